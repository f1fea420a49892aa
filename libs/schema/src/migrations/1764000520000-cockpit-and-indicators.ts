import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one page for the board is a report like the others. */
const BOARD = `
  ALTER TABLE reports DROP CONSTRAINT reports_kind_check;
  ALTER TABLE reports ADD CONSTRAINT reports_kind_check CHECK (kind IN ('workshop-hours', 'attendance-register', 'cockpit'));
`;

/** What only the school knows, or decides, of a school year: nothing of it is a fact of the program. */
const YEAR_FACTS = `
  CREATE TABLE indicator_year_facts (
    id uuid CONSTRAINT indicator_year_facts_pkey PRIMARY KEY,
    year integer NOT NULL CONSTRAINT indicator_year_facts_year_key UNIQUE
      CONSTRAINT indicator_year_facts_year_check CHECK (year >= 2000 AND year <= 2099),
    cost_cents bigint CONSTRAINT indicator_year_facts_cost_check CHECK (cost_cents > 0),
    out_of_school_months integer CONSTRAINT indicator_year_facts_months_check CHECK (out_of_school_months > 0 AND out_of_school_months <= 120),
    workshop_from_bp integer,
    workshop_to_bp integer,
    source text,
    CONSTRAINT indicator_year_facts_workshop_check CHECK ((workshop_from_bp IS NULL) = (workshop_to_bp IS NULL)
      AND workshop_from_bp >= 0 AND workshop_from_bp <= workshop_to_bp AND workshop_to_bp <= 10000),
    CONSTRAINT indicator_year_facts_source_check CHECK (source IS NOT NULL OR (cost_cents IS NULL AND out_of_school_months IS NULL AND workshop_from_bp IS NULL))
  );
  SELECT audit_table('indicator_year_facts');
`;

/** A report that went out: its figures and its file are as they went, for good. */
const FROZEN = `
  CREATE TABLE frozen_reports (
    id uuid CONSTRAINT frozen_reports_pkey PRIMARY KEY,
    year integer NOT NULL CONSTRAINT frozen_reports_year_check CHECK (year >= 2000 AND year <= 2099),
    title text NOT NULL,
    recipient text NOT NULL,
    content text NOT NULL,
    content_sha256 text NOT NULL CONSTRAINT frozen_reports_content_check CHECK (content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    file_id uuid NOT NULL CONSTRAINT frozen_reports_file_id_fkey REFERENCES stored_files (id),
    file_sha256 text NOT NULL CONSTRAINT frozen_reports_file_check CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
    frozen_at timestamptz NOT NULL,
    frozen_by uuid CONSTRAINT frozen_reports_frozen_by_fkey REFERENCES users (id),
    frozen_by_name text NOT NULL
  );
  CREATE INDEX frozen_reports_frozen_at_idx ON frozen_reports (frozen_at, id);
  CREATE INDEX frozen_reports_file_id_idx ON frozen_reports (file_id);
  CREATE TRIGGER frozen_reports_kept BEFORE UPDATE OR DELETE ON frozen_reports FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('frozen_reports', '{content}');
`;

export class CockpitAndIndicators1764000520000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(BOARD);
    await run.query(YEAR_FACTS);
    await run.query(FROZEN);
  }

  async down(): Promise<void> {
    throw new Error('Frozen reports are not undone: restore a backup instead.');
  }
}
