import type { RawInvoice } from './read-invoice.rules.js';
import type { Element } from './xml-tree.js';

/** OASIS UBL 2.1, Invoice or CreditNote. */
export function rawOfUbl(root: Element): RawInvoice {
  const creditNote = root.name === 'CreditNote';
  const seller = root.one('AccountingSupplierParty', 'Party');
  const legal = seller.one('PartyLegalEntity');
  const sums = root.one('LegalMonetaryTotal');
  const currency = root.text('DocumentCurrencyCode');
  const totals = root.all('TaxTotal');
  const total = totals.find((one) => one.one('TaxAmount').attribute('currencyID') === currency) ?? totals[0];
  return {
    supplierName: legal.text('RegistrationName') ?? seller.text('PartyName', 'Name'),
    sirens: [
      ...legal
        .all('CompanyID')
        .filter((id) => ['0002', undefined].includes(id.attribute('schemeID')))
        .map((id) => id.text()),
      ...seller
        .all('PartyIdentification', 'ID')
        .filter((id) => ['0002', '0009'].includes(id.attribute('schemeID') ?? ''))
        .map((id) => id.text()),
    ],
    supplierVatNumber: seller
      .all('PartyTaxScheme')
      .find((scheme) => (scheme.text('TaxScheme', 'ID') ?? 'VAT') === 'VAT')
      ?.text('CompanyID'),
    buyerSiren: root.text('AccountingCustomerParty', 'Party', 'PartyLegalEntity', 'CompanyID'),
    number: root.text('ID'),
    typeCode: root.text(creditNote ? 'CreditNoteTypeCode' : 'InvoiceTypeCode') ?? (creditNote ? '381' : '380'),
    issuedOn: root.text('IssueDate'),
    dueOn: root.text('DueDate') ?? root.text('PaymentMeans', 'PaymentDueDate'),
    currency,
    net: sums.text('TaxExclusiveAmount'),
    vat: total?.text('TaxAmount'),
    gross: sums.text('TaxInclusiveAmount'),
    payable: sums.text('PayableAmount'),
    vatLines: (total?.all('TaxSubtotal') ?? []).map((tax) => ({
      rate: tax.text('TaxCategory', 'Percent'),
      category: tax.text('TaxCategory', 'ID'),
      base: tax.text('TaxableAmount'),
      vat: tax.text('TaxAmount'),
    })),
    iban: root.text('PaymentMeans', 'PayeeFinancialAccount', 'ID'),
    orderReference: root.text('OrderReference', 'ID'),
    lines: root.all(creditNote ? 'CreditNoteLine' : 'InvoiceLine').map((line) => {
      const quantity = line.one(creditNote ? 'CreditedQuantity' : 'InvoicedQuantity');
      return {
        label: line.text('Item', 'Name') ?? line.text('Item', 'Description'),
        quantity: quantity.text(),
        unit: quantity.attribute('unitCode'),
        unitPrice: line.text('Price', 'PriceAmount'),
        net: line.text('LineExtensionAmount'),
        rate: line.text('Item', 'ClassifiedTaxCategory', 'Percent'),
      };
    }),
  };
}
