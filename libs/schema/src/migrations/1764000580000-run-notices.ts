import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who hears that a run has ended, and whether they were told; of runs so far nobody hears any more. */
const NOTICES = `
  ALTER TABLE job_runs ADD COLUMN tells jsonb, ADD COLUMN told_at timestamptz, ADD COLUMN failure_names boolean;
  CREATE INDEX job_runs_untold_idx ON job_runs (id) WHERE tells IS NOT NULL AND told_at IS NULL AND state <> 'cancelled';

  CREATE TABLE run_notices (
    id uuid CONSTRAINT run_notices_pkey PRIMARY KEY,
    run_id uuid NOT NULL CONSTRAINT run_notices_run_id_fkey REFERENCES job_runs (id),
    user_id uuid NOT NULL CONSTRAINT run_notices_user_id_fkey REFERENCES users (id),
    told_at timestamptz NOT NULL,
    seen_at timestamptz,
    mail_due_at timestamptz,
    mailed_at timestamptz,
    CONSTRAINT run_notices_once_key UNIQUE (run_id, user_id),
    CONSTRAINT run_notices_mail_check CHECK (mail_due_at IS NULL OR mailed_at IS NULL)
  );
  CREATE INDEX run_notices_unseen_idx ON run_notices (user_id, id) WHERE seen_at IS NULL;
  CREATE INDEX run_notices_mail_idx ON run_notices (mail_due_at) WHERE mail_due_at IS NOT NULL;
  CREATE INDEX run_notices_told_at_idx ON run_notices (told_at);

  CREATE FUNCTION tell_run_notice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('run_notices', NEW.user_id::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER run_notices_told AFTER INSERT OR UPDATE OF seen_at ON run_notices
    FOR EACH ROW EXECUTE FUNCTION tell_run_notice();

  CREATE TABLE notice_choices (
    user_id uuid CONSTRAINT notice_choices_pkey PRIMARY KEY CONSTRAINT notice_choices_user_id_fkey REFERENCES users (id),
    mail text NOT NULL CONSTRAINT notice_choices_mail_check CHECK (mail IN ('never', 'long', 'always'))
  );
`;

/** What somebody asked to be frozen, until it is; the id is the one that the report gets. */
const ASKED = `
  CREATE TABLE frozen_report_requests (
    id uuid CONSTRAINT frozen_report_requests_pkey PRIMARY KEY,
    run_id uuid NOT NULL CONSTRAINT frozen_report_requests_run_id_fkey REFERENCES job_runs (id),
    year integer NOT NULL CONSTRAINT frozen_report_requests_year_check CHECK (year >= 2000 AND year <= 2099),
    recipient text NOT NULL,
    email text,
    requested_at timestamptz NOT NULL,
    frozen_at timestamptz,
    CONSTRAINT frozen_report_requests_run_id_key UNIQUE (run_id),
    CONSTRAINT frozen_report_requests_email_check CHECK (frozen_at IS NULL OR email IS NULL)
  );
  CREATE INDEX frozen_report_requests_open_idx ON frozen_report_requests (requested_at, id) WHERE frozen_at IS NULL;
  SELECT audit_table('frozen_report_requests', '{email}');
`;

/**
 * In the end the youths go out of what was frozen, and nothing else: the figures stay, and so does the hash of what stood there first.
 * Of a pack of evidence the file goes; that there was one, and what its hash was, stays.
 */
const FORGOTTEN = `
  ALTER TABLE frozen_reports ADD COLUMN persons_forgotten_on date, ADD COLUMN first_content_sha256 text,
    ADD CONSTRAINT frozen_reports_forgotten_check CHECK ((persons_forgotten_on IS NULL) = (first_content_sha256 IS NULL)),
    ADD CONSTRAINT frozen_reports_first_content_check CHECK (first_content_sha256 ~ '^[0-9a-f]{64}$');
  CREATE INDEX frozen_reports_named_idx ON frozen_reports (frozen_at, id) WHERE persons_forgotten_on IS NULL;
  DROP TRIGGER frozen_reports_kept ON frozen_reports;
  CREATE FUNCTION frozen_reports_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('etabli.forgetting', true) = 'on' AND OLD.persons_forgotten_on IS NULL
      AND NEW.first_content_sha256 = OLD.content_sha256
      AND to_jsonb(NEW) - '{content,content_sha256,first_content_sha256,persons_forgotten_on}'::text[]
        = to_jsonb(OLD) - '{content,content_sha256,first_content_sha256,persons_forgotten_on}'::text[] THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE TRIGGER frozen_reports_kept BEFORE UPDATE OR DELETE ON frozen_reports FOR EACH ROW EXECUTE FUNCTION frozen_reports_kept();

  ALTER TABLE funding_packs ADD COLUMN file_sha256 text, ADD COLUMN file_forgotten_on date;
  UPDATE funding_packs p SET file_sha256 = f.sha256 FROM stored_files f WHERE f.id = p.file_id;
  ALTER TABLE funding_packs DROP CONSTRAINT funding_packs_made_check,
    ADD CONSTRAINT funding_packs_file_check CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT funding_packs_made_check CHECK ((file_sha256 IS NULL) = (file_count IS NULL)
      AND (file_id IS NULL) = (file_sha256 IS NULL OR file_forgotten_on IS NOT NULL)
      AND (file_forgotten_on IS NULL OR file_sha256 IS NOT NULL));
`;

const TERMS = `
  INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES
    ('01920000-0000-7000-8000-0000000e0580', 'report.frozen', 120, 'Décision de l’école : preuve de ce qui a été rendu compte aux financeurs, 10 ans comme les pièces comptables (C. com. art. L123-22). À vérifier dans chaque convention.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0581', 'funding.packs', 120, 'Décision de l’école : dossiers de preuves, 10 ans comme les pièces comptables qu’ils recopient (C. com. art. L123-22). À vérifier dans chaque convention.', false, '2020-01-01');
`;

export class RunNotices1764000580000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(NOTICES);
    await run.query(ASKED);
    await run.query(FORGOTTEN);
    await run.query(TERMS);
  }

  async down(): Promise<void> {
    throw new Error('What was told and forgotten is not undone: restore a backup instead.');
  }
}
