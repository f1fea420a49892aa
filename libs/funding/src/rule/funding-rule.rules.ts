import { addDays, type BasisPoints, type Cents, type CivilDate, monthEnd } from '@etabli/kernel';

/** What a text fixes for everybody: rates in basis points, caps in cents, days of the year 'MM-DD'. */
export const FUNDING_RULES = [
  'equipment_rate_bp',
  'equipment_cap_cents',
  'engineering_cap_cents',
  'tax_balance_bp',
  'tax_paid_day',
  'tax_list_day',
] as const;
export type FundingRuleCode = (typeof FUNDING_RULES)[number];

export interface DatedRule {
  readonly code: FundingRuleCode;
  readonly value: number | null;
  /** 'MM-DD' */
  readonly monthDay: string | null;
  readonly validFrom: CivilDate;
  readonly source: string;
}

/** The row that holds on that day: the last one that has begun. */
export const ruleOn = <R extends DatedRule>(
  rules: readonly R[],
  code: FundingRuleCode,
  day: CivilDate,
): R | undefined =>
  rules
    .filter((rule) => rule.code === code && rule.validFrom <= day)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0];

export const isDayRule = (code: FundingRuleCode): boolean => code.endsWith('_day');

/** A rate is a share of the whole; a cap is an amount; a day stands alone. */
export function ruleShapeWrong(rule: Pick<DatedRule, 'code' | 'value' | 'monthDay'>): 'value' | 'monthDay' | null {
  if (isDayRule(rule.code)) return rule.monthDay !== null && rule.value === null ? null : 'monthDay';
  if (rule.value === null || rule.monthDay !== null || rule.value <= 0) return 'value';
  return rule.code.endsWith('_bp') && rule.value > 10_000 ? 'value' : null;
}

/** 'MM-DD' in that year; 29 February is the 28th in a common year. */
export function dayInYear(monthDay: string, year: number): CivilDate {
  const last = monthEnd(`${year}-${monthDay.slice(0, 2)}`);
  const day = `${year}-${monthDay}`;
  return day > last ? last : addDays(day, 0);
}

export interface GrantTerms {
  readonly rateBp: BasisPoints;
  readonly capCents: Cents;
  readonly source: string;
}
