import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A youth comes late to one slot of a half-day, and a correction may say which slots were missed; null: as the mark said. */
const SLOT_MARKS = `
  ALTER TABLE roll_call_marks ADD COLUMN late_slot text,
    ADD CONSTRAINT roll_call_marks_late_slot_check CHECK (late_slot IS NULL OR status = 'late');
  ALTER TABLE roll_call_corrections ADD COLUMN missed text[], ADD COLUMN late_slot text,
    ADD CONSTRAINT roll_call_corrections_late_slot_check CHECK (late_slot IS NULL OR status = 'late');

  CREATE OR REPLACE VIEW marks_in_force AS
    SELECT r.id AS roll_call_id, r.group_id, r.day, r.half_day, r.taken_at, r.validated_at, m.student_id,
           coalesce(c.status, m.status) AS status, coalesce(c.late_minutes, m.late_minutes) AS late_minutes, coalesce(c.missed, m.missed) AS missed,
           CASE WHEN c.status IS NULL THEN m.late_slot ELSE c.late_slot END AS late_slot
      FROM roll_call_marks m JOIN roll_calls r ON r.id = m.roll_call_id
      LEFT JOIN LATERAL (SELECT status, late_minutes, missed, late_slot FROM roll_call_corrections c
                          WHERE c.roll_call_id = m.roll_call_id AND c.student_id = m.student_id ORDER BY rank DESC LIMIT 1) c ON true;
`;

/** A class goes out to its firms for some weeks: told on the calendar, while each youth has a placement of his own. */
const PLACEMENT_PERIODS = `
  ALTER TABLE calendar_periods DROP CONSTRAINT calendar_periods_kind_check,
    ADD CONSTRAINT calendar_periods_kind_check CHECK (kind IN ('term', 'closure', 'placement', 'exam', 'extra_day'));
`;

/** An absence in a firm is told in other words than one at school. */
const PLACEMENT_MESSAGES = `
  ALTER TABLE message_templates DROP CONSTRAINT message_templates_kind_check,
    ADD CONSTRAINT message_templates_kind_check CHECK (kind IN ('absence_mail', 'absence_sms', 'placement_mail', 'placement_sms'));
  INSERT INTO message_templates (id, kind, subject, body) VALUES
    ('01920000-0000-7000-8000-0000000c0003', 'placement_mail', 'Absence en stage du {jour}',
     E'Bonjour,\n\nL’entreprise {entreprise} nous signale que {jeune} n’était pas à son stage le {jour} ({demi-journée}). Merci de nous donner le motif de cette absence et, s’il y en a un, le justificatif.\n\nVous pouvez répondre à ce message ou nous appeler.\n\n{école}'),
    ('01920000-0000-7000-8000-0000000c0004', 'placement_sms', '',
     '{école} : {jeune} est noté absent de son stage ({entreprise}) le {jour} ({demi-journée}). Merci de nous appeler pour nous donner le motif.');
`;

export class TimetableScreens1764000310000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(SLOT_MARKS);
    await run.query(PLACEMENT_PERIODS);
    await run.query(PLACEMENT_MESSAGES);
  }

  async down(): Promise<void> {
    throw new Error('Marks by slot are not undone: restore a backup instead.');
  }
}
