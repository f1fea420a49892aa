import { type CivilDate, type Refusal, transitions } from '@etabli/kernel';

export const QUOTE_TRANSITIONS = transitions({
  draft: ['sent'],
  sent: ['accepted', 'refused'],
  accepted: [],
  refused: [],
});
export const QUOTE_STATES = ['draft', 'sent', 'accepted', 'refused'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];
/** As shown: a sent quote whose last day is over has expired, without anybody writing it. */
export const SHOWN_QUOTE_STATES = [...QUOTE_STATES, 'expired'] as const;
export type ShownQuoteState = (typeof SHOWN_QUOTE_STATES)[number];

interface Quoted {
  readonly state: QuoteState;
  readonly validUntil: CivilDate;
}

export const shownState = (quote: Quoted, today: CivilDate): ShownQuoteState =>
  quote.state === 'sent' && quote.validUntil < today ? 'expired' : quote.state;

export function editRefusals(quote: Quoted): Refusal[] {
  return quote.state === 'draft' ? [] : [{ code: 'quote.not_draft' }];
}

export function sendRefusals(quote: Quoted & { readonly grossCents: number }, today: CivilDate): Refusal[] {
  if (quote.state !== 'draft') return [{ code: 'quote.not_draft' }];
  return [
    ...(quote.validUntil < today ? [{ code: 'quote.validity_over', params: { day: quote.validUntil } }] : []),
    ...(quote.grossCents === 0 ? [{ code: 'quote.total_zero' }] : []),
  ];
}

/** The offer binds until its last day, that day included (Code civil, art. 1116 and 1117). */
export function acceptRefusals(
  quote: Quoted & { readonly sentOn: CivilDate | null },
  acceptedOn: CivilDate,
  today: CivilDate,
): Refusal[] {
  if (quote.state !== 'sent') return [{ code: quote.state === 'draft' ? 'quote.not_sent' : 'quote.answered' }];
  const refusals: Refusal[] = [];
  if (acceptedOn > today) refusals.push({ code: 'quote.accepted_in_future' });
  if (quote.sentOn !== null && acceptedOn < quote.sentOn)
    refusals.push({ code: 'quote.accepted_before_sent', params: { day: quote.sentOn } });
  if (acceptedOn > quote.validUntil) refusals.push({ code: 'quote.expired', params: { day: quote.validUntil } });
  return refusals;
}

export function refuseRefusals(quote: Quoted): Refusal[] {
  if (quote.state === 'sent') return [];
  return [{ code: quote.state === 'draft' ? 'quote.not_sent' : 'quote.answered' }];
}
