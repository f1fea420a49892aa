import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ExportFormat } from './format/format.rules.js';
import type { DecimalMark, JournalCodes } from './format/ledger-line.rules.js';

/** How this school's accountant wants the files. One row; until it is written the defaults of export-settings.rules hold. */
@Entity('export_settings')
@Check(
  'export_settings_format_check',
  "format = ANY (ARRAY['fec'::text, 'quadra'::text, 'csv'::text, 'xlsx'::text, 'ximport'::text, 'ebp'::text, 'cegid'::text])",
)
@Check('export_settings_aux_prefix_check', "aux_prefix ~ '^[A-Z0-9]{0,4}$'")
@Check('export_settings_account_length_check', 'account_length >= 6 AND account_length <= 8')
@Check('export_settings_decimal_mark_check', "decimal_mark = ANY (ARRAY[','::text, '.'::text])")
@Check('export_settings_year_end_check', "year_end ~ '^(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$'")
@Index('export_settings_single_key', { synchronize: false })
export class ExportSettings {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'export_settings_pkey' }) id: string;
  @Column('text') format: ExportFormat;
  @Column('text', { name: 'aux_prefix' }) auxPrefix: string;
  @Column('integer', { name: 'account_length', nullable: true }) accountLength: number | null;
  @Column('text', { name: 'decimal_mark' }) decimalMark: DecimalMark;
  @Column('jsonb', { name: 'journal_codes' }) journalCodes: JournalCodes;
  /** 'MM-DD', the last day of a fiscal year */
  @Column('text', { name: 'year_end' }) yearEnd: string;
  @Column('date', { name: 'first_year_starts_on', nullable: true }) firstYearStartsOn: string | null;
  @Column('boolean', { name: 'holds_all_entries' }) holdsAllEntries: boolean;
}
