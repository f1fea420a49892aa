import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Files, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith, hasRows } from '../privacy/leavers.js';

/** Identity papers, insurances and the like: of no use once the youth is gone. */
@RetentionSource({
  kind: 'student.documents',
  title: 'Pièces reçues d’un ancien jeune',
  end: 'supprimées, fichiers compris',
  subject: 'student',
  covers: ['student_documents'],
})
@Injectable()
export class DocumentsRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, hasRows('student_documents'), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const gone = await this.forgetting.rows('student_documents', 'student_id', ids);
    await this.files.forget(gone.flatMap(({ file_id: id }) => (id ? [String(id)] : [])));
  }
}

/** Certificates that the school wrote: the name stands in what they say. */
@RetentionSource({
  kind: 'student.papers',
  title: 'Certificats et avis écrits par l’école',
  end: 'supprimés',
  subject: 'student',
  covers: ['student_papers'],
})
@Injectable()
export class PapersRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, hasRows('student_papers'), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const gone = await this.forgetting.rows('student_papers', 'student_id', ids);
    await this.forgetting.documents(
      'student-paper',
      gone.map(({ id }) => id),
    );
  }
}
