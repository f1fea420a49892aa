import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const EVIDENCE_FILE_KINDS = ['photo', 'measurement_sheet'] as const;
export type EvidenceFileKind = (typeof EVIDENCE_FILE_KINDS)[number];

/** A picture of the piece or its sheet of measures, beside the proof. It goes when somebody takes it away: a face may be on it. */
@Entity('evidence_files')
@Check('evidence_files_kind_check', "kind = ANY (ARRAY['photo'::text, 'measurement_sheet'::text])")
@Index('evidence_files_evidence_id_idx', ['evidenceId', 'addedAt', 'id'])
export class EvidenceFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_files_pkey' }) id: string;
  @ForeignKey('Evidence', { name: 'evidence_files_evidence_id_fkey' })
  @Column('uuid', { name: 'evidence_id' })
  evidenceId: string;
  @Column('text') kind: EvidenceFileKind;
  @ForeignKey('StoredFile', { name: 'evidence_files_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('text', { nullable: true }) caption: string | null;
  @ForeignKey('User', { name: 'evidence_files_added_by_fkey' })
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
}
