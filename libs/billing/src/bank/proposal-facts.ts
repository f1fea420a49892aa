import type { EntityManager } from 'typeorm';
import type { Acquaintance, LoosePayment, OpenBill } from './proposal.rules.js';
import type { SlipOnItsWay } from './slip-proposal.rules.js';

/** Every issued invoice with something due. */
export const openBills = (tx: EntityManager): Promise<OpenBill[]> =>
  tx.query(
    `SELECT i.id, i.number, i.kind, i.customer_id AS "customerId", concat_ws(' ', c.first_name, c.name) AS "customerLabel", i.issued_on AS "issuedOn",
            o.open_cents AS "dueCents", i.quote_number AS "quoteNumber", i.order_number AS "orderNumber",
            i.customer_reference AS "customerReference"
       FROM open_invoices o JOIN invoices i ON i.id = o.invoice_id JOIN customers c ON c.id = i.customer_id ORDER BY i.issued_on, i.number`,
  );

/** Payments of these amounts that came by the bank and stand behind no line yet. */
export const loosePayments = (tx: EntityManager, amounts: readonly number[]): Promise<LoosePayment[]> =>
  tx.query(
    `SELECT p.id, p.customer_id AS "customerId", concat_ws(' ', c.first_name, c.name) AS "customerLabel", p.received_on AS "receivedOn",
            p.amount_cents AS "amountCents", p.reference
       FROM payments p JOIN customers c ON c.id = p.customer_id
      WHERE p.amount_cents = ANY ($1::bigint[]) AND p.kind = 'receipt' AND p.method <> 'cash'
        AND NOT EXISTS (SELECT 1 FROM payments u WHERE u.reverses_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM bank_matches m WHERE m.payment_id = p.id AND m.undone_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM cheque_slip_cheques k WHERE k.payment_id = p.id AND NOT k.taken_back)`,
    [amounts],
  );

/** Slips of these totals that stand behind no line yet. */
export const slipsOnTheirWay = (tx: EntityManager, amounts: readonly number[]): Promise<SlipOnItsWay[]> =>
  tx.query(
    `SELECT s.id, s.number, s.deposited_on AS "depositedOn", s.cheque_count AS "chequeCount", s.total_cents AS "totalCents" FROM cheque_slips s
      WHERE s.total_cents = ANY ($1::bigint[]) AND s.taken_back_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM bank_matches m WHERE m.slip_id = s.id AND m.undone_at IS NULL)`,
    [amounts],
  );

interface Payer {
  readonly iban: string | null;
  readonly payerKey: string | null;
}

/** Whom earlier lines of the same accounts and payers were matched with. */
export async function acquaintances(
  tx: EntityManager,
  lines: readonly Payer[],
): Promise<(line: Payer) => Acquaintance> {
  const ibans = lines.flatMap(({ iban }) => iban ?? []);
  const payers = lines.flatMap(({ payerKey }) => payerKey ?? []);
  const rows: (Payer & { customerId: string })[] = await tx.query(
    `SELECT DISTINCT l.iban, l.payer_key AS "payerKey", p.customer_id AS "customerId"
       FROM bank_lines l JOIN bank_matches m ON m.line_id = l.id AND m.undone_at IS NULL JOIN payments p ON p.id = m.payment_id
      WHERE (l.iban = ANY ($1) OR l.payer_key = ANY ($2)) AND NOT EXISTS (SELECT 1 FROM payments u WHERE u.reverses_id = p.id)`,
    [ibans, payers],
  );
  const customers = (same: (row: Payer) => boolean): string[] => [
    ...new Set(rows.filter(same).map(({ customerId }) => customerId)),
  ];
  return ({ iban, payerKey }) => ({
    byIban: iban === null ? [] : customers((row) => row.iban === iban),
    byPayer: payerKey === null ? [] : customers((row) => row.payerKey === payerKey),
  });
}
