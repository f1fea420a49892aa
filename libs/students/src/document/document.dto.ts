import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PatternField,
  TextField,
} from '@etabli/platform';
import { DOCUMENT_STATES, type DocumentState } from './document.rules.js';

export class NewDocumentKindRequest {
  @PatternField({
    optional: true,
    pattern: /^[a-z][a-z_]{1,39}$/,
    message: 'De 2 à 40 minuscules sans accent ou _.',
    max: 40,
    description: 'begins the names of its files; missing: made from the label',
  })
  code?: string;
  @TextField({ max: 80 }) label: string;
  @BooleanField() required: boolean;
  @BooleanField({ description: 'printed with the enrolment pack, to come back signed' }) inPack: boolean;
  @IntField({ optional: true, min: 1, max: 120 }) monthsValid?: number | null;
  @IntField({ optional: true, min: 0, max: 366, description: 'before the end; missing: 60' }) remindDays?: number;
}

export class EditDocumentKindRequest {
  @TextField({ optional: true, max: 80 }) label?: string;
  @BooleanField({ optional: true }) required?: boolean;
  @BooleanField({ optional: true }) inPack?: boolean;
  @BooleanField({ optional: true }) active?: boolean;
  @IntField({ optional: true, min: 1, max: 120, description: 'null: valid for good' }) monthsValid?: number | null;
  @IntField({ optional: true, min: 0, max: 366 }) remindDays?: number;
}

export class ReceiveDocumentRequest {
  @IdField() kindId: string;
  @DayField() receivedOn: string;
  @DayField({ optional: true, description: 'as written on it; else counted from the kind' }) expiresOn?: string | null;
}

export class VoidDocumentRequest {
  @TextField({ max: 300 }) reason: string;
}

export class DocumentKindView {
  @IdField() id: string;
  @TextField({ max: 40 }) code: string;
  @TextField({ max: 80 }) label: string;
  @BooleanField() required: boolean;
  @BooleanField() inPack: boolean;
  @IntField({ min: 1, max: 120, nullable: true }) monthsValid: number | null;
  @IntField({ min: 0, max: 366, description: 'reminded that many days before the end' }) remindDays: number;
  @BooleanField() active: boolean;
}

export class DocumentKindsView {
  @ListField(() => DocumentKindView) items: DocumentKindView[];
}

export class StudentDocumentView {
  @IdField() id: string;
  @DayField() receivedOn: string;
  @DayField({ nullable: true }) expiresOn: string | null;
  @BooleanField() hasFile: boolean;
  @InstantField({ nullable: true }) verifiedAt: Date | null;
  @TextField({ max: 120, nullable: true }) verifiedByName: string | null;
  @InstantField({ nullable: true }) voidedAt: Date | null;
  @TextField({ max: 300, nullable: true }) voidReason: string | null;
}

export class AskedDocumentView {
  @ObjectField(() => DocumentKindView) kind: DocumentKindView;
  @ChoiceField('DocumentState', DOCUMENT_STATES) state: DocumentState;
  @ObjectField(() => StudentDocumentView, { nullable: true, description: 'the one that counts' })
  current: StudentDocumentView | null;
  @ListField(() => StudentDocumentView, { description: 'replaced and voided ones, latest first' })
  earlier: StudentDocumentView[];
}

export class StudentDocumentsView {
  @ListField(() => AskedDocumentView) items: AskedDocumentView[];
}
