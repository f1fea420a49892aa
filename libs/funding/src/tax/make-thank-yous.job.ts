import { Injectable } from '@nestjs/common';
import { zipSync } from 'fflate';
import { assetPath, type JobContext, type JobHandler, RunsJob, TypstHost } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { fileWord, printedThanks } from './thank-you.rules.js';
import { THANK_YOU_JOB, ThankYous } from './thank-yous.js';

const TEMPLATE = assetPath('funding', 'thank-you.typ');
/** The day on which every file of a ZIP was made, as ZIP can say it: the same letters give the same bytes. */
const ZIP_DAY = '1980-01-01T12:00:00';

/** Prints each letter, one PDF an employer; safe to run again: until the file is kept nothing of it remains. */
@RunsJob(THANK_YOU_JOB)
@Injectable()
export class MakeThankYous implements JobHandler {
  constructor(
    private readonly thanks: ThankYous,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
  ) {}

  async run(job: JobContext): Promise<Record<string, unknown>> {
    const lettersId = String(job.params['lettersId']);
    const order = await this.thanks.unfinished(lettersId);
    if (!order) return { lettersId };
    const school = await this.school.letterhead();
    const files: Record<string, Uint8Array> = {};
    for (const [index, letter] of order.letters.entries()) {
      await job.progress(5 + (90 * index) / order.letters.length, `Lettre ${index + 1} sur ${order.letters.length}`);
      const pdf = await this.typst.render(TEMPLATE, printedThanks(school, letter, order));
      files[`${String(index + 1).padStart(3, '0')}-${fileWord(letter.name)}.pdf`] = pdf;
    }
    const [[name, only] = ['', new Uint8Array()]] = Object.entries(files);
    if (order.siren !== null)
      await this.thanks.finish(lettersId, Buffer.from(only), {
        name: `merci-${order.year}-${name.slice(4)}`,
        mediaType: 'application/pdf',
      });
    else
      await this.thanks.finish(lettersId, Buffer.from(zipSync(files, { mtime: ZIP_DAY })), {
        name: `remerciements-taxe-${order.year}.zip`,
        mediaType: 'application/zip',
      });
    return { lettersId };
  }
}
