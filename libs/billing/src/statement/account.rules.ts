import type { CivilDate } from '@etabli/kernel';
import type { InvoiceKind } from '../invoice/document-view.rules.js';
import type { StatementMovement } from '../paper/statement.rules.js';
import type { PaymentKind, PaymentMethod } from '../payment/payment.rules.js';

/** What moves the account of a customer: an issued document, or money. */
export type AccountRow =
  | {
      readonly source: 'invoice';
      readonly id: string;
      readonly day: CivilDate;
      readonly kind: InvoiceKind;
      readonly number: string;
      readonly title: string;
      readonly dueOn: CivilDate;
      /** what is owed for it; of a credit note: what it takes back */
      readonly amountCents: number;
      readonly letter: string | null;
    }
  | {
      readonly source: 'payment';
      readonly id: string;
      readonly day: CivilDate;
      readonly kind: PaymentKind;
      readonly method: PaymentMethod;
      readonly reference: string | null;
      readonly reason: string | null;
      /** received positive, given back negative */
      readonly amountCents: number;
      readonly letter: string | null;
    };

export interface AccountMovement extends StatementMovement {
  readonly source: AccountRow['source'];
  readonly id: string;
  readonly letter: string | null;
}

const DOCUMENTS: Readonly<Record<InvoiceKind, string>> = {
  invoice: 'Facture',
  deposit: 'Facture d’acompte',
  situation: 'Facture de situation',
  final: 'Facture de solde',
  credit_note: 'Avoir',
};
const METHODS: Readonly<Record<PaymentMethod, string>> = {
  transfer: 'Virement',
  cheque: 'Chèque',
  card: 'Carte',
  cash: 'Espèces',
  direct_debit: 'Prélèvement',
};
const MONEY: Readonly<Record<PaymentKind, string>> = {
  receipt: '',
  refund: 'Remboursement, ',
  reversal: 'Annulation, ',
};

/** A debit raises what the customer owes, a credit lowers it; one of the two is zero. */
export function movementOf(row: AccountRow): AccountMovement {
  const { source, id, day, letter } = row;
  if (row.source === 'invoice') {
    const credit = row.kind === 'credit_note';
    return {
      source,
      id,
      day,
      letter,
      label: `${DOCUMENTS[row.kind]} ${row.number}`,
      note: row.title,
      dueOn: credit ? null : row.dueOn,
      debitCents: credit ? 0 : row.amountCents,
      creditCents: credit ? row.amountCents : 0,
    };
  }
  const words = `${MONEY[row.kind]}${METHODS[row.method]}`;
  return {
    source,
    id,
    day,
    letter,
    label: row.kind === 'receipt' ? words : words.replace(/, (.)/, (_all, first: string) => `, ${first.toLowerCase()}`),
    note: [row.reference, row.reason].filter(Boolean).join(', ') || null,
    dueOn: null,
    debitCents: Math.max(-row.amountCents, 0),
    creditCents: Math.max(row.amountCents, 0),
  };
}

export const balanceOf = (movements: readonly Pick<StatementMovement, 'debitCents' | 'creditCents'>[]): number =>
  movements.reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0);

/** Days late → column of the aged balance. */
export const AGES = [
  { column: 'notDueCents', upTo: 0, label: 'Non échu' },
  { column: 'to30Cents', upTo: 30, label: '1 à 30 jours' },
  { column: 'to60Cents', upTo: 60, label: '31 à 60 jours' },
  { column: 'to90Cents', upTo: 90, label: '61 à 90 jours' },
  { column: 'beyondCents', upTo: Number.MAX_SAFE_INTEGER, label: 'Plus de 90 jours' },
] as const;
export type AgeColumn = (typeof AGES)[number]['column'];

export const ageOf = (daysLate: number): AgeColumn => AGES.find(({ upTo }) => daysLate <= upTo)!.column;
