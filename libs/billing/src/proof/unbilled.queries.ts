import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { containing, type CountView, Lists, Work } from '@etabli/platform';
import type { UnbilledRequest, UnbilledRow, UnbilledView } from './unbilled.dto.js';
import { LACKING_BY_COUNTS, unbilledSql } from './unbilled.sql.js';

const LIST = {
  id: 'd.id',
  by: 'deliveredOn',
  sorts: { deliveredOn: { sql: 'd."deliveredOn"', type: 'date' } },
} as const;
const UNBILLED = unbilledSql(LACKING_BY_COUNTS);

/** Deliveries that wait for their invoice, the oldest first: as `ProofQueries.unbilled` says, but found by what the lines say of themselves. */
@Injectable()
export class UnbilledDeliveries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  list(request: UnbilledRequest): Promise<UnbilledView> {
    const columns = ['id', 'number', 'deliveredOn', 'orderId', 'orderNumber', 'customerLabel'];
    const query = this.query(request).select(columns.map((name) => `d."${name}" AS "${name}"`));
    return this.lists.page<UnbilledRow, 'deliveredOn'>(query, LIST, request);
  }

  count(request: UnbilledRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  private query({ q }: UnbilledRequest): SelectQueryBuilder<ObjectLiteral> {
    const query = this.work.manager.createQueryBuilder().from(UNBILLED, 'd');
    if (q)
      query.andWhere(`(d."customerText" || ' ' || lower(d.number) || ' ' || lower(d."orderNumber")) LIKE :q`, {
        q: containing(fold(q)),
      });
    return query;
  }
}
