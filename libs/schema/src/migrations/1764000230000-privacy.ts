import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who read a youth's file, how long data is kept, holds, forgetting, and the copy a youth asks for. */
export class Privacy1764000230000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE readings (
        id uuid CONSTRAINT readings_pkey PRIMARY KEY, user_id uuid NOT NULL CONSTRAINT readings_user_id_fkey REFERENCES users (id),
        subject_kind text NOT NULL, subject_id uuid NOT NULL, what text NOT NULL, hour timestamptz NOT NULL,
        times int NOT NULL CONSTRAINT readings_times_check CHECK (times > 0),
        CONSTRAINT readings_once_an_hour_key UNIQUE (user_id, subject_kind, subject_id, what, hour));
      CREATE INDEX readings_subject_idx ON readings (subject_kind, subject_id, hour, id);
      CREATE INDEX readings_hour_idx ON readings (hour, id);

      CREATE TABLE retention_terms (
        id uuid CONSTRAINT retention_terms_pkey PRIMARY KEY, kind text NOT NULL,
        months int NOT NULL CONSTRAINT retention_terms_months_check CHECK (months >= 0 AND months <= 1200),
        basis text NOT NULL, verified boolean NOT NULL, valid_from date NOT NULL,
        CONSTRAINT retention_terms_kind_valid_from_key UNIQUE (kind, valid_from));
      SELECT audit_table('retention_terms');
      INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES
        ('01920000-0000-7000-8000-0000000e0001', 'reading.log', 12, 'Usage : journaux gardés de 6 à 12 mois. À vérifier par l’école.', false, '2020-01-01'),
        ('01920000-0000-7000-8000-0000000e0002', 'student.identity', 60, 'Décision de l’école : les preuves de sécurité restent nominatives 5 ans après la formation. À vérifier.', false, '2020-01-01');

      CREATE TABLE legal_holds (
        id uuid CONSTRAINT legal_holds_pkey PRIMARY KEY, subject_kind text NOT NULL, subject_id uuid NOT NULL, reason text NOT NULL,
        held_on date NOT NULL, lifted_on date, lifted_reason text,
        CONSTRAINT legal_holds_lift_check CHECK ((lifted_on IS NULL) = (lifted_reason IS NULL)));
      CREATE UNIQUE INDEX legal_holds_one_open_key ON legal_holds (subject_kind, subject_id) WHERE lifted_on IS NULL;
      SELECT audit_table('legal_holds');

      CREATE TABLE retention_runs (
        id uuid CONSTRAINT retention_runs_pkey PRIMARY KEY, run_id uuid NOT NULL CONSTRAINT retention_runs_run_id_fkey REFERENCES job_runs (id),
        kinds text[] NOT NULL, requested_by_name text NOT NULL, requested_at timestamptz NOT NULL, forgotten jsonb,
        CONSTRAINT retention_runs_run_id_key UNIQUE (run_id));
      CREATE INDEX retention_runs_requested_at_idx ON retention_runs (requested_at, id);
      SELECT audit_table('retention_runs');

      ALTER TABLE students ADD COLUMN pseudonym int CONSTRAINT students_pseudonym_key UNIQUE;
      CREATE INDEX students_left_on_idx ON students (left_on, id) WHERE pseudonym IS NULL;

      CREATE TABLE student_exports (
        id uuid CONSTRAINT student_exports_pkey PRIMARY KEY,
        student_id uuid NOT NULL CONSTRAINT student_exports_student_id_fkey REFERENCES students (id),
        run_id uuid NOT NULL CONSTRAINT student_exports_run_id_fkey REFERENCES job_runs (id),
        pdf_file_id uuid CONSTRAINT student_exports_pdf_file_id_fkey REFERENCES stored_files (id),
        json_file_id uuid CONSTRAINT student_exports_json_file_id_fkey REFERENCES stored_files (id),
        requested_by_name text NOT NULL, requested_at timestamptz NOT NULL, made_at timestamptz,
        CONSTRAINT student_exports_run_id_key UNIQUE (run_id),
        CONSTRAINT student_exports_files_check CHECK ((pdf_file_id IS NULL) = (json_file_id IS NULL) AND (pdf_file_id IS NULL) = (made_at IS NULL)));
      CREATE INDEX student_exports_student_id_idx ON student_exports (student_id, requested_at, id);
      SELECT audit_table('student_exports');
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}
