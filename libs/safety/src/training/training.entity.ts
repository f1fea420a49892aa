import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const SIGNATURE_KINDS = ['drawn', 'paper'] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

/** The safety training of a youth at a family of machines (Labour code, art. L4141-2), signed; frozen but for its voiding. */
@Entity('safety_trainings')
@Check(
  'safety_trainings_signature_check',
  "(signature_kind = ANY (ARRAY['drawn'::text, 'paper'::text])) AND ((signature_kind = 'drawn'::text) = (signature_file_id IS NOT NULL))",
)
@Check('safety_trainings_days_check', 'valid_until >= trained_on')
@Check('safety_trainings_void_check', '(voided_at IS NULL) = (void_reason IS NULL)')
@Index('safety_trainings_student_id_idx', ['studentId', 'familyId'])
@Index('safety_trainings_trained_on_idx', ['trainedOn', 'id'])
export class SafetyTraining {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'safety_trainings_pkey' }) id: string;
  @ForeignKey('Student', { name: 'safety_trainings_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('MachineFamily', { name: 'safety_trainings_family_id_fkey' })
  @Column('uuid', { name: 'family_id' })
  familyId: string;
  @Column('date', { name: 'trained_on' }) trainedOn: string;
  /** null: as long as the youth is there */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @ForeignKey('StaffMember', { name: 'safety_trainings_trainer_id_fkey' })
  @Column('uuid', { name: 'trainer_id' })
  trainerId: string;
  @Column('text', { name: 'signature_kind' }) signatureKind: SignatureKind;
  @ForeignKey('StoredFile', { name: 'safety_trainings_signature_file_id_fkey' })
  @Column('uuid', { name: 'signature_file_id', nullable: true })
  signatureFileId: string | null;
  @ForeignKey('User', { name: 'safety_trainings_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('timestamptz', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @ForeignKey('User', { name: 'safety_trainings_voided_by_fkey' })
  @Column('uuid', { name: 'voided_by', nullable: true })
  voidedBy: string | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
}
