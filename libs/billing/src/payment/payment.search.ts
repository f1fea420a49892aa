import { Injectable } from '@nestjs/common';
import { fold, formatCents, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { movementOf } from '../statement/account.rules.js';
import { amountSought } from './amount-sought.rules.js';
import type { PaymentKind, PaymentMethod } from './payment.rules.js';

interface Row {
  id: string;
  customerId: string;
  payer: string;
  day: string;
  kind: PaymentKind;
  method: PaymentMethod;
  amountCents: number;
  reference: string | null;
}

/** Money received and given back, by its sum, its reference or who paid; each by its own index, the latest first. */
@SearchSource('payment.read')
@Injectable()
export class PaymentSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const sum = amountSought(text);
    const rows: Row[] = await this.work.manager.query(
      `SELECT p.id, p.customer_id AS "customerId", concat_ws(' ', c.first_name, c.name) AS payer, p.received_on AS day, p.kind, p.method,
              p.amount_cents AS "amountCents", p.reference
         FROM payments p JOIN customers c ON c.id = p.customer_id
        WHERE p.id IN (
          (SELECT id FROM payments WHERE folded(reference) LIKE $1 ORDER BY received_on DESC, id DESC LIMIT $2)
          UNION ALL (SELECT id FROM payments WHERE amount_cents BETWEEN $3 AND $4 OR amount_cents BETWEEN -$4::bigint AND -$3::bigint ORDER BY received_on DESC, id DESC LIMIT $2)
          UNION ALL (SELECT i.id FROM payments i JOIN customers k ON k.id = i.customer_id WHERE k.search_text LIKE $1 ORDER BY i.received_on DESC, i.id DESC LIMIT $2))
        ORDER BY p.received_on DESC, p.id DESC LIMIT $2`,
      [containing(fold(text)), limit, sum?.from ?? null, sum?.to ?? null],
    );
    return rows.map((row) => ({
      kind: 'payment',
      title: `${wordsOf(row)} de ${formatCents(Math.abs(row.amountCents))} du ${formatDay(row.day)}`,
      detail: [row.payer, row.reference].filter(Boolean).join(' · '),
      path: `/reglements?ouvert=${row.id}&customerId=${row.customerId}&from=${row.day}&to=${row.day}`,
    }));
  }
}

const wordsOf = (row: Row): string => movementOf({ ...row, source: 'payment', reason: null, letter: null }).label;
