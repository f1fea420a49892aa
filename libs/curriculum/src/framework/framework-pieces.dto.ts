import { ChoiceField, DecimalField, IdField, IntField, ListField, TextField, TextsField } from '@etabli/platform';
import { CompetenceView } from './framework.dto.js';
import { codesOf, type Pieces, plainDecimal } from './framework-pieces.js';
import {
  CANDIDATE_CATEGORIES,
  type CandidateCategory,
  type Origin,
  ORIGINS,
  UNIT_KINDS,
  type UnitKind,
  type Verification,
  VERIFICATIONS,
} from './framework.rules.js';

class PieceView {
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
  @TextField({ max: 300 }) source: string;
}
const CODES = { max: 60, maxLength: 30 } as const;

export class CompetenceBlockView extends PieceView {}

export class ExamUnitView extends PieceView {
  @TextField({ max: 30, nullable: true }) blockCode: string | null;
  @TextField({ max: 30, nullable: true }) examCode: string | null;
  @ChoiceField('UnitKind', UNIT_KINDS, { nullable: true }) kind: UnitKind | null;
  @DecimalField({ decimals: 2, nullable: true }) coefficient: string | null;
  @TextField({ max: 100, nullable: true }) mode: string | null;
  @TextField({ max: 40, nullable: true }) duration: string | null;
}

export class ActivityView extends PieceView {
  @TextField({ max: 30, nullable: true }) blockCode: string | null;
}

export class TaskView extends PieceView {
  @TextField({ max: 30 }) activityCode: string;
  @TextsField(CODES) competenceCodes: string[];
}

export class FrameworkCompetenceView extends CompetenceView {
  @TextsField({ ...CODES, description: 'beside unitCode' }) otherUnitCodes: string[];
}

export class CriterionView {
  @IdField() id: string;
  @IdField() competenceId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @ChoiceField('Verification', VERIFICATIONS, { nullable: true, description: 'null: an addition of the school' })
  verification: Verification | null;
  @TextField({ max: 300 }) source: string;
  @ChoiceField('CompetenceOrigin', ORIGINS) origin: Origin;
}

export class KnowledgeView extends PieceView {
  @TextField({ max: 30, nullable: true }) parentCode: string | null;
  @IntField({ min: 1, max: 4, nullable: true }) taxonomicLevel: number | null;
  @TextsField(CODES) competenceCodes: string[];
}

export class ExamRuleView {
  @IdField() id: string;
  @TextField({ max: 30 }) unitCode: string;
  @ChoiceField('CandidateCategory', CANDIDATE_CATEGORIES) candidateCategory: CandidateCategory;
  @IntField({ min: 0, max: 2099, description: 'year of a session; 0: from the first' }) fromSession: number;
  @TextField({ max: 100 }) mode: string;
  @DecimalField({ decimals: 2, nullable: true }) coefficient: string | null;
  @TextField({ max: 40, nullable: true }) duration: string | null;
  @ChoiceField('Verification', VERIFICATIONS, { nullable: true, description: 'null: a decision of the school' })
  verification: Verification | null;
  @TextField({ max: 300 }) source: string;
  @ChoiceField('CompetenceOrigin', ORIGINS) origin: Origin;
}

export class PlacementRuleView {
  @IntField({ min: 1, max: 5, nullable: true, description: 'null: over the whole training' }) year: number | null;
  @IntField({ min: 1, max: 104 }) weeks: number;
  @TextField({ max: 500, nullable: true }) aim: string | null;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
  @TextField({ max: 300 }) source: string;
}

/** Every list of a framework. */
export class FrameworkListsView {
  @ListField(() => CompetenceBlockView) blocks: CompetenceBlockView[];
  @ListField(() => ExamUnitView) units: ExamUnitView[];
  @ListField(() => ActivityView) activities: ActivityView[];
  @ListField(() => TaskView) tasks: TaskView[];
  @ListField(() => FrameworkCompetenceView) competences: FrameworkCompetenceView[];
  @ListField(() => CriterionView) criteria: CriterionView[];
  @ListField(() => KnowledgeView) knowledge: KnowledgeView[];
  @ListField(() => ExamRuleView) examRules: ExamRuleView[];
  @ListField(() => PlacementRuleView) placements: PlacementRuleView[];
}

const piece = ({ code, title, verification, source }: PieceView): PieceView => ({ code, title, verification, source });

export function toFrameworkLists(pieces: Pieces): FrameworkListsView {
  const { units, competences, activities, knowledge } = pieces;
  const codeById = new Map([...activities, ...knowledge].map(({ id, code }) => [id, code]));
  return {
    blocks: pieces.blocks.map(piece),
    units: units.map((unit) => ({
      ...piece(unit),
      blockCode: unit.blockCode,
      examCode: unit.examCode,
      kind: unit.kind,
      coefficient: plainDecimal(unit.coefficient),
      mode: unit.mode,
      duration: unit.duration,
    })),
    activities: activities.map((one) => ({ ...piece(one), blockCode: one.blockCode })),
    tasks: pieces.tasks.map((one) => ({
      ...piece(one),
      activityCode: codeById.get(one.activityId)!,
      competenceCodes: codesOf(competences, pieces.competencesOfTask.get(one.id)),
    })),
    competences: competences.map((one) => ({
      id: one.id,
      code: one.code,
      title: one.title,
      parentId: one.parentId,
      unitCode: one.unitCode,
      verification: one.verification,
      source: one.source,
      origin: one.origin,
      otherUnitCodes: codesOf(units, pieces.unitsOf.get(one.id)).filter((code) => code !== one.unitCode),
    })),
    criteria: pieces.criteria.map(({ id, competenceId, code, title, verification, source, origin }) => ({
      id,
      competenceId,
      code,
      title,
      verification,
      source,
      origin,
    })),
    knowledge: knowledge.map((one) => ({
      ...piece(one),
      parentCode: one.parentId ? codeById.get(one.parentId)! : null,
      taxonomicLevel: one.taxonomicLevel,
      competenceCodes: codesOf(competences, pieces.competencesOfKnowledge.get(one.id)),
    })),
    examRules: pieces.examRules.map((rule) => ({
      id: rule.id,
      unitCode: rule.unitCode,
      candidateCategory: rule.candidateCategory,
      fromSession: rule.fromSession,
      mode: rule.mode,
      coefficient: plainDecimal(rule.coefficient),
      duration: rule.duration,
      verification: rule.verification,
      source: rule.source,
      origin: rule.origin,
    })),
    placements: pieces.placements.map(({ year, weeks, aim, verification, source }) => ({
      year,
      weeks,
      aim,
      verification,
      source,
    })),
  };
}
