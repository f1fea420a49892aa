import { Type } from 'class-transformer';
import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  TextField,
} from '@etabli/platform';
import {
  INDICATOR_CODES,
  INDICATOR_UNITS,
  type IndicatorCode,
  INDICATORS,
  type IndicatorUnit,
  indicatorValue,
  type Measured,
} from './indicator.catalogue.js';

const YEAR = { min: 2000, max: 2099, description: 'that the school year begins in' };
const FIGURE = { min: -100_000_000_00, max: 100_000_000_00 };

export class IndicatorsRequest {
  @IntField({ ...YEAR, optional: true })
  @Type(() => Number)
  year?: number;
}

export class BehindView {
  @IdField({ nullable: true, description: 'null: not a person' }) studentId: string | null;
  @TextField({ max: 300 }) label: string;
  @BooleanField({ description: 'in the numerator too' }) counted: boolean;
  @TextField({ max: 300, nullable: true }) detail: string | null;
}

export class IndicatorView {
  @ChoiceField('IndicatorCode', INDICATOR_CODES) code: IndicatorCode;
  @TextField({ max: 100 }) label: string;
  @TextField({ max: 1000 }) definition: string;
  @ChoiceField('IndicatorUnit', INDICATOR_UNITS) unit: IndicatorUnit;
  @TextField({ max: 300, nullable: true, description: 'the session, group or year it is about' }) scope: string | null;
  @IntField(FIGURE) numerator: number;
  @IntField(FIGURE) denominator: number;
  @IntField({ ...FIGURE, nullable: true, description: 'basis points, hundredths or cents' }) value: number | null;
  @TextField({ max: 1000, nullable: true }) note: string | null;
  @ListField(() => BehindView) behind: BehindView[];
}

export class IndicatorsView {
  @IntField(YEAR) year: number;
  @DayField() today: string;
  @ListField(() => IndicatorView) items: IndicatorView[];
}

/** null: not said; what needs it is then not counted. */
export class YearFactsRequest {
  @CentsField({ optional: true, nullable: true, min: 1, description: 'all charges of the year' }) costCents?:
    | number
    | null;
  @IntField({ optional: true, nullable: true, min: 1, max: 120 }) outOfSchoolMonths?: number | null;
  @IntField({ optional: true, nullable: true, min: 0, max: 10_000, description: 'basis points' }) workshopFromBp?:
    | number
    | null;
  @IntField({ optional: true, nullable: true, min: 0, max: 10_000, description: 'basis points' }) workshopToBp?:
    | number
    | null;
  @TextField({ optional: true, nullable: true, max: 300, description: 'where these come from' }) source?: string | null;
}

export class YearFactsView {
  @CentsField({ nullable: true }) costCents: number | null;
  @IntField({ nullable: true, min: 1, max: 120 }) outOfSchoolMonths: number | null;
  @IntField({ nullable: true, min: 0, max: 10_000 }) workshopFromBp: number | null;
  @IntField({ nullable: true, min: 0, max: 10_000 }) workshopToBp: number | null;
  @TextField({ nullable: true, max: 300 }) source: string | null;
}

export const toIndicatorView = (one: Measured): IndicatorView => ({
  ...one,
  ...INDICATORS[one.code],
  value: indicatorValue(one),
  behind: [...one.behind],
});
