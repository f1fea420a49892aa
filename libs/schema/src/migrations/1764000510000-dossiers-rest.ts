import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Dossiers say whether exam results are in them: what was printed before may hold some. How the points of optional units count is the
 * school's word of each session, and so is the day by which sessions must be opened.
 */
export class DossiersRest1764000510000 implements MigrationInterface {
  name = 'DossiersRest1764000510000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE dossiers ADD COLUMN with_results boolean NOT NULL DEFAULT true;
      ALTER TABLE dossiers ALTER COLUMN with_results DROP DEFAULT;
      ALTER TABLE exam_sessions ADD COLUMN optional_units text NOT NULL DEFAULT 'to_check'
        CONSTRAINT exam_sessions_optional_units_check CHECK (optional_units IN ('to_check', 'left_out', 'above_ten'));
      ALTER TABLE exam_sessions ALTER COLUMN optional_units DROP DEFAULT;
      CREATE TABLE exam_settings (
        id uuid CONSTRAINT exam_settings_pkey PRIMARY KEY,
        single boolean NOT NULL DEFAULT true CONSTRAINT exam_settings_single_key UNIQUE CONSTRAINT exam_settings_single_check CHECK (single),
        open_by text CONSTRAINT exam_settings_open_by_check CHECK (open_by ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'));
      INSERT INTO exam_settings (id, open_by) VALUES ('01920000-0000-7000-8000-0000000e0510', NULL);
      SELECT audit_table('exam_settings');
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
