import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { StaffMember } from '@etabli/school';
import { GroupMembership } from '../student/group-membership.entity.js';
import { Group } from './group.entity.js';
import { groupErrors } from './group.errors.js';
import { editRefusals, joinRefusals, joinWarning } from './group.rules.js';

export interface NewGroup {
  name: string;
  trade: string;
  /** a staff member, not a user */
  trainerId: string;
  capacity: number;
}

@Injectable()
export class GroupService {
  constructor(private readonly work: Work) {}

  /** Throws 422 `group.name_taken`, `group.trainer_unknown`. */
  create(input: NewGroup): Promise<string> {
    return this.work.run('group.create', async (tx) => {
      const id = newId();
      await this.assertNameFree(tx, input.name, id);
      await this.assertTrainer(tx, input.trainerId);
      await tx.insert(Group, {
        id,
        name: input.name,
        trade: input.trade,
        trainerId: input.trainerId,
        capacity: input.capacity,
        active: true,
      });
      return id;
    });
  }

  /** Missing = unchanged. Throws `group.not_found`, `group.capacity_below_members`, `group.not_empty`, 422 as create. */
  edit(id: string, change: Partial<NewGroup> & { active?: boolean }): Promise<void> {
    return this.work.run('group.edit', async (tx) => {
      const group = await this.locked(tx, id);
      const after = {
        name: change.name ?? group.name,
        trade: change.trade ?? group.trade,
        trainerId: change.trainerId ?? group.trainerId,
        capacity: change.capacity ?? group.capacity,
        active: change.active ?? group.active,
      };
      groupErrors.throwIfAny(editRefusals(after, await this.members(tx, id), group.capacity));
      if (after.name !== group.name) await this.assertNameFree(tx, after.name, id);
      if (after.trainerId !== group.trainerId) await this.assertTrainer(tx, after.trainerId);
      await tx.update(Group, { id }, after);
    });
  }

  /** Throws `group.not_found`. Says nothing about who may see it: ask `Visibility.assertGroup` first. */
  async find(id: string): Promise<Group> {
    const group = await this.work.manager.findOneBy(Group, { id });
    if (!group) throw groupErrors.notFound('group.not_found');
    return group;
  }

  /** Somebody comes for a trial week, which takes no place. Throws 422 on `groupId`, `group.inactive`. */
  async assertInUse(tx: EntityManager, id: string): Promise<void> {
    const group = await tx.findOneBy(Group, { id });
    if (!group) throw groupErrors.invalid('group.unknown', 'groupId');
    groupErrors.throwIfAny(joinRefusals(group));
  }

  /** Locks the group until the commit and makes sure that one more youth fits. Throws 422 on `groupId`, 409 or the warning `group.full`. */
  async assertRoom(tx: EntityManager, id: string, confirm?: readonly string[] | null): Promise<void> {
    const group = await tx.findOne(Group, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!group) throw groupErrors.invalid('group.unknown', 'groupId');
    groupErrors.throwIfAny(joinRefusals(group));
    const warning = joinWarning(group, await this.members(tx, id));
    if (warning && !confirm?.includes(warning.code)) throw groupErrors.warning('group.full', warning.params);
  }

  private async locked(tx: EntityManager, id: string): Promise<Group> {
    const group = await tx.findOne(Group, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!group) throw groupErrors.notFound('group.not_found');
    return group;
  }

  private members(tx: EntityManager, groupId: string): Promise<number> {
    return tx
      .createQueryBuilder(GroupMembership, 'm')
      .where('m.group_id = :groupId AND m.to_on IS NULL', { groupId })
      .getCount();
  }

  private async assertNameFree(tx: EntityManager, name: string, self: string): Promise<void> {
    if (await tx.existsBy(Group, { name, id: Not(self) })) throw groupErrors.invalid('group.name_taken', 'name');
  }

  private async assertTrainer(tx: EntityManager, trainerId: string): Promise<void> {
    const known = await tx.existsBy(StaffMember, { id: trainerId, kind: 'master_trainer', active: true });
    if (!known) throw groupErrors.invalid('group.trainer_unknown', 'trainerId');
  }
}
