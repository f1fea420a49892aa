import { type CivilDate, type Refusal, transitions } from '@etabli/kernel';

/** Work that goes out of the house and comes back: galvanising, laser cutting. */
export const SUBCONTRACT_TRANSITIONS = transitions({
  planned: ['sent', 'cancelled'],
  sent: ['back', 'planned', 'cancelled'],
  back: ['sent'],
  cancelled: ['planned'],
});
export const SUBCONTRACT_STATES = ['planned', 'sent', 'back', 'cancelled'] as const;
export type SubcontractState = (typeof SUBCONTRACT_STATES)[number];

export const SUBCONTRACT_STATE_LABELS = {
  planned: 'À envoyer',
  sent: 'Parti',
  back: 'Revenu',
  cancelled: 'Annulé',
} as const satisfies Record<SubcontractState, string>;

export const stepRefusals = (from: SubcontractState, to: SubcontractState): Refusal[] =>
  SUBCONTRACT_TRANSITIONS.can(from, to)
    ? []
    : [
        {
          code: 'subcontract.wrong_step',
          params: {
            from: SUBCONTRACT_STATE_LABELS[from].toLowerCase(),
            to: SUBCONTRACT_STATE_LABELS[to].toLowerCase(),
          },
        },
      ];

/** What is wrong with a day, at its field. */
export interface SubcontractFieldRefusal extends Refusal {
  readonly field: 'sentOn' | 'expectedOn' | 'backOn';
}

export function sendRefusals(
  { sentOn, expectedOn }: { readonly sentOn: CivilDate; readonly expectedOn: CivilDate },
  today: CivilDate,
): SubcontractFieldRefusal[] {
  const future = sentOn > today ? [{ code: 'subcontract.in_future', field: 'sentOn' as const }] : [];
  return [
    ...future,
    ...(expectedOn < sentOn ? [{ code: 'subcontract.before_sent', field: 'expectedOn' as const }] : []),
  ];
}

export function backRefusals(
  { sentOn, backOn }: { readonly sentOn: CivilDate; readonly backOn: CivilDate },
  today: CivilDate,
): SubcontractFieldRefusal[] {
  const future = backOn > today ? [{ code: 'subcontract.in_future', field: 'backOn' as const }] : [];
  return [...future, ...(backOn < sentOn ? [{ code: 'subcontract.before_sent', field: 'backOn' as const }] : [])];
}

export const isOverdue = (
  one: { readonly state: SubcontractState; readonly expectedOn: CivilDate | null },
  today: CivilDate,
): boolean => one.state === 'sent' && one.expectedOn !== null && one.expectedOn < today;
