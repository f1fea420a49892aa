import { BooleanField, ChoiceField, DayField, IdField, ListField, TextField } from '@etabli/platform';
import { CLOSED_WHY, type ClosedWhy, PERIOD_KINDS, type PeriodKind } from './calendar.rules.js';
import { HOLIDAY_REGIONS, type HolidayRegion } from '@etabli/kernel';

export class CalendarRequest {
  @DayField() from: string;
  @DayField({ description: 'at most 400 days after' }) to: string;
  @IdField({ optional: true, description: 'as that group sees it' }) groupId?: string;
}

export class PeriodFields {
  @ChoiceField('PeriodKind', PERIOD_KINDS) kind: PeriodKind;
  @TextField({ max: 80 }) label: string;
  @IdField({ optional: true, description: 'missing: the whole school' }) groupId?: string | null;
  @DayField() fromOn: string;
  @DayField({ description: 'last day' }) toOn: string;
}

export class PeriodView {
  @IdField() id: string;
  @ChoiceField('PeriodKind', PERIOD_KINDS) kind: PeriodKind;
  @TextField({ max: 80 }) label: string;
  @IdField({ nullable: true }) groupId: string | null;
  @TextField({ max: 80, nullable: true }) groupName: string | null;
  @DayField() fromOn: string;
  @DayField() toOn: string;
}

export class CalendarDayView {
  @DayField() day: string;
  @BooleanField() open: boolean;
  @ChoiceField('ClosedWhy', CLOSED_WHY, { nullable: true }) why: ClosedWhy | null;
  @TextField({ max: 120, nullable: true }) label: string | null;
  @BooleanField() exam: boolean;
  @BooleanField({ description: 'the class is out in firms' }) placement: boolean;
}

export class CalendarView {
  @ChoiceField('HolidayRegion', HOLIDAY_REGIONS) region: HolidayRegion;
  @ListField(() => PeriodView) periods: PeriodView[];
  @ListField(() => CalendarDayView) days: CalendarDayView[];
}

export class HolidayRegionRequest {
  @ChoiceField('HolidayRegion', HOLIDAY_REGIONS) region: HolidayRegion;
}
