import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { ClientWholeView } from './whole.dto.js';
import { ClientWhole } from './whole.queries.js';

@ApiTags('customers')
@Controller('customers')
export class ClientWholeController {
  constructor(private readonly whole: ClientWhole) {}

  /** All that it is to the school: client, payer of the tax, host, employer, funder. */
  @Get(':id/whole')
  @May('customer.read')
  @ApiOkResponse({ type: ClientWholeView })
  of(@Id() id: string): Promise<ClientWholeView> {
    return this.whole.of(id);
  }
}
