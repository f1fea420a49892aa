import { addMonths, instantAt, newId } from '@etabli/kernel';
import { type Competence, CompetenceQueries, FrameworkService, readShippedFramework } from '@etabli/curriculum';
import { SchoolService, StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { type Client, picture, world, type World } from '@etabli/testing';
import { Operations, Orders } from '@etabli/workshop';
import { EvidenceService } from '../evidence/evidence.service.js';
import { Coverage } from './coverage.js';

const DAY = '2026-11-10';
let w: World, director: Client, trainer: Client, teacher: Client;
let mine: string, foreign: string, lina: string, noe: string, zoe: string;
let frameworkId: string, oldId: string;
let own: Competence[], old: Competence[];
let orderId: string;

const enrol = (firstName: string, groupId: string): Promise<string> =>
  w
    .get(StudentService)
    .create({ firstName, lastName: 'Martin', bornOn: '2009-05-04', groupId, enrolledOn: '2026-09-01', frameworkId });
const proof = (studentId: string, competenceId: string, level: number, more: object = {}) => ({
  studentId,
  competenceId,
  level,
  assessedOn: DAY,
  source: 'placement' as const,
  ...more,
});
const record = (...items: ReturnType<typeof proof>[]): Promise<string[]> =>
  w.as('director', () => w.get(EvidenceService).record(items));
const covered = async (studentId: string, competenceId: string) =>
  (await w.as('director', () => w.get(Coverage).of(studentId))).items.find((one) => one.competenceId === competenceId)!;

beforeAll(async () => {
  w = await world();
  w.clock.startAt(instantAt(DAY, '17:30'));
  await w.as('director', async () => {
    await w.get(SchoolService).create({ name: 'École d’essai' });
    const hire = (firstName: string, userId: string | null): Promise<string> =>
      w.get(StaffService).create({ firstName, lastName: 'Roux', kind: 'master_trainer', userId });
    const [paul, anne] = [await hire('Paul', w.actor('master_trainer').userId), await hire('Anne', null)];
    const group = (name: string, trainerId: string): Promise<string> =>
      w.get(GroupService).create({ name, trade: 'chaudronnerie', trainerId, capacity: 12 });
    [mine, foreign] = [await group('Chaudronnerie', paul), await group('Métallerie', anne)];
    const shipped = JSON.parse(Buffer.from(await readShippedFramework('cap-rci-2009.json')).toString());
    const load = async (version: string): Promise<string> => {
      const competences = Array.from({ length: 8 }, (_, i) => ({ ...shipped.competences[0], code: `C${i + 1}` }));
      const file = Buffer.from(JSON.stringify({ ...shipped, code: 'ESSAI', version, competences }));
      return (await w.get(FrameworkService).import(file, 'essai.json')).frameworkId!;
    };
    [oldId, frameworkId] = [await load('2009'), await load('2026')];
    [old, own] = [
      await w.get(CompetenceQueries).ofFramework(oldId),
      await w.get(CompetenceQueries).ofFramework(frameworkId),
    ];
    [lina, noe, zoe] = [await enrol('Lina', mine), await enrol('Noé', mine), await enrol('Zoé', foreign)];
    orderId = await w.get(Orders).openOrder({
      quoteId: null,
      customerId: null,
      title: 'Trémie',
      customerReference: null,
      dueOn: '2026-12-01',
      lines: [
        {
          quoteLineId: null,
          label: 'Trémie',
          nature: 'goods',
          unit: 'pièce',
          quantity: '1',
          unitPrice: '100',
          vatRateBp: 2000,
          soldCents: 10_000,
          allottedMinutes: 600,
        },
      ],
    });
    await w
      .get(Operations)
      .replace(orderId, [{ title: 'Pliage', allottedMinutes: 300, competenceIds: [own[0]!.id, own[1]!.id] }]);
  });
  director = await w.client('director');
  trainer = await w.client('master_trainer');
  teacher = await w.client('teacher');
});
afterAll(() => w.end());

describe('la seule porte des preuves qui ne viennent pas de l’atelier', () => {
  it.each<[string, () => ReturnType<typeof proof>, string]>([
    ['un niveau hors de l’échelle', () => proof(lina, own[0]!.id, 9), 'items.1.level'],
    ['un jour à venir', () => proof(lina, own[0]!.id, 2, { assessedOn: '2026-12-01' }), 'items.1.assessedOn'],
    ['une compétence inconnue', () => proof(lina, newId(), 2), 'items.1.competenceId'],
    [
      'un critère d’une autre compétence',
      () => proof(lina, own[0]!.id, 2, { criterionId: newId() }),
      'items.1.criterionId',
    ],
  ])('avec %s ne garde rien', async (_name, wrong, field) => {
    const { body } = await trainer
      .post('/evidence/records', { items: [proof(lina, own[0]!.id, 2), wrong()] })
      .expect(422);
    expect(body.errors.map((one: { field: string }) => one.field)).toEqual([field]);
    expect((await covered(lina, own[0]!.id)).count).toBe(0);
  });

  it('la même épreuve ne prouve qu’une fois, même saisie deux fois à la fois', async () => {
    const sourceId = newId();
    const one = proof(noe, own[3]!.id, 2, { source: 'class_test', sourceId });
    const results = await Promise.allSettled([record(one), record(one)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'evidence.already_recorded' },
    });
  });

  it('un maître professionnel n’y met que ses jeunes, l’enseignante n’y met rien', async () => {
    await trainer.post('/evidence/records', { items: [proof(zoe, own[0]!.id, 2)] }).expect(404);
    await teacher.post('/evidence/records', { items: [proof(lina, own[0]!.id, 2)] }).expect(403);
  });
});

describe('réévaluer', () => {
  it('garde l’ancienne dans l’historique, et une seule compte', async () => {
    const [first] = await record(proof(lina, own[2]!.id, 1));
    const { body } = await trainer.post(`/evidence/${first}/reassess`, { level: 3, comment: 'Repris' }).expect(201);
    expect(await covered(lina, own[2]!.id)).toMatchObject({ level: 3, count: 1 });
    expect((await trainer.post(`/evidence/${first}/reassess`, { level: 2 }).expect(409)).body.code).toBe(
      'evidence.already_reassessed',
    );
    const { items } = (await trainer.get(`/evidence?studentId=${lina}`).expect(200)).body;
    expect(items.map(({ level, reassessed }: { level: number; reassessed: boolean }) => [level, reassessed])).toEqual([
      [3, false],
      [1, true],
    ]);
    await trainer.post('/evidence/withdraw', { ids: [body.id], reason: 'Mauvais jeune' }).expect(204);
    expect(await covered(lina, own[2]!.id)).toMatchObject({ level: 1, count: 1 });
  });
});

describe('la couverture', () => {
  it('compte une preuve de l’ancienne version partout où elle mène', async () => {
    const pair = (from: number, to: number) => [newId(), old[from]!.id, own[to]!.id];
    for (const [id, from, to] of [pair(0, 4), pair(0, 5), pair(1, 5)])
      await w.db.query(
        `INSERT INTO competence_mappings (id, from_competence_id, to_competence_id, origin, state, source, decided_by_name, decided_at)
         VALUES ($1, $2, $3, 'school', 'in_force', 'essai', 'Test', now())`,
        [id, from, to],
      );
    await record(proof(lina, old[0]!.id, 3), proof(lina, old[1]!.id, 4), proof(lina, old[2]!.id, 2));
    expect(await covered(lina, own[4]!.id)).toMatchObject({ level: 3, count: 1, frameworkId });
    expect(await covered(lina, own[5]!.id)).toMatchObject({ level: 4, count: 2, frameworkId });
    expect(await covered(lina, old[2]!.id)).toMatchObject({ level: 2, count: 1, frameworkId: oldId });
  });

  it('suit la règle de l’école aussitôt, et la position du formateur là où elle la demande', async () => {
    const competenceId = own[1]!.id;
    const months = (n: number) => ({ assessedOn: addMonths(DAY, -n) });
    await record(proof(noe, competenceId, 4, months(14)), proof(noe, competenceId, 2, months(1)));
    expect(await covered(noe, competenceId)).toMatchObject({ level: 4, solidity: 'fragile' });
    const rule = { method: 'last', lastN: 3, halfLifeMonths: 12, variedSourcesBonus: 50, solidFrom: 1 };
    await trainer.put(`/coverage-rules/${frameworkId}`, rule).expect(403);
    await director.put(`/coverage-rules/${frameworkId}`, rule).expect(204);
    expect(await covered(noe, competenceId)).toMatchObject({ level: 2, solidity: 'solid' });
    await director.put(`/coverage-rules/${frameworkId}`, { ...rule, method: 'position' }).expect(204);
    expect(await covered(noe, competenceId)).toMatchObject({ level: null, count: 2, reasons: ['no_position'] });
    await trainer.post('/competence-positions', { items: [{ studentId: noe, competenceId, level: 3 }] }).expect(204);
    expect(await covered(noe, competenceId)).toMatchObject({ level: 3, count: 2 });
    await director.put(`/coverage-rules/${frameworkId}`, { ...rule, lastN: 0 }).expect(422);
    const { body } = await director.post('/coverage-rules/preview', rule).expect(200);
    expect(body.sentences[0]).toBe('Le niveau montré est celui de la dernière preuve.');
    await director.delete(`/coverage-rules/${frameworkId}`).expect(204);
    expect(await covered(noe, competenceId)).toMatchObject({ level: 4 });
  });

  it('garde à côté ce que le jeune dit de lui-même, et peut l’oublier', async () => {
    const say = (level: number | null) =>
      trainer.post('/self-assessments', { items: [{ studentId: noe, competenceId: own[0]!.id, level }] }).expect(204);
    await say(4);
    expect(await covered(noe, own[0]!.id)).toMatchObject({ selfLevel: 4, level: null, strength: 0 });
    await say(2);
    expect((await covered(noe, own[0]!.id)).selfLevel).toBe(2);
    await say(null);
    expect((await covered(noe, own[0]!.id)).selfLevel).toBeNull();
    await trainer
      .post('/self-assessments', { items: [{ studentId: zoe, competenceId: own[0]!.id, level: 2 }] })
      .expect(404);
  });

  it('d’un groupe se lit en peu de requêtes, et seulement par qui le suit', async () => {
    const { body } = await trainer.get(`/group-coverage?groupId=${mine}`).expect(200);
    expect(body.students.map(({ firstName }: { firstName: string }) => firstName)).toEqual(['Lina', 'Noé']);
    expect(body.students[0].cells).toHaveLength(own.length);
    expect(body.students[0].whole).toBeGreaterThan(0);
    for (const path of ['group-coverage', 'coverage-feeding']) {
      await trainer.get(`/${path}?groupId=${foreign}`).expect(404);
      await teacher.get(`/${path}?groupId=${foreign}`).expect(200);
    }
    await trainer.get(`/competence-forecast?studentId=${zoe}`).expect(404);
  });
});

describe('ce qui vient', () => {
  it('dit ce qu’aucun ordre ne nourrira', async () => {
    const { body } = await trainer.get(`/coverage-feeding?groupId=${mine}`).expect(200);
    const fed = body.items.filter(({ orders }: { orders: unknown[] }) => orders.length > 0);
    expect(fed.map(({ competence }: { competence: { id: string } }) => competence.id)).toEqual([
      own[0]!.id,
      own[1]!.id,
    ]);
    expect(fed[0].orders[0]).toMatchObject({ title: 'Trémie' });
  });

  it('dit à qui un ordre sert, parmi ses jeunes', async () => {
    const names = async (client: Client): Promise<string[]> =>
      (await client.get(`/production-orders/${orderId}/needs`).expect(200)).body.items.map(
        ({ firstName }: { firstName: string }) => firstName,
      );
    expect((await names(trainer)).toSorted()).toEqual(['Lina', 'Noé']);
    expect((await names(director)).toSorted()).toEqual(['Lina', 'Noé', 'Zoé']);
    await trainer.get(`/production-orders/${newId()}/needs`).expect(404);
    await trainer.get(`/inquiries/${newId()}/needs`).expect(404);
  });

  it('prévoit le jour de l’examen par le rythme des dernières semaines', async () => {
    const { body } = await trainer.get(`/competence-forecast?studentId=${lina}&examOn=2027-06-10`).expect(200);
    expect(body).toMatchObject({ examOn: '2027-06-10', usual: false, before: '0', weeksLeft: 30 });
    expect(Number(body.onExamDay.replace(',', '.'))).toBeGreaterThan(Number(body.now.replace(',', '.')));
  });
});

it('une preuve porte photo et relevé, que l’on peut effacer', async () => {
  const [id] = await record(proof(lina, own[6]!.id, 3));
  const send = (kind: string, content: Buffer | string) =>
    trainer.upload(`/evidence/${id}/files`, content, 'piece.png').field('kind', kind);
  await send('photo', '%PDF-1.4').expect(422);
  const { body } = await send('photo', picture()).expect(201);
  const { items } = (await trainer.get(`/evidence?studentId=${lina}&competenceId=${own[6]!.id}`).expect(200)).body;
  expect(items[0].files).toEqual([expect.objectContaining({ id: body.id, kind: 'photo', mediaType: 'image/png' })]);
  await trainer.get(`/evidence-files/${body.id}/content`).expect(200);
  await trainer.delete(`/evidence-files/${body.id}`).expect(204);
  await trainer.get(`/evidence-files/${body.id}/content`).expect(404);
});
