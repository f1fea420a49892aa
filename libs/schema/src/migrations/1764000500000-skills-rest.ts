import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who passed from which version of a référentiel to which, as one, with the reason; a move back is a row of its own. */
const VERSION_MOVES = `
  CREATE TABLE version_moves (
    id uuid CONSTRAINT version_moves_pkey PRIMARY KEY,
    from_framework_id uuid NOT NULL CONSTRAINT version_moves_from_framework_id_fkey REFERENCES frameworks (id),
    to_framework_id uuid NOT NULL CONSTRAINT version_moves_to_framework_id_fkey REFERENCES frameworks (id),
    session_year int,
    reason text NOT NULL,
    undoes_id uuid CONSTRAINT version_moves_undoes_id_fkey REFERENCES version_moves (id),
    moved_on date NOT NULL,
    moved_at timestamptz NOT NULL,
    moved_by uuid CONSTRAINT version_moves_moved_by_fkey REFERENCES users (id),
    moved_by_name text NOT NULL,
    CONSTRAINT version_moves_distinct_check CHECK (from_framework_id <> to_framework_id),
    CONSTRAINT version_moves_session_check CHECK (session_year IS NULL OR (session_year >= 2000 AND session_year <= 2100)),
    CONSTRAINT version_moves_undoes_key UNIQUE (undoes_id)
  );
  CREATE INDEX version_moves_moved_at_idx ON version_moves (moved_at, id);
  CREATE INDEX version_moves_from_framework_id_idx ON version_moves (from_framework_id);
  CREATE INDEX version_moves_to_framework_id_idx ON version_moves (to_framework_id);
  SELECT audit_table('version_moves');

  CREATE TABLE version_move_youths (
    id uuid CONSTRAINT version_move_youths_pkey PRIMARY KEY,
    move_id uuid NOT NULL CONSTRAINT version_move_youths_move_id_fkey REFERENCES version_moves (id),
    student_id uuid NOT NULL CONSTRAINT version_move_youths_student_id_fkey REFERENCES students (id),
    CONSTRAINT version_move_youths_once_key UNIQUE (move_id, student_id)
  );
  CREATE INDEX version_move_youths_student_id_idx ON version_move_youths (student_id);
  SELECT audit_table('version_move_youths');
`;

/** What was carried from one version to another: what the school then takes back by hand is not brought again. */
const ADDITION_CARRIES = `
  CREATE TABLE addition_carries (
    id uuid CONSTRAINT addition_carries_pkey PRIMARY KEY,
    from_framework_id uuid NOT NULL CONSTRAINT addition_carries_from_framework_id_fkey REFERENCES frameworks (id),
    to_framework_id uuid NOT NULL CONSTRAINT addition_carries_to_framework_id_fkey REFERENCES frameworks (id),
    kind text NOT NULL CONSTRAINT addition_carries_kind_check
      CHECK (kind = ANY (ARRAY['competence'::text, 'criterion'::text, 'weight'::text, 'exam_rule'::text])),
    origin_key text NOT NULL,
    target_key text NOT NULL,
    carried_at timestamptz NOT NULL,
    carried_by_name text NOT NULL,
    CONSTRAINT addition_carries_once_key UNIQUE (to_framework_id, kind, origin_key, target_key)
  );
  SELECT audit_table('addition_carries');
`;

export class SkillsRest1764000500000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(VERSION_MOVES);
    await run.query(ADDITION_CARRIES);
  }

  async down(): Promise<void> {
    throw new Error('The moves of youths are not undone: restore a backup instead.');
  }
}
