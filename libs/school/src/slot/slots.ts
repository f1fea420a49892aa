import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { type CivilDate, HALF_DAYS, type HalfDay, newId } from '@etabli/kernel';
import { invalidFields, Work } from '@etabli/platform';
import { Months } from '../month/months.js';
import { Slot } from './slot.entity.js';
import { slotErrorTexts } from './slot.errors.js';
import { slotErrors, type SlotHours, slotInterval, type SlotInterval } from './slot.rules.js';

/** The workshop hours of each half-day, by date. */
@Injectable()
export class Slots {
  constructor(
    private readonly work: Work,
    private readonly months: Months,
  ) {}

  /** Start, end and breaks of that half-day in minutes since midnight (Paris). Throws `slot.missing` before the first row. */
  async of(day: CivilDate, halfDay: HalfDay): Promise<SlotInterval> {
    return slotInterval(await this.row(day, halfDay));
  }

  /** The rows of both half-days on that day. */
  onDay(day: CivilDate): Promise<Slot[]> {
    return Promise.all(HALF_DAYS.map((halfDay) => this.row(day, halfDay)));
  }

  /**
   * New hours from `validFrom` on; what was logged before keeps its own times. Throws 422 by field and `month.locked`
   * when they would begin in a closed month.
   */
  set(validFrom: CivilDate, slots: readonly SlotHours[]): Promise<void> {
    return this.work.run('slot.set', async (tx) => {
      const wrong = slotErrors(slots);
      if (wrong.length > 0) throw invalidFields(wrong);
      await this.months.assertOpen('hours', validFrom);
      for (const { halfDay, startsAt, endsAt, breaks } of slots) {
        const sorted = [...breaks].map(({ from, to }) => ({ from, to })).sort((a, b) => a.from.localeCompare(b.from));
        await tx.query(
          `INSERT INTO slots (id, half_day, starts_at, ends_at, breaks, valid_from) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (half_day, valid_from) DO UPDATE SET starts_at = EXCLUDED.starts_at, ends_at = EXCLUDED.ends_at, breaks = EXCLUDED.breaks`,
          [newId(), halfDay, startsAt, endsAt, JSON.stringify(sorted), validFrom],
        );
      }
    });
  }

  private async row(day: CivilDate, halfDay: HalfDay): Promise<Slot> {
    const slot = await this.work.manager.findOne(Slot, {
      where: { halfDay, validFrom: LessThanOrEqual(day) },
      order: { validFrom: 'DESC' },
    });
    if (!slot) throw slotErrorTexts.refused('slot.missing', { day });
    return slot;
  }
}
