import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A fact published by a command, written in its transaction, handed to its observers afterwards. */
@Entity('outbox_events')
@Index('outbox_events_waiting_idx', ['id'], { where: 'relayed_at IS NULL' })
export class OutboxEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'outbox_events_pkey' }) id: string;
  @Column('text') type: string;
  @Column('jsonb') payload: Record<string, unknown>;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
  @Column('timestamptz', { name: 'relayed_at', nullable: true }) relayedAt: Date | null;
}
