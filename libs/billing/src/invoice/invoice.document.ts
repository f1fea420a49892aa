import { Injectable, StreamableFile } from '@nestjs/common';
import { formatDay } from '@etabli/kernel';
import { assetPath, Clock, Documents, TypstHost, Work } from '@etabli/platform';
import { type SellerFacts, toLetterhead } from '@etabli/school';
import { openingErrors } from '../opening/opening.errors.js';
import { DocumentViews } from './document-views.js';
import { Invoice } from './invoice.entity.js';
import { invoiceErrors } from './invoice.errors.js';
import { printedLine, printedTotals, recipientLines } from './printed.rules.js';

const TEMPLATE = assetPath('billing', 'invoice.typ');

/** The paper of an invoice, from what was kept at issue; a draft shows the facts of today. */
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
    const invoice = await this.find(id);
    if (invoice.number !== null)
      return this.documents.download('invoice', id, `${invoice.number}.pdf`, () => this.render(invoice));
    return new StreamableFile(await this.render(invoice), {
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
    const { seller, buyer, references } = view;
    const date = invoice.issuedOn ?? this.clock.today();
    return this.typst.render(TEMPLATE, {
      school: toLetterhead(seller as SellerFacts),
      number: invoice.number,
      date,
      mark: invoice.number === null ? 'Brouillon' : null,
      subtitle: invoice.title,
      facts: [
        ['Date d’émission', invoice.issuedOn && formatDay(invoice.issuedOn)],
        ['Livraison ou prestation', view.suppliedOn && formatDay(view.suppliedOn)],
        ['Échéance', invoice.dueOn && formatDay(invoice.dueOn)],
        ['Votre commande', references.customerReference],
        ['Notre devis', references.quoteNumber],
        ['Bon de livraison', references.deliveryNumbers],
        ['Client', buyer.code],
      ],
      recipient: [
        ...recipientLines(buyer),
        buyer.siren && `SIREN ${buyer.siren}`,
        buyer.vatNumber && `TVA ${buyer.vatNumber}`,
      ].filter(Boolean),
      lines: view.lines.map(printedLine),
      totals: printedTotals({ ...view.totals, vatGroups: [...view.vat], allowances: [...view.allowances] }),
      payment: paymentLines(seller as SellerFacts, invoice),
      mentions: view.mentions.map(({ text }) => text),
    });
  }
}

const paymentLines = (seller: SellerFacts, invoice: Invoice): string[] =>
  [
    invoice.dueOn && `À payer au plus tard le ${formatDay(invoice.dueOn)}, en rappelant le numéro ${invoice.number}.`,
    seller.iban &&
      `Virement\u202f: IBAN ${grouped(seller.iban)}${seller.bic ? `, BIC ${seller.bic}` : ''}${seller.bankName ? ` (${seller.bankName})` : ''}`,
  ].filter((line): line is string => Boolean(line));

/** 'FR7630006…' → groups of four, as on a bank statement. */
const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
