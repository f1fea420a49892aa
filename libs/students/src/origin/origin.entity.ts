import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Where a youth comes from, for the funders' indicators alone: apart from his file, erased once the report is made. */
@Entity('student_origins')
@Check('student_origins_months_check', 'months_out_of_school BETWEEN 0 AND 120')
@Check('student_origins_convention_check', 'social_situation IS NULL OR convention IS NOT NULL')
@Unique('student_origins_student_id_key', ['studentId'])
export class StudentOrigin {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'student_origins_pkey' }) id: string;
  @ForeignKey('Student', { name: 'student_origins_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  /** before entry */
  @Column('integer', { name: 'months_out_of_school', nullable: true }) monthsOutOfSchool: number | null;
  @Column('text', { name: 'last_class', nullable: true }) lastClass: string | null;
  /** lives in a quartier prioritaire de la politique de la ville */
  @Column('boolean', { nullable: true }) qpv: boolean | null;
  /** lives in a zone de revitalisation rurale */
  @Column('boolean', { nullable: true }) zrr: boolean | null;
  /** only where a funder's agreement asks for it, which `convention` names */
  @Column('boolean', { name: 'social_situation', nullable: true }) socialSituation: boolean | null;
  @Column('text', { nullable: true }) convention: string | null;
}

/** That indicators were erased, by whom and why; never what they said. */
@Entity('origin_erasures')
@Index('origin_erasures_student_idx', ['studentId'])
export class OriginErasure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'origin_erasures_pkey' }) id: string;
  @ForeignKey('Student', { name: 'origin_erasures_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('timestamptz', { name: 'erased_at' }) erasedAt: Date;
  @Column('text', { name: 'erased_by_name' }) erasedByName: string;
  @Column('text') reason: string;
}
