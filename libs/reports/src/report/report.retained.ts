import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, type Expired, Files, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';

/** Hours and roll calls by name; the row stays and says that there was a report, and when its files went. */
@RetentionSource({
  kind: 'report.files',
  title: 'Fichiers des rapports et des registres',
  end: 'supprimés ; la demande et sa date restent',
  subject: 'report',
  covers: ['reports'],
})
@Injectable()
export class ReportFilesRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT id, NULL AS "subjectId", title, (snapshot_at AT TIME ZONE 'Europe/Paris')::date AS since FROM reports
        WHERE pdf_file_id IS NOT NULL AND (snapshot_at AT TIME ZONE 'Europe/Paris')::date <= $1 ORDER BY snapshot_at, id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const rows: { pdf: string; xlsx: string }[] = await this.work.manager.query(
      'SELECT pdf_file_id AS pdf, xlsx_file_id AS xlsx FROM reports WHERE id = ANY($1::uuid[]) AND pdf_file_id IS NOT NULL',
      [ids],
    );
    await this.forgetting.open();
    await this.work.manager.query(
      `UPDATE reports SET pdf_file_id = NULL, xlsx_file_id = NULL, files_forgotten_on = $2
        WHERE id = ANY($1::uuid[]) AND pdf_file_id IS NOT NULL`,
      [ids, this.clock.today()],
    );
    await this.files.forget(rows.flatMap(({ pdf, xlsx }) => [pdf, xlsx]));
  }
}
