import { formatRate, type VatCategory } from '@etabli/kernel';

/** VAT is due when the document is issued, or when the customer pays (CGI, art. 269, 2). */
export const VAT_RULES = ['on_issue', 'on_receipt'] as const;
export type VatRule = (typeof VAT_RULES)[number];

export interface VatDue {
  readonly rule: VatRule;
  readonly vatCategory: VatCategory;
  readonly vatRateBp: number;
  readonly baseCents: number;
  readonly vatCents: number;
}

/** The sales side of the return CA3 (form 3310); figures to copy, nothing is sent. */
export const RETURN_LINES = [
  { code: 'A1', label: 'Ventes, prestations de services' },
  { code: 'E1', label: 'Exportations hors de l’Union' },
  { code: 'E2', label: 'Autres opérations non imposables' },
  { code: 'F2', label: 'Livraisons intracommunautaires' },
  { code: '08', label: 'Taux normal 20\u00a0%' },
  { code: '09', label: 'Taux réduit 5,5\u00a0%' },
  { code: '9B', label: 'Taux réduit 10\u00a0%' },
  { code: '14', label: 'Autres taux' },
] as const;
export type ReturnCode = (typeof RETURN_LINES)[number]['code'];

const RATE_LINES: Readonly<Record<number, ReturnCode>> = { 2000: '08', 1000: '9B', 550: '09' };
const UNTAXED_LINES: Readonly<Record<Exclude<VatCategory, 'S'>, ReturnCode>> = {
  E: 'E2',
  AE: 'E2',
  O: 'E2',
  Z: 'E2',
  G: 'E1',
  K: 'F2',
};

export interface ReturnLine {
  readonly code: ReturnCode;
  readonly label: string;
  readonly baseCents: number;
  /** null: a line of bases only */
  readonly vatCents: number | null;
}

/** What stands on each line of the return, lines without an amount left out. */
export function returnLines(due: readonly VatDue[]): ReturnLine[] {
  const sum = (rows: readonly VatDue[], amount: 'baseCents' | 'vatCents'): number =>
    rows.reduce((all, row) => all + row[amount], 0);
  return RETURN_LINES.map(({ code, label }) => {
    const rows = due.filter((row) => codesOf(row).includes(code));
    const taxed = code === '08' || code === '09' || code === '9B' || code === '14';
    return { code, label, baseCents: sum(rows, 'baseCents'), vatCents: taxed ? sum(rows, 'vatCents') : null };
  }).filter(({ baseCents, vatCents }) => baseCents !== 0 || (vatCents ?? 0) !== 0);
}

const codesOf = ({ vatCategory, vatRateBp }: VatDue): ReturnCode[] =>
  vatCategory === 'S' ? ['A1', RATE_LINES[vatRateBp] ?? '14'] : [UNTAXED_LINES[vatCategory]];

const CATEGORY_WORDS: Readonly<Record<Exclude<VatCategory, 'S'>, string>> = {
  E: 'Exonéré',
  AE: 'Autoliquidation',
  K: 'Livraison intracommunautaire',
  G: 'Exportation',
  O: 'Hors du champ de la TVA',
  Z: 'Taux zéro',
};
/** 'TVA 5,5 %', 'Exonéré'. */
export const vatGroupWords = ({ vatCategory, vatRateBp }: Pick<VatDue, 'vatCategory' | 'vatRateBp'>): string =>
  vatCategory === 'S' ? `TVA ${formatRate(vatRateBp)}` : CATEGORY_WORDS[vatCategory];
