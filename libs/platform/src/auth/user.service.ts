import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { currentContext } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { authErrors } from './auth.errors.js';
import { AuthService } from './auth.service.js';
import { hashPassword } from './passwords.js';
import type { Role } from './permissions.js';
import { User } from './user.entity.js';

export interface NewUser {
  email: string;
  name: string;
  roles: Role[];
  /** null: the person chooses it, by an invitation */
  password: string | null;
}

const KEEPERS: readonly Role[] = ['director', 'administrator'];

/** Who is given a password needs no invitation any more. */
const END_INVITATIONS = `UPDATE user_invitations SET withdrawn_at = $2
  WHERE user_id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`;

/** What is to be told of each account beside itself. */
const STANDING = `
  SELECT u.id, i.expires_at AS "invitedUntil", coalesce(i.expires_at <= $2, false) AS expired, t.user_id IS NOT NULL AS "secondStep" FROM users u
    LEFT JOIN user_invitations i ON i.user_id = u.id AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
    LEFT JOIN two_factors t ON t.user_id = u.id AND t.confirmed_at IS NOT NULL WHERE u.id = ANY ($1)`;

export interface Standing {
  id: string;
  /** until then the link of the mail opens; null: there is none */
  invitedUntil: Date | null;
  expired: boolean;
  /** a code is asked at login */
  secondStep: boolean;
}

@Injectable()
export class UserService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly auth: AuthService,
  ) {}

  /** Throws `user.email_taken`. */
  create(user: NewUser): Promise<string> {
    return this.work.run('user.create', async (tx) => {
      const email = user.email.trim().toLowerCase();
      if (await tx.existsBy(User, { email })) throw authErrors.invalid('user.email_taken', 'email');
      const id = newId();
      const passwordHash = user.password === null ? null : await hashPassword(user.password);
      await tx.insert(User, {
        id,
        email,
        name: user.name,
        roles: user.roles,
        passwordHash,
        active: true,
        createdAt: this.clock.now(),
      });
      return id;
    });
  }

  /**
   * Changes roles, name or access; a user switched off or given a new password is logged out everywhere.
   * Throws `user.not_found`, `user.own_roles`, `user.last_administrator`.
   */
  change(id: string, change: { name?: string; roles?: Role[]; active?: boolean; password?: string }): Promise<void> {
    return this.work.run('user.edit', async (tx) => {
      // two who take each other's rights would both find somebody left
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('users', 0))");
      const user = await tx.findOne(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!user) throw authErrors.notFound('user.not_found');
      const after = { roles: change.roles ?? user.roles, active: change.active ?? user.active };
      const keeps = after.active && after.roles.some((role) => KEEPERS.includes(role));
      if (!keeps && user.roles.some((role) => KEEPERS.includes(role))) {
        if (id === currentContext()?.actor?.userId) throw authErrors.refused('user.own_roles');
        const others = await tx.find(User, { where: { id: Not(id), active: true, passwordHash: Not(IsNull()) } });
        if (!others.some((other) => other.roles.some((role) => KEEPERS.includes(role))))
          throw authErrors.refused('user.last_administrator');
      }
      const passwordHash = change.password === undefined ? user.passwordHash : await hashPassword(change.password);
      await tx.update(User, { id }, { name: change.name ?? user.name, ...after, passwordHash });
      if (change.password !== undefined && user.passwordHash === null)
        await tx.query(END_INVITATIONS, [id, this.clock.now()]);
      if (change.active === false || change.password !== undefined) await this.auth.logoutEverywhere(id);
    });
  }

  list(): Promise<User[]> {
    return this.work.manager.find(User, { order: { name: 'ASC', id: 'ASC' }, take: 500 });
  }

  async standing(users: readonly User[]): Promise<ReadonlyMap<string, Standing>> {
    const rows: Standing[] = await this.work.manager.query(STANDING, [users.map(({ id }) => id), this.clock.now()]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}
