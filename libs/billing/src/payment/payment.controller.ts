import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  AllotRequest,
  PaymentsRequest,
  PaymentsView,
  RecordPaymentRequest,
  RefundRequest,
  ReversePaymentRequest,
} from './payment.dto.js';
import { PaymentQueries } from './payment.queries.js';
import { PaymentService } from './payment.service.js';
import { Rests } from './rests.service.js';

@ApiTags('payments')
@Controller('payments')
export class PaymentController {
  constructor(
    private readonly payments: PaymentService,
    private readonly rests: Rests,
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

  /** What is left of an overpayment settles other invoices of the customer. */
  @Post(':id/allot')
  @HttpCode(204)
  @May('payment.record')
  @ApiNoContentResponse()
  allot(@Id() id: string, @Body() body: AllotRequest): Promise<void> {
    return this.rests.allotPayment(id, body.allocations);
  }

  /** What is left of an overpayment goes back to the customer. */
  @Post(':id/refund')
  @May('payment.record')
  @ApiCreatedResponse({ type: CreatedView })
  async refund(@Id() id: string, @Body() body: RefundRequest): Promise<CreatedView> {
    return { id: await this.rests.refundPayment(id, body) };
  }

  @Post('credit-notes/:id/allot')
  @HttpCode(204)
  @May('payment.record')
  @ApiNoContentResponse()
  allotCreditNote(@Id() id: string, @Body() body: AllotRequest): Promise<void> {
    return this.rests.allotCreditNote(id, body.allocations);
  }

  @Post('credit-notes/:id/refund')
  @May('payment.record')
  @ApiCreatedResponse({ type: CreatedView })
  async refundCreditNote(@Id() id: string, @Body() body: RefundRequest): Promise<CreatedView> {
    return { id: await this.rests.refundCreditNote(id, body) };
  }
}
