import { newId } from '@etabli/kernel';
import type { World } from '@etabli/testing';

export type FilesOfLeaver = Record<'proof' | 'drawing' | 'paper' | 'agreement' | 'report' | 'table' | 'pack', string>;

/** What would take many screens: one row of each kind. */
export async function furnish(
  w: World,
  student: string,
  { groupId, students }: { groupId: string; students: readonly string[] },
  files: FilesOfLeaver,
): Promise<void> {
  const run = (sql: string, ...values: unknown[]): Promise<unknown> => w.db.query(sql, values);
  const one = async (sql: string): Promise<string> => ((await w.db.query(sql)) as { id: string }[])[0]!.id;
  const now = '2026-11-24T10:00:00+01:00';
  await run(
    `UPDATE students SET last_name = 'Oublié', phone = '0600000001', born_on = '2010-03-01' WHERE id = $1`,
    student,
  );
  const [candidate, guardian, placement, host, rollCall] = [newId(), newId(), newId(), newId(), newId()];
  await run(
    `INSERT INTO students (id, first_name, last_name, born_on, state, search_text) VALUES ($1, 'Ali', 'Oublié', '2010-01-01', 'inquiry', 'ali')`,
    candidate,
  );
  await run(
    `INSERT INTO student_steps (id, student_id, rank, to_state, happened_on, written_at, written_by_name) VALUES ($1, $2, 1, 'inquiry', '2026-11-24', $3, 'D')`,
    newId(),
    candidate,
    now,
  );
  await run(
    `INSERT INTO guardians (id, first_name, last_name, phone, channel, search_text) VALUES ($1, 'Mère', 'Famille', '0600000002', 'phone', 'm')`,
    guardian,
  );
  await run(
    `INSERT INTO guardian_links (id, student_id, guardian_id, relation, parental_authority, lives_with, may_be_told, told_as_adult, pays, may_pick_up,
       emergency, no_contact, from_on) VALUES ($1, $2, $3, 'mother', true, true, true, false, true, true, true, false, '2026-11-24')`,
    newId(),
    student,
    guardian,
  );
  await run(
    `INSERT INTO student_consents (id, student_id, use, by_student, guardian_id, given_on, written_by_name) VALUES ($1, $2, 'site', true, $3, '2026-11-24', 'D')`,
    newId(),
    student,
    guardian,
  );
  const documentKind = await one('SELECT id FROM document_kinds LIMIT 1');
  await run(
    `INSERT INTO student_documents (id, student_id, kind_id, file_id, received_on) VALUES ($1, $2, $3, $4, '2026-11-24')`,
    newId(),
    student,
    documentKind,
    files.paper,
  );
  await run(
    `INSERT INTO student_papers (id, student_id, kind, facts, issued_on, issued_at, issued_by_name) VALUES ($1, $2, 'schooling', '{}', '2026-11-24', $3, 'D')`,
    newId(),
    student,
    now,
  );
  await run(`INSERT INTO student_origins (id, student_id, last_class) VALUES ($1, $2, 'Quatrième')`, newId(), student);
  await run(
    `INSERT INTO customers (id, code, kind, name, address_line1, postal_code, city, country, archived, search_text)
       VALUES ($1, 'C-1', 'business', 'Atelier', '1 rue', '69007', 'Lyon', 'FR', false, 'atelier')`,
    host,
  );
  await run(
    `INSERT INTO placements (id, student_id, host_id, from_on, to_on, tutor_name, tutor_phone, agreement_file_id)
       VALUES ($1, $2, $3, '2026-12-01', '2026-12-04', 'Tuteur', '06', $4)`,
    placement,
    student,
    host,
    files.agreement,
  );
  const reason = await one('SELECT id FROM absence_reasons LIMIT 1');
  await run(
    `INSERT INTO absence_excuses (id, student_id, reason_id, from_on, from_half_day, to_on, to_half_day, told_by, excused_at, proof_file_id)
       VALUES ($1, $2, $3, '2026-11-20', 'morning', '2026-11-20', 'morning', 'Mère Famille', $4, $5)`,
    newId(),
    student,
    reason,
    now,
    files.proof,
  );
  await run(
    `INSERT INTO absence_contacts (id, student_id, day, channel, person, result, at) VALUES ($1, $2, '2026-11-20', 'phone', 'Mère', 'reached', $3)`,
    newId(),
    student,
    now,
  );
  await run(
    `INSERT INTO family_messages (id, student_id, day, half_day, channel, person, recipient, body, automatic, queued_at)
       VALUES ($1, $2, '2026-11-20', 'morning', 'sms', 'Mère', '06', 'mot', true, $3)`,
    newId(),
    student,
    now,
  );
  await run(
    `INSERT INTO absence_follow_ups (id, student_id, month, step, reached_on, reached_half_day, age_band, opened_at)
       VALUES ($1, $2, '2026-11', 'letter', '2026-11-30', 'morning', 'minor_16_17', $3)`,
    newId(),
    student,
    now,
  );
  await run(
    `INSERT INTO roll_calls (id, group_id, day, half_day, taken_at, validated_at) VALUES ($1, $2, '2026-11-20', 'morning', $3, $3)`,
    rollCall,
    groupId,
    now,
  );
  for (const [id, status] of [
    [student, 'absent'],
    [students[1], 'present'],
  ])
    await run(
      `INSERT INTO roll_call_marks (id, roll_call_id, student_id, status, late_minutes) VALUES ($1, $2, $3, $4, 0)`,
      newId(),
      rollCall,
      id,
      status,
    );
  await run(
    `INSERT INTO roll_call_corrections (id, roll_call_id, student_id, rank, before_status, before_late_minutes, status, late_minutes, reason, corrected_at)
       VALUES ($1, $2, $3, 1, 'absent', 0, 'present', 0, 'mot', $4)`,
    newId(),
    rollCall,
    student,
    now,
  );
  await run(
    `INSERT INTO roll_call_signatures (id, roll_call_id, student_id, file_id, signed_at) VALUES ($1, $2, $3, $4, $5)`,
    newId(),
    rollCall,
    student,
    files.drawing,
    now,
  );
  await run(
    `INSERT INTO hour_conflicts (id, student_id, day, half_day, opened_at, settled_at, settlement, reason)
       VALUES ($1, $2, '2026-11-20', 'morning', $3, $3, 'gone', 'mot')`,
    newId(),
    student,
    now,
  );
  const family = newId();
  await run(
    `INSERT INTO machine_families (id, code, name, hazard_codes, active) VALUES ($1, 'tour-essai', 'Tours d’essai', '{}', true)`,
    family,
  );
  await run(
    `INSERT INTO safety_trainings (id, student_id, family_id, trained_on, trainer_id, signature_kind, recorded_at)
       SELECT $1, $2, $3, '2026-11-24', id, 'paper', $4 FROM staff_members LIMIT 1`,
    newId(),
    student,
    family,
    now,
  );
  await run(
    `INSERT INTO fitness_opinions (id, student_id, result, restricted_codes, given_on, valid_until, doctor, recorded_at)
       VALUES ($1, $2, 'apt', '{}', '2026-11-24', '2027-11-23', 'Dr Martin', $3)`,
    newId(),
    student,
    now,
  );
  await run(
    `INSERT INTO permit_decisions (id, student_id, operation_id, operation_title, day, purpose, effect, outcome, findings, inputs, ruleset_version, confirmed, decided_at)
       VALUES ($1, $2, $1, 'Tourner', '2026-11-24', 'hours', 'granted', 'allow', '[]', '{}', '1', '{}', $3)`,
    newId(),
    student,
    now,
  );
  await handOut(w, files);
  await run(
    `INSERT INTO accidents (id, student_id, victim_name, victim_born_on, happened_at, place, circumstances, body_part, care, fatal, declare_by, recorded_at)
       SELECT $1, id, first_name || ' ' || last_name, born_on, $3, 'Atelier', 'coupure', 'doigt', $4, false, $3, $3 FROM students WHERE id = $2`,
    newId(),
    student,
    now,
    'first_aid',
  );
}

/** A report and an inspection pack that were made and are still there. */
async function handOut(w: World, files: FilesOfLeaver): Promise<void> {
  const [reportRun, packRun] = [newId(), newId()];
  for (const [id, kind, result] of [
    [reportRun, 'reports.attendance_register', {}],
    [packRun, 'workshop.inspection_pack', { fileId: files.pack }],
  ] as const)
    await w.db.query(
      `INSERT INTO job_runs (id, kind, title, params, state, priority, attempt, max_attempts, dispatches, progress, result, requested_at, due_at, finished_at, cancel_requested)
         VALUES ($1, $2, 'Travail', '{}', 'done', 2, 1, 1, 1, 100, $3, $4, $4, $4, false)`,
      [id, kind, result, '2026-11-24T10:00:00+01:00'],
    );
  await w.db.query(
    `INSERT INTO reports (id, kind, month, title, run_id, pdf_file_id, xlsx_file_id, snapshot_at, requested_by_name, requested_at)
       VALUES ($1, 'attendance-register', '2026-11', 'Registre', $2, $3, $4, $5, 'D', $5)`,
    [newId(), reportRun, files.report, files.table, '2026-11-24T10:00:00+01:00'],
  );
}
