import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Forgetting, type Retained, RetentionSource, Trail, Work } from '@etabli/platform';
import { goneWith } from './leavers.js';
import { becomeNumbers, NAMING_FIELDS } from './pseudonyms.js';

/**
 * Years after the exit the youth becomes « Jeune n° 4821 »: hours, presences and evidence stay under the number, so that the totals
 * of orders and of the school do not move. What was said about his path goes too.
 */
@RetentionSource({
  kind: 'student.identity',
  title: 'Nom et date de naissance d’un ancien jeune',
  end: 'remplacés par un numéro ; les heures et les présences restent sous ce numéro',
  subject: 'student',
  covers: ['students', 'student_steps', 'origin_erasures'],
})
@Injectable()
export class StudentIdentityRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly trail: Trail,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, 's.left_on IS NOT NULL AND s.pseudonym IS NULL', before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await becomeNumbers(this.work.manager, ids);
    await this.trail.forget('students', ids, NAMING_FIELDS);
    await this.forgetting.words('student_steps', 'student_id', ids, { reason: 'NULL' });
    await this.forgetting.words('origin_erasures', 'student_id', ids, { reason: "''" });
  }
}
