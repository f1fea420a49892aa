import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Framework } from '@etabli/curriculum';
import { Clock, type Sheet, Work } from '@etabli/platform';
import { Group } from '../group/group.entity.js';
import { Guardian, GuardianLink } from '../guardian/guardian.entity.js';
import { inForce, type Relation } from '../guardian/guardian.rules.js';
import { Student } from '../student/student.entity.js';
import type { ImportColumn } from './import.rules.js';

type TableColumn = Exclude<ImportColumn, 'fullName'>;

/** Headings of the school's own table of youths; the import knows each of them. */
export const STUDENT_LABELS: Readonly<Record<TableColumn, string>> = {
  lastName: 'Nom',
  firstName: 'Prénom',
  bornOn: 'Né(e) le',
  group: 'Groupe',
  enrolledOn: 'Date d’entrée',
  framework: 'Diplôme',
  email: 'E-mail',
  phone: 'Téléphone',
  guardianName: 'Responsable 1',
  guardianRelation: 'Lien 1',
  guardianPhone: 'Tél. responsable 1',
  guardianEmail: 'Mail responsable 1',
  guardian2Name: 'Responsable 2',
  guardian2Relation: 'Lien 2',
  guardian2Phone: 'Tél. responsable 2',
  guardian2Email: 'Mail responsable 2',
};
const COLUMNS = Object.keys(STUDENT_LABELS) as TableColumn[];
const DAYS: readonly TableColumn[] = ['bornOn', 'enrolledOn'];

/** Words that the import reads as the same relation. */
const RELATIONS: Readonly<Record<Relation, string>> = {
  mother: 'Mère',
  father: 'Père',
  guardian: 'Responsable légal',
  step_parent: 'Beau-parent',
  grandparent: 'Grand-parent',
  foster_family: 'Famille d’accueil',
  educator: 'Éducateur',
  sibling: 'Frère ou sœur',
  other: 'Autre',
};

type Cells = Partial<Record<TableColumn, string | null>>;

/** The youths of the school as a table that comes in again as it went out: who has a group, with two persons at most. */
@Injectable()
export class StudentTable {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async sheet(tx: EntityManager = this.work.manager): Promise<Sheet> {
    const rows = await this.rows(tx);
    return {
      name: 'Jeunes',
      columns: COLUMNS.map((column) => ({
        header: STUDENT_LABELS[column],
        kind: DAYS.includes(column) ? 'day' : 'text',
      })),
      rows: rows.map((cells) => COLUMNS.map((column) => cells[column] ?? null)),
    };
  }

  private async rows(tx: EntityManager): Promise<Cells[]> {
    const today = this.clock.today();
    const names = async (entity: typeof Group | typeof Framework, name: 'name' | 'title') =>
      new Map(
        (await tx.find<{ id: string } & Record<string, unknown>>(entity)).map((one) => [one.id, String(one[name])]),
      );
    const groups = await names(Group, 'name');
    const frameworks = await names(Framework, 'title');
    const guardians = new Map((await tx.find(Guardian)).map((one) => [one.id, one]));
    const links = (await tx.find(GuardianLink, { order: { id: 'ASC' } })).filter((link) => inForce(link, today));
    const students = await tx.find(Student, { order: { lastName: 'ASC', firstName: 'ASC', id: 'ASC' } });
    return students
      .filter(({ groupId, pseudonym }) => groupId !== null && pseudonym === null)
      .map((student) => {
        const [first, second] = links.filter(({ studentId }) => studentId === student.id);
        return {
          lastName: student.lastName,
          firstName: student.firstName,
          bornOn: student.bornOn,
          group: groups.get(student.groupId!) ?? null,
          enrolledOn: student.enrolledOn,
          framework: student.frameworkId === null ? null : (frameworks.get(student.frameworkId) ?? null),
          email: student.email,
          phone: student.phone,
          ...personCells('guardian', first, guardians),
          ...personCells('guardian2', second, guardians),
        };
      });
  }
}

/** 'Lefèvre, Nadia': the comma says which is the family name. */
function personCells(
  prefix: 'guardian' | 'guardian2',
  link: GuardianLink | undefined,
  guardians: ReadonlyMap<string, Guardian>,
): Cells {
  const person = link && guardians.get(link.guardianId);
  if (!person) return {};
  return {
    [`${prefix}Name`]: `${person.lastName}, ${person.firstName}`,
    [`${prefix}Relation`]: RELATIONS[link.relation],
    [`${prefix}Phone`]: person.phone,
    [`${prefix}Email`]: person.email,
  };
}
