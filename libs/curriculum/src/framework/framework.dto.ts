import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import type { ImportedFramework } from '../import/imported-framework.rules.js';
import type { Competence } from './framework.entity.js';
import {
  FRAMEWORK_STATES,
  type FrameworkState,
  type LevelStep,
  type Origin,
  ORIGINS,
  type Verification,
  VERIFICATIONS,
} from './framework.rules.js';
import type { ImportOutcome } from './framework.service.js';

export const FRAMEWORK_SORTS = ['title', 'importedAt'] as const;

export class FrameworksRequest extends PageRequest {
  @ChoiceField('FrameworkSort', FRAMEWORK_SORTS, { optional: true }) sort?: (typeof FRAMEWORK_SORTS)[number];
}

export class FileRequest {
  @ChoiceField('FrameworkFileForm', ['json', 'xlsx'], { optional: true, description: '`xlsx` when left out' })
  form?: 'json' | 'xlsx';
}

export class ImportRequest {
  @ChoiceField('DryRun', ['true', 'false'], {
    optional: true,
    description: '`true`: says what would be imported, writes nothing',
  })
  dryRun?: 'true' | 'false';
}

export class FrameworkSummaryView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @IntField({ min: 1, max: 8 }) level: number;
  @TextField({ max: 60 }) version: string;
  @IntField({ min: 1980, max: 2099, nullable: true }) validFromSession: number | null;
  @IntField({ min: 1980, max: 2099, nullable: true }) validToSession: number | null;
  @ChoiceField('FrameworkState', FRAMEWORK_STATES) state: FrameworkState;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
  @IntField({ min: 0, max: 1000 }) competenceCount: number;
  @InstantField() importedAt: string;
}

export class FrameworksView {
  @ListField(() => FrameworkSummaryView) items: FrameworkSummaryView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class LevelStepView {
  @IntField({ min: 0, max: 20 }) value: number;
  @TextField({ max: 60 }) label: string;
  @TextField({ max: 7 }) colour: string;
  @IntField({ min: 0, max: 100, nullable: true, optional: true, description: 'whole percent of full mastery' })
  weight?: number | null;
}

export class CompetenceView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @IdField({ nullable: true }) parentId: string | null;
  @TextField({ max: 30, nullable: true }) unitCode: string | null;
  @ChoiceField('Verification', VERIFICATIONS, { nullable: true, description: 'null: an addition of the school' })
  verification: Verification | null;
  @TextField({ max: 300 }) source: string;
  @ChoiceField('CompetenceOrigin', ORIGINS) origin: Origin;
}

export class ImportedPieceView {
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
}

/** How many of each the file brings. */
export class ImportedCountsView {
  @IntField({ min: 0, max: 2000 }) blocks: number;
  @IntField({ min: 0, max: 2000 }) units: number;
  @IntField({ min: 0, max: 2000 }) activities: number;
  @IntField({ min: 0, max: 2000 }) tasks: number;
  @IntField({ min: 0, max: 2000 }) competences: number;
  @IntField({ min: 0, max: 2000 }) criteria: number;
  @IntField({ min: 0, max: 2000 }) knowledge: number;
  @IntField({ min: 0, max: 2000 }) examRules: number;
  @IntField({ min: 0, max: 2000 }) placements: number;
  @IntField({ min: 0, max: 2000 }) mappings: number;
}

export class ImportedContentView {
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 60 }) version: string;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
  @TextField({ max: 300 }) source: string;
  @TextField({ max: 1000, nullable: true }) sourceNote: string | null;
  @ListField(() => ImportedPieceView) units: ImportedPieceView[];
  @ListField(() => ImportedPieceView) competences: ImportedPieceView[];
  @ListField(() => LevelStepView) levelScale: LevelStepView[];
  @ObjectField(() => ImportedCountsView) counts: ImportedCountsView;
}

/** The same answer for a dry run and for the import itself, but for the id. */
export class ImportView {
  @IdField({ nullable: true, description: 'null after a dry run' }) id: string | null;
  @BooleanField() dryRun: boolean;
  @ObjectField(() => ImportedContentView) content: ImportedContentView;
}

const piece = ({ code, title, verification }: ImportedPieceView): ImportedPieceView => ({ code, title, verification });
export const toLevelStepView = ({ value, label, colour, weight = null }: LevelStep): LevelStepView => ({
  value,
  label,
  colour,
  weight,
});

const countsOf = (framework: ImportedFramework): ImportedCountsView => ({
  blocks: framework.blocks.length,
  units: framework.units.length,
  activities: framework.activities.length,
  tasks: framework.tasks.length,
  competences: framework.competences.length,
  criteria: framework.criteria.length,
  knowledge: framework.knowledge.length,
  examRules: framework.examRules.length,
  placements: framework.placements.length,
  mappings: framework.mappings.length,
});

export function toImportView({ frameworkId, framework }: ImportOutcome): ImportView {
  const { code, title, version, verification, source, sourceNote, units, competences, levelScale } = framework;
  return {
    id: frameworkId,
    dryRun: frameworkId === null,
    content: {
      code,
      title,
      version,
      verification,
      source,
      sourceNote,
      units: units.map(piece),
      competences: competences.map(piece),
      levelScale: levelScale.map(toLevelStepView),
      counts: countsOf(framework),
    },
  };
}

export const toCompetenceView = ({
  id,
  code,
  title,
  parentId,
  unitCode,
  verification,
  source,
  origin,
}: Competence): CompetenceView => ({
  id,
  code,
  title,
  parentId,
  unitCode,
  verification,
  source,
  origin,
});
