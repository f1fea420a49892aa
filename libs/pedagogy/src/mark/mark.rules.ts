/** Marks are out of 20 and carried as whole hundredths: 1250 = 12,5. So are coefficients: 100 = once. */
export const HIGHEST_MARK = 2000;
/** « La moyenne » : 10 out of 20. */
export const TEN = 1000;

export interface Weighted {
  /** hundredths, 0 … 2000 */
  readonly value: number;
  /** hundredths, above 0 */
  readonly coefficient: number;
}

interface Sum {
  readonly points: bigint;
  readonly weight: bigint;
}

const sumOf = (marks: readonly Weighted[]): Sum =>
  marks.reduce<Sum>(
    ({ points, weight }, { value, coefficient }) => ({
      points: points + BigInt(value) * BigInt(coefficient),
      weight: weight + BigInt(coefficient),
    }),
    { points: 0n, weight: 0n },
  );

/** Points over the sum of the coefficients that come on top of the marks: those of optional units. */
const withBonus = ({ points, weight }: Sum, bonus: readonly Weighted[]): Sum => ({
  points: points + sumOf(bonus).points,
  weight,
});

/**
 * Σ mark × coefficient ÷ Σ coefficient, exact, rounded half-up once to hundredths; null without any mark. The points of a bonus are
 * added, its coefficients are not.
 */
export function averageOf(marks: readonly Weighted[], bonus: readonly Weighted[] = []): number | null {
  const { points, weight } = withBonus(sumOf(marks), bonus);
  return weight === 0n ? null : Number((2n * points + weight) / (2n * weight));
}

/** Whether the average reaches that many hundredths, before any rounding: 9,996 is not 10. */
export function reaches(marks: readonly Weighted[], hundredths: number, bonus: readonly Weighted[] = []): boolean {
  const { points, weight } = withBonus(sumOf(marks), bonus);
  return weight > 0n && points >= BigInt(hundredths) * weight;
}
