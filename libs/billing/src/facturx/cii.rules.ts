import type { DocumentView } from '../invoice/document-view.rules.js';
import { dateTime } from './cii-amounts.rules.js';
import { tradeLine } from './cii-line.rules.js';
import { agreement, delivery } from './cii-parties.rules.js';
import { settlement } from './cii-settlement.rules.js';
import { processCode, treatment, typeCode } from './codes.rules.js';
import { element, leaf, type Piece } from './xml.rules.js';

const SCHEMAS = 'urn:un:unece:uncefact:data:standard';
const NAMESPACES = [
  ['rsm', 'CrossIndustryInvoice:100'],
  ['ram', 'ReusableAggregateBusinessInformationEntity:100'],
  ['udt', 'UnqualifiedDataType:100'],
  ['qdt', 'QualifiedDataType:100'],
]
  .map(([prefix, name]) => ` xmlns:${prefix}="${SCHEMAS}:${name}"`)
  .join('');
const PROFILE = 'urn:cen.eu:en16931:2017';

/** Mentions that have a subject code in BG-1 (BR-FR-05: each of the three exactly once). */
const SUBJECTS = new Set(['PMT', 'PMD', 'AAB']);

/**
 * The e-invoice: UN/CEFACT CII (D22B), profile EN 16931, with the French rules (AFNOR XP Z12-012). The amounts are those of the
 * view, none is calculated anew but the amount of a line's discount. Throws RangeError on a draft or a seller without SIREN.
 */
export function ciiXml(view: DocumentView): string {
  if (view.number === null || view.issuedOn === null || view.seller.siren === null)
    throw new RangeError('an e-invoice needs its number, its day and the SIREN of the seller');
  const transaction = element(
    'rsm:SupplyChainTradeTransaction',
    view.lines.map(tradeLine),
    agreement(view),
    delivery(view),
    settlement(view),
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<rsm:CrossIndustryInvoice${NAMESPACES}>${context(view)}${header(view)}${transaction}</rsm:CrossIndustryInvoice>\n`
  );
}

const context = (view: DocumentView): Piece =>
  element(
    'rsm:ExchangedDocumentContext',
    element('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', processCode(view))),
    element('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', PROFILE)),
  );

const header = (view: DocumentView): Piece =>
  element(
    'rsm:ExchangedDocument',
    leaf('ram:ID', view.number),
    leaf('ram:TypeCode', typeCode(view)),
    dateTime('ram:IssueDateTime', view.issuedOn),
    view.mentions.map(({ code, text }) => note(text, SUBJECTS.has(code) ? code : null)),
    note(treatment(view.buyer), 'BAR'),
    otherReference(view),
  );

const note = (text: string, subject: string | null): Piece =>
  element('ram:IncludedNote', leaf('ram:Content', text), leaf('ram:SubjectCode', subject));

/** BT-13 holds one number only: with an engagement number there, the buyer's own reference is said in a note. */
function otherReference({ references: { engagementNumber, customerReference } }: DocumentView): Piece {
  if (engagementNumber === null || customerReference === null) return null;
  return note(`Référence de la commande de l’acheteur\u202f: ${customerReference}`, null);
}
