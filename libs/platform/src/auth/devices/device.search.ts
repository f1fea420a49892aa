import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { Work } from '../../database/work.js';
import { containing, foldedSql } from '../../list/containing.js';
import { type Searches, type SearchHit, SearchSource } from '../../search/search.js';

/** The shared tablets, by name and place. */
@SearchSource('device.read')
@Injectable()
export class DeviceSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: { id: string; name: string; place: string }[] = await this.work.manager.query(
      `SELECT id, name, place FROM devices WHERE ${foldedSql('name', 'place')} LIKE $1
        ORDER BY revoked_at IS NOT NULL, name, id LIMIT $2`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ id, name, place }) => ({
      kind: 'device',
      title: name,
      detail: place,
      path: `/reglages/tablettes?ouvert=${id}`,
    }));
  }
}
