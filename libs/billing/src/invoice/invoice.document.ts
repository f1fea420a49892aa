import { Injectable, StreamableFile } from '@nestjs/common';
import { assetPath, Clock, Documents, TypstHost, Work } from '@etabli/platform';
import { ciiXml } from '../facturx/cii.rules.js';
import { openingErrors } from '../opening/opening.errors.js';
import { DocumentViews } from './document-views.js';
import { Invoice } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { printedDocument } from './printed.rules.js';

const TEMPLATE = assetPath('billing', 'invoice.typ');

/** The Factur-X of an invoice, page and XML from its one view; a draft is a page without XML. */
@Injectable()
export class InvoiceDocument {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
    private readonly views: DocumentViews,
  ) {}

  async download(id: string): Promise<StreamableFile> {
    const stored = await this.documents.stored('invoice', id);
    if (stored) return stored;
    const invoice = await this.find(id);
    const content = await this.render(invoice);
    if (invoice.number !== null) return this.documents.first('invoice', id, `${invoice.number}.pdf`, content);
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: 'attachment; filename="facture-brouillon.pdf"',
    });
  }

  /** The file id of the original of an issued invoice. */
  async original(id: string): Promise<string> {
    const invoice = await this.find(id);
    return this.documents.original('invoice', id, `${invoice.number}.pdf`, () => this.render(invoice));
  }

  private async find(id: string): Promise<Invoice> {
    const invoice = await this.work.manager.findOneBy(Invoice, { id });
    if (!invoice) throw invoiceErrors.notFound('invoice.not_found');
    // never rendered here: its original lies with the program that issued it
    if (invoice.opening) throw openingErrors.refused('opening.no_original');
    return invoice;
  }

  private async render(invoice: Invoice): Promise<Buffer> {
    const view = await this.views.of(invoice);
    const printed = printedDocument(view, this.clock.today());
    return invoice.number === null
      ? this.typst.render(TEMPLATE, printed)
      : this.typst.renderFacturX(TEMPLATE, printed, ciiXml(view));
  }
}
