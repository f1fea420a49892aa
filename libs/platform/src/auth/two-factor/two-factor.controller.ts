import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import encodeQR from 'qr';
import { currentActor } from '../../context/request-context.js';
import { Id } from '../../http/id.param.js';
import { May } from '../may.js';
import { AccessPolicies } from './access-policy.service.js';
import {
  AccessPolicyView,
  BegunTwoFactorView,
  ConfirmTwoFactorRequest,
  EditAccessPolicyRequest,
  RecoveryCodesView,
  ResetTwoFactorRequest,
  SwitchTwoFactorOffRequest,
  TwoFactorView,
} from './two-factor.dto.js';
import { TwoFactors } from './two-factor.service.js';

/** One's own second step. */
@ApiTags('two-factor')
@Controller('two-factor')
export class TwoFactorController {
  constructor(
    private readonly twoFactors: TwoFactors,
    private readonly policies: AccessPolicies,
  ) {}

  @Get()
  @May('two_factor.own')
  @ApiOkResponse({ type: TwoFactorView })
  async own(): Promise<TwoFactorView> {
    const { confirmedAt, recoveryLeft } = await this.twoFactors.state();
    const roles = await this.policies.twoFactorRoles();
    const required = currentActor().roles.some((role) => roles.includes(role));
    return { confirmedAt: confirmedAt?.toISOString() ?? null, recoveryLeft, required };
  }

  @Post('begin')
  @HttpCode(200)
  @May('two_factor.own')
  @ApiOkResponse({ type: BegunTwoFactorView })
  async begin(): Promise<BegunTwoFactorView> {
    const { secret, address } = await this.twoFactors.begin();
    return { secret, qr: encodeQR(address, 'svg', { ecc: 'medium', border: 2 }) };
  }

  @Post('confirm')
  @HttpCode(200)
  @May('two_factor.own')
  @ApiOkResponse({ type: RecoveryCodesView })
  async confirm(@Body() { code }: ConfirmTwoFactorRequest): Promise<RecoveryCodesView> {
    return { codes: await this.twoFactors.confirm(code) };
  }

  @Post('switch-off')
  @HttpCode(204)
  @May('two_factor.own')
  @ApiNoContentResponse()
  switchOff(@Body() { password, code }: SwitchTwoFactorOffRequest): Promise<void> {
    return this.twoFactors.switchOff(password, code);
  }
}

@ApiTags('users')
@Controller('users')
export class TwoFactorResetController {
  constructor(private readonly twoFactors: TwoFactors) {}

  @Post(':id/two-factor/reset')
  @HttpCode(204)
  @May('two_factor.reset')
  @ApiNoContentResponse()
  reset(@Id() id: string, @Body() { reason }: ResetTwoFactorRequest): Promise<void> {
    return this.twoFactors.reset(id, reason);
  }
}

@ApiTags('users')
@Controller('access-policy')
export class AccessPolicyController {
  constructor(private readonly policies: AccessPolicies) {}

  @Get()
  @May('access_policy.read')
  @ApiOkResponse({ type: AccessPolicyView })
  async find(): Promise<AccessPolicyView> {
    return { twoFactorRoles: await this.policies.twoFactorRoles() };
  }

  @Put()
  @HttpCode(204)
  @May('access_policy.edit')
  @ApiNoContentResponse()
  edit(@Body() { twoFactorRoles }: EditAccessPolicyRequest): Promise<void> {
    return this.policies.set(twoFactorRoles);
  }
}
