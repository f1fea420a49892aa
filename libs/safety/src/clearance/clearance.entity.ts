import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClearanceKind } from '../permit/permit-facts.rules.js';

/** A driving permit, an electrical habilitation or the diploma of the job (Labour code, art. R4153-49 to -51). Frozen but for its voiding. */
@Entity('clearances')
@Check(
  'clearances_kind_check',
  "kind = ANY (ARRAY['driving_permit'::text, 'electrical_habilitation'::text, 'diploma'::text])",
)
@Check('clearances_codes_check', 'cardinality(hazard_codes) > 0')
@Check('clearances_days_check', 'valid_until >= issued_on')
@Check('clearances_void_check', '(voided_at IS NULL) = (void_reason IS NULL)')
@Index('clearances_student_id_idx', ['studentId', 'issuedOn'])
export class Clearance {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clearances_pkey' }) id: string;
  @ForeignKey('Student', { name: 'clearances_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') kind: ClearanceKind;
  /** « CACES R489 cat. 3 », « B1V », « CAP Métallier » */
  @Column('text') label: string;
  @Column('text', { name: 'hazard_codes', array: true }) hazardCodes: string[];
  /** empty: whatever the family */
  @Column('uuid', { name: 'family_ids', array: true }) familyIds: string[];
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  @ForeignKey('User', { name: 'clearances_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('timestamptz', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @ForeignKey('User', { name: 'clearances_voided_by_fkey' })
  @Column('uuid', { name: 'voided_by', nullable: true })
  voidedBy: string | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
}
