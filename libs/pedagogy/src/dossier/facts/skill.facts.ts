import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CompetenceBlock, ExamRuleQueries, ExamUnit, ExamUnitCompetence } from '@etabli/curriculum';
import { type CivilDate, yearOf } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Coverage } from '../../coverage/coverage.js';
import { sayRule, sayStrength } from '../../coverage/coverage.words.js';
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
  /** how coverage is counted for this diploma, a sentence a line */
  readonly rule: readonly string[];
}

const NONE: Skills = { diploma: null, scale: [], units: [], skills: [], proofs: [], rule: [] };
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
    private readonly rules: ExamRuleQueries,
  ) {}

  /** As of that day. Asks nothing about the actor: the command that printed did. */
  async of(studentId: string, frameworkId: string | null, day: CivilDate): Promise<Skills> {
    const covered = await this.coverage.read([studentId], day);
    const home = frameworkId === null ? undefined : covered.frameworks.get(frameworkId);
    if (!home) return NONE;
    const { framework, competences, targets, rule } = home;
    const units = await this.units(framework.id, day);
    const evaluated = await this.work.manager.findBy(ExamUnitCompetence, { unitId: In(units.map(({ id }) => id)) });
    const codeOf = new Map(units.map(({ id, code }) => [id, code]));
    const of = new Map(covered.students[0]?.items.map((item) => [item.competenceId, item]));
    return {
      diploma: framework,
      scale: framework.levelScale.toSorted((a, b) => a.value - b.value),
      units,
      rule: sayRule(rule),
      skills: competences.flatMap(({ id, code, title, parentId, unitCode }) => {
        const item = of.get(id);
        if (!item) return [];
        const more = evaluated
          .filter(({ competenceId }) => competenceId === id)
          .map(({ unitId }) => codeOf.get(unitId)!);
        const unitCodes = [...new Set([...(unitCode ? [unitCode] : []), ...more])];
        const { level, count, newestOn, strength, selfLevel } = item;
        const verdict = sayStrength(item, day);
        return [{ id, code, title, parentId, unitCodes, level, count, newestOn, strength, verdict, own: selfLevel }];
      }),
      proofs: (await this.proofs(studentId, day)).flatMap((proof) =>
        (targets.get(proof.competenceId) ?? []).map((competenceId) => ({ ...proof, competenceId })),
      ),
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

  private proofs(studentId: string, day: CivilDate): Promise<Proof[]> {
    return this.work.manager.query(
      `SELECT e.id, e.competence_id AS "competenceId", e.level, e.assessed_on AS "assessedOn", e.assessed_by_name AS "byName", e.source,
              e.comment, op.title AS "operationTitle", o.number AS "orderNumber", o.title AS "orderTitle"
         FROM evidence e LEFT JOIN operations op ON op.id = e.operation_id LEFT JOIN production_orders o ON o.id = op.order_id
        WHERE e.student_id = $1 AND e.withdrawn_at IS NULL AND e.assessed_on <= $2
          AND NOT EXISTS (SELECT FROM evidence r WHERE r.reassesses_id = e.id AND r.withdrawn_at IS NULL AND r.assessed_on <= $2)
        ORDER BY e.assessed_on DESC, e.id DESC`,
      [studentId, day],
    );
  }
}
