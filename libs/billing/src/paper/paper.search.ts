import { Injectable } from '@nestjs/common';
import { fold, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

interface Row {
  kind: 'order_confirmation' | 'pro_forma';
  number: string;
  day: string;
  orderId: string | null;
  quoteId: string | null;
  client: string;
}

/** Confirmations of orders and pro formas by their number; each stands on the screen of its order or quote. */
@SearchSource('quote.read')
@Injectable()
export class PaperSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    if (!/\d/.test(text)) return [];
    const rows: Row[] = await this.work.manager.query(
      `SELECT found.*, concat_ws(' ', c.first_name, c.name) AS client FROM (
         (SELECT 'order_confirmation' AS kind, number, confirmed_on AS day, order_id AS "orderId", NULL::uuid AS "quoteId", customer_id
            FROM order_confirmations WHERE lower(number) LIKE $1 ORDER BY confirmed_on DESC, number DESC LIMIT $2)
         UNION ALL
         (SELECT 'pro_forma', number, written_on, order_id, quote_id, customer_id
            FROM pro_formas WHERE lower(number) LIKE $1 ORDER BY written_on DESC, number DESC LIMIT $2)) AS found
         JOIN customers c ON c.id = found.customer_id ORDER BY found.day DESC, found.number DESC`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ kind, number, day, orderId, quoteId, client }) => ({
      kind,
      title: `${number} du ${formatDay(day)}`,
      detail: client,
      path: `${orderId ? `/ordres/${orderId}` : `/devis/${quoteId}`}?document=${encodeURIComponent(number)}`,
    }));
  }
}
