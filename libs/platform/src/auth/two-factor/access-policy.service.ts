import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock } from '../../clock/clock.js';
import { Work } from '../../database/work.js';
import { type Role, ROLES } from '../permissions.js';
import { AccessPolicy } from './two-factor.entity.js';

/** What the school asks of those who log in. */
@Injectable()
export class AccessPolicies {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Roles that must have a second step: none before the school says so. */
  async twoFactorRoles(): Promise<Role[]> {
    const [policy] = await this.work.manager.find(AccessPolicy, { take: 1 });
    return ROLES.filter((role) => policy?.twoFactorRoles.includes(role));
  }

  /** Holds from the next request on, for those who are logged in too. */
  set(twoFactorRoles: readonly Role[]): Promise<void> {
    return this.work.run('access_policy.edit', async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('access_policies', 0))");
      const [policy] = await tx.find(AccessPolicy, { take: 1 });
      const change = { twoFactorRoles: [...new Set(twoFactorRoles)], changedAt: this.clock.now() };
      if (policy) await tx.update(AccessPolicy, { id: policy.id }, change);
      else await tx.insert(AccessPolicy, { id: newId(), ...change });
    });
  }
}
