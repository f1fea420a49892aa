import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lessons, tests and marks of the general units, the sessions of the exams with their results, and who is at risk of breaking off. */
export class ClassesExams1764000430000 implements MigrationInterface {
  name = 'ClassesExams1764000430000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(REPLACED_ONLY);
    await run.query(CLASSES);
    await run.query(EXAMS);
    await run.query(ALERTS);
    await run.query(TERMS);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

/** A mark put right is a new row: the old one says what stood there, who replaced it, when and why. */
const REPLACED_ONLY = `
  CREATE FUNCTION replaced_only_until_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      IF current_setting('etabli.forgetting', true) = 'on' THEN RETURN OLD; END IF;
      RAISE EXCEPTION 'rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.replaced_at IS NOT NULL
      OR to_jsonb(OLD) - '{replaced_at,replaced_by,replaced_by_name,replace_reason}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{replaced_at,replaced_by,replaced_by_name,replace_reason}'::text[] THEN
      RAISE EXCEPTION 'rows of % are never changed, only replaced once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $$;
`;

/** Columns of a row that a later one may replace. */
const replaceable = (table: string): string => `
  typed_at timestamptz NOT NULL,
  typed_by uuid CONSTRAINT ${table}_typed_by_fkey REFERENCES users (id),
  typed_by_name text NOT NULL,
  replaced_at timestamptz,
  replaced_by uuid CONSTRAINT ${table}_replaced_by_fkey REFERENCES users (id),
  replaced_by_name text,
  replace_reason text,
  CONSTRAINT ${table}_replaced_check CHECK ((replaced_at IS NULL) = (replace_reason IS NULL) AND (replaced_at IS NULL) = (replaced_by_name IS NULL))`;

const frozen = (table: string): string => `
  CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION replaced_only_until_forgotten();
  SELECT audit_table('${table}');`;

const CLASSES = `
  CREATE TABLE subjects (
    id uuid CONSTRAINT subjects_pkey PRIMARY KEY,
    name text COLLATE fr NOT NULL,
    unit_codes text[] NOT NULL,
    active boolean NOT NULL);
  CREATE UNIQUE INDEX subjects_name_key ON subjects (name);
  SELECT audit_table('subjects');

  CREATE TABLE lessons (
    id uuid CONSTRAINT lessons_pkey PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT lessons_group_id_fkey REFERENCES groups (id),
    subject_id uuid NOT NULL CONSTRAINT lessons_subject_id_fkey REFERENCES subjects (id),
    day date NOT NULL,
    half_day text NOT NULL CONSTRAINT lessons_half_day_check CHECK (half_day IN ('morning', 'afternoon')),
    title text NOT NULL,
    order_id uuid CONSTRAINT lessons_order_id_fkey REFERENCES production_orders (id),
    given_by uuid CONSTRAINT lessons_given_by_fkey REFERENCES users (id),
    given_by_name text NOT NULL,
    recorded_at timestamptz NOT NULL);
  CREATE INDEX lessons_day_idx ON lessons (day, id);
  CREATE INDEX lessons_group_idx ON lessons (group_id, day);
  CREATE INDEX lessons_subject_id_idx ON lessons (subject_id);
  CREATE INDEX lessons_order_id_idx ON lessons (order_id) WHERE order_id IS NOT NULL;
  SELECT audit_table('lessons');

  CREATE TABLE class_tests (
    id uuid CONSTRAINT class_tests_pkey PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT class_tests_group_id_fkey REFERENCES groups (id),
    subject_id uuid NOT NULL CONSTRAINT class_tests_subject_id_fkey REFERENCES subjects (id),
    lesson_id uuid CONSTRAINT class_tests_lesson_id_fkey REFERENCES lessons (id),
    order_id uuid CONSTRAINT class_tests_order_id_fkey REFERENCES production_orders (id),
    kind text NOT NULL CONSTRAINT class_tests_kind_check CHECK (kind IN ('class_test', 'mock_exam')),
    title text COLLATE fr NOT NULL,
    held_on date NOT NULL,
    coefficient integer NOT NULL CONSTRAINT class_tests_coefficient_check CHECK (coefficient BETWEEN 1 AND 10000),
    competence_id uuid CONSTRAINT class_tests_competence_id_fkey REFERENCES competences (id),
    made_by uuid CONSTRAINT class_tests_made_by_fkey REFERENCES users (id),
    made_by_name text NOT NULL,
    made_at timestamptz NOT NULL,
    cancelled_on date,
    cancel_reason text,
    CONSTRAINT class_tests_cancelled_check CHECK ((cancelled_on IS NULL) = (cancel_reason IS NULL)));
  CREATE INDEX class_tests_held_on_idx ON class_tests (held_on, id);
  CREATE INDEX class_tests_title_idx ON class_tests (title, id);
  CREATE INDEX class_tests_group_idx ON class_tests (group_id, held_on);
  CREATE INDEX class_tests_subject_id_idx ON class_tests (subject_id);
  SELECT audit_table('class_tests');

  CREATE TABLE class_marks (
    id uuid CONSTRAINT class_marks_pkey PRIMARY KEY,
    test_id uuid NOT NULL CONSTRAINT class_marks_test_id_fkey REFERENCES class_tests (id),
    student_id uuid NOT NULL CONSTRAINT class_marks_student_id_fkey REFERENCES students (id),
    status text NOT NULL CONSTRAINT class_marks_status_check CHECK (status IN ('marked', 'absent', 'excused')),
    value integer CONSTRAINT class_marks_value_check CHECK (value BETWEEN 0 AND 2000),
    level integer CONSTRAINT class_marks_level_check CHECK (level BETWEEN 0 AND 20),
    ${replaceable('class_marks')},
    CONSTRAINT class_marks_marked_check CHECK ((status = 'marked') = (value IS NOT NULL) AND (level IS NULL OR status = 'marked')));
  CREATE UNIQUE INDEX class_marks_current_key ON class_marks (test_id, student_id) WHERE replaced_at IS NULL;
  CREATE INDEX class_marks_test_id_idx ON class_marks (test_id);
  CREATE INDEX class_marks_student_id_idx ON class_marks (student_id);
  ${frozen('class_marks')}
`;

const EXAMS = `
  CREATE TABLE exam_sessions (
    id uuid CONSTRAINT exam_sessions_pkey PRIMARY KEY,
    framework_id uuid NOT NULL CONSTRAINT exam_sessions_framework_id_fkey REFERENCES frameworks (id),
    year integer NOT NULL CONSTRAINT exam_sessions_year_check CHECK (year BETWEEN 2000 AND 2100),
    kind text NOT NULL CONSTRAINT exam_sessions_kind_check CHECK (kind IN ('main', 'replacement')),
    registration_from date,
    registration_to date NOT NULL,
    arrangements_by date NOT NULL,
    exams_from date NOT NULL,
    exams_to date NOT NULL,
    results_on date,
    CONSTRAINT exam_sessions_days_check CHECK ((registration_from IS NULL OR registration_from <= registration_to)
      AND registration_to <= exams_from AND arrangements_by <= exams_from AND exams_from <= exams_to
      AND (results_on IS NULL OR results_on >= exams_from)),
    CONSTRAINT exam_sessions_once_key UNIQUE (framework_id, year, kind));
  CREATE INDEX exam_sessions_exams_from_idx ON exam_sessions (exams_from, id);
  SELECT audit_table('exam_sessions');

  CREATE TABLE exam_registrations (
    id uuid CONSTRAINT exam_registrations_pkey PRIMARY KEY,
    session_id uuid NOT NULL CONSTRAINT exam_registrations_session_id_fkey REFERENCES exam_sessions (id),
    student_id uuid NOT NULL CONSTRAINT exam_registrations_student_id_fkey REFERENCES students (id),
    category text NOT NULL CONSTRAINT exam_registrations_category_check
      CHECK (category IN ('school_hors_contrat', 'school_sous_contrat', 'apprentice', 'adult_training', 'other')),
    state text NOT NULL CONSTRAINT exam_registrations_state_check CHECK (state = ANY (ARRAY['planned'::text, 'registered'::text, 'withdrawn'::text])),
    registered_on date,
    candidate_number text,
    withdrawn_on date,
    created_at timestamptz NOT NULL,
    CONSTRAINT exam_registrations_registered_check CHECK ((state = 'planned') = (registered_on IS NULL) AND (candidate_number IS NULL OR registered_on IS NOT NULL)),
    CONSTRAINT exam_registrations_withdrawn_check CHECK ((state = 'withdrawn') = (withdrawn_on IS NOT NULL)),
    CONSTRAINT exam_registrations_once_key UNIQUE (session_id, student_id));
  CREATE INDEX exam_registrations_created_at_idx ON exam_registrations (created_at, id);
  CREATE INDEX exam_registrations_student_id_idx ON exam_registrations (student_id);
  SELECT audit_table('exam_registrations');

  CREATE TABLE exam_arrangements (
    id uuid CONSTRAINT exam_arrangements_pkey PRIMARY KEY,
    registration_id uuid NOT NULL CONSTRAINT exam_arrangements_registration_id_fkey REFERENCES exam_registrations (id),
    student_id uuid NOT NULL CONSTRAINT exam_arrangements_student_id_fkey REFERENCES students (id),
    kind text NOT NULL CONSTRAINT exam_arrangements_kind_check CHECK (kind IN ('third_time', 'reader', 'writer', 'computer', 'adapted_paper', 'separate_room', 'breaks', 'equipment', 'spread', 'other')),
    asked_on date,
    decided_on date,
    granted boolean,
    CONSTRAINT exam_arrangements_decided_check CHECK ((decided_on IS NULL) = (granted IS NULL) AND (decided_on IS NULL OR asked_on IS NOT NULL) AND (decided_on IS NULL OR decided_on >= asked_on)),
    CONSTRAINT exam_arrangements_once_key UNIQUE (registration_id, kind));
  CREATE INDEX exam_arrangements_student_id_idx ON exam_arrangements (student_id);
  SELECT audit_table('exam_arrangements');

  CREATE TABLE exam_results (
    id uuid CONSTRAINT exam_results_pkey PRIMARY KEY,
    registration_id uuid NOT NULL CONSTRAINT exam_results_registration_id_fkey REFERENCES exam_registrations (id),
    student_id uuid NOT NULL CONSTRAINT exam_results_student_id_fkey REFERENCES students (id),
    unit_code text NOT NULL,
    status text NOT NULL CONSTRAINT exam_results_status_check CHECK (status IN ('marked', 'kept', 'absent', 'exempt')),
    value integer CONSTRAINT exam_results_value_check CHECK (value BETWEEN 0 AND 2000),
    kept_from_year integer,
    ${replaceable('exam_results')},
    CONSTRAINT exam_results_marked_check CHECK ((status IN ('marked', 'kept')) = (value IS NOT NULL)),
    CONSTRAINT exam_results_kept_check CHECK ((status = 'kept') = (kept_from_year IS NOT NULL) AND (status <> 'kept' OR value >= 1000)));
  CREATE UNIQUE INDEX exam_results_current_key ON exam_results (registration_id, unit_code) WHERE replaced_at IS NULL;
  CREATE INDEX exam_results_registration_id_idx ON exam_results (registration_id);
  CREATE INDEX exam_results_student_id_idx ON exam_results (student_id);
  ${frozen('exam_results')}

  CREATE TABLE exam_decisions (
    id uuid CONSTRAINT exam_decisions_pkey PRIMARY KEY,
    registration_id uuid NOT NULL CONSTRAINT exam_decisions_registration_id_fkey REFERENCES exam_registrations (id),
    student_id uuid NOT NULL CONSTRAINT exam_decisions_student_id_fkey REFERENCES students (id),
    decision text NOT NULL CONSTRAINT exam_decisions_decision_check CHECK (decision IN ('admitted', 'refused', 'absent')),
    decided_on date NOT NULL,
    ${replaceable('exam_decisions')});
  CREATE UNIQUE INDEX exam_decisions_current_key ON exam_decisions (registration_id) WHERE replaced_at IS NULL;
  CREATE INDEX exam_decisions_registration_id_idx ON exam_decisions (registration_id);
  CREATE INDEX exam_decisions_student_id_idx ON exam_decisions (student_id);
  ${frozen('exam_decisions')}
`;

/** One row; null: that sign is not looked at. */
const ALERTS = `
  CREATE TABLE alert_rules (
    id uuid CONSTRAINT alert_rules_pkey PRIMARY KEY,
    single boolean NOT NULL DEFAULT true CONSTRAINT alert_rules_single_key UNIQUE CONSTRAINT alert_rules_single_check CHECK (single),
    window_days integer NOT NULL CONSTRAINT alert_rules_window_check CHECK (window_days BETWEEN 7 AND 120),
    unjustified_half_days integer CONSTRAINT alert_rules_unjustified_check CHECK (unjustified_half_days BETWEEN 1 AND 60),
    absent_percent integer CONSTRAINT alert_rules_absent_check CHECK (absent_percent BETWEEN 1 AND 100),
    away_half_days integer CONSTRAINT alert_rules_away_check CHECK (away_half_days BETWEEN 1 AND 60),
    evidence_weeks integer CONSTRAINT alert_rules_evidence_check CHECK (evidence_weeks BETWEEN 1 AND 52),
    coverage_points integer CONSTRAINT alert_rules_coverage_check CHECK (coverage_points BETWEEN 1 AND 100),
    average_below integer CONSTRAINT alert_rules_average_check CHECK (average_below BETWEEN 1 AND 2000),
    risk_facts integer NOT NULL CONSTRAINT alert_rules_risk_check CHECK (risk_facts BETWEEN 1 AND 6));
  INSERT INTO alert_rules (id, window_days, unjustified_half_days, absent_percent, away_half_days, evidence_weeks, coverage_points, average_below, risk_facts)
    VALUES ('01920000-0000-7000-8000-0000000a1e27', 30, 4, 20, 4, 6, 25, 800, 2);
  SELECT audit_table('alert_rules');
`;

const TERMS = `
  INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES
    ('01920000-0000-7000-8000-0000000e0430', 'class.marks', 24, 'Décision de l’école : notes de classe pendant la formation, puis 2 ans. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0431', 'exam.results', 60, 'Les notes d’au moins 10 sur 20 se gardent cinq ans (Code de l’éducation, D337-1 et suivants) ; ensuite seule la décision reste, pour le taux de réussite. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0432', 'exam.arrangements', 12, 'Décision de l’école : aménagements d’épreuves, 1 an après la session, le temps d’un recours ou d’une nouvelle demande. À vérifier.', false, '2020-01-01');
`;
