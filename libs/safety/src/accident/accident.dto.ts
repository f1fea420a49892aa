import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ListField,
  PageRequest,
  TextField,
  TimeField,
} from '@etabli/platform';
import { ACCIDENT_CARES, type AccidentCare, isOverdue } from './accident.rules.js';

export const ACCIDENT_SORTS = ['happenedAt'] as const;
export type AccidentSort = (typeof ACCIDENT_SORTS)[number];

export class AccidentsRequest extends PageRequest {
  @ChoiceField('AccidentSort', ACCIDENT_SORTS, { optional: true }) sort?: AccidentSort;
  @IdField({ optional: true }) studentId?: string;
}

export class RecordAccidentRequest {
  @IdField() studentId: string;
  @DayField() day: string;
  @TimeField() time: string;
  @TextField({ max: 200 }) place: string;
  @TextField({ max: 4000 }) circumstances: string;
  @TextField({ optional: true, min: 0, max: 1000 }) witnesses?: string | null;
  @TextField({ max: 120, description: 'where the body was touched; no diagnosis' }) bodyPart: string;
  @ChoiceField('AccidentCare', ACCIDENT_CARES) care: AccidentCare;
  @BooleanField({ optional: true }) fatal?: boolean;
}

export class FollowAccidentRequest {
  @DayField({ optional: true }) declaredOn?: string | null;
  @TimeField({ optional: true }) declaredTime?: string | null;
  @DayField({ optional: true }) inspectorToldOn?: string | null;
  @TimeField({ optional: true }) inspectorToldTime?: string | null;
  @DayField({ optional: true }) familyToldOn?: string | null;
}

export interface AccidentRow {
  id: string;
  studentId: string;
  studentName: string;
  happenedAt: Date;
  place: string;
  circumstances: string;
  witnesses: string | null;
  bodyPart: string;
  care: AccidentCare;
  fatal: boolean;
  declareBy: Date;
  inspectorBy: Date | null;
  declaredAt: Date | null;
  inspectorToldAt: Date | null;
  familyToldOn: string | null;
}

export class AccidentView {
  @IdField() id: string;
  @IdField() studentId: string;
  @TextField({ max: 170 }) studentName: string;
  @InstantField() happenedAt: string;
  @TextField({ max: 200 }) place: string;
  @TextField({ max: 4000 }) circumstances: string;
  @TextField({ nullable: true, max: 1000 }) witnesses: string | null;
  @TextField({ max: 120 }) bodyPart: string;
  @ChoiceField('AccidentCare', ACCIDENT_CARES) care: AccidentCare;
  @BooleanField() fatal: boolean;
  @InstantField({ description: 'to the health insurance: 48 hours without Sundays and public holidays' })
  declareBy: string;
  @InstantField({ nullable: true, description: 'fatal only: twelve hours' }) inspectorBy: string | null;
  @BooleanField({ description: 'the 48 hours are over, and it is not declared' }) declarationOverdue: boolean;
  @BooleanField({ description: 'fatal: the twelve hours are over, and the inspector was not told' })
  inspectorOverdue: boolean;
  @InstantField({ nullable: true }) declaredAt: string | null;
  @InstantField({ nullable: true }) inspectorToldAt: string | null;
  @DayField({ nullable: true }) familyToldOn: string | null;
}

export class AccidentsView {
  @ListField(() => AccidentView) items: AccidentView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}

/** `now`: of the school's clock; the device's may be another. */
export const toAccidentView = (
  { happenedAt, declareBy, inspectorBy, declaredAt, inspectorToldAt, ...row }: AccidentRow,
  now: Date,
): AccidentView => ({
  ...row,
  declarationOverdue: isOverdue(declareBy, declaredAt, now),
  inspectorOverdue: isOverdue(inspectorBy, inspectorToldAt, now),
  happenedAt: happenedAt.toISOString(),
  declareBy: declareBy.toISOString(),
  inspectorBy: inspectorBy?.toISOString() ?? null,
  declaredAt: declaredAt?.toISOString() ?? null,
  inspectorToldAt: inspectorToldAt?.toISOString() ?? null,
});
