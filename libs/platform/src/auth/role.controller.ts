import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChoiceField, ListField, TextsField } from '../http/fields.js';
import { May } from './may.js';
import { type Permission, type Role, ROLE_PERMISSIONS, ROLES } from './permissions.js';

export class RoleView {
  @ChoiceField('Role', ROLES) role: Role;
  @TextsField({ max: 400, maxLength: 60, description: 'the acts that the role may do' }) permissions: Permission[];
}
export class RolesView {
  @ListField(() => RoleView) items: RoleView[];
}

/** Which role may do what: fixed in the program, shown so that nobody has to guess before giving one. */
@ApiTags('users')
@Controller('roles')
export class RoleController {
  @Get()
  @May('user.read')
  @ApiOkResponse({ type: RolesView })
  list(): RolesView {
    return { items: ROLES.map((role) => ({ role, permissions: [...ROLE_PERMISSIONS[role]] })) };
  }
}
