import { DayField, IdField, ListField, TextField } from '@etabli/platform';

export class RecordAssessmentRequest {
  @DayField() doneOn: string;
  @TextField({ optional: true, min: 0, max: 300 }) note?: string | null;
}

export class AssessmentView {
  @IdField() id: string;
  @DayField() doneOn: string;
  @TextField({ nullable: true, max: 300 }) note: string | null;
}

export class AssessmentsView {
  @ListField(() => AssessmentView) items: AssessmentView[];
}
