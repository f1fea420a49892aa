import fs from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Work } from '../database/work.js';
import { Files } from '../files/files.js';
import { type JobContext, type JobHandler, RunsJob } from '../jobs/job-handlers.js';
import { MailMessage } from './mail-message.entity.js';
import { MailSender } from './mail-sender.js';
import { SEND_MAIL } from './mail.js';

@RunsJob(SEND_MAIL)
@Injectable()
export class SendMail implements JobHandler {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly sender: MailSender,
    private readonly clock: Clock,
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
    await this.sender.send({
      to: message.recipient,
      subject: message.subject,
      text: message.body,
      attachments,
      messageId: message.id,
    });
    await this.work.run('mail.sent', (tx) => tx.update(MailMessage, { id: message.id }, { sentAt: this.clock.now() }));
  }
}
