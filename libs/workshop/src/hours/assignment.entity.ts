import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HALF_DAYS, type HalfDay } from '@etabli/kernel';

export const HALF_DAY_CHECK = `half_day = ANY (ARRAY[${HALF_DAYS.map((one) => `'${one}'::text`).join(', ')}])`;

/** A youth on an operation in a half-day: planned beforehand, or made by the hours that were logged. */
@Entity('assignments')
@Check('assignments_half_day_check', HALF_DAY_CHECK)
@Index('assignments_student_half_day_key', ['studentId', 'day', 'halfDay', 'operationId'], { unique: true })
@Index('assignments_operation_id_idx', ['operationId'])
export class Assignment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assignments_pkey' }) id: string;
  @ForeignKey('Student', { name: 'assignments_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('Operation', { name: 'assignments_operation_id_fkey' })
  @Column('uuid', { name: 'operation_id' })
  operationId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
}
