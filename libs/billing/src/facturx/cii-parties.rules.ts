import type { DocumentView } from '../invoice/document-view.rules.js';
import type { Buyer, PostalAddress, Seller } from '../invoice/snapshot.rules.js';
import { dateTime } from './cii-amounts.rules.js';
import { buyerAddress } from './codes.rules.js';
import { element, leaf, type Piece } from './xml.rules.js';

/** Who sells to whom, on what order (BG-4, BG-7, BT-10, BT-13, BT-14). */
export function agreement(view: DocumentView): Piece {
  const { serviceCode, engagementNumber, customerReference, orderNumber } = view.references;
  const outside = view.lines.some(({ vatCategory }) => vatCategory === 'O');
  return element(
    'ram:ApplicableHeaderTradeAgreement',
    leaf('ram:BuyerReference', serviceCode),
    seller(view.seller, outside),
    buyer(view.buyer, outside),
    element('ram:SellerOrderReferencedDocument', leaf('ram:IssuerAssignedID', orderNumber)),
    element('ram:BuyerOrderReferencedDocument', leaf('ram:IssuerAssignedID', engagementNumber ?? customerReference)),
  );
}

/**
 * Where and when it was supplied (BG-13, BT-16). An intra-Community supply names its place always (BR-IC-12), and so does a deposit, of
 * which nothing else is known: the schema wants the group and no empty one.
 */
export function delivery(view: DocumentView): Piece {
  const intraUnion = view.vat.some(({ vatCategory }) => vatCategory === 'K');
  const nothingYet = view.suppliedOn === null && view.references.deliveryNumbers === null;
  const to =
    view.deliveredTo ?? (intraUnion || nothingYet ? { label: view.buyer.label, address: view.buyer.address } : null);
  const on = view.suppliedOn ?? (intraUnion ? view.issuedOn : null);
  return element(
    'ram:ApplicableHeaderTradeDelivery',
    to && element('ram:ShipToTradeParty', leaf('ram:Name', to.label), address(to.address)),
    element('ram:ActualDeliverySupplyChainEvent', dateTime('ram:OccurrenceDateTime', on)),
    element('ram:DespatchAdviceReferencedDocument', leaf('ram:IssuerAssignedID', view.references.deliveryNumbers)),
  );
}

/** Neither party may state a VAT number on what lies outside VAT (BR-O-02). */
function seller(of: Seller, outside: boolean): Piece {
  const { siren, siret } = of;
  return element(
    'ram:SellerTradeParty',
    leaf('ram:GlobalID', siret, ' schemeID="0009"'),
    leaf('ram:Name', of.name),
    leaf('ram:Description', [of.legalForm, of.rna && `RNA ${of.rna}`].filter(Boolean).join(', ')),
    element('ram:SpecifiedLegalOrganization', leaf('ram:ID', siren, ' schemeID="0002"')),
    element(
      'ram:DefinedTradeContact',
      of.phone || of.email ? leaf('ram:PersonName', of.name) : null,
      element('ram:TelephoneUniversalCommunication', leaf('ram:CompleteNumber', of.phone)),
      element('ram:EmailURIUniversalCommunication', leaf('ram:URIID', of.email)),
    ),
    address({
      line1: of.addressLine1 ?? '',
      line2: of.addressLine2,
      postalCode: of.postalCode ?? '',
      city: of.city ?? '',
      country: of.country,
    }),
    element('ram:URIUniversalCommunication', leaf('ram:URIID', siren, ' schemeID="0225"')),
    outside ? null : (vatNumber(of.vatNumber) ?? taxNumber(siren)),
  );
}

function buyer(of: Buyer, outside: boolean): Piece {
  const reached = buyerAddress(of);
  return element(
    'ram:BuyerTradeParty',
    leaf('ram:GlobalID', of.siren !== null && of.siret?.startsWith(of.siren) ? of.siret : null, ' schemeID="0009"'),
    leaf('ram:Name', of.label),
    element('ram:SpecifiedLegalOrganization', leaf('ram:ID', of.siren, ' schemeID="0002"')),
    address(of.address),
    reached &&
      element('ram:URIUniversalCommunication', leaf('ram:URIID', reached.value, ` schemeID="${reached.scheme}"`)),
    outside ? null : vatNumber(of.vatNumber),
  );
}

const vatNumber = (number: string | null): Piece =>
  element('ram:SpecifiedTaxRegistration', leaf('ram:ID', number, ' schemeID="VA"'));

/** BT-32: a school without VAT number sells exempt all the same (BR-E-02 wants one of the two). */
const taxNumber = (siren: string | null): Piece =>
  element('ram:SpecifiedTaxRegistration', leaf('ram:ID', siren, ' schemeID="FC"'));

const address = ({ line1, line2, postalCode, city, country }: PostalAddress): Piece =>
  element(
    'ram:PostalTradeAddress',
    leaf('ram:PostcodeCode', postalCode),
    leaf('ram:LineOne', line1),
    leaf('ram:LineTwo', line2),
    leaf('ram:CityName', city),
    leaf('ram:CountryID', country),
  );
