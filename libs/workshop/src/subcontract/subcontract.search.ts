import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { SUBCONTRACT_STATE_LABELS, type SubcontractState } from './subcontract.rules.js';

/** Outside work of orders, by the firm that does it and by what it does. */
@SearchSource('order.read')
@Injectable()
export class SubcontractSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: {
      id: string;
      orderId: string;
      number: string;
      supplier: string;
      what: string;
      state: SubcontractState;
    }[] = await this.work.manager.query(
      `SELECT s.id, s.order_id AS "orderId", o.number, s.supplier, s.what, s.state FROM subcontracts s JOIN production_orders o ON o.id = s.order_id
          WHERE folded(s.supplier || ' ' || s.what) LIKE $1 ORDER BY s.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, orderId, number, supplier, what, state }) => ({
      kind: 'subcontract',
      title: `${supplier} · ${what}`,
      detail: `${number}, ${SUBCONTRACT_STATE_LABELS[state].toLowerCase()}`,
      path: `/ordres/${orderId}?sous-traitance=${id}`,
    }));
  }
}
