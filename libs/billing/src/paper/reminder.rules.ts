import { type CivilDate, daysBetween, formatCents, formatDay } from '@etabli/kernel';
import {
  type PrintedFact,
  type PrintedSchool,
  printedSchool,
  type PrintedTotal,
  recipientLines,
  transferLine,
} from '../invoice/printed.rules.js';
import type { Buyer, Seller } from '../invoice/snapshot.rules.js';

export interface RemindedInvoice {
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly grossCents: number;
  readonly openCents: number;
}

export interface ReminderFacts {
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly writtenOn: CivilDate;
  /** 'Rappel', 'Deuxième relance', 'Mise en demeure' */
  readonly title: string;
  /** the words of the level, paragraph by paragraph, before the table and after it */
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  /** oldest first */
  readonly invoices: readonly RemindedInvoice[];
  /** owed by professionals alone; outside VAT, never on an invoice */
  readonly interestCents: number;
  readonly recoveryCents: number;
  /** name and quality of who signs, line by line */
  readonly signature: readonly string[];
  /** where the interest and the indemnity come from */
  readonly mentions: readonly string[];
}

/** The data of reminder.typ. */
export interface PrintedReminder {
  readonly school: PrintedSchool;
  readonly title: string;
  readonly date: CivilDate;
  readonly facts: readonly PrintedFact[];
  readonly recipient: readonly string[];
  readonly subject: string;
  readonly opening: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly PrintedTotal[];
  readonly payment: readonly string[];
  readonly closing: readonly string[];
  readonly signature: readonly string[];
  readonly mentions: readonly string[];
}

export function printedReminder(of: ReminderFacts): PrintedReminder {
  const open = of.invoices.reduce((sum, { openCents }) => sum + openCents, 0);
  const extra = of.interestCents + of.recoveryCents;
  const numbers = of.invoices.map(({ number }) => number).join(', ');
  return {
    school: printedSchool(of.seller),
    title: of.title,
    date: of.writtenOn,
    facts: [
      ['Date', formatDay(of.writtenOn)],
      ['Client', of.buyer.code],
    ],
    recipient: recipientLines(of.buyer),
    subject:
      of.invoices.length > 1 ? `factures ${numbers} échues et non réglées` : `facture ${numbers} échue et non réglée`,
    opening: of.opening,
    rows: of.invoices.map((invoice) => [
      invoice.number,
      formatDay(invoice.issuedOn),
      formatDay(invoice.dueOn),
      formatCents(invoice.grossCents),
      formatCents(invoice.openCents),
      lateness(invoice.dueOn, of.writtenOn),
    ]),
    totals: [
      { label: 'Total des factures', value: formatCents(open), strong: extra === 0 },
      ...(of.interestCents === 0 ? [] : [{ label: 'Intérêts de retard', value: formatCents(of.interestCents) }]),
      ...(of.recoveryCents === 0 ? [] : [{ label: 'Indemnité de recouvrement', value: formatCents(of.recoveryCents) }]),
      ...(extra === 0 ? [] : [{ label: 'Total à régler', value: formatCents(open + extra), strong: true }]),
    ],
    payment: transferLine(of.seller),
    closing: of.closing,
    signature: of.signature,
    mentions: of.mentions,
  };
}

function lateness(dueOn: CivilDate, today: CivilDate): string {
  const days = daysBetween(dueOn, today);
  return `${days}\u00a0jour${days > 1 ? 's' : ''}`;
}
