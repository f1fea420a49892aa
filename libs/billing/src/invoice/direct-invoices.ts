import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { Clock, insertTogether, OutboxEvent, rowsOf, SystemClock, Work } from '@etabli/platform';
import { Months, SchoolFacts, VatRates } from '@etabli/school';
import { LedgerAccount, JournalEntry, JournalLine } from '../ledger/ledger.entity.js';
import { invoiceMovements, vatShares } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Series } from '../series/series.service.js';
import { draftFor } from './draft-of-order.js';
import { type FreeInvoice, ownOf, wholeLine } from './free-drafts.js';
import { Invoice, InvoiceAllowance, InvoiceLine, InvoiceVatLine } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { exemptionOf, partsOf } from './invoice-parts.js';
import { dueDay, issueRefusals } from './invoice.rules.js';
import { bookingOf, IssueSteps, seal } from './issue-steps.js';
import { bucketsOf, discountOf, discountRefusals } from './line.rules.js';

/**
 * An invoice of no order, issued in the breath in which it is written: the same rules as a draft that is issued, with all rows in one
 * statement before the seal, since nothing has to be read back.
 */
@Injectable()
export class DirectInvoices {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly machine: SystemClock,
    private readonly months: Months,
    private readonly customers: CustomerService,
    private readonly school: SchoolFacts,
    private readonly vatRates: VatRates,
    private readonly series: Series,
    private readonly ledger: Ledger,
    private readonly steps: IssueSteps,
  ) {}

  /** The id of the issued invoice, of today. Throws as `FreeDrafts.create` and as `InvoiceService.issue`. */
  issue(request: FreeInvoice): Promise<string> {
    return this.work.run('invoice.issue', async (tx) => {
      const issuedOn = this.clock.today();
      await this.months.assertOpen('sales', issuedOn);
      const customer = await this.customers.findForDocument(request.customerId);
      const seller = await this.school.seller();
      const discount = discountOf(request);
      const suppliedOn = request.suppliedOn ?? issuedOn;
      const rates = await this.vatRates.ofLines(request.lines, suppliedOn);
      invoiceErrors.throwIfAny(discountRefusals(request.lines, discount));
      const draft = draftFor(customer, issuedOn, {
        ...ownOf(request),
        kind: 'invoice',
        suppliedOn,
        title: request.title,
      });
      const parts = partsOf(draft.id, request.lines.map(wholeLine), discount);
      const invoice: Invoice = { ...draft, ...parts.amounts };
      const reasons = parts.lines.flatMap(({ vatReason }) => vatReason ?? []);
      const facts = { ...invoice, reasons, openDeposits: [], creditedOn: null };
      invoiceErrors.throwIfAny(issueRefusals(facts, seller, customer, issuedOn, issuedOn));
      await this.series.assertNotBefore('invoice', issuedOn);

      const buckets = bucketsOf(parts.lines, parts.allowances);
      const shares = vatShares(parts.vat, buckets, seller.vatOption, 'invoice');
      const vat = shares.map((share) => ({ ...share, ...exemptionOf(share, parts.lines, rates) }));
      const movements = invoiceMovements({ kind: 'invoice', buckets, vat: shares });
      const issue = { invoice, lines: parts.lines, seller, customer, issuedOn };
      const booked = this.ledger.prepare(bookingOf(issue, movements), await tx.find(LedgerAccount));
      await insertTogether(
        tx,
        rowsOf(Invoice, [invoice]),
        rowsOf(InvoiceLine, parts.lines),
        rowsOf(InvoiceAllowance, parts.allowances),
        rowsOf(InvoiceVatLine, vat),
        rowsOf(JournalEntry, [booked.entry]),
        rowsOf(JournalLine, booked.lines),
        rowsOf(OutboxEvent, [this.issued(invoice.id)]),
      );
      const dueOn = dueDay(issuedOn, customer, seller.paymentDays);
      await this.seal(tx, { id: invoice.id, entryId: booked.entry.id, dueOn, issue, vat });
      return invoice.id;
    });
  }

  private async seal(
    tx: EntityManager,
    {
      issue,
      vat,
      ...of
    }: {
      id: string;
      entryId: string;
      dueOn: CivilDate;
      issue: Parameters<IssueSteps['texts']>[0];
      vat: Parameters<IssueSteps['texts']>[1];
    },
  ): Promise<void> {
    await seal(tx, { ...of, ...issue, texts: this.steps.texts(issue, vat) });
  }

  private issued(invoiceId: string): Omit<OutboxEvent, 'payload'> & { payload: { invoiceId: string } } {
    const publishedAt = this.machine.now();
    return { id: newId(), type: 'billing.invoice.issued.v1', payload: { invoiceId }, publishedAt, relayedAt: null };
  }
}
