import { Injectable } from '@nestjs/common';
import { type CivilDate, type HalfDay, newId, stretches, wallTime } from '@etabli/kernel';
import { currentContext, rowsOf, writeTogether } from '@etabli/platform';
import { slotInterval, type SlotInterval, Slots } from '@etabli/school';
import { RollCall, RollCallMark } from '@etabli/students';
import { Hours, type Move, type Stretch } from '@etabli/workshop';
import { Dice } from '../dice.js';
import { Stage } from '../stage.js';
import type { LargeGroup } from './large-cast.js';
import type { LargeOrder } from './large-orders.js';

const ABSENT_PER_CENT = 4;
const LATE_PER_CENT = 2;
const LATE_MINUTES = 10;
const MOST_PIECES = 10;

/** Keeps the number of entries near its target, whatever the calendar of the year gives. */
export class Tally {
  written = 0;

  constructor(
    private readonly target: number,
    private left: number,
  ) {}

  /** How many entries the next youth makes of his half-day. */
  next(): number {
    const share = Math.round((this.target - this.written) / Math.max(1, this.left));
    const pieces = Math.max(2, Math.min(MOST_PIECES, share));
    this.left -= 1;
    this.written += pieces;
    return pieces;
  }
}

/** One half-day of one group: the roll call as rows, the hours by the service, as if the trainer had tapped them. */
@Injectable()
export class LargeHalfDays {
  private readonly known = new Map<HalfDay, SlotInterval>();

  constructor(
    private readonly stage: Stage,
    private readonly slots: Slots,
    private readonly hours: Hours,
  ) {}

  async write(
    group: LargeGroup,
    at: { readonly day: CivilDate; readonly halfDay: HalfDay },
    orders: readonly LargeOrder[],
    tally: Tally,
    dice: Dice,
  ): Promise<void> {
    const slot = await this.slot(at);
    const absent = group.youths.filter(() => dice.chance(ABSENT_PER_CENT / 100));
    const here = group.youths.filter((id) => !absent.includes(id));
    const late = here.filter(() => dice.chance(LATE_PER_CENT / 100));
    const operations = orders.flatMap((order) => order.operations);
    const moves = here.map((studentId): Move => {
      const [first, second] = [dice.pick(operations), dice.pick(operations)];
      return { studentId, stretches: laidOut(slot, tally.next(), [first, second]) };
    });
    await this.stage.act(group.trainer, 'roll_call.record', () => this.call(group, at, absent, late));
    if (moves.length > 0)
      await this.stage.act(group.trainer, 'time_entry.log', () =>
        this.hours.log({ groupId: group.id, ...at, moves, device: `tablette ${group.index + 1}` }),
      );
  }

  private async slot({ day, halfDay }: { day: CivilDate; halfDay: HalfDay }): Promise<SlotInterval> {
    const known =
      this.known.get(halfDay) ?? slotInterval((await this.slots.onDay(day)).find((one) => one.halfDay === halfDay)!);
    this.known.set(halfDay, known);
    return known;
  }

  private async call(
    group: LargeGroup,
    at: { readonly day: CivilDate; readonly halfDay: HalfDay },
    absent: readonly string[],
    late: readonly string[],
  ): Promise<void> {
    const [id, now, by] = [newId(), this.stage.now(), group.trainer.userId];
    const sealed = { takenBy: by, takenAt: now, validatedAt: now, validatedBy: by };
    await writeTogether(
      currentContext()!.tx!,
      rowsOf(RollCall, [{ id, groupId: group.id, ...at, ...sealed }]),
      rowsOf(
        RollCallMark,
        group.youths.map((studentId) => ({
          id: newId(),
          rollCallId: id,
          studentId,
          status: absent.includes(studentId) ? 'absent' : late.includes(studentId) ? 'late' : 'present',
          lateMinutes: late.includes(studentId) ? LATE_MINUTES : 0,
          missed: [],
        })),
      ),
    );
  }
}

/** So many stretches, as many before the break as after it, on two operations by turns; together they fill the slot. */
function laidOut(slot: SlotInterval, count: number, operations: readonly [string, string]): Stretch[] {
  const parts = stretches(slot, slot.breaks);
  return parts.flatMap(({ start, end }, part) => {
    const own = Math.floor(count / parts.length) + (part < count % parts.length ? 1 : 0);
    const cut = (place: number): number => start + Math.round(((end - start) * place) / own / 5) * 5;
    return Array.from({ length: own }, (_none, place) => ({
      operationId: operations[(place + part) % 2]!,
      from: wallTime(cut(place)),
      to: wallTime(cut(place + 1)),
    }));
  });
}
