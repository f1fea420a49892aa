import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Files, type ReceivedBytes, type SheetRow, workbook } from '@etabli/platform';
import { fileOf, Tally } from './export-writer.js';
import { type ExportFormat, FORMATS } from './format/format.rules.js';
import type { ExportOptions, LedgerEntryLine, LineFormat } from './format/ledger-line.rules.js';
import { LEDGER_SHEET, ledgerRow } from './format/workbook.sheets.js';
import { ledgerLines, linesSql, type Selection } from './ledger-lines.js';

export interface FileRequest {
  readonly selection: Selection;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  /** what becomes of a line before it is written */
  readonly turn?: (line: LedgerEntryLine) => LedgerEntryLine;
  /** told after each part how many lines are written; may throw to stop */
  readonly progress?: (tally: Tally) => Promise<void>;
}

/** Bytes on disk, without a row yet, and what they hold. */
export interface MadeFile extends ReceivedBytes {
  readonly tally: Tally;
}

/** Ledger to file: rows by COPY, one part of the stream at a time, the hash on the way. */
@Injectable()
export class ExportFiles {
  constructor(private readonly files: Files) {}

  /** An unbalanced file is an error of the program and is not kept. */
  async make(runner: QueryRunner, request: FileRequest): Promise<MadeFile> {
    const { selection, format } = request;
    const tally = new Tally();
    const lines = ledgerLines(runner, linesSql(selection, { withDue: format !== 'fec' }));
    const { lines: ofLines } = FORMATS[format];
    const received = await this.files.receive(
      ofLines
        ? written(lines, { ...request, tally, ofLines })
        : workbook([{ ...LEDGER_SHEET, rows: ledgerRows(lines, { ...request, tally }) }]),
    );
    if (tally.debitCents !== tally.creditCents)
      throw new Error(`the export does not balance: ${tally.debitCents} <> ${tally.creditCents} cents`);
    return { ...received, tally };
  }

  /** The row of a made file; its id. */
  keep(made: MadeFile, { name, format }: { name: string; format: ExportFormat }): Promise<string> {
    return this.files.keepReceived(made, { name, mediaType: FORMATS[format].mediaType });
  }
}

type Counted = FileRequest & { tally: Tally };

async function* written(
  lines: AsyncIterable<LedgerEntryLine[]>,
  { ofLines, options, turn, tally, progress }: Counted & { ofLines: LineFormat },
): AsyncGenerator<Buffer> {
  for await (const part of fileOf(lines, { format: ofLines, options, tally, turn })) {
    yield part;
    await progress?.(tally);
  }
}

async function* ledgerRows(
  lines: AsyncIterable<LedgerEntryLine[]>,
  { options, turn = (line) => line, tally, progress }: Counted,
): AsyncGenerator<SheetRow[]> {
  for await (const some of lines) {
    yield some.map((given) => {
      const line = turn(given);
      tally.add(line);
      return ledgerRow(options, line);
    });
    await progress?.(tally);
  }
}
