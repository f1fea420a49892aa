import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { AlertRules } from './alert-rules.entity.js';
import type { AlertThresholds } from './alert.rules.js';

/** From which figures on a sign counts: the school's own decision. */
@Injectable()
export class AlertSettings {
  constructor(private readonly work: Work) {}

  async find(): Promise<AlertThresholds> {
    const { id: _id, single: _single, ...rules } = await this.work.manager.findOneByOrFail(AlertRules, {});
    return rules;
  }

  /** Missing = unchanged, null = that sign is not looked at. */
  edit(change: Partial<AlertThresholds>): Promise<void> {
    return this.work.run('alert_rules.edit', async (tx) => {
      const { id } = await tx.findOneByOrFail(AlertRules, {});
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      if (Object.keys(given).length > 0) await tx.update(AlertRules, { id }, given);
    });
  }
}
