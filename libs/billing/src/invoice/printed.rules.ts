import {
  addDecimals,
  type CivilDate,
  compareDecimals,
  formatCents,
  formatDay,
  formatDecimalFr,
  formatRate,
  type VatCategory,
} from '@etabli/kernel';
import type { DocumentView, ViewAllowance, ViewLine, ViewVatGroup } from './document-view.rules.js';
import type { DocumentTotals } from './line.rules.js';
import { addressLines } from './address.rules.js';
import type { Buyer, Seller, SellerLogo } from './snapshot.rules.js';

/** What the templates print of lines and totals: finished French strings, nothing to calculate. */
export interface PrintedLine {
  cells: string[];
  note: string | null;
}
export interface PrintedTotal {
  label: string;
  value: string;
  strong?: boolean;
}
/** A label and its value; the template leaves out what is empty. */
export type PrintedFact = readonly [label: string, value: string | null];

/** What letterhead.typ prints of the school. */
export interface PrintedSchool {
  readonly name: string;
  readonly legalForm: string | null;
  readonly lines: readonly string[];
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly rna: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly logo: SellerLogo | null;
}

/** The data of invoice.typ. */
export interface PrintedDocument {
  readonly school: PrintedSchool;
  readonly title: string;
  readonly number: string | null;
  /** the day in the properties of the file */
  readonly date: CivilDate;
  /** a word across the page */
  readonly mark: string | null;
  readonly subtitle: string;
  readonly facts: readonly PrintedFact[];
  readonly recipient: readonly string[];
  /** whether the lines have a column of discounts */
  readonly discounts: boolean;
  readonly lines: readonly PrintedLine[];
  readonly totals: readonly PrintedTotal[];
  /** deposits taken off: number, day, net, VAT, gross */
  readonly deposits: readonly (readonly string[])[];
  readonly payment: readonly string[];
  readonly mentions: readonly string[];
}

/** '12.500000' → '12,50', '0.123400' → '0,1234': euros have two decimals at least. */
export function printedUnitPrice(unitPrice: string): string {
  const [whole = '0', fraction = ''] = addDecimals(unitPrice, '0').split('.');
  return formatDecimalFr(`${whole}.${fraction.padEnd(2, '0')}`);
}

/** '24 pièces', '1 pièce', '3,2 m': a whole word takes its plural from two on, a symbol never does. */
export function printedQuantity(quantity: string, unit: string): string {
  const size = quantity.startsWith('-') ? quantity.slice(1) : quantity;
  const plural = compareDecimals(size, '2') >= 0 && /^\p{Ll}{4,}$/u.test(unit) && !/[sxzu]$/.test(unit);
  return `${formatDecimalFr(addDecimals(quantity, '0'))}\u00a0${unit}${plural ? 's' : ''}`;
}

type LineFacts = Pick<ViewLine, 'label' | 'details' | 'quantity' | 'unit' | 'unitPrice' | 'vatRateBp' | 'netCents'> &
  Partial<Pick<ViewLine, 'discountBp' | 'vatCategory'>>;

export const printedLine = (line: LineFacts): PrintedLine => printedLines([line]).lines[0]!;

/** The lines with one shape of row: the column of discounts is there for all or for none. */
export function printedLines(lines: readonly LineFacts[]): { discounts: boolean; lines: PrintedLine[] } {
  const discounts = lines.some(({ discountBp }) => (discountBp ?? 0) > 0);
  return {
    discounts,
    lines: lines.map((line) => ({
      cells: [
        line.label,
        printedQuantity(line.quantity, line.unit),
        printedUnitPrice(line.unitPrice),
        ...(discounts ? [line.discountBp ? formatRate(line.discountBp) : ''] : []),
        vatWords(line.vatCategory ?? 'S', line.vatRateBp),
        formatCents(line.netCents),
      ],
      note: line.details,
    })),
  };
}

/** The few letters that fit the column of the rate. */
const SHORT_WORDS: Readonly<Partial<Record<VatCategory, string>>> = {
  E: 'Exonéré',
  AE: 'Autoliq.',
  K: 'Intracom.',
  G: 'Export',
  O: 'Sans TVA',
};
const vatWords = (category: VatCategory, rateBp: number): string => SHORT_WORDS[category] ?? formatRate(rateBp);

const GROUP_WORDS: Readonly<Partial<Record<VatCategory, string>>> = {
  E: 'Exonéré de TVA',
  AE: 'Autoliquidation',
  K: 'Intracommunautaire',
  G: 'Exportation',
  O: 'TVA non applicable',
};

type GroupFacts = Pick<ViewVatGroup, 'vatRateBp' | 'baseCents' | 'vatCents'> & { readonly vatCategory?: VatCategory };

function groupLabel({ vatCategory, vatRateBp, baseCents }: GroupFacts): string {
  const words = GROUP_WORDS[vatCategory ?? (vatRateBp === 0 ? 'E' : 'S')];
  return words
    ? `${words}, base ${formatCents(baseCents)}`
    : `TVA ${formatRate(vatRateBp)} sur ${formatCents(baseCents)}`;
}

/** Total before tax, VAT of each rate with its base, total with tax. */
export const printedTotals = (totals: Omit<DocumentTotals, 'allowances'>): PrintedTotal[] => [
  { label: 'Total HT', value: formatCents(totals.netCents) },
  ...totals.vatGroups.map((group) => ({ label: groupLabel(group), value: formatCents(group.vatCents) })),
  { label: 'Total TTC', value: formatCents(totals.grossCents), strong: true },
];

export const recipientLines = (buyer: Buyer): string[] => [buyer.label, ...buyer.lines];

/** What a document is called: on paper, on screen and in the mail that brings it. */
export function documentTitle({
  kind,
  creditedKind,
  deposits,
  situation,
}: Pick<DocumentView, 'kind' | 'creditedKind' | 'deposits' | 'situation'>): string {
  if (kind === 'deposit') return 'Facture d’acompte';
  if (kind === 'situation')
    return situation ? `Facture de situation n°\u00a0${situation.rank}` : 'Facture de situation';
  if (kind === 'final') return deposits.length > 0 ? 'Facture de solde' : 'Facture finale';
  if (kind === 'credit_note') return creditedKind === 'deposit' ? 'Avoir sur acompte' : 'Avoir';
  return 'Facture';
}

/**
 * All that invoice.typ prints. A draft bears `today` and a mark across the page; `proforma` says of a draft that it is sent as
 * an estimate of the invoice to come.
 */
export function printedDocument(view: DocumentView, today: CivilDate, proforma = false): PrintedDocument {
  const reasons = view.vat.flatMap(({ exemptionText }) => exemptionText ?? []);
  const said = view.mentions.map(({ text }) => text);
  return {
    school: printedSchool(view.seller),
    title: proforma ? 'Facture pro forma' : documentTitle(view),
    number: view.number,
    date: view.issuedOn ?? today,
    mark: view.number !== null ? null : proforma ? 'Pro forma' : 'Brouillon',
    subtitle: view.title,
    facts: facts(view, today, proforma),
    recipient: [
      ...recipientLines(view.buyer),
      view.buyer.siren && `SIREN ${view.buyer.siren}`,
      view.buyer.vatNumber && `TVA ${view.buyer.vatNumber}`,
    ].filter((line): line is string => Boolean(line)),
    ...printedLines(view.lines),
    totals: totalsOf(view),
    deposits: view.deposits.map((deposit) => [
      deposit.number,
      formatDay(deposit.issuedOn),
      ...[deposit.netCents, deposit.vatCents, deposit.grossCents].map(formatCents),
    ]),
    payment: proforma ? PROFORMA_WORDS : paymentLines(view),
    mentions: [...said, ...new Set(reasons.filter((reason) => !said.some((text) => text.includes(reason))))].map(
      (text) => (/[.!?]$/.test(text) ? text : `${text}.`),
    ),
  };
}

const PROFORMA_WORDS = [
  'Ce document n’est pas une facture\u202f: il n’ouvre aucun droit à déduction de TVA et n’appelle aucun paiement.',
];

/** The school as letterhead.typ wants it. */
export const printedSchool = (seller: Seller): PrintedSchool => ({
  name: seller.name,
  legalForm: seller.legalForm,
  lines: [seller.addressLine1, seller.addressLine2, [seller.postalCode, seller.city].filter(Boolean).join(' ')].filter(
    (line): line is string => Boolean(line),
  ),
  siren: seller.siren,
  siret: seller.siret,
  vatNumber: seller.vatNumber,
  rna: seller.rna,
  email: seller.email,
  phone: seller.phone,
  website: seller.website,
  logo: seller.logo ?? null,
});

function facts(view: DocumentView, today: CivilDate, proforma: boolean): PrintedFact[] {
  const { references } = view;
  const deposits = new Set(view.deposits.map(({ number }) => number));
  const cited = references.preceding
    .filter(({ number }) => !deposits.has(number))
    .map(({ number, issuedOn }) => `${number} du\u00a0${formatDay(issuedOn)}`);
  const place = view.deliveredTo ? [view.deliveredTo.label, ...addressLines(view.deliveredTo.address)] : [];
  return [
    ['Date d’émission', view.issuedOn ? formatDay(view.issuedOn) : proforma ? formatDay(today) : null],
    ['Livraison ou prestation', view.suppliedOn && formatDay(view.suppliedOn)],
    [view.alreadyPaid ? 'Payée le' : 'Échéance', view.dueOn && formatDay(view.dueOn)],
    [view.kind === 'credit_note' ? 'Facture corrigée' : 'Fait suite à', cited.join('\n')],
    ['Avancement cumulé', view.situation && formatRate(view.situation.cumulativeBp)],
    ['Votre commande', references.customerReference],
    ['N° d’engagement', references.engagementNumber],
    ['Code service', references.serviceCode],
    ['Notre commande', references.orderNumber],
    ['Notre devis', references.quoteNumber],
    ['Bon de livraison', references.deliveryNumbers],
    ['Client', view.buyer.code],
    ['Livré à', place.join('\n')],
  ];
}

function totalsOf({ kind, totals, allowances, vat, deposits, alreadyPaid }: DocumentView): PrintedTotal[] {
  const rest = totals.prepaidCents !== 0 || deposits.length > 0 || alreadyPaid;
  const taken = deposits.reduce((sum, { grossCents }) => sum + grossCents, 0);
  const paid = totals.prepaidCents - taken;
  return [
    ...(allowances.length > 0
      ? [
          { label: 'Total HT avant remise', value: formatCents(totals.linesNetCents) },
          ...allowances.map((allowance) => ({
            label: allowanceLabel(allowance, vat.length > 1),
            value: formatCents(-allowance.amountCents),
          })),
        ]
      : []),
    { label: 'Total HT', value: formatCents(totals.netCents) },
    ...vat.map((group) => ({ label: groupLabel(group), value: formatCents(group.vatCents) })),
    {
      label: kind === 'credit_note' ? 'Total TTC en votre faveur' : 'Total TTC',
      value: formatCents(totals.grossCents),
      strong: !rest,
    },
    ...(taken === 0
      ? []
      : [{ label: deposits.length > 1 ? 'Acomptes déduits' : 'Acompte déduit', value: formatCents(-taken) }]),
    ...(paid === 0 ? [] : [{ label: 'Déjà réglé', value: formatCents(-paid) }]),
    ...(rest ? [{ label: 'Reste à payer', value: formatCents(totals.payableCents), strong: true }] : []),
  ];
}

const baseWords = (category: VatCategory, rateBp: number): string =>
  category === 'S' ? `(TVA ${formatRate(rateBp)})` : '(sans TVA)';

const allowanceLabel = ({ reason, percentBp, vatRateBp, vatCategory }: ViewAllowance, named: boolean): string =>
  [reason, percentBp === null ? null : formatRate(percentBp), named ? baseWords(vatCategory, vatRateBp) : null]
    .filter(Boolean)
    .join(' ');

function paymentLines(view: DocumentView): string[] {
  const { seller, number, dueOn, kind, references, totals } = view;
  if (kind === 'credit_note') {
    const cited = references.preceding.map((one) => `${one.number} du ${formatDay(one.issuedOn)}`).join(', ');
    return [`Somme à déduire de la facture ${cited} si elle n’est pas réglée, sinon à vous rembourser.`];
  }
  if (view.alreadyPaid) return [`Facture acquittée${dueOn ? ` le ${formatDay(dueOn)}` : ''}. Rien ne reste à payer.`];
  if (totals.payableCents <= 0) return ['Rien ne reste à payer.'];
  return [
    ...(dueOn
      ? [`À payer au plus tard le ${formatDay(dueOn)}${number ? `, en rappelant le numéro ${number}` : ''}.`]
      : []),
    ...transferLine(seller),
  ];
}

/** How to pay by transfer; nothing without an account. */
export const transferLine = ({ iban, bic, bankName }: Seller): string[] =>
  iban ? [`Virement\u202f: IBAN ${grouped(iban)}${bic ? `, BIC ${bic}` : ''}${bankName ? ` (${bankName})` : ''}`] : [];

/** 'FR7630006…' → groups of four, as on a bank statement. */
const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
