import { Injectable } from '@nestjs/common';
import { addDays, formatDay, newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import type { AsideRuleRequest } from './aside.dto.js';
import { AsideRule } from './aside-rule.entity.js';
import { asideErrors } from './aside.errors.js';
import { asideWords } from './aside.rules.js';

/** The school's own words for lines that are nothing of a customer. */
@Injectable()
export class AsideRules {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Those of today and of before, by their words. */
  all(): Promise<AsideRule[]> {
    return this.work.manager.find(AsideRule, { order: { words: 'ASC', way: 'ASC', validFrom: 'ASC', id: 'ASC' } });
  }

  /** The id of the new rule; the one of the same words ends the day before. Throws 422, 409 `aside_rule.later`. */
  add({ words: said, account = null, accountLabel = null, note = null, ...rest }: AsideRuleRequest): Promise<string> {
    return this.work.run('aside_rule.edit', async (tx) => {
      const words = asideWords(said);
      if (words.length < 3) throw asideErrors.invalid('aside_rule.words_short', 'words');
      if (account === null && note === null) throw asideErrors.invalid('aside_rule.reason', 'account');
      if (account !== null && accountLabel === null) throw asideErrors.invalid('aside_rule.label', 'accountLabel');
      const same = await tx.findBy(AsideRule, { words, way: rest.way });
      const last = same.find(({ validTo }) => validTo === null || validTo >= rest.validFrom);
      if (last && last.validFrom >= rest.validFrom)
        throw asideErrors.refused('aside_rule.later', { day: formatDay(last.validFrom) });
      if (last) await tx.update(AsideRule, { id: last.id }, { validTo: addDays(rest.validFrom, -1) });
      const id = newId();
      const label = account === null ? null : accountLabel;
      await tx.insert(AsideRule, { ...rest, id, words, account, accountLabel: label, note, validTo: null });
      return id;
    });
  }

  /** From tomorrow on nothing is proposed by it. Throws 404, 409 `aside_rule.ended`. */
  async end(id: string): Promise<void> {
    await this.work.run('aside_rule.edit', async (tx) => {
      const rule = await tx.findOne(AsideRule, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!rule) throw asideErrors.notFound('aside_rule.not_found');
      if (rule.validTo !== null) throw asideErrors.refused('aside_rule.ended');
      const today = this.clock.today();
      await tx.update(AsideRule, { id }, { validTo: rule.validFrom > today ? rule.validFrom : today });
    });
  }
}
