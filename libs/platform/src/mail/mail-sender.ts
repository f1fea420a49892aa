export interface MailAttachment {
  filename: string;
  content: Buffer;
  contentType: string;
}
export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
  attachments: readonly MailAttachment[];
  /** stays the same when a message is sent again, so that the receiver sees it once (RFC 5322, 3.6.4) */
  messageId: string;
}

/** The way a mail leaves the house. */
export abstract class MailSender {
  /** @throws {MailFailed} nobody took the message */
  abstract send(message: OutgoingMail): Promise<void>;
}

export class MailFailed extends Error {
  override readonly name = 'MailFailed';

  /** @param permanent the server said no for good (5xx, RFC 5321, 4.2.1): another try gives the same */
  constructor(
    message: string,
    readonly permanent: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** `<id@domain of the sender>`; an id that already has a domain keeps it. */
export function messageIdOf(id: string, from: string): string {
  if (id.includes('@')) return id.startsWith('<') ? id : `<${id}>`;
  const domain = /@([^\s>]+)>?\s*$/u.exec(from)?.[1] ?? 'localhost';
  return `<${id}@${domain}>`;
}
