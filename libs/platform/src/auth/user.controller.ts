import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView } from '../http/created.view.js';
import { BooleanField, ChoicesField, EmailField, IdField, InstantField, ListField, TextField } from '../http/fields.js';
import { Id } from '../http/id.param.js';
import { InvitationLinks } from './invitations/invitation-links.js';
import { May } from './may.js';
import { type Role, ROLES } from './permissions.js';
import { UserService } from './user.service.js';

export class CreateUserRequest {
  @EmailField() email: string;
  @TextField({ max: 120 }) name: string;
  @ChoicesField('Role', ROLES, { min: 1 }) roles: Role[];
  @TextField({ min: 10, max: 200, description: 'at least ten characters' }) password: string;
}

export class ChangeUserRequest {
  @TextField({ optional: true, max: 120 }) name?: string;
  @ChoicesField('Role', ROLES, { optional: true, min: 1 }) roles?: Role[];
  @BooleanField({ optional: true }) active?: boolean;
  @TextField({ optional: true, min: 10, max: 200 }) password?: string;
}

export class UserView {
  @IdField() id: string;
  @EmailField() email: string;
  @TextField({ max: 120 }) name: string;
  @ChoicesField('Role', ROLES) roles: Role[];
  @BooleanField() active: boolean;
  @BooleanField({ description: 'has not chosen a password yet' }) invited: boolean;
  @InstantField({ nullable: true, description: 'until then the mailed link opens' }) invitedUntil: string | null;
  @BooleanField({ description: 'it opens no more' }) invitationExpired: boolean;
  @BooleanField({ description: 'a code is asked at login' }) secondStep: boolean;
}

export class UsersView {
  @BooleanField({ description: 'false without PUBLIC_URL: accounts are made with a password' })
  invitationsOffered: boolean;
  @ListField(() => UserView) items: UserView[];
}

@ApiTags('users')
@Controller('users')
export class UserController {
  constructor(
    private readonly users: UserService,
    private readonly links: InvitationLinks,
  ) {}

  @Get()
  @May('user.read')
  @ApiOkResponse({ type: UsersView })
  async list(): Promise<UsersView> {
    const users = await this.users.list();
    const standing = await this.users.standing(users);
    const items = users.map(({ id, email, name, roles, active, passwordHash }) => ({
      id,
      email,
      name,
      roles,
      active,
      invited: passwordHash === null,
      invitedUntil: standing.get(id)?.invitedUntil?.toISOString() ?? null,
      invitationExpired: standing.get(id)?.expired ?? false,
      secondStep: standing.get(id)?.secondStep ?? false,
    }));
    return { invitationsOffered: this.links.offered, items };
  }

  @Post()
  @May('user.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateUserRequest): Promise<CreatedView> {
    return { id: await this.users.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('user.edit')
  @ApiNoContentResponse()
  change(@Id() id: string, @Body() body: ChangeUserRequest): Promise<void> {
    return this.users.change(id, body);
  }
}
