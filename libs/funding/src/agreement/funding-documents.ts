import { Injectable, type StreamableFile } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock, currentActor, Files, plainScan, Work } from '@etabli/platform';
import { FundingAgreement, FundingDocument } from './agreement.entity.js';
import { agreementErrors } from './agreement.errors.js';

export const FUNDING_FILE_LIMIT = 20 * 1024 * 1024;

/** The papers of an agreement: what was signed, what was sent. */
@Injectable()
export class FundingDocuments {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  /** Its id. Throws 404 `agreement.not_found`, 422 `funding_document.file_kind`, `file.*`. */
  keep(agreementId: string, label: string, content: Buffer): Promise<string> {
    return this.work.run('funding_document.keep', async (tx) => {
      if (!(await tx.existsBy(FundingAgreement, { id: agreementId })))
        throw agreementErrors.notFound('agreement.not_found');
      const scan = plainScan(content);
      if (!scan) throw agreementErrors.invalid('funding_document.file_kind', 'file');
      const name = `${label.replaceAll(/[^\p{L}\d]+/gu, '-')}.${scan.ending}`;
      const fileId = await this.files.keep(scan.bytes, { name, mediaType: scan.mediaType, limit: FUNDING_FILE_LIMIT });
      const id = newId();
      const kept = { keptOn: this.clock.today(), keptByName: currentActor().name };
      await tx.insert(FundingDocument, {
        ...kept,
        id,
        agreementId,
        fileId,
        label,
        withdrawnOn: null,
        withdrawnReason: null,
      });
      return id;
    });
  }

  /** It stays readable, struck through. Throws 404, 409 `funding_document.withdrawn`. */
  async withdraw(id: string, reason: string): Promise<void> {
    await this.work.run('funding_document.withdraw', async (tx) => {
      const document = await tx.findOne(FundingDocument, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!document) throw agreementErrors.notFound('funding_document.not_found');
      if (document.withdrawnOn !== null) throw agreementErrors.refused('funding_document.withdrawn');
      await tx.update(FundingDocument, { id }, { withdrawnOn: this.clock.today(), withdrawnReason: reason });
    });
  }

  /** Throws 404 `funding_document.not_found`. */
  async file(id: string): Promise<StreamableFile> {
    const document = await this.work.manager.findOneBy(FundingDocument, { id });
    if (!document) throw agreementErrors.notFound('funding_document.not_found');
    return this.files.download(document.fileId);
  }
}
