import type { CandidateCategory, Origin } from './framework.rules.js';

export interface DatedExamRule {
  readonly unitCode: string;
  readonly candidateCategory: CandidateCategory;
  /** year of the session; 0: from the start */
  readonly fromSession: number;
  readonly origin: Origin;
}

/** For each unit and category the rule that serves the session: the latest begun, and of two begun together the school's own. */
export function rulesInForce<T extends DatedExamRule>(rules: readonly T[], session: number): T[] {
  const found = new Map<string, T>();
  for (const rule of rules) {
    if (rule.fromSession > session) continue;
    const key = JSON.stringify([rule.unitCode, rule.candidateCategory]);
    const known = found.get(key);
    if (!known || isLater(rule, known)) found.set(key, rule);
  }
  return [...found.values()];
}

const isLater = (rule: DatedExamRule, known: DatedExamRule): boolean =>
  rule.fromSession === known.fromSession ? rule.origin === 'school' : rule.fromSession > known.fromSession;
