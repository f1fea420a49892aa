import { DataSource } from 'typeorm';
import { emptyDatabase } from '@etabli/testing';
import { dataSource, dataSourceOptions } from './data-source.js';
import { MIGRATIONS } from './migrations/index.js';
import { StudentFile1764000210000 } from './migrations/1764000210000-student-file.js';

const GROUP = '01920000-0000-7000-8000-000000000010';
const TRAINER = '01920000-0000-7000-8000-000000000011';
const FRAMEWORK = '01920000-0000-7000-8000-000000000012';

interface Old {
  readonly id: string;
  readonly firstName: string;
  readonly guardianName: string | null;
  readonly guardianPhone: string | null;
  readonly leftOn: string | null;
}
const old = (
  last: number,
  firstName: string,
  guardianName: string | null,
  guardianPhone: string | null,
  leftOn: string | null = null,
): Old => ({ id: `01920000-0000-7000-8000-0000000000${20 + last}`, firstName, guardianName, guardianPhone, leftOn });

/** Youths as the program of then wrote them, each with what must be found afterwards. */
const YOUTHS: readonly (Old & { readonly found: readonly (string | null)[] | null })[] = [
  { ...old(0, 'Adem', 'Samia Ben Salah', '06 11 22 33 44'), found: ['Samia', 'Ben Salah', '06 11 22 33 44', 'phone'] },
  { ...old(1, 'Bilal', '  Karim   Diallo ', null), found: ['Karim', 'Diallo', null, 'letter'] },
  { ...old(2, 'Chloé', 'Roux', ' 06 55 '), found: ['', 'Roux', '06 55', 'phone'] },
  { ...old(3, 'Dylan', ' ', '07 00 00 00 00'), found: ['Responsable', 'de Dylan', '07 00 00 00 00', 'phone'] },
  { ...old(4, 'Enzo', null, null), found: null },
  { ...old(5, 'Fatou', '', ' '), found: null },
  { ...old(6, 'Gabin', 'Léa Noël', '06 99', '2026-06-30'), found: ['Léa', 'Noël', '06 99', 'phone'] },
];

/** The columns of one guardian on the youth's own row became persons and links: here with rows in them, as a school had. */
describe('a database from before the file of a youth', () => {
  let db: DataSource;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await emptyDatabase();
    drop = database.drop;
    const before = new DataSource({
      ...dataSourceOptions(database.url),
      migrations: MIGRATIONS.slice(0, MIGRATIONS.indexOf(StudentFile1764000210000)),
    });
    await before.initialize();
    await before.runMigrations();
    await fill(before);
    await before.destroy();
    db = await dataSource(database.url).initialize();
    const done = await db.runMigrations();
    expect(done[0]!.name).toBe('StudentFile1764000210000');
  }, 60_000);
  afterAll(async () => {
    await db?.destroy();
    await drop?.();
  });

  it.each(YOUTHS)('$firstName ($guardianName, $guardianPhone)', async ({ id, found }) => {
    const guardians = await db.query(
      `SELECT g.first_name, g.last_name, g.phone, g.channel, g.search_text, l.relation, l.parental_authority, l.may_be_told, l.emergency, l.pays,
              l.no_contact, l.from_on, l.to_on FROM guardian_links l JOIN guardians g ON g.id = l.guardian_id WHERE l.student_id = $1`,
      [id],
    );
    if (!found) return expect(guardians).toEqual([]);
    const [first_name, last_name, phone, channel] = found;
    expect(guardians).toHaveLength(1);
    expect(guardians[0]).toMatchObject({ first_name, last_name, phone, channel, from_on: '2026-01-05', to_on: null });
    // he signs, is told and is called: nothing that the school relied on is lost
    expect(guardians[0]).toMatchObject({ relation: 'guardian', parental_authority: true, may_be_told: true });
    expect(guardians[0]).toMatchObject({ emergency: true, pays: false, no_contact: false });
  });

  it('they are found by their name, without accents', async () => {
    const rows = await db.query(`SELECT first_name FROM guardians WHERE search_text LIKE '%noel%'`);
    expect(rows).toEqual([{ first_name: 'Léa' }]);
  });

  it('each youth has his path, his diploma, and the four surveys of one who left', async () => {
    const steps = await db.query(
      'SELECT count(*)::int AS steps, count(DISTINCT student_id)::int AS youths FROM student_steps',
    );
    expect(steps).toEqual([{ steps: YOUTHS.length + 1, youths: YOUTHS.length }]);
    const [diplomas] = await db.query('SELECT count(*)::int AS n, max(to_on) AS last FROM student_diplomas');
    expect(diplomas).toEqual({ n: YOUTHS.length, last: '2026-06-30' });
    const surveys = await db.query('SELECT due_on, respondent_id FROM exit_surveys ORDER BY months');
    const days = surveys.map(({ due_on }: { due_on: string }) => due_on);
    expect(days).toEqual(['2026-06-30', '2026-12-30', '2027-06-30', '2028-06-30']);
    expect(new Set(surveys.map((one: { respondent_id: string }) => one.respondent_id)).size).toBe(1);
  });

  it('the old columns are gone', async () => {
    const columns = await db.query(
      `SELECT column_name FROM information_schema.columns WHERE table_name = 'students' AND column_name LIKE 'guardian%'`,
    );
    expect(columns).toEqual([]);
  });
});

async function fill(db: DataSource): Promise<void> {
  await db.query(
    `INSERT INTO staff_members (id, first_name, last_name, kind, active) VALUES ($1, 'Marc', 'Forge', 'master_trainer', true)`,
    [TRAINER],
  );
  await db.query(
    `INSERT INTO groups (id, name, trade, trainer_id, capacity, active) VALUES ($1, 'A', 'Métallerie', $2, 12, true)`,
    [GROUP, TRAINER],
  );
  await db.query(
    `INSERT INTO frameworks (id, code, title, level, legal_text, version, state, verification, source, level_scale, content_hash, imported_at)
       VALUES ($1, 'CAP', 'CAP', 3, 'Arrêté', '2026', 'published', 'verified', 'Essai', '[]', 'h', '2026-01-01T00:00:00Z')`,
    [FRAMEWORK],
  );
  for (const { id, firstName, guardianName, guardianPhone, leftOn } of YOUTHS)
    await db.query(
      `INSERT INTO students (id, first_name, last_name, born_on, group_id, state, enrolled_on, left_on, framework_id, guardian_name, guardian_phone, search_text)
         VALUES ($1, $2, 'Martin', '2009-05-04', $3, $4, '2026-01-05', $5, $6, $7, $8, 'martin')`,
      [id, firstName, GROUP, leftOn ? 'left' : 'enrolled', leftOn, FRAMEWORK, guardianName, guardianPhone],
    );
}
