import { Injectable } from '@nestjs/common';
import {
  type CivilDate,
  formatMonth,
  type HalfDay,
  instantAt,
  minutesOfDay,
  monthOf,
  type Refusal,
  wallTime,
  wallTimeAt,
} from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Months, Slots } from '@etabli/school';
import { RollCalls, StudentQueries, Visibility } from '@etabli/students';
import { isOpen, type OrderState } from '../order/order.rules.js';
import type { FaceFacts, HalfDayFacts, OperationFacts, Piece, SlotHours } from './hours.rules.js';

/** A group's half-day: what the board shows and what hours are logged for. */
export interface GroupHalfDay {
  readonly groupId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

interface OperationRow {
  id: string;
  title: string;
  machineId: string | null;
  orderId: string;
  done: boolean;
  orderState: OrderState;
}

export interface LoadedOperation extends OperationFacts {
  readonly machineId: string | null;
  readonly orderId: string;
}

export interface LoadedHalfDay extends HalfDayFacts {
  readonly operations: ReadonlyMap<string, LoadedOperation>;
}

export interface LoggedPiece extends Piece {
  readonly entryId: string;
  readonly studentId: string;
}

/** Reads what the rules of hours ask: eight queries at most, whatever the number of youths and operations. */
@Injectable()
export class HalfDayReader {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly slots: Slots,
    private readonly months: Months,
    private readonly students: StudentQueries,
    private readonly rollCalls: RollCalls,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 for a group that the actor may not see. */
  async read(
    at: GroupHalfDay,
    operationIds: readonly string[],
    correcting?: { entryId: string },
  ): Promise<LoadedHalfDay> {
    await this.visibility.assertGroup(at.groupId);
    const slot = await this.slots.of(at.day, at.halfDay);
    const refusals = await this.refusals(at, slot);
    // somebody in his trial week watches: he is called, but works at no machine
    const members = (await this.students.ofGroup(at.groupId, at.day)).filter(({ trial }) => !trial);
    const ids = members.map(({ id }) => id);
    const marks = await this.rollCalls.marks(ids, at.day, at.halfDay);
    const logged = (await this.logged(ids, at.day)).filter(({ entryId }) => entryId !== correcting?.entryId);
    const faces = members.map(({ id, firstName, lastInitial }): [string, FaceFacts] => {
      const mark = marks.get(id);
      return [
        id,
        {
          name: `${firstName} ${lastInitial}.`,
          absent: mark?.status === 'absent',
          lateMinutes: mark?.lateMinutes ?? 0,
          logged: logged.filter(({ studentId }) => studentId === id),
        },
      ];
    });
    return {
      slot,
      refusals,
      faces: new Map(faces),
      operations: await this.operations(operationIds, correcting !== undefined),
    };
  }

  /** What speaks against the half-day as a whole: its month is closed, it has not begun. */
  async refusals({ day }: Pick<GroupHalfDay, 'day'>, slot: SlotHours): Promise<Refusal[]> {
    const from = wallTime(slot.start);
    return [
      ...((await this.months.isLocked('hours', day))
        ? [{ code: 'hours.month_locked', params: { month: formatMonth(monthOf(day)) } }]
        : []),
      ...(instantAt(day, from) > this.clock.now() ? [{ code: 'hours.not_begun', params: { from, day } }] : []),
    ];
  }

  /** The hours of these youths on that day, in the order of time; voided ones left out. */
  async logged(studentIds: readonly string[], day: CivilDate): Promise<LoggedPiece[]> {
    const rows: { entryId: string; studentId: string; operationId: string; startsAt: Date; minutes: number }[] =
      await this.work.manager.query(
        `SELECT id AS "entryId", student_id AS "studentId", operation_id AS "operationId", starts_at AS "startsAt", minutes
         FROM time_entries WHERE student_id = ANY($1) AND day = $2 AND voided_at IS NULL ORDER BY starts_at, id`,
        [studentIds, day],
      );
    return rows.map(({ startsAt, minutes, ...row }) => {
      const start = minutesOfDay(wallTimeAt(startsAt));
      return { ...row, start, end: start + minutes };
    });
  }

  /** A correction may name a step that is over, since the hours were worked; never one of a cancelled order. */
  private async operations(ids: readonly string[], closedToo: boolean): Promise<Map<string, LoadedOperation>> {
    const rows: OperationRow[] = await this.work.manager.query(
      `SELECT o.id, o.title, o.machine_id AS "machineId", o.order_id AS "orderId", o.state = 'done' AS done, p.state AS "orderState"
         FROM operations o JOIN production_orders p ON p.id = o.order_id WHERE o.id = ANY($1)`,
      [[...new Set(ids)]],
    );
    const open = ({ done, orderState }: OperationRow): boolean =>
      closedToo ? orderState !== 'cancelled' : !done && isOpen(orderState);
    return new Map(
      rows.map((row) => [
        row.id,
        { title: row.title, machineId: row.machineId, orderId: row.orderId, open: open(row) },
      ]),
    );
  }
}
