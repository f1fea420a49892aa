import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { AddCustomerRoleRequest, CustomerRolesView, EndCustomerRoleRequest } from './role.dto.js';
import { CustomerRoles } from './role.service.js';

@ApiTags('customers')
@Controller('customers/:customerId/roles')
export class CustomerRoleController {
  constructor(private readonly roles: CustomerRoles) {}

  @Get()
  @May('customer.read')
  @ApiOkResponse({ type: CustomerRolesView })
  async list(@Id('customerId') customerId: string): Promise<CustomerRolesView> {
    return { items: await this.roles.of(customerId) };
  }

  @Post()
  @May('customer.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Id('customerId') customerId: string, @Body() body: AddCustomerRoleRequest): Promise<CreatedView> {
    return { id: await this.roles.add(customerId, body) };
  }

  @Post(':id/end')
  @HttpCode(204)
  @May('customer.edit')
  @ApiNoContentResponse()
  end(
    @Id('customerId') customerId: string,
    @Id() id: string,
    @Body() { validTo }: EndCustomerRoleRequest,
  ): Promise<void> {
    return this.roles.end(customerId, id, validTo);
  }
}
