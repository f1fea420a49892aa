import fs from 'node:fs';
import { addDays, addMonths, type CivilDate } from '@etabli/kernel';
import { Files, Retention, SubjectExports } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { type FilesOfLeaver, furnish } from './leaver-of-the-story.js';
import { openSchool } from './school-of-the-story.js';

const LEFT = '2026-12-26';
const at = (day: CivilDate): Date => new Date(`${day}T10:00:00+01:00`);

/** the rows of those who left: others still have theirs */
const of = (table: string): string =>
  `SELECT FROM ${table} o JOIN students s ON s.id = o.student_id WHERE s.left_on IS NOT NULL`;

/** Each kind of data of a leaver, how long it is kept from its day on, and what must be gone afterwards (SQL that finds nothing). */
const KINDS: readonly { kind: string; months: number; since?: CivilDate; gone: string; stays?: string }[] = [
  {
    kind: 'inspection.pack',
    months: 12,
    since: '2026-11-24',
    gone: `SELECT FROM job_runs WHERE result ? 'fileId'`,
    stays: `SELECT FROM job_runs WHERE result ->> 'fileForgottenOn' = '2027-11-25'`,
  },
  { kind: 'student.documents', months: 12, gone: 'SELECT FROM student_documents' },
  { kind: 'student.origin', months: 12, gone: 'SELECT FROM student_origins' },
  { kind: 'student.candidate', months: 12, since: '2026-11-24', gone: `SELECT FROM students WHERE state = 'inquiry'` },
  {
    kind: 'placement.people',
    months: 24,
    gone: `SELECT FROM placements WHERE tutor_name <> '' OR tutor_phone IS NOT NULL OR agreement_file_id IS NOT NULL`,
  },
  {
    kind: 'attendance.details',
    months: 24,
    gone: `SELECT FROM absence_contacts UNION ALL SELECT FROM family_messages UNION ALL SELECT FROM roll_call_signatures
      UNION ALL SELECT FROM absence_excuses WHERE told_by IS NOT NULL OR proof_file_id IS NOT NULL UNION ALL SELECT FROM roll_call_corrections WHERE reason <> ''`,
  },
  { kind: 'attendance.letters', months: 24, since: '2026-11-30', gone: 'SELECT FROM absence_follow_ups' },
  { kind: 'workshop.conflicts', months: 24, gone: 'SELECT FROM hour_conflicts WHERE reason IS NOT NULL' },
  {
    kind: 'student.contacts',
    months: 25,
    gone: `SELECT FROM guardian_links UNION ALL SELECT FROM students WHERE phone = '0600000001' UNION ALL SELECT FROM guardians WHERE phone IS NOT NULL`,
  },
  { kind: 'student.survey', months: 25, gone: 'SELECT FROM exit_surveys WHERE student_id IS NOT NULL' },
  { kind: 'student.consents', months: 60, gone: 'SELECT FROM student_consents UNION ALL SELECT FROM guardians' },
  { kind: 'student.papers', months: 60, gone: 'SELECT FROM student_papers' },
  {
    kind: 'report.files',
    months: 60,
    since: '2026-11-24',
    gone: 'SELECT FROM reports WHERE pdf_file_id IS NOT NULL OR xlsx_file_id IS NOT NULL',
    stays: `SELECT FROM reports WHERE title = 'Registre' AND files_forgotten_on = '2031-11-25'`,
  },
  {
    kind: 'student.identity',
    months: 60,
    // the register of accidents has a longer term, and names the victim by itself
    stays: `SELECT FROM accidents WHERE victim_name LIKE '% Oublié' AND victim_born_on = '2010-03-01'`,
    gone: `SELECT FROM students WHERE last_name = 'Oublié' UNION ALL SELECT FROM student_steps WHERE reason IS NOT NULL`,
  },
  { kind: 'safety.accidents', months: 120, since: '2028-03-01', gone: 'SELECT FROM accidents' },
  // the proofs of somebody who had an accident stay as long as its file
  { kind: 'safety.opinions', months: 120, since: '2028-03-01', gone: of('fitness_opinions') },
  {
    kind: 'safety.permits',
    months: 120,
    since: '2028-03-01',
    gone: `${of('safety_trainings')} UNION ALL ${of('permit_decisions')}`,
  },
];

describe('l’oubli', () => {
  let w: World;
  let director: Client;
  let student: string;
  let files: FilesOfLeaver;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(at('2026-11-24'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    const school = await openSchool(w, director);
    student = school.students[0]!;
    files = await w.as('director', async () => {
      const keep = (name: string): Promise<string> =>
        w.get(Files).keep(Buffer.from(name), { name, mediaType: 'image/png' });
      const names = ['proof', 'drawing', 'paper', 'agreement', 'report', 'table', 'pack'] as const;
      const kept: [string, string][] = [];
      for (const name of names) kept.push([name, await keep(name)]);
      return Object.fromEntries(kept) as FilesOfLeaver;
    });
    await furnish(w, student, school, files);
    w.clock.startAt(at(LEFT));
    director = await w.client('director');
    await director.post(`/students/${student}/leave`, { on: LEFT, outcome: 'job', reason: 'un mot' }).expect(204);
  });
  afterAll(() => w.end());

  const find = (sql: string): Promise<unknown[]> => w.db.query(sql);
  const expired = async (kind: string): Promise<number> =>
    (await w.as('director', () => w.get(Retention).preview()))
      .filter(({ facts }) => facts.kind === kind)
      .reduce((sum, state) => sum + state.expired.length, 0);

  it('la copie du dossier dit tout ce qui est gardé', async () => {
    const sections = await w.as('director', () => w.get(SubjectExports).of('student', student));
    const full = sections.filter(({ rows }) => rows.length > 0).map(({ title }) => title);
    expect(full).toEqual(
      expect.arrayContaining([
        'Responsables et personnes à prévenir',
        'Droits à l’image',
        'Pièces reçues',
        'Indicateurs d’origine',
        'Parcours',
        'Stages',
        'Motifs d’absence',
        'Contacts avec la famille',
        'Messages envoyés',
        'Formations à la sécurité',
        'Avis médicaux d’aptitude',
        'Décisions du permis de travail',
        'Accidents',
        'Écarts entre heures et appel',
      ]),
    );
  });

  it.each(KINDS)(
    '$kind : gardé $months mois jour pour jour, oublié le lendemain',
    async ({ kind, months, since, gone, stays }) => {
      const last = addMonths(since ?? LEFT, months);
      w.clock.startAt(at(last));
      // of an earlier kind in the list with a later day: already over
      if (!kind.startsWith('safety.') || kind === 'safety.accidents') expect(await expired(kind)).toBe(0);
      expect((await find(gone)).length).toBeGreaterThan(0);
      w.clock.startAt(at(addDays(last, 1)));
      expect(await expired(kind)).toBeGreaterThan(0);
      await w.as('director', () => w.get(Retention).forget(kind, () => Promise.resolve()));
      await w.drain();
      expect(await find(gone)).toEqual([]);
      if (stays) expect(await find(stays)).toHaveLength(1);
      expect(await expired(kind)).toBe(0);
    },
  );

  it('les octets des fichiers oubliés ne sont plus sur le disque', async () => {
    expect(await find('SELECT FROM stored_files')).toEqual([]);
    const left = fs
      .readdirSync(w.config.FILES_DIR, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map(({ name }) => name);
    expect(left).toEqual([]);
  });

  it('le journal ne se souvient d’aucun nom, les taux des enquêtes n’ont pas bougé', async () => {
    const trail = JSON.stringify(await find('SELECT before, after FROM audit_changes'));
    for (const word of ['Oublié', 'Famille', '0600000001', 'Dr Martin', 'Tuteur', 'Quatrième', 'doigt'])
      expect(trail).not.toContain(word);
    const rates = (await (await w.client('director')).get('/exit-rates?from=2026-01-01&to=2026-12-31').expect(200))
      .body;
    expect(rates).toMatchObject({ leavers: 1, persons: [] });
  });

  it('un rapport dont les fichiers sont supprimés le dit, et garde sa date', async () => {
    const again = await w.client('director');
    const [report] = (await again.get('/reports').expect(200)).body.items;
    expect(report).toMatchObject({ title: 'Registre', ready: false, filesForgottenOn: '2031-11-25' });
    const refused = (await again.get(`/reports/${report.id}/pdf`).expect(409)).body;
    expect([refused.code, refused.detail]).toEqual(['report.files_forgotten', expect.stringContaining('25/11/2031')]);
    await expect(find(`UPDATE reports SET title = 'x'`)).rejects.toThrow('immutable');
  });

  it('hors de l’oubli, ces lignes restent gelées', async () => {
    await expect(find('DELETE FROM student_steps')).rejects.toThrow('never changed or deleted');
  });
});
