import {
  type CivilDate,
  divideHalfUp,
  frenchVatNumber,
  isCivilDate,
  isEuVatNumberShape,
  isFrenchVatNumber,
  isIban,
  isSiren,
  normalizeIdentifier,
  parseDecimal,
} from '@etabli/kernel';

/** What a supplier's document says of itself, whatever its syntax. Amounts in cents, positive also on a credit note. */
export interface ReadInvoice {
  readonly supplierName: string;
  readonly supplierSiren: string | null;
  readonly supplierVatNumber: string | null;
  readonly number: string;
  readonly creditNote: boolean;
  readonly issuedOn: CivilDate;
  readonly dueOn: CivilDate | null;
  readonly currency: string;
  readonly netCents: number;
  readonly vatCents: number;
  readonly grossCents: number;
  /** what is left to pay after what was paid in advance */
  readonly payableCents: number;
  readonly vatLines: readonly ReadVatLine[];
  readonly iban: string | null;
  readonly orderReference: string | null;
  readonly lines: readonly ReadLine[];
  readonly warnings: readonly ReadWarning[];
}

export interface ReadVatLine {
  readonly vatRateBp: number;
  /** UNTDID 5305: S, E, AE, Z… */
  readonly category: string;
  readonly baseCents: number;
  readonly vatCents: number;
}

export interface ReadLine {
  readonly label: string;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly unitPrice: string | null;
  readonly netCents: number;
  readonly vatRateBp: number | null;
}

/** What a person should look at before paying; nothing here stops the filing. */
export const READ_WARNINGS = [
  'total_differs',
  'vat_differs',
  'net_differs',
  'siren_wrong',
  'iban_wrong',
  'other_buyer',
  'foreign_currency',
] as const;
export type ReadWarning = (typeof READ_WARNINGS)[number];

/** The texts of a document before they are checked, as the syntaxes give them; '' or undefined: not there. */
export interface RawInvoice {
  readonly supplierName?: string;
  readonly sirens: readonly (string | undefined)[];
  readonly supplierVatNumber?: string;
  readonly buyerSiren?: string;
  readonly number?: string;
  readonly typeCode?: string;
  readonly issuedOn?: string;
  readonly dueOn?: string;
  readonly currency?: string;
  readonly net?: string;
  readonly vat?: string;
  readonly gross?: string;
  readonly payable?: string;
  readonly vatLines: readonly { rate?: string; category?: string; base?: string; vat?: string }[];
  readonly iban?: string;
  readonly orderReference?: string;
  readonly lines: readonly {
    label?: string;
    quantity?: string;
    unit?: string;
    unitPrice?: string;
    net?: string;
    rate?: string;
  }[];
}

/** A place of the document and what is missing or wrong there, in French. */
export interface ReadProblem {
  readonly field: string;
  readonly message: string;
}

/** UNTDID 1001, as the French rules allow them (BR-FR-04). */
const CREDIT_NOTES = ['381', '261', '396', '502', '503'];
const INVOICES = ['380', '389', '393', '501', '386', '500', '384', '471', '472', '473', '262', '326', '751', '875'];
const MOST_LINES = 5_000;
const MOST_CENTS = 100_000_000_00n;
const CENTS_PER_UNIT_DECIMALS = 2;
const LONGEST_DECIMALS = 12;

/** '1200.5' → 120050; null when it is no amount or too large. More decimals than cents are rounded half up, away from zero. */
export function centsOf(text: string | undefined): number | null {
  const scaled = text === undefined ? null : parseDecimal(text, LONGEST_DECIMALS);
  if (scaled === null) return null;
  const cents = divideHalfUp(scaled, 10n ** BigInt(LONGEST_DECIMALS - CENTS_PER_UNIT_DECIMALS));
  return cents > MOST_CENTS || cents < -MOST_CENTS ? null : Number(cents);
}

/** '20' or '20.00' → 2000. */
export function basisPointsOf(text: string | undefined): number | null {
  const bp = centsOf(text);
  return bp !== null && bp >= 0 && bp <= 10_000 ? bp : null;
}

/** '20261102' and '2026-11-02' (with or without a zone behind) → '2026-11-02'. */
export function dayOf(text: string | undefined): CivilDate | null {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:[TZ+-].*)?$/.exec(text ?? '');
  const day = found ? `${found[1]}-${found[2]}-${found[3]}` : null;
  return day !== null && isCivilDate(day) ? day : null;
}

/** The document, or all that keeps it from being one. `schoolSiren`: to whom it should be addressed. */
export function readInvoice(
  raw: RawInvoice,
  schoolSiren: string | null,
): { invoice: ReadInvoice } | { problems: ReadProblem[] } {
  const problems: ReadProblem[] = [];
  const asked = <T>(field: string, value: T | null | undefined, message: string): T => {
    if (value === null || value === undefined || value === '') problems.push({ field, message });
    return value as T;
  };
  const supplierName = asked('supplierName', clean(raw.supplierName, 250), 'Le nom du fournisseur manque.');
  const number = asked('number', clean(raw.number, 60), 'Le numéro de la facture manque.');
  const issuedOn = asked('issuedOn', dayOf(raw.issuedOn), 'La date de la facture manque ou n’existe pas.');
  const net = asked('net', centsOf(raw.net), 'Le total hors taxes manque ou ne se lit pas.');
  const gross = asked('gross', centsOf(raw.gross), 'Le total à payer, taxes comprises, manque ou ne se lit pas.');
  const vat =
    raw.vat === undefined || raw.vat === '' ? gross - net : asked('vat', centsOf(raw.vat), 'La TVA ne se lit pas.');
  const known = raw.typeCode === undefined || [...CREDIT_NOTES, ...INVOICES].includes(raw.typeCode);
  if (!known)
    problems.push({ field: 'typeCode', message: `Le type de document ${raw.typeCode} n’est pas une facture.` });
  if (raw.lines.length > MOST_LINES)
    problems.push({ field: 'lines', message: `Ce document a plus de ${MOST_LINES} lignes.` });
  const vatLines = raw.vatLines.map((line, index) => ({
    vatRateBp:
      line.rate === undefined && line.category !== 'S'
        ? 0
        : asked(`vat.${index}.rate`, basisPointsOf(line.rate), 'Un taux de TVA ne se lit pas.'),
    category: clean(line.category, 3) ?? 'S',
    baseCents: asked(`vat.${index}.base`, centsOf(line.base), 'Une base de TVA ne se lit pas.'),
    vatCents: asked(`vat.${index}.vat`, centsOf(line.vat), 'Un montant de TVA ne se lit pas.'),
  }));
  if (problems.length > 0) return { problems };

  const sirens = raw.sirens.map((text) => normalizeIdentifier(text ?? '')).filter((text) => text !== '');
  const vatNumber = normalizeIdentifier(raw.supplierVatNumber ?? '');
  const iban = normalizeIdentifier(raw.iban ?? '');
  const siren = sirens.map((text) => text.slice(0, 9)).find(isSiren) ?? sirenOfVat(vatNumber);
  const buyer = normalizeIdentifier(raw.buyerSiren ?? '').slice(0, 9);
  const currency = (clean(raw.currency, 3) ?? 'EUR').toUpperCase();
  const payable = centsOf(raw.payable) ?? gross;
  const warnings: ReadWarning[] = [
    ...amountWarnings({ netCents: net, vatCents: vat, grossCents: gross, vatLines }),
    ...(sirens.length > 0 && siren === null ? (['siren_wrong'] as const) : []),
    ...(iban !== '' && !isIban(iban) ? (['iban_wrong'] as const) : []),
    ...(isSiren(buyer) && schoolSiren !== null && buyer !== schoolSiren ? (['other_buyer'] as const) : []),
    ...(currency === 'EUR' ? [] : (['foreign_currency'] as const)),
  ];
  return {
    invoice: {
      supplierName,
      supplierSiren: siren,
      supplierVatNumber: isEuVatNumberShape(vatNumber) ? vatNumber : null,
      number,
      creditNote: CREDIT_NOTES.includes(raw.typeCode ?? ''),
      issuedOn,
      dueOn: dayOf(raw.dueOn),
      currency,
      netCents: net,
      vatCents: vat,
      grossCents: gross,
      payableCents: payable,
      vatLines: merged(vatLines),
      iban: isIban(iban) ? iban : null,
      orderReference: clean(raw.orderReference, 60),
      lines: raw.lines.map(toLine),
      warnings,
    },
  };
}

/** What does not add up (EN 16931, BR-CO-13 to BR-CO-15); a document without VAT lines says its totals only. */
export function amountWarnings(
  of: Pick<ReadInvoice, 'netCents' | 'vatCents' | 'grossCents' | 'vatLines'>,
): ReadWarning[] {
  const sum = (pick: (line: ReadVatLine) => number): number =>
    of.vatLines.reduce((total, line) => total + pick(line), 0);
  const detailed = of.vatLines.length > 0;
  return [
    ...(of.netCents + of.vatCents === of.grossCents ? [] : (['total_differs'] as const)),
    ...(!detailed || sum((line) => line.vatCents) === of.vatCents ? [] : (['vat_differs'] as const)),
    ...(!detailed || sum((line) => line.baseCents) === of.netCents ? [] : (['net_differs'] as const)),
  ];
}

/** Who sent it, as duplicates are compared: SIREN, else VAT number, else the name. `folded`: the name as search compares it. */
export const supplierKey = (
  supplier: Pick<ReadInvoice, 'supplierSiren' | 'supplierVatNumber'>,
  folded: string,
): string =>
  supplier.supplierSiren ?? sirenOfVat(supplier.supplierVatNumber ?? '') ?? supplier.supplierVatNumber ?? folded;

const sirenOfVat = (vatNumber: string): string | null => (isFrenchVatNumber(vatNumber) ? vatNumber.slice(4) : null);

/** The VAT number that follows from the SIREN is not asked for twice. */
export const vatNumberOf = (siren: string | null, vatNumber: string | null): string | null =>
  vatNumber ?? (siren === null ? null : frenchVatNumber(siren));

/** A text of one line, cut; null when nothing is left. Signs that PostgreSQL or a page refuse are dropped. */
export function clean(text: string | undefined, max: number): string | null {
  const line = (text ?? '')
    .replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return line === '' ? null : [...line].slice(0, max).join('').trim();
}

const toLine = (line: RawInvoice['lines'][number]): ReadLine => ({
  label: clean(line.label, 500) ?? '—',
  quantity: decimal(line.quantity),
  unit: clean(line.unit, 20),
  unitPrice: decimal(line.unitPrice),
  netCents: centsOf(line.net) ?? 0,
  vatRateBp: basisPointsOf(line.rate),
});

const decimal = (text: string | undefined): string | null =>
  text !== undefined && parseDecimal(text, LONGEST_DECIMALS) !== null ? text : null;

/** One line a rate and category, as the database keeps them. */
function merged(lines: readonly ReadVatLine[]): ReadVatLine[] {
  const groups = new Map<string, ReadVatLine>();
  for (const line of lines) {
    const key = `${line.vatRateBp}:${line.category}`;
    const before = groups.get(key);
    groups.set(key, {
      ...line,
      baseCents: line.baseCents + (before?.baseCents ?? 0),
      vatCents: line.vatCents + (before?.vatCents ?? 0),
    });
  }
  return [...groups.values()];
}
