import { type Cents, type CivilDate, divideHalfUp, type Refusal } from '@etabli/kernel';

/** What a firm would charge for an hour, from a day on: of a machine, of its family, or (both null) of any work. */
export interface MarketRate {
  readonly machineId: string | null;
  readonly machineFamilyId: string | null;
  readonly fromOn: CivilDate;
  readonly centsPerHour: Cents;
}

/** What an hour costs the school, from a day on. */
export interface WorkshopCost {
  readonly fromOn: CivilDate;
  readonly trainerCentsPerHour: Cents;
  /** youths that one trainer usually has at once: his hour is shared by theirs */
  readonly youthsPerTrainer: number;
  /** of one youth */
  readonly trainingCentsPerHour: Cents;
}

/** The last row that began; null: nobody said. */
export function onDay<R extends { readonly fromOn: CivilDate }>(rows: readonly R[], day: CivilDate): R | null {
  const begun = rows.filter(({ fromOn }) => fromOn <= day);
  return begun.reduce<R | null>((last, row) => (last === null || row.fromOn > last.fromOn ? row : last), null);
}

/** The nearest: of the machine, else of its family, else of any work. */
export function rateFor(
  rates: readonly MarketRate[],
  asked: { readonly machineId: string | null; readonly familyId: string | null },
  day: CivilDate,
): MarketRate | null {
  const { machineId, familyId } = asked;
  const of = (match: (rate: MarketRate) => boolean): MarketRate | null => onDay(rates.filter(match), day);
  return (
    (machineId && of((rate) => rate.machineId === machineId)) ||
    (familyId && of((rate) => rate.machineFamilyId === familyId)) ||
    of((rate) => rate.machineId === null && rate.machineFamilyId === null)
  );
}

/** Whole minutes at an hourly price, rounded once, half away from zero, to cents. @param sharedBy youths who share the hour */
export const hourly = (minutes: number, centsPerHour: Cents, sharedBy = 1): Cents =>
  Number(divideHalfUp(BigInt(minutes) * BigInt(centsPerHour), 60n * BigInt(sharedBy)));

/** A rate is changed by a new row from another day. */
export const newRateRefusals = (known: readonly MarketRate[], rate: MarketRate): Refusal[] =>
  known.some(
    (one) =>
      one.machineId === rate.machineId && one.machineFamilyId === rate.machineFamilyId && one.fromOn === rate.fromOn,
  )
    ? [{ code: 'rate.day_taken' }]
    : [];
