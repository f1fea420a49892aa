import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '@etabli/platform';
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
