import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { type Customer, CustomerService, customerLabel } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { receiptMovements, type VatMadeDue } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { lockedInvoices, type Settleable } from './open-invoices.js';
import { Payment } from './payment.entity.js';
import { paymentErrors } from './payment.errors.js';
import { type Allocation, type PaymentMethod, type Receipt, receiptRefusals } from './payment.rules.js';
import { Settlement } from './settlement.entity.js';
import { Settlements } from './settlements.js';

export interface RecordPayment extends Receipt {
  reference?: string | null;
}

type NewPayment = Omit<Payment, 'recordedAt'>;

const PLAIN = { reversesId: null, refundsPaymentId: null, refundsCreditNoteId: null, reason: null };

/** Money received, settled on invoices and booked in the same transaction; and its undoing. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly customers: CustomerService,
    private readonly ledger: Ledger,
    private readonly settlements: Settlements,
  ) {}

  /**
   * The id of the payment. What is not allotted stays with the customer, to be allotted or paid back later. Throws 409 `month.locked`
   * and those of `receiptRefusals` (nothing beyond what is due).
   */
  record(request: RecordPayment): Promise<string> {
    return this.work.run('payment.record', async (tx) => {
      await this.months.assertOpen('sales', request.receivedOn);
      const customer = await this.customers.findNamed(request.customerId);
      const invoices = await lockedInvoices(tx, idsOf(request.allocations));
      paymentErrors.throwIfAny(receiptRefusals(request, invoices, this.clock.today()));
      const { customerId, receivedOn, method, amountCents, reference = null } = request;
      const payment = {
        ...PLAIN,
        id: newId(),
        kind: 'receipt' as const,
        customerId,
        receivedOn,
        method,
        amountCents,
        reference,
      };
      await this.insert(tx, payment);
      const settled = request.allocations.map((allocation) => ({
        invoice: invoices.find(({ id }) => id === allocation.invoiceId)!,
        amountCents: allocation.amountCents,
      }));
      const { ids, due } = await this.settlements.write(tx, { paymentId: payment.id }, settled, receivedOn);
      await this.close(tx, { payment, customer, due, invoices, settlementIds: ids });
      return payment.id;
    });
  }

  /**
   * Undoes a payment or a refund by its opposite, today, and answers the id of that one. Throws `payment.reversed`,
   * `payment.reversal_of_reversal`, `payment.refunded`.
   */
  reverse(id: string, reason: string): Promise<string> {
    return this.work.run('payment.reverse', async (tx) => {
      const today = this.clock.today();
      await this.months.assertOpen('sales', today);
      const before = await lockedPayment(tx, id);
      if (before.kind === 'reversal') throw paymentErrors.refused('payment.reversal_of_reversal');
      if (await tx.existsBy(Payment, { reversesId: id })) throw paymentErrors.refused('payment.reversed');
      if ((await refundedCents(tx, id)) !== 0) throw paymentErrors.refused('payment.refunded');
      const touched = await tx.findBy(Settlement, { paymentId: id });
      const invoices = await lockedInvoices(tx, idsOf(touched));
      const { customerId, method, amountCents, reference } = before;
      const payment = {
        ...PLAIN,
        id: newId(),
        kind: 'reversal' as const,
        customerId,
        receivedOn: today,
        method,
        amountCents: -amountCents,
        reference,
        reversesId: id,
        reason,
      };
      await this.insert(tx, payment);
      const { ids, due } = await this.settlements.mirror(tx, id, payment.id, invoices, today);
      await this.close(tx, {
        payment,
        customer: await this.customers.find(customerId),
        due,
        invoices,
        settlementIds: ids,
      });
      return payment.id;
    });
  }

  /** Writes a refund that was allowed: money out, on the customer's account. For `Refunds`, which asks the rules. */
  async payBack(
    tx: EntityManager,
    refund: Pick<
      Payment,
      'customerId' | 'receivedOn' | 'method' | 'reference' | 'refundsPaymentId' | 'refundsCreditNoteId' | 'reason'
    > & {
      /** what is paid back, positive */
      amountCents: number;
    },
  ): Promise<string> {
    const payment = {
      ...refund,
      id: newId(),
      kind: 'refund' as const,
      amountCents: -refund.amountCents,
      reversesId: null,
    };
    await this.insert(tx, payment);
    const customer = await this.customers.find(refund.customerId);
    await this.close(tx, { payment, customer, due: [], invoices: [], settlementIds: [] });
    return payment.id;
  }

  private async insert(tx: EntityManager, payment: NewPayment): Promise<void> {
    await tx.insert(Payment, { ...payment, recordedAt: this.clock.now() });
  }

  /** Books, then draws number and hashes. */
  private async close(
    tx: EntityManager,
    {
      payment,
      customer,
      due,
      invoices,
      settlementIds,
    }: {
      payment: NewPayment;
      customer: Customer;
      due: readonly VatMadeDue[];
      invoices: readonly Settleable[];
      settlementIds: readonly string[];
    },
  ): Promise<void> {
    const numbers = invoices.map(({ number }) => number).join(', ');
    const entryId = await this.ledger.write(tx, {
      journal: 'BQ',
      entryDate: payment.receivedOn,
      pieceDate: payment.receivedOn,
      pieceRef: pieceRef(payment, numbers || customer.code),
      label: [KIND_WORDS[payment.kind], numbers, customerLabel(customer)].filter(Boolean).join(' '),
      sourceKind: 'payment',
      sourceId: payment.id,
      aux: customer.code,
      auxLabel: customerLabel(customer),
      movements: receiptMovements({ ...payment, due }),
    });
    await this.ledger.close(tx, entryId);
    const invoiceIds = invoices.map(({ id }) => id);
    // letters never stand before an entry that they join: money of before the issue waits for it
    const day = [payment.receivedOn, ...invoices.map(({ issuedOn }) => issuedOn ?? '')].toSorted().at(-1)!;
    await this.settlements.seal(tx, { invoiceIds, settlementIds, paymentId: payment.id }, day);
  }
}

const KIND_WORDS = {
  receipt: 'Règlement',
  refund: 'Remboursement',
  reversal: 'Annulation du règlement',
} as const;

const METHOD_WORDS: Readonly<Record<PaymentMethod, string>> = {
  transfer: 'VIR',
  cheque: 'CHQ',
  card: 'CB',
  cash: 'ESP',
  direct_debit: 'PRLV',
};

/** What the accountant finds the receipt by: its own reference, else the invoices. */
const pieceRef = (payment: NewPayment, numbers: string): string =>
  `${METHOD_WORDS[payment.method]} ${payment.reference ?? numbers}`.slice(0, 60).trim();

const idsOf = (rows: readonly Pick<Allocation, 'invoiceId'>[]): string[] => [
  ...new Set(rows.map(({ invoiceId }) => invoiceId)),
];

/** Throws `payment.not_found`. */
export async function lockedPayment(tx: EntityManager, id: string): Promise<Payment> {
  const payment = await tx.findOne(Payment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!payment) throw paymentErrors.notFound('payment.not_found');
  return payment;
}

/** What is paid back of a receipt and not undone, in cents. */
export async function refundedCents(tx: EntityManager, paymentId: string): Promise<number> {
  const refunds = await tx.findBy(Payment, { refundsPaymentId: paymentId });
  const undone = await tx.findBy(Payment, { reversesId: In(refunds.map(({ id }) => id)) });
  return -[...refunds, ...undone].reduce((sum, { amountCents }) => sum + amountCents, 0);
}
