import { instantAt } from '@etabli/kernel';
import { CompetenceQueries, FrameworkService, readShippedFramework } from '@etabli/curriculum';
import { SchoolService, StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { type Client, world, type World } from '@etabli/testing';
import { Hours, HoursQueries, Operations, Orders } from '@etabli/workshop';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceService } from './evidence.service.js';

const DAY = '2026-11-10';
let w: World, trainer: Client;
let mine: string, foreign: string, lina: string, noe: string, stranger: string;
let frameworkId: string, c1: string, c2: string, orderId: string, bending: string, welding: string;

const enrol = (firstName: string, groupId: string): Promise<string> =>
  w
    .get(StudentService)
    .create({ firstName, lastName: 'Martin', bornOn: '2009-05-04', groupId, enrolledOn: '2026-09-01', frameworkId });
const log = (
  groupId: string,
  halfDay: 'morning' | 'afternoon',
  moves: [student: string, operation: string][],
  day = DAY,
): Promise<string> => {
  const [from, to] = halfDay === 'morning' ? ['08:00', '12:00'] : ['13:00', '17:00'];
  return w.get(Hours).log({
    groupId,
    day,
    halfDay,
    moves: moves.map(([studentId, operationId]) => ({ studentId, stretches: [{ operationId, from, to }] })),
  });
};

beforeAll(async () => {
  w = await world();
  w.clock.startAt(instantAt(DAY, '17:30'));
  await w.as('director', async () => {
    await w.get(SchoolService).create({ name: 'École d’essai' });
    const hire = (firstName: string, userId: string | null): Promise<string> =>
      w.get(StaffService).create({ firstName, lastName: 'Roux', kind: 'master_trainer', userId });
    const own = await hire('Paul', w.actor('master_trainer').userId);
    const other = await hire('Anne', null);
    mine = await w
      .get(GroupService)
      .create({ name: 'Chaudronnerie', trade: 'chaudronnerie', trainerId: own, capacity: 12 });
    foreign = await w
      .get(GroupService)
      .create({ name: 'Métallerie', trade: 'métallerie', trainerId: other, capacity: 12 });
    frameworkId = (await w.get(FrameworkService).import(await readShippedFramework('cap-rci-2009.json'), 'rci.json'))
      .frameworkId!;
    [c1, c2] = (await w.get(CompetenceQueries).ofFramework(frameworkId)).map(({ id }) => id) as [string, string];
    [lina, noe, stranger] = [await enrol('Lina', mine), await enrol('Noé', mine), await enrol('Zoé', foreign)];
    const line = {
      quoteLineId: null,
      label: 'Trémie',
      nature: 'goods',
      unit: 'pièce',
      quantity: '1',
      unitPrice: '100',
      vatRateBp: 2000,
      soldCents: 10_000,
      allottedMinutes: 600,
    } as const;
    orderId = await w.get(Orders).openOrder({
      quoteId: null,
      customerId: null,
      title: 'Trémie',
      customerReference: null,
      dueOn: null,
      lines: [line],
    });
    await w.get(Operations).replace(orderId, [
      { title: 'Pliage', allottedMinutes: 300, competenceIds: [c1, c2] },
      { title: 'Soudage', allottedMinutes: 300, competenceIds: [c2] },
    ]);
    [bending, welding] = (await w.db.query('SELECT id FROM operations ORDER BY position')).map(
      ({ id }: { id: string }) => id,
    ) as [string, string];
  });
  trainer = await w.client('master_trainer');
});
afterAll(() => w.end());

type Proposal = { studentId: string; operationId: string; competenceId: string };
const proposals = async (groupId = mine): Promise<Proposal[]> =>
  (await trainer.get(`/evidence-proposals?groupId=${groupId}`).expect(200)).body.items as Proposal[];
const proposed = async (): Promise<string[]> =>
  (await proposals()).map((p) => [p.studentId, p.operationId, p.competenceId].join('/')).toSorted();
const key = (...ids: string[]): string => ids.join('/');
const count = async (): Promise<number> => (await w.db.query('SELECT count(*) AS n FROM evidence'))[0].n as number;

describe('les propositions suivent les heures', () => {
  it('sont vides sans heures', async () => expect(await proposed()).toEqual([]));

  it('naissent des heures : une par compétence de l’opération', async () => {
    await w.as('director', () =>
      log(mine, 'morning', [
        [lina, bending],
        [noe, welding],
      ]),
    );
    await w.as('director', () => log(foreign, 'morning', [[stranger, bending]]));
    expect(await proposed()).toEqual(
      [key(lina, bending, c1), key(lina, bending, c2), key(noe, welding, c2)].toSorted(),
    );
    expect((await proposals())[0]).toMatchObject({ minutes: 210, presetLevel: null, orderTitle: 'Trémie' });
  });

  it('partent avec les heures annulées', async () => {
    const entries = (await w.as('director', () => w.get(HoursQueries).page({ studentId: noe, limit: 10 }))).items;
    await w.as('director', async () => {
      for (const entry of entries) await w.get(Hours).voidEntry(entry.id, 'Erreur de saisie');
    });
    expect(await proposed()).toEqual([key(lina, bending, c1), key(lina, bending, c2)].toSorted());
    await w.as('director', () =>
      log(mine, 'afternoon', [
        [noe, welding],
        [lina, bending],
      ]),
    );
    expect(await proposed()).toContain(key(noe, welding, c2));
  });

  it('d’un autre groupe n’existent pas pour le maître professionnel', async () => {
    await trainer.get(`/evidence-proposals?groupId=${foreign}`).expect(404);
    await trainer.get(`/competence-coverage?studentId=${stranger}`).expect(404);
    expect((await w.as('director', () => w.get(EvidenceQueries).proposals(foreign))).items).toHaveLength(2);
  });
});

describe('confirmer', () => {
  const good = (): object => ({ studentId: lina, operationId: bending, competenceId: c1, level: 3 });

  it.each<[string, () => object, number, string]>([
    [
      'un niveau hors de l’échelle',
      () => ({ studentId: noe, operationId: welding, competenceId: c2, level: 7 }),
      422,
      'request.invalid',
    ],
    [
      'un jeune d’un autre groupe',
      () => ({ studentId: stranger, operationId: bending, competenceId: c1, level: 2 }),
      404,
      'student.not_found',
    ],
    [
      'un jeune sans heures sur l’opération',
      () => ({ studentId: noe, operationId: bending, competenceId: c1, level: 2 }),
      409,
      'evidence.not_worked',
    ],
    [
      'une compétence que l’opération n’exerce pas',
      () => ({ studentId: noe, operationId: welding, competenceId: c1, level: 2 }),
      409,
      'evidence.not_exercised',
    ],
    ['deux fois la même', good, 409, 'evidence.twice'],
  ])('avec %s ne garde rien, même la bonne ligne', async (_name, bad, status, code) => {
    const answer = await trainer.post('/evidence', { items: [good(), bad()] }).expect(status);
    expect(answer.body.code).toBe(code);
    expect(await count()).toBe(0);
  });

  it('garde tout d’un coup, et la proposition disparaît', async () => {
    const { body } = await trainer
      .post('/evidence', { items: [good(), { ...good(), competenceId: c2, level: 2, comment: 'À revoir' }] })
      .expect(201);
    expect(body.ids).toHaveLength(2);
    expect(await proposed()).toEqual([key(noe, welding, c2)]);
    const { body: list } = await trainer.get(`/evidence?studentId=${lina}`).expect(200);
    expect(list.items[0]).toMatchObject({
      firstName: 'Lina',
      assessedOn: DAY,
      assessedByName: 'Test master_trainer',
      operationTitle: 'Pliage',
      frameworkId,
    });
    expect((await trainer.post('/evidence', { items: [good()] }).expect(409)).body.code).toBe(
      'evidence.already_assessed',
    );
  });

  it('deux fois à la fois ne garde qu’une fois', async () => {
    const proof = { studentId: noe, operationId: welding, competenceId: c2, level: 4 };
    const results = await Promise.allSettled(
      [1, 2].map(() => w.as('director', () => w.get(EvidenceService).confirm([proof]))),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'evidence.already_assessed' },
    });
  });
});

describe('une preuve', () => {
  const ofNoe = async (): Promise<string> =>
    (await w.db.query('SELECT id FROM evidence WHERE student_id = $1', [noe]))[0].id as string;

  it('ne se change ni ne s’efface', async () => {
    await expect(w.db.query('UPDATE evidence SET level = 1 WHERE student_id = $1', [noe])).rejects.toThrow('immutable');
    await expect(w.db.query('DELETE FROM evidence')).rejects.toThrow('immutable');
  });

  it('se retire avec un motif, reste dans l’historique et se propose de nouveau', async () => {
    const id = await ofNoe();
    expect((await trainer.post(`/evidence/${id}/withdraw`, { reason: '' }).expect(422)).body.errors[0].field).toBe(
      'reason',
    );
    await trainer.post(`/evidence/${id}/withdraw`, { reason: 'Mauvais jeune' }).expect(204);
    expect((await trainer.post(`/evidence/${id}/withdraw`, { reason: 'Encore' }).expect(409)).body.code).toBe(
      'evidence.already_withdrawn',
    );
    expect(await proposed()).toEqual([key(noe, welding, c2)]);
    const { body } = await trainer.get(`/evidence?studentId=${noe}`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ id, withdrawReason: 'Mauvais jeune', withdrawnByName: 'Test master_trainer' }),
    ]);
    await expect(w.db.query('UPDATE evidence SET withdraw_reason = $2 WHERE id = $1', [id, 'x'])).rejects.toThrow(
      'immutable',
    );
  });

  it('d’un autre groupe ne se retire pas', async () => {
    const [id] = await w.as('director', () =>
      w.get(EvidenceService).confirm([{ studentId: stranger, operationId: bending, competenceId: c1, level: 1 }]),
    );
    await trainer.post(`/evidence/${id!}/withdraw`, { reason: 'Pas à moi' }).expect(404);
    expect(
      (await trainer.get('/evidence').expect(200)).body.items.map(({ studentId }: Proposal) => studentId),
    ).not.toContain(stranger);
  });
});

describe('écarter une proposition', () => {
  it('l’ôte de la liste sans rien évaluer', async () => {
    const before = await count();
    await trainer
      .post('/evidence-proposals/dismiss', { items: [{ studentId: noe, operationId: welding, competenceId: c2 }] })
      .expect(204);
    expect(await proposed()).toEqual([]);
    expect(await count()).toBe(before);
  });
});

it('une nouvelle proposition reprend le dernier niveau donné au jeune sur cette compétence', async () => {
  await w.as('director', () => log(mine, 'morning', [[lina, welding]], '2026-11-09'));
  expect(await proposals()).toEqual([
    expect.objectContaining({
      studentId: lina,
      operationId: welding,
      competenceId: c2,
      presetLevel: 2,
      lastWorkedOn: '2026-11-09',
    }),
  ]);
});

describe('la couverture d’un jeune', () => {
  it('donne pour chaque compétence le nombre, le dernier niveau et son jour', async () => {
    const { body } = await trainer.get(`/competence-coverage?studentId=${lina}`).expect(200);
    expect(body.frameworks).toMatchObject([{ id: frameworkId, levels: [{}, {}, {}, { value: 4 }] }]);
    const none = { count: 0, level: null, newestOn: null, minutes: 0, sentence: 'aucune preuve' };
    const sentence = (level: number): string => `niveau ${level}, mais une seule preuve, aujourd’hui\u202f: fragile`;
    expect(body.items).toMatchObject([
      { competence: { code: 'C1' }, count: 1, level: 3, newestOn: DAY, minutes: 218, sentence: sentence(3) },
      { competence: { code: 'C2' }, count: 1, level: 2, newestOn: DAY, minutes: 428, sentence: sentence(2) },
      { competence: { code: 'C3' }, ...none },
      { competence: { code: 'C4' }, ...none },
    ]);
  });
});

describe('clore une opération', () => {
  it('et évaluer se font ensemble ou pas du tout', async () => {
    const states = async (): Promise<string[]> =>
      (await w.db.query('SELECT state FROM operations ORDER BY position')).map(({ state }: { state: string }) => state);
    await trainer
      .post(`/operations/${welding}/close`, { items: [{ studentId: lina, competenceId: c1, level: 3 }] })
      .expect(409);
    expect(await states()).toEqual(['open', 'open']);
    const { body } = await trainer
      .post(`/operations/${welding}/close`, { items: [{ studentId: noe, competenceId: c2, level: 3 }] })
      .expect(201);
    expect(body.ids).toHaveLength(1);
    expect(await states()).toEqual(['open', 'done']);
    await trainer.post(`/operations/${bending}/close`, { items: [] }).expect(201);
    const undo = (id: string, ids: string[]) => trainer.post(`/operations/${id}/undo-close`, { ids });
    expect((await undo(bending, body.ids).expect(404)).body.code).toBe('evidence.not_found');
    expect(await states()).toEqual(['done', 'done']);
    await undo(welding, body.ids).expect(204);
    const withdrawn = await w.db.query('SELECT withdraw_reason AS why FROM evidence WHERE id = $1', [body.ids[0]]);
    expect(withdrawn).toEqual([{ why: 'Annulé aussitôt' }]);
    await undo(welding, []).expect(409);
    await trainer.post(`/operations/${welding}/close`, { items: [] }).expect(201);
    expect((await undo(welding, body.ids).expect(409)).body.code).toBe('evidence.already_withdrawn');
    expect(await states()).toEqual(['done', 'done']);
  });
});
