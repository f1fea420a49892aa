import type { Schema } from '@etabli/contract';

export type RollCall = Schema<'RollCallView'>;
export type RollCallFace = Schema<'RollCallFaceView'>;
export type RollCallSlot = Schema<'RollCallSlotView'>;

export interface Mark {
  status: Schema<'MarkStatus'>;
  /** 0 unless late */
  lateMinutes: number;
  /** slots missed by who is not absent for the whole half-day, by their start */
  missed: readonly string[];
  /** late: the slot, by its start; null: the first */
  lateSlot: string | null;
}
export type Marks = Readonly<Record<string, Mark>>;

export const LATE_CHOICES = [5, 10, 15, 30] as const;
const USUAL_DELAY = 15;
export const PRESENT: Mark = { status: 'present', lateMinutes: 0, missed: [], lateSlot: null };
export const ABSENT: Mark = { ...PRESENT, status: 'absent' };

/** What stands in the roll call; who is not known yet is present. */
export const marksOf = (faces: readonly RollCallFace[]): Marks =>
  Object.fromEntries(
    faces.map(({ studentId, status, lateMinutes, missed, lateSlot }) => [
      studentId,
      status === 'unknown' ? PRESENT : { status, lateMinutes, missed, lateSlot },
    ]),
  );

/** There for a part of the slots alone. */
export const isPartly = ({ status, missed }: Mark): boolean => status !== 'absent' && missed.length > 0;

/** present → absent → late by 15 minutes → present; absent from some slots counts as absent here. */
export function cycled(mark: Mark = PRESENT): Mark {
  if (mark.status === 'late') return PRESENT;
  return mark.status === 'absent' || isPartly(mark) ? lateBy(USUAL_DELAY) : ABSENT;
}

export const lateBy = (lateMinutes: number, lateSlot: string | null = null): Mark => ({
  ...PRESENT,
  status: 'late',
  lateMinutes,
  lateSlot,
});

/** Touching a slot turns it over: missed, or not; who misses all of them is absent, who misses none is there. */
export function turned(mark: Mark, start: string, slots: readonly Pick<RollCallSlot, 'startsAt'>[]): Mark {
  const missed = slots.map(({ startsAt }) => startsAt).filter((one) => (one === start) !== mark.missed.includes(one));
  return missed.length === slots.length ? ABSENT : { ...PRESENT, missed };
}

/** As the API takes it; nothing for who is simply there. */
export function markFields(studentId: string, { status, lateMinutes, missed, lateSlot }: Mark): Schema<'MarkFields'>[] {
  if (status === 'present' && missed.length === 0) return [];
  return [
    {
      studentId,
      status,
      ...(status === 'late' ? { lateMinutes, ...(lateSlot ? { lateSlot } : {}) } : {}),
      ...(missed.length > 0 ? { missed: [...missed] } : {}),
    },
  ];
}

/** Only the exceptions are sent: who is not named is present. */
export const exceptions = (marks: Marks): Schema<'MarkFields'>[] =>
  Object.entries(marks).flatMap(([studentId, mark]) => markFields(studentId, mark));

/** Late ones are there too, but counted apart; so are those who missed a slot. */
export function countsOf(marks: Marks): Record<Mark['status'] | 'partly', number> {
  const counts = { present: 0, absent: 0, late: 0, partly: 0 };
  for (const mark of Object.values(marks))
    counts[isPartly(mark) && mark.status === 'present' ? 'partly' : mark.status] += 1;
  return counts;
}
