import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreateCustomerRequest } from '@etabli/customers';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  CreateInquiryRequest,
  EditInquiryRequest,
  EndInquiryRequest,
  InquiriesRequest,
  InquiriesView,
  InquiryView,
} from './inquiry.dto.js';
import { InquiryQueries } from './inquiry.queries.js';
import { Inquiries } from './inquiry.service.js';

@ApiTags('inquiries')
@Controller('inquiries')
export class InquiryController {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly queries: InquiryQueries,
  ) {}

  @Get()
  @May('inquiry.read')
  @ApiOkResponse({ type: InquiriesView })
  list(@Query() request: InquiriesRequest): Promise<InquiriesView> {
    return this.queries.page(request);
  }

  @Get('count')
  @May('inquiry.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: InquiriesRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Get(':id')
  @May('inquiry.read')
  @ApiOkResponse({ type: InquiryView })
  find(@Id() id: string): Promise<InquiryView> {
    return this.queries.find(id);
  }

  @Post()
  @May('inquiry.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async receive(@Body() body: CreateInquiryRequest): Promise<CreatedView> {
    return { id: await this.inquiries.receive(body) };
  }

  @Patch(':id')
  @HttpCode(204)
  @May('inquiry.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditInquiryRequest): Promise<void> {
    return this.inquiries.edit(id, body);
  }

  /** Answers the client's id. */
  @Post(':id/customer')
  @May('customer.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async makeCustomer(@Id() id: string, @Body() body: CreateCustomerRequest): Promise<CreatedView> {
    return { id: await this.inquiries.makeCustomer(id, body) };
  }

  @Post(':id/end')
  @HttpCode(204)
  @May('inquiry.edit')
  @ApiNoContentResponse()
  end(@Id() id: string, @Body() body: EndInquiryRequest): Promise<void> {
    return this.inquiries.end(id, body);
  }

  @Post(':id/resume')
  @HttpCode(204)
  @May('inquiry.edit')
  @ApiNoContentResponse()
  resume(@Id() id: string): Promise<void> {
    return this.inquiries.resume(id);
  }
}
