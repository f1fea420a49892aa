import { Module } from '@nestjs/common';
import { CustomersModule } from '@etabli/customers';
import { SchoolModule } from '@etabli/school';
import { WorkshopModule } from '@etabli/workshop';
import { BILLING_SEARCHES } from './billing.searches.js';
import { ChequeSlipController } from './cheque-slip/cheque-slip.controller.js';
import { ChequeSlipQueries } from './cheque-slip/cheque-slip.queries.js';
import { ChequeSlips } from './cheque-slip/cheque-slip.service.js';
import { ClientAnswers } from './client-link/client-answer.service.js';
import { InvoicesOfClient } from './client-part/invoices-of-client.js';
import { ClientLinkController } from './client-link/client-link.controller.js';
import { ClientLinks } from './client-link/client-link.service.js';
import { ClientPages } from './client-link/client-page.queries.js';
import { PublicLinkController } from './client-link/public-link.controller.js';
import { ApprovedPlatform } from './approved-platform/approved-platform.js';
import { BillingFacts } from './approved-platform/billing-facts.queries.js';
import { EinvoiceController } from './approved-platform/einvoice.controller.js';
import { EinvoiceQueries } from './approved-platform/einvoice.queries.js';
import { EinvoiceSetup } from './approved-platform/einvoice-settings.service.js';
import { EinvoiceLog } from './approved-platform/einvoice-log.js';
import { EreportingQueries } from './approved-platform/ereporting.queries.js';
import { Ereporting } from './approved-platform/ereporting.service.js';
import { ExchangeFolder } from './approved-platform/exchange-folder.js';
import { ExchangeJob, ExchangePoll } from './approved-platform/exchange.job.js';
import { ExchangeRequest } from './approved-platform/exchange-request.js';
import { Exchange } from './approved-platform/exchange.service.js';
import { SubmissionService } from './approved-platform/submission.service.js';
import { Submissions } from './approved-platform/submissions.queries.js';
import { SubmitIssued } from './approved-platform/submit-issued.observer.js';
import { ClosingController } from './closing/closing.controller.js';
import { ClosingQueries } from './closing/closing.queries.js';
import { Closings } from './closing/closings.js';
import { DailyClosings } from './closing/daily-closings.js';
import { DailyClosingsPoll } from './closing/daily-closings.job.js';
import { CustomerErasure } from './erasure/erasure.service.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { FiscalYears } from './closing/fiscal-years.js';
import { BankLineController, BankStatementController } from './bank/bank.controller.js';
import { AsideRuleController } from './aside/aside.controller.js';
import { AsideRules } from './aside/aside.service.js';
import { BankBooking } from './bank/bank-booking.js';
import { BankImport } from './bank/bank-import.service.js';
import { BankMatching } from './bank/bank-matching.service.js';
import { BankQueries } from './bank/bank.queries.js';
import { DunningController, ReminderController } from './dunning/dunning.controller.js';
import { DunningLaw } from './dunning/dunning-law.js';
import { DunningProposals } from './dunning/dunning-proposals.js';
import { DunningQueries } from './dunning/dunning.queries.js';
import { Dunning } from './dunning/dunning.service.js';
import { ReminderDocument } from './dunning/reminder.document.js';
import { ReminderLetter } from './dunning/reminder-letter.js';
import { ReminderSent } from './dunning/reminder-sent.observer.js';
import { ExportController } from './export/export.controller.js';
import { ExportFiles } from './export/export-files.js';
import { ExportQueries } from './export/export.queries.js';
import { Exports } from './export/export.service.js';
import { CreditDrafts } from './credit/credit-drafts.js';
import { Disputes } from './invoice/dispute.service.js';
import { DocumentViews } from './invoice/document-views.js';
import { CounterSales } from './invoice/counter-sales.js';
import { DirectInvoices } from './invoice/direct-invoices.js';
import { DraftController } from './invoice/draft.controller.js';
import { FreeDrafts } from './invoice/free-drafts.js';
import { OrderClosing } from './invoice/order-closing.js';
import { IssueSteps } from './invoice/issue-steps.js';
import { ExportSettingsController } from './export/export-settings.controller.js';
import { ExportSettingsService } from './export/export-settings.service.js';
import { ExportYear } from './export/export-year.job.js';
import { YearExports } from './export/year-exports.js';
import { DraftOnDelivery } from './invoice/draft-on-delivery.observer.js';
import { InvoiceController } from './invoice/invoice.controller.js';
import { InvoiceDocument } from './invoice/invoice.document.js';
import { InvoiceDrafts } from './invoice/invoice-drafts.js';
import { InvoiceIssued } from './invoice/invoice-issued.observer.js';
import { InvoiceQueries } from './invoice/invoice.queries.js';
import { InvoiceService } from './invoice/invoice.service.js';
import { AccountingController } from './ledger/accounting.controller.js';
import { ChainDocument } from './ledger/chain.document.js';
import { CheckChain, DailyChainCheck } from './ledger/chain-check.job.js';
import { ChainChecks } from './ledger/chain-checks.js';
import { Chain } from './ledger/chain.service.js';
import { JournalQueries } from './ledger/journal.queries.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { KeptFiles } from './ledger/kept-files.js';
import { Ledger } from './ledger/ledger.service.js';
import { Letters } from './ledger/letters.js';
import { MonthEndController } from './month-end/month-end.controller.js';
import { MonthEnd } from './month-end/month-end.queries.js';
import { ReconciliationDocument } from './month-end/reconciliation.document.js';
import { Reconciliation } from './month-end/reconciliation.queries.js';
import { OpenSales } from './month-end/open-sales.queries.js';
import { OpeningController } from './opening/opening.controller.js';
import { Openings } from './opening/openings.js';
import { MailedDocuments } from './mailing/mailed-documents.js';
import { MailingController } from './mailing/mailing.controller.js';
import { Mailing } from './mailing/mailing.service.js';
import { OrderConfirmationIssued } from './order-confirmation/order-confirmation-issued.observer.js';
import { OrderConfirmationController } from './order-confirmation/order-confirmation.controller.js';
import { OrderConfirmationDocument } from './order-confirmation/order-confirmation.document.js';
import { OrderConfirmations } from './order-confirmation/order-confirmation.service.js';
import { PaymentController } from './payment/payment.controller.js';
import { PaymentQueries } from './payment/payment.queries.js';
import { PaymentService } from './payment/payment.service.js';
import { Rests } from './payment/rests.service.js';
import { Settlements } from './payment/settlements.js';
import { ProgressDrafts } from './progress/progress-drafts.js';
import { ProFormaWritten } from './pro-forma/pro-forma-written.observer.js';
import { ProFormaController } from './pro-forma/pro-forma.controller.js';
import { ProFormaDocument } from './pro-forma/pro-forma.document.js';
import { ProFormas } from './pro-forma/pro-forma.service.js';
import { ProofQueries } from './proof/proof.queries.js';
import { UnbilledController } from './proof/unbilled.controller.js';
import { UnbilledDeliveries } from './proof/unbilled.queries.js';
import { EstimateQuoteController } from './quote/estimate-quote.controller.js';
import { EstimateQuotes } from './quote/estimate-quotes.js';
import { QuoteController } from './quote/quote.controller.js';
import { QuoteDocument } from './quote/quote.document.js';
import { QuoteQueries } from './quote/quote.queries.js';
import { QuoteSent } from './quote/quote-sent.observer.js';
import { QuoteService } from './quote/quote.service.js';
import { SeriesController } from './series/series.controller.js';
import { Series } from './series/series.service.js';
import { SupplierInvoiceController } from './supplier-invoice/supplier-invoice.controller.js';
import { SupplierInvoiceQueries } from './supplier-invoice/supplier-invoice.queries.js';
import { SupplierFileHost } from './supplier-invoice/supplier-file.host.js';
import { SupplierReader } from './supplier-invoice/supplier-invoice.reader.js';
import { SupplierInvoices } from './supplier-invoice/supplier-invoice.service.js';
import { VatReportDocument } from './vat/vat-report.document.js';
import { VatReports } from './vat/vat-report.queries.js';
import { AgedBalance } from './statement/aged-balance.queries.js';
import { AgedBalanceController, StatementController } from './statement/statement.controller.js';
import { Statements } from './statement/statement.service.js';

const SERVICES = [
  EstimateQuotes,
  QuoteService,
  QuoteQueries,
  QuoteDocument,
  OrderConfirmations,
  OrderConfirmationDocument,
  ProFormas,
  ProFormaDocument,
  ClientLinks,
  ClientPages,
  ClientAnswers,
  MailedDocuments,
  Mailing,
  OrderClosing,
  InvoiceDrafts,
  FreeDrafts,
  DirectInvoices,
  CounterSales,
  ProgressDrafts,
  CreditDrafts,
  IssueSteps,
  InvoiceService,
  Disputes,
  DocumentViews,
  InvoiceQueries,
  InvoiceDocument,
  Series,
  Ledger,
  Letters,
  Settlements,
  PaymentService,
  Rests,
  PaymentQueries,
  Exports,
  ExportFiles,
  ExportQueries,
  ExportSettingsService,
  YearExports,
  ProofQueries,
  UnbilledDeliveries,
  SupplierFileHost,
  SupplierReader,
  SupplierInvoices,
  SupplierInvoiceQueries,
  EinvoiceLog,
  EinvoiceQueries,
  EinvoiceSetup,
  Submissions,
  SubmissionService,
  EreportingQueries,
  BillingFacts,
  Ereporting,
  Exchange,
  ExchangeRequest,
  { provide: ApprovedPlatform, useClass: ExchangeFolder },
  Chain,
  ChainChecks,
  KeptFiles,
  ChainDocument,
  JournalQueries,
  VatReports,
  VatReportDocument,
  FiscalYears,
  Closings,
  DailyClosings,
  CustomerErasure,
  ClosingQueries,
  Openings,
  OpenSales,
  MonthEnd,
  Reconciliation,
  ReconciliationDocument,
  AsideRules,
  ChequeSlips,
  ChequeSlipQueries,
  BankBooking,
  BankImport,
  BankMatching,
  BankQueries,
  DunningLaw,
  DunningProposals,
  ReminderLetter,
  ReminderDocument,
  Dunning,
  DunningQueries,
  AgedBalance,
  Statements,
];

@Module({ imports: [SchoolModule, CustomersModule, WorkshopModule], providers: SERVICES, exports: SERVICES })
export class BillingModule {}

@Module({
  imports: [BillingModule],
  controllers: [
    UnbilledController,
    EstimateQuoteController,
    QuoteController,
    OrderConfirmationController,
    ProFormaController,
    ClientLinkController,
    PublicLinkController,
    MailingController,
    DraftController,
    InvoiceController,
    ErasureController,
    SeriesController,
    PaymentController,
    LedgerController,
    ExportController,
    ExportSettingsController,
    SupplierInvoiceController,
    EinvoiceController,
    AccountingController,
    ClosingController,
    OpeningController,
    MonthEndController,
    BankStatementController,
    BankLineController,
    ChequeSlipController,
    AsideRuleController,
    DunningController,
    ReminderController,
    StatementController,
    AgedBalanceController,
  ],
  providers: [...BILLING_SEARCHES, InvoicesOfClient],
})
export class BillingHttpModule {}

@Module({
  imports: [BillingModule, SchoolModule, CustomersModule],
  providers: [
    QuoteSent,
    InvoiceIssued,
    DraftOnDelivery,
    ReminderSent,
    OrderConfirmationIssued,
    ProFormaWritten,
    ExportYear,
    SubmitIssued,
    ExchangeJob,
    ExchangePoll,
    DailyClosingsPoll,
    CheckChain,
    DailyChainCheck,
  ],
})
export class BillingJobsModule {}
