import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, type Expired, Files, type Retained, RetentionSource, Work } from '@etabli/platform';

/** Copies of bills and papers, which may name people; the row stays and says what the file was and when it went. */
@RetentionSource({
  kind: 'funding.packs',
  title: 'Dossiers de preuves des financements',
  end: 'fichiers supprimés\u202f; la demande, sa date et l’empreinte du fichier restent',
  subject: 'report',
  covers: ['funding_packs'],
})
@Injectable()
export class PacksRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT p.id, NULL AS "subjectId", 'Dossier de preuves, ' || a.title AS title, p.made_on AS since
         FROM funding_packs p JOIN funding_agreements a ON a.id = p.agreement_id
        WHERE p.file_id IS NOT NULL AND p.made_on <= $1 ORDER BY p.made_on, p.id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const rows: { fileId: string }[] = await this.work.manager.query(
      'SELECT file_id AS "fileId" FROM funding_packs WHERE id = ANY($1::uuid[]) AND file_id IS NOT NULL',
      [ids],
    );
    await this.work.manager.query(
      'UPDATE funding_packs SET file_id = NULL, file_forgotten_on = $2 WHERE id = ANY($1::uuid[]) AND file_id IS NOT NULL',
      [ids, this.clock.today()],
    );
    await this.files.forget(rows.map(({ fileId }) => fileId));
  }
}
