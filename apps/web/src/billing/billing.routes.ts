import { IconBuildingBank, IconFileText, IconInbox, IconMailForward, IconReceiptEuro } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

const t = fr.billing;

export const billingDomain: Domain = {
  routes: [
    page('devis', 'quote.read', async () => (await import('./quotes/quotes.screen.js')).QuotesScreen),
    page('devis/:id', 'quote.read', async () => (await import('./quotes/quote.screen.js')).QuoteScreen),
    page(
      'facturation/livraisons',
      'invoice.read',
      async () => (await import('./home/unbilled.screen.js')).UnbilledScreen,
    ),
    page('facturation', 'invoice.read', async () => (await import('./home/billing-home.screen.js')).BillingHomeScreen),
    page('factures', 'invoice.read', async () => (await import('./invoices/invoices.screen.js')).InvoicesScreen),
    page(
      'factures/nouvelle',
      'invoice.edit',
      async () => (await import('./invoices/free-invoice.screen.js')).FreeInvoiceScreen,
    ),
    page('factures/:id', 'invoice.read', async () => (await import('./invoices/invoice.screen.js')).InvoiceScreen),
    page('reglements', 'payment.read', async () => (await import('./payments/payments.screen.js')).PaymentsScreen),
    page('banque', 'bank_statement.read', async () => (await import('./bank/bank.screen.js')).BankScreen),
    page('remises', 'cheque_slip.read', async () => (await import('./slips/slips.screen.js')).SlipsScreen),
    page('relances', 'dunning.read', async () => (await import('./dunning/dunning.screen.js')).DunningScreen),
    page(
      'balance-agee',
      'accounting.read',
      async () => (await import('./statement/aged-balance.screen.js')).AgedBalanceScreen,
    ),
    page(
      'releves/:customerId',
      'accounting.read',
      async () => (await import('./statement/statement.screen.js')).StatementScreen,
    ),
    page(
      'fournisseurs',
      'supplier_invoice.read',
      async () => (await import('./suppliers/suppliers.screen.js')).SuppliersScreen,
    ),
    page('plateforme', 'einvoice.read', async () => (await import('./einvoice/einvoice.screen.js')).EinvoiceScreen),
    page(
      'e-reporting',
      'einvoice.read',
      async () => (await import('./einvoice/ereporting.screen.js')).EreportingScreen,
    ),
    page(
      'fin-de-mois',
      'accounting.read',
      async () => (await import('./month-end/month-end.screen.js')).MonthEndScreen,
    ),
    page('tva', 'accounting.read', async () => (await import('./month-end/vat-report.screen.js')).VatReportScreen),
    page(
      'ecritures',
      'accounting.read',
      async () => (await import('./month-end/accounting-journal.screen.js')).AccountingJournalScreen,
    ),
    page('chaine', 'accounting.read', async () => (await import('./month-end/chain.screen.js')).ChainScreen),
    page(
      'reglages/reprise',
      'accounting.read',
      async () => (await import('./opening/opening.screen.js')).OpeningScreen,
    ),
    page('exports', 'accounting.read', async () => (await import('./exports/exports.screen.js')).ExportsScreen),
  ],
  settings: [{ to: '/reglages/reprise', label: t.opening.title, hint: t.opening.hint, permission: 'accounting.read' }],
  pages: [
    { to: '/factures', label: t.invoices.title, permission: 'invoice.read' },
    { to: '/facturation/livraisons', label: t.unbilled.title, permission: 'invoice.read' },
    { to: '/reglements', label: t.payments.title, permission: 'payment.read' },
    { to: '/remises', label: t.slips.title, permission: 'cheque_slip.read' },
    { to: '/balance-agee', label: t.aged.title, permission: 'accounting.read' },
    { to: '/fin-de-mois', label: t.monthEnd.title, permission: 'accounting.read' },
    { to: '/tva', label: t.vatReport.title, permission: 'accounting.read' },
    { to: '/ecritures', label: t.accountingJournal.title, permission: 'accounting.read' },
    { to: '/chaine', label: t.chain.title, permission: 'accounting.read' },
    { to: '/exports', label: t.exports.title, permission: 'accounting.read' },
    { to: '/plateforme', label: fr.einvoice.title, permission: 'einvoice.read' },
    { to: '/e-reporting', label: fr.einvoice.report.title, permission: 'einvoice.read' },
  ],
  nav: [
    { to: '/devis', label: t.quotes.title, Icon: IconFileText, permission: 'quote.read', place: 65 },
    { to: '/facturation', label: t.home.title, Icon: IconReceiptEuro, permission: 'invoice.read', place: 70 },
    {
      to: '/fournisseurs',
      label: fr.suppliers.nav,
      Icon: IconInbox,
      permission: 'supplier_invoice.read',
      place: 72,
    },
    { to: '/banque', label: t.bank.title, Icon: IconBuildingBank, permission: 'bank_statement.read', place: 74 },
    { to: '/relances', label: t.dunning.title, Icon: IconMailForward, permission: 'dunning.read', place: 75 },
  ],
};
