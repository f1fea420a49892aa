import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { containing, type CountView, Lists, Work } from '@etabli/platform';
import type { PaymentRow, PaymentSort, PaymentsRequest, PaymentsView } from './payment.dto.js';
import { Payment } from './payment.entity.js';
import { LOOSE_RECEIPTS_SQL, PAYMENT_REST_SQL } from './rests.js';

const LIST = {
  id: 'p.id',
  by: 'receivedOn',
  sorts: { receivedOn: { sql: 'p.received_on', type: 'date', direction: 'desc' } },
} as const;

/** Cheques received that are in no slip and were found on no statement. */
const TO_DEPOSIT = `p.kind = 'receipt' AND p.method = 'cheque' AND undo.id IS NULL
  AND NOT EXISTS (SELECT 1 FROM cheque_slip_cheques k WHERE k.payment_id = p.id AND NOT k.taken_back)
  AND NOT EXISTS (SELECT 1 FROM bank_matches m WHERE m.payment_id = p.id AND m.undone_at IS NULL)`;

@Injectable()
export class PaymentQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  list(request: PaymentsRequest): Promise<PaymentsView> {
    const query = this.query(request)
      .select([
        'p.id AS id',
        'p.customer_id AS "customerId"',
        'p.received_on AS "receivedOn"',
        'p.kind AS kind',
        'p.method AS method',
        'p.amount_cents AS "amountCents"',
      ])
      .addSelect([
        'p.reference AS reference',
        'p.reverses_id AS "reversesId"',
        'p.reason AS reason',
        'undo.id AS "reversedById"',
      ])
      .addSelect(PAYMENT_REST_SQL, 'restCents')
      .addSelect("concat_ws(' ', c.first_name, c.name)", 'customerLabel')
      .addSelect(
        "(SELECT coalesce(string_agg(DISTINCT i.number, ', ' ORDER BY i.number), '') FROM invoices i WHERE i.id IN (SELECT s.invoice_id FROM settlements s WHERE s.payment_id = p.id UNION ALL SELECT p.refunds_credit_note_id))",
        'invoiceNumbers',
      );
    return this.lists.page<PaymentRow, PaymentSort>(query, LIST, request);
  }

  count(request: PaymentsRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  private query(request: PaymentsRequest): SelectQueryBuilder<Payment> {
    const query = this.work.manager
      .createQueryBuilder(Payment, 'p')
      .innerJoin(Customer, 'c', 'c.id = p.customer_id')
      .leftJoin(Payment, 'undo', 'undo.reverses_id = p.id');
    if (request.customerId) query.andWhere('p.customer_id = :customerId', { customerId: request.customerId });
    if (request.invoiceId) {
      query.andWhere('EXISTS (SELECT 1 FROM settlements s WHERE s.payment_id = p.id AND s.invoice_id = :invoiceId)', {
        invoiceId: request.invoiceId,
      });
    }
    if (request.shown === 'with_rest') query.andWhere(`p.id IN (${LOOSE_RECEIPTS_SQL}) AND ${PAYMENT_REST_SQL} > 0`);
    if (request.shown === 'to_deposit') query.andWhere(TO_DEPOSIT);
    if (request.from) query.andWhere('p.received_on >= :from', { from: request.from });
    if (request.to) query.andWhere('p.received_on <= :to', { to: request.to });
    if (request.q) query.andWhere('c.search_text LIKE :q', { q: containing(fold(request.q)) });
    return query;
  }
}
