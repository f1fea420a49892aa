import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  May,
  TextField,
} from '@etabli/platform';
import { FamilyMessages } from './family-messages.js';
import { MessageLog } from './message-log.js';
import { MESSAGE_CHANNELS, type MessageChannel, TEMPLATE_KINDS, type TemplateKind } from './message.rules.js';

export class TellFamilyRequest {
  @IdField() studentId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
}

export class ToldView {
  @IntField({ min: 1, max: 20, description: 'messages on their way' }) count: number;
}

export class FamilyMessagesRequest {
  @DayField() from: string;
  @DayField() to: string;
}

export class FamilyMessageView {
  @IdField() id: string;
  @IdField() studentId: string;
  @TextField({ max: 161 }) studentName: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @ChoiceField('MessageChannel', MESSAGE_CHANNELS) channel: MessageChannel;
  @TextField({ max: 161 }) person: string;
  @TextField({ max: 254 }) recipient: string;
  @BooleanField({ description: 'nobody tapped: the school tells by itself' }) automatic: boolean;
  @InstantField() queuedAt: Date;
  @TextField({ max: 120, nullable: true }) queuedByName: string | null;
  @InstantField({ nullable: true }) sentAt: Date | null;
  @InstantField({ nullable: true }) failedAt: Date | null;
}

export class FamilyMessagesView {
  @ListField(() => FamilyMessageView) items: FamilyMessageView[];
}

export class TemplateView {
  @ChoiceField('TemplateKind', TEMPLATE_KINDS) kind: TemplateKind;
  @TextField({ min: 0, max: 150 }) subject: string;
  @TextField({ max: 2000 }) body: string;
}

export class TemplatesView {
  @ListField(() => TemplateView) items: TemplateView[];
}

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
