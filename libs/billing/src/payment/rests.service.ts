import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { CustomerService, customerLabel } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { Invoice } from '../invoice/invoice.entity.js';
import { invoiceErrors } from '../invoice/invoice.errors.js';
import { vatDueMovements } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { lockedInvoices } from './open-invoices.js';
import { Payment } from './payment.entity.js';
import { paymentErrors } from './payment.errors.js';
import { type Allocation, allocationRefusals, type PaymentMethod, restRefusals } from './payment.rules.js';
import { lockedPayment, PaymentService } from './payment.service.js';
import { restOfCreditNote, restOfPayment } from './rests.js';
import { type SettledBy, Settlements } from './settlements.js';

export interface Refund {
  amountCents: number;
  method: PaymentMethod;
  paidOn: CivilDate;
  reference?: string | null;
  reason?: string | null;
}

/** What a customer has with the school — the rest of a payment or of a credit note — is allotted to invoices or paid back. */
@Injectable()
export class Rests {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly customers: CustomerService,
    private readonly payments: PaymentService,
    private readonly settlements: Settlements,
    private readonly ledger: Ledger,
  ) {}

  /** Settles invoices of the same customer by what is left of a payment, today. Throws `payment.not_receipt`, `payment.rest_too_small` and those of `allocationRefusals`. */
  allotPayment(paymentId: string, allocations: readonly Allocation[]): Promise<void> {
    return this.work.run('payment.allot', async (tx) => {
      await this.months.assertOpen('sales', this.clock.today());
      const payment = await lockedPayment(tx, paymentId);
      await assertLive(tx, payment);
      await this.allot(tx, payment.customerId, { paymentId }, allocations, await restOfPayment(tx, paymentId));
    });
  }

  /** As `allotPayment`, by what is left of a credit note. Throws `invoice.not_credit_note`. */
  allotCreditNote(creditNoteId: string, allocations: readonly Allocation[]): Promise<void> {
    return this.work.run('credit_note.allot', async (tx) => {
      await this.months.assertOpen('sales', this.clock.today());
      const note = await lockedCreditNote(tx, creditNoteId);
      await this.allot(tx, note.customerId, { creditNoteId }, allocations, await restOfCreditNote(tx, creditNoteId));
    });
  }

  /** Pays back what is left of a payment; the id of the refund. Throws as `allotPayment`, and `payment.in_future`. */
  refundPayment(paymentId: string, refund: Refund): Promise<string> {
    return this.work.run('payment.refund', async (tx) => {
      await this.months.assertOpen('sales', refund.paidOn);
      const payment = await lockedPayment(tx, paymentId);
      await assertLive(tx, payment);
      const rest = await restOfPayment(tx, paymentId);
      return this.payBack(tx, payment.customerId, rest, refund, {
        refundsPaymentId: paymentId,
        refundsCreditNoteId: null,
      });
    });
  }

  /** As `refundPayment`, of a credit note. */
  refundCreditNote(creditNoteId: string, refund: Refund): Promise<string> {
    return this.work.run('credit_note.refund', async (tx) => {
      await this.months.assertOpen('sales', refund.paidOn);
      const note = await lockedCreditNote(tx, creditNoteId);
      const rest = await restOfCreditNote(tx, creditNoteId);
      return this.payBack(tx, note.customerId, rest, refund, {
        refundsPaymentId: null,
        refundsCreditNoteId: creditNoteId,
      });
    });
  }

  private async allot(
    tx: EntityManager,
    customerId: string,
    by: SettledBy,
    allocations: readonly Allocation[],
    restCents: number,
  ): Promise<void> {
    const today = this.clock.today();
    const invoices = await lockedInvoices(tx, [...new Set(allocations.map(({ invoiceId }) => invoiceId))]);
    const wanted = allocations.reduce((sum, { amountCents }) => sum + amountCents, 0);
    paymentErrors.throwIfAny([
      ...restRefusals(restCents, wanted),
      ...allocationRefusals(customerId, today, allocations, invoices),
    ]);
    const settled = allocations.map(({ invoiceId, amountCents }) => ({
      invoice: invoices.find(({ id }) => id === invoiceId)!,
      amountCents,
    }));
    const { ids, due } = await this.settlements.write(tx, by, settled, today);
    const movements = vatDueMovements(due);
    if (movements.length > 0) {
      const customer = await this.customers.find(customerId);
      const numbers = invoices.map(({ number }) => number).join(', ');
      const entryId = await this.ledger.write(tx, {
        journal: 'OD',
        entryDate: today,
        pieceDate: today,
        pieceRef: numbers.slice(0, 60),
        label: `TVA exigible ${numbers} ${customerLabel(customer)}`,
        sourceKind: 'settlement',
        sourceId: ids[0]!,
        aux: customer.code,
        auxLabel: customerLabel(customer),
        movements,
      });
      await this.ledger.close(tx, entryId);
    }
    await this.settlements.seal(tx, { invoiceIds: invoices.map(({ id }) => id), settlementIds: ids }, today);
  }

  private payBack(
    tx: EntityManager,
    customerId: string,
    restCents: number,
    { amountCents, method, paidOn, reference = null, reason = null }: Refund,
    of: Pick<Payment, 'refundsPaymentId' | 'refundsCreditNoteId'>,
  ): Promise<string> {
    paymentErrors.throwIfAny([
      ...(paidOn > this.clock.today() ? [{ code: 'payment.in_future' }] : []),
      ...restRefusals(restCents, amountCents),
    ]);
    return this.payments.payBack(tx, { customerId, receivedOn: paidOn, method, amountCents, reference, reason, ...of });
  }
}

async function assertLive(tx: EntityManager, payment: Payment): Promise<void> {
  if (payment.kind !== 'receipt') throw paymentErrors.refused('payment.not_receipt');
  if (await tx.existsBy(Payment, { reversesId: payment.id })) throw paymentErrors.refused('payment.reversed');
}

async function lockedCreditNote(tx: EntityManager, id: string): Promise<Invoice> {
  const note = await tx.findOne(Invoice, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!note) throw invoiceErrors.notFound('invoice.not_found');
  if (note.kind !== 'credit_note' || note.number === null) throw invoiceErrors.refused('invoice.not_credit_note');
  return note;
}
