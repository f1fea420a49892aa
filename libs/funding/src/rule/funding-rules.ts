import { Injectable } from '@nestjs/common';
import { type CivilDate, newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import type { AddFundingRuleRequest } from './funding-rule.dto.js';
import { FundingRule } from './funding-rule.entity.js';
import { fundingRuleErrors } from './funding-rule.errors.js';
import { type FundingRuleCode, type GrantTerms, ruleOn, ruleShapeWrong } from './funding-rule.rules.js';

/** Rates, caps and days as texts fix them, dated; what was decided under an old one keeps it. */
@Injectable()
export class FundingRules {
  constructor(private readonly work: Work) {}

  /** By code, the newest first. */
  list(): Promise<FundingRule[]> {
    return this.work.manager.find(FundingRule, { order: { code: 'ASC', validFrom: 'DESC' } });
  }

  /** Throws 409 `funding_rule.missing`. */
  async on(code: FundingRuleCode, day: CivilDate): Promise<FundingRule> {
    const rule = ruleOn(await this.list(), code, day);
    if (!rule) throw fundingRuleErrors.refused('funding_rule.missing');
    return rule;
  }

  /** What a grant decided that day is computed by; engineering aid pays what was spent, up to its cap. */
  async termsOn(kind: 'equipment' | 'engineering', day: CivilDate): Promise<GrantTerms> {
    if (kind === 'engineering') {
      const { value, source } = await this.on('engineering_cap_cents', day);
      return { rateBp: 10_000, capCents: value!, source };
    }
    const rate = await this.on('equipment_rate_bp', day);
    const cap = await this.on('equipment_cap_cents', day);
    return { rateBp: rate.value!, capCents: cap.value!, source: cap.source };
  }

  /** The id of the row. Throws 422 `funding_rule.value`, `funding_rule.month_day`, `funding_rule.twice`. */
  add({ code, value = null, monthDay = null, validFrom, source }: AddFundingRuleRequest): Promise<string> {
    return this.work.run('funding_rule.add', async (tx) => {
      const wrong = ruleShapeWrong({ code, value, monthDay });
      if (wrong === 'value') throw fundingRuleErrors.invalid('funding_rule.value', 'value');
      if (wrong === 'monthDay') throw fundingRuleErrors.invalid('funding_rule.month_day', 'monthDay');
      if (await tx.existsBy(FundingRule, { code, validFrom }))
        throw fundingRuleErrors.invalid('funding_rule.twice', 'validFrom');
      const id = newId();
      await tx.insert(FundingRule, { id, code, value, monthDay, validFrom, source });
      return id;
    });
  }
}
