import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Who looked at whose file: one row a person, file, part of it and hour. */
@Entity('readings')
@Check('readings_times_check', 'times > 0')
@Unique('readings_once_an_hour_key', ['userId', 'subjectKind', 'subjectId', 'what', 'hour'])
@Index('readings_subject_idx', ['subjectKind', 'subjectId', 'hour', 'id'])
@Index('readings_hour_idx', ['hour', 'id'])
export class FileReading {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'readings_pkey' }) id: string;
  @ForeignKey('User', { name: 'readings_user_id_fkey' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  /** 'student' */
  @Column('text', { name: 'subject_kind' }) subjectKind: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  /** the route, without any value: 'students/:id' */
  @Column('text') what: string;
  @Column('timestamptz') hour: Date;
  @Column('integer') times: number;
}
