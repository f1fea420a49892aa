import type { FieldError } from '@etabli/kernel';
import type { HouseRuleId } from '../permit/permit-facts.rules.js';

const DAY = 1440;
const HOURS_OF_A_DAY = 'Écrivez une durée de plus de 0 à 24 heures.';

/** What a limit of each rule may be, in its own unit, and how a wrong one is told: in the hours and days that people type. */
const LIMITS: Readonly<Record<HouseRuleId, { least: number; most: number; message: string }>> = {
  day_too_long: { least: 1, most: DAY, message: HOURS_OF_A_DAY },
  week_too_long: { least: 1, most: 7 * DAY, message: 'Écrivez une durée de plus de 0 à 168 heures.' },
  break_missing: { least: 1, most: DAY, message: HOURS_OF_A_DAY },
  night_work: { least: 0, most: DAY - 1, message: 'Écrivez une heure du jour, de 0 à 23,98.' },
  daily_rest_short: { least: 1, most: DAY, message: HOURS_OF_A_DAY },
  weekly_rest_missing: { least: 1, most: 7, message: 'Écrivez un nombre de jours, de 1 à 7.' },
  public_holiday: { least: 0, most: 0, message: 'Un jour férié n’a pas de limite.' },
};

export function limitErrors({
  rule,
  limit,
  limitUnder16 = null,
}: {
  rule: HouseRuleId;
  limit: number;
  limitUnder16?: number | null;
}): FieldError[] {
  const { least, most, message } = LIMITS[rule];
  const wrong = (value: number): boolean => value < least || value > most;
  return [
    ...(wrong(limit) ? [{ field: 'limit', message }] : []),
    ...(limitUnder16 !== null && wrong(limitUnder16) ? [{ field: 'limitUnder16', message }] : []),
  ];
}
