import { Injectable } from '@nestjs/common';
import { type CivilDate, formatCents, formatDay, formatMinutes, minDay } from '@etabli/kernel';
import { TURNOVER_SQL } from '@etabli/billing';
import { MoneyQueries } from '@etabli/funding';
import { Work } from '@etabli/platform';
import { countedOver, type Measured, type SchoolYear, summedOver } from './indicator.catalogue.js';
import type { YearFactsInput } from './year-facts.js';

const SHARES = {
  sales: 'sales_share',
  public: 'public_share',
  tax: 'tax_share',
  sponsor: 'sponsor_share',
} as const;

interface DeliveredOrder {
  number: string;
  title: string;
  dueOn: CivilDate;
  deliveredOn: CivilDate;
}

/** What was delivered, what it cost and who paid. */
@Injectable()
export class WorkIndicators {
  constructor(
    private readonly work: Work,
    private readonly money: MoneyQueries,
  ) {}

  async of(year: SchoolYear, until: CivilDate, facts: YearFactsInput): Promise<Measured[]> {
    return [
      await this.onTime(year),
      await this.rework(year),
      ...(await this.cost(year, until, facts)),
      ...(await this.shares(year.year)),
    ];
  }

  private async onTime({ from, to }: SchoolYear): Promise<Measured> {
    const orders: DeliveredOrder[] = await this.work.manager.query(
      `SELECT o.number, o.title, o.due_on AS "dueOn", max(d.delivered_on) AS "deliveredOn"
         FROM production_orders o JOIN deliveries d ON d.order_id = o.id
        WHERE o.state IN ('delivered', 'closed') AND o.due_on IS NOT NULL
        GROUP BY o.id HAVING max(d.delivered_on) BETWEEN $1 AND $2 ORDER BY max(d.delivered_on), o.number`,
      [from, to],
    );
    return countedOver(
      'on_time_delivery',
      orders.map(({ number, title, dueOn, deliveredOn }) => ({
        studentId: null,
        label: `${number}, ${title}`,
        counted: deliveredOn <= dueOn,
        detail: `promis le ${formatDay(dueOn)}, livré le ${formatDay(deliveredOn)}`,
      })),
    );
  }

  private async rework({ from, to }: SchoolYear): Promise<Measured> {
    const youths: { studentId: string; label: string; rework: number; minutes: number }[] =
      await this.work.manager.query(
        `SELECT s.id AS "studentId", s.first_name || ' ' || s.last_name AS label, h.rework, h.minutes
           FROM (SELECT e.student_id, coalesce(sum(e.minutes) FILTER (WHERE p.kind = 'rework'), 0)::int AS rework, sum(e.minutes)::int AS minutes
                   FROM time_entries e JOIN operations p ON p.id = e.operation_id WHERE e.voided_at IS NULL AND e.day BETWEEN $1 AND $2 GROUP BY 1) AS h
           JOIN students s ON s.id = h.student_id ORDER BY s.last_name, s.first_name, s.id`,
        [from, to],
      );
    const sum = (of: 'rework' | 'minutes'): number => youths.reduce((total, one) => total + one[of], 0);
    return summedOver('rework_rate', sum('rework'), sum('minutes'), {
      behind: youths.map(({ studentId, label, rework, minutes }) => ({
        studentId,
        label,
        counted: rework > 0,
        detail: `${formatMinutes(rework)} de reprise sur ${formatMinutes(minutes)}`,
      })),
    });
  }

  /** Only when the school has said what the year cost. */
  private async cost(
    { from, to }: SchoolYear,
    until: CivilDate,
    { costCents, source }: YearFactsInput,
  ): Promise<Measured[]> {
    if (costCents === null) return [];
    const youths: { studentId: string; label: string; days: number }[] = await this.work.manager.query(
      `SELECT s.id AS "studentId", s.first_name || ' ' || s.last_name AS label,
              sum(least(coalesce(m.to_on, $2::date), $2::date) - greatest(m.from_on, $1::date) + 1)::int AS days
         FROM group_memberships m JOIN students s ON s.id = m.student_id
        WHERE m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on >= $1) AND s.state IN ('enrolled', 'suspended', 'left')
        GROUP BY s.id ORDER BY s.last_name, s.first_name, s.id`,
      [from, minDay(to, until)],
    );
    const [sold] = (await this.work.manager.query(
      `SELECT coalesce(sum(CASE i.kind WHEN 'credit_note' THEN -i.net_cents ELSE i.net_cents END), 0)::bigint AS cents
         FROM invoices i WHERE ${TURNOVER_SQL} AND i.issued_on BETWEEN $1 AND $2`,
      [from, to],
    )) as [{ cents: number }];
    const days = youths.reduce((sum, one) => sum + one.days, 0);
    const behind = youths.map(({ studentId, label, days: own }) => ({
      studentId,
      label,
      counted: true,
      detail: `${own} jours`,
    }));
    const cost = `charges de ${formatCents(costCents)} (${source})`;
    return [
      summedOver('cost_gross', costCents, days, { behind, note: cost }),
      summedOver('cost_net', costCents - sold.cents, days, {
        behind,
        note: `${cost}, ventes de ${formatCents(sold.cents)}`,
      }),
    ];
  }

  private async shares(year: number): Promise<Measured[]> {
    const { shares, totalCents } = await this.money.of(year);
    return shares.map(({ source, cents, definition }) =>
      summedOver(SHARES[source], cents, totalCents, { scope: `année civile ${year}`, note: definition }),
    );
  }
}
