import type { CivilDate, FieldError, Refusal } from '@etabli/kernel';
import { averageOf } from '../mark/mark.rules.js';

/** A test in class, or a mock exam: an épreuve rehearsed. Each is a source of evidence of the same name. */
export const TEST_KINDS = ['class_test', 'mock_exam'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

/** `excused`: absent with a reason that the school accepts, or exempted. Neither counts in an average, and never as zero. */
export const MARK_STATUSES = ['marked', 'absent', 'excused'] as const;
export type MarkStatus = (typeof MARK_STATUSES)[number];

export interface GivenMark {
  readonly studentId: string;
  readonly status: MarkStatus;
  /** hundredths out of 20 */
  readonly value: number | null;
  /** of the scale of the test's competence */
  readonly level: number | null;
}

export const sameMark = (one: Omit<GivenMark, 'studentId'>, other: Omit<GivenMark, 'studentId'>): boolean =>
  one.status === other.status && one.value === other.value && one.level === other.level;

/** A mark has its value, an absence none; a level stands only where the test proves a competence, on its scale. */
export function markErrors(marks: readonly GivenMark[], levels: readonly number[] | null): FieldError[] {
  const seen = new Set<string>();
  return marks.flatMap(({ studentId, status, value, level }, i) => {
    const wrong: FieldError[] = [];
    const note = (field: string, message: string): void => void wrong.push({ field: `marks.${i}.${field}`, message });
    if (seen.has(studentId)) note('studentId', 'Ce jeune figure deux fois.');
    seen.add(studentId);
    if (status === 'marked' && value === null) note('value', 'Écrivez la note, ou choisissez absent ou dispensé.');
    if (status !== 'marked' && value !== null) note('value', 'Un absent n’a pas de note\u202f: effacez-la.');
    if (level !== null && status !== 'marked') note('level', 'Un absent n’a pas de niveau\u202f: effacez-le.');
    else if (level !== null && !levels) note('level', 'Ce contrôle ne porte sur aucune compétence.');
    else if (level !== null && !levels!.includes(level))
      note('level', `Choisissez un niveau de l’échelle\u202f: ${levels!.join(', ')}.`);
    return wrong;
  });
}

/** Every reason why marks cannot be written for this test today. */
export function markRefusals(
  test: { heldOn: CivilDate; cancelledOn: CivilDate | null },
  strangers: readonly string[],
  today: CivilDate,
): Refusal[] {
  return [
    ...(test.cancelledOn ? [{ code: 'class_test.cancelled' }] : []),
    ...(test.heldOn > today ? [{ code: 'class_test.not_held', params: { on: test.heldOn } }] : []),
    ...strangers.map((name) => ({ code: 'class_test.not_in_group', params: { name } })),
  ];
}

/** What stands beside an average, so that an absence is seen and counts for nothing. */
export interface Tally {
  /** hundredths; null without any mark */
  readonly average: number | null;
  readonly marked: number;
  readonly absent: number;
  readonly excused: number;
}

export function tallyOf(marks: readonly { status: MarkStatus; value: number | null; coefficient: number }[]): Tally {
  const count = (status: MarkStatus): number => marks.filter((one) => one.status === status).length;
  const counted = marks.flatMap(({ value, coefficient }) => (value === null ? [] : [{ value, coefficient }]));
  return { average: averageOf(counted), marked: count('marked'), absent: count('absent'), excused: count('excused') };
}
