import { BooleanField, ChoiceField, IdField, InstantField, IntField, ListField, TextField } from '@etabli/platform';
import { LevelStepView, toLevelStepView } from './framework.dto.js';
import { FrameworkListsView, toFrameworkLists } from './framework-pieces.dto.js';
import type { Pieces } from './framework-pieces.js';
import { FRAMEWORK_STATES, type FrameworkState, type Verification, VERIFICATIONS } from './framework.rules.js';

/** One version, whole. */
export class FrameworkView extends FrameworkListsView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @IntField({ min: 1, max: 8 }) level: number;
  @TextField({ max: 300 }) legalText: string;
  @TextField({ max: 60 }) version: string;
  @IntField({ min: 1980, max: 2099, nullable: true }) validFromSession: number | null;
  @IntField({ min: 1980, max: 2099, nullable: true }) validToSession: number | null;
  @TextField({ max: 20, nullable: true }) rncpCode: string | null;
  @ChoiceField('FrameworkState', FRAMEWORK_STATES) state: FrameworkState;
  @ChoiceField('Verification', VERIFICATIONS) verification: Verification;
  @TextField({ max: 300 }) source: string;
  @TextField({ max: 1000, nullable: true }) sourceNote: string | null;
  @ListField(() => LevelStepView) levelScale: LevelStepView[];
  @BooleanField({ description: 'a national grid: the school changes its colours alone' }) scaleFixed: boolean;
  @InstantField() importedAt: string;
}

export function toFrameworkView(pieces: Pieces): FrameworkView {
  const { framework } = pieces;
  return {
    id: framework.id,
    code: framework.code,
    title: framework.title,
    level: framework.level,
    legalText: framework.legalText,
    version: framework.version,
    validFromSession: framework.validFromSession,
    validToSession: framework.validToSession,
    rncpCode: framework.rncpCode,
    state: framework.state,
    verification: framework.verification,
    source: framework.source,
    sourceNote: framework.sourceNote,
    levelScale: framework.levelScale.map(toLevelStepView),
    scaleFixed: framework.scaleFixed,
    importedAt: framework.importedAt.toISOString(),
    ...toFrameworkLists(pieces),
  };
}
