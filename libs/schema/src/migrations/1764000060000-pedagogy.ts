import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Pedagogy1764000060000 implements MigrationInterface {
  name = 'Pedagogy1764000060000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE evidence (
        id uuid CONSTRAINT evidence_pkey PRIMARY KEY,
        student_id uuid NOT NULL CONSTRAINT evidence_student_id_fkey REFERENCES students (id),
        competence_id uuid NOT NULL CONSTRAINT evidence_competence_id_fkey REFERENCES competences (id),
        framework_id uuid NOT NULL CONSTRAINT evidence_framework_id_fkey REFERENCES frameworks (id),
        level integer NOT NULL,
        assessed_on date NOT NULL,
        assessed_by uuid CONSTRAINT evidence_assessed_by_fkey REFERENCES users (id),
        assessed_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        source text NOT NULL CONSTRAINT evidence_source_check CHECK (source = ANY (ARRAY['operation'::text, 'entry'::text, 'class'::text])),
        operation_id uuid CONSTRAINT evidence_operation_id_fkey REFERENCES operations (id),
        comment text,
        withdrawn_at timestamptz,
        withdrawn_by_name text,
        withdraw_reason text,
        CONSTRAINT evidence_operation_check CHECK ((source = 'operation'::text) = (operation_id IS NOT NULL)),
        CONSTRAINT evidence_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL))
      );
      CREATE UNIQUE INDEX evidence_operation_key ON evidence (student_id, operation_id, competence_id)
        WHERE withdrawn_at IS NULL AND operation_id IS NOT NULL;
      CREATE INDEX evidence_student_assessed_idx ON evidence (student_id, assessed_on, id);
      CREATE INDEX evidence_assessed_idx ON evidence (assessed_on, id);
      CREATE INDEX evidence_competence_id_idx ON evidence (competence_id);
      CREATE INDEX evidence_operation_id_idx ON evidence (operation_id);

      CREATE TABLE evidence_dismissals (
        id uuid CONSTRAINT evidence_dismissals_pkey PRIMARY KEY,
        student_id uuid NOT NULL CONSTRAINT evidence_dismissals_student_id_fkey REFERENCES students (id),
        operation_id uuid NOT NULL CONSTRAINT evidence_dismissals_operation_id_fkey REFERENCES operations (id),
        competence_id uuid NOT NULL CONSTRAINT evidence_dismissals_competence_id_fkey REFERENCES competences (id),
        dismissed_by uuid CONSTRAINT evidence_dismissals_dismissed_by_fkey REFERENCES users (id),
        dismissed_at timestamptz NOT NULL,
        CONSTRAINT evidence_dismissals_key UNIQUE (student_id, operation_id, competence_id)
      );

      -- What was assessed stays as it was; only the withdrawal may be added, once.
      CREATE FUNCTION evidence_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE'
          OR OLD.withdrawn_at IS NOT NULL
          OR NEW.withdrawn_at IS NULL
          OR (to_jsonb(NEW) - '{withdrawn_at,withdrawn_by_name,withdraw_reason}'::text[])
             IS DISTINCT FROM (to_jsonb(OLD) - '{withdrawn_at,withdrawn_by_name,withdraw_reason}'::text[])
        THEN
          RAISE EXCEPTION 'evidence is immutable: withdraw it with a reason' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER evidence_frozen BEFORE UPDATE OR DELETE ON evidence
        FOR EACH ROW EXECUTE FUNCTION evidence_frozen();

      SELECT audit_table('evidence', '{}', 'UPDATE OR DELETE');
      SELECT audit_table('evidence_dismissals', '{}', 'UPDATE OR DELETE');
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
