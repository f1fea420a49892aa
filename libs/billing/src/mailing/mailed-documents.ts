import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { DeliveryNotes, DeliveryQueries } from '@etabli/workshop';
import type { LinkSubject } from '../client-link/client-link.dto.js';
import { DocumentViews } from '../invoice/document-views.js';
import { InvoiceDocument } from '../invoice/invoice.document.js';
import { Invoice } from '../invoice/invoice.entity.js';
import { invoiceErrors } from '../invoice/invoice.errors.js';
import { documentTitle } from '../invoice/printed.rules.js';
import { OrderConfirmationDocument } from '../order-confirmation/order-confirmation.document.js';
import { soldOrder } from '../order-confirmation/sold-order.js';
import { ProFormaDocument } from '../pro-forma/pro-forma.document.js';
import { QuoteDocument } from '../quote/quote.document.js';
import { Quote } from '../quote/quote.entity.js';
import { quoteErrors } from '../quote/quote.errors.js';
import type { LetterFacts, MailedKind } from './letter.rules.js';

/** A document as the post sees it. */
export interface MailedDocument extends Omit<LetterFacts, 'schoolName' | 'link' | 'number'> {
  /** null: a draft, which does not leave */
  readonly number: string | null;
  readonly customerId: string | null;
  /** what a client's link would show; null: none */
  readonly linkTo: LinkSubject | null;
  /** The file id of the original, rendered when nobody did yet. */
  original(): Promise<string>;
}

/** Finds any document that can leave by e-mail. Each throws its own 404. */
@Injectable()
export class MailedDocuments {
  constructor(
    private readonly work: Work,
    private readonly quotePaper: QuoteDocument,
    private readonly invoicePaper: InvoiceDocument,
    private readonly views: DocumentViews,
    private readonly confirmations: OrderConfirmationDocument,
    private readonly proFormas: ProFormaDocument,
    private readonly deliveries: DeliveryQueries,
    private readonly notes: DeliveryNotes,
  ) {}

  find(kind: MailedKind, id: string): Promise<MailedDocument> {
    const finders: Readonly<Record<MailedKind, (of: string) => Promise<MailedDocument>>> = {
      quote: (of) => this.quote(of),
      invoice: (of) => this.invoice(of),
      order_confirmation: (of) => this.confirmation(of),
      pro_forma: (of) => this.proForma(of),
      delivery_note: (of) => this.delivery(of),
    };
    return finders[kind](id);
  }

  private async quote(id: string): Promise<MailedDocument> {
    const quote = await this.work.manager.findOneBy(Quote, { id });
    if (!quote) throw quoteErrors.notFound('quote.not_found');
    const { number, title, grossCents, customerId, validUntil } = quote;
    const original = (): Promise<string> => this.quotePaper.original(id);
    return { number, title, grossCents, customerId, day: validUntil, linkTo: { quoteId: id }, original };
  }

  private async invoice(id: string): Promise<MailedDocument> {
    const invoice = await this.work.manager.findOneBy(Invoice, { id });
    if (!invoice) throw invoiceErrors.notFound('invoice.not_found');
    const { number, title, grossCents, customerId, dueOn, kind } = invoice;
    const name = documentTitle(await this.views.of(invoice));
    const day = kind === 'credit_note' ? null : dueOn;
    const original = (): Promise<string> => this.invoicePaper.original(id);
    return { number, title, name, grossCents, customerId, day, linkTo: null, original };
  }

  private async confirmation(id: string): Promise<MailedDocument> {
    const { number, orderId, customerId, promisedFor } = await this.confirmations.find(id);
    const { order, totals } = await soldOrder(this.work.manager, orderId);
    const original = (): Promise<string> => this.confirmations.original(id);
    const { grossCents } = totals;
    return { number, title: order.title, grossCents, customerId, day: promisedFor, linkTo: { orderId }, original };
  }

  private async proForma(id: string): Promise<MailedDocument> {
    const { number, quoteId, orderId, customerId } = await this.proFormas.find(id);
    const { title, grossCents } = quoteId
      ? await this.work.manager.findOneByOrFail(Quote, { id: quoteId })
      : await soldOrder(this.work.manager, orderId!).then(({ order, totals }) => ({ title: order.title, ...totals }));
    const original = (): Promise<string> => this.proFormas.original(id);
    return { number, title, grossCents, customerId, linkTo: null, original };
  }

  private async delivery(id: string): Promise<MailedDocument> {
    const { number, orderTitle, customerId } = await this.deliveries.find(id);
    const original = (): Promise<string> => this.notes.original(id);
    return { number, title: orderTitle, customerId, linkTo: null, original };
  }
}
