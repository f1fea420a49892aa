// Proofs for the large school: two versions of a framework of eighty competences, one mapped into the other, and a proof for each
// youth, operation and competence that the hours know.
const COMPETENCES = 80;
const AXES = 10;

const FRAMEWORK = `
  INSERT INTO frameworks
  SELECT (jsonb_populate_record(NULL::frameworks, to_jsonb(f) || jsonb_build_object('id', gen_random_uuid(), 'code', 'BANC', 'version', v, 'title', 'Banc ' || v,
          'content_hash', 'banc-' || v))).*
    FROM (SELECT * FROM frameworks ORDER BY id LIMIT 1) f, unnest(ARRAY['ancienne', 'nouvelle']) v`;
const competences = (from, to, parent) => `
  INSERT INTO competences
  SELECT (jsonb_populate_record(NULL::competences, to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(), 'framework_id', f.id, 'code', 'B' || n, 'title', 'Compétence ' || n,
          'position', n, 'parent_id', ${parent}, 'unit_code', NULL))).*
    FROM (SELECT * FROM competences WHERE origin = 'official' ORDER BY id LIMIT 1) c,
         frameworks f, generate_series(${from}, ${to}) n WHERE f.code = 'BANC'`;
const BENCH = (version) => `(SELECT c.id, c.position AS n FROM competences c JOIN frameworks f ON f.id = c.framework_id
  WHERE f.code = 'BANC' AND f.version = '${version}' AND c.position > ${AXES})`;

const STEPS = [
  FRAMEWORK,
  competences(1, AXES, 'NULL'),
  competences(
    AXES + 1,
    AXES + COMPETENCES,
    `(SELECT p.id FROM competences p WHERE p.framework_id = f.id AND p.code = 'B' || (1 + n % ${AXES}))`,
  ),
  `INSERT INTO competence_mappings (id, from_competence_id, to_competence_id, origin, state, source, decided_by_name, decided_at)
   SELECT gen_random_uuid(), o.id, w.id, 'school', 'in_force', 'banc', 'banc', now() FROM ${BENCH('ancienne')} o JOIN ${BENCH('nouvelle')} w USING (n)`,
  `UPDATE students SET framework_id = (SELECT id FROM frameworks WHERE code = 'BANC' AND version = 'nouvelle')`,
  'DELETE FROM operation_competences',
  `INSERT INTO operation_competences (operation_id, competence_id, weight)
   SELECT o.id, c.id, 100 FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM operations) o
     JOIN LATERAL (SELECT id FROM ${BENCH('ancienne')} b WHERE o.place % 3 = 0 AND b.n - ${AXES} - 1 IN (o.place % ${COMPETENCES}, (o.place * 7 + 3) % ${COMPETENCES})
             UNION ALL SELECT id FROM ${BENCH('nouvelle')} b WHERE o.place % 3 <> 0 AND b.n - ${AXES} - 1 IN (o.place % ${COMPETENCES}, (o.place * 7 + 3) % ${COMPETENCES})) c ON true`,
  `INSERT INTO evidence (id, student_id, competence_id, framework_id, level, assessed_on, assessed_by_name, recorded_at, source, operation_id)
   SELECT gen_random_uuid(), w.student_id, oc.competence_id, c.framework_id, 1 + (hashtext(w.student_id::text || oc.competence_id::text || w.day::text) & 3),
          w.day, 'banc', now(), 'operation', w.operation_id
     FROM (SELECT student_id, operation_id, max(day) AS day FROM time_entries WHERE voided_at IS NULL GROUP BY student_id, operation_id) w
     JOIN operation_competences oc ON oc.operation_id = w.operation_id JOIN competences c ON c.id = oc.competence_id`,
  // a youth has about a score of proofs beside the workshop: tests, placements, the entry
  `INSERT INTO evidence (id, student_id, competence_id, framework_id, level, assessed_on, assessed_by_name, recorded_at, source)
   SELECT gen_random_uuid(), s.id, c.id, c.framework_id, 1 + n % 4, date '2026-01-05' + n * 14, 'banc', now(),
          (ARRAY['class_test', 'mock_exam', 'placement', 'entry'])[1 + n % 4]
     FROM students s, generate_series(0, 19) n JOIN competences c ON c.position = ${AXES} + 1 + (n * 13) % ${COMPETENCES}
     JOIN frameworks f ON f.id = c.framework_id AND f.code = 'BANC' AND f.version = 'nouvelle'`,
  `INSERT INTO self_assessments (id, student_id, competence_id, level, said_on, recorded_by_name, recorded_at)
   SELECT gen_random_uuid(), s.id, c.id, 1 + (c.n % 4)::int, date '2026-10-01', 'banc', now() FROM students s, ${BENCH('nouvelle')} c WHERE c.n % 2 = 0`,
  'VACUUM ANALYZE',
];

/** @returns how many rows the coverage reads */
export async function writeProofs(client) {
  // without the trail: what is measured is reading
  await client.query('ALTER TABLE operation_competences DISABLE TRIGGER USER');
  await client.query('ALTER TABLE students DISABLE TRIGGER USER');
  for (const sql of STEPS) await client.query(sql);
  const { rows } =
    await client.query(`SELECT (SELECT count(*)::int FROM time_entries) AS entries, (SELECT count(*)::int FROM evidence) AS proofs,
    (SELECT count(*)::int FROM students WHERE state = 'enrolled') AS youths, (SELECT count(*)::int FROM ${BENCH('nouvelle')} c) AS competences`);
  return rows[0];
}

/** What PostgreSQL alone needs to look at every proof once. */
export const FLOOR = `SELECT e.student_id, e.competence_id, count(*), max(e.level), max(e.assessed_on) FROM evidence e
  WHERE e.withdrawn_at IS NULL AND e.student_id IN (SELECT id FROM students WHERE state = 'enrolled') GROUP BY 1, 2`;
