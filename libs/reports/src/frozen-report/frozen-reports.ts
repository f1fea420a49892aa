import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { assetPath, Clock, currentActor, Files, Mail, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { schoolYearOf } from '../indicator/indicator.catalogue.js';
import { Indicators } from '../indicator/indicators.js';
import { type Canonical, canonicalJson } from './canonical.js';
import { FrozenReport } from './frozen-report.entity.js';
import { frozenReportErrors } from './frozen-report.errors.js';
import { type FrozenContent, frozenIndicator, printed, stateTitle } from './state-report.js';

const TEMPLATE = assetPath('reports', 'state-report.typ');
const sha256 = (of: string | Buffer): string => createHash('sha256').update(of).digest('hex');

export interface FreezeInput {
  readonly year: number;
  /** the office it goes to */
  readonly recipient: string;
  /** null: printed and sent by other means */
  readonly email: string | null;
}

/** What went out is kept as it went: the figures, their words and the file. */
@Injectable()
export class FrozenReports {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly indicators: Indicators,
    private readonly school: SchoolFacts,
    private readonly typst: TypstHost,
    private readonly files: Files,
    private readonly mail: Mail,
  ) {}

  /** Reads, prints, keeps and sends; answers the id. Throws 422 `frozen_report.year_future`. */
  async freeze({ year, recipient, email }: FreezeInput): Promise<string> {
    const day = this.clock.today();
    if (year > schoolYearOf(day)) throw frozenReportErrors.invalid('frozen_report.year_future', 'year');
    const actor = currentActor();
    const title = stateTitle(year);
    const frozen: FrozenContent = {
      kind: 'state',
      year,
      title,
      recipient,
      day,
      frozenByName: actor.name,
      school: (await this.school.letterhead()) as unknown as Canonical,
      indicators: (await this.indicators.of(year)).items.map(frozenIndicator),
    };
    const content = canonicalJson(withoutGaps(frozen));
    const pdf = await this.print(content);
    return this.work.run('frozen_report.freeze', async (tx) => {
      const id = newId();
      const name = `compte-rendu-etat-${year}-${year + 1}.pdf`;
      const fileId = await this.files.keep(pdf, { name, mediaType: 'application/pdf' });
      await tx.insert(FrozenReport, {
        id,
        year,
        title,
        recipient,
        content,
        contentSha256: sha256(content),
        fileId,
        fileSha256: sha256(pdf),
        frozenAt: this.clock.now(),
        frozenBy: actor.userId,
        frozenByName: actor.name,
      });
      if (email) {
        const text = `Bonjour,\n\nVeuillez trouver ci-joint notre compte rendu.\n\n${title}\n\n${actor.name}`;
        const about = { kind: 'frozen_report', id };
        await this.mail.send({ to: email, subject: title, text, about, attachment: { fileId, name } });
      }
      return id;
    });
  }

  /** Printed again from what was frozen, whatever became of the school's data since. Throws 404. */
  async reprint(id: string): Promise<{ pdf: Buffer; identical: boolean }> {
    const { content, fileSha256 } = await this.known(id);
    const pdf = await this.print(content);
    return { pdf, identical: sha256(pdf) === fileSha256 };
  }

  /** Throws 404 `frozen_report.not_found`. */
  async known(id: string): Promise<FrozenReport> {
    const found = await this.work.manager.findOneBy(FrozenReport, { id });
    if (!found) throw frozenReportErrors.notFound('frozen_report.not_found');
    return found;
  }

  private print(content: string): Promise<Buffer> {
    return this.typst.render(TEMPLATE, printed(JSON.parse(content) as FrozenContent));
  }
}

/** As JSON has it: what is not there is left out. */
const withoutGaps = (frozen: FrozenContent): Canonical => JSON.parse(JSON.stringify(frozen)) as Canonical;
