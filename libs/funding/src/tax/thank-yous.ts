import { Injectable, type StreamableFile } from '@nestjs/common';
import { In } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { Clock, currentActor, Files, Jobs, Work } from '@etabli/platform';
import { CampaignQueries } from './campaign.queries.js';
import { TaxCampaign, TaxLetter, type ThankYou } from './tax.entity.js';
import { taxErrors } from './tax.errors.js';

export const THANK_YOU_JOB = 'funding.thank_you';

/** Letters of thanks: asked for with what they will say, made by a job. */
@Injectable()
export class ThankYous {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly files: Files,
    private readonly campaigns: CampaignQueries,
  ) {}

  /** The id of the letters; `siren` names one employer. Throws 404 `tax.not_found`, 409 `tax.no_letter`. */
  request(campaignId: string, siren: string | null): Promise<{ id: string; runId: string }> {
    return this.work.run('tax_letters.request', async (tx) => {
      const campaign = await tx.findOneBy(TaxCampaign, { id: campaignId });
      if (!campaign) throw taxErrors.notFound('tax.not_found');
      const letters = await this.letters(campaignId, siren);
      if (letters.length === 0) throw taxErrors.refused('tax.no_letter');
      const id = newId();
      const title = `Remerciements, taxe d’apprentissage ${campaign.year}`;
      const runId = await this.jobs.enqueue({
        kind: THANK_YOU_JOB,
        title,
        params: { lettersId: id },
        tells: { path: '/financements/taxe' },
      });
      const by = { writtenOn: this.clock.today(), requestedByName: currentActor().name };
      await tx.insert(TaxLetter, {
        ...by,
        id,
        campaignId,
        siren,
        runId,
        fileId: null,
        letters,
        letterCount: letters.length,
      });
      return { id, runId };
    });
  }

  /** null once it is made: a run that comes a second time has nothing to do. */
  async unfinished(id: string): Promise<(TaxLetter & { year: number }) | null> {
    const letter = await this.work.manager.findOneBy(TaxLetter, { id });
    if (!letter || letter.fileId !== null) return null;
    const { year } = await this.work.manager.findOneByOrFail(TaxCampaign, { id: letter.campaignId });
    return { ...letter, year };
  }

  /** Keeps the file; whoever comes second changes nothing. */
  async finish(id: string, content: Buffer, meta: { name: string; mediaType: string }): Promise<void> {
    await this.work.run('tax_letters.finish', async (tx) => {
      const letter = await tx.findOne(TaxLetter, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (letter?.fileId !== null) return;
      await tx.update(TaxLetter, { id }, { fileId: await this.files.keep(content, meta) });
    });
  }

  /** A PDF, or a ZIP of PDFs. Throws 404 `tax.letter_not_found`, 409 `tax.letter_not_ready`. */
  async file(id: string): Promise<StreamableFile> {
    const letter = await this.work.manager.findOneBy(TaxLetter, { id });
    if (!letter) throw taxErrors.notFound('tax.letter_not_found');
    if (letter.fileId === null) throw taxErrors.refused('tax.letter_not_ready');
    return this.files.download(letter.fileId);
  }

  private async letters(campaignId: string, siren: string | null): Promise<ThankYou[]> {
    const employers = (await this.campaigns.employers(campaignId)).filter(
      (one) => one.receivedCents > 0 && (siren === null || one.siren === siren),
    );
    const ids = employers.flatMap(({ customerId }) => customerId ?? []);
    const customers = new Map((await this.work.manager.findBy(Customer, { id: In(ids) })).map((one) => [one.id, one]));
    return employers.map(({ label, customerId, receipts }) => ({
      name: label,
      lines: addressOf(customers.get(customerId ?? '')),
      payments: receipts.map(({ paidOn, amountCents }) => ({ paidOn, cents: amountCents })),
    }));
  }
}

const addressOf = (customer: Customer | undefined): string[] =>
  customer
    ? [customer.addressLine1, customer.addressLine2, `${customer.postalCode} ${customer.city}`].filter(
        (line): line is string => Boolean(line),
      )
    : [];
