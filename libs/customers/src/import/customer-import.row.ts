import { fold, headingKey, normalizeIdentifier } from '@etabli/kernel';
import { type ImportColumns, type TableRow } from '@etabli/platform';
import type { CustomerKind } from '../customer/customer.rules.js';

/** Named as the fields of the form, so that what the form refuses is said on the column. */
export const CUSTOMER_COLUMNS = {
  kind: { label: 'Type', headings: ['type de client', 'categorie', 'nature'] },
  name: {
    label: 'Nom',
    needed: true,
    headings: [
      'raison sociale',
      'societe',
      'client',
      'nom du client',
      'entreprise',
      'denomination',
      'nom raison sociale',
    ],
  },
  firstName: { label: 'Prénom', headings: ['prenom du client'] },
  siren: { label: 'SIREN', headings: ['n siren', 'numero siren', 'no siren'] },
  siret: { label: 'SIRET', headings: ['n siret', 'numero siret', 'no siret'] },
  vatNumber: {
    label: 'N° TVA',
    headings: ['tva', 'tva intracommunautaire', 'n tva intracommunautaire', 'numero de tva', 'tva intra', 'n de tva'],
  },
  addressLine1: { label: 'Adresse', needed: true, headings: ['rue', 'adresse 1', 'voie', 'adresse ligne 1'] },
  addressLine2: { label: 'Complément d’adresse', headings: ['complement', 'adresse 2', 'adresse ligne 2'] },
  postalCode: { label: 'Code postal', needed: true, headings: ['cp', 'code post'] },
  city: { label: 'Ville', needed: true, headings: ['commune', 'localite'] },
  country: { label: 'Pays', headings: ['code pays'] },
  email: { label: 'E-mail', headings: ['email', 'mail', 'courriel', 'adresse mail', 'adresse e mail'] },
  phone: { label: 'Téléphone', headings: ['tel', 'portable', 'mobile', 'tel fixe'] },
  contactName: { label: 'Contact', headings: ['interlocuteur', 'nom du contact', 'personne a contacter'] },
  paymentDays: {
    label: 'Délai de paiement (jours)',
    headings: ['delai', 'delai de paiement', 'delai de reglement', 'jours', 'echeance'],
  },
  electronicScheme: { label: 'Type d’adresse électronique', headings: ['scheme'] },
  electronicAddress: { label: 'Adresse électronique de facturation', headings: ['adresse electronique'] },
  serviceCode: { label: 'Code service', headings: ['service', 'code service chorus'] },
  requiresServiceCode: { label: 'Code service exigé' },
  requiresEngagement: { label: 'Engagement exigé', headings: ['numero d engagement exige'] },
  notes: { label: 'Notes', headings: ['note', 'remarque', 'remarques', 'commentaire', 'commentaires', 'observations'] },
} as const satisfies ImportColumns<string>;
export type CustomerColumn = keyof typeof CUSTOMER_COLUMNS;

export const KIND_LABELS = {
  business: 'Entreprise',
  public_body: 'Organisme public',
  person: 'Particulier',
} as const satisfies Record<CustomerKind, string>;

const KIND_WORDS: Readonly<Record<string, CustomerKind>> = {
  entreprise: 'business',
  societe: 'business',
  professionnel: 'business',
  pro: 'business',
  association: 'business',
  'organisme public': 'public_body',
  collectivite: 'public_body',
  mairie: 'public_body',
  public: 'public_body',
  administration: 'public_body',
  particulier: 'person',
  personne: 'person',
  prive: 'person',
};

/** ISO 3166-1 codes by their French names, folded. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  ['FR', 'BE', 'CH', 'LU', 'DE', 'IT', 'ES', 'PT', 'NL', 'AT', 'IE', 'GB', 'MC', 'AD', 'PL', 'DK', 'SE'].map((code) => [
    fold(new Intl.DisplayNames('fr', { type: 'region' }).of(code)!),
    code,
  ]),
);

/** The fields of the form; those without a cell are left out. Where a cell cannot be read, the row says so. */
export function customerOf(row: TableRow<CustomerColumn>): Record<string, unknown> {
  const identifier = (column: 'siren' | 'siret' | 'vatNumber'): string | undefined => {
    const text = row.text(column);
    return text === null ? undefined : normalizeIdentifier(text);
  };
  const text = (column: CustomerColumn): string | undefined => row.text(column) ?? undefined;
  const country = countryOf(row.text('country'));
  return {
    kind: kindOf(row),
    name: row.needed('name', 'Écrivez le nom du client.'),
    firstName: text('firstName'),
    siren: identifier('siren') ?? identifier('siret')?.slice(0, 9),
    siret: identifier('siret'),
    vatNumber: identifier('vatNumber'),
    addressLine1: row.needed('addressLine1', 'Écrivez la rue et le numéro.'),
    addressLine2: text('addressLine2'),
    postalCode: postalCodeOf(row.needed('postalCode', 'Écrivez le code postal.'), country),
    city: row.needed('city', 'Écrivez la ville.'),
    country,
    email: text('email')?.replace(/\s/gu, ''),
    phone: text('phone'),
    contactName: text('contactName'),
    paymentDays: row.whole('paymentDays') ?? undefined,
    electronicScheme: text('electronicScheme')?.padStart(/^\d+$/u.test(text('electronicScheme')!) ? 4 : 0, '0'),
    electronicAddress: text('electronicAddress'),
    serviceCode: text('serviceCode'),
    requiresServiceCode: row.yes('requiresServiceCode'),
    requiresEngagement: row.yes('requiresEngagement'),
    notes: text('notes'),
  };
}

/** Bodies of public law have a SIREN that begins with 1 or 2 (INSEE, répertoire Sirene). */
const PUBLIC_SIREN = /^[12]\d{8}/u;

/** Said, or what the other cells tell: who has a first name and no number is a person. */
function kindOf(row: TableRow<CustomerColumn>): CustomerKind {
  const said = row.choice('kind', KIND_WORDS, Object.values(KIND_LABELS));
  if (said) return said;
  const numbered = row.text('siren') ?? row.text('siret') ?? row.text('vatNumber');
  const siren = normalizeIdentifier(row.text('siren') ?? row.text('siret') ?? '');
  if (PUBLIC_SIREN.test(siren)) {
    row.remarks.push('Organisme public, d’après son SIREN. Écrivez le type pour en décider autrement.');
    return 'public_body';
  }
  return numbered === null && row.text('firstName') !== null ? 'person' : 'business';
}

/** A spreadsheet eats the nought of '01000'. */
const postalCodeOf = (text: string | null, country: string): string | null => {
  const bare = text?.replace(/\s/gu, '') ?? null;
  return country === 'FR' && bare !== null && /^\d{4}$/u.test(bare) ? `0${bare}` : bare;
};

const countryOf = (text: string | null): string =>
  text === null ? 'FR' : (COUNTRIES.get(fold(text)) ?? text.toUpperCase());

export interface KnownCustomer {
  readonly name: string;
  readonly firstName?: string | null;
  readonly postalCode: string;
  readonly siren?: string | null;
  readonly siret?: string | null;
}

/** The same customer: the same establishment, or the same SIREN where one of the two names no establishment; else name and postal code. */
export class SeenCustomers<M> {
  private readonly bySiren = new Map<string, { siret: string | null; mark: M }[]>();
  private readonly byName = new Map<string, { siren: string | null; mark: M }>();

  add(customer: KnownCustomer, mark: M): void {
    const { siren, siret = null } = customer;
    if (siren) this.bySiren.set(siren, [...(this.bySiren.get(siren) ?? []), { siret, mark }]);
    this.byName.set(nameKey(customer), { siren: siren ?? null, mark });
  }

  /** The mark of the customer that is the same, and the column that tells. */
  same(customer: KnownCustomer): { column: 'siren' | 'name'; mark: M } | null {
    const { siren = null, siret = null } = customer;
    const numbered = (siren === null ? [] : (this.bySiren.get(siren) ?? [])).find(
      (other) => siret === null || other.siret === null || other.siret === siret,
    );
    if (numbered) return { column: 'siren', mark: numbered.mark };
    const named = this.byName.get(nameKey(customer));
    // another number is another body of the same name, in the same town
    const another = named && siren !== null && named.siren !== null;
    return named && !another ? { column: 'name', mark: named.mark } : null;
  }
}

const nameKey = ({ name, firstName, postalCode }: KnownCustomer): string =>
  `${headingKey(`${firstName ?? ''} ${name}`)}|${postalCode}`;
