import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reports1764000080000 implements MigrationInterface {
  name = 'Reports1764000080000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE reports (
        id uuid CONSTRAINT reports_pkey PRIMARY KEY,
        kind text NOT NULL CONSTRAINT reports_kind_check CHECK (kind = ANY (ARRAY['workshop-hours'::text])),
        month text NOT NULL CONSTRAINT reports_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
        title text NOT NULL,
        run_id uuid NOT NULL CONSTRAINT reports_run_id_fkey REFERENCES job_runs (id),
        pdf_file_id uuid CONSTRAINT reports_pdf_file_id_fkey REFERENCES stored_files (id),
        xlsx_file_id uuid CONSTRAINT reports_xlsx_file_id_fkey REFERENCES stored_files (id),
        snapshot_at timestamptz,
        requested_by uuid CONSTRAINT reports_requested_by_fkey REFERENCES users (id),
        requested_by_name text NOT NULL,
        requested_at timestamptz NOT NULL,
        CONSTRAINT reports_files_check
          CHECK ((pdf_file_id IS NULL) = (xlsx_file_id IS NULL) AND (pdf_file_id IS NULL) = (snapshot_at IS NULL)),
        CONSTRAINT reports_run_id_key UNIQUE (run_id)
      );
      CREATE INDEX reports_requested_at_idx ON reports (requested_at, id);

      -- A report that was made is kept as it was made.
      CREATE FUNCTION reports_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.snapshot_at IS NOT NULL THEN
          RAISE EXCEPTION 'a finished report is immutable: ask for a new one' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER reports_frozen BEFORE UPDATE OR DELETE ON reports
        FOR EACH ROW EXECUTE FUNCTION reports_frozen();

      SELECT audit_table('reports');
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
