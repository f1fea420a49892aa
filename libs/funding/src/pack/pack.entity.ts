import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The evidence of an agreement as it was that day: a ZIP that a job makes once. */
@Entity('funding_packs')
@Check('funding_packs_count_check', 'file_count > 0')
@Check('funding_packs_file_check', "file_sha256 ~ '^[0-9a-f]{64}$'")
@Check(
  'funding_packs_made_check',
  `(file_sha256 IS NULL) = (file_count IS NULL) AND (file_id IS NULL) = (file_sha256 IS NULL OR file_forgotten_on IS NOT NULL)
     AND (file_forgotten_on IS NULL OR file_sha256 IS NOT NULL)`,
)
@Index('funding_packs_agreement_id_idx', ['agreementId', 'id'])
@Index('funding_packs_run_id_idx', ['runId'])
@Index('funding_packs_file_id_idx', ['fileId'])
export class FundingPack {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_packs_pkey' }) id: string;
  @ForeignKey('FundingAgreement', { name: 'funding_packs_agreement_id_fkey' })
  @Column('uuid', { name: 'agreement_id' })
  agreementId: string;
  @ForeignKey('JobRun', { name: 'funding_packs_run_id_fkey' })
  @Column('uuid', { name: 'run_id' })
  runId: string;
  @ForeignKey('StoredFile', { name: 'funding_packs_file_id_fkey' })
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null;
  /** null until it is made; it stays when the file goes */
  @Column('text', { name: 'file_sha256', nullable: true }) fileSha256: string | null;
  /** the file went on that day */
  @Column('date', { name: 'file_forgotten_on', nullable: true }) fileForgottenOn: string | null;
  /** files in it, its manifest aside */
  @Column('integer', { name: 'file_count', nullable: true }) fileCount: number | null;
  @Column('date', { name: 'made_on' }) madeOn: string;
  @Column('text', { name: 'requested_by_name' }) requestedByName: string;
}
