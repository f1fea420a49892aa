import { ChoicesField, EmailField, TextField } from '../../http/fields.js';
import { type Role, ROLES } from '../permissions.js';

export class InviteUserRequest {
  @EmailField() email: string;
  @TextField({ max: 120 }) name: string;
  @ChoicesField('Role', ROLES, { min: 1 }) roles: Role[];
}

export class OpenInvitationRequest {
  @TextField({ max: 100 }) token: string;
}

export class InvitationView {
  @EmailField() email: string;
  @TextField({ max: 120 }) name: string;
}

export class AcceptInvitationRequest {
  @TextField({ max: 100 }) token: string;
  @TextField({ min: 10, max: 200, description: 'at least ten characters' }) password: string;
}
