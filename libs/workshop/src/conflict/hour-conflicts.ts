import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type CivilDate,
  HALF_DAY_LABELS,
  type HalfDay,
  type Month,
  monthEnd,
  monthStart,
  newId,
  type SaidRefusal,
} from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { GuardsMonth, type MonthGuard, Months } from '@etabli/school';
import { RollCallCorrections, Visibility } from '@etabli/students';
import { Hours } from '../hours/hours.service.js';
import { HourConflict, type Settlement } from './hour-conflict.entity.js';
import { hourConflictErrors } from './hour-conflict.errors.js';
import { CONTRADICTIONS, settleGone } from './settle-gone.js';

export interface HalfDayOfStudent {
  readonly studentId: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

/** The roll call and the hours say the opposite: one of them is put right, by somebody, for a reason. */
@GuardsMonth('hours')
@Injectable()
export class HourConflicts implements MonthGuard {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly visibility: Visibility,
    private readonly hours: Hours,
    private readonly corrections: RollCallCorrections,
  ) {}

  /** An absence was recorded: opens a conflict when there are hours. Said twice, there is one. */
  open({ studentId, day, halfDay }: HalfDayOfStudent): Promise<void> {
    return this.work.run('hour_conflict.open', async (tx) => {
      await tx.query(
        `INSERT INTO hour_conflicts (id, student_id, day, half_day, opened_at)
         SELECT $4, c.student_id, c.day, c.half_day, $5 FROM (${CONTRADICTIONS} AND e.student_id = $1 AND e.day = $2 AND e.half_day = $3) c
         ON CONFLICT (student_id, day, half_day) WHERE settled_at IS NULL DO NOTHING`,
        [studentId, day, halfDay, newId(), this.clock.now()],
      );
    });
  }

  /** The youth was there after all: nothing contradicts any more. */
  withdraw(at: HalfDayOfStudent): Promise<void> {
    return this.work.run('hour_conflict.settle', (tx) => settleGone(tx, this.clock.now(), at));
  }

  /** The hours were not worked: voids them. Throws `hour_conflict.not_found`, `hour_conflict.settled`, `month.locked`. */
  voidHours(id: string, reason: string): Promise<void> {
    return this.work.run('hour_conflict.settle', async (tx) => {
      const { studentId, day, halfDay } = await this.opened(tx, id);
      const entries: { id: string }[] = await tx.query(
        `SELECT id FROM time_entries WHERE student_id = $1 AND day = $2 AND half_day = $3 AND voided_at IS NULL ORDER BY starts_at`,
        [studentId, day, halfDay],
      );
      for (const entry of entries) await this.hours.voidEntry(entry.id, reason);
      await this.settle(tx, id, 'hours_voided', reason);
    });
  }

  /** The youth was there: corrects the roll call. Throws as `voidHours`, and those of the correction. */
  correctMark(id: string, mark: { lateMinutes?: number | null; reason: string }): Promise<void> {
    return this.work.run('hour_conflict.settle', async (tx) => {
      const { studentId, day, halfDay } = await this.opened(tx, id);
      const [sheet]: { id: string }[] = await tx.query(
        `SELECT roll_call_id AS id FROM marks_in_force WHERE student_id = $1 AND day = $2 AND half_day = $3 AND status = 'absent'
          ORDER BY taken_at DESC LIMIT 1`,
        [studentId, day, halfDay],
      );
      const { lateMinutes, reason } = mark;
      const status = lateMinutes ? ('late' as const) : ('present' as const);
      if (sheet) await this.corrections.correct(sheet.id, { studentId, status, lateMinutes, reason });
      await this.settle(tx, id, 'mark_corrected', reason);
    });
  }

  /** Closing the month: everything that contradicts, noticed yet or not, by name. */
  async refusals(month: Month): Promise<SaidRefusal[]> {
    const rows: { name: string; day: CivilDate; halfDay: HalfDay }[] = await this.work.manager.query(
      `SELECT s.first_name || ' ' || s.last_name AS name, c.day, c.half_day AS "halfDay"
         FROM (${CONTRADICTIONS} AND e.day BETWEEN $1 AND $2) c JOIN students s ON s.id = c.student_id ORDER BY c.day, name LIMIT 50`,
      [monthStart(month), monthEnd(month)],
    );
    return rows.map(({ name, day, halfDay }) =>
      hourConflictErrors.say({ code: 'hour_conflict.open', params: { name, day, half: HALF_DAY_LABELS[halfDay] } }),
    );
  }

  /** The month's lock comes first, as in every command that writes hours. */
  private async opened(tx: EntityManager, id: string): Promise<HourConflict> {
    const seen = await tx.findOneBy(HourConflict, { id });
    if (!seen) throw hourConflictErrors.notFound('hour_conflict.not_found');
    await this.visibility.assertStudent(seen.studentId).catch(() => {
      throw hourConflictErrors.notFound('hour_conflict.not_found');
    });
    await this.months.assertOpen('hours', seen.day);
    const conflict = await tx.findOneOrFail(HourConflict, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (conflict.settledAt) throw hourConflictErrors.refused('hour_conflict.settled');
    return conflict;
  }

  /** Says how, also when voiding the last hours had closed it as gone. */
  private async settle(tx: EntityManager, id: string, settlement: Settlement, reason: string): Promise<void> {
    const settledBy = currentActor().userId;
    await tx.update(HourConflict, { id }, { settledAt: this.clock.now(), settledBy, settlement, reason });
  }
}
