import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import { ChoiceField, DayField, IdField, ListField, PageRequest, TextField } from '@etabli/platform';

export const LESSON_SORTS = ['day'] as const;
export type LessonSort = (typeof LESSON_SORTS)[number];

export class LessonsRequest extends PageRequest {
  @ChoiceField('LessonSort', LESSON_SORTS, { optional: true }) sort?: LessonSort;
  @IdField({ optional: true }) groupId?: string;
  @IdField({ optional: true }) subjectId?: string;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
}

export class NewLessonRequest {
  @IdField() groupId: string;
  @IdField() subjectId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @TextField({ max: 300, description: 'what was worked on' }) title: string;
  @IdField({ optional: true, description: 'the order that served' }) orderId?: string | null;
}

/** Missing = unchanged, null = emptied. */
export class EditLessonRequest {
  @IdField({ optional: true }) subjectId?: string;
  @TextField({ optional: true, max: 300 }) title?: string;
  @IdField({ optional: true }) orderId?: string | null;
}

export class ServingOrderView {
  @IdField() id: string;
  @TextField({ max: 40 }) number: string;
  @TextField({ max: 200 }) title: string;
}

export class ServingOrdersView {
  @ListField(() => ServingOrderView) items: ServingOrderView[];
}

export class LessonView {
  @IdField() id: string;
  @IdField() groupId: string;
  @TextField({ max: 80 }) groupName: string;
  @IdField() subjectId: string;
  @TextField({ max: 80 }) subjectName: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @TextField({ max: 300 }) title: string;
  @IdField({ nullable: true }) orderId: string | null;
  @TextField({ max: 40, nullable: true }) orderNumber: string | null;
  @TextField({ max: 200, nullable: true }) orderTitle: string | null;
  @TextField({ max: 161 }) givenByName: string;
}

export class LessonsView {
  @ListField(() => LessonView) items: LessonView[];
  @TextField({ max: 4000, nullable: true }) nextCursor: string | null;
}

export class WorkshopCallsRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
}

/** A youth of the class who is at the workshop in that half-day. */
export class WorkshopCallView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @TextField({ max: 40 }) orderNumber: string;
  @TextField({ max: 200 }) orderTitle: string;
  @DayField({ nullable: true }) dueOn: string | null;
}

export class WorkshopCallsView {
  @ListField(() => WorkshopCallView) items: WorkshopCallView[];
}
