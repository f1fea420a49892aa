import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith, hasRows } from '../privacy/leavers.js';

/** For the funders' report alone. */
@RetentionSource({
  kind: 'student.origin',
  title: 'Indicateurs d’origine d’un ancien jeune',
  end: 'supprimés',
  subject: 'student',
  covers: ['student_origins'],
})
@Injectable()
export class OriginRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, hasRows('student_origins'), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.rows('student_origins', 'student_id', ids);
  }
}
