import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Framework } from '@etabli/curriculum';
import { addDays, type CivilDate, newId } from '@etabli/kernel';
import { Clock, invalidFields, Work, writeTogether } from '@etabli/platform';
import { GroupService } from '../group/group.service.js';
import { Enrolments, type NewStudent, type StudentIdentity } from './enrolments.js';
import { GroupMembership } from './group-membership.entity.js';
import { Student } from './student.entity.js';
import { studentErrors } from './student.errors.js';
import { enrolmentErrors, moveRefusals, searchTextOf } from './student.rules.js';
import { Visibility } from './visibility.js';
import { writeDiploma } from '../path/path-rows.js';

/** Missing = unchanged, null = emptied. */
export type StudentEdit = Partial<StudentIdentity>;

@Injectable()
export class StudentService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupService,
    private readonly visibility: Visibility,
  ) {}

  /** Enrols a youth in a group, without the steps before. Throws 422 by field, `group.inactive`, the warning `group.full`. */
  create(input: NewStudent): Promise<string> {
    return this.work.run('student.create', async (tx) => {
      const enrolments = await Enrolments.open(
        tx,
        this.clock,
        [input.groupId],
        input.frameworkId ? [input.frameworkId] : [],
      );
      const id = enrolments.add(input);
      await writeTogether(tx, ...enrolments.rows());
      return id;
    });
  }

  /** Throws `student.not_found` or 422 by field. The group changes by `move`, never here. */
  edit(id: string, change: StudentEdit): Promise<void> {
    return this.work.run('student.edit', async (tx) => {
      const student = await this.locked(tx, id);
      const given = Object.fromEntries(
        Object.entries(change).filter(([, value]) => value !== undefined),
      ) as StudentEdit;
      const after = {
        ...student,
        ...given,
        firstName: given.firstName ?? student.firstName,
        lastName: given.lastName ?? student.lastName,
        bornOn: given.bornOn ?? student.bornOn,
      };
      const wrong = enrolmentErrors({ ...after, enrolledOn: after.enrolledOn ?? this.clock.today() });
      if (wrong.length > 0) throw invalidFields(wrong);
      if (after.frameworkId !== student.frameworkId) await this.assertFramework(tx, after.frameworkId);
      await tx.update(Student, { id }, { ...after, searchText: searchTextOf(after) });
      if (after.frameworkId !== student.frameworkId) await writeDiploma(tx, id, after.frameworkId, this.clock.today());
    });
  }

  /** `on` is the first day in the new group. Throws `student.left`, `student.same_group`, `student.before_membership`, `student.move_in_future`, `group.full`. */
  move(id: string, move: { groupId: string; on: CivilDate; confirm?: readonly string[] | null }): Promise<void> {
    return this.work.run('student.move', async (tx) => {
      const student = await this.locked(tx, id);
      const open = await this.openMembership(tx, id);
      studentErrors.throwIfAny(
        moveRefusals(student, {
          ...move,
          since: open?.fromOn ?? student.enrolledOn ?? move.on,
          today: this.clock.today(),
        }),
      );
      await this.groups.assertRoom(tx, move.groupId, move.confirm);
      if (open?.fromOn === move.on) await tx.update(GroupMembership, { id: open.id }, { groupId: move.groupId });
      else {
        if (open) await tx.update(GroupMembership, { id: open.id }, { toOn: addDays(move.on, -1) });
        await tx.insert(GroupMembership, {
          id: newId(),
          studentId: id,
          groupId: move.groupId,
          fromOn: move.on,
          toOn: null,
          trial: false,
        });
      }
      await tx.update(Student, { id }, { groupId: move.groupId });
    });
  }

  private async locked(tx: EntityManager, id: string): Promise<Student> {
    await this.visibility.assertStudent(id);
    return tx.findOneOrFail(Student, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  private openMembership(tx: EntityManager, studentId: string): Promise<GroupMembership | null> {
    return tx.findOneBy(GroupMembership, { studentId, toOn: IsNull() });
  }

  private async assertFramework(tx: EntityManager, frameworkId: string | null | undefined): Promise<void> {
    if (!frameworkId) return;
    if (!(await tx.existsBy(Framework, { id: frameworkId })))
      throw studentErrors.invalid('student.framework_unknown', 'frameworkId');
  }
}
