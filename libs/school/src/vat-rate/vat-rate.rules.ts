import { type CivilDate, NARROW_NO_BREAK_SPACE } from '@etabli/kernel';

export interface DatedRate {
  readonly rateBp: number;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

/** The rows that hold on that day, highest rate first. */
export function ratesInForce<R extends DatedRate>(rates: readonly R[], day: CivilDate): R[] {
  return rates
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    .sort((a, b) => b.rateBp - a.rateBp);
}

/** 550 → '5,5 %', 2000 → '20 %', with a narrow no-break space. */
export function rateWords(rateBp: number): string {
  return `${String(rateBp / 100).replace('.', ',')}${NARROW_NO_BREAK_SPACE}%`;
}
