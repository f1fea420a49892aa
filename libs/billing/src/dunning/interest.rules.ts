import { addDays, type CivilDate, daysBetween, divideHalfUp, formatCents, formatRate, yearOf } from '@etabli/kernel';
import type { CustomerKind, PenaltyBasis } from './dunning.rules.js';

export interface PenaltyRow {
  readonly kind: CustomerKind;
  readonly basis: PenaltyBasis;
  readonly rateBp: number;
  readonly law: string;
  readonly validFrom: CivilDate;
}
export interface BaseRow {
  readonly rateBp: number;
  readonly validFrom: CivilDate;
}
export interface FeeRow {
  readonly kind: CustomerKind;
  readonly amountCents: number;
  readonly law: string;
  readonly validFrom: CivilDate;
}

export interface PenaltyLaw {
  readonly rates: readonly PenaltyRow[];
  /** the refinancing rate of the European Central Bank, as the school wrote it down */
  readonly bases: readonly BaseRow[];
  readonly fees: readonly FeeRow[];
}

const inForce = <R extends { readonly validFrom: CivilDate }>(rows: readonly R[], day: CivilDate): R | null =>
  rows.reduce<R | null>(
    (latest, row) => (row.validFrom <= day && (latest === null || row.validFrom > latest.validFrom) ? row : latest),
    null,
  );

/** The rate of 1 January holds for the first half of a year, that of 1 July for the second (C. com., art. L441-10, II). */
export const halfYearOf = (day: CivilDate): CivilDate => `${yearOf(day)}-${day.slice(5) < '07-01' ? '01' : '07'}-01`;

/** The row of that kind of customer, null when he owes no interest. */
export const penaltyRow = (law: PenaltyLaw, kind: CustomerKind, day: CivilDate): PenaltyRow | null =>
  inForce(
    law.rates.filter((row) => row.kind === kind),
    day,
  );

/** Basis points a year on that day; null when the school has not written the rate down. */
export function rateOn(law: PenaltyLaw, kind: CustomerKind, day: CivilDate): number | null {
  const row = penaltyRow(law, kind, day);
  if (row === null || row.basis === 'annual') return row?.rateBp ?? null;
  const base = inForce(law.bases, halfYearOf(day));
  return base === null ? null : base.rateBp + row.rateBp;
}

export interface OwedDebt {
  readonly payableCents: number;
  readonly dueOn: CivilDate;
  /** what was settled when; undone settlements are negative */
  readonly settlements: readonly { readonly day: CivilDate; readonly amountCents: number }[];
}

/** Professionals owe from the day after the due day without any reminder; a private person only from a formal notice (C. civ., art. 1231-6). */
export function interestStart(
  kind: CustomerKind,
  dueOn: CivilDate,
  formalNoticeOn: CivilDate | null,
): CivilDate | null {
  if (kind !== 'person') return dueOn;
  return formalNoticeOn === null ? null : formalNoticeOn > dueOn ? formalNoticeOn : dueOn;
}

/**
 * TTC still owed × rate × days / 365, of each stretch of days with one debt and one rate, rounded once. Runs from the day after
 * `start` to `today`, both counted. Null when a rate is missing: then nothing is computed.
 */
export function interestCents(
  debt: OwedDebt,
  start: CivilDate,
  today: CivilDate,
  kind: CustomerKind,
  law: PenaltyLaw,
): number | null {
  let sum = 0n;
  const marks = [start, ...cuts(debt, law, start, today), today];
  for (const [index, from] of marks.slice(0, -1).entries()) {
    const days = daysBetween(from, marks[index + 1]!);
    if (days <= 0) continue;
    const owed = debt.payableCents - settledBy(debt, from);
    if (owed <= 0) continue;
    const rate = rateOn(law, kind, addDays(from, 1));
    if (rate === null) return null;
    sum += BigInt(owed) * BigInt(rate) * BigInt(days);
  }
  return Number(divideHalfUp(sum, 10_000n * 365n));
}

/** The last days before the debt or the rate changes, in order. */
function cuts(debt: OwedDebt, law: PenaltyLaw, start: CivilDate, today: CivilDate): CivilDate[] {
  const halves = Array.from({ length: yearOf(today) - yearOf(start) + 1 }, (_, i) => yearOf(start) + i).flatMap(
    (year) => [`${year - 1}-12-31`, `${year}-06-30`],
  );
  const changes = law.rates.map(({ validFrom }) => addDays(validFrom, -1));
  const days = [...halves, ...changes, ...debt.settlements.map(({ day }) => day)].filter(
    (day) => day > start && day < today,
  );
  return [...new Set(days)].toSorted();
}

/** What is settled on a day no longer bears interest from the next one. */
const settledBy = ({ settlements }: OwedDebt, day: CivilDate): number =>
  settlements.reduce((sum, one) => sum + (one.day <= day ? one.amountCents : 0), 0);

/** Once a late invoice, by the row of the day after it was due; nothing from a private person. */
export const recoveryCents = (law: PenaltyLaw, kind: CustomerKind, dueOn: CivilDate): number =>
  feeRow(law, kind, dueOn)?.amountCents ?? 0;

const feeRow = (law: PenaltyLaw, kind: CustomerKind, dueOn: CivilDate): FeeRow | null =>
  inForce(
    law.fees.filter((row) => row.kind === kind),
    addDays(dueOn, 1),
  );

/** What a letter says of interest and indemnity, whether they were computed or not; nothing to a private person. */
export function penaltyWords(
  law: PenaltyLaw,
  kind: CustomerKind,
  { dueOn, today, computed }: { dueOn: CivilDate; today: CivilDate; computed: boolean },
): string[] {
  if (kind === 'person') return [];
  const row = penaltyRow(law, kind, today);
  const fee = feeRow(law, kind, dueOn);
  const rate = rateOn(law, kind, today);
  const rule =
    row?.basis === 'annual'
      ? `${formatRate(row.rateBp)} l’an`
      : row && `taux de refinancement de la Banque centrale européenne majoré de ${row.rateBp / 100} points`;
  return [
    ...(row
      ? [
          `Pénalités de retard, exigibles sans rappel dès le lendemain de l’échéance\u202f: ${rule} (${row.law})${
            computed && rate !== null && row.basis === 'refinancing' ? `, soit ${formatRate(rate)} l’an à ce jour` : ''
          }.`,
        ]
      : []),
    ...(fee
      ? [
          `Indemnité forfaitaire pour frais de recouvrement\u202f: ${formatCents(fee.amountCents)} par facture (${fee.law}).`,
        ]
      : []),
    ...(row || fee ? ['Ces sommes sont hors du champ de la TVA.'] : []),
  ];
}
