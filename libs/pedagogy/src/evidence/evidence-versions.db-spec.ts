import { instantAt } from '@etabli/kernel';
import { CompetenceQueries, FrameworkService, MappingService, SchoolAdditions } from '@etabli/curriculum';
import { SchoolService, StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { type Client, world, type World } from '@etabli/testing';
import { Hours, Operations, Orders } from '@etabli/workshop';
import { EvidenceService } from './evidence.service.js';

const DAY = '2026-11-10';
let w: World, trainer: Client;
let group: string, lina: string, noe: string, bending: string;
let old: string, next: string, before: string, after: string, rest: string, criterion: string, foreign: string;

const load = async (version: string, codes: string[], levels: number[]): Promise<string> => {
  const file = {
    format: 'etabli-referentiel-2',
    code: 'CAP-X',
    intitule: 'CAP Exemple',
    niveau: 3,
    texte: 'Arrêté',
    version,
    source: 'Journal officiel',
    competences: codes.map((code) => ({ code, intitule: `Faire ${code}` })),
    echelle: levels.map((valeur) => ({ valeur, libelle: `n${valeur}`, couleur: '#123456' })),
  };
  return (await w.get(FrameworkService).import(Buffer.from(JSON.stringify(file)), 'x.json')).frameworkId!;
};
const idOf = async (frameworkId: string, code: string): Promise<string> =>
  (await w.get(CompetenceQueries).ofFramework(frameworkId)).find((one) => one.code === code)!.id;
const proposals = async () =>
  (await trainer.get(`/evidence-proposals?groupId=${group}`).expect(200)).body as {
    items: { studentId: string; competenceId: string; presetLevel: number | null }[];
    criteria: unknown[];
  };

beforeAll(async () => {
  w = await world();
  w.clock.startAt(instantAt(DAY, '17:30'));
  trainer = await w.client('master_trainer');
  await w.as('director', async () => {
    await w.get(SchoolService).create({ name: 'École d’essai' });
    const trainerId = await w.get(StaffService).create({
      firstName: 'Paul',
      lastName: 'Roux',
      kind: 'master_trainer',
      userId: w.actor('master_trainer').userId,
    });
    group = await w
      .get(GroupService)
      .create({ name: 'Chaudronnerie', trade: 'chaudronnerie', trainerId, capacity: 12 });
    [old, next] = [await load('2009', ['C1'], [0, 1, 2, 3]), await load('2026', ['D1', 'D2'], [1, 2, 3, 4])];
    [before, after, rest] = [await idOf(old, 'C1'), await idOf(next, 'D1'), await idOf(next, 'D2')];
    const add = (competenceId: string, code: string): Promise<string> =>
      w.get(SchoolAdditions).addCriterion(next, { competenceId, code, title: `Voir ${code}` });
    [criterion, foreign] = [await add(after, 'D1-a'), await add(rest, 'D2-a')];
    const enrol = (firstName: string, frameworkId: string): Promise<string> =>
      w.get(StudentService).create({
        firstName,
        lastName: 'Martin',
        bornOn: '2009-05-04',
        groupId: group,
        enrolledOn: '2026-09-01',
        frameworkId,
      });
    [lina, noe] = [await enrol('Lina', next), await enrol('Noé', old)];
    const given = { assessedOn: '2026-10-01', source: 'placement' as const };
    await w.get(EvidenceService).record([
      { ...given, studentId: lina, competenceId: before, level: 3 },
      { ...given, studentId: noe, competenceId: before, level: 1 },
    ]);
    const orderId = await w.get(Orders).openOrder({
      quoteId: null,
      customerId: null,
      title: 'Trémie',
      customerReference: null,
      dueOn: null,
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
      .replace(orderId, [{ title: 'Pliage', allottedMinutes: 300, competenceIds: [before, after, rest] }]);
    bending = (await w.db.query('SELECT id FROM operations'))[0].id as string;
    await w.get(Hours).log({
      groupId: group,
      day: DAY,
      halfDay: 'morning',
      moves: [lina, noe].map((studentId) => ({
        studentId,
        stretches: [{ operationId: bending, from: '08:00', to: '12:00' }],
      })),
    });
  });
});
afterAll(() => w.end());

describe('une opération qui exerce l’ancienne et la nouvelle version', () => {
  it('sans correspondance, demande les deux, chacune avec ses niveaux à elle', async () => {
    const { items } = await proposals();
    expect(items).toHaveLength(6);
    expect(items.find((one) => one.studentId === lina && one.competenceId === after)!.presetLevel).toBeNull();
  });

  it('avec elle, demande à chacun la sienne, au niveau qu’il avait dans l’ancienne, lu sur la nouvelle échelle', async () => {
    await w.as('director', () => w.get(MappingService).decide({ fromCompetenceId: before, toCompetenceId: after }));
    const { items, criteria } = await proposals();
    const of = (studentId: string) =>
      new Map(items.filter((one) => one.studentId === studentId).map((one) => [one.competenceId, one.presetLevel]));
    expect(of(lina)).toEqual(
      new Map([
        [after, 4],
        [rest, null],
      ]),
    );
    expect(of(noe)).toEqual(
      new Map([
        [before, 1],
        [rest, null],
      ]),
    );
    expect(criteria).toMatchObject([{ id: criterion, competenceId: after, code: 'D1-a' }, { id: foreign }]);
  });
});

describe('le critère regardé', () => {
  const close = (item: object) =>
    trainer.post(`/operations/${bending}/close`, {
      items: [{ studentId: lina, competenceId: after, level: 3, ...item }],
    });
  const kept = async (id: string): Promise<unknown> =>
    (await trainer.get(`/evidence?studentId=${lina}`).expect(200)).body.items.find(
      (one: { id: string }) => one.id === id,
    );
  let closed: string;

  it('se dit en clôturant, s’il est de la compétence ; sinon rien n’est écrit', async () => {
    const { body } = await close({ criterionId: foreign }).expect(422);
    expect(body.errors).toMatchObject([{ field: 'items.0.criterionId' }]);
    expect((await w.db.query('SELECT state FROM operations'))[0].state).toBe('open');
    closed = (await close({ criterionId: criterion }).expect(201)).body.ids[0] as string;
    expect(await kept(closed)).toMatchObject({ criterionId: criterion, criterionCode: 'D1-a', level: 3 });
  });

  it('reste en réévaluant, se change ou s’enlève', async () => {
    const again = async (id: string, body: object): Promise<string> =>
      (await trainer.post(`/evidence/${id}/reassess`, { level: 2, ...body }).expect(201)).body.id as string;
    const wrong = await trainer.post(`/evidence/${closed}/reassess`, { level: 2, criterionId: foreign }).expect(422);
    expect(wrong.body.errors).toMatchObject([{ field: 'criterionId' }]);
    const second = await again(closed, {});
    expect(await kept(second)).toMatchObject({ criterionId: criterion, level: 2, reassessesId: closed });
    const third = await again(second, { criterionId: null });
    expect(await kept(third)).toMatchObject({ criterionId: null, criterionCode: null });
    const fourth = await again(third, { criterionId: criterion });
    expect(await kept(fourth)).toMatchObject({ criterionId: criterion });
  });

  it('se garde aussi hors clôture, et se refuse de même', async () => {
    const item = { studentId: noe, operationId: bending, competenceId: rest, level: 2 };
    await trainer.post('/evidence', { items: [{ ...item, criterionId: criterion }] }).expect(422);
    await trainer.post('/evidence', { items: [{ ...item, criterionId: foreign }] }).expect(201);
  });
});
