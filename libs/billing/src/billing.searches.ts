import { BankLineSearch } from './bank/bank-line.search.js';
import { ChequeSlipSearch } from './cheque-slip/cheque-slip.search.js';
import { InvoiceSearch } from './invoice/invoice.search.js';
import { LedgerAccountSearch } from './ledger/ledger-account.search.js';
import { PaperSearch } from './paper/paper.search.js';
import { PaymentSearch } from './payment/payment.search.js';
import { QuoteSearch } from './quote/quote.search.js';
import { SupplierInvoiceSearch } from './supplier-invoice/supplier-invoice.search.js';

/** What Ctrl-K finds of billing. */
export const BILLING_SEARCHES = [
  QuoteSearch,
  InvoiceSearch,
  PaperSearch,
  PaymentSearch,
  BankLineSearch,
  ChequeSlipSearch,
  SupplierInvoiceSearch,
  LedgerAccountSearch,
];
