import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@etabli/kernel';
import { May } from '@etabli/platform';
import { EditLedgerAccountRequest, LedgerAccountsView, toLedgerAccountView } from './ledger.dto.js';
import { ACCOUNT_ROLES, type AccountRole } from './ledger.rules.js';
import { Ledger } from './ledger.service.js';

@ApiTags('ledger-accounts')
@Controller('ledger-accounts')
export class LedgerController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @May('accounting.read')
  @ApiOkResponse({ type: LedgerAccountsView })
  async accounts(): Promise<LedgerAccountsView> {
    return { items: (await this.ledger.accounts()).map(toLedgerAccountView) };
  }

  @Put(':role')
  @HttpCode(204)
  @May('accounting.export')
  @ApiNoContentResponse()
  @ApiParam({ name: 'role', enum: ACCOUNT_ROLES, enumName: 'AccountRole' })
  edit(@Param('role') role: string, @Body() body: EditLedgerAccountRequest): Promise<void> {
    if (!isRole(role)) throw new DomainError('not_found', 'ledger.account_not_found', 'Ce compte n’existe pas.');
    return this.ledger.editAccount(role, body);
  }
}

const isRole = (role: string): role is AccountRole => (ACCOUNT_ROLES as readonly string[]).includes(role);
