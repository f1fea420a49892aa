import { Injectable } from '@nestjs/common';
import { fold, formatCents, formatDay } from '@etabli/kernel';
import { containing, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

/** Slips of cheques by their number: some tens a year. */
@SearchSource('cheque_slip.read')
@Injectable()
export class ChequeSlipSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; number: string; day: string; totalCents: number }[] = await this.work.manager.query(
      `SELECT id, number, deposited_on AS day, total_cents AS "totalCents" FROM cheque_slips WHERE lower(number) LIKE $1
        ORDER BY deposited_on DESC, id DESC LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, number, day, totalCents }) => ({
      kind: 'cheque_slip',
      title: `${number} du ${formatDay(day)}`,
      detail: formatCents(totalCents),
      path: `/remises?ouvert=${id}`,
    }));
  }
}
