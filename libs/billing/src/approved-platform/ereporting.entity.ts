import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportKind } from './ereporting.rules.js';

/** Records told to the State through the platform: written once, the file kept; what came late makes a further batch of the period. */
@Entity('ereporting_batches')
@Check('ereporting_batches_kind_check', "kind IN ('sales', 'payments')")
@Check('ereporting_batches_period_check', 'period_to >= period_from')
@Unique('ereporting_batches_name_key', ['name'])
@Unique('ereporting_batches_rank_key', ['kind', 'periodFrom', 'rank'])
@Index('ereporting_batches_created_at_idx', ['createdAt', 'id'])
export class EreportingBatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ereporting_batches_pkey' }) id: string;
  @Column('text') kind: ReportKind;
  @Column('text') name: string;
  @Column('date', { name: 'period_from' }) periodFrom: string;
  @Column('date', { name: 'period_to' }) periodTo: string;
  /** 1: the period itself; 2 and more: what came after it was told */
  @Column('integer') rank: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('text', { name: 'created_by_name' }) createdByName: string;
  @ForeignKey('StoredFile', { name: 'ereporting_batches_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('text') sha256: string;
  @Column('integer', { name: 'row_count' }) rowCount: number;
  /** net of the sales, or amount received */
  @Column('bigint', { name: 'total_cents' }) totalCents: number;
  @Column('bigint', { name: 'vat_cents' }) vatCents: number;
}

/** Which invoice or settlement is told in which batch: each once. */
@Entity('ereporting_items')
@Check('ereporting_items_source_kind_check', "source_kind IN ('invoice', 'settlement')")
@Index('ereporting_items_batch_id_idx', ['batchId'])
export class EreportingItem {
  @PrimaryColumn('text', { name: 'source_kind', primaryKeyConstraintName: 'ereporting_items_pkey' })
  sourceKind: 'invoice' | 'settlement';
  @PrimaryColumn('uuid', { name: 'source_id', primaryKeyConstraintName: 'ereporting_items_pkey' }) sourceId: string;
  @ForeignKey('EreportingBatch', { name: 'ereporting_items_batch_id_fkey' })
  @Column('uuid', { name: 'batch_id' })
  batchId: string;
}
