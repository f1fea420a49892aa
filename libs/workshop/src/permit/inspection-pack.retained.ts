import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, type Expired, Files, type Retained, RetentionSource, Work } from '@etabli/platform';
import { PACK_JOB } from './inspection-pack.js';

/** Sheets of a whole group in one file; any day can be printed anew as long as its facts are kept. The run stays and says when its file went. */
@RetentionSource({
  kind: 'inspection.pack',
  title: 'Fiches R4153-45 préparées pour l’inspection',
  end: 'supprimées ; le travail et sa date restent',
  subject: 'report',
  covers: [],
})
@Injectable()
export class InspectionPackRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT id, NULL AS "subjectId", title, (finished_at AT TIME ZONE 'Europe/Paris')::date AS since FROM job_runs
        WHERE kind = $3 AND result ? 'fileId' AND (finished_at AT TIME ZONE 'Europe/Paris')::date <= $1 ORDER BY finished_at, id LIMIT $2`,
      [before, limit, PACK_JOB],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const rows: { fileId: string }[] = await this.work.manager.query(
      `SELECT result ->> 'fileId' AS "fileId" FROM job_runs WHERE id = ANY($1::uuid[]) AND kind = $2 AND result ? 'fileId'`,
      [ids, PACK_JOB],
    );
    await this.work.manager.query(
      `UPDATE job_runs SET result = result - 'fileId' || jsonb_build_object('fileForgottenOn', $2::text)
        WHERE id = ANY($1::uuid[]) AND kind = $3`,
      [ids, this.clock.today(), PACK_JOB],
    );
    await this.files.forget(rows.map(({ fileId }) => fileId));
  }
}
