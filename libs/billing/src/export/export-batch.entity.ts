import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ExportFormat } from './format/format.rules.js';
import type { ExportOptions } from './format/ledger-line.rules.js';
import type { BatchKind } from './batch.rules.js';

/**
 * A file handed to the accountant, kept as it was made; no row ever changes.
 * - `month`: entries that were in no live batch; each is in one at most
 * - `reversal`: the mirror of a batch, whose entries are free again
 * - `year`: every entry of a fiscal year, as a FEC; takes none of them
 */
@Entity('export_batches')
@Unique('export_batches_number_key', ['number'])
@Unique('export_batches_cancels_id_key', ['cancelsId'])
@Check('export_batches_kind_check', "kind = ANY (ARRAY['month'::text, 'year'::text, 'reversal'::text])")
@Check(
  'export_batches_format_check',
  "format = ANY (ARRAY['fec'::text, 'quadra'::text, 'csv'::text, 'xlsx'::text, 'ximport'::text, 'ebp'::text, 'cegid'::text])",
)
@Check('export_batches_period_check', 'period_from <= period_to')
@Check(
  'export_batches_reversal_check',
  "(kind = 'reversal') = (cancels_id IS NOT NULL) AND (kind = 'reversal') = (reason IS NOT NULL)",
)
@Check('export_batches_year_check', "(kind = 'year') = (description_file_id IS NOT NULL)")
@Index('export_batches_created_at_idx', ['createdAt', 'id'])
@Index('export_batches_period_from_idx', ['periodFrom'])
export class ExportBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'export_batches_pkey' }) id: string;
  @Column('integer') number: number;
  @Column('text') name: string;
  @Column('text') kind: BatchKind;
  @Column('text') format: ExportFormat;
  @Column('date', { name: 'period_from' }) periodFrom: string;
  @Column('date', { name: 'period_to' }) periodTo: string;
  /** the settings the file was written with */
  @Column('jsonb') options: Partial<ExportOptions>;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @ForeignKey('User', { name: 'export_batches_created_by_fkey' })
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;
  @Column('text', { name: 'created_by_name' }) createdByName: string;
  @ForeignKey('StoredFile', { name: 'export_batches_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('text') sha256: string;
  @Column('integer', { name: 'entry_count' }) entryCount: number;
  @Column('integer', { name: 'line_count' }) lineCount: number;
  @Column('bigint', { name: 'total_debit_cents' }) totalDebitCents: number;
  @ForeignKey('ExportBatch', { name: 'export_batches_cancels_id_fkey' })
  @Column('uuid', { name: 'cancels_id', nullable: true })
  cancelsId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @ForeignKey('StoredFile', { name: 'export_batches_description_file_id_fkey' })
  @Column('uuid', { name: 'description_file_id', nullable: true })
  descriptionFileId: string | null;
}

/** Every batch an entry was ever in; written by the database when journal_entries.batch_id names a new one. */
@Entity('export_batch_entries')
@Index('export_batch_entries_entry_id_idx', ['entryId'])
export class ExportBatchEntry {
  @ForeignKey('ExportBatch', {
    name: 'export_batch_entries_batch_id_fkey',
    deferrable: 'INITIALLY DEFERRED',
  })
  @PrimaryColumn('uuid', { name: 'batch_id', primaryKeyConstraintName: 'export_batch_entries_pkey' })
  batchId: string;
  @ForeignKey('JournalEntry', { name: 'export_batch_entries_entry_id_fkey' })
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'export_batch_entries_pkey' })
  entryId: string;
}
