import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { CompetenceView, LevelStepView } from '@etabli/curriculum';
import { CoefficientField, MarkField } from '../mark/mark.fields.js';
import { MARK_STATUSES, type MarkStatus, TEST_KINDS, type TestKind } from './class-test.rules.js';

export const CLASS_TEST_SORTS = ['heldOn', 'title'] as const;
export type ClassTestSort = (typeof CLASS_TEST_SORTS)[number];

export class ClassTestsRequest extends PageRequest {
  @ChoiceField('ClassTestSort', CLASS_TEST_SORTS, { optional: true }) sort?: ClassTestSort;
  @IdField({ optional: true }) groupId?: string;
  @IdField({ optional: true }) subjectId?: string;
  @ChoiceField('ClassTestKind', TEST_KINDS, { optional: true }) kind?: TestKind;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
}

export class NewClassTestRequest {
  @IdField() groupId: string;
  @IdField() subjectId: string;
  @ChoiceField('ClassTestKind', TEST_KINDS) kind: TestKind;
  @TextField({ max: 200 }) title: string;
  @DayField() heldOn: string;
  @CoefficientField() coefficient: number;
  @IdField({ optional: true }) lessonId?: string | null;
  @IdField({ optional: true, description: 'the order that served' }) orderId?: string | null;
  @IdField({ optional: true, description: 'what it proves beside the mark' }) competenceId?: string | null;
}

/** Missing = unchanged, null = emptied. */
export class EditClassTestRequest {
  @IdField({ optional: true }) subjectId?: string;
  @TextField({ optional: true, max: 200 }) title?: string;
  @DayField({ optional: true }) heldOn?: string;
  @CoefficientField({ optional: true }) coefficient?: number;
  @IdField({ optional: true }) orderId?: string | null;
  @IdField({ optional: true }) competenceId?: string | null;
}

export class CancelClassTestRequest {
  @TextField({ max: 300 }) reason: string;
}

export class GivenMarkFields {
  @IdField() studentId: string;
  @ChoiceField('ClassMarkStatus', MARK_STATUSES) status: MarkStatus;
  @MarkField({ optional: true }) value?: number | null;
  @IntField({ optional: true, min: 0, max: 20, description: 'of the scale of the competence' }) level?: number | null;
}

export class WriteMarksRequest {
  @ListField(() => GivenMarkFields, { min: 1, max: 60 }) marks: GivenMarkFields[];
  @TextField({ optional: true, min: 0, max: 300, description: 'asked when a mark that stands is changed' })
  reason?: string | null;
}

export class WrittenMarksView {
  @IntField({ min: 0, max: 60 }) written: number;
  @IntField({ min: 0, max: 60 }) changed: number;
}

export class TallyView {
  @MarkField({ nullable: true }) average: number | null;
  @IntField({ min: 0, max: 100_000 }) marked: number;
  @IntField({ min: 0, max: 100_000 }) absent: number;
  @IntField({ min: 0, max: 100_000 }) excused: number;
}

export class ClassTestView {
  @IdField() id: string;
  @IdField() groupId: string;
  @TextField({ max: 80 }) groupName: string;
  @IdField() subjectId: string;
  @TextField({ max: 80 }) subjectName: string;
  @ChoiceField('ClassTestKind', TEST_KINDS) kind: TestKind;
  @TextField({ max: 200 }) title: string;
  @DayField() heldOn: string;
  @CoefficientField() coefficient: number;
  @IdField({ nullable: true }) lessonId: string | null;
  @IdField({ nullable: true }) orderId: string | null;
  @TextField({ max: 40, nullable: true }) orderNumber: string | null;
  @TextField({ max: 200, nullable: true }) orderTitle: string | null;
  @TextField({ max: 400, nullable: true }) competence: string | null;
  @TextField({ max: 161 }) madeByName: string;
  @DayField({ nullable: true }) cancelledOn: string | null;
  @TextField({ max: 300, nullable: true }) cancelReason: string | null;
  @ObjectField(() => TallyView, { description: 'of the group' }) tally: TallyView;
}

export class ClassTestsView {
  @ListField(() => ClassTestView) items: ClassTestView[];
  @TextField({ max: 4000, nullable: true }) nextCursor: string | null;
}

/** What stood there before, and why it does not any more. */
export class ReplacedMarkView {
  @ChoiceField('ClassMarkStatus', MARK_STATUSES) status: MarkStatus;
  @MarkField({ nullable: true }) value: number | null;
  @IntField({ min: 0, max: 20, nullable: true }) level: number | null;
  @TextField({ max: 161 }) typedByName: string;
  @TextField({ max: 161 }) replacedByName: string;
  @InstantField() replacedAt: string;
  @TextField({ max: 300 }) reason: string;
}

export class SheetRowView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @ChoiceField('ClassMarkStatus', MARK_STATUSES, { nullable: true, description: 'null: not marked yet' })
  status: MarkStatus | null;
  @MarkField({ nullable: true }) value: number | null;
  @IntField({ min: 0, max: 20, nullable: true }) level: number | null;
  @ListField(() => ReplacedMarkView, { description: 'latest first' }) history: ReplacedMarkView[];
}

export class ClassTestSheetView {
  @ObjectField(() => ClassTestView) test: ClassTestView;
  @ObjectField(() => CompetenceView, { nullable: true }) competence: CompetenceView | null;
  @ListField(() => LevelStepView, { description: 'scale of the competence' }) levels: LevelStepView[];
  @BooleanField({ description: 'marks may be written now' }) open: boolean;
  @ListField(() => SheetRowView) rows: SheetRowView[];
}

export class AveragesRequest {
  @IdField() groupId: string;
  @DayField() from: string;
  @DayField() to: string;
}

export class SubjectAverageView extends TallyView {
  @IdField() subjectId: string;
}

export class StudentAveragesView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @ListField(() => SubjectAverageView) subjects: SubjectAverageView[];
}

export class AveragedSubjectView {
  @IdField() id: string;
  @TextField({ max: 80 }) name: string;
}

export class AveragesView {
  @ListField(() => AveragedSubjectView) subjects: AveragedSubjectView[];
  @ListField(() => StudentAveragesView) items: StudentAveragesView[];
}

export class StudentMarkView {
  @IdField() testId: string;
  @TextField({ max: 80 }) subjectName: string;
  @ChoiceField('ClassTestKind', TEST_KINDS) kind: TestKind;
  @TextField({ max: 200 }) title: string;
  @DayField() heldOn: string;
  @CoefficientField() coefficient: number;
  @ChoiceField('ClassMarkStatus', MARK_STATUSES) status: MarkStatus;
  @MarkField({ nullable: true }) value: number | null;
}

export class SubjectTallyView extends TallyView {
  @TextField({ max: 80 }) subjectName: string;
}

export class StudentMarksView {
  @ListField(() => SubjectTallyView) subjects: SubjectTallyView[];
  @ListField(() => StudentMarkView, { description: 'latest first' }) items: StudentMarkView[];
}
