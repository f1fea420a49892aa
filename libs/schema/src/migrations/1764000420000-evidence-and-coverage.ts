import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Proofs from the classroom, the placement and the exam beside those of the workshop, how strong they make a competence, and what the youth says himself. */
export class EvidenceAndCoverage1764000420000 implements MigrationInterface {
  name = 'EvidenceAndCoverage1764000420000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [SOURCES, REASSESSED, FILES, RULES, POSITIONS, SELF]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

/** Renaming the source is no new judgement: the trigger that freezes the proofs looks away for it. */
const SOURCES = `
  ALTER TABLE evidence DROP CONSTRAINT evidence_source_check;
  ALTER TABLE evidence DISABLE TRIGGER evidence_frozen;
  ALTER TABLE evidence DISABLE TRIGGER evidence_audit;
  UPDATE evidence SET source = 'class_test' WHERE source = 'class';
  ALTER TABLE evidence ENABLE TRIGGER evidence_frozen;
  ALTER TABLE evidence ENABLE TRIGGER evidence_audit;
  ALTER TABLE evidence
    ADD CONSTRAINT evidence_source_check CHECK (source = ANY (ARRAY['operation'::text, 'class_test'::text, 'mock_exam'::text, 'placement'::text, 'capstone'::text, 'entry'::text])),
    ADD COLUMN criterion_id uuid CONSTRAINT evidence_criterion_id_fkey REFERENCES competence_criteria (id),
    ADD COLUMN source_id uuid,
    ADD COLUMN reassesses_id uuid CONSTRAINT evidence_reassesses_id_fkey REFERENCES evidence (id),
    ADD CONSTRAINT evidence_source_id_check CHECK (source_id IS NULL OR source <> 'operation'::text);
`;

/** The same work is proven once; judged anew, the new row names the old one. */
const REASSESSED = `
  DROP INDEX evidence_operation_key;
  CREATE UNIQUE INDEX evidence_operation_key ON evidence (student_id, operation_id, competence_id)
    WHERE withdrawn_at IS NULL AND operation_id IS NOT NULL AND reassesses_id IS NULL;
  CREATE UNIQUE INDEX evidence_source_key ON evidence (student_id, source_id, competence_id, criterion_id) NULLS NOT DISTINCT
    WHERE withdrawn_at IS NULL AND source_id IS NOT NULL AND reassesses_id IS NULL;
  CREATE UNIQUE INDEX evidence_reassesses_key ON evidence (reassesses_id) WHERE withdrawn_at IS NULL AND reassesses_id IS NOT NULL;
`;

const FILES = `
  CREATE TABLE evidence_files (
    id uuid CONSTRAINT evidence_files_pkey PRIMARY KEY,
    evidence_id uuid NOT NULL CONSTRAINT evidence_files_evidence_id_fkey REFERENCES evidence (id),
    kind text NOT NULL CONSTRAINT evidence_files_kind_check CHECK (kind = ANY (ARRAY['photo'::text, 'measurement_sheet'::text])),
    file_id uuid NOT NULL CONSTRAINT evidence_files_file_id_fkey REFERENCES stored_files (id),
    caption text,
    added_by uuid CONSTRAINT evidence_files_added_by_fkey REFERENCES users (id),
    added_at timestamptz NOT NULL);
  CREATE INDEX evidence_files_evidence_id_idx ON evidence_files (evidence_id, added_at, id);
  SELECT audit_table('evidence_files');
  INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES
    ('01920000-0000-7000-8000-0000000e0420', 'student.evidence_files', 60, 'Décision de l’école : photos et relevés joints aux preuves, 5 ans après la sortie, comme les notes. À vérifier.', false, '2020-01-01');
`;

const RULES = `
  CREATE TABLE coverage_rules (
    framework_id uuid CONSTRAINT coverage_rules_pkey PRIMARY KEY CONSTRAINT coverage_rules_framework_id_fkey REFERENCES frameworks (id),
    method text NOT NULL CONSTRAINT coverage_rules_method_check CHECK (method = ANY (ARRAY['best_of_last'::text, 'last'::text, 'position'::text])),
    last_n int NOT NULL CONSTRAINT coverage_rules_last_n_check CHECK (last_n >= 1 AND last_n <= 10),
    half_life_months int NOT NULL CONSTRAINT coverage_rules_half_life_check CHECK (half_life_months >= 1 AND half_life_months <= 60),
    varied_sources_bonus int NOT NULL CONSTRAINT coverage_rules_bonus_check CHECK (varied_sources_bonus >= 0 AND varied_sources_bonus <= 200),
    solid_from int NOT NULL CONSTRAINT coverage_rules_solid_from_check CHECK (solid_from >= 1 AND solid_from <= 10),
    decided_by uuid CONSTRAINT coverage_rules_decided_by_fkey REFERENCES users (id),
    decided_at timestamptz NOT NULL);
  SELECT audit_table('coverage_rules');
`;

const spoken = (table: string): string => `
  CREATE TABLE ${table} (
    id uuid CONSTRAINT ${table}_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT ${table}_student_id_fkey REFERENCES students (id),
    competence_id uuid NOT NULL CONSTRAINT ${table}_competence_id_fkey REFERENCES competences (id),
    level int,
    said_on date NOT NULL,
    recorded_by uuid CONSTRAINT ${table}_recorded_by_fkey REFERENCES users (id),
    recorded_by_name text NOT NULL,
    recorded_at timestamptz NOT NULL);
  CREATE INDEX ${table}_student_idx ON ${table} (student_id, competence_id, recorded_at, id);
  CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/** Where the school lets the trainer say the level himself. The last word counts; a null level takes it back. */
const POSITIONS = spoken('competence_positions');

/** What the youth thinks of himself, kept beside and never averaged with the rest. */
const SELF = spoken('self_assessments');
