// What twelve booklets are made of: a framework of eighty competences in two levels, a proof for each youth, operation and competence
// that the hours know, and pictures of the pieces. On the large school, by SQL, without the trail: what is measured is printing.
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const COMPETENCES = 80;
const AXES = 8;
const PHOTOS = 60;
const PICTURE = path.join(import.meta.dirname, 'piece.jpg');

const STEPS = [
  `INSERT INTO frameworks SELECT (jsonb_populate_record(NULL::frameworks, to_jsonb(f) || jsonb_build_object('id', gen_random_uuid(), 'code', 'BANC', 'version', '1',
          'title', 'CAP du banc', 'content_hash', 'banc'))).* FROM (SELECT * FROM frameworks ORDER BY id LIMIT 1) f`,
  `INSERT INTO exam_units SELECT (jsonb_populate_record(NULL::exam_units, to_jsonb(u) || jsonb_build_object('id', gen_random_uuid(), 'framework_id', f.id, 'code', 'UP' || n,
          'title', 'Unité professionnelle ' || n, 'position', n, 'block_code', NULL))).*
     FROM (SELECT * FROM exam_units ORDER BY id LIMIT 1) u, frameworks f, generate_series(1, 3) n WHERE f.code = 'BANC'`,
  ...[
    [1, AXES, 'NULL'],
    [
      AXES + 1,
      AXES + COMPETENCES,
      `(SELECT p.id FROM competences p WHERE p.framework_id = f.id AND p.code = 'C' || (1 + n % ${AXES}))`,
    ],
  ].map(
    ([from, to, parent]) => `INSERT INTO competences
     SELECT (jsonb_populate_record(NULL::competences, to_jsonb(c) || jsonb_build_object('id', gen_random_uuid(), 'framework_id', f.id, 'code', 'C' || n,
            'title', 'Réaliser et contrôler un élément selon le dossier, compétence ' || n, 'position', n, 'parent_id', ${parent}, 'unit_code', 'UP' || (1 + n % 3)))).*
       FROM (SELECT * FROM competences WHERE origin = 'official' ORDER BY id LIMIT 1) c, frameworks f, generate_series(${from}, ${to}) n
      WHERE f.code = 'BANC'`,
  ),
  `UPDATE students SET framework_id = (SELECT id FROM frameworks WHERE code = 'BANC')`,
  'DELETE FROM operation_competences',
  `INSERT INTO operation_competences (operation_id, competence_id, weight)
   SELECT o.id, c.id, 100 FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM operations) o
     JOIN competences c ON c.framework_id = (SELECT id FROM frameworks WHERE code = 'BANC')
      AND c.position - ${AXES} - 1 IN (o.place % ${COMPETENCES}, (o.place * 7 + 3) % ${COMPETENCES})`,
  `INSERT INTO evidence (id, student_id, competence_id, framework_id, level, assessed_on, assessed_by_name, recorded_at, source, operation_id)
   SELECT gen_random_uuid(), w.student_id, oc.competence_id, c.framework_id, 1 + (hashtext(w.student_id::text || oc.competence_id::text) & 3),
          w.day, 'banc', now(), 'operation', w.operation_id
     FROM (SELECT student_id, operation_id, max(day) AS day FROM time_entries WHERE voided_at IS NULL GROUP BY student_id, operation_id) w
     JOIN operation_competences oc ON oc.operation_id = w.operation_id JOIN competences c ON c.id = oc.competence_id`,
  `INSERT INTO student_consents (id, student_id, use, by_student, guardian_id, given_on, revoked_on, written_by_name)
   SELECT gen_random_uuid(), s.id, 'client_portfolio', true, (SELECT guardian_id FROM guardian_links l WHERE l.student_id = s.id LIMIT 1),
          s.enrolled_on, NULL, 'banc' FROM students s WHERE NOT EXISTS (SELECT FROM student_consents c WHERE c.student_id = s.id AND c.use = 'client_portfolio')`,
  // the law lets nobody under eighteen agree alone: here everybody is of age
  `UPDATE students SET born_on = date '2007-01-15' WHERE born_on > date '2007-01-15'`,
];

/** A sound picture with bytes of its own: the first number of its first table. */
function picture(number) {
  const bytes = Buffer.from(fs.readFileSync(PICTURE));
  const table = bytes.indexOf(Buffer.from([0xff, 0xdb]));
  bytes[table + 5 + (number % 60)] = 2 + (number % 90);
  return bytes;
}

/** @returns the group with most hours, its youths, and how many rows there are to read */
export async function writeDossiers(client, files) {
  for (const table of ['operation_competences', 'students', 'evidence', 'student_consents', 'operation_photos'])
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const sql of STEPS) await client.query(sql);
  const { rows: groups } = await client.query(
    `SELECT s.group_id AS id, count(DISTINCT s.id)::int AS youths, count(*)::int AS entries FROM time_entries t JOIN students s ON s.id = t.student_id
      GROUP BY s.group_id ORDER BY count(DISTINCT s.id) DESC, count(*) DESC LIMIT 1`,
  );
  const [group] = groups;
  const { rows: operations } = await client.query(
    `SELECT t.operation_id AS id, max(t.day)::text AS day FROM time_entries t JOIN students s ON s.id = t.student_id
      WHERE s.group_id = $1 GROUP BY 1 ORDER BY 2 DESC LIMIT ${PHOTOS}`,
    [group.id],
  );
  let bytes = 0;
  for (const [index, operation] of operations.entries()) {
    const content = picture(index);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const place = path.join(files, sha256.slice(0, 2), sha256.slice(2, 4));
    fs.mkdirSync(place, { recursive: true });
    fs.writeFileSync(path.join(place, sha256), content);
    bytes += content.length;
    const fileId = randomUUID();
    await client.query(
      `INSERT INTO stored_files (id, name, media_type, size, sha256, stored_at) VALUES ($1, 'piece.jpg', 'image/jpeg', $2, $3, now())`,
      [fileId, content.length, sha256],
    );
    await client.query(
      `INSERT INTO operation_photos (id, operation_id, file_id, caption, taken_at) VALUES ($1, $2, $3, $4, $5::date + time '10:00')`,
      [randomUUID(), operation.id, fileId, `Pièce ${index + 1}`, operation.day],
    );
  }
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query(
    `SELECT count(*)::int AS proofs FROM evidence e JOIN students s ON s.id = e.student_id WHERE s.group_id = $1`,
    [group.id],
  );
  return { ...group, ...rows[0], photos: operations.length, bytes, competences: COMPETENCES };
}
