import { createHash } from 'node:crypto';
import { Injectable, type StreamableFile } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { fold, newId } from '@etabli/kernel';
import { Clock, currentActor, Files, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type CsvReading, readBankCsv, type SaidColumns } from './bank-csv.reader.js';
import { BankLine, BankStatement } from './bank.entity.js';
import { bankErrors } from './bank.errors.js';
import { fingerprintsOf, payerKey, type ReadStatement } from './bank-line.rules.js';
import { readCamt } from './camt.reader.js';

export const STATEMENT_FILE_LIMIT = 10 * 1024 * 1024;

export interface StatementFile {
  readonly content: Buffer;
  readonly name: string;
}

export interface ImportOutcome {
  readonly reading: CsvReading;
  readonly newCount: number;
  readonly knownCount: number;
}

/** Takes in what the bank wrote; a line that came before comes in no second time. */
@Injectable()
export class BankImport {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly school: SchoolService,
  ) {}

  /** What would come in; writes nothing. */
  async check(file: StatementFile, columns: SaidColumns = {}): Promise<ImportOutcome> {
    const reading = await this.read(file, columns);
    const prints = reading.statements.flatMap((statement) => printsOf(statement));
    const known = await knownOf(this.work.manager, prints);
    return { reading, newCount: prints.length - known.size, knownCount: known.size };
  }

  /** Keeps the file and its new lines. Throws 409 `bank.file_wrong` with all that is wrong: nothing is imported then. */
  async import(file: StatementFile, columns: SaidColumns = {}): Promise<ImportOutcome> {
    const reading = await this.read(file, columns);
    bankErrors.throwIfAny(
      reading.problems.map(({ path, message }) => ({
        code: 'bank.file_wrong',
        params: { problem: path === 'file' || path === 'columns' ? message : `${path}, ${message}` },
      })),
    );
    return this.work.run('bank_statement.import', async (tx) => {
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('bank_statements', 0))");
      const mediaType = reading.statements[0]?.format === 'csv' ? 'text/csv' : 'application/xml';
      const fileId = await this.files.keep(file.content, { name: file.name, mediaType, limit: STATEMENT_FILE_LIMIT });
      let [newCount, knownCount] = [0, 0];
      for (const statement of reading.statements) {
        const kept = await this.keep(tx, statement, file.name, fileId);
        newCount += kept.newCount;
        knownCount += kept.knownCount;
      }
      return { reading, newCount, knownCount };
    });
  }

  /** The file as the bank gave it. Throws `bank.statement_not_found`. */
  async download(id: string): Promise<StreamableFile> {
    const statement = await this.work.manager.findOneBy(BankStatement, { id });
    if (!statement) throw bankErrors.notFound('bank.statement_not_found');
    return this.files.download(statement.fileId);
  }

  private async read({ content }: StatementFile, columns: SaidColumns): Promise<CsvReading> {
    const start = content.subarray(0, 200).toString('latin1').replaceAll('\0', '');
    if (/^[^\w;,"]*<(\?xml|!|[\w:]*Document)/i.test(start)) return { ...readCamt(content), headers: [], columns: null };
    return readBankCsv(content, columns, (await this.school.find()).iban);
  }

  private async keep(
    tx: EntityManager,
    statement: ReadStatement,
    name: string,
    fileId: string,
  ): Promise<{ newCount: number; knownCount: number }> {
    const prints = printsOf(statement);
    const known = await knownOf(tx, prints);
    const id = newId();
    const { format, account, fromDay, toDay, openingCents, closingCents } = statement;
    const counts = { newCount: prints.length - known.size, knownCount: known.size };
    const actor = currentActor();
    await tx.insert(BankStatement, {
      id,
      format,
      name,
      account,
      fromDay,
      toDay,
      openingCents,
      closingCents,
      ...counts,
      fileId,
      importedAt: this.clock.now(),
      importedBy: actor.userId,
      importedByName: actor.name,
    });
    const rows = statement.lines.flatMap(({ bankReference: _bank, ...line }, position) => {
      const fingerprint = prints[position]!;
      if (known.has(fingerprint)) return [];
      const searchText = fold([line.counterparty, line.text, line.reference].filter(Boolean).join(' '));
      const key = payerKey(line.counterparty);
      return [{ ...line, id: newId(), statementId: id, position, fingerprint, payerKey: key, searchText }];
    });
    for (let at = 0; at < rows.length; at += BATCH) await tx.insert(BankLine, rows.slice(at, at + BATCH));
    return counts;
  }
}

const BATCH = 500;

const printsOf = ({ account, lines }: ReadStatement): string[] =>
  fingerprintsOf(account, lines).map((key) => createHash('sha256').update(key).digest('hex'));

async function knownOf(tx: EntityManager, prints: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let at = 0; at < prints.length; at += 5000) {
    const rows = await tx.find(BankLine, {
      select: { fingerprint: true },
      where: { fingerprint: In(prints.slice(at, at + 5000)) },
    });
    for (const { fingerprint } of rows) known.add(fingerprint);
  }
  return known;
}
