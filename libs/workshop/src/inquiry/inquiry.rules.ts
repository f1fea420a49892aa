import { type Refusal, transitions } from '@etabli/kernel';

/** From the client's question to the order. What ended without one is taken up again by the director. */
export const INQUIRY_TRANSITIONS = transitions({
  new: ['estimated', 'quoted', 'declined', 'lost'],
  estimated: ['quoted', 'declined', 'lost'],
  quoted: ['ordered', 'declined', 'lost'],
  ordered: [],
  declined: ['new'],
  lost: ['new'],
});
export const INQUIRY_STATES = ['new', 'estimated', 'quoted', 'ordered', 'declined', 'lost'] as const;
export type InquiryState = (typeof INQUIRY_STATES)[number];

export const INQUIRY_STATE_LABELS = {
  new: 'Nouvelle',
  estimated: 'Chiffrée',
  quoted: 'Devis fait',
  ordered: 'Commandée',
  declined: 'Déclinée',
  lost: 'Perdue',
} as const satisfies Record<InquiryState, string>;

export const CHANNELS = ['mail', 'phone', 'visit', 'letter', 'other'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Declined: the school says no; lost: the client does. Both say why. */
export const ENDINGS = ['declined', 'lost'] as const;
export type Ending = (typeof ENDINGS)[number];

interface InquiryFacts {
  readonly state: InquiryState;
  readonly customerId: string | null;
}

const isOver = (state: InquiryState): boolean => INQUIRY_TRANSITIONS.next(state).every((one) => one === 'new');
const over = (state: InquiryState): Refusal[] =>
  isOver(state) ? [{ code: 'inquiry.over', params: { state: INQUIRY_STATE_LABELS[state].toLowerCase() } }] : [];

export const editRefusals = ({ state }: Pick<InquiryFacts, 'state'>): Refusal[] => over(state);
export const estimateRefusals = ({ state }: Pick<InquiryFacts, 'state'>): Refusal[] => over(state);
export const endRefusals = ({ state }: Pick<InquiryFacts, 'state'>): Refusal[] => over(state);

/** A quote goes to a client with an address. */
export const quoteRefusals = ({ state, customerId }: InquiryFacts): Refusal[] => [
  ...over(state),
  ...(customerId === null ? [{ code: 'inquiry.no_customer' }] : []),
];

/** Whoever asks becomes a client once. */
export const customerRefusals = ({ state, customerId }: InquiryFacts): Refusal[] => [
  ...over(state),
  ...(customerId === null ? [] : [{ code: 'inquiry.has_customer' }]),
];

export const resumeRefusals = ({ state }: Pick<InquiryFacts, 'state'>): Refusal[] =>
  INQUIRY_TRANSITIONS.can(state, 'new') ? [] : [{ code: 'inquiry.not_over' }];

/** Either a client of the school, or somebody by name until he is one. */
export const clientRefusals = (one: {
  readonly customerId: string | null;
  readonly contactName: string | null;
}): Refusal[] => (one.customerId === null && one.contactName === null ? [{ code: 'inquiry.nobody' }] : []);
