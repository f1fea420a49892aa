import { addDecimals, compareDecimals, type Refusal } from '@etabli/kernel';

/** When a characteristic is checked. */
export const MOMENTS = ['first_piece', 'in_process', 'final'] as const;
export type Moment = (typeof MOMENTS)[number];

export const MOMENT_LABELS = {
  first_piece: 'Première pièce',
  in_process: 'En cours',
  final: 'Final',
} as const satisfies Record<Moment, string>;

/** Decimals of nominal, deviations and values. */
export const MEASURE_DECIMALS = 4;

/** Decimal texts; the deviations carry their sign: -0.1 and 0.2, or both on one side. */
export interface Tolerance {
  readonly nominal: string;
  readonly lowerDeviation: string;
  readonly upperDeviation: string;
}

export const bounds = ({ nominal, lowerDeviation, upperDeviation }: Tolerance): { lower: string; upper: string } => ({
  lower: addDecimals(nominal, lowerDeviation),
  upper: addDecimals(nominal, upperDeviation),
});

/** Both bounds belong to what conforms. @param value a decimal text */
export function conforms(tolerance: Tolerance, value: string): boolean {
  const { lower, upper } = bounds(tolerance);
  return compareDecimals(value, lower) >= 0 && compareDecimals(value, upper) <= 0;
}

export interface WantedCharacteristic extends Tolerance {
  /** of one that stays */
  readonly id?: string | null;
  readonly label: string;
  readonly unit: string;
  readonly instrument?: string | null;
  readonly moment: Moment;
  /** of those in process: every so many pieces */
  readonly everyN?: number | null;
}

export interface KnownCharacteristic extends Tolerance {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly moment: Moment;
  /** some value was taken of it */
  readonly measured: boolean;
}

/** A refusal on one field of the request, e.g. `characteristics.1.everyN`. */
export interface InspectionFieldRefusal extends Refusal {
  readonly field: string;
}

/** Each of the operation, once; the lower deviation below the upper one; in process says every how many pieces. */
export function wantedRefusals(
  wanted: readonly WantedCharacteristic[],
  known: ReadonlySet<string>,
): InspectionFieldRefusal[] {
  return wanted.flatMap((one, index): InspectionFieldRefusal[] => {
    const at = `characteristics.${index}`;
    const twice = one.id && wanted.findIndex(({ id }) => id === one.id) < index;
    return [
      ...(one.id && (twice || !known.has(one.id)) ? [{ code: 'inspection.foreign', field: `${at}.id` }] : []),
      ...(compareDecimals(one.lowerDeviation, one.upperDeviation) > 0
        ? [{ code: 'inspection.deviations_crossed', field: `${at}.upperDeviation` }]
        : []),
      ...(one.moment === 'in_process' && !one.everyN
        ? [{ code: 'inspection.every_missing', field: `${at}.everyN` }]
        : []),
      ...(one.moment !== 'in_process' && one.everyN
        ? [{ code: 'inspection.every_without_reason', field: `${at}.everyN` }]
        : []),
    ];
  });
}

/** What was measured stays, with the tolerance against which it was judged. */
export const measuredRefusals = (
  known: readonly KnownCharacteristic[],
  wanted: readonly WantedCharacteristic[],
): Refusal[] =>
  known.flatMap((one): Refusal[] => {
    if (!one.measured) return [];
    const kept = wanted.find(({ id }) => id === one.id);
    return kept && sameJudgement(one, kept) ? [] : [{ code: 'inspection.measured', params: { label: one.label } }];
  });

const sameJudgement = (known: KnownCharacteristic, wanted: WantedCharacteristic): boolean =>
  known.unit === wanted.unit &&
  known.moment === wanted.moment &&
  (['nominal', 'lowerDeviation', 'upperDeviation'] as const).every(
    (part) => compareDecimals(known[part], wanted[part]) === 0,
  );

/** A value is corrected once; what corrects it may be corrected in its turn. */
export const correctionRefusals = ({ corrected }: { readonly corrected: boolean }): Refusal[] =>
  corrected ? [{ code: 'inspection.already_corrected' }] : [];

/** What checking an order reads of a characteristic. */
export interface CheckedCharacteristic {
  readonly operationTitle: string;
  readonly label: string;
  readonly moment: Moment;
  /** the last value of each piece, corrections applied */
  readonly pieces: readonly {
    readonly piece: number;
    readonly conform: boolean;
    /** a settled non-conformity says what became of the piece */
    readonly settled: boolean;
  }[];
}

/** An order is checked once each first-piece and final check is there, and what failed is settled. */
export const checkRefusals = (characteristics: readonly CheckedCharacteristic[]): Refusal[] =>
  characteristics
    .filter(({ moment }) => moment !== 'in_process')
    .flatMap(({ operationTitle: operation, label, moment, pieces }): Refusal[] => {
      const params = { operation, label, moment: MOMENT_LABELS[moment].toLowerCase() };
      if (pieces.length === 0) return [{ code: 'inspection.missing', params }];
      const failed = pieces.find(({ conform, settled }) => !conform && !settled);
      return failed ? [{ code: 'inspection.failed', params: { operation, label, piece: failed.piece } }] : [];
    });
