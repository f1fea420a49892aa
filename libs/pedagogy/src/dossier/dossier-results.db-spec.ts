import { type Client, dossierGroup, type DossierGroup, openSchool, world, type World } from '@etabli/testing';
import { DossierFacts } from './dossier.facts.js';

const DAY = '2026-11-20';
let w: World;
let g: DossierGroup;
let director: Client;
let trainer: Client;
let youth: string;

beforeAll(async () => {
  w = await world();
  await openSchool(w);
  g = await dossierGroup(w, { youths: 2, days: 4 });
  youth = g.youthIds[0]!;
  director = await w.client('director');
  trainer = await w.clientOf('karim@test.example');
});
afterAll(() => w.end());

const ask = async (body: object, by: Client = trainer): Promise<string> =>
  (await by.post(`/students/${youth}/dossiers`, body).expect(201)).body.id as string;

describe('les résultats d’examen', () => {
  const marked = async (): Promise<void> => {
    w.clock.startAt(new Date('2026-11-20T17:00:00+01:00'));
    const session = await director
      .post('/exam-sessions', {
        frameworkId: g.frameworkId,
        year: 2026,
        kind: 'main',
        registrationTo: '2025-11-27',
        arrangementsBy: '2025-12-11',
        examsFrom: '2026-05-31',
        examsTo: '2026-06-18',
      })
      .expect(201);
    const candidates = { studentIds: [youth], category: 'school_hors_contrat' };
    const { body } = await director.post(`/exam-sessions/${session.body.id}/registrations`, candidates).expect(201);
    const at = `/exam-registrations/${body.ids[0]}`;
    await director.post(`${at}/register`, { on: '2026-11-19', candidateNumber: '01' }).expect(204);
    await director.post(`${at}/results`, { results: [{ unitCode: 'UP1', status: 'marked', value: 1350 }] }).expect(201);
  };
  const taken = (id: string, by: Client): Promise<number> => by.get(`/dossiers/${id}/pdf`).then(({ status }) => status);

  it('ne sont que dans les documents de qui peut les lire, et ne se prennent qu’avec ce droit', async () => {
    await marked();
    const asked = { trainer: await ask({ kind: 'booklet' }), director: await ask({ kind: 'booklet' }, director) };
    const batch = (await director.post(`/groups/${g.groupId}/dossiers`, { kind: 'blocks' }).expect(201)).body
      .id as string;
    const portfolio = await ask({ kind: 'portfolio' }, director);
    await w.drain();
    const withResults = async (id: string): Promise<boolean> =>
      (await trainer.get(`/dossiers/${id}`).expect(200)).body.withResults;
    expect(await Promise.all([asked.trainer, asked.director, batch, portfolio].map(withResults))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(await Promise.all([taken(asked.trainer, trainer), taken(asked.trainer, director)])).toEqual([200, 200]);
    expect(await Promise.all([taken(asked.director, director), taken(portfolio, trainer)])).toEqual([200, 200]);
    expect((await trainer.get(`/dossiers/${asked.director}/pdf`).expect(409)).body.code).toBe('dossier.results_inside');
    expect((await trainer.get(`/dossiers/${batch}/zip`).expect(409)).body.code).toBe('dossier.results_inside');
    const [part] = (await trainer.get(`/dossiers/${batch}`).expect(200)).body.parts;
    expect(await taken(part.id, trainer)).toBe(409);
    await director.download(`/dossiers/${batch}/zip`);
  });

  it('manquent dans les faits lus pour un autre', async () => {
    const read = (withResults: boolean) =>
      w.as('director', () => w.get(DossierFacts).booklet(youth, DAY, withResults)).then(({ results }) => results);
    expect((await read(true)).units).toEqual([expect.objectContaining({ unitCode: 'UP1', result: '13,5/20' })]);
    expect(await read(false)).toMatchObject({ units: [], decision: null, examsShown: false });
  });
});
