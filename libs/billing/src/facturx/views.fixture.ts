import { type CivilDate, frenchVatNumber, lineNet, percentOf, type VatCategory } from '@etabli/kernel';
import { clientKind } from '../invoice/client-kind.rules.js';
import type {
  DocumentView,
  InvoiceKind,
  ViewAllowance,
  ViewVatGroup,
  ViewDeposit,
  ViewLine,
} from '../invoice/document-view.rules.js';
import { mentions } from '../invoice/mentions.rules.js';
import type { Buyer, Seller } from '../invoice/snapshot.rules.js';

type Reason = Pick<ViewVatGroup, 'exemptionText' | 'exemptionCode'>;
const NO_REASON: Reason = { exemptionText: null, exemptionCode: null };
/** As the school's dated rows word them. */
const REASONS: Readonly<Partial<Record<VatCategory, Reason>>> = {
  E: { exemptionText: 'Exonération de TVA, art. 261, 4, 4° a du CGI', exemptionCode: 'VATEX-FR-CGI261-4' },
  AE: {
    exemptionText: 'Autoliquidation\u202f: TVA due par le preneur, art. 283, 2 nonies du CGI',
    exemptionCode: 'VATEX-EU-AE',
  },
  K: {
    exemptionText: 'Exonération de TVA, livraison intracommunautaire, art. 262 ter, I du CGI',
    exemptionCode: 'VATEX-EU-IC',
  },
  G: { exemptionText: 'Exonération de TVA, exportation, art. 262, I du CGI', exemptionCode: 'VATEX-EU-G' },
  O: { exemptionText: 'TVA non applicable, art. 259, 1° du CGI', exemptionCode: 'VATEX-EU-O' },
};
const UNION_SERVICE: Reason = {
  exemptionText: 'Autoliquidation\u202f: TVA due par le preneur (directive 2006/112/CE, art. 44 et 196)',
  exemptionCode: 'VATEX-EU-AE',
};

export const SELLER: Seller = {
  name: 'École de production Saint-Éloi',
  legalForm: 'Association loi 1901',
  siren: '732829320',
  siret: '73282932000074',
  vatNumber: 'FR44732829320',
  rna: 'W691234567',
  addressLine1: '12 rue des Forges',
  addressLine2: null,
  postalCode: '69100',
  city: 'Villeurbanne',
  country: 'FR',
  email: 'compta@saint-eloi.example',
  phone: '04 72 00 00 00',
  website: 'www.saint-eloi.example',
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPP',
  bankName: 'Crédit Agricole',
};

function buyerAt(address: Buyer['address'], of: Partial<Buyer> & Pick<Buyer, 'code' | 'kind' | 'label'>): Buyer {
  const country = address.country === 'FR' ? [] : [address.country];
  return {
    lines: [address.line1, `${address.postalCode} ${address.city}`, ...country],
    address,
    siren: null,
    siret: null,
    vatNumber: null,
    email: null,
    electronicAddress: null,
    ...of,
  };
}
const at = (country: string, line1: string, postalCode: string, city: string): Buyer['address'] => ({
  line1,
  line2: null,
  postalCode,
  city,
  country,
});

export const BUYERS = {
  business: buyerAt(at('FR', '3 avenue de l’Industrie', '69680', 'Chassieu'), {
    code: 'CL0001',
    kind: 'business',
    label: 'Mécanique Łucja & Fils <SARL>',
    siren: '552100554',
    siret: '55210055400013',
    vatNumber: frenchVatNumber('552100554'),
  }),
  publicBody: buyerAt(at('FR', '1 place Bellecour', '69002', 'Lyon'), {
    code: 'CL0002',
    kind: 'public_body',
    label: 'Ville de Lyon',
    siren: '216901231',
    siret: '21690123100011',
  }),
  person: buyerAt(at('FR', '8 rue des Lilas', '69003', 'Lyon'), {
    code: 'CL0003',
    kind: 'person',
    label: 'Zoé Durand',
    email: 'zoe.durand@example.org',
  }),
  unreachable: buyerAt(at('FR', '8 rue des Lilas', '69003', 'Lyon'), {
    code: 'CL0004',
    kind: 'person',
    label: 'Noël Petit',
  }),
  union: buyerAt(at('DE', 'Werkstraße 5', '70173', 'Stuttgart'), {
    code: 'CL0005',
    kind: 'business',
    label: 'Maschinenbau Müller GmbH',
    vatNumber: 'DE123456789',
  }),
  foreign: buyerAt(at('CH', 'Rue du Rhône 10', '1204', 'Genève'), {
    code: 'CL0006',
    kind: 'business',
    label: 'Horlogerie du Lac SA',
    email: 'achats@lac.example',
  }),
} as const satisfies Record<string, Buyer>;

export type Line = Partial<ViewLine> & Pick<ViewLine, 'quantity' | 'unitPrice'>;

const lineOf = (line: Line, index: number): ViewLine => {
  const vatRateBp = line.vatRateBp ?? 2000;
  return {
    position: index + 1,
    label: `Platine usinée n°\u00a0${index + 1}`,
    details: null,
    nature: 'goods',
    sector: vatRateBp === 0 ? 'exempt' : 'taxable',
    unit: 'pièce',
    discountBp: 0,
    vatRateBp,
    vatCategory: vatRateBp === 0 ? 'E' : 'S',
    netCents: lineNet(line),
    ...line,
  };
};

export interface ViewFacts {
  readonly kind?: InvoiceKind;
  readonly buyer?: Buyer;
  readonly lines?: readonly Line[];
  /** taken off in each group, basis points */
  readonly discountBp?: number;
  readonly deposits?: readonly ViewDeposit[];
  readonly change?: Partial<DocumentView>;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
const TODAY: CivilDate = '2026-11-25';

/** A view whose arithmetic holds, from what the specs vary. */
export function viewOf(facts: ViewFacts = {}): DocumentView {
  const { kind = 'invoice', buyer = BUYERS.business, discountBp = 0, deposits = [] } = facts;
  const lines = (facts.lines ?? [{ quantity: '2', unitPrice: '120' }]).map(lineOf);
  const keys = [...new Set(lines.map(({ vatCategory, vatRateBp }) => `${vatCategory} ${vatRateBp}`))];
  const client = clientKind({ kind: buyer.kind, country: buyer.address.country });
  const groups = keys.map((key) => {
    const [vatCategory, rate] = key.split(' ') as [VatCategory, string];
    const vatRateBp = Number(rate);
    const gross = sum(
      lines.filter((one) => `${one.vatCategory} ${one.vatRateBp}` === key).map(({ netCents }) => netCents),
    );
    const off = percentOf(gross, discountBp);
    const reason =
      (client === 'union_business' && vatCategory === 'AE' ? UNION_SERVICE : REASONS[vatCategory]) ?? NO_REASON;
    const vatCents = percentOf(gross - off, vatRateBp);
    return { vatCategory, vatRateBp, off, baseCents: gross - off, vatCents, ...reason };
  });
  const allowances: ViewAllowance[] = groups
    .filter(({ off }) => off !== 0)
    .map(({ vatCategory, vatRateBp, off }) => ({
      vatCategory,
      vatRateBp,
      amountCents: off,
      percentBp: discountBp,
      reason: 'Remise commerciale',
    }));
  const vat = groups.map(({ off: _off, ...group }) => group);
  const netCents = sum(vat.map(({ baseCents }) => baseCents));
  const vatCents = sum(vat.map(({ vatCents: cents }) => cents));
  const prepaidCents = sum(deposits.map(({ grossCents }) => grossCents));
  return {
    kind,
    creditedKind: kind === 'credit_note' ? 'invoice' : null,
    number: 'FA-2026-00042',
    issuedOn: TODAY,
    dueOn: kind === 'credit_note' ? null : '2026-12-25',
    suppliedOn: kind === 'deposit' ? null : '2026-11-20',
    title: 'Platines et équerres',
    seller: SELLER,
    buyer,
    deliveredTo: null,
    vatOption: 'on_receipts',
    references: {
      customerReference: null,
      serviceCode: null,
      engagementNumber: null,
      orderNumber: null,
      quoteNumber: null,
      deliveryNumbers: null,
      preceding:
        kind === 'credit_note'
          ? [{ number: 'FA-2026-00031', issuedOn: '2026-10-02' }]
          : deposits.map(({ number, issuedOn }) => ({ number, issuedOn })),
    },
    lines,
    allowances,
    vat,
    totals: {
      linesNetCents: sum(lines.map(({ netCents: cents }) => cents)),
      allowanceCents: sum(allowances.map(({ amountCents }) => amountCents)),
      netCents,
      vatCents,
      grossCents: netCents + vatCents,
      prepaidCents,
      payableCents: netCents + vatCents - prepaidCents,
    },
    deposits,
    alreadyPaid: false,
    situation: kind === 'situation' ? { rank: 2, cumulativeBp: 6000 } : null,
    mentions: mentions({
      kind: buyer.kind,
      country: buyer.address.country,
      document: kind,
      issuedOn: TODAY,
      natures: lines.map(({ nature }) => nature),
      vatOption: facts.change?.vatOption ?? 'on_receipts',
      exemptions: vat.flatMap(({ exemptionText }) => exemptionText ?? []),
      own: { latePenaltyText: null, recoveryText: null, discountText: null },
    }),
    ...facts.change,
  };
}

/** A deposit of a share of what is bought, cashed. */
export const depositOf = (netCents: number, vatRateBp = 2000): ViewDeposit => {
  const vatCents = percentOf(netCents, vatRateBp);
  return { number: 'FA-2026-00012', issuedOn: '2026-09-10', netCents, vatCents, grossCents: netCents + vatCents };
};

/** The same view, paid in full before its issue. */
export const paidBefore = (view: DocumentView, paidOn: CivilDate): DocumentView => ({
  ...view,
  alreadyPaid: true,
  dueOn: paidOn,
  totals: { ...view.totals, prepaidCents: view.totals.grossCents, payableCents: 0 },
});
