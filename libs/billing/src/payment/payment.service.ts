import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { type Customer, CustomerService, customerLabel } from '@etabli/customers';
import { Clock, lockedRows, readTogether, rowsOf, Work, writeTogether } from '@etabli/platform';
import { Months } from '@etabli/school';
import { slipOf } from '../cheque-slip/cheque-slip.service.js';
import { JournalEntry, JournalLine } from '../ledger/ledger.entity.js';
import { type DatedAccount, receiptMovements } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { lockedInvoices, type Settleable } from './open-invoices.js';
import { Payment } from './payment.entity.js';
import { paymentErrors } from './payment.errors.js';
import { type Allocation, type PaymentMethod, type Receipt, receiptRefusals } from './payment.rules.js';
import { Settlement } from './settlement.entity.js';
import { settlementRows, type SettlementRows, Settlements } from './settlements.js';

export interface RecordPayment extends Receipt {
  reference?: string | null;
}

type NewPayment = Omit<Payment, 'recordedAt'>;

interface Writing {
  readonly payment: NewPayment;
  readonly customer: Customer;
  readonly accounts: readonly DatedAccount[];
  /** settled by it, or no longer */
  readonly invoices: readonly Settleable[];
  readonly settled: SettlementRows;
}

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
      const [, customer, accounts] = await readTogether(
        tx,
        this.months.readOpen('sales', request.receivedOn),
        this.customers.readNamed(request.customerId),
        this.ledger.readAccounts(),
      );
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
      const allotted = request.allocations.map((allocation) => ({
        invoice: invoices.find(({ id }) => id === allocation.invoiceId)!,
        amountCents: allocation.amountCents,
      }));
      const settled = this.settlements.rowsFor({ paymentId: payment.id }, allotted, receivedOn);
      await this.write(tx, { payment, customer, accounts, invoices, settled });
      return payment.id;
    });
  }

  /**
   * Undoes a payment or a refund by its opposite, today, and answers the id of that one. Throws `payment.reversed`,
   * `payment.reversal_of_reversal`, `payment.refunded`, `payment.in_slip`.
   */
  reverse(id: string, reason: string): Promise<string> {
    return this.work.run('payment.reverse', async (tx) => {
      const today = this.clock.today();
      await this.months.assertOpen('sales', today);
      const before = await lockedPayment(tx, id);
      if (before.kind === 'reversal') throw paymentErrors.refused('payment.reversal_of_reversal');
      if (await tx.existsBy(Payment, { reversesId: id })) throw paymentErrors.refused('payment.reversed');
      if ((await refundedCents(tx, id)) !== 0) throw paymentErrors.refused('payment.refunded');
      const slip = await slipOf(tx, id);
      if (slip && !slip.credited) throw paymentErrors.refused('payment.in_slip', { number: slip.number });
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
      const settled = await this.settlements.mirror(tx, id, payment.id, invoices, today);
      await this.write(tx, { payment, ...(await this.booked(tx, customerId)), invoices, settled });
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
    const settled = { settlements: [], vat: [], due: [] };
    await this.write(tx, { payment, ...(await this.booked(tx, refund.customerId)), invoices: [], settled });
    return payment.id;
  }

  /** What an entry needs. */
  private async booked(tx: EntityManager, customerId: string): Promise<Pick<Writing, 'customer' | 'accounts'>> {
    const [customer, accounts] = await readTogether(
      tx,
      this.customers.readNamed(customerId),
      this.ledger.readAccounts(),
    );
    return { customer, accounts };
  }

  /** Writes the payment with what it settles and its entry, then draws number and hashes. */
  private async write(tx: EntityManager, { payment, customer, accounts, invoices, settled }: Writing): Promise<void> {
    const numbers = invoices.map(({ number }) => number).join(', ');
    const booking = {
      journal: 'BQ',
      entryDate: payment.receivedOn,
      pieceDate: payment.receivedOn,
      pieceRef: pieceRef(payment, numbers || customer.code),
      label: [KIND_WORDS[payment.kind], numbers, customerLabel(customer)].filter(Boolean).join(' '),
      sourceKind: 'payment',
      sourceId: payment.id,
      aux: customer.code,
      auxLabel: customerLabel(customer),
      movements: receiptMovements({ ...payment, due: settled.due }),
    } as const;
    const { entry, lines } = this.ledger.prepare(booking, accounts);
    await writeTogether(
      tx,
      rowsOf(Payment, [{ ...payment, recordedAt: this.clock.now() }]),
      ...settlementRows(settled),
      rowsOf(JournalEntry, [entry]),
      rowsOf(JournalLine, lines),
    );
    await this.ledger.close(tx, entry.id);
    const invoiceIds = invoices.map(({ id }) => id);
    const settlementIds = settled.settlements.map(({ id }) => id);
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
  const [payment] = await lockedRows(tx, Payment, [id]);
  if (!payment) throw paymentErrors.notFound('payment.not_found');
  return payment;
}

/** What is paid back of a receipt and not undone, in cents. */
export async function refundedCents(tx: EntityManager, paymentId: string): Promise<number> {
  const refunds = await tx.findBy(Payment, { refundsPaymentId: paymentId });
  const undone = await tx.findBy(Payment, { reversesId: In(refunds.map(({ id }) => id)) });
  return -[...refunds, ...undone].reduce((sum, { amountCents }) => sum + amountCents, 0);
}
