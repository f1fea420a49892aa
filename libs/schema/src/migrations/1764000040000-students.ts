import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups, youths and their groups by date, roll calls. */
export class Students1764000040000 implements MigrationInterface {
  name = 'Students1764000040000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE groups (
        id uuid CONSTRAINT groups_pkey PRIMARY KEY, name text COLLATE fr NOT NULL, trade text NOT NULL,
        trainer_id uuid NOT NULL CONSTRAINT groups_trainer_id_fkey REFERENCES staff_members (id),
        capacity int NOT NULL CONSTRAINT groups_capacity_check CHECK (capacity >= 1 AND capacity <= 12), active boolean NOT NULL);
      CREATE UNIQUE INDEX groups_name_key ON groups (name);
      CREATE INDEX groups_name_idx ON groups (name, id);
      CREATE INDEX groups_trainer_id_idx ON groups (trainer_id);
      SELECT audit_table('groups');

      CREATE TABLE students (
        id uuid CONSTRAINT students_pkey PRIMARY KEY, first_name text COLLATE fr NOT NULL, last_name text COLLATE fr NOT NULL, born_on date NOT NULL,
        group_id uuid NOT NULL CONSTRAINT students_group_id_fkey REFERENCES groups (id),
        state text NOT NULL CONSTRAINT students_state_check CHECK (state = ANY (ARRAY['enrolled'::text, 'left'::text])),
        enrolled_on date NOT NULL, left_on date, framework_id uuid CONSTRAINT students_framework_id_fkey REFERENCES frameworks (id),
        email text, phone text, guardian_name text, guardian_phone text, search_text text NOT NULL,
        CONSTRAINT students_left_check CHECK ((state = 'left'::text) = (left_on IS NOT NULL)),
        CONSTRAINT students_days_check CHECK (enrolled_on > born_on AND (left_on IS NULL OR left_on >= enrolled_on)));
      CREATE INDEX students_last_name_idx ON students (last_name, id);
      CREATE INDEX students_enrolled_on_idx ON students (enrolled_on, id);
      CREATE INDEX students_born_on_idx ON students (born_on, id);
      CREATE INDEX students_group_id_idx ON students (group_id);
      SELECT audit_table('students', ARRAY['search_text']);

      CREATE TABLE group_memberships (
        id uuid CONSTRAINT group_memberships_pkey PRIMARY KEY,
        student_id uuid NOT NULL CONSTRAINT group_memberships_student_id_fkey REFERENCES students (id),
        group_id uuid NOT NULL CONSTRAINT group_memberships_group_id_fkey REFERENCES groups (id),
        from_on date NOT NULL, to_on date,
        CONSTRAINT group_memberships_days_check CHECK (to_on IS NULL OR to_on >= from_on),
        CONSTRAINT group_memberships_one_group_excl EXCLUDE USING gist (student_id WITH =, daterange(from_on, to_on, '[]') WITH &&));
      CREATE UNIQUE INDEX group_memberships_open_key ON group_memberships (student_id) WHERE to_on IS NULL;
      CREATE INDEX group_memberships_student_idx ON group_memberships (student_id, from_on);
      CREATE INDEX group_memberships_group_idx ON group_memberships (group_id, from_on);
      SELECT audit_table('group_memberships');

      CREATE TABLE roll_calls (
        id uuid CONSTRAINT roll_calls_pkey PRIMARY KEY, group_id uuid NOT NULL CONSTRAINT roll_calls_group_id_fkey REFERENCES groups (id),
        day date NOT NULL, half_day text NOT NULL CONSTRAINT roll_calls_half_day_check CHECK (half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])),
        taken_by uuid CONSTRAINT roll_calls_taken_by_fkey REFERENCES users (id), taken_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX roll_calls_group_half_day_key ON roll_calls (group_id, day, half_day);
      SELECT audit_table('roll_calls');
      CREATE TABLE roll_call_marks (
        id uuid CONSTRAINT roll_call_marks_pkey PRIMARY KEY,
        roll_call_id uuid NOT NULL CONSTRAINT roll_call_marks_roll_call_id_fkey REFERENCES roll_calls (id),
        student_id uuid NOT NULL CONSTRAINT roll_call_marks_student_id_fkey REFERENCES students (id),
        status text NOT NULL CONSTRAINT roll_call_marks_status_check CHECK (status = ANY (ARRAY['present'::text, 'absent'::text, 'late'::text])),
        late_minutes int NOT NULL,
        CONSTRAINT roll_call_marks_late_check CHECK ((status = 'late'::text) = (late_minutes > 0) AND late_minutes >= 0 AND late_minutes <= 240));
      CREATE UNIQUE INDEX roll_call_marks_student_key ON roll_call_marks (roll_call_id, student_id);
      CREATE INDEX roll_call_marks_student_id_idx ON roll_call_marks (student_id);
      -- A first mark is the roll call itself; corrections are what the trail must show.
      SELECT audit_table('roll_call_marks', '{}', 'UPDATE OR DELETE');
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
