import { billingHome, exports, invoices, payments } from './invoices.fr.js';
import { client, clientLinks, mailing, papers } from './offers.fr.js';
import { quotes } from './quotes.fr.js';

/** Words of the billing screens. */
export const billing = {
  home: billingHome,
  quotes,
  invoices,
  payments,
  exports,
  mailing,
  clientLinks,
  papers,
  client,
} as const;
