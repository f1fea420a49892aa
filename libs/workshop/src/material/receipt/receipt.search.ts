import { Injectable } from '@nestjs/common';
import { fold, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

interface Row {
  id: string;
  note: string;
  day: string;
  supplier: string | null;
  itemId: string | null;
  orderId: string | null;
  label: string;
}

/** Material that came, by the number of the supplier's delivery note. */
@SearchSource('material.read')
@Injectable()
export class ReceiptSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: Row[] = await this.work.manager.query(
      `SELECT r.id, r.note, r.received_on AS day, r.supplier, r.item_id AS "itemId", m.order_id AS "orderId", coalesce(i.name, m.label) AS label
         FROM material_receipts r LEFT JOIN material_items i ON i.id = r.item_id LEFT JOIN order_materials m ON m.id = r.order_material_id
        WHERE folded(r.note) LIKE $1 ORDER BY r.received_on DESC, r.id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, note, day, supplier, itemId, orderId, label }) => ({
      kind: 'receipt',
      title: `${note} du ${formatDay(day)}`,
      detail: [supplier, label].filter(Boolean).join(' · '),
      path: `${itemId ? `/matiere/${itemId}` : `/ordres/${orderId}`}?reception=${id}`,
    }));
  }
}
