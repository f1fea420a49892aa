import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  CompetenceBlock,
  CompetenceQueries,
  ExamRuleQueries,
  ExamUnit,
  ExamUnitCompetence,
  Framework,
} from '@etabli/curriculum';
import { type CivilDate, yearOf } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Coverage } from '../../evidence/coverage.js';
import type { EvidenceSource } from '../../evidence/evidence.rules.js';
import type { Skill, Step, Unit } from './skill.rules.js';

/** One assessment that counts. */
export interface Proof {
  readonly id: string;
  readonly competenceId: string;
  readonly level: number;
  readonly assessedOn: CivilDate;
  readonly byName: string;
  readonly source: EvidenceSource;
  readonly comment: string | null;
  readonly operationTitle: string | null;
  readonly orderNumber: string | null;
  readonly orderTitle: string | null;
}
export interface Diploma {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly legalText: string;
  readonly level: number;
}
export interface Skills {
  /** null: the youth prepares no diploma */
  readonly diploma: Diploma | null;
  readonly scale: readonly Step[];
  readonly units: readonly Unit[];
  readonly skills: readonly Skill[];
  readonly proofs: readonly Proof[];
}

const NONE: Skills = { diploma: null, scale: [], units: [], skills: [], proofs: [] };
/** A school of this kind is hors contrat: its youths sit the final exams. */
const OUR_CANDIDATES = 'school_hors_contrat';
const FIRST_MONTH_OF_THE_YEAR = 9;

/** The session at the end of the school year of that day. */
export const sessionAfter = (day: CivilDate): number =>
  yearOf(day) + (Number(day.slice(5, 7)) >= FIRST_MONTH_OF_THE_YEAR ? 1 : 0);

/** What a youth can do of his framework, and by which works. */
@Injectable()
export class SkillFacts {
  constructor(
    private readonly work: Work,
    private readonly coverage: Coverage,
    private readonly competences: CompetenceQueries,
    private readonly rules: ExamRuleQueries,
  ) {}

  /** Throws 404 for a youth whom the actor may not see. */
  async of(studentId: string, frameworkId: string | null, day: CivilDate): Promise<Skills> {
    if (frameworkId === null) return NONE;
    const framework = await this.work.manager.findOneByOrFail(Framework, { id: frameworkId });
    const units = await this.units(frameworkId, day);
    const covered = await this.coverage.of(studentId);
    const of = new Map(covered.items.map((item) => [item.competence.id, item]));
    const evaluated = await this.work.manager.findBy(ExamUnitCompetence, { unitId: In(units.map(({ id }) => id)) });
    const codeOf = new Map(units.map(({ id, code }) => [id, code]));
    const competences = await this.competences.ofFramework(frameworkId);
    return {
      diploma: framework,
      scale: framework.levelScale.toSorted((a, b) => a.value - b.value),
      units,
      skills: competences.map(({ id, code, title, parentId, unitCode }) => {
        const item = of.get(id);
        const more = evaluated
          .filter(({ competenceId }) => competenceId === id)
          .map(({ unitId }) => codeOf.get(unitId)!);
        return {
          id,
          code,
          title,
          parentId,
          unitCodes: [...new Set([...(unitCode ? [unitCode] : []), ...more])],
          level: item?.lastLevel ?? null,
          count: item?.count ?? 0,
          newestOn: item?.lastAssessedOn ?? null,
          strength: null,
          own: null,
        };
      }),
      proofs: await this.proofs(studentId),
    };
  }

  private async units(frameworkId: string, day: CivilDate): Promise<Unit[]> {
    const units = await this.work.manager.find(ExamUnit, { where: { frameworkId }, order: { position: 'ASC' } });
    const blocks = await this.work.manager.findBy(CompetenceBlock, { frameworkId });
    const rules = (await this.rules.inForce(frameworkId, sessionAfter(day))).filter(
      ({ candidateCategory }) => candidateCategory === OUR_CANDIDATES,
    );
    return units.map(({ id, code, title, kind, blockCode, examCode, coefficient, mode, duration }) => {
      const rule = rules.find(({ unitCode }) => unitCode === code);
      return {
        id,
        code,
        title,
        kind,
        blockCode,
        examCode,
        blockTitle: blocks.find((block) => block.code === blockCode)?.title ?? null,
        coefficient: rule?.coefficient ?? coefficient,
        mode: rule?.mode ?? mode,
        duration: rule?.duration ?? duration,
      };
    });
  }

  private proofs(studentId: string): Promise<Proof[]> {
    return this.work.manager.query(
      `SELECT e.id, e.competence_id AS "competenceId", e.level, e.assessed_on AS "assessedOn", e.assessed_by_name AS "byName", e.source,
              e.comment, op.title AS "operationTitle", o.number AS "orderNumber", o.title AS "orderTitle"
         FROM evidence e LEFT JOIN operations op ON op.id = e.operation_id LEFT JOIN production_orders o ON o.id = op.order_id
        WHERE e.student_id = $1 AND e.withdrawn_at IS NULL ORDER BY e.assessed_on DESC, e.id DESC`,
      [studentId],
    );
  }
}
