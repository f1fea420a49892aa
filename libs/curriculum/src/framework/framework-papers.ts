import { Injectable, StreamableFile } from '@nestjs/common';
import { comparable, diffOf } from '../diff/framework-diff.rules.js';
import type { FrameworkDiffView } from '../diff/framework-diff.dto.js';
import { jsonOf, templateWorkbook, workbookOf } from '../import/framework-file.js';
import { officialContent, FrameworkPieces } from './framework-pieces.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A framework as a file again, to be corrected and imported under another name of version; and two versions compared. */
@Injectable()
export class FrameworkPapers {
  constructor(private readonly pieces: FrameworkPieces) {}

  /** What is official, in the form it can be imported in. Throws `framework.not_found`. */
  async file(id: string, form: 'json' | 'xlsx'): Promise<StreamableFile> {
    const content = officialContent(await this.pieces.of(id));
    const name = `${content.code}-${content.version}.${form}`;
    return form === 'json'
      ? attached(jsonOf(content), name, 'application/json')
      : attached(await workbookOf(content), name, XLSX);
  }

  async template(): Promise<StreamableFile> {
    return attached(await templateWorkbook(), 'modele-referentiel.xlsx', XLSX);
  }

  /** What the official text says otherwise since `againstId`. Throws `framework.not_found`. */
  async diff(id: string, againstId: string): Promise<FrameworkDiffView> {
    const [before, after] = [await this.pieces.of(againstId), await this.pieces.of(id)];
    const named = ({ framework: { id: at, code, title, version } }: typeof before) => ({
      id: at,
      code,
      title,
      version,
    });
    return {
      before: named(before),
      after: named(after),
      changes: diffOf(comparable(officialContent(before)), comparable(officialContent(after))),
    };
  }
}

const attached = (content: Buffer, name: string, type: string): StreamableFile =>
  new StreamableFile(content, {
    type,
    length: content.length,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
