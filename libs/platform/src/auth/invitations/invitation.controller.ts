import { Body, Controller, Delete, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CreatedView } from '../../http/created.view.js';
import { Id } from '../../http/id.param.js';
import { May } from '../may.js';
import { MeView } from '../me.view.js';
import { SessionCookies } from '../session-cookies.js';
import { AcceptInvitationRequest, InvitationView, InviteUserRequest, OpenInvitationRequest } from './invitation.dto.js';
import { Invitations } from './invitation.service.js';

@ApiTags('users')
@Controller('users')
export class UserInvitationController {
  constructor(private readonly invitations: Invitations) {}

  @Post('invite')
  @May('user.invite')
  @ApiCreatedResponse({ type: CreatedView })
  async invite(@Body() body: InviteUserRequest): Promise<CreatedView> {
    return { id: await this.invitations.invite(body) };
  }

  @Post(':id/invitation')
  @HttpCode(204)
  @May('user.invite')
  @ApiNoContentResponse()
  sendAgain(@Id() id: string): Promise<void> {
    return this.invitations.sendAgain(id);
  }

  @Delete(':id/invitation')
  @HttpCode(204)
  @May('user.invite')
  @ApiNoContentResponse()
  withdraw(@Id() id: string): Promise<void> {
    return this.invitations.withdraw(id);
  }
}

/** For who was invited: no login, but a signed token, always in the body and never in an address. */
@ApiTags('invitations')
@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly invitations: Invitations,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('open')
  @HttpCode(200)
  @May('public')
  @ApiOkResponse({ type: InvitationView })
  async open(@Body() { token }: OpenInvitationRequest, @Ip() network: string): Promise<InvitationView> {
    const { email, name } = await this.invitations.open(token, network);
    return { email, name };
  }

  @Post('accept')
  @HttpCode(200)
  @May('public')
  @ApiOkResponse({ type: MeView })
  async accept(
    @Body() { token, password }: AcceptInvitationRequest,
    @Ip() network: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeView> {
    return this.cookies.give(await this.invitations.accept(token, password, network), response);
  }
}
