import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../permissions.js';

/** The second step of one person's login (RFC 6238). It counts once a first code has confirmed it. */
@Entity('two_factors')
@Check('two_factors_confirmed_check', 'confirmed_at IS NULL OR last_step IS NOT NULL')
export class TwoFactor {
  @ForeignKey('User', { name: 'two_factors_user_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'two_factors_pkey' })
  userId: string;
  @Column('text', { name: 'sealed_secret' }) sealedSecret: string;
  /** the last half minute whose code was taken: neither it nor an earlier one opens again */
  @Column('bigint', { name: 'last_step', nullable: true }) lastStep: number | null;
  @Column('timestamptz', { name: 'begun_at' }) begunAt: Date;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
}

/** Opens once in place of a code, for who has lost the telephone. */
@Entity('recovery_codes')
@Unique('recovery_codes_once_key', ['userId', 'codeHash'])
export class RecoveryCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recovery_codes_pkey' }) id: string;
  @ForeignKey('TwoFactor', { name: 'recovery_codes_user_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  @Column('text', { name: 'code_hash' }) codeHash: string;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}

/** The password was right and the code is still to come: worth nothing but to be asked for it. */
@Entity('half_logins')
@Unique('half_logins_token_hash_key', ['tokenHash'])
@Index('half_logins_user_id_idx', ['userId'])
export class HalfLogin {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'half_logins_pkey' }) id: string;
  @ForeignKey('User', { name: 'half_logins_user_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
}

/** Somebody else took the second step away, and said why. */
@Entity('two_factor_resets')
@Check('two_factor_resets_reason_check', "reason <> ''")
@Index('two_factor_resets_user_id_idx', ['userId'])
export class TwoFactorReset {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'two_factor_resets_pkey' }) id: string;
  @ForeignKey('User', { name: 'two_factor_resets_user_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'reset_at' }) resetAt: Date;
  @Column('text', { name: 'reset_by_name' }) resetByName: string;
}

/** What the school asks of those who log in; one row at most. */
@Entity('access_policies')
@Check(
  'access_policies_roles_check',
  "two_factor_roles <@ ARRAY['director', 'master_trainer', 'accountant', 'teacher', 'administrator']",
)
@Index('access_policies_single_key', { synchronize: false })
export class AccessPolicy {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_policies_pkey' }) id: string;
  @Column('text', { name: 'two_factor_roles', array: true }) twoFactorRoles: Role[];
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}
