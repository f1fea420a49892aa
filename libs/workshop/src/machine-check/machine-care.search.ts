import { Injectable } from '@nestjs/common';
import { fold } from '@etabli/kernel';
import { containing, foldedSql, type Searches, type SearchHit, SearchSource, Work } from '@etabli/platform';

interface Row {
  kind: 'machine_check' | 'machine_upkeep';
  id: string;
  title: string;
  machineId: string;
  machine: string;
}

/** What is asked of machines: periodic checks by name, law or who did them, and upkeep by what is to be done. */
@SearchSource('machine.read')
@Injectable()
export class MachineCareSearch implements Searches {
  constructor(private readonly work: Work) {}

  async search(text: string, limit: number): Promise<SearchHit[]> {
    const rows: Row[] = await this.work.manager.query(
      `SELECT found.kind, found.id, found.title, m.id AS "machineId", m.code || ' · ' || m.name AS machine FROM (
         (SELECT 'machine_check' AS kind, c.id, c.kind AS title, c.machine_id, c.ended_on FROM machine_checks c
           WHERE ${foldedSql('c.kind', 'c.legal_basis')} LIKE $1
              OR c.id IN (SELECT check_id FROM machine_check_results WHERE ${foldedSql('done_by')} LIKE $1)
           ORDER BY c.ended_on DESC NULLS FIRST, c.id LIMIT $2)
         UNION ALL
         (SELECT 'machine_upkeep', id, title, machine_id, ended_on FROM machine_upkeeps WHERE ${foldedSql('title', 'tasks')} LIKE $1
           ORDER BY ended_on DESC NULLS FIRST, id LIMIT $2)) AS found
         JOIN machines m ON m.id = found.machine_id ORDER BY found.ended_on DESC NULLS FIRST, m.code, found.id`,
      [containing(fold(text)), limit],
    );
    return rows.map(({ kind, id, title, machineId, machine }) => ({
      kind,
      title,
      detail: machine,
      path: `/machines/${machineId}?onglet=${kind === 'machine_check' ? 'controles' : 'entretien'}&vise=${id}`,
    }));
  }
}
