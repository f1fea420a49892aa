import type { Schema } from '@etabli/contract';
import type { CivilDate } from '@etabli/kernel';

export type Training = Schema<'TrainingView'>;
type Known = Pick<Training, 'trainedOn' | 'validUntil'>;

/** The training that counts on that day, else the last one that did; voided ones count never. Undefined: none was signed. */
export function trainingOf(
  trainings: readonly (Known & Pick<Training, 'studentId' | 'familyId' | 'voidReason'>)[],
  studentId: string,
  familyId: string,
  day: CivilDate,
): (Known & { valid: boolean }) | undefined {
  const mine = trainings
    .filter((one) => one.studentId === studentId && one.familyId === familyId && one.voidReason === null)
    .map(({ trainedOn, validUntil }) => ({
      trainedOn,
      validUntil,
      valid: trainedOn <= day && (validUntil === null || validUntil >= day),
    }))
    .sort((a, b) => b.trainedOn.localeCompare(a.trainedOn));
  return mine.find(({ valid }) => valid) ?? mine[0];
}
