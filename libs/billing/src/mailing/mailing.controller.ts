import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { MailsView, SendMailRequest } from './mailing.dto.js';
import { Mailing } from './mailing.service.js';

/** Each document's own post: what went when, and one more. */
@ApiTags('mails')
@Controller()
export class MailingController {
  constructor(private readonly mailing: Mailing) {}

  @Get('quotes/:id/mails')
  @May('mail.read')
  @ApiOkResponse({ type: MailsView })
  quoteMails(@Id() id: string): Promise<MailsView> {
    return this.mailing.of('quote', id);
  }

  @Post('quotes/:id/mails')
  @HttpCode(204)
  @May('mail.send')
  @ApiNoContentResponse()
  sendQuote(@Id() id: string, @Body() body: SendMailRequest): Promise<void> {
    return this.mailing.send('quote', id, body);
  }

  @Get('invoices/:id/mails')
  @May('mail.read')
  @ApiOkResponse({ type: MailsView })
  invoiceMails(@Id() id: string): Promise<MailsView> {
    return this.mailing.of('invoice', id);
  }

  @Post('invoices/:id/mails')
  @HttpCode(204)
  @May('mail.send')
  @ApiNoContentResponse()
  sendInvoice(@Id() id: string, @Body() body: SendMailRequest): Promise<void> {
    return this.mailing.send('invoice', id, body);
  }

  @Get('order-confirmations/:id/mails')
  @May('mail.read')
  @ApiOkResponse({ type: MailsView })
  orderConfirmationMails(@Id() id: string): Promise<MailsView> {
    return this.mailing.of('order_confirmation', id);
  }

  @Post('order-confirmations/:id/mails')
  @HttpCode(204)
  @May('mail.send')
  @ApiNoContentResponse()
  sendOrderConfirmation(@Id() id: string, @Body() body: SendMailRequest): Promise<void> {
    return this.mailing.send('order_confirmation', id, body);
  }

  @Get('pro-formas/:id/mails')
  @May('mail.read')
  @ApiOkResponse({ type: MailsView })
  proFormaMails(@Id() id: string): Promise<MailsView> {
    return this.mailing.of('pro_forma', id);
  }

  @Post('pro-formas/:id/mails')
  @HttpCode(204)
  @May('mail.send')
  @ApiNoContentResponse()
  sendProForma(@Id() id: string, @Body() body: SendMailRequest): Promise<void> {
    return this.mailing.send('pro_forma', id, body);
  }

  @Get('deliveries/:id/mails')
  @May('mail.read')
  @ApiOkResponse({ type: MailsView })
  deliveryNoteMails(@Id() id: string): Promise<MailsView> {
    return this.mailing.of('delivery_note', id);
  }

  @Post('deliveries/:id/mails')
  @HttpCode(204)
  @May('mail.send')
  @ApiNoContentResponse()
  sendDeliveryNote(@Id() id: string, @Body() body: SendMailRequest): Promise<void> {
    return this.mailing.send('delivery_note', id, body);
  }
}
