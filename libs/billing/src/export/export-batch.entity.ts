import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Entries handed to the accountant in one file; each entry is in one batch at most, and the file never changes. */
@Entity('export_batches')
@Unique('export_batches_name_key', ['name'])
@Index('export_batches_created_at_idx', ['createdAt', 'id'])
export class ExportBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'export_batches_pkey' }) id: string;
  @Column('text') name: string;
  /** 'YYYY-MM' */
  @Column('text', { name: 'period_month' }) periodMonth: string;
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
}
