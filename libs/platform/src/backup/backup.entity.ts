import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One backup that was made, or failed. */
@Entity('backups')
@Unique('backups_archive_key', ['folder', 'archive'])
@Check(
  'backups_outcome_check',
  '(failure IS NULL AND archive IS NOT NULL AND bytes > 0 AND sha256 IS NOT NULL AND checked_at IS NOT NULL) OR (failure IS NOT NULL AND archive IS NULL AND bytes IS NULL AND sha256 IS NULL AND checked_at IS NULL)',
)
@Check('backups_check_failure_check', 'check_failure IS NULL OR archive IS NOT NULL')
@Index('backups_made_at_idx', ['madeAt', 'id'])
export class Backup {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'backups_pkey' }) id: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column('text') folder: string;
  /** name of the file in the folder; null when it failed */
  @Column('text', { nullable: true }) archive: string | null;
  @Column('bigint', { nullable: true }) bytes: number | null;
  @Column('text', { nullable: true }) sha256: string | null;
  /** a French sentence, when nothing was made */
  @Column('text', { nullable: true }) failure: string | null;
  /** when it was last read again as a whole */
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt: Date | null;
  /** a French sentence, when what was made could not be read any more */
  @Column('text', { name: 'check_failure', nullable: true }) checkFailure: string | null;
  /** made room for newer ones */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
