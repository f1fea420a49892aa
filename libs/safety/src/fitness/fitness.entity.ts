import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FitnessResult } from '../permit/permit-facts.rules.js';

/** A medical opinion: the result and which works it shuts, never why. Nothing else of health has a column. Frozen but for its voiding. */
@Entity('fitness_opinions')
@Check(
  'fitness_opinions_result_check',
  "result = ANY (ARRAY['apt'::text, 'apt_with_restrictions'::text, 'unfit'::text])",
)
@Check('fitness_opinions_codes_check', "(result = 'apt_with_restrictions'::text) = (cardinality(restricted_codes) > 0)")
@Check('fitness_opinions_term_check', "(valid_until >= given_on) AND (valid_until <= (given_on + '1 year'::interval))")
@Check('fitness_opinions_void_check', '(voided_at IS NULL) = (void_reason IS NULL)')
@Index('fitness_opinions_student_id_idx', ['studentId', 'givenOn'])
export class FitnessOpinion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fitness_opinions_pkey' }) id: string;
  @ForeignKey('Student', { name: 'fitness_opinions_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') result: FitnessResult;
  @Column('text', { name: 'restricted_codes', array: true }) restrictedCodes: string[];
  @Column('date', { name: 'given_on' }) givenOn: string;
  /** the last day */
  @Column('date', { name: 'valid_until' }) validUntil: string;
  @Column('text') doctor: string;
  @ForeignKey('User', { name: 'fitness_opinions_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('timestamptz', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @ForeignKey('User', { name: 'fitness_opinions_voided_by_fkey' })
  @Column('uuid', { name: 'voided_by', nullable: true })
  voidedBy: string | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: string | null;
}

/** The doctor was asked; `answeredOn` when the opinion came. */
@Entity('fitness_requests')
@Check('fitness_requests_days_check', '(chased_on >= requested_on) AND (answered_on >= requested_on)')
@Index('fitness_requests_open_key', ['studentId'], { unique: true, where: 'answered_on IS NULL' })
@Index('fitness_requests_student_id_idx', ['studentId', 'requestedOn'])
export class FitnessRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fitness_requests_pkey' }) id: string;
  @ForeignKey('Student', { name: 'fitness_requests_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('date', { name: 'requested_on' }) requestedOn: string;
  @Column('date', { name: 'chased_on', nullable: true }) chasedOn: string | null;
  @Column('date', { name: 'answered_on', nullable: true }) answeredOn: string | null;
}
