import { createHash } from 'node:crypto';
import type { PermitInputs, Stint } from './permit-facts.rules.js';

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

/** As it is stored: decisions of before hold everything themselves, and stints as texts of two instants. */
export type KeptInputs = Omit<OwnInputs | PermitInputs, 'slot' | 'others'> & {
  readonly slot: readonly KeptStint[];
  readonly others: readonly KeptStint[];
};

type KeptStint = Stint | { readonly startsAt: string; readonly endsAt: string };

/** All that a decision read. `content`: of its grounds. */
export function wholeInputs({ slot, others, ...kept }: KeptInputs, content: string | null): PermitInputs {
  const grounds = (content === null ? kept : JSON.parse(content)) as Grounds;
  return { ...kept, ...grounds, slot: slot.map(stintOf), others: others.map(stintOf) };
}

const MINUTE = 60_000;

const stintOf = (kept: KeptStint): Stint =>
  'startsAt' in kept ? [Date.parse(kept.startsAt) / MINUTE, Date.parse(kept.endsAt) / MINUTE] : kept;
