import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { type CashedByRate, dueOnReceipt } from './cashed.rules.js';
import type { ReportablePayment, ReportableSale, ReportScope } from './ereporting.rules.js';

/** A private person, or anybody whose address is not in France. */
const SCOPE_SQL = `CASE WHEN i.buyer -> 'address' ->> 'country' <> 'FR' THEN 'INT' ELSE 'B2C' END`;
const REPORTED_SQL = `(i.buyer ->> 'kind' = 'person' OR i.buyer -> 'address' ->> 'country' <> 'FR')`;
/** A French business with a SIREN: its invoices go through the platforms. */
const PLATFORM_SQL = `(i.buyer ->> 'kind' = 'business' AND i.buyer -> 'address' ->> 'country' = 'FR' AND i.buyer ->> 'siren' IS NOT NULL)`;
const CASHED = `
  SELECT a.id AS "settlementId", a.invoice_id AS "invoiceId", p.received_on AS "cashedOn", v.vat_rate_bp AS "vatRateBp",
         round(a.amount_cents::numeric * (v.base_cents + v.vat_cents) / i.gross_cents)::bigint AS "grossCents",
         v.vat_cents AS "vatCents", v.pending_cents AS "pendingCents", ${SCOPE_SQL} AS scope
    FROM payment_allocations a JOIN payments p ON p.id = a.payment_id JOIN invoices i ON i.id = a.invoice_id
    JOIN invoice_vat_lines v ON v.invoice_id = i.id`;

/** The one place where e-invoicing reads invoices and settlements. */
@Injectable()
export class BillingFacts {
  constructor(private readonly work: Work) {}

  /** Whether the invoice goes to the customer through the platforms: a French business. */
  async throughPlatform(invoiceId: string): Promise<boolean> {
    const rows: unknown[] = await this.work.manager.query(
      `SELECT FROM invoices i WHERE i.id = $1 AND i.number IS NOT NULL AND ${PLATFORM_SQL}`,
      [invoiceId],
    );
    return rows.length > 0;
  }

  async exists(invoiceId: string): Promise<boolean> {
    const rows: unknown[] = await this.work.manager.query('SELECT FROM invoices WHERE id = $1', [invoiceId]);
    return rows.length > 0;
  }

  /** null: a draft, or no such invoice */
  async numberOf(invoiceId: string): Promise<string | null> {
    const [row]: { number: string | null }[] = await this.work.manager.query(
      'SELECT number FROM invoices WHERE id = $1',
      [invoiceId],
    );
    return row?.number ?? null;
  }

  async invoiceOf(number: string): Promise<string | null> {
    const [row]: { id: string }[] = await this.work.manager.query('SELECT id FROM invoices WHERE number = $1', [
      number,
    ]);
    return row?.id ?? null;
  }

  /** Money received on invoices that went through the platform, of which no status 212 speaks yet; oldest first. */
  untold(): Promise<CashedByRate[]> {
    return this.work.manager.query(
      `${CASHED} WHERE EXISTS (SELECT FROM einvoice_messages m WHERE m.kind = 'invoice' AND m.subject_id = i.id)
         AND NOT EXISTS (SELECT FROM einvoice_statuses s WHERE s.settlement_id = a.id) AND v.pending_cents > 0
       ORDER BY p.received_on, a.id, v.vat_rate_bp DESC`,
    );
  }

  /** Sales of these days that are in no batch yet. */
  sales(from: string, to: string): Promise<ReportableSale[]> {
    return this.work.manager.query(
      `SELECT i.id AS "invoiceId", i.issued_on AS day, ${SCOPE_SQL} AS scope, l.vat_rate_bp AS "vatRateBp",
              coalesce(sum(l.net_cents) FILTER (WHERE l.nature = 'goods'), 0)::bigint AS "goodsNetCents",
              coalesce(sum(l.net_cents) FILTER (WHERE l.nature = 'service'), 0)::bigint AS "servicesNetCents", v.vat_cents AS "vatCents"
         FROM invoices i JOIN invoice_lines l ON l.invoice_id = i.id
         JOIN invoice_vat_lines v ON v.invoice_id = i.id AND v.vat_rate_bp = l.vat_rate_bp
        WHERE i.number IS NOT NULL AND i.issued_on BETWEEN $1 AND $2 AND l.sector = 'taxable' AND ${REPORTED_SQL}
          AND NOT EXISTS (SELECT FROM ereporting_items e WHERE e.source_kind = 'invoice' AND e.source_id = i.id)
        GROUP BY i.id, i.issued_on, l.vat_rate_bp, v.vat_cents, i.buyer ORDER BY i.issued_on, i.id, l.vat_rate_bp`,
      [from, to],
    );
  }

  /** Payments of these days on such sales, as far as their VAT is due on receipt, in no batch yet. */
  async payments(from: string, to: string): Promise<ReportablePayment[]> {
    const rows: (CashedByRate & { scope: ReportScope })[] = await this.work.manager.query(
      `${CASHED} WHERE ${REPORTED_SQL} AND p.received_on BETWEEN $1 AND $2 AND v.pending_cents > 0
         AND NOT EXISTS (SELECT FROM ereporting_items e WHERE e.source_kind = 'settlement' AND e.source_id = a.id)
       ORDER BY p.received_on, a.id, v.vat_rate_bp DESC`,
      [from, to],
    );
    return rows.map((row) => ({
      settlementId: row.settlementId,
      day: row.cashedOn,
      scope: row.scope,
      vatRateBp: row.vatRateBp,
      amountCents: dueOnReceipt(row),
    }));
  }
}
