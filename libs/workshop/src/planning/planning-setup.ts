import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { planningErrors } from './planning.errors.js';
import { PlanningSettings } from './planning-settings.entity.js';
import { USUAL_SETTINGS } from './workshop-outlook.js';

export interface PlanningRules {
  readonly fromOn: CivilDate;
  readonly marginDays: number;
  readonly crew: number;
}

/** The margin of a promise and how many youths are on one order: each from a day on. */
@Injectable()
export class PlanningSetup {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** What holds today, and all rows, the latest first. */
  async read(): Promise<{ marginDays: number; crew: number; rows: PlanningRules[] }> {
    const rows = await this.work.manager.find(PlanningSettings, { order: { fromOn: 'DESC' } });
    const { marginDays, crew } = rows.find(({ fromOn }) => fromOn <= this.clock.today()) ?? USUAL_SETTINGS;
    return {
      marginDays,
      crew,
      rows: rows.map((row) => ({ fromOn: row.fromOn, marginDays: row.marginDays, crew: row.crew })),
    };
  }

  /** From that day on; said again for the same day, it replaces. What held before that day stays. Throws 422 on `fromOn` in the past. */
  edit({ fromOn, marginDays, crew }: PlanningRules): Promise<void> {
    return this.work.run('planning_settings.edit', async (tx) => {
      if (fromOn < this.clock.today()) throw planningErrors.invalid('planning.setting_in_past', 'fromOn');
      const by = { recordedBy: currentActor().userId, recordedAt: this.clock.now() };
      await tx.delete(PlanningSettings, { fromOn });
      await tx.insert(PlanningSettings, { id: newId(), fromOn, marginDays, crew, ...by });
    });
  }
}
