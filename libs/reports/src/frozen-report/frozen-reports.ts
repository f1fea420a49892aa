import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId } from '@etabli/kernel';
import { assetPath, Clock, currentActor, Files, Jobs, Mail, TypstHost, Work } from '@etabli/platform';
import { SchoolFacts } from '@etabli/school';
import { schoolYearOf } from '../indicator/indicator.catalogue.js';
import { Indicators } from '../indicator/indicators.js';
import { type Canonical, canonicalJson } from './canonical.js';
import { FrozenReport } from './frozen-report.entity.js';
import { FrozenReportRequest } from './frozen-report-request.entity.js';
import { frozenReportErrors } from './frozen-report.errors.js';
import { type FrozenContent, frozenIndicator, printed, stateTitle } from './state-report.js';

export const FREEZE_JOB = 'reports.freeze';
const TEMPLATE = assetPath('reports', 'state-report.typ');
export const sha256 = (of: string | Buffer): string => createHash('sha256').update(of).digest('hex');

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
    private readonly jobs: Jobs,
    private readonly mail: Mail,
  ) {}

  /** Queues it; the ids of the report to come and of the run that makes it. Throws 422 `frozen_report.year_future`. */
  request({ year, recipient, email }: FreezeInput): Promise<{ id: string; runId: string }> {
    return this.work.run('frozen_report.freeze', async (tx) => {
      if (year > schoolYearOf(this.clock.today()))
        throw frozenReportErrors.invalid('frozen_report.year_future', 'year');
      const id = newId();
      const runId = await this.jobs.enqueue({
        kind: FREEZE_JOB,
        title: stateTitle(year),
        params: { frozenReportId: id },
        tells: { path: `/rapports-figes?ouvert=${id}` },
      });
      const requestedAt = this.clock.now();
      await tx.insert(FrozenReportRequest, { id, runId, year, recipient, email, requestedAt, frozenAt: null });
      return { id, runId };
    });
  }

  /** null once it is frozen: a run that comes a second time has nothing to do. */
  unfinished(id: string): Promise<FrozenReportRequest | null> {
    return this.work.manager.findOneBy(FrozenReportRequest, { id, frozenAt: IsNull() });
  }

  /** All that the report will say, as it stands now: the same of the same figures on the same day. */
  async read({ year, recipient }: Pick<FrozenReportRequest, 'year' | 'recipient'>): Promise<string> {
    const frozen: FrozenContent = {
      kind: 'state',
      year,
      title: stateTitle(year),
      recipient,
      day: this.clock.today(),
      frozenByName: currentActor().name,
      school: (await this.school.letterhead()) as unknown as Canonical,
      indicators: (await this.indicators.of(year)).items.map(frozenIndicator),
    };
    return canonicalJson(withoutGaps(frozen));
  }

  /** Figures, file and letter together; whoever comes second changes nothing. */
  keep(id: string, content: string, pdf: Buffer): Promise<void> {
    return this.work.run('frozen_report.freeze', async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const asked = await tx.findOne(FrozenReportRequest, { where: { id, frozenAt: IsNull() }, lock });
      if (!asked) return;
      const { year, recipient, email } = asked;
      const { userId: frozenBy, name: frozenByName } = currentActor();
      const title = stateTitle(year);
      const frozenAt = this.clock.now();
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
        frozenAt,
        frozenBy,
        frozenByName,
        personsForgottenOn: null,
        firstContentSha256: null,
      });
      await tx.update(FrozenReportRequest, { id }, { frozenAt, email: null });
      if (email) {
        const text = `Bonjour,\n\nVeuillez trouver ci-joint notre compte rendu.\n\n${title}\n\n${frozenByName}`;
        const about = { kind: 'frozen_report', id };
        await this.mail.send({ to: email, subject: title, text, about, attachment: { fileId, name } });
      }
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

  print(content: string): Promise<Buffer> {
    return this.typst.render(TEMPLATE, printed(JSON.parse(content) as FrozenContent));
  }
}

/** As JSON has it: what is not there is left out. */
const withoutGaps = (frozen: FrozenContent): Canonical => JSON.parse(JSON.stringify(frozen)) as Canonical;
