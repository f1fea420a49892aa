import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Files, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith } from '@etabli/students';

/** The proof itself stays under the number of the youth; a face may be on its pictures. */
@RetentionSource({
  kind: 'student.evidence_files',
  title: 'Photos et relevés joints aux preuves d’un ancien jeune',
  end: 'supprimés ; les preuves restent sous le numéro du jeune',
  subject: 'student',
  covers: ['evidence_files'],
})
@Injectable()
export class EvidenceFilesRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(
      this.work.manager,
      'EXISTS (SELECT FROM evidence_files f JOIN evidence e ON e.id = f.evidence_id WHERE e.student_id = s.id)',
      before,
      limit,
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const gone: { fileId: string }[] = await this.work.manager.query(
      `WITH gone AS (DELETE FROM evidence_files f USING evidence e WHERE e.id = f.evidence_id AND e.student_id = ANY($1::uuid[]) RETURNING f.file_id)
       SELECT file_id AS "fileId" FROM gone`,
      [ids],
    );
    await this.files.forget(gone.map(({ fileId }) => fileId));
  }
}
