import {
  BooleanField,
  ChoiceField,
  DecimalField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  PatternField,
  TextField,
} from '@etabli/platform';
import type { Competence, ExamUnit, Framework } from './framework.entity.js';
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

export class ImportRequest {
  @ChoiceField('DryRun', ['true', 'false'], {
    optional: true,
    description: '`true`: says what would be imported, writes nothing',
  })
  dryRun?: 'true' | 'false';
}

export class AddSchoolCompetenceRequest {
  @PatternField({
    pattern: /^[\p{L}\p{N}][\p{L}\p{N}.\-/]{0,29}$/u,
    max: 30,
    message: 'Un code est fait de lettres, de chiffres, de points et de tirets, sans espace.',
  })
  code: string;
  @TextField({ max: 300 }) title: string;
  @IdField({ optional: true }) parentId?: string | null;
  @TextField({ optional: true, max: 30 }) unitCode?: string | null;
}

export class FrameworkSummaryView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @IntField({ min: 1, max: 8 }) level: number;
  @TextField({ max: 60 }) version: string;
  @IntField({ min: 1980, max: 2099, nullable: true }) validFromSession: number | null;
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
}

export class ExamUnitView {
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @DecimalField({ decimals: 2, nullable: true }) coefficient: string | null;
  @TextField({ max: 100, nullable: true }) mode: string | null;
  @TextField({ max: 40, nullable: true }) duration: string | null;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
  @TextField({ max: 300 }) source: string;
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

export class FrameworkView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @IntField({ min: 1, max: 8 }) level: number;
  @TextField({ max: 300 }) legalText: string;
  @TextField({ max: 60 }) version: string;
  @IntField({ min: 1980, max: 2099, nullable: true }) validFromSession: number | null;
  @ChoiceField('FrameworkState', FRAMEWORK_STATES) state: FrameworkState;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
  @TextField({ max: 300 }) source: string;
  @TextField({ max: 1000, nullable: true }) sourceNote: string | null;
  @ListField(() => LevelStepView) levelScale: LevelStepView[];
  @ListField(() => ExamUnitView) units: ExamUnitView[];
  @ListField(() => CompetenceView) competences: CompetenceView[];
  @InstantField() importedAt: string;
}

export class ImportedPieceView {
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
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
}

/** The same answer for a dry run and for the import itself, but for the id. */
export class ImportView {
  @IdField({ nullable: true, description: 'null after a dry run' }) id: string | null;
  @BooleanField() dryRun: boolean;
  @ObjectField(() => ImportedContentView) content: ImportedContentView;
}

const piece = ({ code, title, verification }: ImportedPieceView): ImportedPieceView => ({ code, title, verification });
const step = ({ value, label, colour }: LevelStep): LevelStepView => ({ value, label, colour });

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
      levelScale: levelScale.map(step),
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

export function toFrameworkView(
  framework: Framework,
  units: readonly ExamUnit[],
  competences: readonly Competence[],
): FrameworkView {
  const { id, code, title, level, legalText, version, validFromSession, state, verification, source, sourceNote } =
    framework;
  return {
    id,
    code,
    title,
    level,
    legalText,
    version,
    validFromSession,
    state,
    verification,
    source,
    sourceNote,
    importedAt: framework.importedAt.toISOString(),
    levelScale: framework.levelScale.map(step),
    units: units.map((unit) => ({
      code: unit.code,
      title: unit.title,
      coefficient: unit.coefficient,
      mode: unit.mode,
      duration: unit.duration,
      verification: unit.verification,
      source: unit.source,
    })),
    competences: competences.map(toCompetenceView),
  };
}
