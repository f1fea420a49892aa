import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { changesOf, Clock, lockedRows, Outbox, readTogether, rowsWith, Work, writeTogether } from '@etabli/platform';
import { Months, ratesOfLines, SchoolFacts, type VatRate, VatRates } from '@etabli/school';
import { ProductionOrder } from '@etabli/workshop';
import { assertWithin } from '../credit/credit-drafts.js';
import { creditable } from '../credit/creditable.js';
import { creditErrors } from '../credit/credit.errors.js';
import { Ledger } from '../ledger/ledger.service.js';
import { lockedInvoices } from '../payment/open-invoices.js';
import type { PaymentMethod } from '../payment/payment.rules.js';
import { PaymentService } from '../payment/payment.service.js';
import { Settlements } from '../payment/settlements.js';
import { type OrderDeposit, liveDeposits } from '../progress/deposits.js';
import { situationBuckets } from '../progress/order-money.js';
import { assertNotBefore, Series } from '../series/series.service.js';
import { finalOrNot } from './billable.js';
import { lockedInvoice } from './invoice-drafts.js';
import { Invoice, InvoiceAllowance, InvoiceDeposit, InvoiceLine, InvoiceVatLine } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { dueDay, issueRefusals, paidRefusals } from './invoice.rules.js';
import { type Issue, IssueSteps, seal } from './issue-steps.js';

/** How all of an invoice was received before its issue. */
export interface PaidBefore {
  readonly receivedOn: CivilDate;
  readonly method: PaymentMethod;
  readonly reference?: string | null;
}

/** What makes an invoice or a credit note binding. */
@Injectable()
export class InvoiceService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly months: Months,
    private readonly customers: CustomerService,
    private readonly school: SchoolFacts,
    private readonly vatRates: VatRates,
    private readonly series: Series,
    private readonly ledger: Ledger,
    private readonly settlements: Settlements,
    private readonly steps: IssueSteps,
    private readonly payments: PaymentService,
  ) {}

  /**
   * Issues the draft and answers its number: locks in the one order of the ledger (month, order, invoices, order lines, then series,
   * journal head and chain by `seal_invoice`), so that a failure before the commit leaves no hole in the numbers.
   * With `paid`, all of it was received before: the document says so (BT-23 x2), and the payment is recorded in the same transaction.
   * Throws 409 `month.locked`, `invoice.issued`, `series.day_before`, `order.billed_above_delivered`, `credit.stale` and those of
   * `issueRefusals` and `paidRefusals`, 422 `vat.not_in_force`; with `paid`, those of `PaymentService.record`.
   */
  issue(id: string, { paid, ...request }: { issuedOn?: CivilDate; paid?: PaidBefore } = {}): Promise<string> {
    return this.work.run('invoice.issue', async (tx) => {
      const today = this.clock.today();
      const issuedOn = request.issuedOn ?? today;
      if (paid) await this.months.assertOpen('sales', paid.receivedOn);
      const issue = await this.load(tx, id, issuedOn);
      const { invoice, seller, customer, lines, deposits, credited } = issue;

      const open = deposits.filter((one) => one.settledCents < one.grossCents).map(({ number }) => number);
      const reasons = lines.flatMap(({ vatReason }) => vatReason ?? []);
      const creditedOn = credited?.issuedOn ?? null;
      invoiceErrors.throwIfAny(
        issueRefusals({ ...invoice, reasons, openDeposits: open, creditedOn }, seller, customer, issuedOn, today),
      );
      if (paid) invoiceErrors.throwIfAny(paidRefusals(invoice, paid.receivedOn, issuedOn));
      if (credited) await this.assertStillWithin(tx, invoice, credited);
      const rates = credited ? [] : ratesOfLines(lines, issue.rates, invoice.suppliedOn ?? issuedOn);
      // midnight may have passed while this transaction waited: then draw_number loses the race and all begins anew
      if (request.issuedOn || this.clock.today() === today) assertNotBefore(issuedOn, issue.lastDay);

      const returnNumber = await this.steps.moveBilled(issue);
      if (invoice.kind === 'final' && deposits.length > 0)
        await tx.insert(
          InvoiceDeposit,
          deposits.map(({ id: depositId }) => ({ depositId, invoiceId: id })),
        );
      const vat = await this.steps.vatOf(tx, issue, rates);
      const booked = await this.steps.bookingOf(tx, issue, vat);
      if (credited) await this.settleCredited(tx, invoice, credited, issuedOn);
      await writeTogether(
        tx,
        changesOf(InvoiceVatLine, vat),
        this.outbox.fact('billing.invoice.issued.v1', { invoiceId: id }),
      );
      const dueOn = paid?.receivedOn ?? dueOf(issue);
      const texts = this.steps.texts(issue, vat, returnNumber);
      const number = await seal(tx, id, {
        booked,
        issuedOn,
        dueOn,
        seller,
        customer,
        texts: paid ? { ...texts, paidOn: paid.receivedOn } : texts,
      });
      if (credited) await this.settlements.seal(tx, { invoiceIds: [credited.id], settlementIds: [] }, issuedOn);
      if (paid) {
        const { customerId, payableCents: amountCents } = invoice;
        await this.payments.record({ ...paid, customerId, amountCents, allocations: [{ invoiceId: id, amountCents }] });
      }
      return number;
    });
  }

  /** The draft with all that its issue counts on; a draft of an order is final or not by what is billed by now. */
  private async load(tx: EntityManager, id: string, issuedOn: CivilDate): Promise<Load> {
    const [, [known]] = await readTogether(tx, this.months.readOpen('sales', issuedOn), rowsWith(Invoice, { id }));
    if (!known) throw invoiceErrors.notFound('invoice.not_found');
    if (known.orderId !== null) await lockedRows(tx, ProductionOrder, [known.orderId]);
    const credited = known.creditedId === null ? null : await lockedInvoice(tx, known.creditedId);
    const invoice = await lockedInvoice(tx, id);
    const [lines, allowances, groups, customer, seller, rates, lastDay, accounts] = await readTogether(
      tx,
      rowsWith(InvoiceLine, { invoiceId: id }, { position: 'ASC' }),
      rowsWith(InvoiceAllowance, { invoiceId: id }),
      rowsWith(InvoiceVatLine, { invoiceId: id }, { vatRateBp: 'DESC', vatCategory: 'ASC' }),
      this.customers.readNamed(invoice.customerId),
      this.school.readSeller(),
      this.vatRates.readInForce(invoice.suppliedOn ?? issuedOn),
      this.series.readLastDay(seriesOf(invoice), issuedOn),
      this.ledger.readAccounts(),
    );
    const deposits = invoice.number === null ? await this.depositsOf(tx, invoice, lines) : [];
    const draft = { invoice, lines, allowances, groups, credited, deposits, issuedOn };
    return { ...draft, customer, seller, rates, lastDay, accounts };
  }

  private async depositsOf(
    tx: EntityManager,
    invoice: Invoice,
    lines: readonly InvoiceLine[],
  ): Promise<readonly OrderDeposit[]> {
    const { id, orderId } = invoice;
    if (orderId === null || (invoice.kind !== 'invoice' && invoice.kind !== 'final')) return [];
    const sold = lines.filter(({ orderLineId }) => orderLineId !== null);
    invoice.kind = await finalOrNot(tx, orderId, id, sold);
    await this.assertTakenOff(tx, orderId, invoice, lines);
    const deposits = invoice.kind === 'final' ? await liveDeposits(tx, orderId) : [];
    invoice.prepaidCents = deposits.reduce((sum, { grossCents }) => sum + grossCents, 0);
    invoice.payableCents = invoice.grossCents - invoice.prepaidCents;
    if (invoice.payableCents >= 0) {
      const { kind, prepaidCents, payableCents } = invoice;
      await tx.update(Invoice, { id }, { kind, prepaidCents, payableCents });
    }
    return deposits;
  }

  /** Situations may have been issued or credited since the draft: it must take off what stands now. Throws `invoice.stale`. */
  private async assertTakenOff(
    tx: EntityManager,
    orderId: string,
    { kind }: Invoice,
    lines: readonly InvoiceLine[],
  ): Promise<void> {
    const taken = lines.filter(({ orderLineId }) => orderLineId === null).reduce((sum, line) => sum + line.netCents, 0);
    const billed = kind === 'final' ? await situationBuckets(tx, orderId) : [];
    if (-taken !== billed.reduce((sum, { netCents }) => sum + netCents, 0))
      throw invoiceErrors.refused('invoice.stale');
  }

  /** Another credit note may have been issued since the draft. Throws `credit.stale`. */
  private async assertStillWithin(tx: EntityManager, note: Invoice, credited: Invoice): Promise<void> {
    const vatGroups = await tx.findBy(InvoiceVatLine, { invoiceId: note.id });
    const known = await creditable(tx, credited, note.id);
    try {
      assertWithin(known, { totals: { ...EMPTY, grossCents: note.grossCents, vatGroups } });
    } catch {
      throw creditErrors.refused('credit.stale');
    }
    if (known.takenOff) throw creditErrors.refused('credit.taken_off');
  }

  /** A credit note first settles its own invoice; what is left of it stays with the customer. */
  private async settleCredited(tx: EntityManager, note: Invoice, credited: Invoice, day: CivilDate): Promise<void> {
    const [invoice] = await lockedInvoices(tx, [credited.id]);
    const amountCents = Math.min(note.grossCents, invoice!.payableCents - invoice!.settledCents);
    if (amountCents > 0)
      await this.settlements.write(tx, { creditNoteId: note.id }, [{ invoice: invoice!, amountCents }], day, 'own');
  }
}

/** What is read before the rules are asked. */
type Load = Issue & { readonly rates: readonly VatRate[]; readonly lastDay: CivilDate | null };

const EMPTY = { linesNetCents: 0, allowanceCents: 0, netCents: 0, vatCents: 0, allowances: [] };

const dueOf = ({ invoice, customer, seller, issuedOn }: Issue): CivilDate =>
  invoice.kind === 'credit_note' ? issuedOn : dueDay(issuedOn, customer, seller.paymentDays);

const seriesOf = ({ kind }: Invoice): 'deposit' | 'credit_note' | 'invoice' =>
  kind === 'deposit' || kind === 'credit_note' ? kind : 'invoice';
