import { Injectable, type StreamableFile } from '@nestjs/common';
import { formatDay, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, Jobs, type ReceivedBytes, Work } from '@etabli/platform';
import { FundingAgreement } from '../agreement/agreement.entity.js';
import { agreementErrors } from '../agreement/agreement.errors.js';
import type { FundingPacksView } from './pack.dto.js';
import { FundingPack } from './pack.entity.js';
import { packErrors } from './pack.errors.js';

export const PACK_JOB = 'funding.evidence_pack';
const MOST = 20;
const NOT_MADE = { fileSha256: null, fileForgottenOn: null };

/** Evidence of an agreement, made by a job, kept as it was. */
@Injectable()
export class Packs {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly files: Files,
  ) {}

  /** Its id. Throws 404 `agreement.not_found`. */
  request(agreementId: string): Promise<string> {
    return this.work.run('funding_pack.request', async (tx) => {
      const agreement = await tx.findOneBy(FundingAgreement, { id: agreementId });
      if (!agreement) throw agreementErrors.notFound('agreement.not_found');
      const id = newId();
      const title = `Dossier de preuves, ${agreement.title}`;
      const runId = await this.jobs.enqueue({
        kind: PACK_JOB,
        title,
        params: { packId: id },
        tells: { path: `/financements?ouvert=${agreementId}` },
      });
      const asked = { madeOn: this.clock.today(), requestedByName: currentActor().name };
      await tx.insert(FundingPack, { ...asked, id, agreementId, runId, fileId: null, fileCount: null, ...NOT_MADE });
      return id;
    });
  }

  /** Throws 404 `agreement.not_found`. */
  async of(agreementId: string): Promise<FundingPacksView> {
    if (!(await this.work.manager.existsBy(FundingAgreement, { id: agreementId })))
      throw agreementErrors.notFound('agreement.not_found');
    const rows = await this.work.manager.find(FundingPack, {
      where: { agreementId },
      order: { id: 'DESC' },
      take: MOST,
    });
    return {
      items: rows.map(({ id, runId, madeOn, requestedByName, fileId, fileCount, fileForgottenOn }) => ({
        id,
        runId,
        madeOn,
        requestedByName,
        ready: fileId !== null,
        fileCount,
        fileForgottenOn,
      })),
    };
  }

  /** null once it is made: a run that comes a second time has nothing to do. */
  async unfinished(id: string): Promise<FundingPack | null> {
    const pack = await this.work.manager.findOneBy(FundingPack, { id });
    return pack?.fileSha256 === null ? pack : null;
  }

  /** Whoever comes second changes nothing. */
  async finish(id: string, received: ReceivedBytes, made: { name: string; fileCount: number }): Promise<void> {
    await this.work.run('funding_pack.finish', async (tx) => {
      const pack = await tx.findOne(FundingPack, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (pack?.fileSha256 !== null) return;
      const fileId = await this.files.keepReceived(received, { name: made.name, mediaType: 'application/zip' });
      await tx.update(FundingPack, { id }, { fileId, fileSha256: received.sha256, fileCount: made.fileCount });
    });
  }

  /** Throws 404 `funding_pack.not_found`, 409 `funding_pack.not_ready`, `funding_pack.file_forgotten`. */
  async file(id: string): Promise<StreamableFile> {
    const pack = await this.work.manager.findOneBy(FundingPack, { id });
    if (!pack) throw packErrors.notFound('funding_pack.not_found');
    if (pack.fileForgottenOn)
      throw packErrors.refused('funding_pack.file_forgotten', { on: formatDay(pack.fileForgottenOn) });
    if (pack.fileId === null) throw packErrors.refused('funding_pack.not_ready');
    return this.files.download(pack.fileId);
  }
}
