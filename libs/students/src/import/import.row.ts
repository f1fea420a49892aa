import { type CivilDate, fold, readDay, readPhone } from '@etabli/kernel';
import type { NewGuardian } from '../guardian/guardian.service.js';
import type { Relation } from '../guardian/guardian.rules.js';
import { type ImportColumn, type ImportTarget, readName, readRelation, splitName } from './import.rules.js';

export interface Problem {
  readonly target: ImportTarget | null;
  readonly message: string;
}

export interface ReadRow {
  readonly line: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn: CivilDate;
  readonly groupId: string | null;
  readonly frameworkId: string | null;
  readonly enrolledOn: CivilDate;
  readonly email: string | null;
  readonly phone: string | null;
  readonly guardians: readonly { readonly person: NewGuardian; readonly relation: Relation }[];
  readonly problems: readonly Problem[];
}

/** What the table's words are compared with. */
export interface Known {
  readonly today: CivilDate;
  readonly enrolledOn: CivilDate;
  readonly groupId: string | null;
  readonly frameworkId: string | null;
  /** folded name → id */
  readonly groups: ReadonlyMap<string, string>;
  /** folded title or code → id */
  readonly frameworks: ReadonlyMap<string, string>;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** One row of cells as a youth with his guardians, and all that is wrong with it. Where something is, the value is a stand-in. */
export function readRow(line: number, cells: Partial<Record<ImportColumn, string>>, known: Known): ReadRow {
  const problems: Problem[] = [];
  const wrong = <T>(target: ImportColumn, message: string, otherwise: T): T => {
    problems.push({ target, message });
    return otherwise;
  };
  const day = (column: 'bornOn' | 'enrolledOn'): CivilDate | null => {
    const text = cells[column];
    if (!text) return null;
    return (
      readDay(text, known.today) ??
      wrong(column, `«\u202f${text}\u202f» n’est pas une date. Écrivez par exemple 04/05/2009.`, null)
    );
  };
  const phone = (column: 'phone' | 'guardianPhone' | 'guardian2Phone'): string | null => {
    const text = cells[column];
    if (!text) return null;
    return readPhone(text) ?? wrong(column, `«\u202f${text}\u202f» n’est pas un numéro de téléphone.`, null);
  };
  const email = (column: 'email' | 'guardianEmail' | 'guardian2Email'): string | null => {
    const text = cells[column]?.replace(/\s/g, '');
    if (!text) return null;
    return EMAIL.test(text) ? text : wrong(column, `«\u202f${text}\u202f» n’est pas une adresse e-mail.`, null);
  };
  const listed = (
    column: 'group' | 'framework',
    list: ReadonlyMap<string, string>,
    otherwise: string | null,
  ): string | null => {
    const text = cells[column];
    if (!text) return otherwise;
    return (
      list.get(fold(text)) ??
      wrong(column, `«\u202f${text}\u202f» est inconnu. Choisissez parmi ceux de l’école, ou créez-le d’abord.`, null)
    );
  };
  const guardian = (rank: '' | '2'): ReadRow['guardians'] => {
    const name = cells[`guardian${rank}Name`];
    const contact = { phone: phone(`guardian${rank}Phone`), email: email(`guardian${rank}Email`) };
    if (!name) {
      if (contact.phone || contact.email) wrong(`guardian${rank}Name`, 'Écrivez le nom du responsable.', null);
      return [];
    }
    return [{ person: { ...splitName(name), ...contact }, relation: readRelation(cells[`guardian${rank}Relation`]) }];
  };

  const split = cells.fullName ? splitName(cells.fullName) : { firstName: '', lastName: '' };
  const lastName = readName(cells.lastName ?? '') || split.lastName;
  const firstName = readName(cells.firstName ?? '') || split.firstName;
  if (!lastName) wrong(cells.fullName === undefined ? 'lastName' : 'fullName', 'Écrivez le nom de famille.', null);
  if (!firstName) wrong(cells.fullName === undefined ? 'firstName' : 'fullName', 'Écrivez le prénom.', null);
  const bornOn =
    day('bornOn') ?? (cells.bornOn ? known.today : wrong('bornOn', 'Écrivez la date de naissance.', known.today));
  const groupId = listed('group', known.groups, known.groupId);
  if (!groupId && !cells.group) wrong('group', 'Choisissez le groupe.', null);
  return {
    line,
    firstName,
    lastName,
    bornOn,
    groupId,
    frameworkId: listed('framework', known.frameworks, known.frameworkId),
    enrolledOn: day('enrolledOn') ?? known.enrolledOn,
    email: email('email'),
    phone: phone('phone'),
    guardians: [...guardian(''), ...guardian('2')],
    problems,
  };
}
