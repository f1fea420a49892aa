import { dayIn, euroCents } from '@etabli/billing';
import { type CivilDate, isSiren, isSiret, normalizeIdentifier, sirenOf } from '@etabli/kernel';
import type { Receipt, TaxColumn } from './tax.rules.js';

export interface TaxProblem {
  readonly target: TaxColumn | null;
  readonly message: string;
}

export interface ReadReceipt extends Receipt {
  readonly line: number;
  readonly employerName: string;
  readonly problems: readonly TaxProblem[];
}

/** Leading zeros that a spreadsheet ate come back. */
const digits = (text: string, length: number): string => normalizeIdentifier(text).padStart(length, '0');

/** One row of cells as a payment, and all that is wrong with it; where something is, the value is a stand-in. */
export function readReceipt(
  line: number,
  cells: Partial<Record<TaxColumn, string>>,
  { paidOn, today }: { readonly paidOn: CivilDate | null; readonly today: CivilDate },
): ReadReceipt {
  const problems: TaxProblem[] = [];
  const wrong = (target: TaxColumn, message: string): void => void problems.push({ target, message });

  const siret = cells.siret ? digits(cells.siret, 14) : null;
  if (siret !== null && !isSiret(siret)) wrong('siret', `«\u202f${cells.siret}\u202f» n’est pas un SIRET.`);
  const siren = cells.siren ? digits(cells.siren, 9) : siret === null ? null : sirenOf(siret);
  if (cells.siren && !isSiren(siren)) wrong('siren', `«\u202f${cells.siren}\u202f» n’est pas un SIREN.`);
  if (siren === null)
    wrong(cells.siret === undefined ? 'siren' : 'siret', 'Écrivez le SIRET ou le SIREN de l’employeur.');
  if (siret !== null && siren !== null && problems.length === 0 && sirenOf(siret) !== siren)
    wrong('siren', 'Le SIREN n’est pas celui du SIRET. Corrigez l’un des deux.');

  const amountCents = cells.amount ? euroCents(cells.amount) : null;
  if (!cells.amount) wrong('amount', 'Écrivez le montant.');
  else if (amountCents === null) wrong('amount', `«\u202f${cells.amount}\u202f» n’est pas un montant.`);
  else if (amountCents <= 0) wrong('amount', 'Le montant doit dépasser zéro.');

  const day = cells.paidOn ? dayIn(cells.paidOn) : paidOn;
  if (cells.paidOn && day === null) wrong('paidOn', `«\u202f${cells.paidOn}\u202f» n’est pas une date.`);
  else if (day === null) wrong('paidOn', 'Écrivez le jour du versement.');
  else if (day > today) wrong('paidOn', 'Ce versement est daté d’un jour à venir.');

  const employerName = (cells.employerName ?? '').slice(0, 160) || `SIREN ${siren ?? ''}`.trim();
  return {
    line,
    employerName,
    siren: siren ?? '',
    siret,
    amountCents: amountCents ?? 0,
    paidOn: day ?? today,
    problems,
  };
}
