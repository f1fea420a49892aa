import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, type Expired, Files, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith, hasRows } from '@etabli/students';

/** Booklets, portfolios and exam files of a youth who is long gone: his copy is his own by then. */
@RetentionSource({
  kind: 'student.dossiers',
  title: 'Livrets et dossiers d’un ancien jeune',
  end: 'supprimés, fichiers compris',
  subject: 'student',
  covers: ['dossiers'],
})
@Injectable()
export class StudentDossiersRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, hasRows('dossiers'), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const gone = await this.forgetting.rows('dossiers', 'student_id', ids);
    await this.files.forget(gone.flatMap(({ file_id: id }) => (id ? [String(id)] : [])));
  }
}

/** The pack of a council names a whole group; that there was one stays, its file does not. */
@RetentionSource({
  kind: 'group.councils',
  title: 'Dossiers de conseil d’un groupe',
  end: 'fichiers supprimés ; la demande et sa date restent',
  subject: 'report',
  covers: ['dossiers'],
})
@Injectable()
export class CouncilsRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT id, NULL AS "subjectId", title, (snapshot_at AT TIME ZONE 'Europe/Paris')::date AS since FROM dossiers
        WHERE group_id IS NOT NULL AND file_id IS NOT NULL AND (snapshot_at AT TIME ZONE 'Europe/Paris')::date <= $1
        ORDER BY snapshot_at, id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const rows: { fileId: string }[] = await this.work.manager.query(
      'SELECT file_id AS "fileId" FROM dossiers WHERE id = ANY($1::uuid[]) AND file_id IS NOT NULL',
      [ids],
    );
    await this.forgetting.open();
    await this.work.manager.query(
      'UPDATE dossiers SET file_id = NULL, files_forgotten_on = $2 WHERE id = ANY($1::uuid[]) AND file_id IS NOT NULL',
      [ids, this.clock.today()],
    );
    await this.files.forget(rows.map(({ fileId }) => fileId));
  }
}
