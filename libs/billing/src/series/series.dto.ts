import { ChoiceField, DayField, IntField, ListField, PatternField, TextField } from '@etabli/platform';
import { numberOf, SERIES_KINDS, type SeriesKind, type SeriesState } from './series.rules.js';

export class EditSeriesRequest {
  @PatternField({
    optional: true,
    pattern: /^[A-Z][A-Z0-9]{0,9}$/,
    message: 'De 1 à 10 majuscules ou chiffres, en commençant par une lettre.',
    max: 10,
  })
  prefix?: string;
  @IntField({ optional: true, min: 1, max: 999_999 }) nextNumber?: number;
}

export class SeriesView {
  @ChoiceField('SeriesKind', SERIES_KINDS) kind: SeriesKind;
  @IntField({ min: 2000, max: 2099 }) year: number;
  @TextField({ max: 10 }) prefix: string;
  @IntField({ min: 1, max: 999_999_999 }) nextNumber: number;
  @TextField({ max: 35, description: 'what the next document will bear' }) next: string;
  @DayField({ nullable: true, description: 'null: nothing was drawn, the next number may be chosen' }) lastIssuedOn:
    | string
    | null;
}

export class AllSeriesView {
  @ListField(() => SeriesView) items: SeriesView[];
}

export const toSeriesView = (series: SeriesState): SeriesView => {
  const { kind, year, prefix, nextNumber, lastIssuedOn } = series;
  return { kind, year, prefix, nextNumber, lastIssuedOn, next: numberOf(series, nextNumber) };
};
