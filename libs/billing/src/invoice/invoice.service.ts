import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Customer, customerLabel } from '@etabli/customers';
import { Clock, Outbox, Work } from '@etabli/platform';
import { Months, SchoolFacts, type SellerFacts, VatRates } from '@etabli/school';
import { Orders } from '@etabli/workshop';
import { invoiceMovements } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Series } from '../series/series.service.js';
import { buyerOf } from './buyer.js';
import { lockedInvoice, writeVat } from './invoice-drafts.js';
import { Invoice, InvoiceDispute, InvoiceLine } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { disputeRefusals, dueDay, issueRefusals } from './invoice.rules.js';
import { mentions } from './mentions.rules.js';
import { paidOf } from './paid.js';
import type { InvoiceTexts } from './snapshot.rules.js';

/** What makes an invoice binding, and what is said of it afterwards. */
@Injectable()
export class InvoiceService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly months: Months,
    private readonly school: SchoolFacts,
    private readonly vatRates: VatRates,
    private readonly orders: Orders,
    private readonly series: Series,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Issues the draft and answers its number: locks in the one order of the ledger (month, invoice, order lines, then series
   * and journal head by `seal_invoice`), so that a failure before the commit leaves no hole in the numbers.
   * Throws 409 `month.locked`, `invoice.issued`, `series.day_before`, `order.billed_above_delivered` and those of `issueRefusals`,
   * 422 `vat.not_in_force`.
   */
  issue(id: string, request: { issuedOn?: CivilDate } = {}): Promise<string> {
    return this.work.run('invoice.issue', async (tx) => {
      const today = this.clock.today();
      const issuedOn = request.issuedOn ?? today;
      await this.months.assertOpen('sales', issuedOn);
      const invoice = await lockedInvoice(tx, id);
      const lines = await tx.find(InvoiceLine, { where: { invoiceId: id }, order: { position: 'ASC' } });
      const seller = await this.school.seller();

      invoiceErrors.throwIfAny(issueRefusals(invoice, seller, issuedOn, today));
      for (const [index, line] of lines.entries())
        await this.vatRates.assertInForce(line.vatRateBp, invoice.suppliedOn, `lines.${index}.vatRateBp`);
      await this.series.assertNotBefore('invoice', issuedOn);

      for (const line of [...lines].sort((a, b) => (a.orderLineId < b.orderLineId ? -1 : 1)))
        await this.orders.markBilled(line.orderLineId, line.quantity);
      const customer = await tx.findOneByOrFail(Customer, { id: invoice.customerId });
      const entryId = await this.book(tx, invoice, lines, { issuedOn, seller, customer });
      const texts = await this.texts(invoice, lines, { issuedOn, seller, customer });

      await this.outbox.publish('billing.invoice.issued.v1', { invoiceId: id });
      const dueOn = dueDay(issuedOn, customer, seller.paymentDays);
      const [sealed] = (await tx.query('SELECT seal_invoice($1, $2, $3, $4, $5, $6, $7, $8) AS number', [
        id,
        entryId,
        issuedOn,
        dueOn,
        seller.vatOption,
        JSON.stringify(seller),
        JSON.stringify(buyerOf(customer)),
        JSON.stringify(texts),
      ])) as { number: string }[];
      return sealed!.number;
    });
  }

  /** Throws `invoice.not_issued`, `invoice.disputed`, `invoice.paid`. */
  openDispute(id: string, reason: string): Promise<string> {
    return this.work.run('invoice.dispute', async (tx) => {
      const invoice = await lockedInvoice(tx, id);
      const disputed = (await openDispute(tx, id)) !== null;
      invoiceErrors.throwIfAny(disputeRefusals({ ...invoice, paidCents: await paidOf(tx, id), disputed }));
      const disputeId = newId();
      await tx.insert(InvoiceDispute, {
        id: disputeId,
        invoiceId: id,
        openedOn: this.clock.today(),
        reason,
        closedOn: null,
        closingNote: null,
      });
      return disputeId;
    });
  }

  /** Throws `invoice.not_disputed`. */
  async closeDispute(id: string, closingNote: string | null): Promise<void> {
    await this.work.run('invoice.dispute', async (tx) => {
      await lockedInvoice(tx, id);
      const dispute = await openDispute(tx, id);
      if (!dispute) throw invoiceErrors.refused('invoice.not_disputed');
      await tx.update(InvoiceDispute, { id: dispute.id }, { closedOn: this.clock.today(), closingNote });
    });
  }

  private async book(tx: EntityManager, invoice: Invoice, lines: readonly InvoiceLine[], on: Issue): Promise<string> {
    const vat = await writeVat(tx, invoice.id, lines, on.seller.vatOption);
    return this.ledger.write(tx, {
      journal: 'VE',
      entryDate: on.issuedOn,
      pieceDate: on.issuedOn,
      // the number is not drawn yet: seal_invoice puts it before both
      pieceRef: '',
      label: customerLabel(on.customer),
      sourceKind: 'invoice',
      sourceId: invoice.id,
      aux: on.customer.code,
      auxLabel: customerLabel(on.customer),
      movements: invoiceMovements(lines, vat),
    });
  }

  private async texts(invoice: Invoice, lines: readonly InvoiceLine[], on: Issue): Promise<InvoiceTexts> {
    const exempt = lines.some((line) => line.vatRateBp === 0)
      ? (await this.vatRates.inForce(invoice.suppliedOn)).filter((rate) => rate.rateBp === 0)
      : [];
    const { latePenaltyText, recoveryText, discountText, vatOption } = on.seller;
    return {
      title: 'Facture',
      mentions: mentions({
        kind: on.customer.kind,
        issuedOn: on.issuedOn,
        natures: lines.map((line) => line.nature),
        vatOption,
        exemptions: exempt.map((rate) => rate.exemptionText ?? rate.label),
        own: { latePenaltyText, recoveryText, discountText },
      }),
    };
  }
}

interface Issue {
  issuedOn: CivilDate;
  seller: SellerFacts;
  customer: Customer;
}

const openDispute = (tx: EntityManager, invoiceId: string): Promise<InvoiceDispute | null> =>
  tx
    .createQueryBuilder(InvoiceDispute, 'd')
    .where('d.invoice_id = :invoiceId AND d.closed_on IS NULL', { invoiceId })
    .getOne();
