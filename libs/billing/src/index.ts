import './invoice/invoice.events.js';
import './quote/quote.events.js';
import {
  EinvoiceMessage,
  EinvoiceReceipt,
  EinvoiceSettings,
  EinvoiceStatus,
} from './approved-platform/einvoice.entity.js';
import { EreportingBatch, EreportingItem } from './approved-platform/ereporting.entity.js';
import { ExportBatch } from './export/export-batch.entity.js';
import { Invoice, InvoiceDispute, InvoiceLine, InvoiceVatLine } from './invoice/invoice.entity.js';
import { JournalEntry, JournalLine, LedgerAccount, LedgerHead } from './ledger/ledger.entity.js';
import { Payment, PaymentAllocation } from './payment/payment.entity.js';
import { Quote, QuoteLine } from './quote/quote.entity.js';
import { NumberSeries } from './series/series.entity.js';
import {
  SupplierInvoice,
  SupplierInvoiceStepTaken,
  SupplierInvoiceVatLine,
} from './supplier-invoice/supplier-invoice.entity.js';

export {
  ExportBatch,
  Invoice,
  InvoiceDispute,
  InvoiceLine,
  InvoiceVatLine,
  JournalEntry,
  JournalLine,
  LedgerAccount,
  LedgerHead,
};
export { NumberSeries, Payment, PaymentAllocation, Quote, QuoteLine };
export { EinvoiceMessage, EinvoiceReceipt, EinvoiceStatus, EreportingBatch, SupplierInvoice };
export * from './billing.module.js';
export { ApprovedPlatform } from './approved-platform/approved-platform.js';
export { EinvoiceLog } from './approved-platform/einvoice-log.js';
export { Exchange } from './approved-platform/exchange.service.js';
export { ExportQueries } from './export/export.queries.js';
export { Exports } from './export/export.service.js';
export { InvoiceDocument } from './invoice/invoice.document.js';
export { InvoiceRow } from './invoice/invoice.dto.js';
export { type EditDraft, InvoiceDrafts } from './invoice/invoice-drafts.js';
export { InvoiceQueries, type MoneyDue } from './invoice/invoice.queries.js';
export { INVOICE_STATES, type InvoiceState } from './invoice/invoice.rules.js';
export { InvoiceService } from './invoice/invoice.service.js';
export { type BrokenLink, Ledger } from './ledger/ledger.service.js';
export { PaymentQueries } from './payment/payment.queries.js';
export { PAYMENT_METHODS, type PaymentMethod } from './payment/payment.rules.js';
export { PaymentService, type RecordPayment } from './payment/payment.service.js';
export { ProofQueries } from './proof/proof.queries.js';
export { QuoteDocument } from './quote/quote.document.js';
export { QuoteRow } from './quote/quote.dto.js';
export { QuoteQueries } from './quote/quote.queries.js';
export { QUOTE_STATES, SHOWN_QUOTE_STATES, type ShownQuoteState } from './quote/quote.rules.js';
export { QuoteService } from './quote/quote.service.js';
export { Series } from './series/series.service.js';
export { SupplierInvoices } from './supplier-invoice/supplier-invoice.service.js';

export const BILLING_ENTITIES = [
  Quote,
  QuoteLine,
  Invoice,
  InvoiceLine,
  InvoiceVatLine,
  InvoiceDispute,
  NumberSeries,
  Payment,
  PaymentAllocation,
  LedgerAccount,
  LedgerHead,
  JournalEntry,
  JournalLine,
  ExportBatch,
  SupplierInvoice,
  SupplierInvoiceVatLine,
  SupplierInvoiceStepTaken,
  EinvoiceStatus,
  EinvoiceMessage,
  EinvoiceReceipt,
  EinvoiceSettings,
  EreportingBatch,
  EreportingItem,
] as const;
