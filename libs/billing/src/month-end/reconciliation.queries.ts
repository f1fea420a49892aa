import { Injectable } from '@nestjs/common';
import { type CivilDate, formatCents, formatDay, type Month, monthEnd, monthStart } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { LIVE_MATCH } from '../bank/bank.queries.js';
import type { CheckedItemView } from './checked-item.dto.js';
import type { BankDifferenceView, ReconciliationView } from './reconciliation.dto.js';
import { type BankAccount, type DifferenceKind, reconciled } from './reconciliation.rules.js';

/** An alarm names no more. */
const SHOWN = 50;

/** What each entry moves on the accounts of the bank until $1. */
const MOVES = `moves AS (
  SELECT e.source_kind, e.source_id, min(e.entry_date) AS day, min(e.label) AS label, sum(l.debit_cents - l.credit_cents)::bigint AS cents
    FROM journal_lines l JOIN journal_entries e ON e.id = l.entry_id
   WHERE l.account IN (SELECT account FROM ledger_accounts WHERE role = 'bank') AND e.entry_date <= $1 GROUP BY e.source_kind, e.source_id)`;

/** Lines less what the ledger holds of each, then what the ledger holds of no line. The two sides of a payment undone before any statement are left out. */
const DIFFERENCES_SQL = `
  WITH ${MOVES},
  live AS (
    SELECT m.id, m.line_id, m.kind, m.account, m.payment_id, m.slip_id FROM bank_matches m JOIN bank_lines l ON l.id = m.line_id
     WHERE ${LIVE_MATCH} AND l.booked_on <= $1),
  tied AS (
    SELECT line_id, payment_id FROM live WHERE payment_id IS NOT NULL
    UNION ALL SELECT live.line_id, k.payment_id FROM live JOIN cheque_slip_cheques k ON k.slip_id = live.slip_id),
  held AS (
    SELECT line_id, sum(cents)::bigint AS cents FROM (
      SELECT tied.line_id, moves.cents FROM moves JOIN tied ON tied.payment_id = moves.source_id WHERE moves.source_kind = 'payment'
      UNION ALL SELECT m.line_id, moves.cents FROM moves JOIN bank_matches m ON m.id = moves.source_id
       WHERE moves.source_kind IN ('bank_match', 'bank_match_undone')) AS each_one GROUP BY line_id),
  loose AS (
    SELECT p.id, coalesce(p.reverses_id, p.id) AS pair, moves.day, concat_ws(' ', c.first_name, c.name) AS label, moves.cents
      FROM moves JOIN payments p ON p.id = moves.source_id JOIN customers c ON c.id = p.customer_id
     WHERE moves.source_kind = 'payment' AND moves.cents <> 0 AND NOT EXISTS (SELECT FROM tied WHERE tied.payment_id = p.id)),
  named AS (
    SELECT CASE WHEN live.id IS NULL THEN 'open_lines' WHEN live.kind = 'set_aside' AND live.account IS NULL THEN 'elsewhere_lines' ELSE 'shifted_lines' END AS kind,
           l.id, l.booked_on AS day, coalesce(l.counterparty, l.text) AS label, l.amount_cents - coalesce(held.cents, 0) AS cents
      FROM bank_lines l LEFT JOIN live ON live.line_id = l.id LEFT JOIN held ON held.line_id = l.id
     WHERE l.booked_on <= $1 AND l.amount_cents <> coalesce(held.cents, 0)
    UNION ALL
    SELECT 'payments', id, day, label, -cents FROM (SELECT *, sum(cents) OVER (PARTITION BY pair) AS both_sides FROM loose) AS pairs WHERE both_sides <> 0
    UNION ALL
    SELECT 'entries', NULL, day, label, -cents FROM moves WHERE source_kind NOT IN ('payment', 'bank_match', 'bank_match_undone') AND cents <> 0),
  ranked AS (
    SELECT kind, id, day, label, cents, row_number() OVER (PARTITION BY kind ORDER BY day, id) AS rank,
           sum(cents) OVER (PARTITION BY kind)::bigint AS "sumCents", count(*) OVER (PARTITION BY kind) AS count FROM named)
  SELECT kind, id, day, label, cents::bigint AS cents, "sumCents", count FROM ranked WHERE rank <= ${SHOWN} ORDER BY kind, rank`;

/** Each account of the bank by its statements; of those that reach beyond the month the shortest, else the last. */
const ACCOUNTS_SQL = `
  WITH lines AS (SELECT coalesce(s.account, '') AS account, l.booked_on, l.amount_cents FROM bank_lines l JOIN bank_statements s ON s.id = l.statement_id),
  last AS (
    SELECT DISTINCT ON (coalesce(account, '')) coalesce(account, '') AS account, to_day, closing_cents FROM bank_statements
     WHERE closing_cents IS NOT NULL AND from_day <= $1
     ORDER BY coalesce(account, ''), least(to_day, $1::date) DESC, to_day, imported_at DESC, id DESC),
  first AS (
    SELECT DISTINCT ON (coalesce(account, '')) coalesce(account, '') AS account, from_day, opening_cents FROM bank_statements
     WHERE closing_cents IS NOT NULL ORDER BY coalesce(account, ''), from_day, imported_at, id)
  SELECT last.to_day AS "statementOn", last.closing_cents AS "closingCents", first.opening_cents AS "openingCents",
         coalesce((SELECT sum(CASE WHEN l.booked_on > $1 THEN l.amount_cents ELSE -l.amount_cents END) FROM lines l
           WHERE l.account = last.account AND l.booked_on > least(last.to_day, $1::date) AND l.booked_on <= greatest(last.to_day, $1::date)), 0)::bigint AS "linesAfterCents",
         coalesce((SELECT sum(l.amount_cents) FROM lines l WHERE l.account = last.account AND l.booked_on BETWEEN first.from_day AND $1), 0)::bigint AS "linesCents"
    FROM last JOIN first ON first.account = last.account`;

const LEDGER_SQL = `
  WITH ${MOVES}
  SELECT (SELECT string_agg(DISTINCT account, ', ' ORDER BY account) FROM ledger_accounts WHERE role = 'bank') AS accounts,
         coalesce(sum(cents), 0)::bigint AS cents FROM moves`;

const SLIPS_SQL = `
  SELECT s.number, s.deposited_on AS day, s.total_cents AS cents FROM cheque_slips s
   WHERE s.deposited_on <= $1 AND s.taken_back_at IS NULL
     AND NOT EXISTS (SELECT FROM bank_matches m JOIN bank_lines l ON l.id = m.line_id WHERE m.slip_id = s.id AND m.undone_at IS NULL AND l.booked_on <= $1)
   ORDER BY s.deposited_on, s.id LIMIT ${SHOWN}`;

interface Named {
  kind: DifferenceKind;
  id: string | null;
  day: CivilDate;
  label: string;
  cents: number;
  sumCents: number;
  count: number;
}

const TARGETS = {
  open_lines: 'bank_line',
  shifted_lines: 'bank_line',
  elsewhere_lines: 'bank_line',
  payments: 'payment',
} as const;

/** What the ledger holds on the account of the bank against what the bank says, each difference by name. */
@Injectable()
export class Reconciliation {
  constructor(private readonly work: Work) {}

  of(month: Month): Promise<ReconciliationView> {
    return this.work.atOneInstant(() => this.drawn(month));
  }

  private async drawn(month: Month): Promise<ReconciliationView> {
    const on = monthEnd(month);
    const [ledger] = await this.read<{ accounts: string | null; cents: number }>(LEDGER_SQL, on);
    const differences = grouped(await this.read<Named>(DIFFERENCES_SQL, on));
    const accounts = await this.read<BankAccount>(ACCOUNTS_SQL, on);
    const slips = await this.read<{ number: string; day: CivilDate; cents: number }>(SLIPS_SQL, on);
    const ledgerCents = ledger?.cents ?? 0;
    return {
      month,
      on,
      accounts: ledger?.accounts ?? '',
      ledgerCents,
      ...reconciled(ledgerCents, accounts, differences, monthStart(month)),
      differences,
      slips: slips.map(({ number, day, cents }) => ({
        label: `${number}, ${formatDay(day)}, ${formatCents(cents)}`,
        target: null,
        targetId: null,
      })),
    };
  }

  private read<R>(sql: string, on: CivilDate): Promise<R[]> {
    return this.work.manager.query(sql, [on]);
  }
}

function grouped(rows: readonly Named[]): BankDifferenceView[] {
  const groups = new Map<DifferenceKind, BankDifferenceView>();
  for (const row of rows) {
    const { kind, sumCents, count } = row;
    const group = groups.get(kind) ?? { kind, cents: sumCents, count, items: [] };
    group.items.push(item(row));
    groups.set(kind, group);
  }
  return [...groups.values()];
}

const item = ({ kind, id, day, label, cents }: Named): CheckedItemView => ({
  label: `${label}, ${formatDay(day)}, ${formatCents(cents)}`.slice(0, 400),
  target: kind === 'entries' ? null : TARGETS[kind],
  targetId: id,
});
