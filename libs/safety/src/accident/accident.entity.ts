import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ACCIDENT_CARES, type AccidentCare } from './accident.rules.js';

/** An accident of a youth at school. Where the body was touched and who cared for it; no diagnosis. */
@Entity('accidents')
@Check('accidents_care_check', `care = ANY (ARRAY[${ACCIDENT_CARES.map((one) => `'${one}'::text`).join(', ')}])`)
@Check('accidents_fatal_check', 'fatal = (inspector_by IS NOT NULL)')
@Index('accidents_happened_at_idx', ['happenedAt', 'id'])
@Index('accidents_student_id_idx', ['studentId'])
export class Accident {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'accidents_pkey' }) id: string;
  @ForeignKey('Student', { name: 'accidents_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  /** as it stood on the day it was written down: the register keeps it when the youth has become a number */
  @Column('text', { name: 'victim_name' }) victimName: string;
  @Column('date', { name: 'victim_born_on' }) victimBornOn: string;
  @Column('timestamptz', { name: 'happened_at' }) happenedAt: Date;
  @Column('text') place: string;
  @Column('text') circumstances: string;
  @Column('text', { nullable: true }) witnesses: string | null;
  @Column('text', { name: 'body_part' }) bodyPart: string;
  @Column('text') care: AccidentCare;
  @Column('boolean') fatal: boolean;
  @Column('timestamptz', { name: 'declare_by' }) declareBy: Date;
  /** only for a fatal one */
  @Column('timestamptz', { name: 'inspector_by', nullable: true }) inspectorBy: Date | null;
  @Column('timestamptz', { name: 'declared_at', nullable: true }) declaredAt: Date | null;
  @Column('timestamptz', { name: 'inspector_told_at', nullable: true }) inspectorToldAt: Date | null;
  @Column('date', { name: 'family_told_on', nullable: true }) familyToldOn: string | null;
  @ForeignKey('User', { name: 'accidents_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
