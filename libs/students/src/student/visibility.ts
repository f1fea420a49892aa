import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { currentActor, hasRole, type Reading, parametersIn, Work } from '@etabli/platform';
import { Group } from '../group/group.entity.js';
import { groupErrors } from '../group/group.errors.js';
import { Student } from './student.entity.js';
import { studentErrors } from './student.errors.js';

/**
 * Whose rows the actor may see. Direction and administration see every youth, teachers all that are or were in a group; a
 * master-trainer those of the groups that he trains; anybody else none. What one may not see does not exist: 404.
 */
@Injectable()
export class Visibility {
  constructor(private readonly work: Work) {}

  /** The groups of the actor, `all` without limit. */
  async groupIds(): Promise<string[] | 'all'> {
    const actor = currentActor();
    if (hasRole(actor, 'director', 'teacher', 'administrator')) return 'all';
    if (!hasRole(actor, 'master_trainer')) return [];
    const groups: { id: string }[] = await this.work.manager.query(
      'SELECT g.id FROM groups g JOIN staff_members s ON s.id = g.trainer_id WHERE s.user_id = $1',
      [actor.userId],
    );
    return groups.map(({ id }) => id);
  }

  /** A candidate without a group is the direction's alone. */
  seesCandidates(): boolean {
    return hasRole(currentActor(), 'director');
  }

  /** Throws 404 `group.not_found` for an unknown group and for one of somebody else. */
  async assertGroup(id: string): Promise<void> {
    const mine = await this.groupIds();
    const visible = mine === 'all' ? await this.work.manager.existsBy(Group, { id }) : mine.includes(id);
    if (!visible) throw groupErrors.notFound('group.not_found');
  }

  /** As `assertGroup`, asked in one statement with what else the command reads. */
  readGroup(id: string): Reading<void> {
    const actor = currentActor();
    const every = hasRole(actor, 'director', 'teacher', 'administrator');
    const trainer = hasRole(actor, 'master_trainer') ? actor.userId : null;
    return {
      sql: (of, first) => {
        const parameter = parametersIn(of);
        return `SELECT to_json(EXISTS (SELECT FROM groups g WHERE g.id = ${parameter(first, 'uuid')} AND (${parameter(first + 1, 'boolean')}
        OR g.trainer_id = (SELECT id FROM staff_members WHERE user_id = ${parameter(first + 2, 'uuid')}))))`;
      },
      values: [id, every, trainer],
      take: (visible) => {
        if (visible !== true) throw groupErrors.notFound('group.not_found');
      },
    };
  }

  /** Throws 404 `student.not_found` for an unknown youth and for one of somebody else's group. */
  async assertStudent(id: string): Promise<void> {
    const mine = await this.groupIds();
    const groupId = mine !== 'all' ? In(mine) : this.seesCandidates() ? undefined : Not(IsNull());
    const visible = await this.work.manager.existsBy(Student, { id, ...(groupId && { groupId }) });
    if (!visible) throw studentErrors.notFound('student.not_found');
  }

  /** As `assertStudent`, of many in one statement: 404 when one of them is not to be seen. */
  async assertStudents(ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return;
    const mine = await this.groupIds();
    const groupId = mine !== 'all' ? In(mine) : this.seesCandidates() ? undefined : Not(IsNull());
    const visible = await this.work.manager.countBy(Student, { id: In(wanted), ...(groupId && { groupId }) });
    if (visible < wanted.length) throw studentErrors.notFound('student.not_found');
  }
}
