import { Injectable } from '@nestjs/common';
import {
  type CivilDate,
  DomainError,
  HALF_DAYS,
  type HalfDay,
  isoWeekday,
  minutesOfDay,
  stretches,
  totalMinutes,
  wallTime,
} from '@etabli/kernel';
import type { Actor } from '@etabli/platform';
import { type SlotInterval, Timetable } from '@etabli/school';
import { type GivenMark, RollCalls } from '@etabli/students';
import { Assignments, Hours, type Move, Operations, type Placement } from '@etabli/workshop';
import { Bench, type Turn } from './bench.js';
import type { Cast, Season, Youth } from './cast.js';
import type { GroupKey } from './data/students.js';
import { type LiveOperation, type LiveOrder, reachedTarget } from './live-order.js';
import { isSchoolDay } from './school-days.js';
import { Stage } from './stage.js';

/** Of the eight half-days of a week, five in the workshop: between three and two thirds, as a school of production has it. */
export const WEEK: Readonly<Record<GroupKey, readonly string[]>> = {
  A: ['1m', '1a', '2m', '4m', '4a'],
  B: ['2m', '2a', '3m', '4a', '5m'],
};
export const CLASS: Readonly<Record<GroupKey, readonly string[]>> = { A: ['2a', '3m', '5m'], B: ['1m', '1a', '4m'] };
const MOST_BATCHES = 280;
export const TARGET_ENTRIES = 6000;
const SWITCH = { morning: '09:00', afternoon: '14:00' } as const;
const LATE_PER_CENT = 2;
/** Entries of somebody who does one thing all the half-day: one before the break, one after. */
const PIECES = 2;

const slotKey = (day: CivilDate, halfDay: HalfDay): string => `${isoWeekday(day)}${halfDay === 'morning' ? 'm' : 'a'}`;

export interface WorkshopHalfDay {
  readonly group: GroupKey;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

interface BoardHalfDay {
  readonly groupId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

/** The half-days in the workshop, the surplus left out evenly: outings, exams, a machine being moved. */
export function workshopHalfDays(days: readonly CivilDate[]): WorkshopHalfDay[] {
  const all = days.flatMap((day) =>
    HALF_DAYS.flatMap((halfDay) =>
      (['A', 'B'] as const)
        .filter((group) => WEEK[group].includes(slotKey(day, halfDay)))
        .map((group) => ({ group, day, halfDay })),
    ),
  );
  const surplus = Math.max(0, all.length - MOST_BATCHES);
  return all.filter(
    (_one, index) => Math.floor(((index + 1) * surplus) / all.length) === Math.floor((index * surplus) / all.length),
  );
}

/** What the trainers write down: who is there, and what everybody worked on. */
@Injectable()
export class Hall {
  constructor(
    private readonly stage: Stage,
    private readonly rollCalls: RollCalls,
    private readonly hours: Hours,
    private readonly operations: Operations,
    private readonly assignments: Assignments,
    private readonly timetable: Timetable,
  ) {}

  /** Puts every roll call and every half-day of work on the agenda. `orders` fills as orders are opened. */
  announce(season: Season, cast: Cast, orders: readonly LiveOrder[]): void {
    const plan = workshopHalfDays(season.days);
    const logbook = new Logbook(plan.length);
    const benches = { A: new Bench(season.dice), B: new Bench(season.dice) };
    for (const at of plan) {
      const morning = at.halfDay === 'morning';
      let present: Youth[] = [];
      let late = new Map<string, number>();
      season.agenda.on(at.day, morning ? '08:05' : '13:05', async () => {
        ({ present, late } = await this.call(season, cast, at, cast.groups[at.group].trainer));
      });
      season.agenda.on(at.day, morning ? '11:50' : '16:50', async () => {
        const mine = orders.filter((order) => order.plan.order.group === at.group);
        const left = (until: CivilDate): number =>
          plan.filter((one) => one.group === at.group && one.day >= at.day && one.day <= until).length;
        await this.log(season, cast, {
          at,
          late,
          orders: mine,
          logbook,
          turns: benches[at.group].deal(mine, present, at.day, left),
        });
      });
    }
    this.announceClass(season, cast);
    if (isSchoolDay(season.today)) this.announceToday(season, cast, orders, benches);
  }

  /** The day of loading, if it is a school day: planned the evening before, and the other group's roll call taken once it is eight. */
  private announceToday(
    season: Season,
    cast: Cast,
    orders: readonly LiveOrder[],
    benches: Readonly<Record<GroupKey, Bench>>,
  ): void {
    const { today: day, days, agenda } = season;
    for (const group of ['A', 'B'] as const) {
      const { id: groupId, trainer, youths } = cast.groups[group];
      agenda.on(days.at(-1) ?? day, '17:40', async () => {
        const mine = orders.filter((order) => order.plan.order.group === group);
        const placements = benches[group]
          .deal(mine, youths, day, () => 1)
          .map(({ youth, first }) => ({ studentId: youth.id, operationId: first.id }));
        for (const halfDay of HALF_DAYS)
          await this.stage.act(trainer, 'assignment.edit', () => this.plan({ groupId, day, halfDay }, placements));
      });
    }
    agenda.on(day, '08:05', async () => {
      await this.call(season, cast, { group: 'B', day, halfDay: 'morning' }, cast.groups.B.trainer, 1);
    });
  }

  /** Whom the gate refuses is taken out, as the trainer does with a face that says why. */
  private async plan(at: BoardHalfDay, placements: readonly Placement[]): Promise<void> {
    try {
      await this.assignments.plan(at, placements);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const refused = new Set(error.options.reasons?.map(({ params }) => params?.studentId));
      await this.assignments.plan(
        at,
        placements.filter(({ studentId }) => !refused.has(studentId)),
      );
    }
  }

  private announceClass(season: Season, cast: Cast): void {
    for (const day of season.days) {
      for (const halfDay of HALF_DAYS) {
        for (const group of ['A', 'B'] as const) {
          if (!CLASS[group].includes(slotKey(day, halfDay))) continue;
          season.agenda.on(day, halfDay === 'morning' ? '08:10' : '13:10', async () => {
            await this.call(season, cast, { group, day, halfDay }, cast.actors.classe);
          });
        }
      }
    }
  }

  private async call(
    season: Season,
    cast: Cast,
    at: WorkshopHalfDay,
    by: Actor,
    atLeast = 0,
  ): Promise<{ present: Youth[]; late: Map<string, number> }> {
    const troop = cast.groups[at.group];
    const absent = troop.youths.filter(
      ({ absent: often }, index) => index < atLeast || season.dice.chance(often / 100),
    );
    const here = troop.youths.filter((youth) => !absent.includes(youth));
    const late = new Map(
      here.filter(() => season.dice.chance(LATE_PER_CENT / 100)).map(({ id }) => [id, 5 * season.dice.int(1, 7)]),
    );
    const marks: GivenMark[] = [
      ...absent.map(({ id }) => ({ studentId: id, status: 'absent' as const })),
      ...[...late].map(([studentId, lateMinutes]) => ({ studentId, status: 'late' as const, lateMinutes })),
    ];
    await this.stage.act(by, 'roll_call.record', () =>
      this.rollCalls.record({ groupId: troop.id, day: at.day, halfDay: at.halfDay, marks, validate: true }),
    );
    return { present: here, late };
  }

  private async log(
    season: Season,
    cast: Cast,
    done: {
      at: WorkshopHalfDay;
      turns: readonly Turn[];
      late: ReadonlyMap<string, number>;
      orders: readonly LiveOrder[];
      logbook: Logbook;
    },
  ): Promise<void> {
    const { at, turns, late, orders, logbook } = done;
    if (turns.length === 0) return;
    const slot = await this.timetable.window(cast.groups[at.group].id, at.day, at.halfDay);
    const extra = logbook.switches(turns.length);
    const operations = new Map(
      orders.flatMap((order) => order.operations.map((operation) => [operation.id, operation])),
    );
    const moves = turns.map((turn, index) =>
      laidOut(turn, at.halfDay, slot, index < extra ? season.dice.pick(turns).first : turn.first),
    );
    for (const { studentId, stretches: parts } of moves) {
      const missed = { start: slot.start, end: slot.start + (late.get(studentId) ?? 0) };
      for (const { operationId, from, to } of parts) {
        const pieces = stretches({ start: minutesOfDay(from), end: minutesOfDay(to) }, [missed, ...slot.breaks]);
        const operation = operations.get(operationId);
        if (operation) operation.spent += totalMinutes(pieces);
        logbook.entries += pieces.length;
      }
    }
    logbook.batches += 1;
    const { id: groupId, trainer } = cast.groups[at.group];
    await this.stage.act(trainer, 'time_entry.log', () =>
      this.hours.log({
        groupId,
        day: at.day,
        halfDay: at.halfDay,
        moves: season.dice.shuffled(moves),
        device: 'tablette',
      }),
    );
    for (const order of orders) {
      for (const operation of order.operations.filter((one) => reachedTarget(order, one))) {
        operation.open = false;
        await this.stage.act(trainer, 'operation.close', () => this.operations.close(operation.id));
      }
    }
  }
}

/** Until the break and after it, as the trainer lays it out; `hour` is where the first hour is spent, by turns on the work of somebody else. */
function laidOut({ youth, first, second }: Turn, halfDay: HalfDay, slot: SlotInterval, hour: LiveOperation): Move {
  const [from, to, pause] = [wallTime(slot.start), wallTime(slot.end), wallTime(slot.breaks[0]?.end ?? slot.end)];
  const change = SWITCH[halfDay];
  const parts = [
    ...(hour === first ? [] : [{ operationId: hour.id, from, to: change }]),
    { operationId: first.id, from: hour === first ? from : change, to: first === second ? to : pause },
    ...(first === second ? [] : [{ operationId: second.id, from: pause, to }]),
  ];
  return { studentId: youth.id, stretches: parts };
}

/** Keeps the number of entries near its target, whatever the calendar of the year gives. */
class Logbook {
  entries = 0;
  batches = 0;

  constructor(private readonly planned: number) {}

  /** How many of so many youths begin with somebody else's work, which makes one entry more. */
  switches(youths: number): number {
    const share = (TARGET_ENTRIES - this.entries) / Math.max(1, this.planned - this.batches);
    return Math.max(0, Math.min(youths, Math.round(share - youths * PIECES)));
  }
}
