import type { CivilDate } from '@etabli/kernel';
import { type ClientKind, clientKind } from './client-kind.rules.js';
import type { InvoiceKind } from './document-view.rules.js';
import type { Nature } from './line.rules.js';
import type { Buyer, Mention, VatOption } from './snapshot.rules.js';

interface MentionRow {
  readonly code: Mention['code'];
  readonly clients: readonly ClientKind[];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly text: string;
  /** where the duty comes from; printed when the text says so itself */
  readonly law: string;
}

/** A contract of a French school with a firm abroad is under French law unless they agreed otherwise. */
const BUSINESSES: readonly ClientKind[] = ['french_business', 'union_business', 'foreign_business'];
const PROFESSIONALS: readonly ClientKind[] = [...BUSINESSES, 'public_body'];

/** The law as dated rows; a change of law is a new row. Read in this order on the document. */
export const MENTION_ROWS: readonly MentionRow[] = [
  {
    code: 'PMD',
    clients: BUSINESSES,
    validFrom: '2013-01-01',
    validTo: '2019-04-25',
    law: 'C. com., art. L441-6',
    text: 'Pénalités de retard, exigibles sans rappel dès le lendemain de l’échéance\u202f: taux de refinancement de la BCE majoré de 10 points (art. L441-6 du code de commerce).',
  },
  {
    code: 'PMD',
    clients: BUSINESSES,
    validFrom: '2019-04-26',
    validTo: null,
    law: 'C. com., art. L441-10, II',
    text: 'Pénalités de retard, exigibles sans rappel dès le lendemain de l’échéance\u202f: taux de refinancement de la BCE majoré de 10 points (art. L441-10 du code de commerce).',
  },
  {
    code: 'PMD',
    clients: ['public_body'],
    validFrom: '2013-05-01',
    validTo: null,
    law: 'Décret 2013-269 du 29 mars 2013, art. 8',
    text: 'Intérêts moratoires en cas de retard, exigibles sans rappel dès le lendemain de l’échéance\u202f: taux de refinancement de la BCE majoré de 8 points (décret n°\u00a02013-269 du 29 mars 2013).',
  },
  {
    code: 'PMD',
    clients: ['person'],
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. L441-10 a contrario',
    text: 'Pénalités de retard professionnelles\u202f: non applicables.',
  },
  {
    code: 'PMT',
    clients: BUSINESSES,
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. D441-5',
    text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u202f: 40\u00a0€ (art. D441-5 du code de commerce).',
  },
  {
    code: 'PMT',
    clients: ['public_body'],
    validFrom: '2013-05-01',
    validTo: null,
    law: 'Décret 2013-269 du 29 mars 2013, art. 9',
    text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u202f: 40\u00a0€ (décret n°\u00a02013-269 du 29 mars 2013).',
  },
  {
    code: 'PMT',
    clients: ['person'],
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. D441-5 a contrario',
    text: 'Indemnité forfaitaire de 40\u00a0€\u202f: non applicable aux particuliers.',
  },
  {
    code: 'AAB',
    clients: PROFESSIONALS,
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. L441-9, I',
    text: 'Pas d’escompte pour paiement anticipé.',
  },
  {
    code: 'AAB',
    clients: ['person'],
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. L441-9, I',
    text: 'Pas d’escompte.',
  },
];

export const NATURE_WORDS = {
  goods: 'Livraison de biens',
  service: 'Prestation de services',
  both: 'Opération mixte\u202f: livraison de biens et prestation de services',
} as const;

/** What a document is for, said where its title alone would leave a doubt. */
const DOCUMENT_WORDS: Readonly<Partial<Record<InvoiceKind, string>>> = {
  deposit: 'Acompte à valoir sur la facture finale, où il sera déduit une fois réglé.',
  situation: 'Facturation à l’avancement des travaux\u202f: les montants déjà facturés sont déduits.',
};

export interface MentionFacts {
  readonly kind: Buyer['kind'];
  /** of the buyer, ISO 3166-1 alpha-2; France when missing */
  readonly country?: string;
  /** an ordinary invoice when missing */
  readonly document?: InvoiceKind;
  readonly issuedOn: CivilDate;
  readonly natures: readonly Nature[];
  readonly vatOption: VatOption;
  /** of a credit note: what becomes of the goods */
  readonly goods?: string | null;
  /** the reasons of lines without VAT, from the dated table of rates */
  readonly exemptions: readonly string[];
  /** the school's own wording towards professionals, instead of the legal one */
  readonly own: {
    readonly latePenaltyText: string | null;
    readonly recoveryText: string | null;
    readonly discountText: string | null;
  };
}

/**
 * The compulsory texts of an invoice (CGI, ann. II, art. 242 nonies A; C. com., art. L441-9): nature of the operation,
 * option on debits, reason of an exemption, then penalties, recovery indemnity and discount, each once.
 */
export function mentions(facts: MentionFacts): Mention[] {
  const client = clientKind({ kind: facts.kind, country: facts.country ?? 'FR' });
  const purpose = DOCUMENT_WORDS[facts.document ?? 'invoice'];
  const natures = new Set(facts.natures);
  const nature = natures.size > 1 ? 'both' : natures.has('service') ? 'service' : 'goods';
  const debits =
    facts.vatOption === 'on_debits'
      ? [{ code: 'DEBITS', text: 'Option pour le paiement de la taxe d’après les débits.' } as const]
      : [];
  return [
    { code: 'NATURE', text: `${NATURE_WORDS[nature]}.` },
    ...(purpose ? [{ code: 'OTHER', text: purpose } as const] : []),
    ...(facts.goods ? [{ code: 'OTHER', text: facts.goods } as const] : []),
    ...debits,
    ...[...new Set(facts.exemptions)].map((text) => ({ code: 'EXEMPT', text }) as const),
    ...MENTION_ROWS.filter(
      ({ clients, validFrom, validTo }) =>
        clients.includes(client) && validFrom <= facts.issuedOn && (validTo === null || facts.issuedOn <= validTo),
    ).map(({ code, text }) => ({ code, text: ownWords(code, facts) ?? text })),
  ];
}

function ownWords(code: Mention['code'], { kind, own }: MentionFacts): string | null {
  if (kind === 'person') return null;
  return code === 'PMD'
    ? own.latePenaltyText
    : code === 'PMT'
      ? own.recoveryText
      : code === 'AAB'
        ? own.discountText
        : null;
}
