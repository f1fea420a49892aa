import { DEFAULT_OPTIONS, type ExportOptions } from './format/ledger-line.rules.js';
import type { ExportFormat } from './format/format.rules.js';
import type { FiscalYearSettings } from './fiscal-year.rules.js';

export interface ExportChoices extends ExportOptions, FiscalYearSettings {
  readonly format: ExportFormat;
  /** the school declares that Établi holds all entries of its books: the file of a year is then the legal FEC */
  readonly holdsAllEntries: boolean;
}

/** What holds until the school says otherwise. */
export const DEFAULT_CHOICES: ExportChoices = {
  ...DEFAULT_OPTIONS,
  format: 'fec',
  yearEnd: '12-31',
  firstYearStartsOn: null,
  holdsAllEntries: false,
};

/** The part that decides how lines are written; kept with each batch. */
export const optionsOf = ({ auxPrefix, accountLength, decimalMark, journalCodes }: ExportOptions): ExportOptions => ({
  auxPrefix,
  accountLength,
  decimalMark,
  journalCodes,
});
