import { type CivilDate, fold } from '@etabli/kernel';

export const ASIDE_WAYS = ['in', 'out'] as const;
export type AsideWay = (typeof ASIDE_WAYS)[number];

export interface DatedWords {
  readonly words: string;
  readonly way: AsideWay;
  readonly validFrom: CivilDate;
  /** its last day */
  readonly validTo: CivilDate | null;
}

/** 'Frais  Tenue de compte' → 'frais tenue de compte' */
export const asideWords = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** The rule of the line's day whose words stand whole in its text; of several, the one that says most. */
export function suggestionFor<R extends DatedWords>(
  line: { readonly bookedOn: CivilDate; readonly amountCents: number; readonly text: string },
  rules: readonly R[],
): R | null {
  const way = line.amountCents > 0 ? 'in' : 'out';
  const text = ` ${asideWords(line.text)} `;
  const fitting = rules.filter(
    (rule) =>
      rule.way === way &&
      rule.validFrom <= line.bookedOn &&
      (rule.validTo === null || rule.validTo >= line.bookedOn) &&
      text.includes(` ${rule.words} `),
  );
  return fitting.reduce<R | null>((best, rule) => (best && best.words.length >= rule.words.length ? best : rule), null);
}
