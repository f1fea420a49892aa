import type { DocumentView, ViewAllowance, ViewVatGroup } from '../invoice/document-view.rules.js';
import { amount, dateTime, percent, taxRate } from './cii-amounts.rules.js';
import { transferCode, vatDueCode } from './codes.rules.js';
import { element, leaf, type Piece } from './xml.rules.js';

/** What it costs and how it is paid (BG-16, BG-20, BG-22, BG-23, BT-9, BT-20, BT-25). */
export function settlement(view: DocumentView): Piece {
  const dueCode = vatDueCode(view);
  return element(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:PaymentReference', view.number),
    leaf('ram:InvoiceCurrencyCode', 'EUR'),
    paymentMeans(view),
    view.vat.map((group) => vatGroup(group, dueCode)),
    view.allowances.map(allowance),
    element(
      'ram:SpecifiedTradePaymentTerms',
      leaf('ram:Description', view.dueOn === null ? terms(view) : null),
      dateTime('ram:DueDateDateTime', view.dueOn),
    ),
    summation(view),
    view.references.preceding.map(({ number, issuedOn }) =>
      element(
        'ram:InvoiceReferencedDocument',
        leaf('ram:IssuerAssignedID', number),
        dateTime('ram:FormattedIssueDateTime', issuedOn, 'qdt'),
      ),
    ),
  );
}

/** Due without a day needs words (BR-CO-25). */
const terms = ({ kind }: DocumentView): string =>
  kind === 'credit_note' ? 'À déduire ou à rembourser.' : 'À réception de la facture.';

/** Nothing more is asked for on a credit note or when all was paid. */
function paymentMeans({ kind, alreadyPaid, seller, buyer }: DocumentView): Piece {
  if (kind === 'credit_note' || alreadyPaid || seller.iban === null) return null;
  return element(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', transferCode(buyer.address.country)),
    element('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', seller.iban)),
    element('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', seller.bic)),
  );
}

function vatGroup(group: ViewVatGroup, dueCode: string | null): Piece {
  const taxed = group.vatCategory === 'S';
  return element(
    'ram:ApplicableTradeTax',
    leaf('ram:CalculatedAmount', amount(group.vatCents)),
    leaf('ram:TypeCode', 'VAT'),
    leaf('ram:ExemptionReason', taxed ? null : group.exemptionText),
    leaf('ram:BasisAmount', amount(group.baseCents)),
    leaf('ram:CategoryCode', group.vatCategory),
    leaf('ram:ExemptionReasonCode', taxed ? null : group.exemptionCode),
    leaf('ram:DueDateTypeCode', taxed ? dueCode : null),
    taxRate(group.vatCategory, group.vatRateBp),
  );
}

const allowance = (of: ViewAllowance): Piece =>
  element(
    'ram:SpecifiedTradeAllowanceCharge',
    element('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
    leaf('ram:CalculationPercent', of.percentBp === null ? null : percent(of.percentBp)),
    leaf('ram:ActualAmount', amount(of.amountCents)),
    leaf('ram:Reason', of.reason),
    element(
      'ram:CategoryTradeTax',
      leaf('ram:TypeCode', 'VAT'),
      leaf('ram:CategoryCode', of.vatCategory),
      taxRate(of.vatCategory, of.vatRateBp),
    ),
  );

const summation = ({ totals, allowances }: DocumentView): Piece =>
  element(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    leaf('ram:LineTotalAmount', amount(totals.linesNetCents)),
    leaf('ram:AllowanceTotalAmount', allowances.length > 0 ? amount(totals.allowanceCents) : null),
    leaf('ram:TaxBasisTotalAmount', amount(totals.netCents)),
    leaf('ram:TaxTotalAmount', amount(totals.vatCents), ' currencyID="EUR"'),
    leaf('ram:GrandTotalAmount', amount(totals.grossCents)),
    leaf('ram:TotalPrepaidAmount', totals.prepaidCents === 0 ? null : amount(totals.prepaidCents)),
    leaf('ram:DuePayableAmount', amount(totals.payableCents)),
  );
