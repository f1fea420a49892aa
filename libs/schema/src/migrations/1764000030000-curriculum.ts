import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Curriculum1764000030000 implements MigrationInterface {
  name = 'Curriculum1764000030000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE frameworks (
        id uuid CONSTRAINT frameworks_pkey PRIMARY KEY,
        code text NOT NULL,
        title text COLLATE fr NOT NULL,
        level integer NOT NULL CONSTRAINT frameworks_level_check CHECK (level >= 1 AND level <= 8),
        legal_text text NOT NULL,
        version text NOT NULL,
        valid_from_session integer,
        state text NOT NULL CONSTRAINT frameworks_state_check CHECK (state = ANY (ARRAY['draft'::text, 'published'::text])),
        verification text NOT NULL CONSTRAINT frameworks_verification_check
          CHECK (verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])),
        source text NOT NULL,
        source_note text,
        level_scale jsonb NOT NULL,
        content_hash text NOT NULL,
        imported_at timestamptz NOT NULL,
        CONSTRAINT frameworks_code_version_key UNIQUE (code, version),
        CONSTRAINT frameworks_content_hash_key UNIQUE (content_hash)
      );
      CREATE INDEX frameworks_title_idx ON frameworks (title, id);
      CREATE INDEX frameworks_imported_at_idx ON frameworks (imported_at, id);

      CREATE TABLE exam_units (
        id uuid CONSTRAINT exam_units_pkey PRIMARY KEY,
        framework_id uuid NOT NULL CONSTRAINT exam_units_framework_id_fkey REFERENCES frameworks (id),
        position integer NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        coefficient numeric(5, 2) CONSTRAINT exam_units_coefficient_check CHECK (coefficient > 0),
        mode text,
        duration text,
        verification text NOT NULL CONSTRAINT exam_units_verification_check
          CHECK (verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])),
        source text NOT NULL,
        CONSTRAINT exam_units_framework_code_key UNIQUE (framework_id, code)
      );

      CREATE TABLE competences (
        id uuid CONSTRAINT competences_pkey PRIMARY KEY,
        framework_id uuid NOT NULL CONSTRAINT competences_framework_id_fkey REFERENCES frameworks (id),
        code text NOT NULL,
        title text COLLATE fr NOT NULL,
        parent_id uuid CONSTRAINT competences_parent_id_fkey REFERENCES competences (id),
        position integer NOT NULL,
        unit_code text,
        verification text CONSTRAINT competences_verification_check
          CHECK (verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text])),
        source text NOT NULL,
        origin text NOT NULL CONSTRAINT competences_origin_check CHECK (origin = ANY (ARRAY['official'::text, 'school'::text])),
        CONSTRAINT competences_official_check CHECK ((origin = 'official'::text) = (verification IS NOT NULL)),
        CONSTRAINT competences_framework_code_key UNIQUE (framework_id, code)
      );
      CREATE INDEX competences_framework_position_idx ON competences (framework_id, position);
      CREATE INDEX competences_parent_id_idx ON competences (parent_id);

      -- A published version is what youths are assessed on: its official pieces do not change any more.
      CREATE FUNCTION competences_official_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.origin = 'official' THEN
          RAISE EXCEPTION 'an official competence is immutable: import a new version' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER competences_official_frozen BEFORE UPDATE OR DELETE ON competences
        FOR EACH ROW EXECUTE FUNCTION competences_official_frozen();

      SELECT audit_table('frameworks');
      SELECT audit_table('exam_units', '{}', 'UPDATE OR DELETE');
      SELECT audit_table('competences', '{}', 'UPDATE OR DELETE');
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
