import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody invited has no password before the link of the mail is opened. Of the link only its hash stands here. */
const INVITATIONS = `
  ALTER TABLE users ALTER COLUMN password_hash DROP NOT NULL;

  CREATE TABLE user_invitations (
    id uuid CONSTRAINT user_invitations_pkey PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT user_invitations_user_id_fkey REFERENCES users (id) ON DELETE CASCADE,
    token_hash text NOT NULL CONSTRAINT user_invitations_token_hash_key UNIQUE,
    sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    CONSTRAINT user_invitations_expiry_check CHECK (expires_at > sent_at),
    CONSTRAINT user_invitations_end_check CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
  );
  CREATE INDEX user_invitations_user_id_idx ON user_invitations (user_id, sent_at);
  CREATE UNIQUE INDEX user_invitations_open_key ON user_invitations (user_id) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
  SELECT audit_table('user_invitations', ARRAY['token_hash']);
`;

/** The secret is sealed with a key of ETABLI_SECRET, recovery codes are hashed with another one. */
const TWO_FACTORS = `
  CREATE TABLE two_factors (
    user_id uuid CONSTRAINT two_factors_pkey PRIMARY KEY CONSTRAINT two_factors_user_id_fkey REFERENCES users (id) ON DELETE CASCADE,
    sealed_secret text NOT NULL,
    last_step bigint,
    begun_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    CONSTRAINT two_factors_confirmed_check CHECK (confirmed_at IS NULL OR last_step IS NOT NULL)
  );
  SELECT audit_table('two_factors', ARRAY['sealed_secret', 'last_step']);

  CREATE TABLE recovery_codes (
    id uuid CONSTRAINT recovery_codes_pkey PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT recovery_codes_user_id_fkey REFERENCES two_factors (user_id) ON DELETE CASCADE,
    code_hash text NOT NULL,
    used_at timestamptz,
    CONSTRAINT recovery_codes_once_key UNIQUE (user_id, code_hash)
  );
  SELECT audit_table('recovery_codes', ARRAY['code_hash']);

  CREATE TABLE half_logins (
    id uuid CONSTRAINT half_logins_pkey PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT half_logins_user_id_fkey REFERENCES users (id) ON DELETE CASCADE,
    token_hash text NOT NULL CONSTRAINT half_logins_token_hash_key UNIQUE,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX half_logins_user_id_idx ON half_logins (user_id);

  CREATE TABLE two_factor_resets (
    id uuid CONSTRAINT two_factor_resets_pkey PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT two_factor_resets_user_id_fkey REFERENCES users (id) ON DELETE CASCADE,
    reason text NOT NULL CONSTRAINT two_factor_resets_reason_check CHECK (reason <> ''),
    reset_at timestamptz NOT NULL,
    reset_by_name text NOT NULL
  );
  CREATE INDEX two_factor_resets_user_id_idx ON two_factor_resets (user_id);
  SELECT audit_table('two_factor_resets');
`;

/** One row at most: without it nobody must have a second step. */
const POLICY = `
  CREATE TABLE access_policies (
    id uuid CONSTRAINT access_policies_pkey PRIMARY KEY,
    two_factor_roles text[] NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT access_policies_roles_check
      CHECK (two_factor_roles <@ ARRAY['director', 'master_trainer', 'accountant', 'teacher', 'administrator'])
  );
  CREATE UNIQUE INDEX access_policies_single_key ON access_policies ((true));
  SELECT audit_table('access_policies');
`;

export class TwoFactorAndInvitations1764000550000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(INVITATIONS);
    await run.query(TWO_FACTORS);
    await run.query(POLICY);
  }

  async down(): Promise<void> {
    throw new Error('Second steps and invitations are not undone: restore a backup instead.');
  }
}
