import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { CompetenceCriterion } from './criterion.entity.js';
import { ExamRule } from './exam-rule.entity.js';
import { Competence, ExamUnit, Framework } from './framework.entity.js';
import { frameworkErrors } from './framework.errors.js';
import type { CandidateCategory, LevelStep } from './framework.rules.js';
import { scaleRefusals } from './scale.rules.js';

const SCHOOL_SOURCE = 'Ajout de l’école, hors texte officiel';

export interface NewSchoolCompetence {
  readonly code: string;
  readonly title: string;
  readonly parentId?: string | null;
  readonly unitCode?: string | null;
}
export interface SchoolExamRule {
  readonly unitCode: string;
  readonly candidateCategory: CandidateCategory;
  readonly fromSession?: number;
  readonly mode: string;
  readonly coefficient?: string | null;
  readonly duration?: string | null;
  readonly source: string;
}

/** What the school says beside the official text. No import touches it. */
@Injectable()
export class SchoolAdditions {
  constructor(private readonly work: Work) {}

  /**
   * Adds a competence that no official text holds, marked as the school's own.
   * Throws `framework.not_found`, `competence.code_taken`, and 422 for a parent or a unit of another framework or a third level.
   */
  addCompetence(frameworkId: string, added: NewSchoolCompetence): Promise<string> {
    return this.work.run('framework.edit', async (tx) => {
      await this.locked(tx, frameworkId);
      if (await tx.existsBy(Competence, { frameworkId, code: added.code }))
        throw frameworkErrors.refused('competence.code_taken', { code: added.code });
      const parent = added.parentId ? await tx.findOneBy(Competence, { id: added.parentId, frameworkId }) : null;
      if (added.parentId && !parent) throw frameworkErrors.invalid('competence.parent_elsewhere', 'parentId');
      if (parent?.parentId) throw frameworkErrors.invalid('competence.too_deep', 'parentId');
      await this.assertUnit(tx, frameworkId, added.unitCode);
      const id = newId();
      await tx.insert(Competence, {
        id,
        frameworkId,
        code: added.code,
        title: added.title,
        parentId: added.parentId ?? null,
        position: ((await tx.maximum(Competence, 'position', { frameworkId })) ?? 0) + 1,
        unitCode: added.unitCode ?? null,
        verification: null,
        source: SCHOOL_SOURCE,
        origin: 'school',
      });
      return id;
    });
  }

  /** Adds a criterion to any competence, official or the school's. Throws `framework.not_found`, `criterion.code_taken`, 422 for a competence of another framework. */
  addCriterion(frameworkId: string, added: { competenceId: string; code: string; title: string }): Promise<string> {
    return this.work.run('framework.edit', async (tx) => {
      await this.locked(tx, frameworkId);
      const { competenceId, code, title } = added;
      if (!(await tx.existsBy(Competence, { id: competenceId, frameworkId })))
        throw frameworkErrors.invalid('criterion.competence_elsewhere', 'competenceId');
      if (await tx.existsBy(CompetenceCriterion, { frameworkId, code }))
        throw frameworkErrors.refused('criterion.code_taken', { code });
      const id = newId();
      const position = ((await tx.maximum(CompetenceCriterion, 'position', { frameworkId })) ?? 0) + 1;
      const own = { verification: null, source: SCHOOL_SOURCE, origin: 'school' as const };
      await tx.insert(CompetenceCriterion, { id, frameworkId, competenceId, position, code, title, ...own });
      return id;
    });
  }

  /** Throws `competence.not_found`, `addition.official`. */
  renameCompetence(id: string, title: string): Promise<void> {
    return this.work.run('framework.edit', async (tx) => {
      await this.own(tx, Competence, id, 'competence.not_found');
      await tx.update(Competence, { id }, { title });
    });
  }

  /** Throws `competence.not_found`, `addition.official`, and `addition.in_use` once an operation, evidence or a criterion names it. */
  removeCompetence(id: string): Promise<void> {
    return this.work.run('framework.edit', async (tx) => {
      await this.own(tx, Competence, id, 'competence.not_found');
      await refuseIfUsed(() => tx.delete(Competence, { id }));
    });
  }

  /** Throws `criterion.not_found`, `addition.official`. */
  renameCriterion(id: string, title: string): Promise<void> {
    return this.work.run('framework.edit', async (tx) => {
      await this.own(tx, CompetenceCriterion, id, 'criterion.not_found');
      await tx.update(CompetenceCriterion, { id }, { title });
    });
  }

  /** Throws `criterion.not_found`, `addition.official`, `addition.in_use`. */
  removeCriterion(id: string): Promise<void> {
    return this.work.run('framework.edit', async (tx) => {
      await this.own(tx, CompetenceCriterion, id, 'criterion.not_found');
      await refuseIfUsed(() => tx.delete(CompetenceCriterion, { id }));
    });
  }

  /**
   * How a unit is examined where the text read does not say, or from a session on; said again for the same unit, candidates and session
   * it takes the place of what the school said before. Answers its id. Throws `framework.not_found`, 422 `competence.unit_unknown`.
   */
  sayExamRule(frameworkId: string, said: SchoolExamRule): Promise<string> {
    return this.work.run('framework.edit', async (tx) => {
      await this.locked(tx, frameworkId);
      await this.assertUnit(tx, frameworkId, said.unitCode);
      const { unitCode, candidateCategory, fromSession = 0, mode, coefficient = null, duration = null, source } = said;
      const key = { frameworkId, unitCode, candidateCategory, fromSession, origin: 'school' as const };
      const known = await tx.findOneBy(ExamRule, key);
      const id = known?.id ?? newId();
      if (known) await tx.update(ExamRule, { id }, { mode, coefficient, duration, source });
      else await tx.insert(ExamRule, { ...key, id, mode, coefficient, duration, source, verification: null });
      return id;
    });
  }

  /** Throws `exam_rule.not_found`, `addition.official`. */
  removeExamRule(id: string): Promise<void> {
    return this.work.run('framework.edit', async (tx) => {
      await this.own(tx, ExamRule, id, 'exam_rule.not_found');
      await tx.delete(ExamRule, { id });
    });
  }

  /** Fields left out stay. Throws `framework.not_found`, `framework.session_order`, `scale.*`. */
  editFramework(
    id: string,
    change: { validToSession?: number | null; rncpCode?: string | null; levelScale?: readonly LevelStep[] },
  ): Promise<void> {
    return this.work.run('framework.edit', async (tx) => {
      const now = await this.locked(tx, id);
      const { validToSession = now.validToSession, rncpCode = now.rncpCode, levelScale } = change;
      if (validToSession !== null && now.validFromSession !== null && validToSession < now.validFromSession)
        throw frameworkErrors.invalid('framework.session_order', 'validToSession', {
          first: String(now.validFromSession),
        });
      if (levelScale) frameworkErrors.throwIfAny(scaleRefusals(now, levelScale));
      const scale = (levelScale ?? now.levelScale).map(({ value, label, colour, weight }) => ({
        value,
        label,
        colour: colour.toLowerCase(),
        ...(weight === null || weight === undefined ? {} : { weight }),
      }));
      await tx.update(Framework, { id }, { validToSession, rncpCode, levelScale: scale });
    });
  }

  /** Locked, so that two additions at once do not take the same place. */
  private async locked(tx: EntityManager, id: string): Promise<Framework> {
    const framework = await tx.findOne(Framework, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!framework) throw frameworkErrors.notFound('framework.not_found');
    return framework;
  }

  private async assertUnit(tx: EntityManager, frameworkId: string, code: string | null | undefined): Promise<void> {
    if (code && !(await tx.existsBy(ExamUnit, { frameworkId, code })))
      throw frameworkErrors.invalid('competence.unit_unknown', 'unitCode', { unit: code });
  }

  private async own(
    tx: EntityManager,
    entity: typeof Competence | typeof CompetenceCriterion | typeof ExamRule,
    id: string,
    absent: 'competence.not_found' | 'criterion.not_found' | 'exam_rule.not_found',
  ): Promise<void> {
    const found = await tx.findOne<Competence | CompetenceCriterion | ExamRule>(entity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!found) throw frameworkErrors.notFound(absent);
    if (found.origin !== 'school') throw frameworkErrors.refused('addition.official');
  }
}

async function refuseIfUsed(remove: () => Promise<unknown>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    throw error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '23503'
      ? frameworkErrors.refused('addition.in_use')
      : error;
  }
}
