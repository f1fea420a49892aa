import { LockedMonth } from './month/locked-month.entity.js';
import { MonthClosing } from './month/month-closing.entity.js';
import { School } from './school/school.entity.js';
import { Slot } from './slot/slot.entity.js';
import { StaffMember } from './staff/staff-member.entity.js';
import { VatRate } from './vat-rate/vat-rate.entity.js';

export { LockedMonth, MonthClosing, School, Slot, StaffMember, VatRate };
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
export type { SlotInterval } from './slot/slot.rules.js';
export { Slots } from './slot/slots.js';
export { type NewStaffMember, type StaffEdit, StaffService } from './staff/staff.service.js';
export { rateWords } from './vat-rate/vat-rate.rules.js';
export { ratesOfLines, VatRates } from './vat-rate/vat-rates.js';
export * from './school.module.js';

export const SCHOOL_ENTITIES = [LockedMonth, MonthClosing, School, Slot, StaffMember, VatRate] as const;
