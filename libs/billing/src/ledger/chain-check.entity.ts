import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChainReport } from './chain.service.js';
import type { CheckedHead } from './ledger.rules.js';

/** One check of the whole chain and its result, under the id of the run that made it. Never changed. */
@Entity('chain_checks')
@Index('chain_checks_checked_at_idx', ['checkedAt', 'id'])
export class ChainCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'chain_checks_pkey' }) id: string;
  @Column('timestamptz', { name: 'checked_at' }) checkedAt: Date;
  @Column('boolean') intact: boolean;
  /** the last link at the time: a later check may begin there */
  @Column('bigint', { name: 'link_count' }) linkCount: number;
  @Column('text', { name: 'head_hash' }) headHash: string;
  /** the last entry of each journal at the time */
  @Column('jsonb') journals: readonly CheckedHead[];
  @Column('jsonb') report: ChainReport;
}
