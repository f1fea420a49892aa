import { fr } from '../../texts/fr.js';

export type Method = keyof typeof fr.billing.payments.methods;

/** The ways money comes and goes, as choices. */
export const METHODS = Object.entries(fr.billing.payments.methods).map(([value, label]) => ({ value, label }));

/** A payment or a credit note of which something is left. */
export interface RestSource {
  readonly kind: 'payment' | 'credit_note';
  readonly id: string;
  readonly customerId: string;
  readonly restCents: number;
}
