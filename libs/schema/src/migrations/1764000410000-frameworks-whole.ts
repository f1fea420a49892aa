import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Référentiels in full: blocks, activities, criteria, knowledge, exam rules, placements, and the way from an old version to a new one. */
export class FrameworksWhole1764000410000 implements MigrationInterface {
  name = 'FrameworksWhole1764000410000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [HEADS, WORK, SKILLS, EXAMS, MAPPINGS, FROZEN]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const verification = (table: string, nullable = false): string =>
  `verification text ${nullable ? '' : 'NOT NULL '}CONSTRAINT ${table}_verification_check
     CHECK (verification = ANY (ARRAY['verified'::text, 'partly_verified'::text, 'to_verify'::text]))`;
const origin = (table: string): string =>
  `origin text NOT NULL CONSTRAINT ${table}_origin_check CHECK (origin = ANY (ARRAY['official'::text, 'school'::text])),
   CONSTRAINT ${table}_official_check CHECK ((origin = 'official'::text) = (verification IS NOT NULL))`;
const ofFramework = (table: string): string =>
  `framework_id uuid NOT NULL CONSTRAINT ${table}_framework_id_fkey REFERENCES frameworks (id)`;

const HEADS = `
  ALTER TABLE frameworks
    ADD COLUMN valid_to_session int,
    ADD COLUMN rncp_code text,
    ADD COLUMN scale_fixed boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT frameworks_sessions_check CHECK (valid_from_session <= valid_to_session);
  ALTER TABLE frameworks ALTER COLUMN scale_fixed DROP DEFAULT;

  CREATE TABLE competence_blocks (
    id uuid CONSTRAINT competence_blocks_pkey PRIMARY KEY,
    ${ofFramework('competence_blocks')},
    position int NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    ${verification('competence_blocks')},
    source text NOT NULL,
    CONSTRAINT competence_blocks_framework_code_key UNIQUE (framework_id, code)
  );

  ALTER TABLE exam_units
    ADD COLUMN block_code text,
    ADD COLUMN exam_code text,
    ADD COLUMN kind text CONSTRAINT exam_units_kind_check CHECK (kind = ANY (ARRAY['professional'::text, 'general'::text, 'optional'::text]));
`;

const WORK = `
  CREATE TABLE activities (
    id uuid CONSTRAINT activities_pkey PRIMARY KEY,
    ${ofFramework('activities')},
    position int NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    block_code text,
    ${verification('activities')},
    source text NOT NULL,
    CONSTRAINT activities_framework_code_key UNIQUE (framework_id, code)
  );

  CREATE TABLE tasks (
    id uuid CONSTRAINT tasks_pkey PRIMARY KEY,
    ${ofFramework('tasks')},
    activity_id uuid NOT NULL CONSTRAINT tasks_activity_id_fkey REFERENCES activities (id),
    position int NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    ${verification('tasks')},
    source text NOT NULL,
    CONSTRAINT tasks_framework_code_key UNIQUE (framework_id, code)
  );
  CREATE INDEX tasks_activity_id_idx ON tasks (activity_id);

  CREATE TABLE task_competences (
    task_id uuid NOT NULL CONSTRAINT task_competences_task_id_fkey REFERENCES tasks (id),
    competence_id uuid NOT NULL CONSTRAINT task_competences_competence_id_fkey REFERENCES competences (id),
    CONSTRAINT task_competences_pkey PRIMARY KEY (task_id, competence_id)
  );
  CREATE INDEX task_competences_competence_id_idx ON task_competences (competence_id);
`;

const SKILLS = `
  CREATE TABLE competence_criteria (
    id uuid CONSTRAINT competence_criteria_pkey PRIMARY KEY,
    ${ofFramework('competence_criteria')},
    competence_id uuid NOT NULL CONSTRAINT competence_criteria_competence_id_fkey REFERENCES competences (id),
    position int NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    ${verification('competence_criteria', true)},
    source text NOT NULL,
    ${origin('competence_criteria')},
    CONSTRAINT competence_criteria_framework_code_key UNIQUE (framework_id, code)
  );
  CREATE INDEX competence_criteria_competence_id_idx ON competence_criteria (competence_id);

  CREATE TABLE knowledge_items (
    id uuid CONSTRAINT knowledge_items_pkey PRIMARY KEY,
    ${ofFramework('knowledge_items')},
    position int NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    parent_id uuid CONSTRAINT knowledge_items_parent_id_fkey REFERENCES knowledge_items (id),
    taxonomic_level int CONSTRAINT knowledge_items_taxonomic_level_check CHECK (taxonomic_level BETWEEN 1 AND 4),
    ${verification('knowledge_items')},
    source text NOT NULL,
    CONSTRAINT knowledge_items_framework_code_key UNIQUE (framework_id, code)
  );
  CREATE INDEX knowledge_items_parent_id_idx ON knowledge_items (parent_id);

  CREATE TABLE knowledge_competences (
    knowledge_id uuid NOT NULL CONSTRAINT knowledge_competences_knowledge_id_fkey REFERENCES knowledge_items (id),
    competence_id uuid NOT NULL CONSTRAINT knowledge_competences_competence_id_fkey REFERENCES competences (id),
    CONSTRAINT knowledge_competences_pkey PRIMARY KEY (knowledge_id, competence_id)
  );
  CREATE INDEX knowledge_competences_competence_id_idx ON knowledge_competences (competence_id);
`;

const EXAMS = `
  CREATE TABLE exam_rules (
    id uuid CONSTRAINT exam_rules_pkey PRIMARY KEY,
    ${ofFramework('exam_rules')},
    unit_code text NOT NULL,
    candidate_category text NOT NULL CONSTRAINT exam_rules_category_check
      CHECK (candidate_category = ANY (ARRAY['school_hors_contrat'::text, 'school_sous_contrat'::text, 'apprentice'::text, 'adult_training'::text, 'other'::text])),
    from_session int NOT NULL CONSTRAINT exam_rules_from_session_check CHECK (from_session >= 0),
    mode text NOT NULL,
    coefficient numeric(5, 2) CONSTRAINT exam_rules_coefficient_check CHECK (coefficient > 0),
    duration text,
    ${verification('exam_rules', true)},
    source text NOT NULL,
    ${origin('exam_rules')},
    CONSTRAINT exam_rules_unit_category_key UNIQUE (framework_id, unit_code, candidate_category, from_session, origin)
  );

  CREATE TABLE exam_unit_competences (
    unit_id uuid NOT NULL CONSTRAINT exam_unit_competences_unit_id_fkey REFERENCES exam_units (id),
    competence_id uuid NOT NULL CONSTRAINT exam_unit_competences_competence_id_fkey REFERENCES competences (id),
    CONSTRAINT exam_unit_competences_pkey PRIMARY KEY (unit_id, competence_id)
  );
  CREATE INDEX exam_unit_competences_competence_id_idx ON exam_unit_competences (competence_id);

  CREATE TABLE placement_rules (
    id uuid CONSTRAINT placement_rules_pkey PRIMARY KEY,
    ${ofFramework('placement_rules')},
    position int NOT NULL,
    year int CONSTRAINT placement_rules_year_check CHECK (year BETWEEN 1 AND 5),
    weeks int NOT NULL CONSTRAINT placement_rules_weeks_check CHECK (weeks BETWEEN 1 AND 104),
    aim text,
    ${verification('placement_rules')},
    source text NOT NULL,
    CONSTRAINT placement_rules_framework_position_key UNIQUE (framework_id, position)
  );
`;

const MAPPINGS = `
  CREATE TABLE competence_mappings (
    id uuid CONSTRAINT competence_mappings_pkey PRIMARY KEY,
    from_competence_id uuid NOT NULL CONSTRAINT competence_mappings_from_competence_id_fkey REFERENCES competences (id),
    to_competence_id uuid NOT NULL CONSTRAINT competence_mappings_to_competence_id_fkey REFERENCES competences (id),
    origin text NOT NULL CONSTRAINT competence_mappings_origin_check CHECK (origin = ANY (ARRAY['official'::text, 'school'::text])),
    state text NOT NULL CONSTRAINT competence_mappings_state_check CHECK (state = ANY (ARRAY['in_force'::text, 'set_aside'::text])),
    source text NOT NULL,
    decided_by uuid CONSTRAINT competence_mappings_decided_by_fkey REFERENCES users (id),
    decided_by_name text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT competence_mappings_distinct_check CHECK (from_competence_id <> to_competence_id),
    CONSTRAINT competence_mappings_pair_key UNIQUE (from_competence_id, to_competence_id)
  );
  CREATE INDEX competence_mappings_to_competence_id_idx ON competence_mappings (to_competence_id);
`;

/** What a published version says stays; what the school decided beside it does not touch it. */
const FROZEN = `
  CREATE FUNCTION frameworks_published_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE own text[] := '{state,level_scale,valid_to_session,rncp_code}';
  BEGIN
    IF OLD.state = 'published' AND (TG_OP = 'DELETE' OR NEW.state <> 'published' OR (to_jsonb(NEW) - own) IS DISTINCT FROM (to_jsonb(OLD) - own)) THEN
      RAISE EXCEPTION 'a published framework is immutable: import a new version' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER frameworks_published_frozen BEFORE UPDATE OR DELETE ON frameworks FOR EACH ROW EXECUTE FUNCTION frameworks_published_frozen();

  CREATE FUNCTION official_piece_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.origin = 'official' THEN
      RAISE EXCEPTION 'an official piece of % is immutable: import a new version', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER competence_criteria_official_frozen BEFORE UPDATE OR DELETE ON competence_criteria FOR EACH ROW EXECUTE FUNCTION official_piece_frozen();
  CREATE TRIGGER exam_rules_official_frozen BEFORE UPDATE OR DELETE ON exam_rules FOR EACH ROW EXECUTE FUNCTION official_piece_frozen();
  ${[
    'competence_blocks',
    'exam_units',
    'activities',
    'tasks',
    'task_competences',
    'knowledge_items',
    'knowledge_competences',
    'exam_unit_competences',
    'placement_rules',
  ]
    .map(
      (table) =>
        `CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();`,
    )
    .join('\n  ')}
  ${[
    'competence_blocks',
    'activities',
    'tasks',
    'task_competences',
    'competence_criteria',
    'knowledge_items',
    'knowledge_competences',
    'exam_rules',
    'exam_unit_competences',
    'placement_rules',
    'competence_mappings',
  ]
    .map((table) => `SELECT audit_table('${table}', '{}', 'UPDATE OR DELETE');`)
    .join('\n  ')}
`;
