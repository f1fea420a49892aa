import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Cents } from '@etabli/kernel';
import { containing, type CountView, Lists, Work } from '@etabli/platform';
import type { CostRow, CostShareView, CostSort, CostsRequest, CostsView, CostView } from './share.dto.js';
import { FundedCost } from './share.entity.js';
import { shareErrors } from './share.errors.js';
import { partsOf } from './share.rules.js';

const LIST = {
  id: 'f.id',
  by: 'spentOn',
  sorts: {
    spentOn: { sql: 'f.spent_on', type: 'date', direction: 'desc' },
    netCents: { sql: 'f.net_cents', type: 'bigint', direction: 'desc' },
  },
} as const;
const SHARED_SQL =
  '(SELECT coalesce(sum(s.share_bp), 0)::int FROM funding_shares s WHERE s.cost_id = f.id AND s.withdrawn_on IS NULL)';

@Injectable()
export class ShareQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  list(request: CostsRequest): Promise<CostsView> {
    return this.lists.page<CostRow, CostSort>(this.selected(this.query(request)), LIST, request);
  }

  count(request: CostsRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws 404 `cost.not_found`. */
  async one(id: string): Promise<CostView> {
    const row = await this.selected(this.query({}).andWhere('f.id = :id', { id })).getRawOne<CostRow>();
    if (!row) throw shareErrors.notFound('cost.not_found');
    const rows: Omit<CostShareView, 'partCents'>[] = await this.work.manager.query(
      `SELECT s.id, s.agreement_id AS "agreementId", a.title AS "agreementTitle", concat_ws(' ', c.first_name, c.name) AS "funderLabel", s.share_bp AS "shareBp"
         FROM funding_shares s JOIN funding_agreements a ON a.id = s.agreement_id JOIN customers c ON c.id = a.customer_id
        WHERE s.cost_id = $1 AND s.withdrawn_on IS NULL ORDER BY s.id`,
      [id],
    );
    const { parts, own } = partsOf(
      row.netCents,
      rows.map(({ shareBp }) => shareBp),
    );
    return { ...row, ownCents: own, shares: rows.map((share, index) => ({ ...share, partCents: parts[index]! })) };
  }

  /** What an agreement pays: its parts of costs in cents, of hours in minutes. */
  async spentBy(agreementId: string): Promise<{ spentCents: Cents; sharedMinutes: number }> {
    const rows: { of: string; cost: boolean; whole: number; mine: boolean; shareBp: number }[] =
      await this.work.manager.query(
        `SELECT coalesce(s.cost_id, s.time_entry_id) AS "of", s.cost_id IS NOT NULL AS cost, coalesce(f.net_cents, e.minutes)::bigint AS whole,
                s.agreement_id = $1 AS mine, s.share_bp AS "shareBp"
           FROM funding_shares s LEFT JOIN funded_costs f ON f.id = s.cost_id LEFT JOIN time_entries e ON e.id = s.time_entry_id
          WHERE s.withdrawn_on IS NULL AND e.voided_at IS NULL
            AND (s.cost_id IN (SELECT cost_id FROM funding_shares WHERE agreement_id = $1 AND withdrawn_on IS NULL)
              OR s.time_entry_id IN (SELECT time_entry_id FROM funding_shares WHERE agreement_id = $1 AND withdrawn_on IS NULL))
          ORDER BY 1, s.id`,
        [agreementId],
      );
    const sums = { spentCents: 0, sharedMinutes: 0 };
    for (const id of new Set(rows.map(({ of }) => of))) {
      const shares = rows.filter(({ of }) => of === id);
      const [first] = shares;
      const { parts } = partsOf(
        first!.whole,
        shares.map(({ shareBp }) => shareBp),
      );
      const mine = parts.filter((_part, index) => shares[index]!.mine).reduce((sum, one) => sum + one, 0);
      sums[first!.cost ? 'spentCents' : 'sharedMinutes'] += mine;
    }
    return sums;
  }

  private query({ kind, agreementId, q }: CostsRequest): SelectQueryBuilder<FundedCost> {
    const query = this.work.manager.createQueryBuilder(FundedCost, 'f').where('true');
    if (kind) query.andWhere('f.kind = :kind', { kind });
    if (q) query.andWhere('f.label ILIKE :q', { q: containing(q) });
    if (agreementId)
      query.andWhere(
        'EXISTS (SELECT 1 FROM funding_shares s WHERE s.cost_id = f.id AND s.agreement_id = :agreementId AND s.withdrawn_on IS NULL)',
        { agreementId },
      );
    return query;
  }

  private selected(query: SelectQueryBuilder<FundedCost>): SelectQueryBuilder<FundedCost> {
    return query
      .select([
        'f.id AS id',
        'f.kind AS kind',
        'f.label AS label',
        'f.spent_on AS "spentOn"',
        'f.net_cents AS "netCents"',
      ])
      .addSelect(SHARED_SQL, 'sharedBp');
  }
}
