import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays, type CivilDate } from '@etabli/kernel';
import { Competence, CompetenceMappings, Framework } from '@etabli/curriculum';
import { Work } from '@etabli/platform';
import { EVIDENCE_SOURCES } from '../evidence/evidence.rules.js';
import { CoverageRuleRow } from './coverage.entity.js';
import { type CoverageRule, type Proof, targetsOf, USUAL_RULE } from './coverage.rules.js';

export interface CoveredFramework {
  readonly framework: Framework;
  readonly rule: CoverageRule;
  /** values, lowest first */
  readonly scale: readonly number[];
  /** in the order of the framework */
  readonly competences: readonly Competence[];
  /** for which competences of this framework a proof on any competence counts */
  readonly targets: ReadonlyMap<string, readonly string[]>;
}

export interface ProofsOf {
  readonly studentId: string;
  readonly competenceId: string;
  readonly frameworkId: string;
  readonly proofs: readonly Proof[];
}

export interface SaidLevel {
  readonly studentId: string;
  readonly competenceId: string;
  readonly frameworkId: string;
  readonly level: number | null;
}

/** Day 0 of the packed proofs, and what one step of each part is worth. */
const START: CivilDate = '2000-01-01';
const [SOURCE, DAY, PLACE] = [100, 1_000, 100_000_000];
const SOURCE_NUMBER = `CASE e.source ${EVIDENCE_SOURCES.map((one, i) => `WHEN '${one}' THEN ${i}`).join(' ')} END`;

/** What coverage is counted from, in few statements whatever the number of youths. */
@Injectable()
export class CoverageReader {
  constructor(
    private readonly work: Work,
    private readonly mappings: CompetenceMappings,
  ) {}

  /**
   * The proofs that count, of `until` and before: neither withdrawn nor judged anew. Because there are many, a proof travels as one number
   * in the one line of its youth: its competence by a place of this reading, its day, its source, its level.
   */
  async proofs(studentIds: readonly string[], until: CivilDate): Promise<ProofsOf[]> {
    const places: Omit<ProofsOf, 'studentId' | 'proofs'>[] = await this.work.manager.query(
      'SELECT c.id AS "competenceId", c.framework_id AS "frameworkId" FROM competences c ORDER BY c.id',
    );
    const rows: { studentId: string; packed: string }[] = await this.work.manager.query(
      `SELECT e.student_id AS "studentId",
              string_agg((c.place * ${PLACE} + (e.assessed_on - date '${START}') * ${DAY} + ${SOURCE_NUMBER} * ${SOURCE} + e.level)::text, ',') AS packed
         FROM evidence e JOIN unnest($3::uuid[]) WITH ORDINALITY AS c (id, place) ON c.id = e.competence_id
        WHERE e.student_id = ANY($1::uuid[]) AND e.withdrawn_at IS NULL AND e.assessed_on <= $2
          AND e.id NOT IN (SELECT r.reassesses_id FROM evidence r
                            WHERE r.reassesses_id IS NOT NULL AND r.withdrawn_at IS NULL AND r.assessed_on <= $2)
        GROUP BY e.student_id`,
      [studentIds, until, places.map(({ competenceId }) => competenceId)],
    );
    const proofOf = unpacking();
    return rows.flatMap(({ studentId, packed }) => {
      const byPlace = new Map<number, Proof[]>();
      for (const number of JSON.parse(`[${packed}]`) as number[]) {
        const place = Math.floor(number / PLACE);
        const proof = proofOf(number - place * PLACE);
        const known = byPlace.get(place);
        if (known) known.push(proof);
        else byPlace.set(place, [proof]);
      }
      return [...byPlace].map(([place, proofs]) => ({ studentId, ...places[place - 1]!, proofs }));
    });
  }

  /** The last word on each competence, in a table of words. */
  async lastSaid(
    table: 'self_assessments' | 'competence_positions',
    studentIds: readonly string[],
  ): Promise<SaidLevel[]> {
    return this.work.manager.query(
      `SELECT DISTINCT ON (s.student_id, s.competence_id)
              s.student_id AS "studentId", s.competence_id AS "competenceId", c.framework_id AS "frameworkId", s.level
         FROM ${table} s JOIN competences c ON c.id = s.competence_id
        WHERE s.student_id = ANY($1::uuid[]) ORDER BY s.student_id, s.competence_id, s.recorded_at DESC, s.id DESC`,
      [studentIds],
    );
  }

  async frameworks(ids: readonly string[]): Promise<Map<string, CoveredFramework>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const { manager } = this.work;
    const frameworks = await manager.findBy(Framework, { id: In(wanted) });
    const rules = await manager.findBy(CoverageRuleRow, { frameworkId: In(wanted) });
    const competences = await manager.find(Competence, {
      where: { frameworkId: In(wanted) },
      order: { position: 'ASC', id: 'ASC' },
    });
    const found = new Map<string, CoveredFramework>();
    for (const framework of frameworks) {
      const own = competences.filter(({ frameworkId }) => frameworkId === framework.id);
      found.set(framework.id, {
        framework,
        rule: rules.find(({ frameworkId }) => frameworkId === framework.id) ?? USUAL_RULE,
        scale: framework.levelScale.map(({ value }) => value).toSorted((one, other) => one - other),
        competences: own,
        targets: targetsOf(
          own.map(({ id }) => id),
          await this.mappings.into(framework.id),
        ),
      });
    }
    return found;
  }
}

/** Proofs of one day, source and level are one and the same, whoever gave them: there are many fewer of them. */
function unpacking(): (number: number) => Proof {
  const known = new Map<number, Proof>();
  return (number) => {
    let proof = known.get(number);
    if (!proof) {
      const source = EVIDENCE_SOURCES[Math.floor(number / SOURCE) % 10]!;
      proof = { level: number % SOURCE, source, assessedOn: addDays(START, Math.floor(number / DAY)) };
      known.set(number, proof);
    }
    return proof;
  };
}
