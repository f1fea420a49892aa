import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { forgetOrphans } from '../privacy/candidate.retained.js';
import { goneWith, hasRows } from '../privacy/leavers.js';

/** A picture may still be on a wall; who agreed to it can be shown until a claim is out of time. */
@RetentionSource({
  kind: 'student.consents',
  title: 'Droits à l’image d’un ancien jeune',
  end: 'supprimés, avec le nom du responsable qui avait signé',
  subject: 'student',
  covers: ['student_consents', 'guardians'],
})
@Injectable()
export class ConsentRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, hasRows('student_consents'), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.rows('student_consents', 'student_id', ids);
    await forgetOrphans(this.work, this.forgetting);
  }
}
