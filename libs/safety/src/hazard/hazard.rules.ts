import type { CivilDate } from '@etabli/kernel';

/** R: open to a derogation; X: forbidden to every minor; P: open by a clearance alone (Labour code, art. R4153-50 and -51). */
export const HAZARD_CLASSES = ['R', 'X', 'P'] as const;
export type HazardClass = (typeof HAZARD_CLASSES)[number];

export const HAZARD_CLASS_LABELS: Readonly<Record<HazardClass, string>> = {
  R: 'Travaux réglementés (dérogation possible)',
  X: 'Travaux interdits aux mineurs',
  P: 'Permis avec habilitation ou autorisation',
};

export const WORK_CLEARANCES = ['driving_permit', 'electrical_habilitation'] as const;
/** What may stand for a declaration: on a row R beside it, on a row P alone. */
export type WorkClearance = (typeof WORK_CLEARANCES)[number];

/** A row of the table of works (Labour code, art. D4153-15 to -37) from a day on, until a later row of the same code. */
export interface HazardRow {
  readonly code: string;
  readonly article: string;
  readonly title: string;
  readonly hazardClass: HazardClass;
  readonly clearance: WorkClearance | null;
  readonly validFrom: CivilDate;
}

/** What the code says on that day; undefined before its first row. */
export function hazardOn<R extends Pick<HazardRow, 'code' | 'validFrom'>>(
  rows: readonly R[],
  code: string,
  day: CivilDate,
): R | undefined {
  return rows
    .filter((row) => row.code === code && row.validFrom <= day)
    .reduce<R | undefined>((last, row) => (last && last.validFrom > row.validFrom ? last : row), undefined);
}

/** The codes of `given` that no row knows. */
export const unknownCodes = (given: readonly string[], rows: readonly { readonly code: string }[]): string[] =>
  given.filter((code) => !rows.some((row) => row.code === code));
