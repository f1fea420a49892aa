import { Injectable } from '@nestjs/common';
import { formatCents } from '@etabli/kernel';
import { type EventObserver, Mail, Observes, Work } from '@etabli/platform';
import { Reminder } from './dunning.entity.js';
import { ReminderDocument, reminderName } from './reminder.document.js';

/** Renders the original of a reminder and mails it when it goes that way. */
@Observes('billing.reminder.sent.v1')
@Injectable()
export class ReminderSent implements EventObserver<'billing.reminder.sent.v1'> {
  constructor(
    private readonly work: Work,
    private readonly document: ReminderDocument,
    private readonly mail: Mail,
  ) {}

  async observe({ reminderId }: { reminderId: string }): Promise<void> {
    const fileId = await this.document.original(reminderId);
    const reminder = await this.work.manager.findOneByOrFail(Reminder, { id: reminderId });
    if (reminder.recipient === null) return;
    const { seller, opening, closing, invoices } = reminder.letter;
    await this.mail.send({
      to: reminder.recipient,
      subject: `${reminder.title} – ${seller.name}`,
      text: [
        ...opening,
        invoices
          .map(({ number, openCents }) => `Facture ${number}\u202f: reste dû ${formatCents(openCents)}`)
          .join('\n'),
        'La lettre jointe donne le détail.',
        ...closing,
        seller.name,
      ].join('\n\n'),
      about: { kind: 'reminder', id: reminderId },
      attachment: { fileId, name: reminderName(reminder) },
    });
  }
}
