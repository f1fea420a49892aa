import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool } from './school-of-the-story.js';

const TODAY = '2026-11-24';

/** A saw breaks down on a Tuesday; the same week its check, the steel of the gate, the count and the purchase. */
describe('une semaine de machines et de matière', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let accountant: Client;
  let teacher: Client;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${TODAY}T09:00:00+01:00`));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, trainer, accountant, teacher] = (await Promise.all(
      (['director', 'master_trainer', 'accountant', 'teacher'] as const).map((role) => w.client(role)),
    )) as [Client, Client, Client, Client];
    const school = await openSchool(w, director);
    of.group = school.groupId;
    of.youth = school.students[0]!;
    of.machine = await add(director, '/machines', {
      code: 'SC-1',
      name: 'Scie à ruban',
      family: 'Poste manuel, sans machine',
    });
    of.order = await add(director, '/production-orders', { title: 'Portail', allottedMinutes: 600 });
    const [first] = (await director.get(`/production-orders/${of.order}`).expect(200)).body.operationList;
    of.operation = first.id;
    const operations = [
      { id: first.id, title: 'Débit', machineId: of.machine, allottedMinutes: 600, competenceIds: [] },
    ];
    await director.put(`/production-orders/${of.order}/operations`, { operations }).expect(204);
    const { items } = (await director.get('/machine-families').expect(200)).body;
    const familyId = items.find(({ name }: { name: string }) => name === 'Poste manuel, sans machine').id;
    await director.put(`/machines/${of.machine}/safety`, { familyId }).expect(204);
    await trainer.post('/safety-trainings/paper', { studentIds: [of.youth], familyId, trainedOn: TODAY }).expect(201);
  });
  afterAll(() => w.end());

  const add = async (who: Client, path: string, body: object): Promise<string> =>
    (await who.post(path, body).expect(201)).body.id;
  const board = (): object => ({
    groupId: of.group,
    day: TODAY,
    halfDay: 'morning',
    moves: [{ studentId: of.youth, stretches: [{ operationId: of.operation, from: '08:00', to: '12:00' }] }],
  });
  const face = async (): Promise<{ code: string; detail: string }[]> =>
    (await trainer.post('/time-entries/check', board()).expect(200)).body.faces[0].refusals;
  const dues = async (): Promise<{ kind: string; title: string; detail: string | null }[]> =>
    (await director.get('/dues').expect(200)).body.items;

  it('la scie tombe en panne : arrêtée d’un geste, tout le monde le lit, le visage dit pourquoi', async () => {
    expect(await face()).toEqual([]);
    await teacher.post(`/machines/${of.machine}/state-changes`, { state: 'stopped', reason: 'Bruit' }).expect(403);
    await trainer
      .post(`/machines/${of.machine}/state-changes`, { state: 'stopped', reason: 'Lame cassée' })
      .expect(204);
    expect(await face()).toMatchObject([
      { code: 'permit.machine_stopped', detail: expect.stringContaining('est à l’arrêt (Lame cassée)') },
    ]);
    await trainer.post('/time-entries', board()).expect(409);
    const [refusal] = (await director.get('/permit-refusals').expect(200)).body.items;
    expect((await director.get(`/permit-decisions/${refusal.id}`).expect(200)).body.reproduced).toBe(true);
    const seen = (await trainer.get(`/workshop-board?groupId=${of.group}`).expect(200)).body.operations[0];
    expect(seen).toMatchObject({ machineId: of.machine, machineStopped: true, machineStopReason: 'Lame cassée' });
    expect(await dues()).toContainEqual(
      expect.objectContaining({
        kind: 'machine.stopped',
        title: 'Scie à ruban\u202f: à l’arrêt',
        detail: 'Lame cassée',
      }),
    );
    await trainer.post(`/machines/${of.machine}/state-changes`, { state: 'in_use', reason: 'Lame neuve' }).expect(204);
    expect(await face()).toEqual([]);
  });

  it('une vérification dépassée arrête aussi ; le certificat la lève', async () => {
    const check = await add(trainer, `/machines/${of.machine}/checks`, {
      kind: 'Vérification générale périodique',
      periodMonths: 12,
      legalBasis: 'Code du travail, art. R4323-23',
      firstDueOn: '2026-11-20',
    });
    expect((await face()).map(({ code }) => code)).toEqual(['permit.machine_check_overdue']);
    expect(await dues()).toContainEqual(expect.objectContaining({ kind: 'machine.check' }));
    await trainer.post(`/machine-checks/${check}/results`, { doneOn: '2026-12-01', doneBy: 'Apave' }).expect(422);
    const result = await add(trainer, `/machine-checks/${check}/results`, { doneOn: TODAY, doneBy: 'Apave' });
    const certificate = `/machine-check-results/${result}/certificate`;
    await trainer.get(certificate).expect(404);
    await trainer.upload(certificate, '<html>', 'certificat.pdf').expect(422);
    await trainer.upload(certificate, '%PDF-1.7 certificat', 'x.exe').expect(204);
    expect((await director.download(certificate)).type).toBe('application/pdf');
    await trainer.upload(certificate, '%PDF-1.7 autre', 'x.pdf').expect(409);
    expect((await trainer.get(`/machines/${of.machine}/checks`).expect(200)).body.items).toMatchObject([
      { dueOn: '2027-11-24', state: 'done', results: [{ doneBy: 'Apave', hasCertificate: true }] },
    ]);
    expect(await face()).toEqual([]);
  });

  it('l’entretien revient par jours, avec ce qui a été fait', async () => {
    const upkeep = await add(trainer, `/machines/${of.machine}/upkeeps`, {
      title: 'Graissage',
      tasks: 'Graisser les guides',
      intervalDays: 30,
      firstDueOn: TODAY,
    });
    expect(await dues()).toContainEqual(expect.objectContaining({ kind: 'machine.upkeep' }));
    await trainer.post(`/machine-upkeeps/${upkeep}/done`, { notes: 'Guide gauche usé' }).expect(204);
    expect((await trainer.get(`/machines/${of.machine}/upkeeps`).expect(200)).body.items).toMatchObject([
      { dueOn: '2026-12-24', overdue: false, done: [{ notes: 'Guide gauche usé', byName: 'Test master_trainer' }] },
    ]);
  });

  it('les heures écrites font le carnet de la machine, à l’écran et sur papier', async () => {
    await trainer.post('/time-entries', board()).expect(201);
    const logbook = (await trainer.get(`/machines/${of.machine}/logbook`).expect(200)).body.items;
    expect(logbook.length).toBeGreaterThan(0);
    expect(logbook[0]).toMatchObject({
      studentId: of.youth,
      operationTitle: 'Débit',
      supervisorName: expect.any(String),
    });
    await accountant.get(`/machines/${of.machine}/logbook`).expect(403);
    const { bytes, type } = await director.download(`/machines/${of.machine}/logbook/pdf`);
    expect([type, bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    const months = (await director.get(`/machines/${of.machine}/months`).expect(200)).body.items;
    expect(months.at(-1)).toMatchObject({ month: '2026-11' });
    expect(months.at(-1).minutes).toBeGreaterThan(0);
  });

  it('l’acier arrive, se réserve pour le portail et sort depuis la tuile', async () => {
    await add(trainer, '/stock-locations', { name: 'Magasin' });
    of.tube = await add(trainer, '/material-items', {
      code: 'TUB-40',
      name: 'Tube carré 40',
      family: 'Tubes',
      unit: 'metre',
      dimension: '40 × 40 × 2',
      minimumStock: '12',
      supplier: 'Aciers du Rhône',
    });
    await add(trainer, `/material-items/${of.tube}/receipts`, { quantity: '18', costCents: 9000, note: 'BL 4512' });
    of.line = await add(trainer, `/production-orders/${of.order}/materials`, { itemId: of.tube, wanted: '7.5' });
    await trainer.patch(`/order-materials/${of.line}`, { reserved: '7.5' }).expect(204);
    const low = (await trainer.get('/material-items?state=low').expect(200)).body.items;
    expect(low).toMatchObject([{ code: 'TUB-40', onHand: '18', reserved: '7.5', available: '10.5', low: true }]);
    await trainer
      .post(`/operations/${of.operation}/material-consumptions`, { itemId: of.tube, quantity: '6' })
      .expect(204);
    const materials = (await trainer.get(`/production-orders/${of.order}/materials`).expect(200)).body;
    expect(materials).toMatchObject({
      consumedCents: 3000,
      items: [{ consumed: '6', reserved: '1.5', costCents: 3000 }],
    });
    const refused = await trainer
      .post(`/operations/${of.operation}/material-consumptions`, { itemId: of.tube, quantity: '13' })
      .expect(409);
    expect(refused.body.detail).toContain('il en reste 12');
    const movements = (await accountant.get(`/material-items/${of.tube}/movements`).expect(200)).body.items;
    expect(movements.map(({ kind, quantity }: { kind: string; quantity: string }) => [kind, quantity])).toEqual([
      ['consumption', '-6'],
      ['receipt', '18'],
    ]);
    expect(movements[0]).toMatchObject({ operationTitle: 'Débit', valueCents: -3000 });
  });

  it('on compte : ce qui manque est corrigé d’un coup', async () => {
    const [place] = (await trainer.get('/stock-locations').expect(200)).body.items;
    const count = await add(trainer, '/stock-counts', { locationId: place.id });
    await trainer.put(`/stock-counts/${count}/lines`, { lines: [{ itemId: of.tube, counted: '11' }] }).expect(204);
    expect((await trainer.get(`/stock-counts/${count}`).expect(200)).body.lines).toMatchObject([
      { expected: '12', counted: '11', difference: '-1' },
    ]);
    await trainer.post(`/stock-counts/${count}/validate`).expect(204);
    await trainer.post(`/stock-counts/${count}/validate`).expect(409);
    expect((await trainer.get(`/material-items/${of.tube}`).expect(200)).body).toMatchObject({
      onHand: '11',
      valueCents: 5500,
      averageCost: '5',
    });
  });

  it('on achète ce qui manque, et ce que le portail demande ; reçu en deux fois', async () => {
    const lock = await add(trainer, `/production-orders/${of.order}/materials`, {
      label: 'Serrure',
      unit: 'piece',
      wanted: '1',
    });
    const [, bought] = (await trainer.get(`/production-orders/${of.order}/materials`).expect(200)).body.items;
    expect(bought).toMatchObject({ label: 'Serrure', available: null });
    const needs = (await trainer.get('/purchase-needs').expect(200)).body.items;
    expect(needs).toMatchObject([
      { itemId: of.tube, quantity: '2.5', supplier: 'Aciers du Rhône' },
      { orderMaterialId: lock, quantity: '1', label: 'Serrure' },
    ]);
    const lines = needs.map(({ itemId, orderMaterialId, quantity }: Record<string, unknown>) => ({
      itemId,
      orderMaterialId,
      quantity,
    }));
    const list = await add(trainer, '/purchase-lists', { title: 'Semaine 48', lines });
    await trainer.post(`/purchase-lists/${list}/order`).expect(204);
    const ordered = (await trainer.get(`/purchase-lists/${list}`).expect(200)).body;
    const arrive = (index: number, quantity: string, costCents: number): object => ({
      lines: [{ lineId: ordered.lines[index].id, quantity, costCents }],
    });
    await trainer.post(`/purchase-lists/${list}/receipts`, arrive(1, '1', 4200)).expect(204);
    await trainer.post(`/purchase-lists/${list}/cancel`).expect(409);
    await trainer.post(`/purchase-lists/${list}/receipts`, arrive(0, '2.5', 1500)).expect(204);
    expect((await trainer.get(`/purchase-lists/${list}`).expect(200)).body.state).toBe('received');
    expect((await trainer.get('/purchase-needs').expect(200)).body.items).toEqual([]);
    expect((await trainer.get(`/production-orders/${of.order}/materials`).expect(200)).body.boughtCents).toBe(4200);
  });
});
