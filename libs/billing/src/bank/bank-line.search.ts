import { Injectable } from '@nestjs/common';
import { fold, formatCents, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { amountSought } from '../payment/amount-sought.rules.js';

/** Lines of the statements, by what the bank wrote or by their sum. */
@SearchSource('bank_statement.read')
@Injectable()
export class BankLineSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const sum = amountSought(text);
    const rows: { id: string; day: string; amountCents: number; counterparty: string | null; text: string }[] =
      await this.work.manager.query(
        `SELECT id, booked_on AS day, amount_cents AS "amountCents", counterparty, text FROM bank_lines
        WHERE id IN (
          (SELECT id FROM bank_lines WHERE search_text LIKE $1 ORDER BY booked_on DESC, id DESC LIMIT $2)
          UNION ALL (SELECT id FROM bank_lines WHERE amount_cents BETWEEN $3 AND $4 OR amount_cents BETWEEN -$4::bigint AND -$3::bigint ORDER BY booked_on DESC, id DESC LIMIT $2))
        ORDER BY booked_on DESC, id DESC LIMIT $2`,
        [containing(fold(text)), limit, sum?.from ?? null, sum?.to ?? null],
      );
    return rows.map((row) => ({
      kind: 'bank_line',
      title: `${formatCents(row.amountCents)} du ${formatDay(row.day)}`,
      detail: [row.counterparty, row.text].filter(Boolean).join(' · '),
      path: `/banque?ouvert=${row.id}`,
    }));
  }
}
