import './dunning/dunning.events.js';
import './invoice/invoice.events.js';
import './quote/quote.events.js';
import { ClientLink } from './client-link/client-link.entity.js';
import {
  ChorusDeposit,
  EinvoiceDuty,
  EinvoiceMessage,
  EinvoiceReceipt,
  EinvoiceSettings,
  EinvoiceStatus,
} from './approved-platform/einvoice.entity.js';
import { EreportingBatch, EreportingItem } from './approved-platform/ereporting.entity.js';
import { FiscalYear, PeriodClosing } from './closing/closing.entity.js';
import { AsideRule } from './aside/aside-rule.entity.js';
import { BankLine, BankMatch, BankStatement } from './bank/bank.entity.js';
import { ChequeSlip, ChequeSlipCheque } from './cheque-slip/cheque-slip.entity.js';
import {
  DunningHold,
  DunningLevel,
  PenaltyRate,
  RecoveryFee,
  RefinancingRate,
  Reminder,
  ReminderInvoice,
} from './dunning/dunning.entity.js';
import {
  Invoice,
  InvoiceAllowance,
  InvoiceDeposit,
  InvoiceDispute,
  InvoiceLine,
  InvoiceVatLine,
} from './invoice/invoice.entity.js';
import { ChainCheck } from './ledger/chain-check.entity.js';
import { ChainHead, ChainLink } from './ledger/chain.entity.js';
import { JournalEntry, JournalLine, LedgerAccount, LedgerHead, LineLetter } from './ledger/ledger.entity.js';
import { Opening } from './opening/opening.entity.js';
import { OrderConfirmation } from './order-confirmation/order-confirmation.entity.js';
import './order-confirmation/order-confirmation.events.js';
import { OwedInvoice } from './invoice/owed-invoice.entity.js';
import { Payment } from './payment/payment.entity.js';
import { Settlement, SettlementVatLine } from './payment/settlement.entity.js';
import { ProForma } from './pro-forma/pro-forma.entity.js';
import './pro-forma/pro-forma.events.js';
import { ExportBatch, ExportBatchEntry } from './export/export-batch.entity.js';
import { ExportSettings } from './export/export-settings.entity.js';
import { Quote, QuoteLine } from './quote/quote.entity.js';
import { NumberSeries } from './series/series.entity.js';
import {
  SupplierInvoice,
  SupplierInvoiceStepTaken,
  SupplierInvoiceVatLine,
} from './supplier-invoice/supplier-invoice.entity.js';

export {
  FiscalYear,
  PeriodClosing,
  Opening,
  ExportBatch,
  ExportBatchEntry,
  ExportSettings,
  Invoice,
  ChainHead,
  ChainLink,
  InvoiceAllowance,
  InvoiceDeposit,
  InvoiceDispute,
  InvoiceLine,
  InvoiceVatLine,
  JournalEntry,
  JournalLine,
  LedgerAccount,
  LedgerHead,
  LineLetter,
};
export { AsideRule, BankLine, BankMatch, BankStatement, ChequeSlip, ChequeSlipCheque };
export { DunningHold, DunningLevel, PenaltyRate, RecoveryFee, RefinancingRate, Reminder, ReminderInvoice };
export {
  ClientLink,
  NumberSeries,
  OrderConfirmation,
  Payment,
  ProForma,
  Quote,
  QuoteLine,
  Settlement,
  OwedInvoice,
  SettlementVatLine,
};
export * from './billing.module.js';
export { ClientLinks } from './client-link/client-link.service.js';
export { EinvoiceMessage, EinvoiceReceipt, EinvoiceStatus, EreportingBatch, SupplierInvoice };
export { ApprovedPlatform } from './approved-platform/approved-platform.js';
export { EinvoiceSetup } from './approved-platform/einvoice-settings.service.js';
export { Ereporting } from './approved-platform/ereporting.service.js';
export { EinvoiceLog } from './approved-platform/einvoice-log.js';
export { Exchange } from './approved-platform/exchange.service.js';
export { Closings } from './closing/closings.js';
export { FiscalYears } from './closing/fiscal-years.js';
export type { YearSpan } from './closing/fiscal-year.rules.js';
export { AsideRules } from './aside/aside.service.js';
export { BankImport, type StatementFile } from './bank/bank-import.service.js';
export { dayIn } from './bank/bank-csv.rules.js';
export { euroCents } from './bank/bank-line.rules.js';
export { BankMatching, type LineMatch } from './bank/bank-matching.service.js';
export { ChequeSlips } from './cheque-slip/cheque-slip.service.js';
export { BankQueries } from './bank/bank.queries.js';
export { Dunning } from './dunning/dunning.service.js';
export { DunningLaw } from './dunning/dunning-law.js';
export { DunningQueries } from './dunning/dunning.queries.js';
export { ReminderDocument } from './dunning/reminder.document.js';
export { ExportQueries } from './export/export.queries.js';
export { Exports } from './export/export.service.js';
export { ciiXml } from './facturx/cii.rules.js';
export { ExportSettingsService } from './export/export-settings.service.js';
export { YearExports } from './export/year-exports.js';
export { linesSql } from './export/ledger-lines.js';
export { type ExportFormat, EXPORT_FORMATS, FORMATS } from './export/format/format.rules.js';
export { InvoiceDocument } from './invoice/invoice.document.js';
export { InvoiceRow } from './invoice/invoice.dto.js';
export { CreditDrafts } from './credit/credit-drafts.js';
export { CustomerErasure } from './erasure/erasure.service.js';
export { CounterSales } from './invoice/counter-sales.js';
export { Disputes } from './invoice/dispute.service.js';
export { type DocumentView, INVOICE_KINDS, type InvoiceKind } from './invoice/document-view.rules.js';
export { DocumentViews } from './invoice/document-views.js';
export { DirectInvoices } from './invoice/direct-invoices.js';
export { FreeDrafts, type FreeInvoice } from './invoice/free-drafts.js';
export { type EditDraft, InvoiceDrafts } from './invoice/invoice-drafts.js';
export { InvoiceQueries, type MoneyDue } from './invoice/invoice.queries.js';
export { INVOICE_STATES, type InvoiceState } from './invoice/invoice.rules.js';
export { InvoiceService } from './invoice/invoice.service.js';
export { ChainChecks } from './ledger/chain-checks.js';
export { DailyChainCheck } from './ledger/chain-check.job.js';
export { Chain, type ChainReport } from './ledger/chain.service.js';
export { ChainDocument, chainVerdict, entryWords } from './ledger/chain.document.js';
export { type BrokenLink, Ledger } from './ledger/ledger.service.js';
export { type OpeningList, Openings } from './opening/openings.js';
export { MAILED_KINDS, type MailedKind } from './mailing/letter.rules.js';
export { Mailing } from './mailing/mailing.service.js';
export { OrderConfirmationDocument } from './order-confirmation/order-confirmation.document.js';
export { OrderConfirmations } from './order-confirmation/order-confirmation.service.js';
export { Reconciliation } from './month-end/reconciliation.queries.js';
export { PaymentRow } from './payment/payment.dto.js';
export { PaymentQueries } from './payment/payment.queries.js';
export { PAYMENT_METHODS, type PaymentMethod } from './payment/payment.rules.js';
export { type Refund, Rests } from './payment/rests.service.js';
export { ProgressDrafts } from './progress/progress-drafts.js';
export { PaymentService, type RecordPayment } from './payment/payment.service.js';
export { ProFormaDocument } from './pro-forma/pro-forma.document.js';
export { ProFormas } from './pro-forma/pro-forma.service.js';
export { TURNOVER_SQL } from './invoice/paid.js';
export { ProofQueries } from './proof/proof.queries.js';
export { UnbilledDeliveries } from './proof/unbilled.queries.js';
export { printedDocument } from './invoice/printed.rules.js';
export { QuoteDocument } from './quote/quote.document.js';
export { QuoteRow } from './quote/quote.dto.js';
export { QuoteQueries } from './quote/quote.queries.js';
export { QUOTE_STATES, SHOWN_QUOTE_STATES, type ShownQuoteState } from './quote/quote.rules.js';
export { EstimateQuotes } from './quote/estimate-quotes.js';
export { QuoteService } from './quote/quote.service.js';
export { Series } from './series/series.service.js';
export { SUPPLIER_INVOICE_STATES, type SupplierInvoiceState } from './supplier-invoice/supplier-invoice.rules.js';
export { SupplierInvoices } from './supplier-invoice/supplier-invoice.service.js';
export { VatReportDocument } from './vat/vat-report.document.js';
export { VatReports } from './vat/vat-report.queries.js';
export { AgedBalance } from './statement/aged-balance.queries.js';
export { Statements } from './statement/statement.service.js';

export const BILLING_ENTITIES = [
  Quote,
  QuoteLine,
  OrderConfirmation,
  ProForma,
  ClientLink,
  Invoice,
  InvoiceLine,
  InvoiceVatLine,
  InvoiceAllowance,
  InvoiceDeposit,
  InvoiceDispute,
  NumberSeries,
  Payment,
  Settlement,
  OwedInvoice,
  SettlementVatLine,
  LedgerAccount,
  LedgerHead,
  JournalEntry,
  JournalLine,
  LineLetter,
  ChainCheck,
  ChainHead,
  ChainLink,
  ExportBatch,
  ExportBatchEntry,
  ExportSettings,
  SupplierInvoice,
  SupplierInvoiceVatLine,
  SupplierInvoiceStepTaken,
  EinvoiceStatus,
  EinvoiceMessage,
  EinvoiceReceipt,
  EinvoiceDuty,
  EinvoiceSettings,
  ChorusDeposit,
  EreportingBatch,
  EreportingItem,
  PeriodClosing,
  FiscalYear,
  Opening,
  BankStatement,
  BankLine,
  BankMatch,
  ChequeSlip,
  ChequeSlipCheque,
  AsideRule,
  DunningLevel,
  PenaltyRate,
  RefinancingRate,
  RecoveryFee,
  DunningHold,
  Reminder,
  ReminderInvoice,
] as const;
