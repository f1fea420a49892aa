import { EU_COUNTRIES } from '@etabli/kernel';
import type { Buyer } from './snapshot.rules.js';

/** As the law tells buyers apart: by what they are and where they are. */
export const CLIENT_KINDS = ['french_business', 'public_body', 'person', 'union_business', 'foreign_business'] as const;
export type ClientKind = (typeof CLIENT_KINDS)[number];

/** A public body abroad buys like any firm abroad: the French rules of public procurement do not bind it. */
export function clientKind({ kind, country }: { readonly kind: Buyer['kind']; readonly country: string }): ClientKind {
  if (kind === 'person') return 'person';
  if (country === 'FR') return kind === 'public_body' ? 'public_body' : 'french_business';
  return EU_COUNTRIES.has(country) ? 'union_business' : 'foreign_business';
}
