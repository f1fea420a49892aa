import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith, hasRows } from '@etabli/students';

/** Marks serve while the training lasts; tests and lessons name no youth and stay. */
@RetentionSource({
  kind: 'class.marks',
  title: 'Notes de classe et d’examens blancs',
  end: 'supprimées ; les contrôles restent, sans nom',
  subject: 'student',
  covers: ['class_marks'],
})
@Injectable()
export class ClassMarksRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, hasRows('class_marks'), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.rows('class_marks', 'student_id', ids);
  }
}
