import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { type CashedByRate, dueOnReceipt } from './cashed.rules.js';
import type { ReportablePayment, ReportableSale, ReportScope } from './ereporting.rules.js';

/** A private person, or anybody whose address is not in France. */
const SCOPE_SQL = `CASE WHEN i.buyer -> 'address' ->> 'country' <> 'FR' THEN 'INT' ELSE 'B2C' END`;
const REPORTED_SQL = `(i.buyer ->> 'kind' = 'person' OR i.buyer -> 'address' ->> 'country' <> 'FR')`;
const FRENCH_SQL = `i.buyer -> 'address' ->> 'country' = 'FR' AND i.buyer ->> 'siren' IS NOT NULL`;
/** Issued since the school sends by its platform: its own day, else that of the law. */
const SINCE_SQL = `i.issued_on >= (SELECT coalesce(e.submitted_from, d.applies_from) FROM einvoice_settings e, einvoice_duties d WHERE d.duty = 'emission')`;
const BY_PLATFORM_SQL = `(SELECT public_route = 'platform' FROM einvoice_settings)`;
/** A French business with a SIREN, and a public body when the platform carries its invoices to Chorus Pro. */
const PLATFORM_SQL = `(i.buyer ->> 'kind' = 'business' OR i.buyer ->> 'kind' = 'public_body' AND ${BY_PLATFORM_SQL}) AND ${FRENCH_SQL} AND ${SINCE_SQL}`;
/** A French public body: its invoices reach it by Chorus Pro (C. commande publique, art. L2192-1). */
export const PUBLIC_SQL = `i.buyer ->> 'kind' = 'public_body' AND i.buyer -> 'address' ->> 'country' = 'FR'`;
/** Money alone: what a credit note settles was never cashed. */
const CASHED = `
  SELECT s.id AS "settlementId", s.invoice_id AS "invoiceId", s.settled_on AS "cashedOn", v.vat_rate_bp AS "vatRateBp",
         v.gross_cents AS "grossCents", v.vat_due_cents AS "vatDueCents", ${SCOPE_SQL} AS scope
    FROM settlements s JOIN settlement_vat_lines v ON v.settlement_id = s.id JOIN invoices i ON i.id = s.invoice_id
   WHERE s.payment_id IS NOT NULL AND v.vat_due_cents <> 0`;
/** Issued in these days and told in no batch; a credit note counts the other way. */
const UNTOLD = `i.number IS NOT NULL AND NOT i.opening AND i.issued_on BETWEEN $1 AND $2 AND ${REPORTED_SQL}
  AND NOT EXISTS (SELECT FROM ereporting_items e WHERE e.source_kind = 'invoice' AND e.source_id = i.id)`;
const IN_BATCH = `EXISTS (SELECT FROM ereporting_items e WHERE e.source_kind = 'invoice' AND e.source_id = i.id AND e.batch_id = $1)`;
/** A final invoice counts without the deposits, which were told when they were issued. */
const salesSql = (which: string): string => `
  WITH told AS (
    SELECT i.id, i.issued_on, ${SCOPE_SQL} AS scope, i.id AS source_id, CASE WHEN i.kind = 'credit_note' THEN -1 ELSE 1 END AS sign
      FROM invoices i WHERE ${which}
    UNION ALL
    SELECT i.id, i.issued_on, ${SCOPE_SQL}, d.deposit_id, -1
      FROM invoices i JOIN invoice_deposits d ON d.invoice_id = i.id WHERE ${which})
  SELECT told.id AS "invoiceId", told.issued_on AS day, told.scope, v.vat_rate_bp AS "vatRateBp",
         sign * n.goods AS "goodsNetCents", sign * n.services AS "servicesNetCents", sign * v.base_cents AS "netCents",
         sign * v.vat_cents AS "vatCents"
    FROM told JOIN invoice_vat_lines v ON v.invoice_id = told.source_id
    JOIN LATERAL (
      SELECT coalesce(sum(l.net_cents) FILTER (WHERE l.nature = 'goods'), 0)::bigint AS goods,
             coalesce(sum(l.net_cents) FILTER (WHERE l.nature = 'service'), 0)::bigint AS services
        FROM invoice_lines l
       WHERE l.invoice_id = told.source_id AND l.vat_rate_bp = v.vat_rate_bp AND l.vat_category = v.vat_category) n ON true
   WHERE v.vat_category <> 'E' ORDER BY told.issued_on, told.id, told.source_id, v.vat_rate_bp`;

/** The one place where e-invoicing reads invoices and settlements. */
@Injectable()
export class BillingFacts {
  constructor(private readonly work: Work) {}

  /** Whether the invoice goes to the customer through the platforms: a French business, or a public body if the school wants so. */
  async throughPlatform(invoiceId: string): Promise<boolean> {
    const rows: unknown[] = await this.work.manager.query(
      `SELECT FROM invoices i WHERE i.id = $1 AND i.number IS NOT NULL AND ${PLATFORM_SQL}`,
      [invoiceId],
    );
    return rows.length > 0;
  }

  /** An issued invoice to a French public body that no message carries to the platform. */
  async onChorusPro(invoiceId: string): Promise<boolean> {
    const rows: unknown[] = await this.work.manager.query(
      `SELECT FROM invoices i WHERE i.id = $1 AND i.number IS NOT NULL AND ${PUBLIC_SQL}
          AND NOT EXISTS (SELECT FROM einvoice_messages m WHERE m.kind = 'invoice' AND m.subject_id = i.id)`,
      [invoiceId],
    );
    return rows.length > 0;
  }

  /** No platform carries it: the sale is told to the State. */
  async reported(invoiceId: string): Promise<boolean> {
    const rows: unknown[] = await this.work.manager.query(
      `SELECT FROM invoices i WHERE i.id = $1 AND i.number IS NOT NULL AND ${REPORTED_SQL}`,
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
      `${CASHED} AND EXISTS (SELECT FROM einvoice_messages m WHERE m.kind = 'invoice' AND m.subject_id = i.id)
         AND NOT EXISTS (SELECT FROM einvoice_statuses t WHERE t.settlement_id = s.id)
       ORDER BY s.settled_on, s.id, v.vat_rate_bp DESC`,
    );
  }

  /** Sales of these days that are in no batch yet. */
  sales(from: string, to: string): Promise<ReportableSale[]> {
    return this.work.manager.query(salesSql(UNTOLD), [from, to]);
  }

  /** The sales that a batch told. */
  salesOf(batchId: string): Promise<ReportableSale[]> {
    return this.work.manager.query(salesSql(IN_BATCH), [batchId]);
  }

  /** Payments of these days on such sales, as far as their VAT is due on receipt, in no batch yet. */
  payments(from: string, to: string): Promise<ReportablePayment[]> {
    return this.reportable(
      `${REPORTED_SQL} AND s.settled_on BETWEEN $1 AND $2
         AND NOT EXISTS (SELECT FROM ereporting_items e WHERE e.source_kind = 'settlement' AND e.source_id = s.id)`,
      [from, to],
    );
  }

  /** The payments that a batch told. */
  paymentsOf(batchId: string): Promise<ReportablePayment[]> {
    return this.reportable(
      `EXISTS (SELECT FROM ereporting_items e WHERE e.source_kind = 'settlement' AND e.source_id = s.id AND e.batch_id = $1)`,
      [batchId],
    );
  }

  private async reportable(which: string, parameters: readonly string[]): Promise<ReportablePayment[]> {
    const rows: (CashedByRate & { scope: ReportScope })[] = await this.work.manager.query(
      `${CASHED} AND ${which} ORDER BY s.settled_on, s.id, v.vat_rate_bp DESC`,
      [...parameters],
    );
    return rows.map((row) => ({
      settlementId: row.settlementId,
      invoiceId: row.invoiceId,
      day: row.cashedOn,
      scope: row.scope,
      vatRateBp: row.vatRateBp,
      amountCents: dueOnReceipt(row),
    }));
  }
}
