import { mayActor } from '../context/actor.js';
import type { Actor } from '../context/actor.js';
import { BooleanField, ChoicesField, IdField, TextField, TextsField } from '../http/fields.js';
import { type Permission, PERMISSIONS, type Role, ROLES } from './permissions.js';

export class MeView {
  @IdField() id: string;
  @TextField({ max: 120 }) name: string;
  @ChoicesField('Role', ROLES) roles: Role[];
  @TextsField({ max: 250, maxLength: 60, description: 'the acts one may do' }) permissions: Permission[];
  @BooleanField({ description: 'on a shared tablet, by PIN' }) onTablet: boolean;
  @BooleanField({ description: 'nothing else before the second step of the login is set up' }) mustEnrol: boolean;
}

export const toMeView = (actor: Actor): MeView => ({
  id: actor.userId!,
  name: actor.name,
  roles: [...actor.roles],
  permissions: PERMISSIONS.filter((act) => mayActor(actor, act)),
  onTablet: Boolean(actor.deviceId),
  mustEnrol: actor.mustEnrol ?? false,
});
