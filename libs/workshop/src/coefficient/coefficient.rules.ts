/** How far a youth is on one operation of the catalogue: the workshop's own fact, from the time at the school and the minutes on it. */
export const LEARNING_LEVELS = ['discovering', 'progressing', 'autonomous'] as const;
export type LearningLevel = (typeof LEARNING_LEVELS)[number];

export const LEARNING_LEVEL_LABELS = {
  discovering: 'Découvre',
  progressing: 'Progresse',
  autonomous: 'Autonome',
} as const satisfies Record<LearningLevel, string>;

/** A band begins at its bound: days since enrolment (half a year, a year and a half), minutes spent before on the same operation. */
export const DAY_BOUNDS = [183, 548] as const;
export const PRACTICE_BOUNDS = [600, 2_400] as const;

/** A row a band of days, a column a band of practice. */
export const LEVEL_TABLE: readonly (readonly [LearningLevel, LearningLevel, LearningLevel])[] = [
  ['discovering', 'discovering', 'progressing'],
  ['discovering', 'progressing', 'autonomous'],
  ['progressing', 'autonomous', 'autonomous'],
];

const bandOf = (value: number, bounds: readonly number[]): number => bounds.filter((bound) => value >= bound).length;

export function learningLevel(days: number, practisedMinutes: number): LearningLevel {
  return LEVEL_TABLE[bandOf(days, DAY_BOUNDS)]![bandOf(practisedMinutes, PRACTICE_BOUNDS)]!;
}

/** Fewer finished operations than this say nothing yet. */
export const MIN_OBSERVATIONS = 5;

/** From the nearest to what is asked to the farthest; `none`: nothing is known, a youth is taken for a firm's worker. */
export const COEFFICIENT_BASES = [
  'operation_level_machine',
  'operation_level',
  'operation',
  'family_level',
  'family',
  'school_level',
  'school',
  'none',
] as const;
export type CoefficientBasis = (typeof COEFFICIENT_BASES)[number];

/** Finished operations of one kind: each with the part of its allotted minutes that fell to youths of the level. */
export interface Observed {
  readonly catalogueOperationId: string | null;
  readonly familyId: string | null;
  readonly level: LearningLevel | null;
  readonly machineId: string | null;
  /** finished operations it stands on */
  readonly observations: number;
  readonly allottedMinutes: number;
  readonly spentMinutes: number;
}

export interface Coefficient {
  /** spent over allotted in basis points: 15 000 = one and a half times */
  readonly ratioBp: number;
  readonly basis: CoefficientBasis;
  /** 0 with `none` */
  readonly observations: number;
}

export interface AskedCoefficient {
  readonly catalogueOperationId: string;
  readonly familyId: string | null;
  /** null: whoever works on it */
  readonly level: LearningLevel | null;
  readonly machineId: string | null;
}

const WHOLE = 10_000;
const NONE: Coefficient = { ratioBp: WHOLE, basis: 'none', observations: 0 };

/** The sum of the minutes spent over the sum of those allotted: a short job weighs little, a long one much. */
export const ratioBp = ({
  allottedMinutes,
  spentMinutes,
}: Pick<Observed, 'allottedMinutes' | 'spentMinutes'>): number =>
  allottedMinutes > 0 ? Math.round((spentMinutes * WHOLE) / allottedMinutes) : WHOLE;

type Key = Pick<Observed, 'catalogueOperationId' | 'familyId' | 'level' | 'machineId'>;

/** The keys to look under, the nearest first. */
function ladder({ catalogueOperationId, familyId, level, machineId }: AskedCoefficient): [CoefficientBasis, Key][] {
  const all = { catalogueOperationId: null, familyId: null, level: null, machineId: null };
  const operation = { ...all, catalogueOperationId };
  const family = { ...all, familyId };
  return [
    ...(level && machineId
      ? [['operation_level_machine', { ...operation, level, machineId }] as [CoefficientBasis, Key]]
      : []),
    ...(level ? [['operation_level', { ...operation, level }] as [CoefficientBasis, Key]] : []),
    ['operation', operation],
    ...(level && familyId ? [['family_level', { ...family, level }] as [CoefficientBasis, Key]] : []),
    ...(familyId ? [['family', family] as [CoefficientBasis, Key]] : []),
    ...(level ? [['school_level', { ...all, level }] as [CoefficientBasis, Key]] : []),
    ['school', all],
  ];
}

const keyOf = (one: Key): string =>
  [one.catalogueOperationId, one.familyId, one.level, one.machineId].map((part) => part ?? '').join('|');

/** The nearest rung with enough observations; 1 when there is none. */
export function coefficientFor(asked: AskedCoefficient, observed: readonly Observed[]): Coefficient {
  const known = new Map(observed.map((one) => [keyOf(one), one]));
  for (const [basis, key] of ladder(asked)) {
    const found = known.get(keyOf(key));
    if (found && found.observations >= MIN_OBSERVATIONS && found.allottedMinutes > 0)
      return { ratioBp: ratioBp(found), basis, observations: found.observations };
  }
  return NONE;
}

/** What youths will take of what a firm would charge, in whole minutes. */
export const minutesToPlan = (allottedMinutes: number, { ratioBp: ratio }: Pick<Coefficient, 'ratioBp'>): number =>
  Math.round((allottedMinutes * ratio) / WHOLE);
