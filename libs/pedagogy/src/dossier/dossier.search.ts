import { Injectable } from '@nestjs/common';
import { fold, formatDay, civilDateAt } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { DOSSIER_LABELS, type DossierKind } from './dossier.rules.js';

/** What was printed of youths and groups that the actor may see; each opens the file of its youth, or its group. */
@SearchSource('dossier.read')
@Injectable()
export class DossierSearch implements Searches {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const mine = await this.visibility.groupIds();
    const rows: {
      id: string;
      kind: DossierKind;
      title: string;
      studentId: string | null;
      groupId: string | null;
      requestedAt: Date;
    }[] = await this.work.manager.query(
      `SELECT d.id, d.kind, d.title, d.student_id AS "studentId", d.group_id AS "groupId", d.requested_at AS "requestedAt"
           FROM dossiers d LEFT JOIN students s ON s.id = d.student_id
          WHERE d.batch_id IS NULL AND d.files_forgotten_on IS NULL AND ${foldedSql('d.title', 's.first_name', 's.last_name')} LIKE $1
            AND ($3::uuid[] IS NULL OR coalesce(s.group_id, d.group_id) = ANY($3)) AND ($4 OR d.student_id IS NULL OR s.group_id IS NOT NULL)
          ORDER BY d.requested_at DESC, d.id DESC LIMIT $2`,
      [containing(fold(text)), limit, mine === 'all' ? null : mine, this.visibility.seesCandidates()],
    );
    return rows.map(({ id, kind, title, studentId, groupId, requestedAt }) => ({
      kind: 'dossier',
      title: title.slice(0, 200),
      detail: `${DOSSIER_LABELS[kind]}, ${formatDay(civilDateAt(requestedAt))}`,
      path: studentId ? `/jeunes?ouvert=${studentId}&dossier=${id}` : `/groupes?ouvert=${groupId}&dossier=${id}`,
    }));
  }
}
