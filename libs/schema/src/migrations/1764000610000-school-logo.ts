import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The logos of the school, none of which is ever lost, and the one that its documents bear today. */
export class SchoolLogo1764000610000 implements MigrationInterface {
  name = 'SchoolLogo1764000610000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(LOGOS);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const LOGOS = `
  CREATE TABLE school_logos (
    id uuid CONSTRAINT school_logos_pkey PRIMARY KEY,
    file_id uuid NOT NULL CONSTRAINT school_logos_file_id_fkey REFERENCES stored_files (id),
    sha256 text NOT NULL CONSTRAINT school_logos_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    ending text NOT NULL CONSTRAINT school_logos_ending_check CHECK (ending IN ('jpg', 'png')),
    width int NOT NULL, height int NOT NULL,
    added_by uuid CONSTRAINT school_logos_added_by_fkey REFERENCES users (id), added_at timestamptz NOT NULL,
    CONSTRAINT school_logos_pixels_check CHECK (width >= 32 AND width <= 2000 AND height >= 32 AND height <= 2000),
    CONSTRAINT school_logos_sha256_key UNIQUE (sha256), CONSTRAINT school_logos_file_id_key UNIQUE (file_id));
  CREATE INDEX school_logos_added_at_idx ON school_logos (added_at, id);
  CREATE TRIGGER school_logos_frozen BEFORE UPDATE OR DELETE ON school_logos FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('school_logos', '{}', 'INSERT');
  ALTER TABLE schools ADD COLUMN logo_id uuid CONSTRAINT schools_logo_id_fkey REFERENCES school_logos (id);
`;
