import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what, when: one row a command. */
@Entity('audit_commands')
@Index('audit_commands_at_idx', ['at', 'id'])
export class AuditCommand {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_commands_pkey' }) id: string;
  @Column('timestamptz') at: Date;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text', { name: 'actor_name' }) actorName: string;
  @Column('text') command: string;
  @Column('text', { name: 'request_id' }) requestId: string;
  /** the shared tablet on which the actor had unlocked */
  @Column('uuid', { name: 'device_id', nullable: true }) deviceId: string | null;
}

/** Before and after of the changed fields of one row, written by the trigger `audit_row`. */
@Entity('audit_changes')
@Index('audit_changes_row_idx', ['tableName', 'rowId', 'id'])
@Index('audit_changes_command_idx', ['commandId'])
export class AuditChange {
  @PrimaryColumn('bigint', {
    primaryKeyConstraintName: 'audit_changes_pkey',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
  })
  id: number;
  /** null: written past the application, by hand in the database */
  @Column('uuid', { name: 'command_id', nullable: true }) commandId: string | null;
  @Column('text', { name: 'table_name' }) tableName: string;
  @Column('uuid', { name: 'row_id', nullable: true }) rowId: string | null;
  @Column('text') operation: string;
  @Column('jsonb', { nullable: true }) before: Record<string, unknown> | null;
  @Column('jsonb', { nullable: true }) after: Record<string, unknown> | null;
}
