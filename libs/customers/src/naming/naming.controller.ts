import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { CustomerNamings } from './customer-namings.js';
import { GiveNamingRequest, NamingsView, WithdrawNamingRequest } from './naming.dto.js';

@ApiTags('customers')
@Controller('customers/:customerId/namings')
export class CustomerNamingController {
  constructor(private readonly namings: CustomerNamings) {}

  @Get()
  @May('customer.read')
  @ApiOkResponse({ type: NamingsView })
  list(@Id('customerId') customerId: string): Promise<NamingsView> {
    return this.namings.of(customerId);
  }

  @Post()
  @May('customer.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async give(@Id('customerId') customerId: string, @Body() body: GiveNamingRequest): Promise<CreatedView> {
    return { id: await this.namings.give(customerId, body) };
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @May('customer.edit')
  @ApiNoContentResponse()
  withdraw(
    @Id('customerId') customerId: string,
    @Id() id: string,
    @Body() { on }: WithdrawNamingRequest,
  ): Promise<void> {
    return this.namings.withdraw(customerId, id, on);
  }
}
