import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Verification, VERIFICATIONS_CHECK } from './framework.rules.js';

/** What the trade does, as the référentiel des activités professionnelles lists it (A1, A2, …). */
@Entity('activities')
@Check('activities_verification_check', VERIFICATIONS_CHECK)
@Unique('activities_framework_code_key', ['frameworkId', 'code'])
export class Activity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'activities_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'activities_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @Column('int') position: number;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text', { name: 'block_code', nullable: true }) blockCode: string | null;
  @Column('text') verification: Verification;
  @Column('text') source: string;
}

/** One task of an activity (A1-T1, …). */
@Entity('tasks')
@Check('tasks_verification_check', VERIFICATIONS_CHECK)
@Unique('tasks_framework_code_key', ['frameworkId', 'code'])
@Index('tasks_activity_id_idx', ['activityId'])
export class Task {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tasks_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'tasks_framework_id_fkey' })
  @Column('uuid', { name: 'framework_id' })
  frameworkId: string;
  @ForeignKey('Activity', { name: 'tasks_activity_id_fkey' })
  @Column('uuid', { name: 'activity_id' })
  activityId: string;
  @Column('int') position: number;
  @Column('text') code: string;
  @Column('text') title: string;
  @Column('text') verification: Verification;
  @Column('text') source: string;
}

/** The competences a task draws on. */
@Entity('task_competences')
@Index('task_competences_competence_id_idx', ['competenceId'])
export class TaskCompetence {
  @ForeignKey('Task', { name: 'task_competences_task_id_fkey' })
  @PrimaryColumn('uuid', { name: 'task_id', primaryKeyConstraintName: 'task_competences_pkey' })
  taskId: string;
  @ForeignKey('Competence', { name: 'task_competences_competence_id_fkey' })
  @PrimaryColumn('uuid', { name: 'competence_id', primaryKeyConstraintName: 'task_competences_pkey' })
  competenceId: string;
}
