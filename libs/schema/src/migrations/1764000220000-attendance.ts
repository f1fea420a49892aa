import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The school's calendar and the timetable of each group; roll calls that are validated, signed and corrected by new rows;
 * reasons, excuses, contacts and follow-ups of absences; messages to the families; hours that contradict the roll call.
 */
export class Attendance1764000220000 implements MigrationInterface {
  name = 'Attendance1764000220000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [CALENDAR, TIMETABLE, ROLL_CALLS, SETTINGS, REASONS, ABSENCES, MESSAGES, CONFLICTS])
      await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const HALF_DAY = (table: string, column = 'half_day'): string =>
  `CONSTRAINT ${table}_${column}_check CHECK (${column} IN ('morning', 'afternoon'))`;

const CALENDAR = `
  ALTER TABLE schools ADD holiday_region text NOT NULL DEFAULT 'metropole'
    CONSTRAINT schools_holiday_region_check CHECK (holiday_region IN ('metropole', 'alsace_moselle'));

  CREATE TABLE calendar_periods (
    id uuid CONSTRAINT calendar_periods_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT calendar_periods_kind_check CHECK (kind IN ('term', 'closure', 'exam', 'extra_day')),
    label text NOT NULL,
    group_id uuid CONSTRAINT calendar_periods_group_id_fkey REFERENCES groups (id),
    from_on date NOT NULL,
    to_on date NOT NULL,
    CONSTRAINT calendar_periods_days_check CHECK (to_on >= from_on AND to_on <= from_on + 400)
  );
  CREATE INDEX calendar_periods_from_on_idx ON calendar_periods (from_on, id);
  CREATE INDEX calendar_periods_to_on_idx ON calendar_periods (to_on);
  SELECT audit_table('calendar_periods');
`;

const TIMETABLE = `
  CREATE TABLE timetable_slots (
    id uuid CONSTRAINT timetable_slots_pkey PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT timetable_slots_group_id_fkey REFERENCES groups (id),
    weekday integer NOT NULL CONSTRAINT timetable_slots_weekday_check CHECK (weekday BETWEEN 1 AND 7),
    half_day text NOT NULL ${HALF_DAY('timetable_slots')},
    kind text NOT NULL CONSTRAINT timetable_slots_kind_check CHECK (kind IN ('class', 'workshop')),
    label text NOT NULL,
    starts_at text NOT NULL,
    ends_at text NOT NULL,
    breaks jsonb NOT NULL,
    teacher_id uuid CONSTRAINT timetable_slots_teacher_id_fkey REFERENCES staff_members (id),
    room text,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT timetable_slots_hours_check CHECK (starts_at < ends_at),
    CONSTRAINT timetable_slots_days_check CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );
  CREATE INDEX timetable_slots_group_idx ON timetable_slots (group_id, valid_from);
  CREATE INDEX timetable_slots_teacher_id_idx ON timetable_slots (teacher_id) WHERE teacher_id IS NOT NULL;
  SELECT audit_table('timetable_slots');

  CREATE TABLE timetable_exceptions (
    id uuid CONSTRAINT timetable_exceptions_pkey PRIMARY KEY,
    group_id uuid NOT NULL CONSTRAINT timetable_exceptions_group_id_fkey REFERENCES groups (id),
    day date NOT NULL,
    half_day text NOT NULL ${HALF_DAY('timetable_exceptions')},
    reason text NOT NULL,
    slots jsonb NOT NULL,
    CONSTRAINT timetable_exceptions_half_day_key UNIQUE (group_id, day, half_day)
  );
  SELECT audit_table('timetable_exceptions');

  CREATE TABLE staff_absences (
    id uuid CONSTRAINT staff_absences_pkey PRIMARY KEY,
    staff_id uuid NOT NULL CONSTRAINT staff_absences_staff_id_fkey REFERENCES staff_members (id),
    from_on date NOT NULL,
    from_half_day text NOT NULL ${HALF_DAY('staff_absences', 'from_half_day')},
    to_on date NOT NULL,
    to_half_day text NOT NULL ${HALF_DAY('staff_absences', 'to_half_day')},
    replacement_id uuid CONSTRAINT staff_absences_replacement_id_fkey REFERENCES staff_members (id),
    CONSTRAINT staff_absences_order_check CHECK (from_on < to_on OR (from_on = to_on AND (from_half_day = 'morning' OR to_half_day = 'afternoon'))),
    CONSTRAINT staff_absences_replacement_check CHECK (replacement_id <> staff_id)
  );
  CREATE INDEX staff_absences_from_on_idx ON staff_absences (from_on, id);
  CREATE INDEX staff_absences_staff_id_idx ON staff_absences (staff_id, from_on);
  SELECT audit_table('staff_absences');
`;

const ROLL_CALLS = `
  ALTER TABLE roll_calls ADD validated_at timestamptz;
  ALTER TABLE roll_calls ADD validated_by uuid CONSTRAINT roll_calls_validated_by_fkey REFERENCES users (id);
  ALTER TABLE roll_calls ADD CONSTRAINT roll_calls_validated_check CHECK (validated_at IS NOT NULL OR validated_by IS NULL);
  -- until now a roll call was one act: what was taken stands
  UPDATE roll_calls SET validated_at = taken_at, validated_by = taken_by;
  CREATE INDEX roll_calls_day_idx ON roll_calls (day, id);

  -- the slots of the half-day that somebody missed, by their start 'HH:MM'
  ALTER TABLE roll_call_marks ADD missed text[] NOT NULL DEFAULT '{}';

  CREATE FUNCTION refuse_validated_roll_call() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a validated roll call is never changed: a correction is a new row' USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE TRIGGER roll_calls_frozen BEFORE UPDATE OR DELETE ON roll_calls FOR EACH ROW
    WHEN (OLD.validated_at IS NOT NULL) EXECUTE FUNCTION refuse_validated_roll_call();

  CREATE FUNCTION refuse_validated_marks() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM roll_calls WHERE id = OLD.roll_call_id AND validated_at IS NOT NULL) THEN
      RAISE EXCEPTION 'a mark of a validated roll call is never changed: a correction is a new row' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER roll_call_marks_frozen BEFORE UPDATE OR DELETE ON roll_call_marks FOR EACH ROW EXECUTE FUNCTION refuse_validated_marks();

  -- What was put right after validation; the last row of a youth is what is true.
  CREATE TABLE roll_call_corrections (
    id uuid CONSTRAINT roll_call_corrections_pkey PRIMARY KEY,
    roll_call_id uuid NOT NULL CONSTRAINT roll_call_corrections_roll_call_id_fkey REFERENCES roll_calls (id),
    student_id uuid NOT NULL CONSTRAINT roll_call_corrections_student_id_fkey REFERENCES students (id),
    rank integer NOT NULL,
    before_status text NOT NULL CONSTRAINT roll_call_corrections_before_check CHECK (before_status IN ('present', 'absent', 'late', 'unknown')),
    before_late_minutes integer NOT NULL,
    status text NOT NULL CONSTRAINT roll_call_corrections_status_check CHECK (status IN ('present', 'absent', 'late')),
    late_minutes integer NOT NULL,
    reason text NOT NULL,
    corrected_at timestamptz NOT NULL,
    corrected_by uuid CONSTRAINT roll_call_corrections_corrected_by_fkey REFERENCES users (id),
    CONSTRAINT roll_call_corrections_rank_key UNIQUE (roll_call_id, student_id, rank),
    CONSTRAINT roll_call_corrections_late_check CHECK ((status = 'late') = (late_minutes > 0) AND late_minutes BETWEEN 0 AND 240)
  );
  CREATE INDEX roll_call_corrections_student_id_idx ON roll_call_corrections (student_id);
  CREATE TRIGGER roll_call_corrections_frozen BEFORE UPDATE OR DELETE ON roll_call_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- One youth's drawing for one half-day.
  CREATE TABLE roll_call_signatures (
    id uuid CONSTRAINT roll_call_signatures_pkey PRIMARY KEY,
    roll_call_id uuid NOT NULL CONSTRAINT roll_call_signatures_roll_call_id_fkey REFERENCES roll_calls (id),
    student_id uuid NOT NULL CONSTRAINT roll_call_signatures_student_id_fkey REFERENCES students (id),
    file_id uuid NOT NULL CONSTRAINT roll_call_signatures_file_id_fkey REFERENCES stored_files (id),
    signed_at timestamptz NOT NULL,
    witness_id uuid CONSTRAINT roll_call_signatures_witness_id_fkey REFERENCES users (id),
    CONSTRAINT roll_call_signatures_student_key UNIQUE (roll_call_id, student_id)
  );
  CREATE INDEX roll_call_signatures_student_id_idx ON roll_call_signatures (student_id);
  CREATE INDEX roll_call_signatures_file_id_idx ON roll_call_signatures (file_id);
  CREATE TRIGGER roll_call_signatures_frozen BEFORE UPDATE OR DELETE ON roll_call_signatures FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- What is true of each youth and half-day that was called.
  CREATE VIEW marks_in_force AS
    SELECT r.id AS roll_call_id, r.group_id, r.day, r.half_day, r.taken_at, r.validated_at, m.student_id,
           coalesce(c.status, m.status) AS status, coalesce(c.late_minutes, m.late_minutes) AS late_minutes, m.missed
      FROM roll_call_marks m JOIN roll_calls r ON r.id = m.roll_call_id
      LEFT JOIN LATERAL (SELECT status, late_minutes FROM roll_call_corrections c
                          WHERE c.roll_call_id = m.roll_call_id AND c.student_id = m.student_id ORDER BY rank DESC LIMIT 1) c ON true;
`;

const SETTINGS = `
  CREATE TABLE attendance_settings (
    id uuid CONSTRAINT attendance_settings_pkey PRIMARY KEY,
    single boolean NOT NULL DEFAULT true CONSTRAINT attendance_settings_single_key UNIQUE CONSTRAINT attendance_settings_single_check CHECK (single),
    signatures boolean NOT NULL,
    absent_percent integer NOT NULL CONSTRAINT attendance_settings_absent_percent_check CHECK (absent_percent BETWEEN 0 AND 99),
    automatic_messages boolean NOT NULL,
    authority_name text,
    authority_address text,
    authority_email text
  );
  INSERT INTO attendance_settings (id, signatures, absent_percent, automatic_messages)
    VALUES ('01920000-0000-7000-8000-0000000a0001', false, 0, false);
  SELECT audit_table('attendance_settings');
`;

const REASON_ROWS = [
  ['MAL', 'Maladie du jeune', true, 'Code de l’éducation, L131-8'],
  ['MAL_CONT', 'Maladie contagieuse dans la famille', true, 'Code de l’éducation, L131-8'],
  ['FAM_SOL', 'Réunion solennelle de famille', true, 'Code de l’éducation, L131-8'],
  ['TRANSPORT', 'Empêchement accidentel des communications', true, 'Code de l’éducation, L131-8'],
  ['SUIT_PARENT', 'Suit ses responsables absents', true, 'Code de l’éducation, L131-8'],
  ['RDV_MED', 'Rendez-vous médical', true, null],
  ['RDV_JUST', 'Convocation de justice (tribunal, ASE, PJJ)', true, null],
  ['STAGE', 'En stage dans une entreprise', true, null],
  ['EXCLU', 'Exclusion temporaire', true, null],
  ['CONV_EXAM', 'Convocation à un examen', true, null],
  ['JDC', 'Journée défense et citoyenneté', true, 'Code du service national, L114-2'],
  ['GREVE_TRANSP', 'Grève des transports', true, null],
  ['AUTRE_LEG', 'Autre motif reconnu légitime', true, 'Code de l’éducation, L131-8'],
  ['NON_JUST', 'Motif non recevable', false, null],
  ['EN_ATTENTE', 'Motif en attente de justificatif', false, null],
] as const;

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);

const REASONS = `
  CREATE TABLE absence_reasons (
    id uuid CONSTRAINT absence_reasons_pkey PRIMARY KEY,
    code text NOT NULL CONSTRAINT absence_reasons_code_check CHECK (code ~ '^[A-Z][A-Z0-9_]{1,19}$'),
    label text NOT NULL,
    legitimate boolean NOT NULL,
    article text,
    of_school boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT absence_reasons_days_check CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT absence_reasons_one_excl EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  );
  INSERT INTO absence_reasons (id, code, label, legitimate, article, of_school, valid_from) VALUES
    ${REASON_ROWS.map(
      ([code, label, legitimate, article], index) =>
        `('01920000-0000-7000-8000-0000000b${String(index + 1).padStart(4, '0')}', ${text(code)}, ${text(label)}, ${legitimate}, ${text(article)}, false, '2000-01-01')`,
    ).join(',\n    ')};
  -- after the rows of the law, which nobody wrote
  SELECT audit_table('absence_reasons');
`;

const ABSENCES = `
  -- A reason given for a span of half-days; the last one recorded of a half-day counts.
  CREATE TABLE absence_excuses (
    id uuid CONSTRAINT absence_excuses_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT absence_excuses_student_id_fkey REFERENCES students (id),
    reason_id uuid NOT NULL CONSTRAINT absence_excuses_reason_id_fkey REFERENCES absence_reasons (id),
    from_on date NOT NULL,
    from_half_day text NOT NULL ${HALF_DAY('absence_excuses', 'from_half_day')},
    to_on date NOT NULL,
    to_half_day text NOT NULL ${HALF_DAY('absence_excuses', 'to_half_day')},
    told_by text,
    excused_at timestamptz NOT NULL,
    excused_by uuid CONSTRAINT absence_excuses_excused_by_fkey REFERENCES users (id),
    proof_file_id uuid CONSTRAINT absence_excuses_proof_file_id_fkey REFERENCES stored_files (id),
    CONSTRAINT absence_excuses_order_check CHECK (from_on < to_on OR (from_on = to_on AND (from_half_day = 'morning' OR to_half_day = 'afternoon')))
  );
  CREATE INDEX absence_excuses_student_idx ON absence_excuses (student_id, from_on);
  CREATE INDEX absence_excuses_reason_id_idx ON absence_excuses (reason_id);
  CREATE INDEX absence_excuses_proof_file_id_idx ON absence_excuses (proof_file_id) WHERE proof_file_id IS NOT NULL;
  SELECT audit_table('absence_excuses');

  CREATE TABLE absence_contacts (
    id uuid CONSTRAINT absence_contacts_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT absence_contacts_student_id_fkey REFERENCES students (id),
    day date NOT NULL,
    channel text NOT NULL CONSTRAINT absence_contacts_channel_check CHECK (channel IN ('phone', 'sms', 'mail', 'meeting')),
    person text,
    result text NOT NULL CONSTRAINT absence_contacts_result_check CHECK (result IN ('reached', 'left_message', 'no_answer', 'wrong_number')),
    note text,
    at timestamptz NOT NULL,
    by_user uuid CONSTRAINT absence_contacts_by_user_fkey REFERENCES users (id)
  );
  CREATE INDEX absence_contacts_student_idx ON absence_contacts (student_id, day);
  CREATE INDEX absence_contacts_day_idx ON absence_contacts (day);
  CREATE TRIGGER absence_contacts_frozen BEFORE UPDATE OR DELETE ON absence_contacts FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- What a counter of the month made due; stays when an excuse later lowers the counter.
  CREATE TABLE absence_follow_ups (
    id uuid CONSTRAINT absence_follow_ups_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT absence_follow_ups_student_id_fkey REFERENCES students (id),
    month text NOT NULL CONSTRAINT absence_follow_ups_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    step text NOT NULL CONSTRAINT absence_follow_ups_step_check CHECK (step IN ('contact', 'warning', 'letter', 'team')),
    reached_on date NOT NULL,
    reached_half_day text NOT NULL ${HALF_DAY('absence_follow_ups', 'reached_half_day')},
    age_band text NOT NULL CONSTRAINT absence_follow_ups_age_band_check CHECK (age_band IN ('under_16', 'minor_16_17', 'adult')),
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by uuid CONSTRAINT absence_follow_ups_closed_by_fkey REFERENCES users (id),
    outcome text CONSTRAINT absence_follow_ups_outcome_check CHECK (outcome IN ('done', 'dropped')),
    note text,
    CONSTRAINT absence_follow_ups_step_key UNIQUE (student_id, month, step),
    CONSTRAINT absence_follow_ups_closed_check CHECK ((closed_at IS NULL) = (outcome IS NULL))
  );
  CREATE INDEX absence_follow_ups_month_idx ON absence_follow_ups (month, id);
  CREATE INDEX absence_follow_ups_open_idx ON absence_follow_ups (reached_on) WHERE closed_at IS NULL;
  SELECT audit_table('absence_follow_ups');
`;

const MESSAGES = `
  CREATE TABLE message_templates (
    id uuid CONSTRAINT message_templates_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT message_templates_kind_check CHECK (kind IN ('absence_mail', 'absence_sms')),
    subject text NOT NULL,
    body text NOT NULL,
    CONSTRAINT message_templates_kind_key UNIQUE (kind)
  );
  INSERT INTO message_templates (id, kind, subject, body) VALUES
    ('01920000-0000-7000-8000-0000000c0001', 'absence_mail', 'Absence du {jour}',
     E'Bonjour,\\n\\n{jeune} n’était pas à l’école le {jour} ({demi-journée}). Merci de nous donner le motif de cette absence et, s’il y en a un, le justificatif.\\n\\nVous pouvez répondre à ce message ou nous appeler.\\n\\n{école}'),
    ('01920000-0000-7000-8000-0000000c0002', 'absence_sms', '',
     '{école} : {jeune} est noté absent le {jour} ({demi-journée}). Merci de nous appeler pour nous donner le motif.');

  SELECT audit_table('message_templates');

  -- A log of its own: what went to whom, when, and how it ended.
  CREATE TABLE family_messages (
    id uuid CONSTRAINT family_messages_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT family_messages_student_id_fkey REFERENCES students (id),
    day date NOT NULL,
    half_day text NOT NULL ${HALF_DAY('family_messages')},
    channel text NOT NULL CONSTRAINT family_messages_channel_check CHECK (channel IN ('mail', 'sms')),
    person text NOT NULL,
    recipient text NOT NULL,
    body text NOT NULL,
    automatic boolean NOT NULL,
    queued_at timestamptz NOT NULL,
    queued_by uuid CONSTRAINT family_messages_queued_by_fkey REFERENCES users (id),
    sent_at timestamptz,
    failed_at timestamptz,
    CONSTRAINT family_messages_once_key UNIQUE (student_id, day, half_day, channel, recipient)
  );
  CREATE INDEX family_messages_day_idx ON family_messages (day);
`;

const CONFLICTS = `
  ALTER TABLE reports DROP CONSTRAINT reports_kind_check;
  ALTER TABLE reports ADD CONSTRAINT reports_kind_check CHECK (kind IN ('workshop-hours', 'attendance-register'));

  -- Hours of a youth whom the roll call says absent: opened by name, settled with a reason.
  CREATE TABLE hour_conflicts (
    id uuid CONSTRAINT hour_conflicts_pkey PRIMARY KEY,
    student_id uuid NOT NULL CONSTRAINT hour_conflicts_student_id_fkey REFERENCES students (id),
    day date NOT NULL,
    half_day text NOT NULL ${HALF_DAY('hour_conflicts')},
    opened_at timestamptz NOT NULL,
    settled_at timestamptz,
    settled_by uuid CONSTRAINT hour_conflicts_settled_by_fkey REFERENCES users (id),
    settlement text CONSTRAINT hour_conflicts_settlement_check CHECK (settlement IN ('hours_voided', 'mark_corrected', 'gone')),
    reason text,
    CONSTRAINT hour_conflicts_settled_check CHECK ((settled_at IS NULL) = (settlement IS NULL))
  );
  CREATE UNIQUE INDEX hour_conflicts_open_key ON hour_conflicts (student_id, day, half_day) WHERE settled_at IS NULL;
  CREATE INDEX hour_conflicts_day_idx ON hour_conflicts (day, id);
  SELECT audit_table('hour_conflicts');
`;
