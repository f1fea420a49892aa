import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { ageOn, type CivilDate, fold } from '@etabli/kernel';
import {
  Clock,
  type CountView,
  Lists,
  type ListSpec,
  type Page,
  type Reading,
  readTogether,
  rowsFrom,
  taking,
  type Parameter,
  Work,
} from '@etabli/platform';
import { Group } from '../group/group.entity.js';
import { GroupMembership } from './group-membership.entity.js';
import type { StudentFilter, StudentSort } from './student.dto.js';
import { Student } from './student.entity.js';
import { studentErrors } from './student.errors.js';
import { PHASE_STATES, STUDENT_TRANSITIONS, type StudentState } from './student.rules.js';
import type { DiplomaView, StepView } from '../path/path.dto.js';
import { PathQueries } from '../path/path.queries.js';
import { Visibility } from './visibility.js';

/** A youth as the boards show one. `lastInitial` is one upper-case letter; `age` in whole years on the day asked. */
export interface StudentFace {
  id: string;
  firstName: string;
  lastName: string;
  lastInitial: string;
  bornOn: CivilDate;
  age: number;
  /** of `ofGroup`: in the trial week on that day, called but working at no machine */
  trial: boolean;
  /** of `ofGroup`: in a firm on that day, not expected at school */
  placed: boolean;
}

export interface StudentRow {
  id: string;
  firstName: string;
  lastName: string;
  bornOn: CivilDate;
  groupId: string | null;
  groupName: string | null;
  state: StudentState;
  enrolledOn: CivilDate | null;
  leftOn: CivilDate | null;
  frameworkId: string | null;
  email: string | null;
  phone: string | null;
}

export interface StudentDetail extends StudentRow {
  age: number;
  memberships: { groupId: string; groupName: string; fromOn: CivilDate; toOn: CivilDate | null; trial: boolean }[];
  steps: StepView[];
  diplomas: DiplomaView[];
  next: StudentState[];
}

type Named = Pick<Student, 'id' | 'firstName' | 'lastName' | 'bornOn'>;

const membersSql = (first: number, parameter: Parameter): string => {
  const [group, day] = [parameter(first, 'uuid'), parameter(first + 1, 'date')];
  return `SELECT s.id, s.first_name AS "firstName", s.last_name AS "lastName", s.born_on AS "bornOn", m.trial,
    EXISTS (SELECT FROM placements p WHERE p.student_id = s.id AND p.cancelled_on IS NULL AND ${day} BETWEEN p.from_on AND p.to_on) AS placed
  FROM students s JOIN group_memberships m ON m.student_id = s.id
 WHERE m.group_id = ${group} AND m.from_on <= ${day} AND (m.to_on IS NULL OR m.to_on >= ${day})
 ORDER BY s.first_name, s.last_name, s.id`;
};

const LIST: ListSpec<StudentSort> = {
  id: 's.id',
  by: 'name',
  sorts: {
    name: { sql: 's.last_name', type: 'text' },
    enrolledOn: { sql: 's.enrolled_on', type: 'date', direction: 'desc' },
    bornOn: { sql: 's.born_on', type: 'date' },
  },
};

const COLUMNS = [
  's.id AS "id"',
  's.first_name AS "firstName"',
  's.last_name AS "lastName"',
  's.born_on AS "bornOn"',
  's.group_id AS "groupId"',
  'g.name AS "groupName"',
  's.state AS "state"',
  's.enrolled_on AS "enrolledOn"',
  's.left_on AS "leftOn"',
  's.framework_id AS "frameworkId"',
  's.email AS "email"',
  's.phone AS "phone"',
];

const LIKE_SIGNS = /[\\%_]/g;

@Injectable()
export class StudentQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly path: PathQueries,
  ) {}

  /** Who was in the group on that day, by name; somebody who leaves is there until the last day. Asks nothing about the actor. */
  async ofGroup(groupId: string, day: CivilDate): Promise<StudentFace[]> {
    const [faces] = await readTogether(this.work.manager, this.readOfGroup(groupId, day));
    return faces;
  }

  /** As `ofGroup`, asked in one statement with what else the command reads. */
  readOfGroup(groupId: string, day: CivilDate): Reading<StudentFace[]> {
    return taking(rowsFrom<Named & { trial: boolean; placed: boolean }>(membersSql, [groupId, day]), (rows) =>
      rows.map((row) => toFace(row, day, row)),
    );
  }

  /** The faces of these youths, in any order; unknown ids are left out. Asks nothing about the actor. */
  async faces(ids: readonly string[], day: CivilDate): Promise<StudentFace[]> {
    if (ids.length === 0) return [];
    const rows = await this.work.manager.createQueryBuilder(Student, 's').where('s.id = ANY(:ids)', { ids }).getMany();
    return rows.map((student) => toFace(student, day));
  }

  /** Those whom the actor may see. */
  async list(request: StudentFilter): Promise<Page<StudentRow>> {
    return this.lists.page<StudentRow, StudentSort>((await this.visible(request)).select(COLUMNS), LIST, request);
  }

  async count(request: StudentFilter): Promise<CountView> {
    return this.lists.count(await this.visible(request));
  }

  /** Throws 404 for a youth whom the actor may not see. */
  async find(id: string): Promise<StudentDetail> {
    await this.visibility.assertStudent(id);
    const row = await this.query().where('s.id = :id', { id }).select(COLUMNS).getRawOne<StudentRow>();
    if (!row) throw studentErrors.notFound('student.not_found');
    const memberships = await this.work.manager
      .createQueryBuilder(GroupMembership, 'm')
      .innerJoin(Group, 'g', 'g.id = m.group_id')
      .select([
        'm.group_id AS "groupId"',
        'g.name AS "groupName"',
        'm.from_on AS "fromOn"',
        'm.to_on AS "toOn"',
        'm.trial AS "trial"',
      ])
      .where('m.student_id = :id', { id })
      .orderBy('m.from_on')
      .getRawMany<StudentDetail['memberships'][number]>();
    return {
      ...row,
      age: ageOn(row.bornOn, this.clock.today()),
      memberships,
      ...(await this.path.of(id)),
      next: [...STUDENT_TRANSITIONS.next(row.state)],
    };
  }

  private query(): SelectQueryBuilder<ObjectLiteral> {
    return this.work.manager.createQueryBuilder(Student, 's').leftJoin(Group, 'g', 'g.id = s.group_id');
  }

  private async visible(
    request: Pick<StudentFilter, 'q' | 'groupId' | 'state' | 'phase'>,
  ): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const mine = await this.visibility.groupIds();
    const query = this.query();
    if (mine !== 'all') query.andWhere('s.group_id = ANY(:mine)', { mine });
    else if (!this.visibility.seesCandidates()) query.andWhere('s.group_id IS NOT NULL');
    if (request.groupId) query.andWhere('s.group_id = :groupId', { groupId: request.groupId });
    if (request.state) query.andWhere('s.state = :state', { state: request.state });
    if (request.phase) query.andWhere('s.state = ANY(:states)', { states: PHASE_STATES[request.phase] });
    const sought = fold(request.q ?? '');
    if (sought) query.andWhere('s.search_text LIKE :sought', { sought: `%${sought.replace(LIKE_SIGNS, '\\$&')}%` });
    return query;
  }
}

function toFace(
  { id, firstName, lastName, bornOn }: Named,
  day: CivilDate,
  { trial = false, placed = false }: { trial?: boolean; placed?: boolean } = {},
): StudentFace {
  const lastInitial = /\p{L}/u.exec(lastName)?.[0].toUpperCase() ?? '';
  return { id, firstName, lastName, lastInitial, bornOn, age: ageOn(bornOn, day), trial, placed };
}
