import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, invalidFields, Work } from '@etabli/platform';
import type { HouseRuleId, HouseSeverity } from '../permit/permit-facts.rules.js';
import { houseRuleOn } from '../permit/working-time.rules.js';
import { HouseRule } from './house-rule.entity.js';
import { limitErrors } from './house-rule.rules.js';

export interface HouseRuleInput {
  readonly rule: HouseRuleId;
  readonly severity: HouseSeverity;
  readonly limit: number;
  readonly limitUnder16?: number | null;
  readonly validFrom: CivilDate;
  readonly reason: string;
}

/** The limits of hours for minors: rows of the law to begin with, rows of the director after, each from a day on. */
@Injectable()
export class HouseRules {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  list(): Promise<HouseRule[]> {
    return this.work.manager.find(HouseRule, { order: { rule: 'ASC', validFrom: 'DESC' } });
  }

  /** A new row from today at the earliest: what was decided stays as it was. Answers its id. Throws 422 by field. */
  set({ rule, severity, limit, limitUnder16 = null, validFrom, reason }: HouseRuleInput): Promise<string> {
    return this.work.run('house_rule.set', async (tx) => {
      const wrong = limitErrors({ rule, limit, limitUnder16 });
      if (wrong.length > 0) throw invalidFields(wrong);
      if (validFrom < this.clock.today())
        throw invalidFields([{ field: 'validFrom', message: 'Une règle commence aujourd’hui au plus tôt.' }]);
      const rows = await this.list();
      if (rows.some((row) => row.rule === rule && row.validFrom === validFrom))
        throw invalidFields([
          { field: 'validFrom', message: 'Cette règle change déjà ce jour-là. Choisissez un autre jour.' },
        ]);
      const before = houseRuleOn(rows, rule, validFrom) as HouseRule | undefined;
      const id = newId();
      await tx.insert(HouseRule, {
        id,
        rule,
        severity,
        limit,
        limitUnder16,
        validFrom,
        reason,
        article: before?.article ?? '',
        verified: before?.verified ?? false,
        recordedBy: currentActor().userId,
        recordedAt: this.clock.now(),
      });
      return id;
    });
  }
}
