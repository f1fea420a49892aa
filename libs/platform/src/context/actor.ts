import type { Permission, Role } from '../auth/permissions.js';
import { BEFORE_SECOND_STEP, ON_SHARED_TABLET, ROLE_PERMISSIONS } from '../auth/permissions.js';

/** Who acts: a user, or the machine itself (jobs, demo, command line). */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly sessionId: string | null;
  /** the shared tablet on which the session was opened by PIN */
  readonly deviceId?: string | null;
  /** the role must have a second step at login and there is none yet */
  readonly mustEnrol?: boolean;
}

export const SYSTEM: Actor = {
  userId: null,
  name: 'Établi',
  roles: ['director', 'accountant', 'administrator'],
  sessionId: null,
};

export const mayActor = (actor: Actor, permission: Permission): boolean =>
  (!actor.deviceId || ON_SHARED_TABLET.has(permission)) &&
  (!actor.mustEnrol || BEFORE_SECOND_STEP.has(permission)) &&
  actor.roles.some((role) => ROLE_PERMISSIONS[role].has(permission));

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.roles.some((role) => roles.includes(role));
