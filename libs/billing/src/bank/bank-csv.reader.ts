import { maxDay, minDay } from '@etabli/kernel';
import { cellsOf, textOf } from '@etabli/platform';
import { COLUMN_ROLES, columnRefusals, type Columns, dayIn, guessColumns } from './bank-csv.rules.js';
import { euroCents, type FileProblem, ibanIn, type Reading, type ReadLine } from './bank-line.rules.js';

/** What the user said of the columns: an index from 0, or -1 for none. */
export type SaidColumns = Partial<Record<(typeof COLUMN_ROLES)[number], number>>;

export interface CsvReading extends Reading {
  /** names of the columns, as shown for a choice */
  readonly headers: readonly string[];
  readonly columns: Columns | null;
}

const MOST_PROBLEMS = 20;

/** Reads a bank's CSV: `;`, `,` or tab, UTF-8 or Windows page, names guessed, amounts with a comma. Pure; never throws. */
export function readBankCsv(bytes: Uint8Array, said: SaidColumns = {}, ownIban: string | null = null): CsvReading {
  const text = textOf(bytes);
  if (text === null || text.trim() === '')
    return refuse('file', 'Ce fichier n’est pas un texte. Demandez à la banque un relevé CSV ou CAMT.053.');
  const table = cellsOf(text);
  if (table === null) return refuse('file', 'Ce fichier CSV ne se lit pas\u202f: vérifiez les guillemets.');
  const guess = guessColumns(table);
  const columns = chosen(guess.columns, said);
  const width = Math.max(0, ...table.slice(0, 200).map((row) => row.length));
  const names = guess.headerRow === null ? [] : table[guess.headerRow]!;
  const headers = Array.from({ length: Math.min(width, 60) }, (_, i) => names[i]?.trim() || `Colonne ${i + 1}`);
  const missing = columnRefusals(columns);
  if (missing.length > 0) {
    const problems = missing.map((message) => ({ path: 'columns', message }));
    return { statements: [], problems, headers, columns };
  }
  const start = guess.headerRow === null ? 0 : guess.headerRow + 1;
  const preamble = table.slice(0, guess.headerRow ?? 0).flat();
  return { ...linesOf(table.slice(start), start, columns, ibanIn(preamble.join(' ')) ?? ownIban), headers, columns };
}

const refuse = (path: string, message: string): CsvReading => ({
  statements: [],
  problems: [{ path, message }],
  headers: [],
  columns: null,
});

function chosen(guessed: Columns, said: SaidColumns): Columns {
  const entries = COLUMN_ROLES.map((role) => {
    const index = said[role];
    return [role, index === undefined ? guessed[role] : index < 0 ? null : index] as const;
  });
  return Object.fromEntries(entries) as Columns;
}

function linesOf(rows: readonly string[][], start: number, columns: Columns, account: string | null): Reading {
  const lines: ReadLine[] = [];
  const problems: FileProblem[] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (role: keyof Columns): string => (columns[role] === null ? '' : (row[columns[role]] ?? '').trim());
    const money = moneyOf(cell);
    const bookedOn = dayIn(cell('bookedOn'));
    // balances and page ends have no date
    if (bookedOn === null && (cell('bookedOn') === '' || money === 'none')) continue;
    const path = `ligne ${start + index + 1}`;
    if (bookedOn === null)
      problems.push({ path, message: `Cette date ne se lit pas\u202f: ${cell('bookedOn').slice(0, 40)}` });
    else if (money === 'wrong') problems.push({ path, message: 'Ce montant ne se lit pas.' });
    else if (money !== 'none' && money !== 0) lines.push(lineOf(cell, bookedOn, money));
  }
  if (problems.length > 0) return { statements: [], problems: problems.slice(0, MOST_PROBLEMS) };
  if (lines.length === 0)
    return {
      statements: [],
      problems: [{ path: 'file', message: 'Aucun mouvement dans ce fichier. Vérifiez les colonnes.' }],
    };
  const days = lines.map(({ bookedOn }) => bookedOn);
  const statement = {
    account,
    fromDay: minDay(...days),
    toDay: maxDay(...days),
    openingCents: null,
    closingCents: null,
  };
  return { statements: [{ format: 'csv', ...statement, lines }], problems: [] };
}

/** Two columns: what stands in the debit leaves, whatever its sign. */
function moneyOf(cell: (role: keyof Columns) => string): number | 'none' | 'wrong' {
  const [amount, debit, credit] = [cell('amount'), cell('debit'), cell('credit')];
  if (amount !== '') return euroCents(amount) ?? 'wrong';
  const [out, into] = [debit === '' ? 0 : euroCents(debit), credit === '' ? 0 : euroCents(credit)];
  if (debit === '' && credit === '') return 'none';
  if (out === null || into === null || (out !== 0 && into !== 0)) return 'wrong';
  return out === 0 ? Math.abs(into) : 0 - Math.abs(out);
}

function lineOf(cell: (role: keyof Columns) => string, bookedOn: string, amountCents: number): ReadLine {
  const text = [cell('label'), cell('details')].filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').slice(0, 1000);
  return {
    bookedOn,
    valueOn: dayIn(cell('valueOn')),
    amountCents,
    counterparty: cell('counterparty').slice(0, 140) || null,
    iban: ibanIn(cell('iban')) ?? ibanIn(text),
    reference: cell('reference').slice(0, 140) || null,
    text,
    bankCode: null,
    bankReference: null,
  };
}
