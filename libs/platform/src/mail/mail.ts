import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { Work } from '../database/work.js';
import { Jobs } from '../jobs/jobs.js';
import { MailMessage } from './mail-message.entity.js';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  about: { kind: string; id: string };
  attachment?: { fileId: string; name: string };
}

export const SEND_MAIL = 'mail.send';
/** A server that does not answer is tried for some eight hours. */
const MAIL_ATTEMPTS = 40;

/** Messages leave after the commit of the command that wrote them, by a job that tries again. */
@Injectable()
export class Mail {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  async send(letter: Letter): Promise<void> {
    await this.work.run(SEND_MAIL, async (tx) => {
      const id = newId();
      await tx.insert(MailMessage, {
        id,
        recipient: letter.to,
        subject: letter.subject,
        body: letter.text,
        aboutKind: letter.about.kind,
        aboutId: letter.about.id,
        attachmentId: letter.attachment?.fileId ?? null,
        attachmentName: letter.attachment?.name ?? null,
        queuedAt: this.clock.now(),
        sentAt: null,
      });
      await this.jobs.enqueue({
        kind: SEND_MAIL,
        title: 'Envoi d’un e-mail',
        params: { messageId: id },
        maxAttempts: MAIL_ATTEMPTS,
      });
    });
  }

  /** What went, or waits to go, about one thing; newest first. */
  log(kind: string, id: string): Promise<MailMessage[]> {
    return this.work.manager.find(MailMessage, {
      where: { aboutKind: kind, aboutId: id },
      order: { queuedAt: 'DESC' },
      take: 100,
    });
  }
}
