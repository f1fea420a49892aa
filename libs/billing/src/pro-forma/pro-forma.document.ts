import { Injectable, type StreamableFile } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { formatDay } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { assetPath, Documents, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts, VatRates } from '@etabli/school';
import { buyerOf } from '../invoice/buyer.js';
import { type DocumentTotals, priced } from '../invoice/line.rules.js';
import { type PrintedDocument, type PrintedFact, printedSchool, recipientLines } from '../invoice/printed.rules.js';
import { type SoldLine, soldOrder } from '../order-confirmation/sold-order.js';
import { offeredLines, offeredTotals } from '../quote/offered.rules.js';
import { Quote, QuoteLine } from '../quote/quote.entity.js';
import { ProForma } from './pro-forma.entity.js';
import { proFormaErrors } from './pro-forma.errors.js';

const TEMPLATE = assetPath('billing', 'invoice.typ');
const NO_INVOICE = [
  'Pro forma – ne vaut pas facture.',
  'Ce document n’ouvre aucun droit à déduction de TVA et n’appelle aucun paiement\u202f: la facture suivra.',
];

interface Estimated {
  readonly title: string;
  readonly references: readonly PrintedFact[];
  readonly lines: readonly SoldLine[];
  readonly totals: DocumentTotals;
}

/** The paper of a pro forma, on the page of invoices and marked across it; the first one is the original. */
@Injectable()
export class ProFormaDocument {
  constructor(
    private readonly work: Work,
    private readonly documents: Documents,
    private readonly typst: TypstHost,
    private readonly school: SchoolFacts,
    private readonly vatRates: VatRates,
  ) {}

  async download(id: string): Promise<StreamableFile> {
    const proForma = await this.find(id);
    return this.documents.download('pro_forma', id, `${proForma.number}.pdf`, () => this.render(proForma));
  }

  /** The file id of the original. */
  async original(id: string): Promise<string> {
    const proForma = await this.find(id);
    return this.documents.original('pro_forma', id, `${proForma.number}.pdf`, () => this.render(proForma));
  }

  /** Throws `pro_forma.not_found`. */
  async find(id: string): Promise<ProForma> {
    const proForma = await this.work.manager.findOneBy(ProForma, { id });
    if (!proForma) throw proFormaErrors.notFound('pro_forma.not_found');
    return proForma;
  }

  private async render({ number, quoteId, orderId, customerId, writtenOn }: ProForma): Promise<Buffer> {
    const tx = this.work.manager;
    const of = quoteId ? await ofQuote(tx, quoteId) : await ofOrder(tx, orderId!);
    const buyer = buyerOf(await tx.findOneByOrFail(Customer, { id: customerId }));
    const rates = await this.vatRates.ofLines(of.lines, writtenOn);
    return this.typst.render(TEMPLATE, {
      school: printedSchool(await this.school.seller()),
      title: 'Facture pro forma',
      number,
      date: writtenOn,
      mark: 'Pro forma',
      subtitle: of.title,
      facts: [['Date', formatDay(writtenOn)], ...of.references, ['Client', buyer.code]],
      recipient: [
        ...recipientLines(buyer),
        ...(buyer.siren ? [`SIREN ${buyer.siren}`] : []),
        ...(buyer.vatNumber ? [`TVA ${buyer.vatNumber}`] : []),
      ],
      ...offeredLines(of.lines),
      totals: offeredTotals(of.totals),
      deposits: [],
      payment: NO_INVOICE,
      mentions: [...new Set(rates.flatMap(({ exemptionText }) => (exemptionText ? `${exemptionText}.` : [])))],
    } satisfies PrintedDocument);
  }
}

async function ofQuote(tx: EntityManager, id: string): Promise<Estimated> {
  const quote = await tx.findOneByOrFail(Quote, { id });
  const { lines, ...totals } = priced(
    await tx.find(QuoteLine, { where: { quoteId: id }, order: { position: 'ASC' } }),
    quote,
  );
  const references: PrintedFact[] = [
    ['Notre devis', quote.number],
    ['Votre référence', quote.customerReference],
  ];
  return { title: quote.title, references, lines, totals };
}

async function ofOrder(tx: EntityManager, id: string): Promise<Estimated> {
  const { order, quote, lines, totals } = await soldOrder(tx, id);
  const references: PrintedFact[] = [
    ['Notre devis', quote?.number ?? null],
    ['Notre commande', order.number],
    ['Votre commande', order.customerReference],
  ];
  return { title: order.title, references, lines, totals };
}
