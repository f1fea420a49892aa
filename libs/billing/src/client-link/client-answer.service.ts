import { Injectable, type StreamableFile } from '@nestjs/common';
import { type Actor, actingAs, Clock, Files, SYSTEM, Work } from '@etabli/platform';
import { QuoteDocument } from '../quote/quote.document.js';
import { type AnsweredByLink, QuoteService } from '../quote/quote.service.js';
import type { ClientAcceptRequest, ClientRefuseRequest } from './client-link.dto.js';
import { ClientLink } from './client-link.entity.js';
import { clientLinkErrors } from './client-link.errors.js';
import { linkState } from './client-link.rules.js';

/** What a client does by his link: reads the PDF, says yes or no. */
@Injectable()
export class ClientAnswers {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly quotes: QuoteService,
    private readonly document: QuoteDocument,
  ) {}

  /** Throws 404 `link.no_document` for an order. */
  async pdf({ quoteId }: ClientLink): Promise<StreamableFile> {
    if (quoteId === null) throw clientLinkErrors.notFound('link.no_document');
    return actingAs(SYSTEM, () => this.document.download(quoteId));
  }

  /** Opens the order as an acceptance in the office does. Throws 409 `link.no_answer`, `quote.answered`, `quote.expired`, `quote.superseded`. */
  accept(link: ClientLink, { name, customerReference }: ClientAcceptRequest): Promise<void> {
    return this.answer(link, name, async (quoteId, byLink) => {
      await this.quotes.accept(quoteId, { acceptedBy: name, customerReference }, byLink);
    });
  }

  /** Throws as `accept`. */
  refuse(link: ClientLink, { name, reason }: ClientRefuseRequest): Promise<void> {
    return this.answer(link, name, (quoteId, byLink) =>
      this.quotes.refuse(quoteId, { refusedBy: name, reason }, byLink),
    );
  }

  /** The PDF answered is the original: its hash is kept with the answer. A link revoked meanwhile answers nothing. */
  private async answer(
    { id, quoteId }: ClientLink,
    name: string,
    act: (quoteId: string, byLink: AnsweredByLink) => Promise<void>,
  ): Promise<void> {
    if (quoteId === null) throw clientLinkErrors.refused('link.no_answer');
    await actingAs(clientActor(name), async () => {
      const { sha256 } = await this.files.find(await this.document.original(quoteId));
      await this.work.run('quote.answer_by_link', async (tx) => {
        const link = await tx.findOne(ClientLink, { where: { id }, lock: { mode: 'pessimistic_read' } });
        if (!link || linkState(link, this.clock.today()) !== 'live') throw clientLinkErrors.notFound('link.not_found');
        await act(quoteId, { answeredAt: this.clock.now(), answeredSha256: sha256 });
      });
    });
  }
}

/** The machine acts, and the journal names the client. */
const clientActor = (name: string): Actor => ({ ...SYSTEM, name: `${name} (lien du client)` });
