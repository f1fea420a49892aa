import type { Permission, Role } from '../auth/permissions.js';
import { ROLE_PERMISSIONS } from '../auth/permissions.js';

/** Who acts: a user, or the machine itself (jobs, demo, command line). */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly sessionId: string | null;
}

export const SYSTEM: Actor = {
  userId: null,
  name: 'Établi',
  roles: ['director', 'accountant', 'administrator'],
  sessionId: null,
};

export const mayActor = (actor: Actor, permission: Permission): boolean =>
  actor.roles.some((role) => ROLE_PERMISSIONS[role].has(permission));

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.roles.some((role) => roles.includes(role));
