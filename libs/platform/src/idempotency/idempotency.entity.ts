import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A command answered once; the same key gives the same answer for 35 days. */
@Entity('idempotency_keys')
@Index('idempotency_keys_created_at_idx', ['createdAt'])
export class IdempotencyKey {
  @PrimaryColumn('uuid', { name: 'owner_id', primaryKeyConstraintName: 'idempotency_keys_pkey' }) ownerId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pkey' }) key: string;
  @Column('text') route: string;
  @Column('text', { name: 'request_hash' }) requestHash: string;
  @Column('jsonb', { nullable: true }) answer: unknown;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
