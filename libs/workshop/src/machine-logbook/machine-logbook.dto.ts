import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  TextField,
} from '@etabli/platform';

export const LOGBOOK_SORTS = ['startsAt'] as const;
export type LogbookSort = (typeof LOGBOOK_SORTS)[number];

export class LogbookRequest extends PageRequest {
  @ChoiceField('LogbookSort', LOGBOOK_SORTS, { optional: true }) sort?: LogbookSort;
  @DayField({ optional: true }) from?: string;
  @DayField({ optional: true }) to?: string;
}

export class LogbookPeriodRequest {
  @DayField({ optional: true, description: 'left out: a year before `to`' }) from?: string;
  @DayField({ optional: true, description: 'today when left out' }) to?: string;
}

export class LogbookRowView {
  @IdField() id: string;
  @DayField() day: string;
  @InstantField() startsAt: string;
  @IntField({ min: 0, max: 1440 }) minutes: number;
  @IdField() studentId: string;
  @TextField({ max: 170 }) studentName: string;
  @TextField({ max: 200 }) operationTitle: string;
  @TextField({ max: 20 }) orderNumber: string;
  @TextField({ nullable: true, max: 170, description: 'who supervised' }) supervisorName: string | null;
}

export class LogbookView {
  @ListField(() => LogbookRowView) items: LogbookRowView[];
  @TextField({ nullable: true, max: 500 }) nextCursor: string | null;
}
