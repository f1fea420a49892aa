import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith, hasRows } from '@etabli/students';

@RetentionSource({
  kind: 'workshop.conflicts',
  title: 'Mots des écarts entre heures et appel',
  end: 'supprimés ; l’écart et sa suite restent',
  subject: 'student',
  covers: ['hour_conflicts'],
})
@Injectable()
export class HourConflictRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, hasRows('hour_conflicts', 'o.reason IS NOT NULL'), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.words('hour_conflicts', 'student_id', ids, { reason: 'NULL' });
  }
}
