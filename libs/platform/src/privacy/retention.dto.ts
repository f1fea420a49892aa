import { ApiProperty } from '@nestjs/swagger';
import {
  BooleanField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
  TextsField,
} from '../http/fields.js';
import type { RetentionState } from './retention.js';

const MONTHS = { min: 0, max: 1200 } as const;
const SHOWN = 100;

export class ExpiredView {
  @IdField() id: string;
  @TextField({ max: 300 }) title: string;
  @DayField({ description: 'the term began on that day' }) since: string;
}

export class RetentionKindView {
  @TextField({ max: 80 }) kind: string;
  @TextField({ max: 300 }) title: string;
  @TextField({ max: 300, description: 'what happens in the end' }) end: string;
  @IntField({ ...MONTHS, nullable: true, description: 'null: no term, kept for ever' }) months: number | null;
  @TextField({ max: 500, nullable: true }) basis: string | null;
  @BooleanField() verified: boolean;
  @IntField({ min: 0, max: 1_000_000, description: 'what would be forgotten today' }) expiredCount: number;
  @ListField(() => ExpiredView, { description: 'the oldest hundred' }) expired: ExpiredView[];
  @ListField(() => ExpiredView, { description: 'over, but kept by a legal hold' }) held: ExpiredView[];
}

export class RetentionView {
  @ListField(() => RetentionKindView) kinds: RetentionKindView[];
}

export class SetTermRequest {
  @TextField({ max: 80 }) kind: string;
  @IntField(MONTHS) months: number;
  @TextField({ max: 500, description: 'the text or the decision it stands on' }) basis: string;
  @DayField() validFrom: string;
}

export class ForgetRequest {
  @TextsField({ max: 50, maxLength: 80, description: 'kinds' }) kinds: string[];
}

export class RetentionRunView {
  @IdField() id: string;
  @IdField() runId: string;
  @TextField({ max: 120 }) requestedByName: string;
  @InstantField() requestedAt: Date;
  @TextsField({ max: 50, maxLength: 80 }) kinds: string[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    nullable: true,
    description: 'rows forgotten by kind; null while it runs',
  })
  forgotten: Record<string, number> | null;
}

export class RetentionRunsView {
  @ListField(() => RetentionRunView, { description: 'the last fifty' }) items: RetentionRunView[];
}

export class LiftHoldRequest {
  @TextField({ min: 3, max: 500 }) reason: string;
}

export function toRetentionView(states: readonly RetentionState[]): RetentionView {
  const shown = (items: RetentionState['expired']): ExpiredView[] =>
    items.slice(0, SHOWN).map(({ id, title, since }) => ({ id, title, since }));
  return {
    kinds: states.map(({ facts, term, expired, held }) => ({
      kind: facts.kind,
      title: facts.title,
      end: facts.end,
      months: term?.months ?? null,
      basis: term?.basis ?? null,
      verified: term?.verified ?? false,
      expiredCount: expired.length,
      expired: shown(expired),
      held: shown(held),
    })),
  };
}
