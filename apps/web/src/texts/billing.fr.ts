import { bank } from './bank.fr.js';
import { aged, dunning, statement, unbilled } from './dunning.fr.js';
import { client, clientLinks, mailing, papers } from './offers.fr.js';
import { credits, freeInvoice, kinds, progress } from './billing-kinds.fr.js';
import { exports } from './exports.fr.js';
import { billingHome, invoices, payments } from './invoices.fr.js';
import { accountingJournal, chain, monthEnd, opening, vatReport } from './month-end.fr.js';
import { quotes } from './quotes.fr.js';
import { slips } from './slips.fr.js';

/** Words of the billing screens. */
export const billing = {
  home: billingHome,
  quotes,
  invoices,
  mailing,
  clientLinks,
  papers,
  client,
  kinds,
  credits,
  freeInvoice,
  progress,
  payments,
  exports,
  monthEnd,
  vatReport,
  accountingJournal,
  chain,
  opening,
  bank,
  slips,
  dunning,
  statement,
  aged,
  unbilled,
} as const;
