import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Files, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith, hasRows } from '@etabli/students';

/** What trainers wrote of a youth who is long gone, with the drawn signatures. */
@RetentionSource({
  kind: 'student.reviews',
  title: 'Bilans d’un ancien jeune',
  end: 'supprimés, signatures comprises',
  subject: 'student',
  covers: ['progress_reviews', 'progress_review_signatures'],
})
@Injectable()
export class ReviewRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, hasRows('progress_reviews'), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const reviews: { id: string }[] = await this.work.manager.query(
      'SELECT id FROM progress_reviews WHERE student_id = ANY($1::uuid[])',
      [ids],
    );
    const gone = await this.forgetting.rows(
      'progress_review_signatures',
      'review_id',
      reviews.map(({ id }) => id),
    );
    await this.files.forget(gone.map(({ file_id: id }) => String(id)));
    await this.forgetting.rows('progress_reviews', 'student_id', ids);
  }
}
