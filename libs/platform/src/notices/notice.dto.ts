import {
  BooleanField,
  ChoiceField,
  IdField,
  IdsField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '../http/fields.js';
import { MAIL_CHOICES, type MailChoice } from './notice.rules.js';

const COUNT = { min: 0, max: 1_000_000 };

export class NoticeView {
  @IdField() runId: string;
  @TextField({ max: 200 }) title: string;
  @BooleanField() failed: boolean;
  @TextField({ max: 500, nullable: true }) failure: string | null;
  @TextField({ max: 200, description: 'address of the screen' }) path: string;
  @InstantField() toldAt: string;
}

export class NoticesView {
  @ListField(() => NoticeView, { description: 'the newest fifty of those not seen' }) items: NoticeView[];
  @IntField(COUNT) unseen: number;
  @IntField({ ...COUNT, description: 'runs of one’s own that one will be told of' }) waiting: number;
}

export class SeeNoticesRequest {
  @IdsField({ max: 100 }) runIds: string[];
}

export class MailSettingView {
  @ChoiceField('MailChoice', MAIL_CHOICES) mail: MailChoice;
  @BooleanField({ description: 'the school has a mail server' }) possible: boolean;
}

export class ChooseMailRequest {
  @ChoiceField('MailChoice', MAIL_CHOICES) mail: MailChoice;
}
