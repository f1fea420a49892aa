import type { EntityManager } from 'typeorm';
import { Framework } from '@etabli/curriculum';
import { type CivilDate, newId } from '@etabli/kernel';
import { type Clock, currentActor, invalidFields, type Rows, rowsOf } from '@etabli/platform';
import { Group } from '../group/group.entity.js';
import { groupErrors } from '../group/group.errors.js';
import { joinRefusals, joinWarning } from '../group/group.rules.js';
import { StudentDiploma, StudentStep } from '../path/path.entity.js';
import { GroupMembership } from './group-membership.entity.js';
import { Student } from './student.entity.js';
import { studentErrors } from './student.errors.js';
import { enrolmentErrors, searchTextOf } from './student.rules.js';

export interface StudentIdentity {
  firstName: string;
  lastName: string;
  bornOn: CivilDate;
  frameworkId?: string | null;
  email?: string | null;
  phone?: string | null;
}
/** `confirm`: codes of warnings that were read and accepted. */
export type NewStudent = StudentIdentity & {
  groupId: string;
  enrolledOn: CivilDate;
  confirm?: readonly string[] | null;
};

/** Enrolments that are written together: what each asks is read once for all, places are counted as they are taken. */
export class Enrolments {
  private readonly students: Student[] = [];
  private readonly memberships: GroupMembership[] = [];
  private readonly steps: StudentStep[] = [];
  private readonly diplomas: StudentDiploma[] = [];

  private constructor(
    private readonly clock: Clock,
    private readonly groups: ReadonlyMap<string, Group>,
    private readonly members: Map<string, number>,
    private readonly frameworks: ReadonlySet<string>,
  ) {}

  /** Locks the groups, in the order of their ids. Three queries, whatever the number. */
  static async open(
    tx: EntityManager,
    clock: Clock,
    groupIds: readonly string[],
    frameworkIds: readonly string[],
  ): Promise<Enrolments> {
    const groups = await tx
      .createQueryBuilder(Group, 'g')
      .setLock('pessimistic_write')
      .where('g.id = ANY(:groupIds)', { groupIds: [...new Set(groupIds)] })
      .orderBy('g.id')
      .getMany();
    const members: { groupId: string; count: number }[] = await tx.query(
      `SELECT group_id AS "groupId", count(*)::int AS count FROM group_memberships WHERE group_id = ANY($1::uuid[]) AND to_on IS NULL GROUP BY 1`,
      [groups.map(({ id }) => id)],
    );
    const frameworks =
      frameworkIds.length === 0
        ? []
        : await tx
            .createQueryBuilder(Framework, 'f')
            .select('f.id')
            .where('f.id = ANY(:frameworkIds)', { frameworkIds: [...new Set(frameworkIds)] })
            .getMany();
    return new Enrolments(
      clock,
      new Map(groups.map((group) => [group.id, group])),
      new Map(members.map(({ groupId, count }) => [groupId, count])),
      new Set(frameworks.map(({ id }) => id)),
    );
  }

  /** The id of the youth. Throws 422 by field, `group.inactive`, the warning `group.full`; then nothing is added. */
  add(input: NewStudent): string {
    const { firstName, lastName, bornOn, groupId, enrolledOn, frameworkId = null } = input;
    const wrong = enrolmentErrors(input);
    if (wrong.length > 0) throw invalidFields(wrong);
    if (frameworkId && !this.frameworks.has(frameworkId))
      throw studentErrors.invalid('student.framework_unknown', 'frameworkId');
    this.assertRoom(groupId, input.confirm);
    const id = newId();
    this.students.push({
      id,
      firstName,
      lastName,
      bornOn,
      groupId,
      state: 'enrolled',
      enrolledOn,
      leftOn: null,
      frameworkId,
      email: input.email ?? null,
      phone: input.phone ?? null,
      pseudonym: null,
      searchText: searchTextOf(input),
    });
    this.memberships.push({ id: newId(), studentId: id, groupId, fromOn: enrolledOn, toOn: null, trial: false });
    const { userId, name } = currentActor();
    this.steps.push({
      id: newId(),
      studentId: id,
      rank: 1,
      from: null,
      to: 'enrolled',
      on: enrolledOn,
      until: null,
      outcome: null,
      reasonCode: null,
      reason: null,
      writtenAt: this.clock.now(),
      writtenBy: userId,
      writtenByName: name,
    });
    if (frameworkId) this.diplomas.push({ id: newId(), studentId: id, frameworkId, fromOn: enrolledOn, toOn: null });
    return id;
  }

  rows(): Rows[] {
    return [
      rowsOf(Student, this.students),
      rowsOf(GroupMembership, this.memberships),
      rowsOf(StudentStep, this.steps),
      rowsOf(StudentDiploma, this.diplomas),
    ];
  }

  private assertRoom(groupId: string, confirm?: readonly string[] | null): void {
    const group = this.groups.get(groupId);
    if (!group) throw groupErrors.invalid('group.unknown', 'groupId');
    groupErrors.throwIfAny(joinRefusals(group));
    const members = this.members.get(groupId) ?? 0;
    const warning = joinWarning(group, members);
    if (warning && !confirm?.includes(warning.code)) throw groupErrors.warning('group.full', warning.params);
    this.members.set(groupId, members + 1);
  }
}
