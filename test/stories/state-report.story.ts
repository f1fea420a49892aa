import { createHash } from 'node:crypto';
import { instantAt } from '@etabli/kernel';
import { SubjectExports } from '@etabli/platform';
import { FrozenReports } from '@etabli/reports';
import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool } from './school-of-the-story.js';

const FRAMEWORK = JSON.stringify({
  format: 'etabli-referentiel-1',
  code: 'CAP-ESSAI',
  intitule: 'CAP d’essai',
  niveau: 3,
  texte: 'Arrêté d’essai',
  version: '2026',
  source: 'Texte inventé pour l’essai',
  unites: [{ code: 'UP1', nature: 'professionnelle', intitule: 'Fabriquer', coefficient: 9 }],
  competences: [{ code: 'C1', intitule: 'Débiter', unite: 'UP1' }],
});
const sha256 = (of: Buffer | string): string => createHash('sha256').update(of).digest('hex');

interface Indicator {
  code: string;
  numerator: number;
  denominator: number;
  value: number | null;
  definition: string;
  note: string | null;
  behind: { studentId: string | null; label: string; counted: boolean }[];
}

/** The prefect receives a figure in October; a year later he asks how it was counted, and much has changed since. */
describe('le compte rendu à l’État', () => {
  let w: World;
  let director: Client;
  let students: readonly string[];
  let registrations: readonly string[];
  let reportId: string;
  let sent: Buffer;

  const at = (day: string): void => w.clock.startAt(instantAt(day, '10:00'));
  const live = async (): Promise<Indicator[]> => (await director.get('/indicators?year=2026').expect(200)).body.items;
  const frozen = async () => (await director.get(`/frozen-reports/${reportId}`).expect(200)).body;
  const of = (items: readonly Indicator[], code: string): Indicator => items.find((one) => one.code === code)!;
  const decide = (index: number, decision: string, reason?: string) =>
    director.post(`/exam-registrations/${registrations[index]}/decision`, {
      decision,
      on: '2027-07-06',
      ...(reason ? { reason } : {}),
    });

  beforeAll(async () => {
    w = await world();
    at('2026-11-16');
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    ({ students } = await openSchool(w, director));
    const read = await director.upload('/frameworks/import', FRAMEWORK, 'cap-essai.json').expect(201);
    const frameworkId = read.body.id;
    for (const student of students.slice(0, 3))
      await director.patch(`/students/${student}`, { frameworkId }).expect(204);
    const session = await director
      .post('/exam-sessions', {
        frameworkId,
        year: 2027,
        kind: 'main',
        registrationFrom: '2026-10-12',
        registrationTo: '2026-11-27',
        arrangementsBy: '2026-12-11',
        examsFrom: '2027-05-31',
        examsTo: '2027-06-18',
        resultsOn: '2027-07-06',
      })
      .expect(201);
    const { body } = await director
      .post(`/exam-sessions/${session.body.id}/registrations`, {
        studentIds: students.slice(0, 3),
        category: 'school_hors_contrat',
      })
      .expect(201);
    registrations = body.ids;
    for (const [index, one] of registrations.entries())
      await director
        .post(`/exam-registrations/${one}/register`, { on: '2026-11-16', candidateNumber: `0${index + 1}` })
        .expect(204);
    at('2027-07-06');
    for (const [index, decision] of ['admitted', 'admitted', 'refused'].entries())
      await decide(index, decision).expect(204);
  });
  afterAll(() => w.end());

  it('ce que seule l’école sait, elle le dit, avec sa source ; sans cela, rien n’en est compté', async () => {
    at('2027-10-05');
    expect(of(await live(), 'cost_gross')).toBeUndefined();
    expect(of(await live(), 'out_of_school')).toBeUndefined();
    await director.put('/indicators/facts/2026', { costCents: 204_600_00 }).expect(422);
    await director
      .put('/indicators/facts/2026', {
        costCents: 204_600_00,
        outOfSchoolMonths: 6,
        workshopFromBp: 6000,
        workshopToBp: 6700,
        source: 'Compte de résultat, assemblée du 30 juin',
      })
      .expect(204);
    const items = await live();
    expect(of(items, 'cost_gross').note).toMatch(/assemblée du 30 juin/);
    expect(of(items, 'workshop_share').note).toBe('l’école vise de 60\u202f% à 67\u202f%');
    expect(of(items, 'out_of_school').note).toMatch(/seuil fixé par l’école/);
  });

  it('chaque chiffre a son numérateur, son dénominateur, sa définition et ses personnes', async () => {
    const rate = of(await live(), 'pass_rate');
    expect(rate).toMatchObject({ numerator: 2, denominator: 3, value: 6667 });
    expect(rate.definition).toMatch(/admis ÷ présents/);
    expect(rate.behind.map(({ label, counted }) => [label, counted])).toEqual([
      ['Adem Essai', true],
      ['Bilal Essai', true],
      ['Chloé Essai', false],
    ]);
    for (const one of await live()) {
      expect(one.definition.length).toBeGreaterThan(20);
      if (one.code === 'breakage_rate') expect(one.behind).toHaveLength(one.denominator);
    }
  });

  it('la direction le fige et l’envoie', async () => {
    const body = { year: 2026, recipient: 'DREETS', email: 'dreets@etat.example' };
    for (const role of ['master_trainer', 'teacher', 'accountant', 'administrator'] as const)
      await (await w.client(role)).post('/frozen-reports', body).expect(403);
    await director.post('/frozen-reports', { ...body, year: 2028 }).expect(422);
    const asked = (await director.post('/frozen-reports', body).expect(201)).body;
    reportId = asked.id;
    // not in the request: the director follows the run, or is told when it is done
    await director.get(`/frozen-reports/${reportId}`).expect(404);
    expect((await director.get('/frozen-reports/freezing').expect(200)).body.items).toEqual([asked]);
    await w.drain();
    expect((await director.get('/frozen-reports/freezing').expect(200)).body.items).toEqual([]);
    expect((await director.get(`/jobs/${asked.runId}`).expect(200)).body).toMatchObject({
      state: 'done',
      progress: 100,
    });
    expect((await director.get('/notices').expect(200)).body.items).toMatchObject([
      { runId: asked.runId, failed: false, path: `/rapports-figes?ouvert=${reportId}` },
    ]);
    sent = (await director.download(`/frozen-reports/${reportId}/pdf`)).bytes;
    expect(sent.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await frozen()).fileSha256).toBe(sha256(sent));
    const mails: { recipient: string; sent: boolean }[] = await w.db.query(
      "SELECT recipient, sent_at IS NOT NULL AS sent FROM mail_messages WHERE about_kind = 'frozen_report'",
    );
    expect(mails).toEqual([{ recipient: 'dreets@etat.example', sent: true }]);
    expect(await w.db.query('SELECT email FROM frozen_report_requests')).toEqual([{ email: null }]);
    // the names are looked up, never frozen
    const [row] = await w.db.query('SELECT content, content_sha256 AS hash FROM frozen_reports');
    expect(row.content).not.toMatch(/Bilal/);
    expect(row.hash).toBe(sha256(row.content));
  });

  it('rien ne peut plus y être changé, ni enlevé', async () => {
    for (const change of ["UPDATE frozen_reports SET recipient = 'autre'", 'DELETE FROM frozen_reports'])
      await expect(w.db.query(change)).rejects.toThrow('never changed');
  });

  it('un an après, tout a changé : le chiffre vivant diffère, le rapport se réimprime au même octet', async () => {
    at('2028-10-05');
    await decide(2, 'admitted', 'recours accepté par le jury').expect(204);
    await director.patch(`/students/${students[1]}`, { lastName: 'Autrenom' }).expect(204);
    await director.patch('/school', { name: 'École renommée', addressLine1: '2 rue Neuve' }).expect(204);
    await director.put('/indicators/facts/2026', { costCents: 300_000_00, source: 'Comptes rectifiés' }).expect(204);

    expect(of(await live(), 'pass_rate')).toMatchObject({ numerator: 3, denominator: 3, value: 10_000 });
    const kept = await frozen();
    expect(of(kept.indicators, 'pass_rate')).toMatchObject({ numerator: 2, denominator: 3, value: 6667 });
    expect(of(kept.indicators, 'pass_rate').behind.map(({ label }) => label)).toContain('Bilal Autrenom');
    expect(of(kept.indicators, 'cost_gross').note).toMatch(/assemblée du 30 juin/);

    const again = await w.as('director', () => w.get(FrozenReports).reprint(reportId));
    expect(again.identical).toBe(true);
    expect(again.pdf.equals(sent)).toBe(true);
    expect((await director.get(`/frozen-reports/${reportId}/reprint`).expect(200)).body).toEqual({ identical: true });
    expect((await director.download(`/frozen-reports/${reportId}/pdf`)).bytes.equals(sent)).toBe(true);

    const newer = (await director.post('/frozen-reports', { year: 2026, recipient: 'DREETS' }).expect(201)).body.id;
    await w.drain();
    const { items } = (await director.get('/frozen-reports').expect(200)).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual([newer, reportId]);
    expect((await director.download(`/frozen-reports/${newer}/pdf`)).bytes.equals(sent)).toBe(false);

    // asked a second time on the same day of the same figures: the same file
    const twin = (await director.post('/frozen-reports', { year: 2026, recipient: 'DREETS' }).expect(201)).body.id;
    await w.drain();
    const hashOf = async (id: string) => (await director.get(`/frozen-reports/${id}`).expect(200)).body.fileSha256;
    expect(await hashOf(twin)).toBe(await hashOf(newer));
  });

  it('la copie du dossier d’un jeune dit dans quels chiffres il a compté', async () => {
    const sections = await w.as('director', () => w.get(SubjectExports).of('student', students[1]!));
    const { rows } = sections.find(({ title }) => title === 'Chiffres envoyés aux financeurs')!;
    expect(rows).toContainEqual({
      Rapport: 'Compte rendu à l’État, année scolaire 2026-2027',
      'Envoyé à': 'DREETS',
      'Figé le': '05/10/2027',
      Chiffre: 'Réussite aux examens, CAP d’essai, session 2027',
      Compté: true,
      Précision: 'admis',
    });
  });

  it('dix ans après, les jeunes sortent du rapport ; le fichier se réimprime toujours au même octet', async () => {
    const kind = async () =>
      (await director.get('/retention').expect(200)).body.kinds.find(
        (one: { kind: string }) => one.kind === 'report.frozen',
      );
    const [before] = await w.db.query('SELECT content_sha256 AS hash FROM frozen_reports WHERE id = $1', [reportId]);
    at('2037-10-05');
    director = await w.client('director');
    expect(await kind()).toMatchObject({ months: 120, expiredCount: 0 });
    at('2037-10-06');
    director = await w.client('director');
    expect(await kind()).toMatchObject({ expiredCount: 1, expired: [{ id: reportId }] });
    await director.post('/retention/runs', { kinds: ['report.frozen'] }).expect(201);
    await w.drain();
    expect((await kind()).expiredCount).toBe(0);

    const [row] = await w.db.query(
      'SELECT content, content_sha256 AS hash, first_content_sha256 AS first FROM frozen_reports WHERE id = $1',
      [reportId],
    );
    for (const student of students) expect(row.content).not.toContain(student);
    expect(row).toMatchObject({ hash: sha256(row.content), first: before.hash });
    const trail = JSON.stringify(await w.db.query("SELECT * FROM audit_changes WHERE table_name = 'frozen_reports'"));
    for (const student of students) expect(trail).not.toContain(student);
    const left = await frozen();
    expect(left.personsForgottenOn).toBe('2037-10-06');
    expect(of(left.indicators, 'pass_rate')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(of(left.indicators, 'pass_rate').behind.filter(({ counted }) => counted)).toHaveLength(2);
    expect((await director.get(`/frozen-reports/${reportId}/reprint`).expect(200)).body).toEqual({ identical: true });
    expect((await director.download(`/frozen-reports/${reportId}/pdf`)).bytes.equals(sent)).toBe(true);
    // what is not over yet keeps its youths, and nothing of what was sent can be changed by the way
    expect(
      (await w.db.query('SELECT count(*)::int AS n FROM frozen_reports WHERE persons_forgotten_on IS NULL'))[0].n,
    ).toBe(2);
    for (const change of ["title = 'autre'", "file_sha256 = repeat('0', 64)", 'persons_forgotten_on = NULL'])
      await expect(
        w.db.transaction(async (tx) => {
          await tx.query("SELECT set_config('etabli.forgetting', 'on', true)");
          await tx.query(`UPDATE frozen_reports SET ${change}`);
        }),
      ).rejects.toThrow('never changed');
  });
});
