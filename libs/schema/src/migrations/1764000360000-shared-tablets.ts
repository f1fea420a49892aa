import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tablets that several trainers share, each by four digits of his own. Neither a code, a token nor a PIN stands here in the clear. */
const TABLETS = `
  CREATE TABLE devices (
    id uuid CONSTRAINT devices_pkey PRIMARY KEY, name text COLLATE fr NOT NULL, place text NOT NULL,
    idle_minutes int NOT NULL CONSTRAINT devices_idle_minutes_check CHECK (idle_minutes >= 1 AND idle_minutes <= 60),
    pairing_until timestamptz, token_hash text, paired_at timestamptz, revoked_at timestamptz, created_at timestamptz NOT NULL,
    CONSTRAINT devices_token_check CHECK (token_hash IS NULL OR (paired_at IS NOT NULL AND revoked_at IS NULL)));
  CREATE INDEX devices_name_idx ON devices (name, id);
  CREATE UNIQUE INDEX devices_token_hash_key ON devices (token_hash) WHERE token_hash IS NOT NULL;
  SELECT audit_table('devices', ARRAY['token_hash']);
  CREATE TABLE device_sightings (
    device_id uuid CONSTRAINT device_sightings_pkey PRIMARY KEY CONSTRAINT device_sightings_device_id_fkey REFERENCES devices (id) ON DELETE CASCADE,
    seen_at timestamptz NOT NULL);
  CREATE TABLE pins (
    user_id uuid CONSTRAINT pins_pkey PRIMARY KEY CONSTRAINT pins_user_id_fkey REFERENCES users (id) ON DELETE CASCADE,
    pin_hash text NOT NULL, set_at timestamptz NOT NULL);
  SELECT audit_table('pins', ARRAY['pin_hash']);
  CREATE TABLE pin_tries (
    subject text CONSTRAINT pin_tries_pkey PRIMARY KEY, tries int NOT NULL CONSTRAINT pin_tries_tries_check CHECK (tries >= 0),
    at timestamptz NOT NULL, locked_until timestamptz);
  ALTER TABLE sessions ADD COLUMN device_id uuid CONSTRAINT sessions_device_id_fkey REFERENCES devices (id) ON DELETE CASCADE;
  CREATE INDEX sessions_device_id_idx ON sessions (device_id) WHERE device_id IS NOT NULL;
  ALTER TABLE audit_commands ADD COLUMN device_id uuid;
  CREATE TABLE abandoned_entries (
    id uuid CONSTRAINT abandoned_entries_pkey PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT abandoned_entries_group_id_fkey REFERENCES groups (id), day date NOT NULL,
    half_day text NOT NULL CONSTRAINT abandoned_entries_half_day_check CHECK (half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])),
    student_ids uuid[] NOT NULL, refusal text NOT NULL, reason text NOT NULL,
    abandoned_by uuid CONSTRAINT abandoned_entries_abandoned_by_fkey REFERENCES users (id), abandoned_at timestamptz NOT NULL);
  CREATE INDEX abandoned_entries_group_day_idx ON abandoned_entries (group_id, day, id);
  SELECT audit_table('abandoned_entries');
`;

export class SharedTablets1764000360000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(TABLETS);
  }

  async down(): Promise<void> {
    throw new Error('Shared tablets are not undone: restore a backup instead.');
  }
}
