import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The file of a youth: path, guardians, documents and consents, origin, exit, placements, import. */
export class StudentFile1764000210000 implements MigrationInterface {
  name = 'StudentFile1764000210000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [GUARDIANS, PATH, DOCUMENTS, EXIT, PLACEMENTS, IMPORT]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const GUARDIANS = `
  CREATE TABLE guardians (
    id uuid CONSTRAINT guardians_pkey PRIMARY KEY,
    first_name text COLLATE fr NOT NULL,
    last_name text COLLATE fr NOT NULL,
    email text,
    phone text,
    other_phone text,
    address text,
    channel text NOT NULL CONSTRAINT guardians_channel_check CHECK (channel IN ('phone', 'sms', 'email', 'letter')),
    search_text text NOT NULL
  );
  CREATE INDEX guardians_last_name_idx ON guardians (last_name, id);
  SELECT audit_table('guardians', ARRAY['search_text']);

  CREATE TABLE guardian_links (
    id uuid CONSTRAINT guardian_links_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT guardian_links_student_id_fkey REFERENCES students (id),
    guardian_id uuid NOT NULL CONSTRAINT guardian_links_guardian_id_fkey REFERENCES guardians (id),
    relation text NOT NULL CONSTRAINT guardian_links_relation_check CHECK (relation IN
      ('mother', 'father', 'step_parent', 'grandparent', 'sibling', 'foster_family', 'guardian', 'educator', 'other')),
    parental_authority boolean NOT NULL,
    lives_with boolean NOT NULL,
    may_be_told boolean NOT NULL,
    told_as_adult boolean NOT NULL,
    pays boolean NOT NULL,
    may_pick_up boolean NOT NULL,
    emergency boolean NOT NULL,
    no_contact boolean NOT NULL,
    from_on date NOT NULL,
    to_on date,
    CONSTRAINT guardian_links_days_check CHECK (to_on IS NULL OR to_on >= from_on),
    CONSTRAINT guardian_links_contact_check CHECK (NOT (no_contact AND (may_be_told OR told_as_adult OR emergency OR may_pick_up))),
    CONSTRAINT guardian_links_once_excl EXCLUDE USING gist (student_id WITH =, guardian_id WITH =, daterange(from_on, to_on, '[]') WITH &&)
  );
  CREATE INDEX guardian_links_student_idx ON guardian_links (student_id, from_on);
  CREATE INDEX guardian_links_guardian_idx ON guardian_links (guardian_id);
  SELECT audit_table('guardian_links');

  -- What stood on the youth's own row becomes a person: the first word is the first name.
  CREATE TEMPORARY TABLE moved_guardians ON COMMIT DROP AS
    SELECT gen_random_uuid() AS id, s.id AS student_id, s.enrolled_on, btrim(s.guardian_phone) AS phone,
      regexp_split_to_array(btrim(coalesce(nullif(btrim(s.guardian_name), ''), 'Responsable de ' || s.first_name)), '\\s+') AS words
    FROM students s WHERE nullif(btrim(s.guardian_name), '') IS NOT NULL OR nullif(btrim(s.guardian_phone), '') IS NOT NULL;
  INSERT INTO guardians (id, first_name, last_name, phone, channel, search_text)
    SELECT id, CASE WHEN cardinality(words) > 1 THEN words[1] ELSE '' END,
      CASE WHEN cardinality(words) > 1 THEN array_to_string(words[2:], ' ') ELSE words[1] END,
      nullif(phone, ''), CASE WHEN nullif(phone, '') IS NULL THEN 'letter' ELSE 'phone' END,
      lower(unaccent(array_to_string(words, ' ') || ' ' || words[1])) FROM moved_guardians;
  INSERT INTO guardian_links (id, student_id, guardian_id, relation, parental_authority, lives_with, may_be_told, told_as_adult, pays, may_pick_up,
      emergency, no_contact, from_on)
    SELECT gen_random_uuid(), student_id, id, 'guardian', true, false, true, false, false, false, true, false, enrolled_on FROM moved_guardians;
  ALTER TABLE students DROP COLUMN guardian_name, DROP COLUMN guardian_phone;
`;

const PATH = `
  ALTER TABLE students ALTER COLUMN group_id DROP NOT NULL, ALTER COLUMN enrolled_on DROP NOT NULL,
    DROP CONSTRAINT students_state_check,
    ADD CONSTRAINT students_state_check CHECK (state IN ('inquiry', 'trial_week', 'interview', 'enrolled', 'suspended', 'left', 'not_enrolled')),
    ADD CONSTRAINT students_enrolled_check CHECK ((state IN ('enrolled', 'suspended', 'left')) = (enrolled_on IS NOT NULL)),
    ADD CONSTRAINT students_group_check CHECK ((state IN ('inquiry', 'interview', 'not_enrolled')) = (group_id IS NULL));
  CREATE INDEX students_state_idx ON students (state, id);
  ALTER TABLE group_memberships ADD COLUMN trial boolean NOT NULL DEFAULT false;

  CREATE TABLE student_steps (
    id uuid CONSTRAINT student_steps_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT student_steps_student_id_fkey REFERENCES students (id),
    rank integer NOT NULL,
    from_state text CONSTRAINT student_steps_from_check CHECK (from_state IN ('inquiry', 'trial_week', 'interview', 'enrolled', 'suspended', 'left', 'not_enrolled')),
    to_state text NOT NULL CONSTRAINT student_steps_to_check CHECK (to_state IN ('inquiry', 'trial_week', 'interview', 'enrolled', 'suspended', 'left', 'not_enrolled')),
    happened_on date NOT NULL,
    until date,
    outcome text,
    reason_code text,
    reason text,
    written_at timestamptz NOT NULL,
    written_by uuid CONSTRAINT student_steps_written_by_fkey REFERENCES users (id),
    written_by_name text NOT NULL,
    CONSTRAINT student_steps_outcome_check CHECK (outcome IS NULL OR (outcome IN ('completed', 'onward_study', 'job', 'broken_off') AND to_state = 'left')),
    CONSTRAINT student_steps_until_check CHECK (until IS NULL OR (to_state = 'trial_week' AND until >= happened_on))
  );
  CREATE UNIQUE INDEX student_steps_student_idx ON student_steps (student_id, rank);
  CREATE INDEX student_steps_to_idx ON student_steps (to_state, happened_on);
  -- The words of a reason may be taken away one day; that the step was taken, and when, may not.
  CREATE TRIGGER student_steps_frozen BEFORE UPDATE OF student_id, rank, from_state, to_state, happened_on, until, written_at OR DELETE ON student_steps
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('student_steps', '{}', 'UPDATE OR DELETE');
  INSERT INTO student_steps (id, student_id, rank, from_state, to_state, happened_on, written_at, written_by_name)
    SELECT gen_random_uuid(), id, 1, NULL, 'enrolled', enrolled_on, now(), 'Établi' FROM students
    UNION ALL SELECT gen_random_uuid(), id, 2, 'enrolled', 'left', left_on, now(), 'Établi' FROM students WHERE state = 'left';

  CREATE TABLE student_diplomas (
    id uuid CONSTRAINT student_diplomas_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT student_diplomas_student_id_fkey REFERENCES students (id),
    framework_id uuid NOT NULL CONSTRAINT student_diplomas_framework_id_fkey REFERENCES frameworks (id),
    from_on date NOT NULL,
    to_on date,
    CONSTRAINT student_diplomas_days_check CHECK (to_on IS NULL OR to_on >= from_on),
    CONSTRAINT student_diplomas_one_excl EXCLUDE USING gist (student_id WITH =, daterange(from_on, to_on, '[]') WITH &&)
  );
  CREATE INDEX student_diplomas_student_idx ON student_diplomas (student_id, from_on);
  INSERT INTO student_diplomas (id, student_id, framework_id, from_on, to_on)
    SELECT gen_random_uuid(), id, framework_id, enrolled_on, left_on FROM students WHERE framework_id IS NOT NULL;
  SELECT audit_table('student_diplomas');
`;

const DOCUMENTS = `
  -- What the school asks of each youth: a row more is a kind more.
  CREATE TABLE document_kinds (
    id uuid CONSTRAINT document_kinds_pkey PRIMARY KEY,
    code text NOT NULL CONSTRAINT document_kinds_code_key UNIQUE CONSTRAINT document_kinds_code_check CHECK (code ~ '^[a-z][a-z_]{1,39}$'),
    label text COLLATE fr NOT NULL,
    required boolean NOT NULL,
    in_pack boolean NOT NULL,
    months_valid integer CONSTRAINT document_kinds_months_check CHECK (months_valid BETWEEN 1 AND 120),
    position integer NOT NULL,
    active boolean NOT NULL
  );
  INSERT INTO document_kinds (id, code, label, required, in_pack, months_valid, position, active) VALUES
    (gen_random_uuid(), 'insurance', 'Assurance scolaire', true, false, 12, 1, true),
    (gen_random_uuid(), 'civil_liability', 'Responsabilité civile', true, false, 12, 2, true),
    (gen_random_uuid(), 'identity', 'Pièce d’identité', true, false, NULL, 3, true),
    (gen_random_uuid(), 'school_contract', 'Contrat de scolarisation signé', true, true, NULL, 4, true),
    (gen_random_uuid(), 'internal_rules', 'Règlement intérieur signé', true, true, NULL, 5, true),
    (gen_random_uuid(), 'image_consents', 'Autorisations d’image signées', true, true, NULL, 6, true),
    (gen_random_uuid(), 'kit', 'Tenue et équipement remis', true, false, NULL, 7, true),
    (gen_random_uuid(), 'last_report', 'Dernier bulletin scolaire', false, false, NULL, 8, true);
  SELECT audit_table('document_kinds');

  CREATE TABLE student_documents (
    id uuid CONSTRAINT student_documents_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT student_documents_student_id_fkey REFERENCES students (id),
    kind_id uuid NOT NULL CONSTRAINT student_documents_kind_id_fkey REFERENCES document_kinds (id),
    file_id uuid CONSTRAINT student_documents_file_id_fkey REFERENCES stored_files (id),
    received_on date NOT NULL,
    expires_on date,
    verified_at timestamptz,
    verified_by uuid CONSTRAINT student_documents_verified_by_fkey REFERENCES users (id),
    verified_by_name text,
    voided_at timestamptz,
    void_reason text,
    CONSTRAINT student_documents_days_check CHECK (expires_on IS NULL OR expires_on >= received_on),
    CONSTRAINT student_documents_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL))
  );
  CREATE INDEX student_documents_student_idx ON student_documents (student_id, kind_id);
  CREATE INDEX student_documents_expires_on_idx ON student_documents (expires_on) WHERE voided_at IS NULL;
  SELECT audit_table('student_documents');

  CREATE TABLE student_consents (
    id uuid CONSTRAINT student_consents_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT student_consents_student_id_fkey REFERENCES students (id),
    use text NOT NULL CONSTRAINT student_consents_use_check CHECK (use IN ('site', 'press', 'social_networks', 'client_portfolio')),
    by_student boolean NOT NULL,
    guardian_id uuid CONSTRAINT student_consents_guardian_id_fkey REFERENCES guardians (id),
    given_on date NOT NULL,
    revoked_on date,
    written_by_name text NOT NULL,
    CONSTRAINT student_consents_days_check CHECK (revoked_on IS NULL OR revoked_on >= given_on),
    CONSTRAINT student_consents_who_check CHECK (by_student OR guardian_id IS NOT NULL)
  );
  CREATE UNIQUE INDEX student_consents_open_key ON student_consents (student_id, use) WHERE revoked_on IS NULL;
  SELECT audit_table('student_consents');

  -- Papers that the school writes about a youth: what they say is kept with them.
  CREATE TABLE student_papers (
    id uuid CONSTRAINT student_papers_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT student_papers_student_id_fkey REFERENCES students (id),
    kind text NOT NULL CONSTRAINT student_papers_kind_check CHECK (kind IN ('schooling', 'presence', 'exit_notice', 'enrolment_pack')),
    from_on date,
    to_on date,
    facts jsonb NOT NULL,
    issued_on date NOT NULL,
    issued_at timestamptz NOT NULL,
    issued_by uuid CONSTRAINT student_papers_issued_by_fkey REFERENCES users (id),
    issued_by_name text NOT NULL,
    CONSTRAINT student_papers_days_check CHECK (to_on IS NULL OR to_on >= from_on)
  );
  CREATE INDEX student_papers_student_idx ON student_papers (student_id, issued_at);
  SELECT audit_table('student_papers', ARRAY['facts']);

  -- For the funders' indicators alone: the trail says that something was written, never what.
  CREATE TABLE student_origins (
    id uuid CONSTRAINT student_origins_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT student_origins_student_id_key UNIQUE CONSTRAINT student_origins_student_id_fkey REFERENCES students (id),
    months_out_of_school integer CONSTRAINT student_origins_months_check CHECK (months_out_of_school BETWEEN 0 AND 120),
    last_class text,
    qpv boolean,
    zrr boolean,
    social_situation boolean,
    convention text,
    CONSTRAINT student_origins_convention_check CHECK (social_situation IS NULL OR convention IS NOT NULL)
  );
  SELECT audit_table('student_origins', ARRAY['months_out_of_school', 'last_class', 'qpv', 'zrr', 'social_situation', 'convention']);
  CREATE TABLE origin_erasures (
    id uuid CONSTRAINT origin_erasures_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT origin_erasures_student_id_fkey REFERENCES students (id),
    erased_at timestamptz NOT NULL,
    erased_by_name text NOT NULL,
    reason text NOT NULL
  );
  CREATE INDEX origin_erasures_student_idx ON origin_erasures (student_id);
  SELECT audit_table('origin_erasures');
`;

const EXIT = `
  CREATE TABLE exit_surveys (
    id uuid CONSTRAINT exit_surveys_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT exit_surveys_student_id_fkey REFERENCES students (id),
    left_on date NOT NULL,
    months integer NOT NULL CONSTRAINT exit_surveys_months_check CHECK (months IN (0, 6, 12, 24)),
    due_on date NOT NULL,
    closed_on date,
    answered boolean,
    channel text CONSTRAINT exit_surveys_channel_check CHECK (channel IN ('talk', 'phone', 'sms', 'email', 'letter')),
    situation text CONSTRAINT exit_surveys_situation_check CHECK (situation IN
      ('employed', 'apprenticeship', 'study', 'civic_service', 'looking', 'other')),
    offers_asked boolean NOT NULL DEFAULT false,
    offers integer CONSTRAINT exit_surveys_offers_check CHECK (offers BETWEEN 0 AND 99),
    onward_study text,
    written_by_name text,
    CONSTRAINT exit_surveys_once_key UNIQUE (student_id, left_on, months),
    CONSTRAINT exit_surveys_closed_check CHECK ((closed_on IS NULL) = (answered IS NULL)),
    CONSTRAINT exit_surveys_answer_check CHECK ((situation IS NOT NULL) = (answered IS TRUE)),
    CONSTRAINT exit_surveys_asked_check CHECK (offers IS NULL OR offers_asked)
  );
  CREATE INDEX exit_surveys_due_on_idx ON exit_surveys (due_on) WHERE closed_on IS NULL;
  CREATE INDEX exit_surveys_left_on_idx ON exit_surveys (left_on);
  INSERT INTO exit_surveys (id, student_id, left_on, months, due_on)
    SELECT gen_random_uuid(), s.id, s.left_on, m, (s.left_on + make_interval(months => m))::date FROM students s, unnest(ARRAY[0, 6, 12, 24]) AS m
    WHERE s.state = 'left';
  SELECT audit_table('exit_surveys');
`;

const PLACEMENTS = `
  CREATE TABLE placements (
    id uuid CONSTRAINT placements_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT placements_student_id_fkey REFERENCES students (id),
    host_id uuid NOT NULL CONSTRAINT placements_host_id_fkey REFERENCES customers (id),
    from_on date NOT NULL,
    to_on date NOT NULL,
    tutor_name text NOT NULL,
    tutor_phone text,
    tutor_email text,
    agreement_on date,
    attested_on date,
    attested_days integer CONSTRAINT placements_attested_days_check CHECK (attested_days BETWEEN 0 AND 366),
    cancelled_on date,
    cancel_reason text,
    CONSTRAINT placements_days_check CHECK (to_on >= from_on),
    CONSTRAINT placements_cancel_check CHECK ((cancelled_on IS NULL) = (cancel_reason IS NULL)),
    CONSTRAINT placements_attested_check CHECK ((attested_on IS NULL) = (attested_days IS NULL)),
    CONSTRAINT placements_one_excl EXCLUDE USING gist (student_id WITH =, daterange(from_on, to_on, '[]') WITH &&) WHERE (cancelled_on IS NULL)
  );
  CREATE INDEX placements_student_idx ON placements (student_id, from_on);
  CREATE INDEX placements_from_on_idx ON placements (from_on, id);
  SELECT audit_table('placements');
  CREATE TABLE placement_visits (
    id uuid CONSTRAINT placement_visits_pkey PRIMARY KEY,
    placement_id uuid NOT NULL CONSTRAINT placement_visits_placement_id_fkey REFERENCES placements (id),
    visited_on date NOT NULL,
    visitor_id uuid NOT NULL CONSTRAINT placement_visits_visitor_id_fkey REFERENCES staff_members (id),
    note text
  );
  CREATE INDEX placement_visits_placement_idx ON placement_visits (placement_id, visited_on);
  SELECT audit_table('placement_visits');
  CREATE TABLE placement_absences (
    id uuid CONSTRAINT placement_absences_pkey PRIMARY KEY,
    placement_id uuid NOT NULL CONSTRAINT placement_absences_placement_id_fkey REFERENCES placements (id),
    day date NOT NULL,
    half_day text NOT NULL CONSTRAINT placement_absences_half_day_check CHECK (half_day IN ('morning', 'afternoon')),
    reason text,
    CONSTRAINT placement_absences_once_key UNIQUE (placement_id, day, half_day)
  );
  SELECT audit_table('placement_absences');
`;

const IMPORT = `
  -- Which column of the school's own tables means what, as last said.
  CREATE TABLE import_headings (
    id uuid CONSTRAINT import_headings_pkey PRIMARY KEY,
    heading text NOT NULL CONSTRAINT import_headings_heading_key UNIQUE,
    target text NOT NULL
  );
  SELECT audit_table('import_headings');
`;
