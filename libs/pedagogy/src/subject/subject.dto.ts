import { BooleanField, IdField, ListField, TextField, TextsField } from '@etabli/platform';

export class NewSubjectRequest {
  @TextField({ max: 80 }) name: string;
  @TextsField({ max: 10, maxLength: 30, description: 'codes of the exam units it prepares' }) unitCodes: string[];
}

/** Missing = unchanged. */
export class EditSubjectRequest {
  @TextField({ optional: true, max: 80 }) name?: string;
  @TextsField({ optional: true, max: 10, maxLength: 30 }) unitCodes?: string[];
  @BooleanField({ optional: true }) active?: boolean;
}

export class SubjectView {
  @IdField() id: string;
  @TextField({ max: 80 }) name: string;
  @TextsField({ max: 10, maxLength: 30 }) unitCodes: string[];
  @BooleanField() active: boolean;
}

export class SubjectsView {
  @ListField(() => SubjectView) items: SubjectView[];
}
