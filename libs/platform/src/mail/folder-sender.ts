import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { type OutgoingMail, MailSender, messageIdOf } from './mail-sender.js';

/** Without an SMTP server: each message becomes `<messageId>.eml` in a folder, which any mail program opens. */
export class FolderSender extends MailSender {
  private readonly transport = nodemailer.createTransport(
    { streamTransport: true, buffer: true, newline: 'windows' },
    { disableFileAccess: true, disableUrlAccess: true },
  );

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  async send(message: OutgoingMail): Promise<void> {
    const made = await this.transport.sendMail({
      from: this.from,
      to: message.to,
      subject: message.subject,
      text: message.text,
      messageId: messageIdOf(message.messageId, this.from),
      attachments: message.attachments.map((attachment) => ({ ...attachment })),
    });
    await mkdir(this.folder, { recursive: true });
    const file = path.join(this.folder, `${message.messageId.replaceAll(/[^\w.@-]/gu, '_')}.eml`);
    // whoever reads the folder never sees half a message
    await writeFile(`${file}.part`, made.message as Buffer);
    await rename(`${file}.part`, file);
  }
}
