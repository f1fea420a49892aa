import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The file of a youth: path, guardians, documents and consents, origin, exit, placements, import. */
export class StudentFile1764000210000 implements MigrationInterface {
  name = 'StudentFile1764000210000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [GUARDIANS, PATH]) await run.query(sql);
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
  SELECT audit_table('student_diplomas');
  INSERT INTO student_diplomas (id, student_id, framework_id, from_on, to_on)
    SELECT gen_random_uuid(), id, framework_id, enrolled_on, left_on FROM students WHERE framework_id IS NOT NULL;
`;
