import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { CoverageReader } from '../coverage/coverage.reader.js';

export interface ProvenOfYouth {
  /** competences of his own framework with a proof, and how many it has */
  readonly proven: number;
  readonly total: number;
}

/** How much of his référentiel a youth has proven at all: the count that alerts need, without weighing any proof. */
@Injectable()
export class Proven {
  constructor(
    private readonly work: Work,
    private readonly reader: CoverageReader,
  ) {}

  /** One entry for each youth, by id. Proofs of older versions count through the mapping. Asks nothing about the actor. */
  async ofStudents(
    youths: readonly { readonly id: string; readonly frameworkId: string | null }[],
    today: CivilDate,
  ): Promise<ReadonlyMap<string, ProvenOfYouth>> {
    const frameworks = await this.reader.frameworks(youths.flatMap(({ frameworkId }) => frameworkId ?? []));
    const rows: { studentId: string; competenceId: string }[] = await this.work.manager.query(
      `SELECT e.student_id AS "studentId", e.competence_id AS "competenceId" FROM evidence e
        WHERE e.student_id = ANY($1::uuid[]) AND e.withdrawn_at IS NULL AND e.assessed_on <= $2 AND ${STANDS}
        GROUP BY e.student_id, e.competence_id`,
      [youths.map(({ id }) => id), today],
    );
    const found = new Map(
      youths.map(({ id, frameworkId }) => {
        const home = frameworkId === null ? undefined : frameworks.get(frameworkId);
        return [id, { home, proven: new Set<string>() }];
      }),
    );
    for (const { studentId, competenceId } of rows) {
      const one = found.get(studentId)!;
      for (const target of one.home?.targets.get(competenceId) ?? []) one.proven.add(target);
    }
    return new Map(
      [...found].map(([id, { home, proven }]) => [id, { proven: proven.size, total: home?.competences.length ?? 0 }]),
    );
  }

  /** Day of the last proof of any version, of those who have one: each looked up in the index, however many there are. */
  async lastOn(studentIds: readonly string[], today: CivilDate): Promise<ReadonlyMap<string, CivilDate>> {
    const rows: { id: string; day: CivilDate }[] = await this.work.manager.query(
      `SELECT s.id, l.assessed_on AS day FROM unnest($1::uuid[]) AS s (id) CROSS JOIN LATERAL (
         SELECT e.assessed_on FROM evidence e WHERE e.student_id = s.id AND e.withdrawn_at IS NULL AND e.assessed_on <= $2 AND ${STANDS}
          ORDER BY e.assessed_on DESC, e.id DESC LIMIT 1) AS l`,
      [studentIds, today],
    );
    return new Map(rows.map(({ id, day }) => [id, day]));
  }
}

/** Not judged anew. */
const STANDS =
  'e.id NOT IN (SELECT r.reassesses_id FROM evidence r WHERE r.reassesses_id IS NOT NULL AND r.withdrawn_at IS NULL AND r.assessed_on <= $2)';
