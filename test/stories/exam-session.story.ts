import { instantAt } from '@etabli/kernel';
import { Retention } from '@etabli/platform';
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
  unites: [
    { code: 'UP1', nature: 'professionnelle', intitule: 'Préparer', coefficient: 4 },
    { code: 'UP2', nature: 'professionnelle', intitule: 'Fabriquer', coefficient: 9 },
    { code: 'UG1', nature: 'générale', intitule: 'Français', coefficient: 3 },
    { code: 'UG2', nature: 'générale', intitule: 'Mathématiques', coefficient: 2 },
  ],
  competences: [{ code: 'C1', intitule: 'Débiter', unite: 'UP1' }],
});

/** Two youths go to the exam: one passes, one fails and comes back a year later with what he had. */
describe('une session d’examen', () => {
  let w: World;
  let director: Client;
  let frameworkId: string;
  let sessionId: string;
  let students: readonly string[];
  const registrations: string[] = [];

  const at = (day: string): void => w.clock.startAt(instantAt(day, '10:00'));
  const id = async (path: string, body: object): Promise<string> =>
    (await director.post(path, body).expect(201)).body.id;
  const file = async (registration: string) =>
    (await director.get(`/exam-registrations/${registration}`).expect(200)).body;
  const dues = async (): Promise<{ kind: string; dueOn: string; title: string }[]> =>
    (await director.get('/dues?days=366').expect(200)).body.items.filter((one: { kind: string }) =>
      one.kind.startsWith('exam.'),
    );
  const session = (year: number): object => ({
    frameworkId,
    year,
    kind: 'main',
    registrationFrom: `${year - 1}-10-12`,
    registrationTo: `${year - 1}-11-27`,
    arrangementsBy: `${year - 1}-12-11`,
    examsFrom: `${year}-05-31`,
    examsTo: `${year}-06-18`,
    resultsOn: `${year}-07-06`,
  });

  beforeAll(async () => {
    w = await world();
    at('2026-11-16');
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    ({ students } = await openSchool(w, director));
    const read = await director.upload('/frameworks/import', FRAMEWORK, 'cap-essai.json').expect(201);
    frameworkId = read.body.id;
    for (const student of students.slice(0, 2))
      await director.patch(`/students/${student}`, { frameworkId }).expect(204);
  });
  afterAll(() => w.end());

  it('avant cela, le jour fixé par l’école rappelle la session à ouvrir pour la dernière année', async () => {
    const last = students[0]!;
    await w.db.query("UPDATE students SET enrolled_on = '2025-09-01' WHERE id = $1", [last]);
    expect(await dues()).toEqual([]);
    expect((await director.get('/exam-settings').expect(200)).body).toEqual({ openBy: null });
    await director.put('/exam-settings', { openBy: '02-30' }).expect(422);
    await director.put('/exam-settings', { openBy: '11-15' }).expect(204);
    expect(await dues()).toEqual([
      expect.objectContaining({
        kind: 'exam.opening',
        dueOn: '2026-11-15',
        title: 'CAP d’essai, session 2027\u202f: à ouvrir, 1 jeune de dernière année',
        path: '/examens?ouvert=nouveau',
      }),
    ]);
    await director.put('/exam-settings', { openBy: null }).expect(204);
    expect(await dues()).toEqual([]);
  });

  it('la direction ouvre la session, et ce qui est à ne pas manquer est dans sa liste', async () => {
    await director.post('/exam-sessions', { ...session(2027), examsFrom: '2026-11-01' }).expect(422);
    sessionId = await id('/exam-sessions', session(2027));
    await director.post('/exam-sessions', session(2027)).expect(409);
    const { items } = (await director.get(`/exam-sessions/${sessionId}/possible-candidates`).expect(200)).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['Adem Essai', 'Bilal Essai']);
    expect(await dues()).toEqual([
      expect.objectContaining({
        kind: 'exam.registration',
        dueOn: '2026-11-27',
        title: expect.stringContaining('2 jeunes'),
      }),
    ]);
  });

  it('elle y inscrit les deux en candidats individuels', async () => {
    const body = { studentIds: students.slice(0, 2), category: 'school_hors_contrat' };
    registrations.push(
      ...((await director.post(`/exam-sessions/${sessionId}/registrations`, body).expect(201)).body.ids as string[]),
    );
    const again = await director.post(`/exam-sessions/${sessionId}/registrations`, body).expect(409);
    expect(again.body.reasons).toHaveLength(2);
    const other = { studentIds: [students[2]], category: 'school_hors_contrat' };
    expect((await director.post(`/exam-sessions/${sessionId}/registrations`, other).expect(409)).body.code).toBe(
      'exam_registration.other_diploma',
    );
    for (const [index, one] of registrations.entries())
      await director
        .post(`/exam-registrations/${one}/register`, { on: '2026-11-16', candidateNumber: `0${index + 1}` })
        .expect(204);
    expect(await dues()).toEqual([]);
  });

  it('un tiers-temps est demandé, puis accordé : la direction seule le sait', async () => {
    const arrangement = await id(`/exam-registrations/${registrations[1]}/arrangements`, { kind: 'third_time' });
    expect((await dues()).map(({ kind }) => kind)).toEqual(['exam.arrangements']);
    await director.patch(`/exam-arrangements/${arrangement}`, { decidedOn: '2026-11-16', granted: true }).expect(422);
    await director.patch(`/exam-arrangements/${arrangement}`, { askedOn: '2026-11-16' }).expect(204);
    expect(await dues()).toEqual([]);
    at('2027-02-01');
    await director.patch(`/exam-arrangements/${arrangement}`, { decidedOn: '2027-02-01', granted: true }).expect(204);
    for (const role of ['master_trainer', 'teacher', 'accountant', 'administrator'] as const) {
      const client = await w.client(role);
      for (const path of ['arrangements', ''].map((end) => `/exam-registrations/${registrations[1]}/${end}`))
        await client.get(path.replace(/\/$/, '')).expect(403);
    }
    const { items } = (await director.get(`/exam-registrations/${registrations[1]}/arrangements`).expect(200)).body;
    expect(items).toEqual([expect.objectContaining({ kind: 'third_time', granted: true })]);
  });

  it('avant les épreuves, aucun résultat', async () => {
    const body = { results: [{ unitCode: 'UP1', status: 'marked', value: 1200 }] };
    expect((await director.post(`/exam-registrations/${registrations[0]}/results`, body).expect(409)).body.code).toBe(
      'exam_result.not_begun',
    );
  });

  it('les notes sont écrites, corrigées avec leur motif, et l’indication dit ce qu’elle voit', async () => {
    at('2027-07-06');
    expect((await dues()).map(({ kind }) => kind)).toEqual(['exam.results']);
    const write = (index: number, marks: Record<string, number>, reason?: string) =>
      director.post(`/exam-registrations/${registrations[index]}/results`, {
        results: Object.entries(marks).map(([unitCode, value]) => ({ unitCode, status: 'marked', value })),
        ...(reason ? { reason } : {}),
      });
    await write(0, { UP1: 1100, UP2: 1250, UG1: 900, UG2: 800 }).expect(201);
    await write(1, { UP1: 1400, UP2: 800, UG1: 1150 }).expect(201);
    expect((await file(registrations[0]!)).indication).toMatchObject({ verdict: 'likely_admitted', general: 1108 });
    expect((await file(registrations[1]!)).indication).toMatchObject({ verdict: 'to_check', withoutMark: ['UG2'] });
    await write(1, { UG2: 300 }).expect(201);
    await write(1, { UG2: 900 }).expect(422);
    await write(1, { UG2: 900 }, 'mal lu sur le relevé').expect(201);
    const failed = await file(registrations[1]!);
    expect(failed.indication).toMatchObject({ verdict: 'likely_refused' });
    expect(failed.units.find(({ code }: { code: string }) => code === 'UG2')).toMatchObject({
      value: 900,
      history: [{ was: 'note 3,00', reason: 'mal lu sur le relevé', replacedByName: 'Test director' }],
    });
  });

  it('la décision est celle du jury ; le taux a ses deux nombres, sa définition et ses noms', async () => {
    await director
      .post(`/exam-registrations/${registrations[0]}/decision`, { decision: 'admitted', on: '2027-07-06' })
      .expect(204);
    const half = (await director.get(`/exam-sessions/${sessionId}/pass-rate`).expect(200)).body;
    expect(half.rate).toMatchObject({ admitted: 1, present: 1, enrolled: 2, pending: 1 });
    await director
      .post(`/exam-registrations/${registrations[1]}/decision`, { decision: 'refused', on: '2027-07-06' })
      .expect(204);
    const { body } = await director.get(`/exam-sessions/${sessionId}/pass-rate`).expect(200);
    expect(body.rate).toEqual({ admitted: 1, present: 2, enrolled: 2, pending: 0, ofPresent: 5000, ofEnrolled: 5000 });
    expect(body.definition).toMatch(/admis ÷ présents/);
    expect(body.people).toEqual([
      expect.objectContaining({ name: 'Adem Essai', decision: 'admitted' }),
      expect.objectContaining({ name: 'Bilal Essai', decision: 'refused' }),
    ]);
    const sheet = await director.download(`/exam-sessions/${sessionId}/pass-rate/xlsx`);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(await dues()).toEqual([]);
  });

  it('celui qui a échoué garde ses notes d’au moins dix, cinq ans', async () => {
    const { kept } = await file(registrations[1]!);
    expect(kept).toHaveLength(2);
    expect(kept).toEqual(
      expect.arrayContaining([
        { unitCode: 'UP1', value: 1400, fromYear: 2027, lastYear: 2032 },
        { unitCode: 'UG1', value: 1150, fromYear: 2027, lastYear: 2032 },
      ]),
    );
    expect((await file(registrations[0]!)).kept).toEqual([]);
    const next = await id('/exam-sessions', session(2028));
    at('2027-11-10');
    const body = { studentIds: [students[1]], category: 'school_hors_contrat' };
    const [again] = (await director.post(`/exam-sessions/${next}/registrations`, body).expect(201)).body.ids;
    await director.post(`/exam-registrations/${again}/register`, { on: '2027-11-10' }).expect(204);
    const { keepable } = await file(again);
    expect(keepable.map(({ unitCode }: { unitCode: string }) => unitCode).toSorted()).toEqual(['UG1', 'UP1']);
    const keep = (value: number) =>
      director.post(`/exam-registrations/${again}/results`, {
        results: [{ unitCode: 'UP1', status: 'kept', value, keptFromYear: 2027 }],
      });
    await keep(1500).expect(422);
    await keep(1400).expect(201);
    expect((await file(again)).units[0]).toMatchObject({ status: 'kept', value: 1400, keptFromYear: 2027 });
  });

  it('qui a lu le dossier est noté, et la copie du dossier dit tout', async () => {
    const { body } = await director.get(`/readings?subjectId=${students[1]}`).expect(200);
    expect(body.items.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining(['exam-registrations/:id', 'exam-registrations/:id/arrangements']),
    );
    const copy = await id(`/students/${students[1]}/exports`, {});
    await w.drain();
    const { sections } = (await director.get(`/student-exports/${copy}/json`).expect(200)).body;
    const rows = (title: string) => sections.find((one: { title: string }) => one.title === title).rows;
    expect(rows('Aménagements d’épreuves')).toEqual([
      expect.objectContaining({ Aménagement: 'tiers-temps', Réponse: 'accordé' }),
    ]);
    expect(rows('Résultats des épreuves')).toHaveLength(6);
    expect(rows('Décisions des jurys')).toHaveLength(1);
  });

  it('un an après la session l’aménagement s’en va, cinq ans après les notes ; la décision reste', async () => {
    const count = async (table: string): Promise<number> => (await w.db.query(`SELECT FROM ${table}`)).length;
    const expired = async (kind: string): Promise<number> =>
      (await w.as('director', () => w.get(Retention).preview()))
        .filter(({ facts }) => facts.kind === kind)
        .reduce((sum, { expired: over }) => sum + over.length, 0);
    const forget = (kind: string): Promise<unknown> =>
      w.as('director', () => w.get(Retention).forget(kind, () => Promise.resolve()));
    at('2028-07-06');
    expect(await expired('exam.arrangements')).toBe(0);
    at('2028-07-07');
    expect(await expired('exam.arrangements')).toBe(1);
    await forget('exam.arrangements');
    expect(await count('exam_arrangements')).toBe(0);
    at('2032-07-06');
    expect(await expired('exam.results')).toBe(0);
    at('2032-07-07');
    expect(await expired('exam.results')).toBe(2);
    await forget('exam.results');
    director = await w.client('director');
    expect((await director.get(`/exam-sessions/${sessionId}/pass-rate`).expect(200)).body.rate.ofPresent).toBe(5000);
    // what he kept belongs to the session of 2028
    expect([await count('exam_results'), await count('exam_decisions')]).toEqual([1, 2]);
  });
});
