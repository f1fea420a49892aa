import type { DocumentView, InvoiceKind } from '../invoice/document-view.rules.js';
import type { Buyer } from '../invoice/snapshot.rules.js';

const TYPE_CODES: Readonly<Record<InvoiceKind, string>> = {
  invoice: '380',
  deposit: '386',
  situation: '380',
  final: '380',
  credit_note: '381',
};

/** BT-3 (UNTDID 1001): 380, deposit 386, credit note 381; the credit note of a deposit is 503. */
export const typeCode = ({ kind, creditedKind }: Pick<DocumentView, 'kind' | 'creditedKind'>): string =>
  kind === 'credit_note' && creditedKind === 'deposit' ? '503' : TYPE_CODES[kind];

/**
 * BT-23, "cadre de facturation": B goods, S services, M both; 1 an invoice to be paid, 2 one already paid, 4 the final one
 * after deposits (XP Z12-012, BR-FR-08; never 4 on a deposit, BR-FR-CO-08).
 */
export function processCode(view: Pick<DocumentView, 'kind' | 'alreadyPaid' | 'lines'>): string {
  const natures = new Set(view.lines.map(({ nature }) => nature));
  const letter = natures.size > 1 ? 'M' : natures.has('service') ? 'S' : 'B';
  return `${letter}${view.kind === 'final' ? '4' : view.alreadyPaid ? '2' : '1'}`;
}

/** Who must learn of the invoice, and how: the value of the note BAR (BR-FR-20). */
export type Treatment = 'B2B' | 'B2BINT' | 'B2C' | 'B2CINT';

/** A French body without SIREN cannot be liable to VAT: it is reported like a private person. */
export function treatment({ kind, siren, address }: Pick<Buyer, 'kind' | 'siren' | 'address'>): Treatment {
  const abroad = address.country !== 'FR';
  if (kind === 'person') return abroad ? 'B2CINT' : 'B2C';
  return abroad ? 'B2BINT' : siren === null ? 'B2C' : 'B2B';
}

/** BT-8 (UNTDID 2475): 5 on debits, 72 on receipt; null when goods are sold: their VAT is due on delivery. */
export function vatDueCode({ vatOption, lines }: Pick<DocumentView, 'vatOption' | 'lines'>): '5' | '72' | null {
  if (vatOption === 'on_debits') return '5';
  return lines.length > 0 && lines.every(({ nature }) => nature === 'service') ? '72' : null;
}

/**
 * The codes of the EAS list that carry a VAT number, by its prefix: an address for a business abroad whose e-mail is not known
 * (Connecting Europe Facility, electronic address scheme code list).
 */
const VAT_SCHEMES = new Map(
  Object.entries({
    AT: '9914',
    BE: '9925',
    BG: '9926',
    CH: '9927',
    CY: '9928',
    CZ: '9929',
    DE: '9930',
    EE: '9931',
    EL: '9933',
    ES: '9920',
    FI: '0213',
    GB: '9932',
    HR: '9934',
    HU: '9910',
    IE: '9935',
    IT: '0211',
    LI: '9936',
    LT: '9937',
    LU: '9938',
    LV: '9939',
    MC: '9940',
    MT: '9943',
    NL: '9944',
    PL: '9945',
    PT: '9946',
    RO: '9947',
    SI: '9949',
    SK: '9950',
  }),
);

/** BT-49: the SIREN in domestic trade (BR-FR-21), else the address known, the e-mail, the VAT number; null: he cannot be reached. */
export function buyerAddress(buyer: Buyer): { scheme: string; value: string } | null {
  const { electronicAddress: known, siren, email, vatNumber } = buyer;
  if (treatment(buyer) === 'B2B' && siren !== null)
    return known?.scheme === '0225' && known.value.startsWith(siren) ? known : { scheme: '0225', value: siren };
  if (known !== null) return known;
  if (email !== null) return { scheme: 'EM', value: email };
  const scheme = VAT_SCHEMES.get(vatNumber?.slice(0, 2) ?? '');
  return vatNumber !== null && scheme !== undefined ? { scheme, value: vatNumber } : null;
}

/** UN/ECE Recommendation 20 for the units our users write; what is not here is counted by the piece. */
const UNIT_CODES = new Map(
  Object.entries({
    pièce: 'C62',
    pce: 'C62',
    unité: 'C62',
    forfait: 'C62',
    ensemble: 'SET',
    lot: 'SET',
    jeu: 'SET',
    kit: 'SET',
    paire: 'PR',
    heure: 'HUR',
    h: 'HUR',
    minute: 'MIN',
    min: 'MIN',
    jour: 'DAY',
    j: 'DAY',
    mois: 'MON',
    kg: 'KGM',
    kilo: 'KGM',
    kilogramme: 'KGM',
    g: 'GRM',
    gramme: 'GRM',
    t: 'TNE',
    tonne: 'TNE',
    m: 'MTR',
    mètre: 'MTR',
    ml: 'MTR',
    'mètre linéaire': 'MTR',
    cm: 'CMT',
    mm: 'MMT',
    km: 'KMT',
    'm²': 'MTK',
    m2: 'MTK',
    'mètre carré': 'MTK',
    'm³': 'MTQ',
    m3: 'MTQ',
    'mètre cube': 'MTQ',
    l: 'LTR',
    litre: 'LTR',
    kwh: 'KWH',
  }),
);

/** 'pièces' → 'C62', 'Heure' → 'HUR'. */
export function unitCode(unit: string): string {
  const word = unit.trim().toLowerCase().normalize('NFC');
  return UNIT_CODES.get(word) ?? UNIT_CODES.get(word.replace(/[sx]$/, '')) ?? 'C62';
}

/** Where a SEPA transfer is possible: Union, European Economic Area and the countries that joined (EPC409-09). */
const SEPA = new Set(
  'AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM VA'.split(
    ' ',
  ),
);

/** BT-81 (UNTDID 4461): 58 a SEPA transfer, 30 any other transfer. */
export const transferCode = (country: string): '58' | '30' => (SEPA.has(country) ? '58' : '30');
