import { type Refusal, transitions } from '@etabli/kernel';

/** Put right by rework, or settled at once by scrap or by the client's word; withdrawn when it was none. */
export const NONCONFORMITY_TRANSITIONS = transitions({
  open: ['in_rework', 'settled', 'withdrawn'],
  in_rework: ['settled', 'withdrawn'],
  settled: [],
  withdrawn: [],
});
export const NONCONFORMITY_STATES = ['open', 'in_rework', 'settled', 'withdrawn'] as const;
export type NonconformityState = (typeof NONCONFORMITY_STATES)[number];

export const NONCONFORMITY_STATE_LABELS = {
  open: 'Ouverte',
  in_rework: 'En reprise',
  settled: 'Réglée',
  withdrawn: 'Retirée',
} as const satisfies Record<NonconformityState, string>;

export const CAUSES = ['plan_misread', 'setting', 'tool', 'material', 'handling', 'other'] as const;
export type Cause = (typeof CAUSES)[number];

export const CAUSE_LABELS = {
  plan_misread: 'Plan lu de travers',
  setting: 'Réglage',
  tool: 'Outil',
  material: 'Matière',
  handling: 'Manipulation',
  other: 'Autre',
} as const satisfies Record<Cause, string>;

export const DECISIONS = ['rework', 'scrap', 'accepted'] as const;
export type Decision = (typeof DECISIONS)[number];

export const DECISION_LABELS = {
  rework: 'Reprise',
  scrap: 'Rebut',
  accepted: 'Acceptée en l’état par le client',
} as const satisfies Record<Decision, string>;

/** Where each decision leads. */
export const stateAfter = (decision: Decision): NonconformityState => (decision === 'rework' ? 'in_rework' : 'settled');

interface Named {
  readonly state: NonconformityState;
}
const refuse = (state: NonconformityState): Refusal => ({
  code: 'nonconformity.over',
  params: { state: NONCONFORMITY_STATE_LABELS[state].toLowerCase() },
});

/** Words and quantities change until it is over. */
export const editRefusals = ({ state }: Named): Refusal[] =>
  NONCONFORMITY_TRANSITIONS.next(state).length > 0 ? [] : [refuse(state)];

export const decideRefusals = ({ state }: Named, decision: Decision): Refusal[] => {
  if (NONCONFORMITY_TRANSITIONS.can(state, stateAfter(decision)) && state === 'open') return [];
  return [state === 'in_rework' ? { code: 'nonconformity.in_rework' } : refuse(state)];
};

/** The rework is done: its operation is over. */
export const settleRefusals = (
  { state }: Named,
  rework: { readonly title: string; readonly state: 'open' | 'done' } | null,
): Refusal[] => {
  if (state === 'open') return [{ code: 'nonconformity.undecided' }];
  if (state !== 'in_rework') return [refuse(state)];
  return rework?.state === 'open' ? [{ code: 'nonconformity.rework_open', params: { title: rework.title } }] : [];
};

export const withdrawRefusals = ({ state }: Named): Refusal[] =>
  NONCONFORMITY_TRANSITIONS.can(state, 'withdrawn') ? [] : [refuse(state)];

/** A refusal on one field of the request. */
export interface NonconformityFieldRefusal extends Refusal {
  readonly field: string;
}

/** « Autre » says which in words. */
export const causeRefusals = ({
  cause,
  causeWords,
}: {
  readonly cause: Cause;
  readonly causeWords?: string | null;
}): NonconformityFieldRefusal[] =>
  cause === 'other' && !causeWords ? [{ code: 'nonconformity.cause_words_missing', field: 'causeWords' }] : [];

/** Rework names what it repairs; who accepts as is says his name. */
export const decisionRefusals = ({
  decision,
  acceptedBy,
  operationId,
}: {
  readonly decision: Decision;
  readonly acceptedBy?: string | null;
  readonly operationId: string | null;
}): NonconformityFieldRefusal[] => {
  if (decision === 'accepted' && !acceptedBy) return [{ code: 'nonconformity.name_missing', field: 'acceptedBy' }];
  return decision === 'rework' && !operationId
    ? [{ code: 'nonconformity.operation_missing', field: 'operationId' }]
    : [];
};

/** Σ (minutes × cents an hour) in whole cents, rounded half-up once. @param minuteCents minutes × cents an hour, summed */
export const machineCents = (minuteCents: bigint): number => Number((minuteCents * 2n + 60n) / 120n);
