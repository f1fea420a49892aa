import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  CreateCustomerRequest,
  CustomersRequest,
  CustomersView,
  CustomerView,
  EditCustomerRequest,
} from './customer.dto.js';
import { CustomerQueries } from './customer.queries.js';
import { CustomerService } from './customer.service.js';

@ApiTags('customers')
@Controller('customers')
export class CustomerController {
  constructor(
    private readonly customers: CustomerService,
    private readonly queries: CustomerQueries,
  ) {}

  @Get()
  @May('customer.read')
  @ApiOkResponse({ type: CustomersView })
  list(@Query() request: CustomersRequest): Promise<CustomersView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('customer.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: CustomersRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('customer.read')
  @ApiOkResponse({ type: CustomerView })
  one(@Id() id: string): Promise<CustomerView> {
    return this.queries.one(id);
  }

  @Post()
  @May('customer.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async create(@Body() body: CreateCustomerRequest): Promise<CreatedView> {
    return { id: await this.customers.create(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('customer.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditCustomerRequest): Promise<void> {
    return this.customers.edit(id, body);
  }
}
