import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { type Role, User, UserService, Work } from '@etabli/platform';
import { staffErrors } from './staff.errors.js';
import { StaffMember } from './staff-member.entity.js';

export interface NewStaffMember {
  firstName: string;
  lastName: string;
  kind: Role;
  agreementRef?: string | null;
  agreementOn?: CivilDate | null;
  /** an account that exists … */
  userId?: string | null;
  /** … or one to open, with the role of `kind` unless roles are given */
  account?: { email: string; password: string; roles?: Role[] } | null;
}

/** Missing = unchanged, null = emptied. */
export interface StaffEdit {
  firstName?: string;
  lastName?: string;
  kind?: Role;
  agreementRef?: string | null;
  agreementOn?: CivilDate | null;
  userId?: string | null;
  active?: boolean;
}

@Injectable()
export class StaffService {
  constructor(
    private readonly work: Work,
    private readonly users: UserService,
  ) {}

  /** Answers the id of the staff member. Throws `staff.user_unknown`, `staff.user_taken`, `user.email_taken`. */
  create(input: NewStaffMember): Promise<string> {
    return this.work.run('staff.create', async (tx) => {
      const { account, firstName, lastName, kind } = input;
      if (input.userId) await this.assertFree(tx, input.userId, null);
      const userId = account
        ? await this.users.create({
            email: account.email,
            password: account.password,
            name: `${firstName} ${lastName}`,
            roles: account.roles ?? [kind],
          })
        : (input.userId ?? null);
      const id = newId();
      await tx.insert(StaffMember, {
        id,
        firstName,
        lastName,
        kind,
        userId,
        agreementRef: input.agreementRef ?? null,
        agreementOn: input.agreementOn ?? null,
        active: true,
      });
      return id;
    });
  }

  /** Throws `staff.not_found`, `staff.user_unknown`, `staff.user_taken`. The account's roles are changed by the accounts screen. */
  edit(id: string, change: StaffEdit): Promise<void> {
    return this.work.run('staff.edit', async (tx) => {
      const member = await tx.findOne(StaffMember, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!member) throw staffErrors.notFound('staff.not_found');
      if (change.userId && change.userId !== member.userId) await this.assertFree(tx, change.userId, id);
      await tx.update(
        StaffMember,
        { id },
        {
          firstName: change.firstName ?? member.firstName,
          lastName: change.lastName ?? member.lastName,
          kind: change.kind ?? member.kind,
          active: change.active ?? member.active,
          agreementRef: change.agreementRef === undefined ? member.agreementRef : change.agreementRef,
          agreementOn: change.agreementOn === undefined ? member.agreementOn : change.agreementOn,
          userId: change.userId === undefined ? member.userId : change.userId,
        },
      );
    });
  }

  /** Everybody, by name. */
  list(): Promise<StaffMember[]> {
    return this.work.manager.find(StaffMember, { order: { lastName: 'ASC', id: 'ASC' } });
  }

  /** Throws `staff.not_found`. */
  async find(id: string): Promise<StaffMember> {
    const member = await this.work.manager.findOneBy(StaffMember, { id });
    if (!member) throw staffErrors.notFound('staff.not_found');
    return member;
  }

  /** The staff member behind an account, null for none and for SYSTEM. */
  async ofUser(userId: string | null): Promise<StaffMember | null> {
    return userId === null ? null : this.work.manager.findOneBy(StaffMember, { userId });
  }

  private async assertFree(tx: EntityManager, userId: string, self: string | null): Promise<void> {
    if (!(await tx.existsBy(User, { id: userId }))) throw staffErrors.invalid('staff.user_unknown', 'userId');
    const owner = await tx.findOneBy(StaffMember, { userId });
    if (owner && owner.id !== self) throw staffErrors.invalid('staff.user_taken', 'userId');
  }
}
