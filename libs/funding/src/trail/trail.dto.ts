import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, InstantField, ListField, TextField } from '@etabli/platform';

export const FUNDING_STEPS = ['recorded', 'changed', 'withdrawn', 'removed'] as const;
export type FundingStep = (typeof FUNDING_STEPS)[number];

/** Why an entry was wrong; it stays readable, struck through. */
export class WithdrawEntryRequest {
  @TextField({ max: 300 }) reason: string;
}

export class FundingChangeView {
  @TextField({ max: 80, description: 'column, as in the journal' }) field: string;
  @ApiProperty({ type: String, nullable: true }) before: string | null;
  @ApiProperty({ type: String, nullable: true }) after: string | null;
}
export class FundingStepView {
  @InstantField() at: string;
  @TextField({ max: 120 }) actorName: string;
  @ChoiceField('FundingStep', FUNDING_STEPS) step: FundingStep;
  @TextField({ max: 300, nullable: true, description: 'of a correction' }) reason: string | null;
  @ListField(() => FundingChangeView) changes: FundingChangeView[];
}
export class FundingTrailView {
  @ListField(() => FundingStepView, { description: 'the newest first, a hundred at most' }) items: FundingStepView[];
}
