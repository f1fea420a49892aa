import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import { PaymentsRequest, PaymentsView, RecordPaymentRequest, ReversePaymentRequest } from './payment.dto.js';
import { PaymentQueries } from './payment.queries.js';
import { PaymentService } from './payment.service.js';

@ApiTags('payments')
@Controller('payments')
export class PaymentController {
  constructor(
    private readonly payments: PaymentService,
    private readonly queries: PaymentQueries,
  ) {}

  @Get()
  @May('payment.read')
  @ApiOkResponse({ type: PaymentsView })
  list(@Query() request: PaymentsRequest): Promise<PaymentsView> {
    return this.queries.list(request);
  }

  @Get('count')
  @May('payment.read')
  @ApiOkResponse({ type: CountView })
  count(@Query() request: PaymentsRequest): Promise<CountView> {
    return this.queries.count(request);
  }

  @Post()
  @May('payment.record')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: RecordPaymentRequest): Promise<CreatedView> {
    return { id: await this.payments.record(body) };
  }

  @Post(':id/reverse')
  @May('payment.record')
  @ApiCreatedResponse({ type: CreatedView })
  async reverse(@Id() id: string, @Body() body: ReversePaymentRequest): Promise<CreatedView> {
    return { id: await this.payments.reverse(id, body.reason) };
  }
}
