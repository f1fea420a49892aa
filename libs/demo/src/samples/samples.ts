import fs from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import {
  AgedBalance,
  ChainDocument,
  ciiXml,
  DocumentViews,
  Dunning,
  EXPORT_FORMATS,
  ExportBatch,
  Exports,
  ExportSettingsService,
  YearExports,
  InvoiceDocument,
  OrderConfirmationDocument,
  OrderConfirmations,
  ProFormaDocument,
  ProFormas,
  QuoteDocument,
  Statements,
  VatReportDocument,
} from '@etabli/billing';
import { addDays, instantAt, monthOf } from '@etabli/kernel';
import { actingAs, Clock, Config, Files, InProcessLoop, SYSTEM, Work } from '@etabli/platform';
import { DeliveryNotes } from '@etabli/workshop';
import type { Tell } from '../demo-school.js';
import { SAMPLE_CUSTOMERS } from './sample-customers.js';
import { type Sample, SampleStories } from './sample-stories.js';

const LATE_DAYS = 75;

/** Writes a folder of what the school hands out, for people to look at and for checkers to check. The demo school must be there. */
@Injectable()
export class Samples {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly modules: ModuleRef,
    private readonly stories: SampleStories,
    private readonly views: DocumentViews,
    private readonly invoices: InvoiceDocument,
    private readonly quotes: QuoteDocument,
    private readonly notes: DeliveryNotes,
    private readonly exports: Exports,
    private readonly settings: ExportSettingsService,
    private readonly years: YearExports,
    private readonly config: Config,
    private readonly confirmations: OrderConfirmations,
    private readonly confirmationPapers: OrderConfirmationDocument,
    private readonly proFormas: ProFormas,
    private readonly proFormaPapers: ProFormaDocument,
    private readonly statements: Statements,
    private readonly dunning: Dunning,
    private readonly aged: AgedBalance,
    private readonly vat: VatReportDocument,
    private readonly chain: ChainDocument,
  ) {}

  async write(dir: string, tell: Tell): Promise<void> {
    await actingAs(SYSTEM, async () => {
      if (this.config.ETABLI_NOW) this.clock.startAt(new Date(this.config.ETABLI_NOW));
      const customers: { name: string; customerId: string }[] = [];
      for (const [index, sample] of SAMPLE_CUSTOMERS.entries()) {
        tell(Math.round((80 * index) / SAMPLE_CUSTOMERS.length), `documents\u202f: ${sample.name}`);
        const { customerId, invoices, orders } = await this.stories.play(sample);
        customers.push({ name: sample.name, customerId });
        for (const invoice of invoices) await this.invoice(dir, invoice);
        for (const { name, quoteId, orderId, deliveryId } of orders) {
          await this.keep(dir, 'documents', `devis.${name}.pdf`, await this.quotes.original(quoteId));
          const confirmation = await this.confirmations.issue({ orderId });
          await this.keep(
            dir,
            'documents',
            `confirmation.${name}.pdf`,
            await this.confirmationPapers.original(confirmation),
          );
          const proForma = await this.proFormas.write({ quoteId });
          await this.keep(dir, 'documents', `pro-forma.${name}.pdf`, await this.proFormaPapers.original(proForma));
          if (deliveryId)
            await this.keep(dir, 'documents', `bon-de-livraison.${name}.pdf`, await this.notes.original(deliveryId));
        }
      }
      tell(90, 'exports');
      await this.monthInEveryFormat(dir);
      await this.lastYear(dir);
      tell(95, 'états et relances');
      await this.reports(dir);
      await this.late(dir, customers);
    });
    tell(100, dir);
  }

  private async invoice(dir: string, { name, invoiceId }: Sample): Promise<void> {
    await this.keep(dir, 'factur-x', `${name}.pdf`, await this.invoices.original(invoiceId));
    await write(dir, 'factur-x', `${name}.xml`, ciiXml(await this.views.find(invoiceId)));
  }

  /** This month in each format, one live batch after the other. */
  private async monthInEveryFormat(dir: string): Promise<void> {
    const month = monthOf(this.clock.today());
    for (const format of EXPORT_FORMATS) {
      const id = await this.exports.create(month, format);
      await this.batch(dir, id, `${format}.`);
      const reversal = await this.exports.cancel(id, 'Exemple de fichier');
      if (format === 'fec') await this.batch(dir, reversal, 'annulation.');
    }
  }

  /** The FEC of the last fiscal year over, named as the law says: here Établi holds all entries. */
  private async lastYear(dir: string): Promise<void> {
    await this.settings.edit({ ...(await this.settings.find()), yearEnd: '08-31', holdsAllEntries: true });
    const today = this.clock.today();
    const over = (await this.years.years()).find(({ period }) => period.to < today);
    if (!over) throw new Error('no fiscal year is over');
    await this.years.request(over.year);
    await this.modules.get(InProcessLoop, { strict: false }).drain();
    const batch = await this.work.manager.findOneByOrFail(ExportBatch, { kind: 'year' });
    await this.keep(dir, 'fec', batch.name, batch.fileId);
    if (batch.descriptionFileId) await this.keep(dir, 'exports', 'fec-description.txt', batch.descriptionFileId);
  }

  /** What the accountant reads at the month's end. */
  private async reports(dir: string): Promise<void> {
    const month = monthOf(this.clock.today());
    await stream(dir, 'etats', `tva-${month}.pdf`, await this.vat.download(month));
    await stream(dir, 'etats', 'chaine.pdf', await this.chain.download());
    for (const format of ['pdf', 'csv', 'xlsx'] as const)
      await stream(dir, 'etats', `balance-agee.${format}`, await this.aged.file(undefined, format));
  }

  /** Two months later, what is still unpaid is written to each client. */
  private async late(dir: string, customers: readonly { name: string; customerId: string }[]): Promise<void> {
    this.clock.startAt(instantAt(addDays(this.clock.today(), LATE_DAYS), '09:00'));
    for (const { name, customerId } of customers) {
      await stream(dir, 'documents', `releve.${name}.pdf`, await this.statements.pdf(customerId, {}));
      await stream(dir, 'documents', `relance.${name}.pdf`, await this.dunning.preview(customerId));
    }
  }

  private async batch(dir: string, id: string, prefix: string): Promise<void> {
    const { name, fileId } = await this.work.manager.findOneByOrFail(ExportBatch, { id });
    await this.keep(dir, 'exports', `${prefix}${name}`, fileId);
  }

  private async keep(dir: string, folder: string, name: string, fileId: string): Promise<void> {
    const file = await this.files.find(fileId);
    await write(dir, folder, name, await fs.readFile(file.path));
  }
}

async function stream(dir: string, folder: string, name: string, file: StreamableFile): Promise<void> {
  await write(dir, folder, name, await buffer(file.getStream()));
}

async function write(dir: string, folder: string, name: string, content: string | Buffer): Promise<void> {
  await fs.mkdir(path.join(dir, folder), { recursive: true });
  await fs.writeFile(path.join(dir, folder, name), content);
}
