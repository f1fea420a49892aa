import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, the French collation, the audit trigger, and the tables of platform. */
export class Foundation1764000000000 implements MigrationInterface {
  name = 'Foundation1764000000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE COLLATION IF NOT EXISTS fr (provider = icu, locale = 'fr-FR');

      CREATE TABLE audit_commands (
        id uuid CONSTRAINT audit_commands_pkey PRIMARY KEY, at timestamptz NOT NULL, actor_id uuid, actor_name text NOT NULL,
        command text NOT NULL, request_id text NOT NULL);
      CREATE INDEX audit_commands_at_idx ON audit_commands (at, id);
      CREATE TABLE audit_changes (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_changes_pkey PRIMARY KEY, command_id uuid, table_name text NOT NULL, row_id uuid,
        operation text NOT NULL, before jsonb, after jsonb);
      CREATE INDEX audit_changes_row_idx ON audit_changes (table_name, row_id, id);
      CREATE INDEX audit_changes_command_idx ON audit_changes (command_id);

      -- One mechanism for all tables: what a statement changed is written in its own transaction, whoever ran it.
      -- Hidden columns (password hashes) are named in the trigger's arguments.
      CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        command uuid := nullif(current_setting('etabli.command_id', true), '')::uuid;
        was jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - TG_ARGV[0]::text[] END;
        became jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - TG_ARGV[0]::text[] END;
        row_id uuid := nullif(coalesce(became, was) ->> 'id', '')::uuid;
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, became -> o.key) INTO was, became
            FROM jsonb_each(was) AS o WHERE o.value IS DISTINCT FROM became -> o.key;
          IF NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
          -- only hidden columns changed: that they did is worth a line, what they are is not
          was := coalesce(was, '{}');
          became := coalesce(became, '{}');
        ELSIF TG_OP = 'INSERT' THEN
          became := jsonb_strip_nulls(became);
        END IF;
        INSERT INTO audit_changes (command_id, table_name, row_id, operation, before, after)
          VALUES (command, TG_TABLE_NAME, row_id, lower(TG_OP), was, became);
        RETURN NULL;
      END $$;
      CREATE FUNCTION audit_table(audited text, hidden text[] DEFAULT '{}', events text DEFAULT 'INSERT OR UPDATE OR DELETE') RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER %I AFTER %s ON %I FOR EACH ROW EXECUTE FUNCTION audit_row(%L)', audited || '_audit', events, audited, hidden);
      END $$;

      -- Rows that a decision has frozen: any change is an error of the program, not of the user.
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER audit_commands_frozen BEFORE UPDATE OR DELETE ON audit_commands FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE users (
        id uuid CONSTRAINT users_pkey PRIMARY KEY, email text NOT NULL CONSTRAINT users_email_check CHECK (email = lower(email)), name text COLLATE fr NOT NULL,
        roles text[] NOT NULL, password_hash text NOT NULL, active boolean NOT NULL, created_at timestamptz NOT NULL,
        CONSTRAINT users_roles_check CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['director', 'master_trainer', 'accountant', 'teacher', 'administrator']));
      CREATE UNIQUE INDEX users_email_key ON users (email);
      SELECT audit_table('users', ARRAY['password_hash']);
      CREATE TABLE sessions (
        id uuid CONSTRAINT sessions_pkey PRIMARY KEY, user_id uuid NOT NULL CONSTRAINT sessions_user_id_fkey REFERENCES users (id) ON DELETE CASCADE,
        token_hash text NOT NULL, created_at timestamptz NOT NULL, seen_at timestamptz NOT NULL, expires_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX sessions_token_hash_key ON sessions (token_hash);
      CREATE INDEX sessions_user_id_idx ON sessions (user_id);
      CREATE TABLE login_attempts (id uuid CONSTRAINT login_attempts_pkey PRIMARY KEY, subject text NOT NULL, at timestamptz NOT NULL);
      CREATE INDEX login_attempts_subject_idx ON login_attempts (subject, at);

      CREATE TABLE idempotency_keys (
        owner_id uuid NOT NULL, key text NOT NULL, route text NOT NULL, request_hash text NOT NULL, answer jsonb, created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (owner_id, key));
      CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);

      CREATE TABLE outbox_events (
        id uuid CONSTRAINT outbox_events_pkey PRIMARY KEY, type text NOT NULL, payload jsonb NOT NULL, published_at timestamptz NOT NULL, relayed_at timestamptz);
      CREATE INDEX outbox_events_waiting_idx ON outbox_events (id) WHERE relayed_at IS NULL;
      CREATE TABLE job_runs (
        id uuid CONSTRAINT job_runs_pkey PRIMARY KEY, kind text NOT NULL, title text NOT NULL, params jsonb NOT NULL, event_id uuid,
        state text NOT NULL CONSTRAINT job_runs_state_check CHECK (state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])),
        attempt int NOT NULL, max_attempts int NOT NULL, dispatches int NOT NULL,
        progress int NOT NULL CONSTRAINT job_runs_progress_check CHECK (progress >= 0 AND progress <= 100),
        step text, failure text, result jsonb, actor jsonb, requested_by uuid, requested_at timestamptz NOT NULL, due_at timestamptz NOT NULL,
        dispatched_at timestamptz, heartbeat_at timestamptz, started_at timestamptz, finished_at timestamptz, cancel_requested boolean NOT NULL);
      CREATE INDEX job_runs_due_idx ON job_runs (due_at, id) WHERE state = 'queued';
      CREATE INDEX job_runs_running_idx ON job_runs (heartbeat_at) WHERE state = 'running';
      CREATE INDEX job_runs_requested_idx ON job_runs (requested_at, id);
      CREATE UNIQUE INDEX job_runs_event_key ON job_runs (event_id, kind) WHERE event_id IS NOT NULL;

      CREATE TABLE stored_files (
        id uuid CONSTRAINT stored_files_pkey PRIMARY KEY, name text NOT NULL, media_type text NOT NULL,
        size bigint NOT NULL CONSTRAINT stored_files_size_check CHECK (size > 0), sha256 text NOT NULL, stored_at timestamptz NOT NULL);
      CREATE INDEX stored_files_sha256_idx ON stored_files (sha256);
      CREATE TRIGGER stored_files_frozen BEFORE UPDATE ON stored_files FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TABLE issued_documents (
        id uuid CONSTRAINT issued_documents_pkey PRIMARY KEY, kind text NOT NULL, subject_id uuid NOT NULL,
        file_id uuid NOT NULL CONSTRAINT issued_documents_file_id_fkey REFERENCES stored_files (id), rendered_at timestamptz NOT NULL,
        CONSTRAINT issued_documents_subject_key UNIQUE (kind, subject_id));
      CREATE TRIGGER issued_documents_frozen BEFORE UPDATE OR DELETE ON issued_documents FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE mail_messages (
        id uuid CONSTRAINT mail_messages_pkey PRIMARY KEY, recipient text NOT NULL, subject text NOT NULL, body text NOT NULL, about_kind text NOT NULL,
        about_id uuid NOT NULL, attachment_id uuid CONSTRAINT mail_messages_attachment_id_fkey REFERENCES stored_files (id), attachment_name text,
        queued_at timestamptz NOT NULL, sent_at timestamptz);
      CREATE INDEX mail_messages_subject_idx ON mail_messages (about_kind, about_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
