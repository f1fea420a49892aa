import { Injectable } from '@nestjs/common';
import { Lists, type ListSpec, type Page, User, Work } from '@etabli/platform';
import { LockedMonth } from './locked-month.entity.js';
import type { LockedMonthsRequest, LockedMonthView, MonthSort } from './month.dto.js';

const LIST: ListSpec<MonthSort> = {
  id: 'l.id',
  by: 'month',
  sorts: { month: { sql: 'l.month', type: 'text', direction: 'desc' } },
};

@Injectable()
export class MonthQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  /** Latest month first. */
  list(request: LockedMonthsRequest): Promise<Page<LockedMonthView>> {
    const query = this.work.manager
      .createQueryBuilder(LockedMonth, 'l')
      .leftJoin(User, 'u', 'u.id = l.locked_by')
      .select([
        'l.id AS "id"',
        'l.month AS "month"',
        'l.scope AS "scope"',
        'l.locked_at AS "lockedAt"',
        'u.name AS "lockedByName"',
      ]);
    if (request.scope) query.andWhere('l.scope = :scope', { scope: request.scope });
    return this.lists.page<LockedMonthView, MonthSort>(query, LIST, request);
  }
}
