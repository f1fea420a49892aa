import { Injectable } from '@nestjs/common';
import { Files, Work } from '@etabli/platform';
import type { BrokenChain } from './chain.rules.js';

/** How far the reading has come, in files. */
export type FilesProgress = (done: number, total: number) => void | Promise<void>;

export interface KeptFilesReport {
  readonly fileCount: number;
  /** in the order of the chain */
  readonly broken: readonly BrokenChain[];
}

interface Row {
  readonly position: number;
  readonly subjectId: string;
  readonly name: string;
  readonly sha256: string;
}

/** Originals read from the database at a time, so that any number of them takes the same memory. */
const BATCH = 500;

/** That the file of every original in the chain is on disk, byte for byte. The chain itself holds only its hash. */
@Injectable()
export class KeptFiles {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
  ) {}

  async check(onProgress: FilesProgress = () => undefined): Promise<KeptFilesReport> {
    const [counted] = (await this.work.manager.query(
      `SELECT count(*) AS total FROM chain_links WHERE kind = 'document'`,
    )) as { total: number }[];
    const { total } = counted!;
    const broken: BrokenChain[] = [];
    let done = 0;
    for (let after = 0, rows = await this.following(0); rows.length > 0; rows = await this.following(after)) {
      for (const { position, subjectId, name, sha256 } of rows) {
        const found = await this.files.check(sha256);
        if (found !== 'whole') broken.push({ fault: FAULTS[found], position, kind: 'document', subjectId, name });
        await onProgress(++done, total);
      }
      after = rows.at(-1)!.position;
    }
    return { fileCount: done, broken };
  }

  private following(after: number): Promise<Row[]> {
    return this.work.manager.query(FOLLOWING, [after, BATCH]);
  }
}

const FAULTS = { changed: 'file_changed', missing: 'file_missing' } as const;

/** A document whose row is gone is named by the chain itself. */
const FOLLOWING = `
  SELECT l.position, l.subject_id AS "subjectId", coalesce(i.number, q.number, f.name) AS name, f.sha256
    FROM chain_links l JOIN issued_documents d ON d.id = l.subject_id JOIN stored_files f ON f.id = d.file_id
    LEFT JOIN invoices i ON i.id = d.subject_id LEFT JOIN quotes q ON q.id = d.subject_id
   WHERE l.kind = 'document' AND l.position > $1 ORDER BY l.position LIMIT $2`;
