import { IconFileText, IconInbox, IconReceiptEuro } from '@tabler/icons-react';
import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

const t = fr.billing;

export const billingDomain: Domain = {
  routes: [
    page('devis', 'quote.read', async () => (await import('./quotes/quotes.screen.js')).QuotesScreen),
    page('devis/:id', 'quote.read', async () => (await import('./quotes/quote.screen.js')).QuoteScreen),
    page('facturation', 'invoice.read', async () => (await import('./home/billing-home.screen.js')).BillingHomeScreen),
    page('factures', 'invoice.read', async () => (await import('./invoices/invoices.screen.js')).InvoicesScreen),
    page(
      'factures/nouvelle',
      'invoice.edit',
      async () => (await import('./invoices/free-invoice.screen.js')).FreeInvoiceScreen,
    ),
    page('factures/:id', 'invoice.read', async () => (await import('./invoices/invoice.screen.js')).InvoiceScreen),
    page('reglements', 'payment.read', async () => (await import('./payments/payments.screen.js')).PaymentsScreen),
    page(
      'fournisseurs',
      'supplier_invoice.read',
      async () => (await import('./suppliers/suppliers.screen.js')).SuppliersScreen,
    ),
    page('exports', 'accounting.read', async () => (await import('./exports/exports.screen.js')).ExportsScreen),
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
  ],
};
