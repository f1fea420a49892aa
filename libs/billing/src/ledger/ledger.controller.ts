import { Body, Controller, Delete, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import {
  AddLedgerAccountRequest,
  EditLedgerAccountRequest,
  LedgerAccountsView,
  toLedgerAccountView,
} from './ledger.dto.js';
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

  @Post()
  @May('accounting.export')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Body() body: AddLedgerAccountRequest): Promise<CreatedView> {
    const { vatRateBp = null, sector = null, ...row } = body;
    return { id: await this.ledger.addAccount({ ...row, vatRateBp, sector }) };
  }

  @Put(':id')
  @HttpCode(204)
  @May('accounting.export')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditLedgerAccountRequest): Promise<void> {
    return this.ledger.editAccount(id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @May('accounting.export')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.ledger.removeAccount(id);
  }
}
