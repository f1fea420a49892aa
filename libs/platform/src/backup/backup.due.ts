import { Injectable } from '@nestjs/common';
import { type CivilDate, civilDateAt, formatDay } from '@etabli/kernel';
import { type DueDates, DueDateSource, type DueItem } from '../due/due.js';
import { BackupQueries } from './backup.queries.js';

/** The school without a fresh backup. */
@DueDateSource('backup.read')
@Injectable()
export class BackupDue implements DueDates {
  constructor(private readonly queries: BackupQueries) {}

  async due(until: CivilDate): Promise<DueItem[]> {
    const late = await this.queries.late();
    if (!late || civilDateAt(late.since) > until) return [];
    return [
      {
        kind: 'backup.late',
        dueOn: civilDateAt(late.since),
        title: 'Sauvegarde\u202f: à refaire',
        detail: late.lastGoodAt
          ? `La dernière bonne sauvegarde est du ${formatDay(civilDateAt(late.lastGoodAt))}.`
          : 'L’école n’a encore aucune sauvegarde.',
        path: '/reglages/sauvegardes',
      },
    ];
  }
}
