import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handed over of a youth: balances with their signatures, the printed dossiers, and which clients may be named in them. */
export class Dossiers1764000440000 implements MigrationInterface {
  name = 'Dossiers1764000440000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [REVIEWS, DOSSIERS, NAMINGS, TERMS]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const REVIEWS = `
  CREATE TABLE progress_reviews (
    id uuid CONSTRAINT progress_reviews_pkey PRIMARY KEY,
    series_id uuid NOT NULL,
    version int NOT NULL CONSTRAINT progress_reviews_version_check CHECK (version >= 1),
    student_id uuid NOT NULL CONSTRAINT progress_reviews_student_id_fkey REFERENCES students (id),
    kind text NOT NULL CONSTRAINT progress_reviews_kind_check CHECK (kind = ANY (ARRAY['intermediate'::text, 'final'::text])),
    held_on date NOT NULL,
    acquired text NOT NULL,
    to_improve text NOT NULL,
    next_goals text NOT NULL,
    youth_words text NOT NULL,
    reason text,
    written_by uuid CONSTRAINT progress_reviews_written_by_fkey REFERENCES users (id),
    written_by_name text NOT NULL,
    written_at timestamptz NOT NULL,
    validated_at timestamptz,
    validated_by uuid CONSTRAINT progress_reviews_validated_by_fkey REFERENCES users (id),
    validated_by_name text,
    CONSTRAINT progress_reviews_series_version_key UNIQUE (series_id, version),
    CONSTRAINT progress_reviews_reason_check CHECK ((version = 1) = (reason IS NULL)),
    CONSTRAINT progress_reviews_validated_check CHECK ((validated_at IS NULL) = (validated_by_name IS NULL)));
  CREATE UNIQUE INDEX progress_reviews_draft_key ON progress_reviews (series_id) WHERE validated_at IS NULL;
  CREATE INDEX progress_reviews_student_idx ON progress_reviews (student_id, held_on, id);
  CREATE FUNCTION progress_reviews_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.validated_at IS NULL OR current_setting('etabli.forgetting', true) = 'on' THEN
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'a validated balance is never changed: write a new version' USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE TRIGGER progress_reviews_frozen BEFORE UPDATE OR DELETE ON progress_reviews FOR EACH ROW EXECUTE FUNCTION progress_reviews_frozen();
  SELECT audit_table('progress_reviews');

  CREATE TABLE progress_review_signatures (
    id uuid CONSTRAINT progress_review_signatures_pkey PRIMARY KEY,
    review_id uuid NOT NULL CONSTRAINT progress_review_signatures_review_id_fkey REFERENCES progress_reviews (id) ON DELETE CASCADE,
    part text NOT NULL CONSTRAINT progress_review_signatures_part_check CHECK (part = ANY (ARRAY['youth'::text, 'family'::text, 'trainer'::text])),
    signed_by_name text NOT NULL,
    signed_on date NOT NULL,
    signed_at timestamptz NOT NULL,
    file_id uuid NOT NULL CONSTRAINT progress_review_signatures_file_id_fkey REFERENCES stored_files (id),
    recorded_by uuid CONSTRAINT progress_review_signatures_recorded_by_fkey REFERENCES users (id),
    CONSTRAINT progress_review_signatures_once_key UNIQUE (review_id, part));
  CREATE TRIGGER progress_review_signatures_frozen BEFORE UPDATE OR DELETE ON progress_review_signatures
    FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten();
  SELECT audit_table('progress_review_signatures');
`;

/** Asked for once, printed by a job; what a batch of a group printed hangs under it. Once made, its file never changes. */
const DOSSIERS = `
  CREATE TABLE dossiers (
    id uuid CONSTRAINT dossiers_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT dossiers_kind_check
      CHECK (kind = ANY (ARRAY['booklet'::text, 'council'::text, 'exam_unit'::text, 'capstone'::text, 'portfolio'::text, 'blocks'::text])),
    student_id uuid CONSTRAINT dossiers_student_id_fkey REFERENCES students (id),
    group_id uuid CONSTRAINT dossiers_group_id_fkey REFERENCES groups (id),
    unit_id uuid CONSTRAINT dossiers_unit_id_fkey REFERENCES exam_units (id),
    order_id uuid CONSTRAINT dossiers_order_id_fkey REFERENCES production_orders (id),
    batch_id uuid CONSTRAINT dossiers_batch_id_fkey REFERENCES dossiers (id),
    title text NOT NULL,
    run_id uuid CONSTRAINT dossiers_run_id_fkey REFERENCES job_runs (id),
    file_id uuid CONSTRAINT dossiers_file_id_fkey REFERENCES stored_files (id),
    pages int CONSTRAINT dossiers_pages_check CHECK (pages > 0),
    snapshot_at timestamptz,
    files_forgotten_on date,
    requested_by uuid CONSTRAINT dossiers_requested_by_fkey REFERENCES users (id),
    requested_by_name text NOT NULL,
    requested_at timestamptz NOT NULL,
    CONSTRAINT dossiers_run_id_key UNIQUE (run_id),
    CONSTRAINT dossiers_of_check CHECK (num_nonnulls(student_id, group_id) = 1),
    CONSTRAINT dossiers_council_check CHECK (kind <> 'council'::text OR group_id IS NOT NULL),
    CONSTRAINT dossiers_unit_check CHECK ((kind = 'exam_unit'::text) = (unit_id IS NOT NULL)),
    CONSTRAINT dossiers_order_check CHECK ((kind = 'capstone'::text) = (order_id IS NOT NULL)),
    CONSTRAINT dossiers_run_check CHECK ((run_id IS NULL) = (batch_id IS NOT NULL)),
    CONSTRAINT dossiers_file_check CHECK ((file_id IS NULL OR snapshot_at IS NOT NULL) AND (files_forgotten_on IS NULL OR file_id IS NULL)));
  CREATE INDEX dossiers_student_idx ON dossiers (student_id, requested_at, id) WHERE student_id IS NOT NULL;
  CREATE INDEX dossiers_group_idx ON dossiers (group_id, requested_at, id) WHERE group_id IS NOT NULL;
  CREATE INDEX dossiers_batch_id_idx ON dossiers (batch_id) WHERE batch_id IS NOT NULL;
  CREATE FUNCTION dossiers_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.snapshot_at IS NULL OR current_setting('etabli.forgetting', true) = 'on' THEN
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'a finished dossier is immutable: ask for a new one' USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE TRIGGER dossiers_frozen BEFORE UPDATE OR DELETE ON dossiers FOR EACH ROW EXECUTE FUNCTION dossiers_frozen();
  SELECT audit_table('dossiers');
`;

const NAMINGS = `
  CREATE TABLE customer_namings (
    id uuid CONSTRAINT customer_namings_pkey PRIMARY KEY,
    customer_id uuid NOT NULL CONSTRAINT customer_namings_customer_id_fkey REFERENCES customers (id),
    agreed_by text NOT NULL,
    given_on date NOT NULL,
    withdrawn_on date,
    written_by_name text NOT NULL,
    CONSTRAINT customer_namings_days_check CHECK (withdrawn_on >= given_on));
  CREATE UNIQUE INDEX customer_namings_open_key ON customer_namings (customer_id) WHERE withdrawn_on IS NULL;
  CREATE INDEX customer_namings_customer_idx ON customer_namings (customer_id, given_on, id);
  SELECT audit_table('customer_namings');
`;

const TERMS = `
  INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES
    ('01920000-0000-7000-8000-0000000e0440', 'student.dossiers', 60, 'Décision de l’école : livrets et dossiers d’un ancien jeune, 5 ans comme les notes qu’ils rapportent (C. éduc. art. D337-10). À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0441', 'student.reviews', 60, 'Décision de l’école : bilans signés d’un ancien jeune, 5 ans comme les livrets qui les portent. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0442', 'group.councils', 24, 'Décision de l’école : le dossier d’un conseil nomme tout un groupe ; il reste le temps de deux années scolaires. À vérifier.', false, '2020-01-01');
`;
