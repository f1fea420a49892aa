import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Framework } from '@etabli/curriculum';
import { addDays, type CivilDate, newId } from '@etabli/kernel';
import { Clock, invalidFields, Work } from '@etabli/platform';
import { GroupService } from '../group/group.service.js';
import { GroupMembership } from '../student/group-membership.entity.js';
import { Student } from '../student/student.entity.js';
import { studentErrors } from '../student/student.errors.js';
import { enrolmentErrors, searchTextOf, type StudentState } from '../student/student.rules.js';
import type { StudentIdentity } from '../student/enrolments.js';
import { Visibility } from '../student/visibility.js';
import { writeSurveys } from '../survey/survey-rows.js';
import { StudentStep } from './path.entity.js';
import { pathErrors } from './path.errors.js';
import {
  type BreakReason,
  cutStays,
  daysAhead,
  type DeclineReason,
  leaveErrors,
  LONGEST_TRIAL,
  type Outcome,
  type Step,
  stepRefusals,
  trialErrors,
} from './path.rules.js';
import { writeDiploma, writeStep } from './path-rows.js';

type Confirm = readonly string[] | null;

/** The path of a youth from the first call to the exit: each command is one step and one row of its history. */
@Injectable()
export class StudentPath {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly groups: GroupService,
    private readonly visibility: Visibility,
  ) {}

  /** Somebody asks for a place; `on` is the day of the call. The youth's id. Throws 422 by field, `path.in_future`. */
  apply(input: StudentIdentity & { on: CivilDate }): Promise<string> {
    return this.work.run('student.apply', async (tx) => {
      const { on, ...identity } = input;
      const wrong = enrolmentErrors({ bornOn: identity.bornOn, enrolledOn: on });
      if (wrong.length > 0) throw invalidFields(wrong);
      if (on > this.clock.today()) throw pathErrors.refused('path.in_future', { limit: this.clock.today() });
      await this.assertFramework(tx, identity.frameworkId);
      const id = newId();
      await tx.insert(Student, {
        id,
        firstName: identity.firstName,
        lastName: identity.lastName,
        bornOn: identity.bornOn,
        groupId: null,
        state: 'inquiry',
        enrolledOn: null,
        leftOn: null,
        frameworkId: identity.frameworkId ?? null,
        email: identity.email ?? null,
        phone: identity.phone ?? null,
        searchText: searchTextOf(identity),
      });
      await writeStep(tx, this.clock, { studentId: id, from: null, to: 'inquiry', on });
      return id;
    });
  }

  /** A week in a group, from `on` to `until`, both included; takes no place. Throws `path.*`, `group.inactive`, 422 by field. */
  trial(id: string, { groupId, on, until }: { groupId: string; on: CivilDate; until: CivilDate }): Promise<void> {
    return this.work.run('student.trial', async (tx) => {
      const wrong = trialErrors({ on, until }, addDays(on, LONGEST_TRIAL));
      if (wrong.length > 0) throw invalidFields(wrong);
      await this.step(tx, id, { to: 'trial_week', on, until });
      await this.groups.assertInUse(tx, groupId);
      await this.endStays(tx, id, addDays(on, -1));
      await tx.insert(GroupMembership, { id: newId(), studentId: id, groupId, fromOn: on, toOn: until, trial: true });
      await tx.update(Student, { id }, { state: 'trial_week', groupId });
    });
  }

  /** The talk after the trial week; the group's trainer no longer sees the youth. Throws `path.*`. */
  interview(id: string, { on }: { on: CivilDate }): Promise<void> {
    return this.work.run('student.interview', async (tx) => {
      await this.step(tx, id, { to: 'interview', on });
      await this.endStays(tx, id, on);
      await tx.update(Student, { id }, { state: 'interview', groupId: null });
    });
  }

  /** `on` is the first day, after an interview or after having left. Throws `path.*`, `group.*`, 422 by field, the warning `group.full`. */
  enrol(
    id: string,
    to: { groupId: string; on: CivilDate; frameworkId?: string | null; confirm?: Confirm },
  ): Promise<void> {
    return this.work.run('student.enrol', async (tx) => {
      const student = await this.step(tx, id, { to: 'enrolled', on: to.on }, 'suspended');
      const wrong = enrolmentErrors({ bornOn: student.bornOn, enrolledOn: to.on });
      if (wrong.length > 0) throw invalidFields(wrong.map((error) => ({ ...error, field: 'on' })));
      const frameworkId = to.frameworkId ?? student.frameworkId;
      await this.assertFramework(tx, frameworkId);
      await this.join(tx, id, to.groupId, to.on, to.confirm);
      await tx.update(
        Student,
        { id },
        { state: 'enrolled', groupId: to.groupId, enrolledOn: to.on, leftOn: null, frameworkId },
      );
      await writeDiploma(tx, id, frameworkId, to.on);
    });
  }

  /** From `on` the youth is away: neither called nor at a machine, still of the group. Throws `path.*`. */
  suspend(id: string, { on, reason }: { on: CivilDate; reason: string }): Promise<void> {
    return this.work.run('student.suspend', async (tx) => {
      await this.step(tx, id, { to: 'suspended', on, reason });
      await this.endStays(tx, id, addDays(on, -1));
      await tx.update(Student, { id }, { state: 'suspended' });
    });
  }

  /** `on` is the first day back in the group. Throws `path.*`, `group.*`, the warning `group.full`. */
  resume(id: string, { on, confirm }: { on: CivilDate; confirm?: Confirm }): Promise<void> {
    return this.work.run('student.resume', async (tx) => {
      const { groupId } = await this.step(tx, id, { to: 'enrolled', on }, 'left', 'interview');
      await this.join(tx, id, groupId!, on, confirm);
      await tx.update(Student, { id }, { state: 'enrolled' });
    });
  }

  /** `on` is the last day at the school. Throws `path.*`, 422 by field. */
  leave(
    id: string,
    end: { on: CivilDate; outcome: Outcome; reasonCode?: BreakReason | null; reason?: string | null },
  ): Promise<void> {
    return this.work.run('student.leave', async (tx) => {
      const wrong = leaveErrors(end);
      if (wrong.length > 0) throw invalidFields(wrong);
      await this.step(tx, id, { to: 'left', ...end });
      await this.endStays(tx, id, end.on);
      await tx.update(Student, { id }, { state: 'left', leftOn: end.on });
      await writeDiploma(tx, id, null, addDays(end.on, 1));
      await writeSurveys(tx, id, end.on);
    });
  }

  /** The candidate withdrew, or the school has no place for him. Throws `path.*`. */
  decline(id: string, end: { on: CivilDate; reasonCode: DeclineReason; reason?: string | null }): Promise<void> {
    return this.work.run('student.decline', async (tx) => {
      await this.step(tx, id, { to: 'not_enrolled', ...end });
      await this.endStays(tx, id, end.on);
      await tx.update(Student, { id }, { state: 'not_enrolled', groupId: null });
    });
  }

  /** Who was not enrolled asks again. Throws `path.*`. */
  reopen(id: string, { on }: { on: CivilDate }): Promise<void> {
    return this.work.run('student.reopen', async (tx) => {
      await this.step(tx, id, { to: 'inquiry', on });
      await tx.update(Student, { id }, { state: 'inquiry' });
    });
  }

  /** Locks the youth, asks the rules and writes the step; answers the youth as he was. `notFrom`: states that another command is for. */
  private async step(
    tx: EntityManager,
    id: string,
    step: Omit<Step, 'from'>,
    ...notFrom: StudentState[]
  ): Promise<Student> {
    await this.visibility.assertStudent(id);
    const student = await tx.findOneOrFail(Student, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (notFrom.includes(student.state))
      throw pathErrors.refused('path.impossible', { state: student.state, to: step.to });
    const before = await tx.findOne(StudentStep, { where: { studentId: id }, order: { rank: 'DESC' } });
    const limit = addDays(this.clock.today(), daysAhead(step.to));
    pathErrors.throwIfAny(stepRefusals(student, step, { last: before?.on ?? step.on, limit }));
    await writeStep(tx, this.clock, { ...step, studentId: id, from: student.state });
    return student;
  }

  private async join(
    tx: EntityManager,
    studentId: string,
    groupId: string,
    on: CivilDate,
    confirm?: Confirm,
  ): Promise<void> {
    await this.groups.assertRoom(tx, groupId, confirm);
    await this.endStays(tx, studentId, addDays(on, -1));
    await tx.insert(GroupMembership, { id: newId(), studentId, groupId, fromOn: on, toOn: null, trial: false });
  }

  private async endStays(tx: EntityManager, studentId: string, lastDay: CivilDate): Promise<void> {
    const { cut, gone } = cutStays(await tx.findBy(GroupMembership, { studentId }), lastDay);
    for (const { id } of cut) await tx.update(GroupMembership, { id }, { toOn: lastDay });
    for (const { id } of gone) await tx.delete(GroupMembership, { id });
  }

  private async assertFramework(tx: EntityManager, frameworkId: string | null | undefined): Promise<void> {
    if (frameworkId && !(await tx.existsBy(Framework, { id: frameworkId })))
      throw studentErrors.invalid('student.framework_unknown', 'frameworkId');
  }
}
