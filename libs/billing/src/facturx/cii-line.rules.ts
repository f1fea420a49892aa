import type { ViewLine } from '../invoice/document-view.rules.js';
import { amount, decimal, grossCents, percent, taxRate } from './cii-amounts.rules.js';
import { unitCode } from './codes.rules.js';
import { element, leaf, type Piece } from './xml.rules.js';

/** A line (BG-25). */
export const tradeLine = (line: ViewLine): Piece =>
  element(
    'ram:IncludedSupplyChainTradeLineItem',
    element('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', String(line.position))),
    element('ram:SpecifiedTradeProduct', leaf('ram:Name', line.label), leaf('ram:Description', line.details)),
    element(
      'ram:SpecifiedLineTradeAgreement',
      element('ram:NetPriceProductTradePrice', leaf('ram:ChargeAmount', decimal(line.unitPrice))),
    ),
    element(
      'ram:SpecifiedLineTradeDelivery',
      leaf('ram:BilledQuantity', decimal(line.quantity), ` unitCode="${unitCode(line.unit)}"`),
    ),
    element(
      'ram:SpecifiedLineTradeSettlement',
      element(
        'ram:ApplicableTradeTax',
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', line.vatCategory),
        taxRate(line.vatCategory, line.vatRateBp),
      ),
      lineDiscount(line),
      element('ram:SpecifiedTradeSettlementLineMonetarySummation', leaf('ram:LineTotalAmount', amount(line.netCents))),
    ),
  );

/** The discount of a line (BG-27): what is missing from quantity × price to its net. */
function lineDiscount(line: ViewLine): Piece {
  const gross = grossCents(line);
  if (line.discountBp === 0 || gross === line.netCents) return null;
  return element(
    'ram:SpecifiedTradeAllowanceCharge',
    element('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
    leaf('ram:CalculationPercent', percent(line.discountBp)),
    leaf('ram:BasisAmount', amount(gross)),
    leaf('ram:ActualAmount', amount(gross - line.netCents)),
    leaf('ram:Reason', 'Remise'),
  );
}
