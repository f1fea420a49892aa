import nodemailer, { type Transporter } from 'nodemailer';
import { MailFailed, type OutgoingMail, MailSender, messageIdOf } from './mail-sender.js';

/** Sends by SMTP; one connection a message, so nothing stays open between two jobs. */
export class SmtpSender extends MailSender {
  private readonly transport: Transporter;

  /**
   * @param url `smtp://user:password@host:587` (STARTTLS when offered) or `smtps://…:465`
   * @param from e.g. `École Saint-Éloi <contact@saint-eloi.example>`
   */
  constructor(
    url: string,
    private readonly from: string,
    timeoutMs = 20_000,
  ) {
    super();
    this.transport = nodemailer.createTransport(
      {
        url,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
        dnsTimeout: timeoutMs,
      },
      // an attachment is bytes, never a path or an address to fetch
      { disableFileAccess: true, disableUrlAccess: true },
    );
  }

  async send(message: OutgoingMail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to: message.to,
        subject: message.subject,
        text: message.text,
        messageId: messageIdOf(message.messageId, this.from),
        attachments: message.attachments.map((attachment) => ({ ...attachment })),
      });
    } catch (error) {
      const { responseCode, message: said } = error as Error & { responseCode?: number };
      throw new MailFailed(said, responseCode !== undefined && responseCode >= 500, { cause: error });
    }
  }
}
