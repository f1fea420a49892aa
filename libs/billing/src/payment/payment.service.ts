import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { type Customer, CustomerService, customerLabel } from '@etabli/customers';
import { Clock, Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { Invoice, InvoiceVatLine } from '../invoice/invoice.entity.js';
import { receiptMovements } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Payment, PaymentAllocation } from './payment.entity.js';
import { paymentErrors } from './payment.errors.js';
import { type OpenInvoice, type PaymentMethod, type Receipt, receiptRefusals, vatDueAt } from './payment.rules.js';

export interface RecordPayment extends Receipt {
  reference?: string | null;
}

type NewPayment = Omit<Payment, 'recordedAt'>;
interface Settled {
  invoice: OpenInvoice;
  amountCents: number;
}

/** Money received, settled on invoices and booked in the same transaction. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly customers: CustomerService,
    private readonly ledger: Ledger,
  ) {}

  /** The id of the payment. Throws 409 `month.locked` and those of `receiptRefusals` (nothing beyond what is due). */
  record(request: RecordPayment): Promise<string> {
    return this.work.run('payment.record', async (tx) => {
      await this.months.assertOpen('sales', request.receivedOn);
      const customer = await this.customers.findNamed(request.customerId);
      const invoices = await lockedInvoices(
        tx,
        request.allocations.map(({ invoiceId }) => invoiceId),
      );
      paymentErrors.throwIfAny(receiptRefusals(request, invoices, this.clock.today()));
      const { customerId, receivedOn, method, amountCents, reference = null } = request;
      const payment = {
        id: newId(),
        customerId,
        receivedOn,
        method,
        amountCents,
        reference,
        reversesId: null,
        reason: null,
      };
      const settled = request.allocations.map((allocation) => ({
        invoice: invoices.find(({ id }) => id === allocation.invoiceId)!,
        amountCents: allocation.amountCents,
      }));
      await this.write(tx, customer, payment, settled);
      return payment.id;
    });
  }

  /** Undoes a payment by its opposite, today, and answers the id of that one. Throws `payment.reversed`, `payment.reversal_of_reversal`. */
  reverse(id: string, reason: string): Promise<string> {
    return this.work.run('payment.reverse', async (tx) => {
      const today = this.clock.today();
      await this.months.assertOpen('sales', today);
      const before = await tx.findOne(Payment, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!before) throw paymentErrors.notFound('payment.not_found');
      if (before.reversesId !== null) throw paymentErrors.refused('payment.reversal_of_reversal');
      if (await tx.existsBy(Payment, { reversesId: id })) throw paymentErrors.refused('payment.reversed');
      const allocations = await tx.findBy(PaymentAllocation, { paymentId: id });
      const invoices = await lockedInvoices(
        tx,
        allocations.map(({ invoiceId }) => invoiceId),
      );
      const { customerId, method, amountCents, reference } = before;
      const payment = {
        id: newId(),
        customerId,
        receivedOn: today,
        method,
        amountCents: -amountCents,
        reference,
        reversesId: id,
        reason,
      };
      const settled = allocations.map((allocation) => ({
        invoice: invoices.find((invoice) => invoice.id === allocation.invoiceId)!,
        amountCents: -allocation.amountCents,
      }));
      await this.write(tx, await this.customers.find(customerId), payment, settled);
      return payment.id;
    });
  }

  private async write(
    tx: EntityManager,
    customer: Customer,
    payment: NewPayment,
    settled: readonly Settled[],
  ): Promise<void> {
    await tx.insert(Payment, { ...payment, recordedAt: this.clock.now() });
    const allocations = [];
    for (const { invoice, amountCents } of settled) {
      allocations.push({
        id: newId(),
        paymentId: payment.id,
        invoiceId: invoice.id,
        amountCents,
        vatDueCents: await vatMadeDue(tx, invoice, amountCents),
      });
    }
    await tx.insert(PaymentAllocation, allocations);
    const numbers = settled.map(({ invoice }) => invoice.number).join(', ');
    const entryId = await this.ledger.write(tx, {
      journal: 'BQ',
      entryDate: payment.receivedOn,
      pieceDate: payment.receivedOn,
      pieceRef: pieceRef(payment, numbers),
      label: `${payment.reversesId === null ? 'Règlement' : 'Annulation du règlement'} ${numbers} ${customerLabel(customer)}`,
      sourceKind: 'payment',
      sourceId: payment.id,
      aux: customer.code,
      auxLabel: customerLabel(customer),
      movements: receiptMovements({
        ...payment,
        vatDueCents: allocations.reduce((sum, { vatDueCents }) => sum + vatDueCents, 0),
      }),
    });
    await this.ledger.close(tx, entryId);
  }
}

const WORDS: Readonly<Record<PaymentMethod, string>> = {
  transfer: 'VIR',
  cheque: 'CHQ',
  card: 'CB',
  cash: 'ESP',
  direct_debit: 'PRLV',
};

/** What the accountant finds the receipt by: its own reference, else the invoices. */
const pieceRef = (payment: NewPayment, numbers: string): string =>
  `${WORDS[payment.method]} ${payment.reference ?? numbers}`.slice(0, 60).trim();

/** The invoices, by id, kept from other payments until the commit. */
async function lockedInvoices(tx: EntityManager, ids: readonly string[]): Promise<OpenInvoice[]> {
  const invoices = await tx.find(Invoice, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  const paid: { id: string; paid: number; cash: number }[] = await tx.query(
    `SELECT a.invoice_id AS id, sum(a.amount_cents)::bigint AS paid, coalesce(sum(a.amount_cents) FILTER (WHERE p.method = 'cash'), 0)::bigint AS cash
       FROM payment_allocations a JOIN payments p ON p.id = a.payment_id WHERE a.invoice_id = ANY ($1) GROUP BY a.invoice_id`,
    [ids],
  );
  return invoices.map(({ id, number, customerId, issuedOn, grossCents }) => {
    const sums = paid.find((row) => row.id === id);
    return {
      id,
      number,
      customerId,
      issuedOn,
      grossCents,
      paidCents: sums?.paid ?? 0,
      paidInCashCents: sums?.cash ?? 0,
    };
  });
}

/** The VAT on services that this amount makes due, or takes back when negative. */
async function vatMadeDue(tx: EntityManager, invoice: OpenInvoice, amountCents: number): Promise<number> {
  const vat = await tx.findBy(InvoiceVatLine, { invoiceId: invoice.id });
  const pending = vat.reduce((sum, line) => sum + line.pendingCents, 0);
  return (
    vatDueAt(pending, invoice.paidCents + amountCents, invoice.grossCents) -
    vatDueAt(pending, invoice.paidCents, invoice.grossCents)
  );
}
