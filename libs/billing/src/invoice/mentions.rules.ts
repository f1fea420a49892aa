import type { CivilDate } from '@etabli/kernel';
import type { Nature } from './line.rules.js';
import type { Buyer, Mention, VatOption } from './snapshot.rules.js';

type Kind = Buyer['kind'];

interface MentionRow {
  readonly code: Mention['code'];
  readonly kinds: readonly Kind[];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly text: string;
  /** where the duty comes from; printed when the text says so itself */
  readonly law: string;
}

const PROFESSIONALS: readonly Kind[] = ['business', 'public_body'];

/** The law as dated rows; a change of law is a new row. Read in this order on the document. */
export const MENTION_ROWS: readonly MentionRow[] = [
  {
    code: 'PMD',
    kinds: ['business'],
    validFrom: '2013-01-01',
    validTo: '2019-04-25',
    law: 'C. com., art. L441-6',
    text: 'Pénalités de retard, exigibles sans rappel dès le lendemain de l’échéance\u202f: taux de refinancement de la BCE majoré de 10 points (art. L441-6 du code de commerce).',
  },
  {
    code: 'PMD',
    kinds: ['business'],
    validFrom: '2019-04-26',
    validTo: null,
    law: 'C. com., art. L441-10, II',
    text: 'Pénalités de retard, exigibles sans rappel dès le lendemain de l’échéance\u202f: taux de refinancement de la BCE majoré de 10 points (art. L441-10 du code de commerce).',
  },
  {
    code: 'PMD',
    kinds: ['public_body'],
    validFrom: '2013-05-01',
    validTo: null,
    law: 'Décret 2013-269 du 29 mars 2013, art. 8',
    text: 'Intérêts moratoires, exigibles sans rappel dès le lendemain de l’échéance\u202f: taux de refinancement de la BCE majoré de 8 points (décret n°\u00a02013-269 du 29 mars 2013).',
  },
  {
    code: 'PMD',
    kinds: ['person'],
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. L441-10 a contrario',
    text: 'Pénalités de retard professionnelles\u202f: non applicables.',
  },
  {
    code: 'PMT',
    kinds: ['business'],
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. D441-5',
    text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u202f: 40\u00a0€ (art. D441-5 du code de commerce).',
  },
  {
    code: 'PMT',
    kinds: ['public_body'],
    validFrom: '2013-05-01',
    validTo: null,
    law: 'Décret 2013-269 du 29 mars 2013, art. 9',
    text: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u202f: 40\u00a0€ (décret n°\u00a02013-269 du 29 mars 2013).',
  },
  {
    code: 'PMT',
    kinds: ['person'],
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. D441-5 a contrario',
    text: 'Indemnité forfaitaire de 40\u00a0€\u202f: non applicable aux particuliers.',
  },
  {
    code: 'AAB',
    kinds: PROFESSIONALS,
    validFrom: '2013-01-01',
    validTo: null,
    law: 'C. com., art. L441-9, I',
    text: 'Pas d’escompte pour paiement anticipé.',
  },
  {
    code: 'AAB',
    kinds: ['person'],
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

export interface MentionFacts {
  readonly kind: Kind;
  readonly issuedOn: CivilDate;
  readonly natures: readonly Nature[];
  readonly vatOption: VatOption;
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
  const natures = new Set(facts.natures);
  const nature = natures.size > 1 ? 'both' : natures.has('service') ? 'service' : 'goods';
  const debits =
    facts.vatOption === 'on_debits'
      ? [{ code: 'DEBITS', text: 'Option pour le paiement de la taxe d’après les débits.' } as const]
      : [];
  return [
    { code: 'NATURE', text: `${NATURE_WORDS[nature]}.` },
    ...debits,
    ...[...new Set(facts.exemptions)].map((text) => ({ code: 'EXEMPT', text }) as const),
    ...MENTION_ROWS.filter(
      ({ kinds, validFrom, validTo }) =>
        kinds.includes(facts.kind) && validFrom <= facts.issuedOn && (validTo === null || facts.issuedOn <= validTo),
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
