import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { byColumn, type CivilDate, formatDay, guessTargets, headerRow, headingKey, newId } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import { cellsOf, Clock, currentActor, isWorkbook, readWorkbook, textOf, Work } from '@etabli/platform';
import { lockOpen } from './campaigns.js';
import type { TaxImportResultView, TaxTableView } from './tax.dto.js';
import { TaxHeading, TaxImport, TaxReceipt } from './tax.entity.js';
import { taxErrors } from './tax.errors.js';
import { employerOf, type KnownEmployer, receiptKeys, TAX_HEADINGS, type TaxTarget } from './tax.rules.js';
import { type ReadReceipt, readReceipt } from './tax-row.js';

export const TAX_FILE_LIMIT = 5 * 1024 * 1024;
const MOST_ROWS = 2000;
const MOST_CELLS = 40;
const LONGEST_CELL = 300;

export interface TaxOrder {
  columns: readonly { heading: string; target: TaxTarget }[];
  rows: readonly { line: number; cells: readonly string[] }[];
  paidOn?: CivilDate | null;
}
type Said = TaxImportResultView['rows'][number];

/** Payments of the apprenticeship tax from a file of SOLTéA, whatever the order of its columns. */
@Injectable()
export class TaxReceiptImport {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** The table with the guessed meaning of its columns; nothing is written. Throws 422 `tax.file_*`, `sheet.unreadable`. */
  async look(content: Buffer): Promise<TaxTableView> {
    const table = await readTable(content);
    const headings = await this.work.manager.find(TaxHeading);
    const remembered = new Map(headings.map(({ heading, target }) => [heading, target]));
    const at = headerRow(table, TAX_HEADINGS, remembered);
    const width = Math.max(...table.slice(at).map((row) => row.length));
    const wide = (row: readonly string[]): string[] => Array.from({ length: width }, (_, index) => row[index] ?? '');
    const targets = guessTargets(wide(table[at]!), TAX_HEADINGS, remembered);
    return {
      columns: wide(table[at]!).map((heading, index) => ({ heading, target: targets[index]! })),
      rows: table.slice(at + 1).map((row, index) => ({ line: at + index + 2, cells: wide(row) })),
    };
  }

  /**
   * Takes all new payments in or none; a dry run does the very same, then takes it back. What came in before is passed over.
   * Throws 404 `tax.not_found`, 409 `tax.withdrawn`, 422 `tax.columns`.
   */
  take(campaignId: string, order: TaxOrder, { dryRun }: { dryRun: boolean }): Promise<TaxImportResultView> {
    return this.work.run('tax_receipts.import', async (tx) => {
      await lockOpen(tx, campaignId);
      const targets = order.columns.map(({ target }) => target);
      if (!targets.includes('amount') || !(targets.includes('siret') || targets.includes('siren')))
        throw taxErrors.invalid('tax.columns', 'columns');
      await tx.query('SAVEPOINT import');
      const given = { paidOn: order.paidOn ?? null, today: this.clock.today() };
      const rows = order.rows.map(({ line, cells }) => readReceipt(line, byColumn(targets, cells), given));
      const failed = rows.some(({ problems }) => problems.length > 0);
      const result = failed ? refusedRows(rows) : await this.write(tx, campaignId, rows);
      if (dryRun || failed) await tx.query('ROLLBACK TO SAVEPOINT import');
      else await this.remember(tx, order.columns);
      return { ...result, written: !dryRun && !failed };
    });
  }

  private async write(
    tx: EntityManager,
    campaignId: string,
    rows: readonly ReadReceipt[],
  ): Promise<Omit<TaxImportResultView, 'written'>> {
    const keys = receiptKeys(rows);
    const known = new Set(
      (await tx.find(TaxReceipt, { where: { campaignId, rowKey: In(keys) } })).map(({ rowKey }) => rowKey),
    );
    const employers = await this.employers(tx, rows);
    const importId = newId();
    const said: Said[] = [];
    const fresh = rows.flatMap((row, index): TaxReceipt[] => {
      const rowKey = keys[index]!;
      if (known.has(rowKey)) {
        said.push(remark(row, `Déjà importé, versé le ${formatDay(row.paidOn)}\u202f: la ligne est passée.`));
        return [];
      }
      const found = employerOf(row, employers);
      if (found === null)
        said.push(remark(row, 'Employeur inconnu\u202f: rattachez-le à une fiche client après l’import.'));
      if (found === 'several')
        said.push(remark(row, 'Plusieurs fiches ont ce SIREN\u202f: choisissez après l’import.'));
      const { siren, siret, employerName, amountCents, paidOn } = row;
      const customerId = found === 'several' ? null : found;
      return [
        {
          id: newId(),
          campaignId,
          importId,
          rowKey,
          siren,
          siret,
          employerName,
          amountCents,
          paidOn,
          customerId,
          correctedReason: null,
        },
      ];
    });
    const totalCents = fresh.reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (fresh.length > 0) {
      const by = { importedAt: this.clock.now(), importedByName: currentActor().name };
      await tx.insert(TaxImport, { ...by, id: importId, campaignId, rowCount: fresh.length, totalCents });
      await tx.insert(TaxReceipt, fresh);
    }
    const matched = fresh.filter(({ customerId }) => customerId !== null).length;
    return { receipts: fresh.length, known: rows.length - fresh.length, matched, totalCents, rows: said };
  }

  private employers(tx: EntityManager, rows: readonly ReadReceipt[]): Promise<KnownEmployer[]> {
    const sirens = [...new Set(rows.map(({ siren }) => siren))];
    return tx
      .createQueryBuilder(Customer, 'c')
      .select(['c.id AS id', 'c.siren AS siren', 'c.siret AS siret'])
      .where('NOT c.archived AND (c.siren = ANY (:sirens) OR left(c.siret, 9) = ANY (:sirens))', { sirens })
      .getRawMany();
  }

  private async remember(tx: EntityManager, columns: TaxOrder['columns']): Promise<void> {
    const said = new Map(columns.map(({ heading, target }) => [headingKey(heading), target]));
    said.delete('');
    await tx.query(
      `INSERT INTO tax_headings (id, heading, target) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])
       ON CONFLICT (heading) DO UPDATE SET target = EXCLUDED.target WHERE tax_headings.target <> EXCLUDED.target`,
      [[...said].map(() => newId()), [...said.keys()], [...said.values()]],
    );
  }
}

async function readTable(content: Buffer): Promise<string[][]> {
  const text = isWorkbook(content) ? null : textOf(content);
  const rows = isWorkbook(content)
    ? (await readWorkbook(content)).map((row) => row.map(String))
    : text === null
      ? null
      : cellsOf(text);
  const filled = (rows ?? [])
    .map((row) => row.slice(0, MOST_CELLS).map((cell) => cell.trim().slice(0, LONGEST_CELL)))
    .filter((row) => row.some((cell) => cell !== ''));
  if (filled.length < 2) throw taxErrors.invalid('tax.file_unreadable', 'file');
  if (filled.length > MOST_ROWS) throw taxErrors.invalid('tax.file_long', 'file', { most: MOST_ROWS });
  return filled;
}

const remark = ({ line, employerName }: ReadReceipt, words: string): Said => ({
  line,
  name: employerName,
  problems: [],
  remarks: [words],
});

const refusedRows = (rows: readonly ReadReceipt[]): Omit<TaxImportResultView, 'written'> => ({
  receipts: 0,
  known: 0,
  matched: 0,
  totalCents: 0,
  rows: rows
    .filter(({ problems }) => problems.length > 0)
    .map(({ line, employerName, problems }) => ({ line, name: employerName, problems: [...problems], remarks: [] })),
});
