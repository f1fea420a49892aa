import type { CivilDate, HalfDay } from '@etabli/kernel';

export interface StudentHours {
  readonly studentId: string;
  readonly studentName: string;
  readonly groupName: string;
  /** false: the one who asked may not see this youth; he counts in the totals, without a name */
  readonly visible: boolean;
  readonly minutes: number;
}
/** A youth was there, by the roll call or by his hours. */
export interface PresentHalfDay {
  readonly studentId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
  /** minutes that he was due: of the slots of his group, those that he missed left out */
  readonly minutes: number;
}
export interface StudentRow {
  /** null for the row of those who are not named */
  studentId: string | null;
  /** '' for the row of those who are not named */
  name: string;
  groupName: string;
  minutes: number;
  halfDays: number;
  /** minutes of his group's slots, class and workshop, in the half-days he was there */
  dueMinutes: number;
  shareBp: number | null;
}
export interface OrderRow {
  readonly number: string;
  readonly title: string;
  readonly customerName: string | null;
  readonly allottedMinutes: number;
  readonly monthMinutes: number;
  /** since the order was opened */
  readonly spentMinutes: number;
}
export interface WorkshopHours {
  students: StudentRow[];
  orders: OrderRow[];
  total: Omit<StudentRow, 'studentId' | 'name' | 'groupName'> & { students: number };
}

export const halfDayKey = ({ day, halfDay }: { day: CivilDate; halfDay: HalfDay }): string => `${day}/${halfDay}`;

/** Part of `minutes` in `due`, in basis points rounded down; null when nothing was due. */
export const shareBp = (minutes: number, due: number): number | null =>
  due === 0 ? null : Math.floor((minutes * 10_000) / due);

/**
 * Share of workshop time = workshop minutes ÷ minutes of the group's slots in the half-days present.
 * Those who may not be named are added up in one last row.
 */
export function workshopHours(
  hours: readonly StudentHours[],
  present: readonly PresentHalfDay[],
  orders: readonly OrderRow[],
): WorkshopHours {
  const due = new Map<string, { halfDays: number; minutes: number }>();
  for (const half of present) {
    const sum = due.get(half.studentId) ?? { halfDays: 0, minutes: 0 };
    due.set(half.studentId, {
      halfDays: sum.halfDays + 1,
      minutes: sum.minutes + half.minutes,
    });
  }
  const row = (studentId: string | null, name: string, groupName: string, of: readonly StudentHours[]): StudentRow => {
    const minutes = of.reduce((sum, one) => sum + one.minutes, 0);
    const dueMinutes = of.reduce((sum, one) => sum + (due.get(one.studentId)?.minutes ?? 0), 0);
    const halfDays = of.reduce((sum, one) => sum + (due.get(one.studentId)?.halfDays ?? 0), 0);
    return { studentId, name, groupName, minutes, halfDays, dueMinutes, shareBp: shareBp(minutes, dueMinutes) };
  };
  const hidden = hours.filter(({ visible }) => !visible);
  const { studentId: _studentId, name: _name, groupName: _groupName, ...total } = row(null, '', '', hours);
  return {
    students: [
      ...hours.filter(({ visible }) => visible).map((one) => row(one.studentId, one.studentName, one.groupName, [one])),
      ...(hidden.length ? [row(null, '', '', hidden)] : []),
    ],
    orders: [...orders],
    total: { ...total, students: hours.length },
  };
}
