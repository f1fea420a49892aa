import type { RawInvoice } from './read-invoice.rules.js';
import type { Element } from './xml-tree.js';

/** UN/CEFACT Cross Industry Invoice, as inside a Factur-X. */
export function rawOfCii(root: Element): RawInvoice {
  const trade = root.one('SupplyChainTradeTransaction');
  const agreement = trade.one('ApplicableHeaderTradeAgreement');
  const seller = agreement.one('SellerTradeParty');
  const settlement = trade.one('ApplicableHeaderTradeSettlement');
  const sums = settlement.one('SpecifiedTradeSettlementHeaderMonetarySummation');
  const currency = settlement.text('InvoiceCurrencyCode');
  const taxes = sums.all('TaxTotalAmount');
  return {
    supplierName: seller.text('Name') ?? seller.text('SpecifiedLegalOrganization', 'TradingBusinessName'),
    sirens: [
      ...seller
        .all('SpecifiedLegalOrganization', 'ID')
        .filter((id) => ['0002', undefined].includes(id.attribute('schemeID')))
        .map((id) => id.text()),
      ...seller
        .all('GlobalID')
        .filter((id) => ['0002', '0009'].includes(id.attribute('schemeID') ?? ''))
        .map((id) => id.text()),
    ],
    supplierVatNumber: seller
      .all('SpecifiedTaxRegistration', 'ID')
      .find((id) => id.attribute('schemeID') === 'VA')
      ?.text(),
    buyerSiren: agreement.text('BuyerTradeParty', 'SpecifiedLegalOrganization', 'ID'),
    number: root.text('ExchangedDocument', 'ID'),
    typeCode: root.text('ExchangedDocument', 'TypeCode'),
    issuedOn: root.text('ExchangedDocument', 'IssueDateTime', 'DateTimeString'),
    dueOn: settlement.text('SpecifiedTradePaymentTerms', 'DueDateDateTime', 'DateTimeString'),
    currency,
    net: sums.text('TaxBasisTotalAmount'),
    vat: (taxes.find((tax) => tax.attribute('currencyID') === currency) ?? taxes[0])?.text(),
    gross: sums.text('GrandTotalAmount'),
    payable: sums.text('DuePayableAmount'),
    vatLines: settlement.all('ApplicableTradeTax').map((tax) => ({
      rate: tax.text('RateApplicablePercent'),
      category: tax.text('CategoryCode'),
      base: tax.text('BasisAmount'),
      vat: tax.text('CalculatedAmount'),
    })),
    iban: settlement.text('SpecifiedTradeSettlementPaymentMeans', 'PayeePartyCreditorFinancialAccount', 'IBANID'),
    orderReference: agreement.text('BuyerOrderReferencedDocument', 'IssuerAssignedID'),
    lines: trade.all('IncludedSupplyChainTradeLineItem').map((line) => ({
      label: line.text('SpecifiedTradeProduct', 'Name'),
      quantity: line.text('SpecifiedLineTradeDelivery', 'BilledQuantity'),
      unit: line.one('SpecifiedLineTradeDelivery', 'BilledQuantity').attribute('unitCode'),
      unitPrice: line.text('SpecifiedLineTradeAgreement', 'NetPriceProductTradePrice', 'ChargeAmount'),
      net: line.text(
        'SpecifiedLineTradeSettlement',
        'SpecifiedTradeSettlementLineMonetarySummation',
        'LineTotalAmount',
      ),
      rate: line.text('SpecifiedLineTradeSettlement', 'ApplicableTradeTax', 'RateApplicablePercent'),
    })),
  };
}
