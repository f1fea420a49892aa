import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One link that was mailed to one person; sending again ends the one before. Only the hash of its token is kept. */
@Entity('user_invitations')
@Check('user_invitations_expiry_check', 'expires_at > sent_at')
@Check('user_invitations_end_check', 'accepted_at IS NULL OR withdrawn_at IS NULL')
@Unique('user_invitations_token_hash_key', ['tokenHash'])
@Index('user_invitations_user_id_idx', ['userId', 'sentAt'])
@Index('user_invitations_open_key', ['userId'], {
  unique: true,
  where: 'accepted_at IS NULL AND withdrawn_at IS NULL',
})
export class UserInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'user_invitations_pkey' }) id: string;
  @ForeignKey('User', { name: 'user_invitations_user_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}
