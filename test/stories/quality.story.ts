import { type Client, openedOrder, picture, sold, world, type World } from '@etabli/testing';
import { SchoolService } from '@etabli/school';
import { openSchool } from './school-of-the-story.js';

const TODAY = '2026-11-24';

/** Twelve bushings: the first one is measured, one is out of tolerance, four leave before the others are done. */
describe('la qualité d’une commande', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let accountant: Client;
  const of: Record<string, string> = {};

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${TODAY}T09:00:00+01:00`));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, trainer, accountant] = (await Promise.all(
      (['director', 'master_trainer', 'accountant'] as const).map((role) => w.client(role)),
    )) as [Client, Client, Client];
    const school = await openSchool(w, director);
    of.group = school.groupId;
    of.youth = school.students[0]!;
    of.machine = await add(director, '/machines', { code: 'TO-1', name: 'Tour', family: 'Tours' });
    const { items } = (await director.get('/machine-families').expect(200)).body;
    const familyId = items.find(({ name }: { name: string }) => name === 'Poste manuel, sans machine').id;
    await director.put(`/machines/${of.machine}/safety`, { familyId }).expect(204);
    await trainer.post('/safety-trainings/paper', { studentIds: [of.youth], familyId, trainedOn: TODAY }).expect(201);
    await director.post(`/machines/${of.machine}/costs`, { fromOn: '2026-01-01', centsPerHour: 2400 }).expect(204);
  });
  afterAll(() => w.end());

  const add = async (who: Client, path: string, body: object): Promise<string> =>
    (await who.post(path, body).expect(201)).body.id;
  const order = async () => (await trainer.get(`/production-orders/${of.order}`).expect(200)).body;
  const inspections = async () => (await trainer.get(`/production-orders/${of.order}/inspections`).expect(200)).body;
  const refusalsOf = async (act: string): Promise<string[]> =>
    (await order()).actions
      .find((one: { act: string }) => one.act === act)
      .refusals.map(({ code }: { code: string }) => code);
  const measure = (characteristic: string, piece: number, value: string) =>
    trainer.post(`/characteristics/${characteristic}/measurements`, { piece, value, studentId: of.youth });
  const hours = (operationId: string, from: string, to: string) =>
    trainer
      .post('/time-entries', {
        groupId: of.group,
        day: TODAY,
        halfDay: 'morning',
        moves: [{ studentId: of.youth, stretches: [{ operationId, from, to }] }],
      })
      .expect(201);

  it('le catalogue dit ce qui se contrôle ; l’ordre qui le prend le copie', async () => {
    of.turning = await add(trainer, '/catalogue-operations', {
      code: 'TOU',
      title: 'Tournage',
      setupMinutes: 30,
      pieceMinutes: '10',
    });
    const asked = {
      label: 'Diamètre',
      nominal: '20',
      lowerDeviation: '-0.05',
      upperDeviation: '0.05',
      unit: 'mm',
      instrument: 'Micromètre',
      moment: 'first_piece',
    };
    const path = `/catalogue-operations/${of.turning}/characteristics`;
    const crossed = { ...asked, lowerDeviation: '0.1' };
    const wrong = await trainer.put(path, { characteristics: [crossed] }).expect(422);
    expect(wrong.body.errors).toMatchObject([{ field: 'characteristics.0.upperDeviation' }]);
    const length = { ...asked, label: 'Longueur', nominal: '40.5', moment: 'final', instrument: null };
    await trainer.put(path, { characteristics: [asked, length] }).expect(204);
    await accountant.put(path, { characteristics: [] }).expect(403);
    ({ orderId: of.order } = await openedOrder(w, { lines: [sold({ label: 'Bague', quantity: '12' })] }));
    of.line = (await order()).lines[0].id;
    of.operation = await add(trainer, `/production-orders/${of.order}/operations`, {
      catalogueOperationId: of.turning,
      machineId: of.machine,
    });
    const { operations, missing } = await inspections();
    expect(operations).toMatchObject([
      {
        operationId: of.operation,
        characteristics: [
          { label: 'Diamètre', lower: '19.95', upper: '20.05', nextPiece: 1, values: [] },
          { label: 'Longueur', moment: 'final' },
        ],
      },
    ]);
    expect(missing).toHaveLength(2);
    [of.diameter, of.length] = operations[0].characteristics.map(({ id }: { id: string }) => id);
  });

  it('l’ordre ne se contrôle pas tant qu’un contrôle manque', async () => {
    expect(await refusalsOf('check')).toEqual(['inspection.missing', 'inspection.missing']);
    expect((await trainer.post(`/production-orders/${of.order}/check`).expect(409)).body.code).toBe(
      'inspection.missing',
    );
  });

  it('une mesure se prend à la borne, se corrige par une autre, et ne se change pas', async () => {
    await measure(of.diameter!, 1, '20.05').expect(201);
    await measure(of.diameter!, 1, '20,05').expect(422);
    of.out = (await measure(of.diameter!, 2, '20.0501').expect(201)).body.id;
    const typo = (await measure(of.length!, 1, '405').expect(201)).body.id;
    await trainer.post(`/measurements/${typo}/corrections`, { value: '40.5' }).expect(422);
    await trainer.post(`/measurements/${typo}/corrections`, { value: '40.5', reason: 'Virgule oubliée' }).expect(201);
    await trainer.post(`/measurements/${typo}/corrections`, { value: '40.5', reason: 'Encore' }).expect(409);
    await expect(w.db.query('UPDATE measurements SET value = 20 WHERE id = $1', [of.out])).rejects.toThrow();
    const [diameter, length] = (await inspections()).operations[0].characteristics;
    expect(diameter).toMatchObject({
      nextPiece: 3,
      values: [
        { conform: true, studentName: 'Adem E.' },
        { conform: false, nonconformityId: null },
      ],
    });
    expect(length.values).toMatchObject([
      { conform: false, corrected: true },
      { value: '40.5', conform: true, corrected: false, correctsId: typo, reason: 'Virgule oubliée' },
    ]);
    const set = { label: 'Diamètre', unit: 'mm', moment: 'first_piece', lowerDeviation: '-0.1', upperDeviation: '0.1' };
    const moved = { characteristics: [{ id: of.diameter, nominal: '20', ...set }] };
    expect((await trainer.put(`/operations/${of.operation}/characteristics`, moved).expect(409)).body.code).toBe(
      'inspection.measured',
    );
    expect(await refusalsOf('check')).toEqual(['inspection.failed']);
  });

  it('hors tolérance, une non-conformité s’ouvre avec sa photo et sa reprise', async () => {
    const found = { orderId: of.order, what: 'Diamètre trop fort', cause: 'other', measurementId: of.out };
    await trainer.post('/nonconformities', found).expect(422);
    of.nc = await add(trainer, '/nonconformities', { ...found, causeWords: 'Plaquette usée', toRework: '1' });
    for (const q of ['plaquette usee', 'PLAQUETTE'])
      expect((await trainer.get(`/nonconformities?q=${encodeURIComponent(q)}`).expect(200)).body.items).toMatchObject([
        { id: of.nc },
      ]);
    expect((await trainer.get('/nonconformities?q=autrechose').expect(200)).body.items).toEqual([]);
    const photo = `/nonconformities/${of.nc}/photo`;
    await trainer.get(photo).expect(404);
    await trainer.upload(photo, '<svg/>', 'x.png').expect(422);
    await trainer.upload(photo, picture(), 'x.png').expect(204);
    expect((await director.download(photo)).bytes.includes('GPS')).toBe(false);
    await accountant.get('/nonconformities').expect(403);
    await trainer.post(`/nonconformities/${of.nc}/settle`).expect(409);
    await trainer.post(`/nonconformities/${of.nc}/decision`, { decision: 'accepted' }).expect(422);
    await trainer.post(`/nonconformities/${of.nc}/decision`, { decision: 'rework' }).expect(204);
    const view = (await trainer.get(`/nonconformities/${of.nc}`).expect(200)).body;
    expect(view).toMatchObject({
      state: 'in_rework',
      operationId: of.operation,
      hasPhoto: true,
      measured: 'Diamètre, pièce 2\u202f: 20,0501 mm',
      reworkOperationTitle: 'Reprise – Tournage',
    });
    of.rework = view.reworkOperationId;
    const rework = (await order()).operationList.find(({ id }: { id: string }) => id === of.rework);
    expect(rework).toMatchObject({ kind: 'rework', reworkOfId: of.operation, allottedMinutes: 0 });
    expect((await order()).openNonconformities).toBe(1);
    const keep = (await order()).operationList
      .filter(({ id }: { id: string }) => id !== of.operation)
      .map(({ id, title }: { id: string; title: string }) => ({ id, title, allottedMinutes: 0, competenceIds: [] }));
    await trainer.put(`/production-orders/${of.order}/operations`, { operations: keep }).expect(409);
  });

  it('quatre bagues contrôlées partent, le reste est encore en travail', async () => {
    const part = (quantity: string): object => ({ lines: [{ lineId: of.line, quantity }] });
    const deliver = (quantity: string) => trainer.post(`/production-orders/${of.order}/deliveries`, part(quantity));
    expect((await deliver('4').expect(409)).body.code).toBe('order.not_checked');
    const check = `/production-orders/${of.order}/partial-checks`;
    expect((await trainer.post(check, part('12')).expect(409)).body.code).toBe('order.check_whole');
    await trainer.post(check, part('13')).expect(422);
    await trainer.post(check, part('4')).expect(204);
    await deliver('5').expect(422);
    await deliver('3').expect(201);
    expect(await order()).toMatchObject({
      state: 'released',
      lines: [{ checkedQuantity: '4', deliveredQuantity: '3', deliverableQuantity: '1', remainingQuantity: '9' }],
    });
    const rows = (await trainer.get('/production-orders?state=open').expect(200)).body.items;
    expect(rows).toMatchObject([{ id: of.order, partlyDelivered: true }]);
    const board = (await trainer.get(`/workshop-board?groupId=${of.group}`).expect(200)).body.operations;
    expect(board[0]).toMatchObject({ remaining: '9', unit: 'pièce' });
    expect(await refusalsOf('cancel')).toEqual(['order.partly_delivered']);
  });

  it('la reprise prend des heures, jamais vendues ; réglée, l’ordre se contrôle', async () => {
    await hours(of.rework!, '08:00', '10:00');
    const settle = `/nonconformities/${of.nc}/settle`;
    expect((await trainer.post(settle).expect(409)).body.code).toBe('nonconformity.rework_open');
    await trainer.post(`/operations/${of.rework}/close`, { items: [] });
    const { state } = (await order()).operationList.find(({ id }: { id: string }) => id === of.rework);
    expect(state).toBe('done');
    await trainer.post(settle).expect(204);
    const figures = (await director.get('/nonconformities/figures').expect(200)).body;
    expect(figures).toMatchObject({ count: 1, pending: 0, reworkMinutes: 120, reworkCents: 4800 });
    expect((await trainer.get('/nonconformities/figures').expect(200)).body.reworkCents).toBeNull();
    expect(await refusalsOf('check')).toEqual([]);
    of.scratch = await add(trainer, '/nonconformities', { orderId: of.order, what: 'Rayure', cause: 'handling' });
    const asked = (await trainer.post(`/production-orders/${of.order}/check`).expect(409)).body;
    expect(asked).toMatchObject({ code: 'order.nonconformities_left', confirmable: true });
    await trainer.post(`/production-orders/${of.order}/check`, { confirm: [asked.code] }).expect(204);
    expect(await order()).toMatchObject({ state: 'checked', lines: [{ deliverableQuantity: '9' }] });
  });

  it('livré, l’ordre ne se clôt pas avant que tout soit réglé', async () => {
    const rest = { lines: [{ lineId: of.line, quantity: '9' }] };
    await trainer.post(`/production-orders/${of.order}/deliveries`, rest).expect(201);
    expect((await trainer.post(`/production-orders/${of.order}/close`).expect(409)).body.code).toBe(
      'order.open_nonconformities',
    );
    const path = `/nonconformities/${of.scratch}`;
    await trainer.patch(path, { scrapped: '0.5' }).expect(204);
    await trainer.post(`${path}/decision`, { decision: 'accepted', acceptedBy: 'Mme Martin' }).expect(204);
    await trainer.post(`${path}/withdraw`, { reason: 'Erreur' }).expect(409);
    await trainer.post(`/production-orders/${of.order}/close`).expect(204);
    await trainer.post('/nonconformities', { orderId: of.order, what: 'Tard', cause: 'tool' }).expect(409);
    const settled = (await trainer.get('/nonconformities?state=settled&cause=handling').expect(200)).body.items;
    expect(settled).toMatchObject([{ id: of.scratch, decision: 'accepted', scrapped: '0.5' }]);
  });

  it('la fiche de contrôle s’imprime', async () => {
    const { bytes, type } = await director.download(`/production-orders/${of.order}/inspections/pdf`);
    expect([type, bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  });

  it('une étiquette mène à l’opération et à la machine, sans rien de personnel', async () => {
    await trainer.get(`/production-orders/${of.order}/labels/pdf`).expect(404);
    for (const body of [{ orderId: of.order }, {}]) await trainer.post('/labels', body).expect(204);
    for (const path of [`/production-orders/${of.order}/labels/pdf`, '/machine-labels/pdf'])
      expect((await trainer.download(path)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await trainer.download(`/machines/${of.machine}/labels/pdf`);
    const codes: { code: string; machine_id: string | null; operation_id: string | null }[] =
      await w.db.query('SELECT * FROM scan_codes');
    expect(codes).toHaveLength(5);
    const machine = codes.find(({ machine_id }) => machine_id === of.machine)!;
    expect((await trainer.get(`/scan-codes/${machine.code.toLowerCase()}`).expect(200)).body).toMatchObject({
      kind: 'machine',
      id: of.machine,
      title: 'Tour',
    });
    const operation = codes.find(({ operation_id }) => operation_id === of.operation)!;
    expect((await trainer.get(`/scan-codes/${operation.code}`).expect(200)).body).toMatchObject({
      kind: 'operation',
      orderId: of.order,
      open: false,
    });
    await trainer.get('/scan-codes/ABCD2345').expect(404);
    await accountant.get(`/scan-codes/${operation.code}`).expect(403);
  });
});
