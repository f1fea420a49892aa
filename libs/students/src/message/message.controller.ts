import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { FamilyMessages } from './family-messages.js';
import {
  TellFamilyRequest,
  ToldView,
  FamilyMessagesRequest,
  FamilyMessagesView,
  TemplateView,
  TemplatesView,
} from './message.dto.js';
import { MessageLog } from './message-log.js';

@ApiTags('family-messages')
@Controller('family-messages')
export class FamilyMessageController {
  constructor(
    private readonly messages: FamilyMessages,
    private readonly log: MessageLog,
  ) {}

  @Get()
  @May('family_message.read')
  @ApiOkResponse({ type: FamilyMessagesView })
  async list(@Query() { from, to }: FamilyMessagesRequest): Promise<FamilyMessagesView> {
    return { items: await this.log.between(from, to) };
  }

  @Post()
  @HttpCode(200)
  @May('family_message.send')
  @ApiOkResponse({ type: ToldView })
  async tell(@Body() body: TellFamilyRequest): Promise<ToldView> {
    return { count: await this.messages.tell(body) };
  }
}

@ApiTags('message-templates')
@Controller('message-templates')
export class MessageTemplateController {
  constructor(private readonly messages: FamilyMessages) {}

  @Get()
  @May('family_message.read')
  @ApiOkResponse({ type: TemplatesView })
  async list(): Promise<TemplatesView> {
    return { items: (await this.messages.templates()).map(({ id: _id, ...template }) => template) };
  }

  @Put()
  @HttpCode(204)
  @May('family_message.edit')
  @ApiNoContentResponse()
  edit(@Body() { kind, ...words }: TemplateView): Promise<void> {
    return this.messages.edit(kind, words);
  }
}
