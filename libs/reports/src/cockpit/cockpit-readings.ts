import type { CivilDate, Month } from '@etabli/kernel';
import { TURNOVER_SQL } from '@etabli/billing';
import { type Reading, rowsFrom } from '@etabli/platform';
import { monthParts, SPENT_ON_ORDER, WORKED_IN } from '@etabli/workshop';
import type { AbsentView, OpenOrderView, OverdueInvoiceView } from './cockpit.dto.js';
import { type Age, OPEN_ORDER_STATES, type Period } from './cockpit.rules.js';

const MOST_ORDERS = 60;
const MOST_INVOICES = 10;
const NAME = "concat_ws(' ', c.first_name, c.name)";

/** What is counted whole, whoever it is about. */
export interface Counted {
  incidents: number;
  machinesOut: number;
  nonconformities: number;
  ordersOpen: number;
  ordersLate: number;
  ordersPromised: number;
  drafts: number;
  draftCents: number;
}

export const counted = (today: CivilDate, soon: CivilDate): Reading<Counted[]> =>
  rowsFrom<Counted>(
    (at) => `
    SELECT (SELECT count(*) FROM permit_incidents WHERE closed_at IS NULL) AS incidents,
           (SELECT count(*) FROM machines WHERE state <> 'in_use') AS "machinesOut",
           (SELECT count(*) FROM nonconformities WHERE state IN ('open', 'in_rework')) AS nonconformities,
           o.*, d.*
      FROM (SELECT count(*) AS "ordersOpen", count(*) FILTER (WHERE due_on < $${at}::date) AS "ordersLate",
                   count(*) FILTER (WHERE due_on BETWEEN $${at}::date AND $${at + 1}::date) AS "ordersPromised"
              FROM production_orders WHERE state IN (${OPEN_STATES})) AS o,
           (SELECT count(*) AS drafts, coalesce(sum(CASE kind WHEN 'credit_note' THEN -net_cents ELSE net_cents END), 0)::bigint AS "draftCents"
              FROM invoices WHERE number IS NULL) AS d`,
    [today, soon],
  );

const OPEN_STATES = OPEN_ORDER_STATES.map((state) => `'${state}'`).join(', ');

/** Of the groups that the actor may see; null: all. */
export interface Youths {
  enrolled: number;
  conflicts: number;
}
export const youths = (mine: readonly string[] | null): Reading<Youths[]> =>
  rowsFrom<Youths>(
    (at) => `
    SELECT (SELECT count(*) FROM students s WHERE s.state = 'enrolled' AND ($${at}::uuid[] IS NULL OR s.group_id = ANY($${at}))) AS enrolled,
           (SELECT count(*) FROM hour_conflicts k JOIN students s ON s.id = k.student_id
             WHERE k.settled_at IS NULL AND ($${at}::uuid[] IS NULL OR s.group_id = ANY($${at}))) AS conflicts`,
    [mine],
  );

export const absent = (today: CivilDate, mine: readonly string[] | null): Reading<AbsentView[]> =>
  rowsFrom<AbsentView>(
    (at) => `
    SELECT s.id AS "studentId", s.first_name AS "firstName", s.last_name AS "lastName", min(g.name) AS "groupName",
           array_agg(DISTINCT k.half_day ORDER BY k.half_day DESC) AS "halfDays"
      FROM marks_in_force k JOIN students s ON s.id = k.student_id JOIN groups g ON g.id = k.group_id
     WHERE k.status = 'absent' AND k.day = $${at}::date AND ($${at + 1}::uuid[] IS NULL OR k.group_id = ANY($${at + 1}))
     GROUP BY s.id ORDER BY s.last_name, s.first_name, s.id`,
    [today, mine],
  );

/** The earliest due day first, those without one last. */
export const openOrders = (): Reading<Omit<OpenOrderView, 'daysLate'>[]> =>
  rowsFrom(
    () => `
    SELECT o.id, o.number, o.title, o.state, o.due_on AS "dueOn", CASE WHEN c.id IS NOT NULL THEN ${NAME} END AS "customerName",
           (SELECT coalesce(sum(p.allotted_minutes), 0)::int FROM operations p WHERE p.order_id = o.id) AS "allottedMinutes",
           ${SPENT_ON_ORDER('o.id')} AS "spentMinutes"
      FROM production_orders o LEFT JOIN customers c ON c.id = o.customer_id
     WHERE o.state IN (${OPEN_STATES}) ORDER BY o.due_on NULLS LAST, o.id LIMIT ${MOST_ORDERS}`,
  );

/** One row an age; the disputed ones apart, which are not counted as overdue. */
export interface Owed {
  age: Age;
  count: number;
  cents: number;
  lateCount: number;
  lateCents: number;
}
export interface Debts {
  byAge: Owed[];
  /** the oldest first, so many as the page shows */
  overdue: OverdueInvoiceView[];
}

/** What stands open is found once, among what is owed alone; only what is shown is looked up. */
export const debts = (today: CivilDate): Reading<Debts[]> =>
  rowsFrom<Debts>(
    (at) => `
    WITH open AS MATERIALIZED (
      SELECT i.id, i.customer_id, i.due_on, o.open_cents AS cents, $${at}::date - i.due_on AS late,
             EXISTS (SELECT 1 FROM invoice_disputes d WHERE d.invoice_id = i.id AND d.closed_on IS NULL) AS disputed
        FROM open_invoices o JOIN invoices i ON i.id = o.invoice_id),
    ages AS (
      SELECT CASE WHEN late <= 0 THEN 'not_due' WHEN late <= 30 THEN 'to30' WHEN late <= 60 THEN 'to60' WHEN late <= 90 THEN 'to90' ELSE 'beyond' END AS age,
             count(*) AS count, sum(cents)::bigint AS cents, count(*) FILTER (WHERE late > 0 AND NOT disputed) AS "lateCount",
             coalesce(sum(cents) FILTER (WHERE late > 0 AND NOT disputed), 0)::bigint AS "lateCents"
        FROM open GROUP BY 1),
    oldest AS (SELECT * FROM open WHERE late > 0 ORDER BY due_on, id LIMIT ${MOST_INVOICES}),
    shown AS (
      SELECT o.id, i.number, o.due_on AS "dueOn", ${NAME} AS "customerName", o.cents::bigint AS "remainingCents", o.disputed, o.late AS "daysLate"
        FROM oldest o JOIN invoices i ON i.id = o.id JOIN customers c ON c.id = o.customer_id)
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(a)), '[]') FROM ages a) AS "byAge",
           (SELECT coalesce(jsonb_agg(to_jsonb(s) ORDER BY s."dueOn", s.id), '[]') FROM shown s) AS overdue`,
    [today],
  );

/** Sums of the month, of the year until its end and of the same days a year before. */
export interface Summed {
  count: number;
  month: number;
  year: number;
  before: number;
}
const sums = (value: string, day: string, at: number): string => `
  count(*) FILTER (WHERE ${day} BETWEEN $${at}::date AND $${at + 1}::date) AS count,
  coalesce(sum(${value}) FILTER (WHERE ${day} BETWEEN $${at}::date AND $${at + 1}::date), 0)::bigint AS month,
  coalesce(sum(${value}) FILTER (WHERE ${day} BETWEEN $${at + 2}::date AND $${at + 1}::date), 0)::bigint AS year,
  coalesce(sum(${value}) FILTER (WHERE ${day} BETWEEN $${at + 3}::date AND $${at + 4}::date), 0)::bigint AS before`;
const both = (day: string, at: number): string => `${day} BETWEEN $${at + 3}::date AND $${at + 1}::date`;
const values = ({ from, to, yearFrom, beforeFrom, beforeTo }: Period): CivilDate[] => [
  from,
  to,
  yearFrom,
  beforeFrom,
  beforeTo,
];

export const cash = (period: Period): Reading<Summed[]> =>
  rowsFrom<Summed>(
    (at) => `SELECT ${sums('p.amount_cents', 'p.received_on', at)} FROM payments p WHERE ${both('p.received_on', at)}`,
    values(period),
  );

/** Annulled lines stand on the list, and add nothing. A month that is closed for good is not read again (ADR 25). */
export function hours({ from, to, yearFrom, beforeFrom, beforeTo }: Period): Reading<Summed[]> {
  const parts = [...monthParts(beforeFrom, beforeTo), ...monthParts(yearFrom, to)];
  return rowsFrom<Summed>(
    (at) => `
    SELECT coalesce(sum(w.entries) FILTER (WHERE p.from_on >= $${at + 2}::date), 0)::bigint AS count,
           coalesce(sum(w.minutes) FILTER (WHERE p.from_on >= $${at + 2}::date), 0)::bigint AS month,
           coalesce(sum(w.minutes) FILTER (WHERE p.from_on >= $${at + 3}::date), 0)::bigint AS year,
           coalesce(sum(w.minutes) FILTER (WHERE p.from_on < $${at + 3}::date), 0)::bigint AS before
      FROM unnest($${at}::date[], $${at + 1}::date[]) AS p (from_on, to_on) CROSS JOIN LATERAL ${WORKED_IN('p.from_on', 'p.to_on')} AS w`,
    [parts.map((one) => one.from), parts.map((one) => one.to), from, yearFrom],
  );
}

const NET = "CASE i.kind WHEN 'credit_note' THEN -i.net_cents ELSE i.net_cents END";

export const sales = (period: Period): Reading<Summed[]> =>
  rowsFrom<Summed>(
    (at) =>
      `SELECT ${sums(NET, 'i.issued_on', at)} FROM invoices i WHERE ${TURNOVER_SQL} AND ${both('i.issued_on', at)}`,
    values(period),
  );

export interface SoldInMonth {
  month: Month;
  cents: number;
}
/** Both years whole, as far as they are. */
export const salesByMonth = ({ beforeFrom, to }: Period): Reading<SoldInMonth[]> =>
  rowsFrom<SoldInMonth>(
    (at) => `
    SELECT to_char(i.issued_on, 'YYYY-MM') AS month, sum(${NET})::bigint AS cents FROM invoices i
     WHERE ${TURNOVER_SQL} AND i.issued_on BETWEEN $${at}::date AND $${at + 1}::date GROUP BY 1`,
    [beforeFrom, to],
  );
