import { Injectable, type StreamableFile } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { byColumn } from '@etabli/kernel';
import { Clock } from '../clock/clock.js';
import { mayActor } from '../context/actor.js';
import { currentActor } from '../context/request-context.js';
import { Work } from '../database/work.js';
import { ImportHeadings, type ImportTable } from './import-headings.js';
import { importErrors } from './import.errors.js';
import { SameRows } from './same-rows.js';
import { tableFile, type TableFormat } from './table-file.js';
import { headingsOf, labelsOf, type TableImport, TableImportSource } from './table-import.js';
import { type RowProblem, TableRow } from './table-row.js';
import { readTable } from './table.reader.js';

export interface TableImportResult {
  written: boolean;
  /** how many things are or would be made */
  made: number;
  /** rows that say what stands there already */
  same: number;
  /** those with something to say */
  rows: { line: number; name: string; problems: RowProblem<string>[]; remarks: string[] }[];
}

/** Every list that comes in as a table, whatever it is of: read, tried, mended, then written as a whole. */
@Injectable()
export class TableImports {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly headings: ImportHeadings,
  ) {}

  /** Those that who acts may use, by title. */
  mine(): TableImport[] {
    return this.all()
      .filter(({ allowed }) => allowed)
      .map(({ source }) => source)
      .toSorted((one, other) => one.title.localeCompare(other.title, 'fr'));
  }

  /** The table with the guessed meaning of its columns; nothing is written. Throws as `readTable` and `source`. */
  async look(kind: string, content: Buffer | string): Promise<ImportTable<string>> {
    const { columns } = this.source(kind);
    return this.headings.look(kind, headingsOf(columns), await readTable(content));
  }

  /**
   * Writes all rows or none; a trial does the very same, then takes it back. While a row has a problem nothing is written. What comes
   * back as the list's own export has it is left alone.
   * Throws 422 `import.column_missing`, and as `source`.
   */
  take(kind: string, table: ImportTable<string>, trial: boolean): Promise<TableImportResult> {
    const source = this.source(kind);
    const known = Object.keys(source.columns);
    const targets = table.columns.map(({ target }) => (known.includes(target) ? target : 'ignore'));
    const missing = Object.entries(source.columns).filter(
      ([column, { needed }]) => needed && !targets.includes(column),
    );
    if (missing.length > 0)
      throw importErrors.invalid('import.column_missing', 'columns', {
        columns: missing.map(([, { label }]) => label).join(', '),
      });
    return this.work.run(source.command, async (tx) => {
      await tx.query('SAVEPOINT import');
      const today = this.clock.today();
      const there = new SameRows(labelsOf(source.columns), await source.sheet(), today);
      const rows = table.rows
        .map(({ line, cells }) => ({ line, cells: byColumn(targets, cells) }))
        .filter(({ cells }) => !there.has(targets, cells))
        .map(({ line, cells }) => new TableRow(line, cells, today));
      const made = rows.length > 0 ? await source.write(rows, trial) : 0;
      const failed = rows.some(({ right }) => !right);
      if (trial || failed) await tx.query('ROLLBACK TO SAVEPOINT import');
      else await this.headings.remember(tx, kind, table.columns);
      const same = table.rows.length - rows.length;
      return { written: !trial && !failed, made, same, rows: rows.filter(hasToSay).map(shown) };
    });
  }

  /** The list as a file that comes in again as it went out. Throws as `source`. */
  async file(kind: string, format: TableFormat): Promise<StreamableFile> {
    return tableFile(await this.source(kind).sheet(), `${kind}-${this.clock.today()}`, format);
  }

  /** Throws 404 `import.kind_unknown`, 403 `import.not_yours`. */
  private source(kind: string): TableImport {
    const found = this.all().find(({ source }) => source.kind === kind);
    if (!found) throw importErrors.notFound('import.kind_unknown');
    if (!found.allowed) throw importErrors.forbidden('import.not_yours');
    return found.source;
  }

  private all(): { source: TableImport; allowed: boolean }[] {
    const actor = currentActor();
    return this.discovery.getProviders({ metadataKey: TableImportSource.KEY }).map((wrapper) => ({
      source: wrapper.instance as TableImport,
      allowed: mayActor(actor, this.discovery.getMetadataByDecorator(TableImportSource, wrapper)!),
    }));
  }
}

const hasToSay = ({ problems, remarks }: TableRow): boolean => problems.length > 0 || remarks.length > 0;

const shown = ({ line, name, problems, remarks }: TableRow): TableImportResult['rows'][number] => ({
  line,
  name: name.slice(0, 200),
  problems: [...problems],
  remarks: [...remarks],
});
