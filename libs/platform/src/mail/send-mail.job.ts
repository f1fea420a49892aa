import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@etabli/kernel';
import { INVITATION_ADDRESS, InvitationLinks } from '../auth/invitations/invitation-links.js';
import { Clock } from '../clock/clock.js';
import { Work } from '../database/work.js';
import { Files } from '../files/files.js';
import { type JobContext, type JobHandler, RunsJob } from '../jobs/job-handlers.js';
import { MailMessage } from './mail-message.entity.js';
import { MailFailed, MailSender } from './mail-sender.js';
import { SEND_MAIL } from './mail.js';

@RunsJob(SEND_MAIL)
@Injectable()
export class SendMail implements JobHandler {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly sender: MailSender,
    private readonly clock: Clock,
    private readonly invitations: InvitationLinks,
  ) {}

  async run(job: JobContext): Promise<void> {
    const message = await this.work.manager.findOneByOrFail(MailMessage, { id: String(job.params.messageId) });
    if (message.sentAt) return;
    const attachments = [];
    if (message.attachmentId) {
      const file = await this.files.find(message.attachmentId);
      attachments.push({
        filename: message.attachmentName ?? file.name,
        content: await fs.readFile(file.path),
        contentType: file.mediaType,
      });
    }
    const { id, recipient, subject, body } = message;
    const text = this.withInvitation(message);
    await this.sender.send({ to: recipient, subject, text, attachments, messageId: id }).catch(refusedForGood);
    await this.work.run('mail.sent', (tx) =>
      tx.update(MailMessage, { id }, { sentAt: this.clock.now(), body: withoutKeys(body) }),
    );
  }

  /** The secret address is in no row: it is made as the message leaves. */
  private withInvitation({ aboutKind, aboutId, body }: MailMessage): string {
    if (aboutKind !== 'user_invitation') return body;
    return body.replace(INVITATION_ADDRESS, () => this.invitations.address(aboutId));
  }
}

/** A link that opens without a login is kept no longer than it takes to send it. */
const withoutKeys = (body: string): string => body.replace(/(\/client\/)[\w-]{16,}/g, '$1…');

/** Another try would get the same answer: the run ends, and says what to do. */
function refusedForGood(error: unknown): never {
  if (!(error instanceof MailFailed) || !error.permanent) throw error;
  const detail = 'Le serveur de messagerie refuse cette adresse. Vérifiez-la sur la fiche, puis renvoyez.';
  throw new DomainError('refused', 'mail.refused', detail);
}
