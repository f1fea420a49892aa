import { ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { PAPER_KINDS, type PaperKind } from './paper.rules.js';

export class IssuePaperRequest {
  @ChoiceField('StudentPaperKind', PAPER_KINDS) kind: PaperKind;
  @DayField({ optional: true, description: 'of an attestation of presence' }) from?: string | null;
  @DayField({ optional: true, description: 'of an attestation of presence' }) to?: string | null;
}

export class StudentPaperView {
  @IdField() id: string;
  @ChoiceField('StudentPaperKind', PAPER_KINDS) kind: PaperKind;
  @DayField({ nullable: true }) fromOn: string | null;
  @DayField({ nullable: true }) toOn: string | null;
  @IntField({ min: 1, max: 100_000, nullable: true, description: 'of an enrolment pack: which text was printed' })
  textVersion: number | null;
  @TextField({ max: 64, nullable: true, description: 'hash of that text' }) textSha256: string | null;
  @DayField() issuedOn: string;
  @TextField({ max: 120 }) issuedByName: string;
}

export class StudentPapersView {
  @ListField(() => StudentPaperView) items: StudentPaperView[];
}
