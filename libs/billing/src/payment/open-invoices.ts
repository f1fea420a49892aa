import type { EntityManager } from 'typeorm';
import { lockedRows, readTogether, rowsFrom } from '@etabli/platform';
import type { InvoiceKind } from '../invoice/document-view.rules.js';
import { Invoice } from '../invoice/invoice.entity.js';
import type { OpenInvoice } from './payment.rules.js';
import type { OpenGroup } from './settlement.rules.js';

/** An invoice with all that a settlement of it counts on. */
export interface Settleable extends OpenInvoice {
  readonly kind: InvoiceKind;
  readonly groups: readonly OpenGroup[];
  /** settled by the invoice's own credit notes: neither money nor due VAT */
  readonly creditedCents: number;
}

interface GroupRow extends OpenGroup {
  invoiceId: string;
}

interface SumRow {
  id: string;
  settled: number;
  credited: number;
  cash: number;
}

/** The invoices, by id, kept from other settlements until the commit. */
export async function lockedInvoices(tx: EntityManager, ids: readonly string[]): Promise<Settleable[]> {
  if (ids.length === 0) return [];
  const invoices = await lockedRows(tx, Invoice, ids);
  const [sums, groups] = await readTogether(tx, rowsFrom<SumRow>(SUMS, [ids]), rowsFrom<GroupRow>(GROUPS, [ids]));
  return invoices.map(({ id, number, kind, customerId, issuedOn, texts, payableCents }) => {
    const sum = sums.find((row) => row.id === id);
    return {
      id,
      number,
      kind,
      customerId,
      issuedOn,
      paidOn: texts?.paidOn,
      payableCents,
      settledCents: sum?.settled ?? 0,
      creditedCents: sum?.credited ?? 0,
      paidInCashCents: sum?.cash ?? 0,
      groups: groups.filter(({ invoiceId }) => invoiceId === id),
    };
  });
}

const SUMS = (first: number): string => `
  SELECT s.invoice_id AS id, sum(s.amount_cents)::bigint AS settled,
         coalesce(sum(s.amount_cents) FILTER (WHERE c.credited_id = s.invoice_id), 0)::bigint AS credited,
         coalesce(sum(s.amount_cents) FILTER (WHERE p.method = 'cash'), 0)::bigint AS cash
    FROM settlements s LEFT JOIN payments p ON p.id = s.payment_id LEFT JOIN invoices c ON c.id = s.credit_note_id
   WHERE s.invoice_id = ANY ($${first}::uuid[]) GROUP BY s.invoice_id`;

/** Deposits taken off and own credit notes lower a group; money of before counts in `settledCents` and `dueCents`. */
const GROUPS = (first: number): string => `
  SELECT v.invoice_id AS "invoiceId", v.vat_category AS "vatCategory", v.vat_rate_bp AS "vatRateBp",
         greatest(v.base_cents + v.vat_cents - coalesce(taken.gross, 0) - coalesce(credited.gross, 0), 0)::bigint AS "grossCents",
         greatest(v.pending_cents - coalesce(credited.pending, 0), 0)::bigint AS "pendingCents",
         coalesce(settled.gross, 0)::bigint AS "settledCents", coalesce(settled.due, 0)::bigint AS "dueCents"
    FROM invoice_vat_lines v
    LEFT JOIN LATERAL (SELECT sum(d.base_cents + d.vat_cents) AS gross FROM invoice_deposits t JOIN invoice_vat_lines d ON d.invoice_id = t.deposit_id
      WHERE t.invoice_id = v.invoice_id AND d.vat_category = v.vat_category AND d.vat_rate_bp = v.vat_rate_bp) taken ON true
    LEFT JOIN LATERAL (SELECT sum(c.base_cents + c.vat_cents) AS gross, sum(c.pending_cents) AS pending
      FROM invoices n JOIN invoice_vat_lines c ON c.invoice_id = n.id
      WHERE n.credited_id = v.invoice_id AND n.number IS NOT NULL AND c.vat_category = v.vat_category AND c.vat_rate_bp = v.vat_rate_bp) credited ON true
    LEFT JOIN LATERAL (SELECT sum(l.gross_cents) AS gross, sum(l.vat_due_cents) AS due FROM settlements s JOIN settlement_vat_lines l ON l.settlement_id = s.id
      LEFT JOIN invoices own ON own.id = s.credit_note_id AND own.credited_id = s.invoice_id
      WHERE s.invoice_id = v.invoice_id AND own.id IS NULL AND l.vat_category = v.vat_category AND l.vat_rate_bp = v.vat_rate_bp) settled ON true
   WHERE v.invoice_id = ANY ($${first}::uuid[]) ORDER BY v.vat_rate_bp DESC, v.vat_category`;
