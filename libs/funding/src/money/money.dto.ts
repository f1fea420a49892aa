import { Type } from 'class-transformer';
import { ChoiceField, IntField, ListField, SignedCentsField, TextField } from '@etabli/platform';
import { MONEY_SOURCES, type MoneySourceName } from './money.rules.js';

const YEAR = { min: 2000, max: 2099 };

export class MoneyRequest {
  @IntField({ ...YEAR, optional: true, description: 'of the calendar; this one when left out' })
  @Type(() => Number)
  year?: number;
}
export class MoneyShareView {
  @ChoiceField('MoneySource', MONEY_SOURCES) source: MoneySourceName;
  @SignedCentsField() cents: number;
  @IntField({ min: -1_000_000, max: 1_000_000, nullable: true, description: 'basis points of all resources' })
  shareBp: number | null;
  @SignedCentsField({ description: 'of the year before' }) beforeCents: number;
  @TextField({ max: 300 }) definition: string;
}
export class MoneyView {
  @IntField(YEAR) year: number;
  @SignedCentsField() totalCents: number;
  @SignedCentsField() beforeCents: number;
  @ListField(() => MoneyShareView) shares: MoneyShareView[];
}
