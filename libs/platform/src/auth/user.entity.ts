import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from './permissions.js';

/** Somebody who may log in. The address is kept in lower case. */
@Entity('users')
@Check('users_email_check', 'email = lower(email)')
@Check(
  'users_roles_check',
  "cardinality(roles) > 0 AND roles <@ ARRAY['director', 'master_trainer', 'accountant', 'teacher', 'administrator']",
)
@Index('users_email_key', ['email'], { unique: true })
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'users_pkey' }) id: string;
  @Column('text') email: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column('text', { array: true }) roles: Role[];
  /** null: invited, and has not chosen one yet */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('boolean') active: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

/** A login on one device. Only the hash of its token is kept. */
@Entity('sessions')
@Index('sessions_token_hash_key', ['tokenHash'], { unique: true })
@Index('sessions_user_id_idx', ['userId'])
@Index('sessions_device_id_idx', ['deviceId'], { where: 'device_id IS NOT NULL' })
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pkey' }) id: string;
  @ForeignKey('User', { name: 'sessions_user_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  /** opened by PIN on this tablet */
  @ForeignKey('Device', { name: 'sessions_device_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}

/** Attempts are counted before the password is looked at. The subject is a hash of the address or of the network address. */
@Entity('login_attempts')
@Index('login_attempts_subject_idx', ['subject', 'at'])
export class LoginAttempt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'login_attempts_pkey' }) id: string;
  @Column('text') subject: string;
  @Column('timestamptz') at: Date;
}
