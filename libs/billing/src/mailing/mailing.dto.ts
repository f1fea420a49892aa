import {
  BooleanField,
  ChoiceField,
  EmailField,
  IdField,
  InstantField,
  ListField,
  ObjectField,
  TextField,
} from '@etabli/platform';

export class SendMailRequest {
  @EmailField({ optional: true, description: 'the customer’s own address when left out' }) to?: string | null;
  @TextField({ optional: true, max: 200 }) subject?: string | null;
  @TextField({ optional: true, max: 5000, description: '{lien} stands for the client’s link' }) text?: string | null;
}

export const MAIL_STATES = ['queued', 'sent', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export class MailLogRow {
  @IdField() id: string;
  @TextField({ max: 254 }) to: string;
  @TextField({ max: 200 }) subject: string;
  @ChoiceField('MailState', MAIL_STATES) state: MailState;
  @TextField({ max: 1000, nullable: true, description: 'why it failed' }) failure: string | null;
  @InstantField() queuedAt: string;
  @InstantField({ nullable: true }) sentAt: string | null;
}

/** What would leave if nothing were changed. */
export class MailProposalView {
  @EmailField({ nullable: true }) to: string | null;
  @TextField({ max: 200 }) subject: string;
  @TextField({ max: 5000 }) text: string;
  @BooleanField({ description: '{lien} in the text becomes a link of the client' }) link: boolean;
}

export class MailsView {
  @ObjectField(() => MailProposalView, { nullable: true, description: 'null for a draft' })
  proposal: MailProposalView | null;
  @ListField(() => MailLogRow, { description: 'the newest first' }) items: MailLogRow[];
}
