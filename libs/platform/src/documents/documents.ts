import { Injectable, type StreamableFile } from '@nestjs/common';
import { newId } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { Work } from '../database/work.js';
import { Files } from '../files/files.js';
import { IssuedDocument } from './issued-document.entity.js';

/** Originals of issued documents: rendered once, kept by hash, served ever after. */
@Injectable()
export class Documents {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly clock: Clock,
  ) {}

  /** The file id of the original; renders it when nobody did yet. Two first askers at once get the same bytes. */
  async original(kind: string, subjectId: string, name: string, render: () => Promise<Buffer>): Promise<string> {
    return (await this.known(kind, subjectId)) ?? this.keep(kind, subjectId, name, await render());
  }

  async download(
    kind: string,
    subjectId: string,
    name: string,
    render: () => Promise<Buffer>,
  ): Promise<StreamableFile> {
    return (await this.stored(kind, subjectId)) ?? this.first(kind, subjectId, name, await render());
  }

  /** Keeps a first rendering; the download is of another's when somebody was faster. */
  async first(kind: string, subjectId: string, name: string, content: Buffer): Promise<StreamableFile> {
    return this.files.download(await this.keep(kind, subjectId, name, content));
  }

  /** The original as a download; null when it was not rendered yet. */
  async stored(kind: string, subjectId: string): Promise<StreamableFile | null> {
    const fileId = await this.known(kind, subjectId);
    return fileId === null ? null : this.files.download(fileId);
  }

  private async known(kind: string, subjectId: string): Promise<string | null> {
    const known = await this.work.manager.findOneBy(IssuedDocument, { kind, subjectId });
    return known?.fileId ?? null;
  }

  private keep(kind: string, subjectId: string, name: string, content: Buffer): Promise<string> {
    return this.work.run('document.render', async (tx) => {
      const fileId = await this.files.keep(content, { name, mediaType: 'application/pdf' });
      const { raw }: { raw: unknown[] } = await tx
        .createQueryBuilder()
        .insert()
        .into(IssuedDocument)
        .values({ id: newId(), kind, subjectId, fileId, renderedAt: this.clock.now() })
        .orIgnore()
        .returning('file_id')
        .execute();
      return raw.length > 0 ? fileId : (await tx.findOneByOrFail(IssuedDocument, { kind, subjectId })).fileId;
    });
  }
}
