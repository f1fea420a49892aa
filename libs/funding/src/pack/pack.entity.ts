import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The evidence of an agreement as it was that day: a ZIP that a job makes once. */
@Entity('funding_packs')
@Check('funding_packs_count_check', 'file_count > 0')
@Check('funding_packs_made_check', '(file_id IS NULL) = (file_count IS NULL)')
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
  /** files in it, its manifest aside */
  @Column('integer', { name: 'file_count', nullable: true }) fileCount: number | null;
  @Column('date', { name: 'made_on' }) madeOn: string;
  @Column('text', { name: 'requested_by_name' }) requestedByName: string;
}
