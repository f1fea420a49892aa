import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A tablet of the school. It receives its token for a code that the director reads out; only the token's hash is kept. */
@Entity('devices')
@Check('devices_idle_minutes_check', 'idle_minutes >= 1 AND idle_minutes <= 60')
@Check('devices_token_check', 'token_hash IS NULL OR (paired_at IS NOT NULL AND revoked_at IS NULL)')
@Index('devices_name_idx', ['name', 'id'])
@Index('devices_token_hash_key', ['tokenHash'], { unique: true, where: 'token_hash IS NOT NULL' })
export class Device {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'devices_pkey' }) id: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column('text') place: string;
  /** untouched for so long, it asks for the PIN again */
  @Column('int', { name: 'idle_minutes' }) idleMinutes: number;
  /** until then the code that is computed for this instant may be typed, once */
  @Column('timestamptz', { name: 'pairing_until', nullable: true }) pairingUntil: Date | null;
  @Column('text', { name: 'token_hash', nullable: true }) tokenHash: string | null;
  @Column('timestamptz', { name: 'paired_at', nullable: true }) pairedAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

/** When a tablet was last heard of; apart, since it is written all day long and is no business of the trail. */
@Entity('device_sightings')
export class DeviceSighting {
  @ForeignKey('Device', { name: 'device_sightings_device_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'device_id', primaryKeyConstraintName: 'device_sightings_pkey' })
  deviceId: string;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
}

/** The four digits of a trainer, hashed; they open a session on a registered tablet and nowhere else. */
@Entity('pins')
export class Pin {
  @ForeignKey('User', { name: 'pins_user_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'pins_pkey' })
  userId: string;
  @Column('text', { name: 'pin_hash' }) pinHash: string;
  @Column('timestamptz', { name: 'set_at' }) setAt: Date;
}

/** How many wrong PINs in a row, counted before the PIN is looked at: `device:<id>` and `user:<id>`. */
@Entity('pin_tries')
@Check('pin_tries_tries_check', 'tries >= 0')
export class PinTries {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pin_tries_pkey' }) subject: string;
  @Column('int') tries: number;
  @Column('timestamptz') at: Date;
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil: Date | null;
}
