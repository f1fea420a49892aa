import { Injectable, StreamableFile } from '@nestjs/common';
import { assetPath, Documents, TypstHost, Work } from '@etabli/platform';
import { printedReminder, type ReminderFacts } from '../paper/reminder.rules.js';
import { Reminder } from './dunning.entity.js';
import { dunningErrors } from './dunning.errors.js';

const TEMPLATE = assetPath('billing', 'reminder.typ');

/** The paper of a reminder: the letter as it was kept; before it is sent, a preview that nobody keeps. */
@Injectable()
export class ReminderDocument {
  constructor(
    private readonly work: Work,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
  ) {}

  async download(id: string): Promise<StreamableFile> {
    const reminder = await this.find(id);
    return this.documents.download('reminder', id, reminderName(reminder), () => this.render(reminder.letter));
  }

  /** The file id of the original. */
  async original(id: string): Promise<string> {
    const reminder = await this.find(id);
    return this.documents.original('reminder', id, reminderName(reminder), () => this.render(reminder.letter));
  }

  async preview(letter: ReminderFacts): Promise<StreamableFile> {
    return new StreamableFile(await this.render(letter), {
      type: 'application/pdf',
      disposition: 'attachment; filename="relance-apercu.pdf"',
    });
  }

  private async find(id: string): Promise<Reminder> {
    const reminder = await this.work.manager.findOneBy(Reminder, { id });
    if (!reminder) throw dunningErrors.notFound('dunning.not_found');
    return reminder;
  }

  private render(letter: ReminderFacts): Promise<Buffer> {
    return this.typst.render(TEMPLATE, printedReminder(letter));
  }
}

export const reminderName = ({ title, sentOn, letter }: Reminder): string =>
  `${title.replaceAll(/[^\p{L}\d]+/gu, '-')}-${letter.buyer.code}-${sentOn}.pdf`;
