import { BooleanField, ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { type Situation, SITUATIONS, SURVEY_CHANNELS, type SurveyChannel, type SurveyMonths } from './survey.rules.js';

const COUNT = { min: 0, max: 100_000 };

export class AnswerSurveyRequest {
  @DayField() on: string;
  @ChoiceField('SurveyChannel', SURVEY_CHANNELS) channel: SurveyChannel;
  @ChoiceField('Situation', SITUATIONS) situation: Situation;
  @BooleanField({ description: 'asked how many offers there were' }) offersAsked: boolean;
  @IntField({ optional: true, min: 0, max: 99 }) offers?: number | null;
  @TextField({ optional: true, max: 120, description: 'which training follows' }) onwardStudy?: string | null;
  @IdField({ optional: true, description: 'the firm where he works, a customer' }) employerId?: string | null;
}

export class CloseSurveyRequest {
  @DayField() on: string;
  @ChoiceField('SurveyChannel', SURVEY_CHANNELS) channel: SurveyChannel;
}

export class ExitSurveyView {
  @IdField() id: string;
  @DayField() leftOn: string;
  @IntField({ min: 0, max: 24 }) months: SurveyMonths;
  @DayField() dueOn: string;
  @DayField({ nullable: true }) closedOn: string | null;
  @BooleanField({ nullable: true, description: 'null: not closed; false: no answer' }) answered: boolean | null;
  @ChoiceField('SurveyChannel', SURVEY_CHANNELS, { nullable: true }) channel: SurveyChannel | null;
  @ChoiceField('Situation', SITUATIONS, { nullable: true }) situation: Situation | null;
  @BooleanField() offersAsked: boolean;
  @IntField({ min: 0, max: 99, nullable: true }) offers: number | null;
  @TextField({ max: 120, nullable: true }) onwardStudy: string | null;
  @IdField({ nullable: true }) employerId: string | null;
  @TextField({ max: 250, nullable: true }) employerLabel: string | null;
  @TextField({ max: 120, nullable: true }) writtenByName: string | null;
}

export class ExitSurveysView {
  @ListField(() => ExitSurveyView) items: ExitSurveyView[];
}

export class ExitPeriodRequest {
  @DayField({ description: 'left from this day on' }) from: string;
  @DayField({ description: 'left until this day' }) to: string;
}

export class SurveyRateView {
  @IntField({ min: 0, max: 24, description: 'months after leaving' }) months: SurveyMonths;
  @IntField({ ...COUNT, description: 'whose day has come: denominator of the answers' }) due: number;
  @IntField({ ...COUNT, description: 'denominator of the three below' }) answered: number;
  @IntField({ ...COUNT, description: 'asked in vain' }) noAnswer: number;
  @IntField(COUNT) employed: number;
  @IntField(COUNT) studying: number;
  @IntField({ ...COUNT, description: 'employed, studying or in civic service' }) positive: number;
}

export class LeaverSurveyView {
  @IntField({ min: 0, max: 24 }) months: SurveyMonths;
  @BooleanField({ nullable: true }) answered: boolean | null;
  @ChoiceField('Situation', SITUATIONS, { nullable: true }) situation: Situation | null;
  @IntField({ min: 0, max: 99, nullable: true }) offers: number | null;
}

export class LeaverView {
  @IdField() studentId: string;
  @TextField({ max: 161 }) name: string;
  @DayField() leftOn: string;
  @ListField(() => LeaverSurveyView) surveys: LeaverSurveyView[];
}

export class ExitRatesView {
  @IntField(COUNT) leavers: number;
  @IntField({ ...COUNT, description: 'all offers said' }) offers: number;
  @IntField({ ...COUNT, description: 'leavers asked for their offers' }) asked: number;
  @IntField({ ...COUNT, description: 'of them who said a number: denominator of offers per leaver' }) said: number;
  @ListField(() => SurveyRateView) rates: SurveyRateView[];
  @ListField(() => LeaverView, { description: 'the persons behind the numbers' }) persons: LeaverView[];
}
