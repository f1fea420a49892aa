import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { guessTargets, headerRow, headingKey, type Headings, newId } from '@etabli/kernel';
import { Work } from '../database/work.js';
import { ImportHeading } from './import-heading.entity.js';

/** A table on its way in: columns with their meanings, and the rows below with their lines in the file. */
export interface ImportTable<C extends string> {
  columns: { heading: string; target: C | 'ignore' }[];
  rows: { line: number; cells: string[] }[];
}

/** Finds the headings of a table and keeps what the school said of them. */
@Injectable()
export class ImportHeadings {
  constructor(private readonly work: Work) {}

  /** The table with the guessed meaning of its columns; nothing is written. */
  async look<C extends string>(
    kind: string,
    usual: Headings<C>,
    cells: readonly (readonly string[])[],
  ): Promise<ImportTable<C>> {
    const rows = await this.work.manager.findBy(ImportHeading, { kind });
    const remembered = new Map(rows.map(({ heading, target }) => [heading, target]));
    const at = headerRow(cells, usual, remembered);
    const width = Math.max(...cells.slice(at).map((row) => row.length));
    const headings = Array.from({ length: width }, (_, index) => cells[at]![index] ?? '');
    const targets = guessTargets(headings, usual, remembered);
    return {
      columns: headings.map((heading, index) => ({ heading, target: targets[index]! })),
      rows: cells.slice(at + 1).map((row, index) => ({
        line: at + index + 2,
        cells: Array.from({ length: width }, (_, column) => row[column] ?? ''),
      })),
    };
  }

  async remember(
    tx: EntityManager,
    kind: string,
    columns: readonly { heading: string; target: string }[],
  ): Promise<void> {
    const said = new Map(columns.map(({ heading, target }) => [headingKey(heading), target]));
    said.delete('');
    await tx.query(
      `INSERT INTO import_headings (id, kind, heading, target) SELECT id, $4, heading, target
         FROM unnest($1::uuid[], $2::text[], $3::text[]) AS said (id, heading, target)
       ON CONFLICT (kind, heading) DO UPDATE SET target = EXCLUDED.target WHERE import_headings.target <> EXCLUDED.target`,
      [[...said].map(() => newId()), [...said.keys()], [...said.values()], kind],
    );
  }
}
