import { type CivilDate, type Refusal, transitions } from '@etabli/kernel';

export const QUOTE_TRANSITIONS = transitions({
  draft: ['sent'],
  sent: ['accepted', 'refused', 'superseded'],
  accepted: [],
  refused: [],
  superseded: [],
});
export const QUOTE_STATES = ['draft', 'sent', 'accepted', 'refused', 'superseded'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];
/** As shown: a sent quote whose last day is over has expired, without anybody writing it. */
export const SHOWN_QUOTE_STATES = [...QUOTE_STATES, 'expired'] as const;
export type ShownQuoteState = (typeof SHOWN_QUOTE_STATES)[number];

export const MOST_VERSIONS = 99;

interface Quoted {
  readonly state: QuoteState;
  readonly validUntil: CivilDate;
}

export const shownState = (quote: Quoted, today: CivilDate): ShownQuoteState =>
  quote.state === 'sent' && quote.validUntil < today ? 'expired' : quote.state;

/** 'DE-2026-0042', then 'DE-2026-0042-2': every version keeps the number of the first one. */
export const versionNumber = (first: string, version: number): string =>
  version === 1 ? first : `${first}-${version}`;

export function editRefusals(quote: Quoted): Refusal[] {
  return quote.state === 'draft' ? [] : [{ code: 'quote.not_draft' }];
}

/** `before`: the state of the version that this one revises, null for a first version. */
export function sendRefusals(
  quote: Quoted & { readonly grossCents: number },
  today: CivilDate,
  before: QuoteState | null = null,
): Refusal[] {
  if (quote.state !== 'draft') return [{ code: 'quote.not_draft' }];
  return [
    ...(before === 'accepted' ? [{ code: 'quote.accepted_meanwhile' }] : []),
    ...(quote.validUntil < today ? [{ code: 'quote.validity_over', params: { day: quote.validUntil } }] : []),
    ...(quote.grossCents === 0 ? [{ code: 'quote.total_zero' }] : []),
  ];
}

/** A new version of an offer that the customer has not accepted; only the newest version is revised. */
export function reviseRefusals(quote: Quoted & { readonly version: number }, newest: boolean): Refusal[] {
  if (quote.state === 'draft') return [{ code: 'quote.still_draft' }];
  if (quote.state === 'accepted') return [{ code: 'quote.answered' }];
  if (quote.state === 'superseded' || !newest) return [{ code: 'quote.newer_version' }];
  return quote.version >= MOST_VERSIONS ? [{ code: 'quote.too_many_versions', params: { most: MOST_VERSIONS } }] : [];
}

/** The offer binds until its last day, that day included (Code civil, art. 1116 and 1117). */
export function acceptRefusals(
  quote: Quoted & { readonly sentOn: CivilDate | null },
  acceptedOn: CivilDate,
  today: CivilDate,
): Refusal[] {
  if (quote.state !== 'sent') return refuseRefusals(quote);
  const refusals: Refusal[] = [];
  if (acceptedOn > today) refusals.push({ code: 'quote.accepted_in_future' });
  if (quote.sentOn !== null && acceptedOn < quote.sentOn)
    refusals.push({ code: 'quote.accepted_before_sent', params: { day: quote.sentOn } });
  if (acceptedOn > quote.validUntil) refusals.push({ code: 'quote.expired', params: { day: quote.validUntil } });
  return refusals;
}

export function refuseRefusals(quote: Quoted): Refusal[] {
  if (quote.state === 'sent') return [];
  if (quote.state === 'draft') return [{ code: 'quote.not_sent' }];
  return [{ code: quote.state === 'superseded' ? 'quote.superseded' : 'quote.answered' }];
}
