import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Youths who passed from one version of a référentiel to another, as one. Never changed: a move back is a row of its own. */
@Entity('version_moves')
@Check('version_moves_distinct_check', 'from_framework_id <> to_framework_id')
@Check('version_moves_session_check', 'session_year IS NULL OR (session_year >= 2000 AND session_year <= 2100)')
@Unique('version_moves_undoes_key', ['undoesId'])
@Index('version_moves_moved_at_idx', ['movedAt', 'id'])
@Index('version_moves_from_framework_id_idx', ['fromFrameworkId'])
@Index('version_moves_to_framework_id_idx', ['toFrameworkId'])
export class VersionMove {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'version_moves_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'version_moves_from_framework_id_fkey' })
  @Column('uuid', { name: 'from_framework_id' })
  fromFrameworkId: string;
  @ForeignKey('Framework', { name: 'version_moves_to_framework_id_fkey' })
  @Column('uuid', { name: 'to_framework_id' })
  toFrameworkId: string;
  /** candidates of that year's sessions alone; null: everybody who prepared the version */
  @Column('int', { name: 'session_year', nullable: true }) sessionYear: number | null;
  @Column('text') reason: string;
  /** the move that this one takes back */
  @ForeignKey('VersionMove', { name: 'version_moves_undoes_id_fkey' })
  @Column('uuid', { name: 'undoes_id', nullable: true })
  undoesId: string | null;
  @Column('date', { name: 'moved_on' }) movedOn: string;
  @Column('timestamptz', { name: 'moved_at' }) movedAt: Date;
  @ForeignKey('User', { name: 'version_moves_moved_by_fkey' })
  @Column('uuid', { name: 'moved_by', nullable: true })
  movedBy: string | null;
  @Column('text', { name: 'moved_by_name' }) movedByName: string;
}

/** One youth of a move. */
@Entity('version_move_youths')
@Unique('version_move_youths_once_key', ['moveId', 'studentId'])
@Index('version_move_youths_student_id_idx', ['studentId'])
export class VersionMoveYouth {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'version_move_youths_pkey' }) id: string;
  @ForeignKey('VersionMove', { name: 'version_move_youths_move_id_fkey' })
  @Column('uuid', { name: 'move_id' })
  moveId: string;
  @ForeignKey('Student', { name: 'version_move_youths_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
}
