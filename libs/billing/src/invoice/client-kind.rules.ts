import type { Buyer } from './snapshot.rules.js';

/** As the law tells buyers apart: by what they are and where they are. */
export const CLIENT_KINDS = ['french_business', 'public_body', 'person', 'union_business', 'foreign_business'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** The member states (TEU, art. 52); EL is how VAT numbers write Greece. */
const UNION = new Set('AT BE BG CY CZ DE DK EE EL ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

/** A public body abroad buys like any firm abroad: the French rules of public procurement do not bind it. */
export function clientKind({ kind, country }: { readonly kind: Buyer['kind']; readonly country: string }): ClientKind {
  if (kind === 'person') return 'person';
  if (country === 'FR') return kind === 'public_body' ? 'public_body' : 'french_business';
  return UNION.has(country) ? 'union_business' : 'foreign_business';
}
