import { addMonths, type CivilDate } from '@etabli/kernel';
import { EVIDENCE_SOURCE_LABELS } from '../evidence/evidence.rules.js';
import type { CoverageRuleView, RuleWordsView } from './coverage.dto.js';
import { type CoverageRule, type Proof, strengthOf } from './coverage.rules.js';
import type { RuleOfFramework } from './coverage-rules.js';
import { ago, sayRule, sayStrength } from './coverage.words.js';

const SCALE = [1, 2, 3, 4];
const before = (today: CivilDate, months: number, level: number, source: Proof['source'] = 'operation'): Proof => ({
  level,
  source,
  assessedOn: addMonths(today, -months),
});

/** Youths as every school has them, on a scale of four. */
const EXAMPLES: readonly ((today: CivilDate) => Proof[])[] = [
  (today) => [before(today, 14, 4)],
  (today) => [before(today, 0, 3)],
  (today) => [before(today, 3, 2), before(today, 2, 3), before(today, 1, 3)],
  (today) => [before(today, 3, 3), before(today, 2, 3), before(today, 1, 4, 'placement')],
];

/** A rule in sentences, and what it makes of a few youths. */
export const wordsOf = (rule: CoverageRule, today: CivilDate): RuleWordsView => ({
  sentences: sayRule(rule),
  examples: EXAMPLES.map((proofsOf) => {
    const proofs = proofsOf(today);
    const last = proofs.at(-1)!;
    const strength = strengthOf(proofs, rule, today, SCALE, rule.method === 'position' ? last.level : null);
    return {
      proofs: proofs
        .map(
          ({ level, assessedOn, source }) =>
            `niveau ${level} ${ago(assessedOn, today)} (${EVIDENCE_SOURCE_LABELS[source].toLowerCase()})`,
        )
        .join(', '),
      sentence: sayStrength(strength, today),
      strength: strength.strength,
    };
  }),
});

export const toRuleView = ({ framework, rule, own }: RuleOfFramework, today: CivilDate): CoverageRuleView => ({
  frameworkId: framework.id,
  code: framework.code,
  title: framework.title,
  version: framework.version,
  method: rule.method,
  lastN: rule.lastN,
  halfLifeMonths: rule.halfLifeMonths,
  variedSourcesBonus: rule.variedSourcesBonus,
  solidFrom: rule.solidFrom,
  own,
  words: wordsOf(rule, today),
});
