import { addDays, type CivilDate, type Refusal } from '@etabli/kernel';

const QUOTE_DAYS = 60;
const ORDER_DAYS = 180;
const MOST_DAYS = 366;
/** A link sent again must still open for a while. */
const WORTH_SENDING_DAYS = 7;

export interface LinkFacts {
  readonly expiresOn: CivilDate;
  readonly revokedAt: Date | null;
}

export type LinkState = 'live' | 'expired' | 'revoked';
export const LINK_STATES = ['live', 'expired', 'revoked'] as const satisfies readonly LinkState[];

/** The last day counts. */
export const linkState = ({ expiresOn, revokedAt }: LinkFacts, today: CivilDate): LinkState =>
  revokedAt !== null ? 'revoked' : expiresOn < today ? 'expired' : 'live';

export const worthSending = (link: LinkFacts, today: CivilDate): boolean =>
  linkState(link, addDays(today, WORTH_SENDING_DAYS)) === 'live';

/** Some weeks after the offer is over, so that who accepted it can read it again; half a year for an order. */
export const usualExpiry = (today: CivilDate, validUntil: CivilDate | null): CivilDate => {
  if (validUntil === null) return addDays(today, ORDER_DAYS);
  return addDays(validUntil > today ? validUntil : today, QUOTE_DAYS);
};

export function expiryRefusals(expiresOn: CivilDate, today: CivilDate): Refusal[] {
  if (expiresOn < today) return [{ code: 'link.expiry_in_past' }];
  return expiresOn > addDays(today, MOST_DAYS) ? [{ code: 'link.expiry_too_far' }] : [];
}
