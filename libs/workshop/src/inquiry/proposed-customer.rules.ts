/** What is known of somebody who asks, as the client's record wants it. */
export interface ProposedCustomer {
  readonly kind: 'person' | 'business';
  readonly name: string;
  readonly firstName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly addressLine1: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
}

const CIVILITY = /^(?:m\.|mme|mlle|monsieur|madame|mademoiselle)\s+/iu;
const EMAIL = /[^\s,;]+@[^\s,;]+\.[^\s,;]+/u;
/** French national or with +33, in pairs or not */
const PHONE = /(?:\+33\s?|\b0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/u;
const PLACE = /(?:^|[\s,;])(\d{5})\s+(\p{L}[\p{L}\d\s'’-]*)/u;
const EDGES = /^[\s,;·–-]+|[\s,;·–-]+$/gu;

/** The note of whoever took the call, sorted as far as it can be read; nothing is invented, all of it may be changed. */
export function proposedCustomer(contactName: string, contactDetails: string | null): ProposedCustomer {
  const details = contactDetails ?? '';
  const email = EMAIL.exec(details)?.[0] ?? null;
  const phone = PHONE.exec(details)?.[0] ?? null;
  const rest = [email, phone].reduce<string>((left, found) => (found ? left.replace(found, ' , ') : left), details);
  const place = PLACE.exec(rest);
  const street = place ? rest.slice(0, place.index).replaceAll(EDGES, '') : '';
  return {
    ...namesOf(contactName),
    email,
    phone,
    addressLine1: street || null,
    postalCode: place?.[1] ?? null,
    city: place?.[2]?.trim() ?? null,
  };
}

/** « Mme Anne Roche » is a person, all else a firm: so it is on the telephone. */
function namesOf(contactName: string): Pick<ProposedCustomer, 'kind' | 'name' | 'firstName'> {
  const name = contactName.trim();
  if (!CIVILITY.test(name)) return { kind: 'business', name, firstName: null };
  const words = name.replace(CIVILITY, '').split(/\s+/u);
  return words.length === 2
    ? { kind: 'person', firstName: words[0]!, name: words[1]! }
    : { kind: 'person', firstName: null, name: words.join(' ') };
}
