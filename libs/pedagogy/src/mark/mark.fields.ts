import { IntField } from '@etabli/platform';
import { HIGHEST_MARK } from './mark.rules.js';

type Options = Omit<Parameters<typeof IntField>[0], 'min' | 'max'>;

/** A mark or an average out of 20, in whole hundredths. */
export const MarkField = (o: Options = {}): PropertyDecorator =>
  IntField({ min: 0, max: HIGHEST_MARK, ...o, description: o.description ?? 'hundredths out of 20' });

/** A coefficient in whole hundredths: 100 = once. */
export const CoefficientField = (o: Options = {}): PropertyDecorator =>
  IntField({ min: 1, max: 10_000, ...o, description: o.description ?? 'hundredths' });
