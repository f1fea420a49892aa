import { BooleanField, ChoiceField, DayField, IdField, ListField, TextField, TextsField } from '@etabli/platform';
import { FITNESS_RESULTS, type FitnessResult } from '../permit/permit-facts.rules.js';
import type { FitnessOpinion, FitnessRequest } from './fitness.entity.js';

const CODES = { max: 40, maxLength: 40, description: 'works that it shuts, never why' } as const;

/** Result, works, days and doctor: nothing else of health can be written. */
export class RecordOpinionRequest {
  @IdField() studentId: string;
  @ChoiceField('FitnessResult', FITNESS_RESULTS) result: FitnessResult;
  @TextsField({ optional: true, ...CODES }) restrictedCodes?: string[];
  @DayField() givenOn: string;
  @DayField({ optional: true, description: 'the last day; left out: one year' }) validUntil?: string | null;
  @TextField({ max: 120 }) doctor: string;
}

export class FitnessFilter {
  @IdField() studentId: string;
}

export class RequestOpinionRequest {
  @IdField() studentId: string;
  @DayField() requestedOn: string;
}

export class ChaseOpinionRequest {
  @DayField() chasedOn: string;
}

export class VoidOpinionRequest {
  @TextField({ min: 3, max: 200, description: 'an error of entry; no word of health' }) reason: string;
}

export class OpinionView {
  @IdField() id: string;
  @ChoiceField('FitnessResult', FITNESS_RESULTS) result: FitnessResult;
  @TextsField(CODES) restrictedCodes: string[];
  @DayField() givenOn: string;
  @DayField() validUntil: string;
  @TextField({ max: 120 }) doctor: string;
  @TextField({ nullable: true, max: 200, description: 'voided: counts no more' }) voidReason: string | null;
}

export class OpinionRequestView {
  @IdField() id: string;
  @DayField() requestedOn: string;
  @DayField({ nullable: true }) chasedOn: string | null;
  @DayField({ nullable: true }) answeredOn: string | null;
}

export class FitnessView {
  @ListField(() => OpinionView) opinions: OpinionView[];
  @ListField(() => OpinionRequestView) requests: OpinionRequestView[];
}

export class FitnessOverviewFilter {
  @IdField({ optional: true }) groupId?: string;
}

/** Where a youth who is there stands: the last opinion given, and the question that the doctor has not answered. */
export class FitnessStandingView {
  @IdField() studentId: string;
  @TextField({ max: 170 }) studentName: string;
  @TextField({ nullable: true, max: 80 }) groupName: string | null;
  @BooleanField({ description: 'under eighteen today: an opinion is needed' }) minor: boolean;
  @ChoiceField('FitnessResult', FITNESS_RESULTS, { nullable: true }) result: FitnessResult | null;
  @DayField({ nullable: true }) validUntil: string | null;
  @DayField({ nullable: true }) requestedOn: string | null;
  @DayField({ nullable: true }) chasedOn: string | null;
}

export class FitnessOverviewView {
  @ListField(() => FitnessStandingView) items: FitnessStandingView[];
}

export const toFitnessView = ({
  opinions,
  requests,
}: {
  opinions: readonly FitnessOpinion[];
  requests: readonly FitnessRequest[];
}): FitnessView => ({
  opinions: opinions.map(({ id, result, restrictedCodes, givenOn, validUntil, doctor, voidReason }) => ({
    id,
    result,
    restrictedCodes,
    givenOn,
    validUntil,
    doctor,
    voidReason,
  })),
  requests: requests.map(({ id, requestedOn, chasedOn, answeredOn }) => ({ id, requestedOn, chasedOn, answeredOn })),
});
