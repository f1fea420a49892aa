import { fr } from '../texts/fr.js';

/** The way to the pages of the accountant. */
export const BILLING_PATH = [{ label: fr.billing.home.title, to: '/facturation' }];
export const INVOICES_PATH = [...BILLING_PATH, { label: fr.billing.invoices.title, to: '/factures' }];
