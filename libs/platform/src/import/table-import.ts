import { DiscoveryService } from '@nestjs/core';
import { headingKey, type Headings } from '@etabli/kernel';
import type { Permission } from '../auth/permissions.js';
import type { Sheet } from '../documents/sheet.js';
import type { TableRow } from './table-row.js';

export interface ImportColumn {
  /** as the screen and the program's own export call it */
  readonly label: string;
  readonly needed?: true;
  /** other headings, folded to letters and digits */
  readonly headings?: readonly string[];
}

export type ImportColumns<C extends string> = Readonly<Record<C, ImportColumn>>;

/** A provider marked `@TableImportSource('customer.edit')`: a list that comes in as a table and goes out as one. */
export interface TableImport<C extends string = string> {
  /** 'customers' …; names its route and its memory of headings */
  readonly kind: string;
  /** 'Clients' */
  readonly title: string;
  /** in the audit trail */
  readonly command: string;
  readonly columns: ImportColumns<C>;
  /**
   * Writes the rows by the commands that write one by hand, in the running transaction, and says on each row what is wrong; answers how
   * many things were made. `trial`: all of it is taken back afterwards, so it draws no number of a sequence.
   */
  write(rows: readonly TableRow<C>[], trial: boolean): Promise<number>;
  /** The list as it is, with columns named as in `columns`: it comes in again as it went out. */
  sheet(): Promise<Sheet>;
}

export const TableImportSource = DiscoveryService.createDecorator<Permission>();

export const labelsOf = <C extends string>(columns: ImportColumns<C>): Record<C, string> =>
  Object.fromEntries(Object.entries<ImportColumn>(columns).map(([column, { label }]) => [column, label])) as Record<
    C,
    string
  >;

export const headingsOf = <C extends string>(columns: ImportColumns<C>): Headings<C> =>
  Object.fromEntries(
    Object.entries<ImportColumn>(columns).map(([column, { label, headings = [] }]) => [
      column,
      [headingKey(label), ...headings],
    ]),
  ) as Record<string, readonly string[]> as Headings<C>;
