import { Injectable } from '@nestjs/common';
import { yearOf } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import type { MoneyView } from './money.dto.js';
import { MONEY_DEFINITIONS, type MoneySourceName, sharesOf } from './money.rules.js';

/** A year's money by its four sources (the thirds: sales, public money, apprenticeship tax and sponsors). */
@Injectable()
export class MoneyQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async of(year = yearOf(this.clock.today())): Promise<MoneyView> {
    const { totalCents, shares } = sharesOf(await this.year(year));
    const before = sharesOf(await this.year(year - 1));
    return {
      year,
      totalCents,
      beforeCents: before.totalCents,
      shares: shares.map((one, index) => ({
        ...one,
        beforeCents: before.shares[index]!.cents,
        definition: MONEY_DEFINITIONS[one.source],
      })),
    };
  }

  private async year(year: number): Promise<Record<MoneySourceName, number>> {
    const [row]: Record<MoneySourceName, number>[] = await this.work.manager.query(
      `WITH given AS (
         SELECT a.kind, i.amount_cents FROM funding_instalments i JOIN funding_agreements a ON a.id = i.agreement_id
          WHERE i.state = 'received' AND i.received_on BETWEEN $1 AND $2)
       SELECT (SELECT coalesce(sum(l.credit_cents - l.debit_cents), 0)::bigint FROM journal_lines l JOIN journal_entries e ON e.id = l.entry_id
                WHERE l.account LIKE '70%' AND e.entry_date BETWEEN $1 AND $2) AS sales,
              (SELECT coalesce(sum(amount_cents) FILTER (WHERE kind IN ('state', 'region', 'local')), 0)::bigint FROM given) AS public,
              (SELECT coalesce(sum(amount_cents) FILTER (WHERE kind = 'tax'), 0)::bigint FROM given)
                + (SELECT coalesce(sum(amount_cents), 0)::bigint FROM tax_receipts WHERE paid_on BETWEEN $1 AND $2) AS tax,
              (SELECT coalesce(sum(amount_cents) FILTER (WHERE kind IN ('sponsor', 'patronage')), 0)::bigint FROM given) AS sponsor`,
      [`${year}-01-01`, `${year}-12-31`],
    );
    return row!;
  }
}
