import { type CivilDate, formatCents, formatDay } from '@etabli/kernel';
import {
  type PrintedFact,
  type PrintedSchool,
  printedSchool,
  type PrintedTotal,
  recipientLines,
  transferLine,
} from '../invoice/printed.rules.js';
import type { Buyer, Seller } from '../invoice/snapshot.rules.js';

/** One movement of the client's account: what he owes more (debit) or less (credit), in cents, one of the two zero. */
export interface StatementMovement {
  readonly day: CivilDate;
  /** 'Facture FA-2026-00012', 'Virement', 'Avoir AV-2026-00001' */
  readonly label: string;
  readonly note: string | null;
  readonly dueOn: CivilDate | null;
  readonly debitCents: number;
  readonly creditCents: number;
}

export interface StatementFacts {
  readonly seller: Seller;
  readonly buyer: Buyer;
  readonly drawnOn: CivilDate;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** what was owed before `from` */
  readonly openingCents: number;
  /** in the order of their days */
  readonly movements: readonly StatementMovement[];
  /** of the closing balance, what is due already */
  readonly overdueCents: number;
}

/** The data of statement.typ. */
export interface PrintedStatement {
  readonly school: PrintedSchool;
  readonly subtitle: string;
  readonly date: CivilDate;
  readonly facts: readonly PrintedFact[];
  readonly recipient: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly note: string | null;
    readonly strong: boolean;
  }[];
  readonly totals: readonly PrintedTotal[];
  readonly payment: readonly string[];
}

export function printedStatement(of: StatementFacts): PrintedStatement {
  let balance = of.openingCents;
  const rows = of.movements.map((movement) => {
    balance += movement.debitCents - movement.creditCents;
    return {
      cells: [
        formatDay(movement.day),
        movement.label,
        movement.dueOn ? formatDay(movement.dueOn) : '',
        movement.debitCents === 0 ? '' : formatCents(movement.debitCents),
        movement.creditCents === 0 ? '' : formatCents(movement.creditCents),
        formatCents(balance),
      ],
      note: movement.note,
      strong: false,
    };
  });
  const opening = {
    cells: [formatDay(of.from), 'Solde à nouveau', '', '', '', formatCents(of.openingCents)],
    note: null,
    strong: true,
  };
  const sum = (side: 'debitCents' | 'creditCents'): number => of.movements.reduce((total, one) => total + one[side], 0);
  return {
    school: printedSchool(of.seller),
    subtitle: `du ${formatDay(of.from)} au ${formatDay(of.to)}`,
    date: of.drawnOn,
    facts: [
      ['Établi le', formatDay(of.drawnOn)],
      ['Client', of.buyer.code],
      ['Solde échu', of.overdueCents === 0 ? null : formatCents(of.overdueCents)],
    ],
    recipient: recipientLines(of.buyer),
    rows: [opening, ...rows],
    totals: [
      { label: 'Total des débits', value: formatCents(sum('debitCents')) },
      { label: 'Total des crédits', value: formatCents(sum('creditCents')) },
      ...(of.overdueCents === 0 ? [] : [{ label: 'Dont échu', value: formatCents(of.overdueCents) }]),
      balance < 0
        ? { label: 'Solde en votre faveur', value: formatCents(-balance), strong: true }
        : { label: 'Solde à régler', value: formatCents(balance), strong: true },
    ],
    payment: balance > 0 ? transferLine(of.seller) : [],
  };
}
