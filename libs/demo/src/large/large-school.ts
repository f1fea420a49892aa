import { Injectable } from '@nestjs/common';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateAt,
  HALF_DAYS,
  type HalfDay,
  isoWeekday,
  maxDay,
} from '@etabli/kernel';
import { Clock, Config, SYSTEM, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { demoErrors } from '../demo.errors.js';
import type { Tell } from '../demo-school.js';
import { Dice } from '../dice.js';
import { schoolDays } from '../school-days.js';
import { Stage } from '../stage.js';
import { GROUP_SIZES, inClass, isDue, type LargeCast, LargeCasting } from './large-cast.js';
import { LargeHalfDays, Tally } from './large-half-days.js';
import { dueDay, type LargeOrder, LargeOrders, planOrders } from './large-orders.js';

const SEED = 20_261_126;
const ORDERS = 400;
const ENTRIES = 150_000;
const MONTHS = 12;
const PRESENT_PART = 0.955;
const RENEWED_AT = 0.75;

interface Due {
  readonly group: number;
  readonly halfDay: HalfDay;
}

/**
 * A year of one large school, or a part of it: 120 youths in twelve groups always, orders, hours and days by `scale`. Lived day after
 * day through the services, but for the roll calls, which are written as rows.
 */
@Injectable()
export class LargeSchool {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly stage: Stage,
    private readonly schools: SchoolService,
    private readonly casting: LargeCasting,
    private readonly orders: LargeOrders,
    private readonly halfDays: LargeHalfDays,
  ) {}

  /** Fills an empty database, all or nothing; answers the number of entries. `scale` in (0, 1]. Throws 409 `demo.not_empty`. */
  async open(scale: number, tell: Tell): Promise<number> {
    if (this.config.ETABLI_NOW) this.clock.startAt(new Date(this.config.ETABLI_NOW));
    const entries = await this.stage.play(SYSTEM, async (now) => {
      if ((await this.schools.status()).school) throw demoErrors.refused('demo.not_empty');
      return this.live(civilDateAt(now), scale, tell);
    });
    await this.work.manager.query('ANALYZE');
    tell(100, 'grande école prête');
    return entries;
  }

  private async live(today: CivilDate, scale: number, tell: Tell): Promise<number> {
    const dice = new Dice(SEED);
    const year = schoolDays(addMonths(today, -MONTHS), addDays(today, -1));
    const days = year.slice(-Math.max(1, Math.round(year.length * scale)));
    this.stage.moveTo(addDays(days[0]!, -3), '07:30');
    tell(1, 'école, équipe, machines et clients');
    const cast = await this.casting.hire(addDays(days[0]!, -3), today, dice);
    const orders = planOrders(
      Math.max(GROUP_SIZES.length, Math.round(ORDERS * scale)),
      GROUP_SIZES.length,
      days.length,
    );
    const target = Math.round(ENTRIES * scale);
    const tally = new Tally(target, PRESENT_PART * youthHalfDays(days));
    const minutes = Math.round((youthHalfDays(days) * 217) / orders.length);
    for (const [index, day] of days.entries()) {
      if (index % 20 === 0) {
        tell(Math.round(3 + (95 * index) / days.length), `${day}\u202f: appels, heures, livraisons`);
        await this.work.manager.query('ANALYZE');
      }
      if (index === Math.floor(days.length * RENEWED_AT)) await this.casting.renew(cast);
      await this.day({ cast, orders, tally, dice, days, index, minutes });
    }
    return tally.written;
  }

  private async day(of: {
    cast: LargeCast;
    orders: readonly LargeOrder[];
    tally: Tally;
    dice: Dice;
    days: readonly CivilDate[];
    index: number;
    minutes: number;
  }): Promise<void> {
    const { cast, orders, tally, dice, days, index, minutes } = of;
    const day = days[index]!;
    this.stage.moveTo(day, '07:40');
    for (const order of orders.filter(({ from }) => from === index))
      await this.orders.open(order, cast, dice, maxDay(day, dueDay(days, order, dice)), minutes);
    for (const { group, halfDay } of dueOn(day).filter((one) => !inClass(one.group, codeOf(day, one.halfDay)))) {
      const open = orders.filter((one) => one.group === group && one.from <= index && one.to >= index);
      this.stage.moveTo(day, halfDay === 'morning' ? '12:01' : '17:01');
      await this.halfDays.write(cast.groups[group]!, { day, halfDay }, open, tally, dice);
    }
    this.stage.moveTo(day, '17:30');
    if (index < days.length - 1)
      for (const order of orders.filter(({ to }) => to === index)) await this.orders.end(order, cast);
  }
}

const codeOf = (day: CivilDate, halfDay: HalfDay): string => `${isoWeekday(day)}${halfDay[0]}`;

const dueOn = (day: CivilDate): Due[] =>
  HALF_DAYS.filter((halfDay) => isDue(codeOf(day, halfDay))).flatMap((halfDay) =>
    GROUP_SIZES.map((_size, group) => ({ group, halfDay })),
  );

const youthHalfDays = (days: readonly CivilDate[]): number =>
  days.reduce(
    (sum, day) =>
      sum +
      dueOn(day)
        .filter(({ group, halfDay }) => !inClass(group, codeOf(day, halfDay)))
        .reduce((youths, { group }) => youths + GROUP_SIZES[group]!, 0),
    0,
  );
