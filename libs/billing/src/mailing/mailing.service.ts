import { Injectable } from '@nestjs/common';
import { CustomerService } from '@etabli/customers';
import { Mail, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { ClientLinks } from '../client-link/client-link.service.js';
import { LINK_MARK, type MailedKind, usualLetter } from './letter.rules.js';
import { type MailedDocument, MailedDocuments } from './mailed-documents.js';
import type { MailLogRow, MailProposalView, MailsView, MailState, SendMailRequest } from './mailing.dto.js';
import { mailingErrors } from './mailing.errors.js';

const MOST = 100;

type LogRow = Omit<MailLogRow, 'state' | 'queuedAt' | 'sentAt'> & {
  queuedAt: Date;
  sentAt: Date | null;
  run: string | null;
};

/** Sends documents by e-mail, original attached, and says what went when. */
@Injectable()
export class Mailing {
  constructor(
    private readonly work: Work,
    private readonly documents: MailedDocuments,
    private readonly customers: CustomerService,
    private readonly school: SchoolFacts,
    private readonly links: ClientLinks,
    private readonly mail: Mail,
  ) {}

  /** What is left out is the usual. Throws 404 of the document, 409 `mail.draft`, 422 `mail.no_address` on `to`, `mail.no_link` on `text`. */
  async send(kind: MailedKind, id: string, request: SendMailRequest = {}): Promise<void> {
    await this.work.run('mail.send', async () => {
      const document = await this.documents.find(kind, id);
      const proposal = await this.proposal(kind, document);
      if (!proposal) throw mailingErrors.refused('mail.draft');
      const to = request.to ?? proposal.to;
      if (to === null) throw mailingErrors.invalid('mail.no_address', 'to');
      const text = await this.withLink(request.text || proposal.text, document);
      await this.mail.send({
        to,
        subject: request.subject || proposal.subject,
        text,
        about: { kind, id },
        attachment: { fileId: await document.original(), name: `${document.number}.pdf` },
      });
    });
  }

  /** What would leave now, and what went, newest first. Throws 404 of the document. */
  async of(kind: MailedKind, id: string): Promise<MailsView> {
    const proposal = await this.proposal(kind, await this.documents.find(kind, id));
    const rows: LogRow[] = await this.work.manager.query(
      `SELECT m.id, m.recipient AS "to", m.subject, m.queued_at AS "queuedAt", m.sent_at AS "sentAt", r.state AS run, r.failure
         FROM mail_messages m LEFT JOIN job_runs r ON r.kind = 'mail.send' AND r.params->>'messageId' = m.id::text
        WHERE m.about_kind = $1 AND m.about_id = $2 ORDER BY m.id DESC LIMIT ${MOST}`,
      [kind, id],
    );
    return {
      proposal,
      items: rows.map(({ run, queuedAt, sentAt, failure, ...row }) => {
        const state = stateOf(sentAt, run);
        return {
          ...row,
          state,
          failure: state === 'failed' ? failure : null,
          queuedAt: queuedAt.toISOString(),
          sentAt: sentAt?.toISOString() ?? null,
        };
      }),
    };
  }

  private async proposal(kind: MailedKind, document: MailedDocument): Promise<MailProposalView | null> {
    const { number, customerId, linkTo } = document;
    if (number === null) return null;
    const link = linkTo !== null && this.links.offered;
    const { name: schoolName } = await this.school.seller();
    const to = customerId === null ? null : (await this.customers.find(customerId)).email;
    return { to, ...usualLetter(kind, { ...document, number, schoolName, link }), link };
  }

  private async withLink(text: string, { linkTo }: MailedDocument): Promise<string> {
    if (!text.includes(LINK_MARK)) return text;
    if (linkTo === null || !this.links.offered) throw mailingErrors.invalid('mail.no_link', 'text');
    return text.replaceAll(LINK_MARK, await this.links.addressOf(linkTo));
  }
}

const stateOf = (sentAt: Date | null, run: string | null): MailState => {
  if (sentAt !== null) return 'sent';
  return run === 'failed' || run === 'cancelled' ? 'failed' : 'queued';
};
