import { ChoiceField, DayField, IdField, ListField, TextField, TextsField } from '@etabli/platform';
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
