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

/** Day 0 of the packed proofs. */
const START: CivilDate = '2000-01-01';
const SOURCE_NUMBER = `CASE e.source ${EVIDENCE_SOURCES.map((one, i) => `WHEN '${one}' THEN ${i}`).join(' ')} END`;

/** What coverage is counted from, in few statements whatever the number of youths. */
@Injectable()
export class CoverageReader {
  constructor(
    private readonly work: Work,
    private readonly mappings: CompetenceMappings,
  ) {}

  /**
   * The proofs that count, of `until` and before: neither withdrawn nor judged anew. A proof travels as one number, because there are
   * many.
   */
  async proofs(studentIds: readonly string[], until: CivilDate): Promise<ProofsOf[]> {
    const rows: (Omit<ProofsOf, 'proofs'> & { packed: string })[] = await this.work.manager.query(
      `SELECT e.student_id AS "studentId", e.competence_id AS "competenceId", e.framework_id AS "frameworkId",
              string_agg(((e.assessed_on - date '${START}') * 1000 + ${SOURCE_NUMBER} * 100 + e.level)::text, ',') AS packed
         FROM evidence e
        WHERE e.student_id = ANY($1::uuid[]) AND e.withdrawn_at IS NULL AND e.assessed_on <= $2
          AND NOT EXISTS (SELECT FROM evidence r WHERE r.reassesses_id = e.id AND r.withdrawn_at IS NULL AND r.assessed_on <= $2)
        GROUP BY e.student_id, e.competence_id, e.framework_id`,
      [studentIds, until],
    );
    const days = new Map<number, CivilDate>();
    const dayOf = (number: number): CivilDate => {
      const known = days.get(number) ?? addDays(START, number);
      days.set(number, known);
      return known;
    };
    return rows.map(({ packed, ...row }) => ({
      ...row,
      proofs: packed.split(',').map((text) => {
        const number = Number(text);
        return {
          level: number % 100,
          source: EVIDENCE_SOURCES[Math.floor(number / 100) % 10]!,
          assessedOn: dayOf(Math.floor(number / 1000)),
        };
      }),
    }));
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
