import { Injectable } from '@nestjs/common';
import { Work } from '../database/work.js';
import { Files } from '../files/files.js';
import { Trail } from './trail.js';

/** SQL of what stands in a column afterwards: NULL, or an empty text where the column must have one. */
type Blank = 'NULL' | "''";

/**
 * How rows of persons end, in the running command's transaction: with what the audit trail remembers of them. Frozen rows let
 * themselves be taken away by this alone. Names of tables and columns are constants of the program.
 */
@Injectable()
export class Forgetting {
  constructor(
    private readonly work: Work,
    private readonly trail: Trail,
    private readonly files: Files,
  ) {}

  /** Deletes the rows with one of these values in `column`; answers them as they were. */
  async rows(
    table: string,
    column: string,
    values: readonly string[],
  ): Promise<{ id: string; [name: string]: unknown }[]> {
    await this.open();
    const gone: { id: string }[] = await this.work.manager.query(
      `WITH gone AS (DELETE FROM "${table}" WHERE "${column}" = ANY($1::uuid[]) RETURNING *) SELECT * FROM gone`,
      [values],
    );
    await this.trail.forget(table, idsOf(gone));
    return gone;
  }

  /** Empties some columns of the rows with one of these values in `column`: what counts stays, what was said goes. */
  async words(
    table: string,
    column: string,
    values: readonly string[],
    blanks: Readonly<Record<string, Blank>>,
  ): Promise<void> {
    await this.open();
    const fields = Object.keys(blanks);
    const changed: { id: string }[] = await this.work.manager.query(
      `WITH changed AS (UPDATE "${table}" SET ${fields.map((field) => `"${field}" = ${blanks[field]}`).join(', ')}
        WHERE "${column}" = ANY($1::uuid[]) RETURNING id) SELECT id FROM changed`,
      [values],
    );
    await this.trail.forget(table, idsOf(changed), fields);
  }

  /** Takes away the originals of these subjects, bytes too; only of kinds that the database lets go. */
  async documents(kind: string, subjectIds: readonly string[]): Promise<void> {
    const found: { id: string; fileId: string }[] = await this.work.manager.query(
      'SELECT id, file_id AS "fileId" FROM issued_documents WHERE kind = $1 AND subject_id = ANY($2::uuid[])',
      [kind, subjectIds],
    );
    await this.rows('issued_documents', 'id', idsOf(found));
    await this.files.forget(found.map(({ fileId }) => fileId));
  }

  /** Frozen rows let themselves be changed by this until the command ends; `rows` and `words` do it themselves. */
  async open(): Promise<void> {
    await this.work.manager.query(`SELECT set_config('etabli.forgetting', 'on', true)`);
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
