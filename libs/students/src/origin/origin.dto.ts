import { BooleanField, DayField, IdField, InstantField, IntField, ListField, TextField } from '@etabli/platform';

export class OriginRequest {
  @IntField({ optional: true, min: 0, max: 120, description: 'before entry' }) monthsOutOfSchool?: number | null;
  @TextField({ optional: true, max: 60 }) lastClass?: string | null;
  @BooleanField({ optional: true }) qpv?: boolean | null;
  @BooleanField({ optional: true }) zrr?: boolean | null;
  @BooleanField({ optional: true, description: 'only where an agreement asks for it' }) socialSituation?:
    | boolean
    | null;
  @TextField({ optional: true, max: 120, description: 'the agreement that asks for the social situation' })
  convention?: string | null;
}

export class EraseOriginRequest {
  @TextField({ max: 300 }) reason: string;
}

export class OriginErasureView {
  @InstantField() erasedAt: Date;
  @TextField({ max: 120 }) erasedByName: string;
  @TextField({ max: 300 }) reason: string;
}

export class OriginView {
  @BooleanField({ description: 'false: nothing was noted, or it is erased' }) known: boolean;
  @IntField({ min: 0, max: 120, nullable: true }) monthsOutOfSchool: number | null;
  @TextField({ max: 60, nullable: true }) lastClass: string | null;
  @BooleanField({ nullable: true }) qpv: boolean | null;
  @BooleanField({ nullable: true }) zrr: boolean | null;
  @BooleanField({ nullable: true }) socialSituation: boolean | null;
  @TextField({ max: 120, nullable: true }) convention: string | null;
  @ListField(() => OriginErasureView) erasures: OriginErasureView[];
}

export class OriginPeriodRequest {
  @DayField({ description: 'enrolled from this day on' }) from: string;
  @DayField({ description: 'enrolled until this day' }) to: string;
}

export class EraseCohortRequest extends OriginPeriodRequest {
  @TextField({ max: 300, description: 'the report that was handed in' }) reason: string;
  @IntField({ min: 0, max: 100_000, description: 'how many youths the preview showed' }) expected: number;
}

export class CohortOriginView {
  @IdField() studentId: string;
  @TextField({ max: 161 }) name: string;
  @DayField() enrolledOn: string;
}

/** Whose indicators would go; never what they say. */
export class CohortOriginsView {
  @ListField(() => CohortOriginView) items: CohortOriginView[];
}

const MANY = { min: 0, max: 100_000 };

export class LastClassView {
  @TextField({ max: 60 }) lastClass: string;
  @IntField(MANY) youths: number;
}

export class OriginIndicatorsView {
  @IntField({ ...MANY, description: 'enrolled in the period' }) entries: number;
  @IntField({ ...MANY, description: 'of them with anything noted' }) known: number;
  @IntField({ ...MANY, description: 'six months out of school and more' }) outOfSchoolSixMonths: number;
  @IntField(MANY) qpv: number;
  @IntField(MANY) zrr: number;
  @IntField({ ...MANY, description: 'social situation noted as asked by an agreement, and true' })
  socialSituation: number;
  @ListField(() => LastClassView, { description: 'most frequent first' }) lastClasses: LastClassView[];
}
