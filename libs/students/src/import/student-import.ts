import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Framework } from '@etabli/curriculum';
import { byColumn, type CivilDate, DomainError, fold } from '@etabli/kernel';
import {
  Clock,
  ImportHeadings,
  type ImportTable,
  rowsOf,
  SameRows,
  tableFile,
  type TableFormat,
  Work,
  writeTogether,
} from '@etabli/platform';
import { Group } from '../group/group.entity.js';
import { Guardian, GuardianLink } from '../guardian/guardian.entity.js';
import { guardianErrors } from '../guardian/guardian.errors.js';
import { isAdult } from '../guardian/guardian.rules.js';
import { linkRows } from '../guardian/guardian.service.js';
import { Student } from '../student/student.entity.js';
import { Enrolments } from '../student/enrolments.js';
import { studentImportErrors } from './student-import.errors.js';
import { type Known, type Problem, type ReadRow, readRow } from './import.row.js';
import { guardianKeys, identityKey, type ImportColumn, type ImportTarget, STUDENT_HEADINGS } from './import.rules.js';
import { STUDENT_LABELS, StudentTable } from './student-table.js';

/** The kind of table, as the memory of headings names it. */
const KIND = 'students';

export interface ImportOrder extends ImportTable<ImportColumn> {
  groupId?: string | null;
  frameworkId?: string | null;
  enrolledOn: CivilDate;
  confirm?: readonly string[] | null;
}

export interface ImportResult {
  written: boolean;
  students: number;
  /** rows that say what stands there already */
  same: number;
  guardians: number;
  rows: { line: number; name: string; problems: Problem[]; remarks: string[] }[];
}

/** Fields of the commands → columns of the table. */
const COLUMN_OF: Readonly<Record<string, ImportColumn>> = {
  firstName: 'firstName',
  lastName: 'lastName',
  bornOn: 'bornOn',
  enrolledOn: 'enrolledOn',
  groupId: 'group',
  frameworkId: 'framework',
  email: 'email',
  phone: 'phone',
  'person.phone': 'guardianPhone',
  'person.email': 'guardianEmail',
};

/** Youths and their guardians from a table as the school has it. */
@Injectable()
export class StudentImport {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly headings: ImportHeadings,
    private readonly list: StudentTable,
  ) {}

  /** The youths as they are, to be imported again. That a copy of them left is written in the trail. */
  async file(format: TableFormat): Promise<StreamableFile> {
    const sheet = await this.work.run('student.export', (tx) => this.list.sheet(tx));
    return tableFile(sheet, `jeunes-${this.clock.today()}`, format);
  }

  /** The table with the guessed meaning of its columns; nothing is written. */
  look(cells: readonly (readonly string[])[]): Promise<ImportTable<ImportColumn>> {
    return this.headings.look(KIND, STUDENT_HEADINGS, cells);
  }

  /**
   * Enrols all rows or none; a dry run does the very same, then takes it back. While a row has a problem nothing is written.
   * Throws 422 `import.name_missing`.
   */
  take(order: ImportOrder, { dryRun }: { dryRun: boolean }): Promise<ImportResult> {
    const targets = order.columns.map(({ target }) => target);
    const named = targets.includes('fullName') || (targets.includes('lastName') && targets.includes('firstName'));
    if (!named || !targets.includes('bornOn')) throw studentImportErrors.invalid('import.name_missing', 'columns');
    return this.work.run('student.import', async (tx) => {
      await tx.query('SAVEPOINT import');
      const known = await this.known(tx, order);
      const there = new SameRows(STUDENT_LABELS, await this.list.sheet(tx), known.today);
      const rows = order.rows
        .map(({ line, cells }) => ({ line, cells: byColumn(targets, cells) }))
        .filter(({ cells }) => targets.includes('fullName') || !there.has(withoutFullName(targets), cells))
        .map(({ line, cells }) => readRow(line, cells, known));
      const result = await this.enrolAll(tx, rows, order.confirm ?? []);
      const failed = result.rows.some(({ problems }) => problems.length > 0);
      if (dryRun || failed) await tx.query('ROLLBACK TO SAVEPOINT import');
      else await this.headings.remember(tx, KIND, order.columns);
      return { ...result, same: order.rows.length - rows.length, written: !dryRun && !failed };
    });
  }

  /** By the same rules as one by one; what passes is written in one statement. */
  private async enrolAll(
    tx: EntityManager,
    rows: readonly ReadRow[],
    confirm: readonly string[],
  ): Promise<Omit<ImportResult, 'written' | 'same'>> {
    const seen = await this.identities(tx);
    const batch: Batch = {
      enrolments: await Enrolments.open(
        tx,
        this.clock,
        rows.flatMap(({ groupId }) => groupId ?? []),
        rows.flatMap(({ frameworkId }) => frameworkId ?? []),
      ),
      persons: await this.persons(tx),
      guardians: [],
      links: [],
    };
    const said: ImportResult['rows'] = [];
    let students = 0;
    for (const row of rows) {
      const problems = [...row.problems];
      const remarks = remarksOf(row, seen);
      const double = problems.length === 0 ? seen.line(row) : undefined;
      if (double !== undefined) problems.push({ target: null, message: doubleText(double) });
      if (problems.length === 0) problems.push(...this.enrol(row, batch, confirm));
      if (problems.length === 0) {
        students++;
        seen.add(row, row.line);
      }
      const name = `${row.firstName} ${row.lastName}`.trim();
      if (problems.length > 0 || remarks.length > 0) said.push({ line: row.line, name, problems, remarks });
    }
    if (said.every(({ problems }) => problems.length === 0)) await this.write(tx, batch);
    return { students, guardians: batch.guardians.length, rows: said };
  }

  private write(tx: EntityManager, { enrolments, guardians, links }: Batch): Promise<void> {
    return writeTogether(tx, ...enrolments.rows(), rowsOf(Guardian, guardians), rowsOf(GuardianLink, links));
  }

  /** Takes the row in, with his guardians, or says why not. */
  private enrol(row: ReadRow, batch: Batch, confirm: readonly string[]): Problem[] {
    try {
      const { firstName, lastName, bornOn, groupId, frameworkId, enrolledOn, email, phone } = row;
      const identity = { firstName, lastName, bornOn, frameworkId, email, phone };
      const id = batch.enrolments.add({ ...identity, groupId: groupId!, enrolledOn, confirm });
      const linked = new Set<string>();
      for (const { person, relation } of row.guardians) {
        const keys = guardianKeys({ ...person, phone: person.phone ?? null, email: person.email ?? null });
        const guardianId = keys.map((key) => batch.persons.get(key)).find((known) => known !== undefined);
        const rights = { relation, parentalAuthority: true, mayBeTold: true, emergency: true, fromOn: enrolledOn };
        const order = { ...rights, ...(guardianId ? { guardianId } : { person }) };
        const { fresh, link } = linkRows(id, order, this.clock.today());
        if (linked.has(link.guardianId)) throw guardianErrors.refused('guardian.linked');
        linked.add(link.guardianId);
        if (fresh) {
          batch.guardians.push(fresh);
          for (const key of keys) batch.persons.set(key, fresh.id);
        }
        batch.links.push(link);
      }
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const fields = error.options.fields ?? [];
      if (fields.length === 0) return [{ target: null, message: error.detail }];
      return fields.map(({ field, message }) => ({ target: COLUMN_OF[field] ?? null, message }));
    }
  }

  private async known(tx: EntityManager, order: ImportOrder): Promise<Known> {
    const groups = await tx.findBy(Group, { active: true });
    const frameworks = await tx.find(Framework);
    return {
      today: this.clock.today(),
      enrolledOn: order.enrolledOn,
      groupId: order.groupId ?? null,
      frameworkId: order.frameworkId ?? null,
      groups: new Map(groups.map(({ id, name }) => [fold(name), id])),
      frameworks: new Map(
        frameworks.flatMap(
          ({ id, title, code }) =>
            [
              [fold(title), id],
              [fold(code), id],
            ] as const,
        ),
      ),
    };
  }

  private async identities(tx: EntityManager): Promise<Seen> {
    const rows = await tx.find(Student, { select: { id: true, firstName: true, lastName: true, bornOn: true } });
    const seen = new Seen();
    for (const row of rows) seen.add(row, 0);
    return seen;
  }

  private async persons(tx: EntityManager): Promise<Map<string, string>> {
    const rows = await tx.find(Guardian);
    return new Map(rows.flatMap((row) => guardianKeys(row).map((key) => [key, row.id] as const)));
  }
}

/** The whole name in one cell is a way in only: the school's own table has two. */
const withoutFullName = (targets: readonly ImportTarget[]) =>
  targets.filter((target): target is Exclude<ImportTarget, 'fullName'> => target !== 'fullName');

/** What one import writes in the end. */
interface Batch {
  readonly enrolments: Enrolments;
  /** phone, e-mail or name → person */
  readonly persons: Map<string, string>;
  readonly guardians: Guardian[];
  readonly links: GuardianLink[];
}

/** Who is there already: the line of the table, 0 for the school. */
class Seen {
  private readonly lines = new Map<string, number>();
  private readonly byName = new Map<string, Set<string>>();

  add(person: Identity, line: number): void {
    const key = identityKey(person);
    this.lines.set(key, line);
    const name = nameKey(key);
    this.byName.set(name, (this.byName.get(name) ?? new Set()).add(key));
  }

  line(person: Identity): number | undefined {
    return this.lines.get(identityKey(person));
  }

  /** The same name, born on another day. */
  hasNamesake(person: Identity): boolean {
    const key = identityKey(person);
    const others = this.byName.get(nameKey(key));
    return others !== undefined && (others.size > 1 || !others.has(key));
  }
}

type Identity = Parameters<typeof identityKey>[0];
const nameKey = (key: string): string => key.split('|').slice(0, 2).join('|');

const doubleText = (line: number): string =>
  line === 0
    ? 'Ce jeune est déjà dans l’école (même nom, même date de naissance). Retirez la ligne.'
    : `Ce jeune figure déjà à la ligne ${line}. Retirez une des deux.`;

function remarksOf(row: ReadRow, seen: Seen): string[] {
  return [
    ...(seen.hasNamesake(row) ? ['Un autre jeune porte ce nom avec une autre date de naissance. Vérifiez.'] : []),
    ...(row.guardians.length === 0 && !isAdult(row.bornOn, row.enrolledOn)
      ? ['Mineur sans responsable\u202f: ajoutez-en un dans sa fiche.']
      : []),
  ];
}
