import { type CivilDate, readDay, readDecimal } from '@etabli/kernel';
import { divisor, isEmpty, type SheetColumn, type SheetValue } from '../documents/sheet-column.js';
import type { Sheet } from '../documents/sheet.js';

const EXACT_DIGITS = 15;

/** What a cell says, however a spreadsheet has written it: '18,50 €' and '18.5', '04/05/2026' and '2026-05-04'. */
export function saidByCell(text: string, today: CivilDate): string {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const day = readDay(plain, today);
  if (day !== null) return day;
  const number = readDecimal(plain);
  return number !== null && number.length <= EXACT_DIGITS ? String(Number(number)) : plain;
}

/** The rows of a list as its own export would write them, to know again those that come back unchanged. */
export class SameRows<C extends string> {
  private readonly byTargets = new Map<string, Set<string>>();

  /** `labels`: of each column, its heading in `sheet`. */
  constructor(
    private readonly labels: Readonly<Record<C, string>>,
    private readonly sheet: Sheet,
    private readonly today: CivilDate,
  ) {}

  /** Is there a row that says the same in all of these columns? An empty cell says that nothing stands there. */
  has(targets: readonly (C | 'ignore')[], cells: Partial<Record<C, string>>): boolean {
    const columns = targets.filter((target): target is C => target !== 'ignore').toSorted();
    return this.rowsOf(columns).has(keyOf(columns.map((column) => saidByCell(cells[column] ?? '', this.today))));
  }

  private rowsOf(columns: readonly C[]): Set<string> {
    const name = columns.join(' ');
    const known = this.byTargets.get(name);
    if (known) return known;
    const places = columns.map((column) =>
      this.sheet.columns.findIndex(({ header }) => header === this.labels[column]),
    );
    const rows = new Set(
      this.sheet.rows.map((row) =>
        keyOf(places.map((place) => (place < 0 ? '' : this.said(this.sheet.columns[place]!, row[place])))),
      ),
    );
    this.byTargets.set(name, rows);
    return rows;
  }

  private said({ kind }: SheetColumn, value: SheetValue): string {
    if (isEmpty(value)) return '';
    const text = kind === 'euros' || kind === 'minutes' ? (Number(value) / divisor(kind)).toFixed(2) : String(value);
    return saidByCell(text, this.today);
  }
}

const keyOf = (said: readonly string[]): string => JSON.stringify(said);
