import { createHash } from 'node:crypto';
import type { PermitInputs } from './permit-facts.rules.js';

/** What a decision reads of the school, the machine and the law: the same for all youths of a half-day on one operation. */
export type Grounds = Pick<
  PermitInputs,
  'work' | 'hazards' | 'declarations' | 'riskAssessments' | 'houseRules' | 'holidayRegion'
>;

/** What a decision reads of the youth and his day. */
export type OwnInputs = Omit<PermitInputs, keyof Grounds>;

/** Grounds as they are kept, once for all decisions that read them; the hash is that of the content. */
export interface KeptGrounds {
  readonly hash: string;
  readonly content: string;
}

export function keptGrounds(grounds: Grounds): KeptGrounds {
  const content = JSON.stringify(grounds);
  return { hash: createHash('sha256').update(content).digest('hex'), content };
}

export const ownInputs = ({
  day,
  slot,
  others,
  youth,
  supervisor,
  trainings,
  opinions,
  clearances,
}: PermitInputs): OwnInputs => ({ day, slot, others, youth, supervisor, trainings, opinions, clearances });

/** All that a decision read. `content`: of its grounds; decisions of before hold everything themselves. */
export const wholeInputs = (own: OwnInputs | PermitInputs, content: string | null): PermitInputs =>
  content === null ? (own as PermitInputs) : { ...own, ...(JSON.parse(content) as Grounds) };
