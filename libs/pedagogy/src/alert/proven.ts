import { Injectable } from '@nestjs/common';
import { type CivilDate, maxDay } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { CoverageReader } from '../coverage/coverage.reader.js';

export interface ProvenOfYouth {
  /** competences of his own framework with a proof, and how many it has */
  readonly proven: number;
  readonly total: number;
  /** day of the last proof of any version; null without one */
  readonly lastOn: CivilDate | null;
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
    const rows: { studentId: string; competenceId: string; lastOn: CivilDate }[] = await this.work.manager.query(
      `SELECT e.student_id AS "studentId", e.competence_id AS "competenceId", max(e.assessed_on) AS "lastOn" FROM evidence e
        WHERE e.student_id = ANY($1::uuid[]) AND e.withdrawn_at IS NULL AND e.assessed_on <= $2
          AND NOT EXISTS (SELECT FROM evidence r WHERE r.reassesses_id = e.id AND r.withdrawn_at IS NULL AND r.assessed_on <= $2)
        GROUP BY e.student_id, e.competence_id`,
      [youths.map(({ id }) => id), today],
    );
    const found = new Map(
      youths.map(({ id, frameworkId }) => {
        const home = frameworkId === null ? undefined : frameworks.get(frameworkId);
        return [id, { home, proven: new Set<string>(), lastOn: null as CivilDate | null }];
      }),
    );
    for (const { studentId, competenceId, lastOn } of rows) {
      const one = found.get(studentId)!;
      one.lastOn = one.lastOn === null ? lastOn : maxDay(one.lastOn, lastOn);
      for (const target of one.home?.targets.get(competenceId) ?? []) one.proven.add(target);
    }
    return new Map(
      [...found].map(([id, { home, proven, lastOn }]) => [
        id,
        { proven: proven.size, total: home?.competences.length ?? 0, lastOn },
      ]),
    );
  }
}
