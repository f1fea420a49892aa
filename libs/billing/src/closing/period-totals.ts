import type { EntityManager } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { VAT_DUE_SQL } from '../vat/vat-due.sql.js';
import type { PeriodClosing } from './closing.entity.js';
import type { PeriodTotals } from './closing.rules.js';

export type Sums = Pick<
  PeriodClosing,
  | 'documentCount'
  | 'netCents'
  | 'vatCents'
  | 'grossCents'
  | 'receivedCents'
  | 'entryCount'
  | 'debitCents'
  | 'perpetualCount'
  | 'perpetualCents'
  | 'totals'
>;

const SIGN = `CASE i.kind WHEN 'credit_note' THEN -1 ELSE 1 END`;
/** Opening documents were issued, and closed, in the program before. */
const ISSUED = `i.number IS NOT NULL AND NOT i.opening`;

/** All that was issued, received and booked from one day to the other, and the perpetual total at its end. */
export async function periodTotals(tx: EntityManager, from: CivilDate, to: CivilDate): Promise<Sums> {
  const read = <T>(sql: string, parameters: readonly CivilDate[] = [from, to]): Promise<T[]> =>
    tx.query(sql, [...parameters]);
  const documents = await read<PeriodTotals['documents'][number]>(
    `SELECT i.kind, count(*)::integer AS count, sum(${SIGN} * i.net_cents)::bigint AS "netCents", sum(${SIGN} * i.vat_cents)::bigint AS "vatCents",
            sum(${SIGN} * i.gross_cents)::bigint AS "grossCents" FROM invoices i WHERE ${ISSUED} AND i.issued_on BETWEEN $1 AND $2 GROUP BY 1 ORDER BY 1`,
  );
  const vat = await read<PeriodTotals['vat'][number]>(
    `SELECT rule, vat_category AS "vatCategory", vat_rate_bp AS "vatRateBp", sum(base_cents)::bigint AS "baseCents", sum(vat_cents)::bigint AS "vatCents"
       FROM (${VAT_DUE_SQL}) AS due GROUP BY 1, 2, 3 HAVING sum(base_cents) <> 0 OR sum(vat_cents) <> 0 ORDER BY 1, 3 DESC, 2`,
  );
  const receipts = await read<PeriodTotals['receipts'][number]>(
    `SELECT method, count(*)::integer AS count, sum(amount_cents)::bigint AS "amountCents" FROM payments WHERE received_on BETWEEN $1 AND $2 GROUP BY 1 ORDER BY 1`,
  );
  const series = await read<PeriodTotals['series'][number]>(
    `SELECT CASE WHEN i.kind IN ('deposit', 'credit_note') THEN i.kind ELSE 'invoice' END AS kind, count(*)::integer AS count,
            (array_agg(i.number ORDER BY i.issued_on, length(i.number), i.number))[1] AS first,
            (array_agg(i.number ORDER BY i.issued_on DESC, length(i.number) DESC, i.number DESC))[1] AS last
       FROM invoices i WHERE ${ISSUED} AND i.issued_on BETWEEN $1 AND $2 GROUP BY 1 ORDER BY 1`,
  );
  const [booked] = await read<{ entryCount: number; debitCents: number }>(
    `SELECT count(DISTINCT e.id)::integer AS "entryCount", coalesce(sum(l.debit_cents), 0)::bigint AS "debitCents"
       FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id WHERE e.entry_date BETWEEN $1 AND $2`,
  );
  const [perpetual] = await read<{ perpetualCount: number; perpetualCents: number }>(
    `SELECT count(*) AS "perpetualCount", coalesce(sum(${SIGN} * i.gross_cents), 0)::bigint AS "perpetualCents"
       FROM invoices i WHERE ${ISSUED} AND i.issued_on <= $1`,
    [to],
  );
  return summed({ documents, vat, receipts, series }, { ...booked!, ...perpetual! });
}

/** The sums over the heaps. */
export function summed(
  totals: PeriodTotals,
  booked: Pick<Sums, 'entryCount' | 'debitCents' | 'perpetualCount' | 'perpetualCents'>,
): Sums {
  const { documents, receipts } = totals;
  const sum = <T>(rows: readonly T[], amount: (row: T) => number): number =>
    rows.reduce((all, row) => all + amount(row), 0);
  return {
    documentCount: sum(documents, ({ count }) => count),
    netCents: sum(documents, ({ netCents }) => netCents),
    vatCents: sum(documents, ({ vatCents }) => vatCents),
    grossCents: sum(documents, ({ grossCents }) => grossCents),
    receivedCents: sum(receipts, ({ amountCents }) => amountCents),
    ...booked,
    totals,
  };
}
