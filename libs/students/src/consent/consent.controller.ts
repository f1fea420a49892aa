import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, LogsReading } from '@etabli/platform';
import { ConsentsView, GiveConsentRequest, RevokeConsentRequest } from './consent.dto.js';
import { ImageConsents } from './image-consents.js';

@ApiTags('student-documents')
@Controller()
export class ConsentController {
  constructor(private readonly consents: ImageConsents) {}

  @Get('students/:id/consents')
  @LogsReading({ subject: 'student', from: 'id' })
  @May('consent.read')
  @ApiOkResponse({ type: ConsentsView })
  async of(@Id() id: string): Promise<ConsentsView> {
    return { items: await this.consents.of(id) };
  }

  @Post('students/:id/consents')
  @May('consent.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async give(@Id() id: string, @Body() body: GiveConsentRequest): Promise<CreatedView> {
    return { id: await this.consents.give(id, body) };
  }

  @Post('consents/:id/revoke')
  @HttpCode(204)
  @May('consent.edit')
  @ApiNoContentResponse()
  revoke(@Id() id: string, @Body() body: RevokeConsentRequest): Promise<void> {
    return this.consents.revoke(id, body);
  }
}
