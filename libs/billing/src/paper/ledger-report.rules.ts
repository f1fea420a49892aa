import { type CivilDate, formatCents, formatDay } from '@etabli/kernel';
import { type PrintedFact, type PrintedSchool, printedSchool, type PrintedTotal } from '../invoice/printed.rules.js';
import type { Seller } from '../invoice/snapshot.rules.js';

/** A cell: a finished text, an amount in cents, a day, or nothing. */
export type ReportCell = string | { readonly cents: number } | { readonly day: CivilDate } | null;

export interface ReportColumn {
  readonly label: string;
  /** millimetres; null: what the others leave */
  readonly width: number | null;
  /** aligned to the right, figures of one width */
  readonly right: boolean;
}

/** A line of cells, or a title across the table over the lines that follow it. */
export type ReportRow =
  | { readonly cells: readonly ReportCell[]; readonly note?: string; readonly strong?: boolean }
  | { readonly section: string };

export interface ReportTable {
  readonly title: string | null;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** what stands there when there are no rows */
  readonly empty: string;
}

export interface LedgerReportFacts {
  readonly seller: Seller;
  readonly title: string;
  readonly subtitle: string;
  readonly drawnOn: CivilDate;
  readonly facts: readonly PrintedFact[];
  readonly tables: readonly ReportTable[];
  readonly totals: readonly { readonly label: string; readonly cents: number; readonly strong?: boolean }[];
  readonly notes: readonly string[];
  /** landscape: seven columns and more */
  readonly flipped: boolean;
}

/** The data of ledger-report.typ. */
export interface PrintedReport {
  readonly school: PrintedSchool;
  readonly title: string;
  readonly subtitle: string;
  readonly date: CivilDate;
  readonly facts: readonly PrintedFact[];
  readonly flipped: boolean;
  readonly tables: readonly (Omit<ReportTable, 'rows'> & { readonly rows: readonly PrintedRow[] })[];
  readonly totals: readonly PrintedTotal[];
  readonly notes: readonly string[];
}
export type PrintedRow =
  | { readonly cells: readonly string[]; readonly note: string | null; readonly strong: boolean }
  | { readonly section: string };

export const printedReport = (of: LedgerReportFacts): PrintedReport => ({
  school: printedSchool(of.seller),
  title: of.title,
  subtitle: of.subtitle,
  date: of.drawnOn,
  facts: [['Établi le', formatDay(of.drawnOn)], ...of.facts],
  flipped: of.flipped,
  tables: of.tables.map((table) => ({ ...table, rows: table.rows.map(printedRow) })),
  totals: of.totals.map(({ cents, ...total }) => ({ ...total, value: formatCents(cents) })),
  notes: of.notes,
});

const printedRow = (row: ReportRow): PrintedRow =>
  'section' in row ? row : { cells: row.cells.map(printedCell), note: row.note ?? null, strong: row.strong ?? false };

function printedCell(cell: ReportCell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  return 'cents' in cell ? formatCents(cell.cents) : formatDay(cell.day);
}
