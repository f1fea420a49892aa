import { CalendarPeriod } from './calendar/calendar-period.entity.js';
import { DutyDone, YearlyDuty } from './duty/duty.entity.js';
import { SchoolLogo } from './logo/school-logo.entity.js';
import { LockedMonth } from './month/locked-month.entity.js';
import { MonthClosing } from './month/month-closing.entity.js';
import { School } from './school/school.entity.js';
import { Slot } from './slot/slot.entity.js';
import { StaffMember } from './staff/staff-member.entity.js';
import { StaffAbsence, TimetableExceptionRow, TimetableSlot } from './timetable/timetable-slot.entity.js';
import { VatRate } from './vat-rate/vat-rate.entity.js';

export {
  CalendarPeriod,
  DutyDone,
  YearlyDuty,
  LockedMonth,
  MonthClosing,
  School,
  SchoolLogo,
  Slot,
  StaffAbsence,
  StaffMember,
  TimetableExceptionRow,
  TimetableSlot,
  VatRate,
};
export { Calendar } from './calendar/calendar.js';
export { closedWords, type DayStatus, type Period, type PeriodKind } from './calendar/calendar.rules.js';
export { Duties } from './duty/duties.js';
export type { DutyRequest } from './duty/duty.dto.js';
export { Logos } from './logo/logos.js';
export { GuardsMonth, type MonthGuard } from './month/month-guard.js';
export {
  MONTH_STATES,
  MONTH_STEPS,
  type MonthScope,
  type MonthState,
  type MonthStep,
  MONTH_SCOPES,
  SCOPE_WORDS,
} from './month/month.rules.js';
export { Months } from './month/months.js';
export { SchoolFacts, type SellerFacts, toLetterhead } from './school/school-facts.js';
export { DEFAULT_PAYMENT_DAYS, missingForInvoices, type VatOption, VAT_OPTIONS } from './school/school.rules.js';
export {
  type BankEdit,
  type NewSchool,
  type SchoolEdit,
  SchoolService,
  type SchoolStatus,
} from './school/school.service.js';
export { slotInterval, type SlotInterval } from './slot/slot.rules.js';
export { Slots } from './slot/slots.js';
export { type NewStaffMember, type StaffEdit, StaffService } from './staff/staff.service.js';
export { StaffAbsences } from './timetable/staff-absences.js';
export { Timetable } from './timetable/timetable.js';
export { type GroupPlan, planOf } from './timetable/plan.rules.js';
export {
  type DaySlot,
  type PlannedSlot,
  SLOT_KINDS,
  type SlotKind,
  type WeeklySlot,
} from './timetable/timetable.rules.js';
export { rateWords } from './vat-rate/vat-rate.rules.js';
export { ratesOfLines, VatRates } from './vat-rate/vat-rates.js';
export * from './school.module.js';

export const SCHOOL_ENTITIES = [
  CalendarPeriod,
  LockedMonth,
  MonthClosing,
  School,
  SchoolLogo,
  Slot,
  StaffAbsence,
  StaffMember,
  TimetableExceptionRow,
  TimetableSlot,
  VatRate,
  YearlyDuty,
  DutyDone,
] as const;
