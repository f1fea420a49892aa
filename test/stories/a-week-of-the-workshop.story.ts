import { type Client, newCustomer, openSchool, part, world, type World } from '@etabli/testing';
import { drawing } from './signature-of-the-story.js';
import { FRIDAY, MONDAY, THURSDAY, TUESDAY, WEDNESDAY } from './week-of-the-story.js';
import { clashes, type Group, type Half, HALF_DAY_MINUTES, made } from './week-of-the-story.js';
import { minutesBy, openWorkshop, Week, type Workshop } from './week-of-the-story.js';

/** Three trainers and thirty youths, one order of a client, one exercise, from Monday morning to the locked month. */
describe('une semaine de l’atelier', () => {
  let w: World;
  let director: Client;
  let accountant: Client;
  let workshop: Workshop;
  let karim: Group;
  let nour: Group;
  let lise: Group;
  const of: Record<string, string> = {};
  let week: Week;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    [director, accountant] = [await w.client('director'), await w.client('accountant')];
    workshop = await openWorkshop(w, director);
    ({ karim, nour, lise } = workshop);
    week = new Week(director);
  }, 60_000);
  afterAll(() => w.end());

  const now = (day: string, time: string): void => w.clock.startAt(new Date(`${day}T${time}:00+01:00`));
  const order = async () => (await director.get(`/production-orders/${of.order}`).expect(200)).body;
  const log = (group: Group, day: string, half: Half, operationId: string, youths?: readonly string[]) =>
    week.log(group, day, half, operationId, youths);
  const codes = ({ body }: { body: { reasons?: { code: string }[] } }): string[] =>
    (body.reasons ?? []).map(({ code }) => code);

  it('lundi : la commande vient du devis, sa gamme du catalogue ; tant qu’elle n’est pas lancée, pas d’heures', async () => {
    now(MONDAY, '08:05');
    await director.put('/workshop-settings', { releaseByHand: true }).expect(204);
    const customerId = await newCustomer(w);
    const line = part({ label: 'Support cintré', quantity: '20', unitPrice: '90', allottedMinutes: 1200 });
    const quote = await made(director, '/quotes', { customerId, title: 'Supports', lines: [line] });
    await director.post(`/quotes/${quote}/send`, {}).expect(204);
    const accepted = { acceptedBy: 'Mme Martin', dueOn: FRIDAY };
    of.order = (await director.post(`/quotes/${quote}/accept`, accepted).expect(201)).body.productionOrderId;
    const [first] = (await order()).operationList;
    of.finish = first.id;
    for (const [key, code, setupMinutes, pieceMinutes] of [
      ['cut', 'DEB', 30, '6'],
      ['bend', 'CIN', 60, '12'],
    ] as const) {
      const known = { code, title: `Opération ${code}`, setupMinutes, pieceMinutes };
      const catalogueOperationId = await made(director, '/catalogue-operations', known);
      of.catalogue = catalogueOperationId;
      const machineId = key === 'bend' ? workshop.bender : null;
      of[key] = await made(director, `/production-orders/${of.order}/operations`, { catalogueOperationId, machineId });
    }
    expect(await order()).toMatchObject({ state: 'planned', allottedMinutes: 1200 + 30 + 6 * 20 + 60 + 12 * 20 });
    const early = week.batch(karim, MONDAY, 'morning', of.cut!);
    expect(new Set(codes(await karim.trainer.post('/time-entries', early).expect(409)))).toEqual(
      new Set(['hours.operation_closed']),
    );
    await karim.trainer.post(`/production-orders/${of.order}/release`, {}).expect(204);
    of.exercise = await made(director, '/production-orders', { title: 'Étau', allottedMinutes: 6000 });
    of.vice = (await director.get(`/production-orders/${of.exercise}`).expect(200)).body.operationList[0].id;
  });

  it('lundi : le plan s’écrit avec les mots du permis ; qui n’est pas formé ne va pas à la cintreuse', async () => {
    const untrained = karim.youths.at(-1)!;
    const plan = (operationId: string, youths: readonly string[]) => ({
      groupId: karim.groupId,
      day: MONDAY,
      halfDay: 'morning',
      placements: youths.map((studentId) => ({ studentId, operationId })),
    });
    const refused = await karim.trainer.put('/assignments', plan(of.bend!, karim.youths)).expect(409);
    expect(codes(refused)).toEqual(['permit.training_missing']);
    expect(refused.body.reasons[0].detail).toContain('K9 E.');
    const training = { studentIds: [untrained], familyId: workshop.family, trainedOn: MONDAY };
    await karim.trainer.post('/safety-trainings/paper', training).expect(201);
    await karim.trainer.put('/assignments', plan(of.bend!, karim.youths)).expect(204);
    await nour.trainer.put('/assignments', plan(of.cut!, nour.youths)).expect(404);
    const { faces } = (await karim.trainer.get(`/workshop-board?groupId=${karim.groupId}`).expect(200)).body;
    expect(new Set(faces.map((face: { operationId: string }) => face.operationId))).toEqual(new Set([of.bend]));
  });

  it('lundi : trois maîtres pointent par lots ; un jeune change à dix heures, une heure est corrigée avec son motif', async () => {
    const [moved, ...others] = karim.youths as [string, ...string[]];
    const morning = week.batch(karim, MONDAY, 'morning', of.bend!, others);
    const stretches = [
      { operationId: of.bend!, from: '08:00', to: '10:00' },
      { operationId: of.cut!, from: '10:00', to: '12:00' },
    ];
    const moves = [...morning.moves, { studentId: moved, stretches }];
    await karim.trainer.post('/time-entries', { ...morning, moves }).expect(201);
    week.count(others, of.bend!, 210);
    // the break, from ten to half past, is cut out of what follows it
    week.count([moved], of.bend!, 120);
    week.count([moved], of.cut!, 90);
    await log(nour, MONDAY, 'morning', of.cut!);
    await log(lise, MONDAY, 'morning', of.vice!);
    expect((await order()).state).toBe('in_work');

    now(MONDAY, '13:10');
    await log(karim, MONDAY, 'afternoon', of.bend!);
    await log(nour, MONDAY, 'afternoon', of.cut!);
    await log(lise, MONDAY, 'afternoon', of.vice!);
    const youth = nour.youths[3]!;
    const written = await week.entries(`&studentId=${youth}&from=${MONDAY}`);
    const entry = written.find(({ from }) => from === '13:00');
    expect(entry).toMatchObject({ halfDay: 'afternoon', to: '15:00', minutes: 120, operationId: of.cut });
    await nour.trainer.post(`/time-entries/${entry!.id}/correct`, { operationId: of.finish }).expect(422);
    const correction = { operationId: of.finish, reason: 'Était au montage' };
    const { ids } = (await nour.trainer.post(`/time-entries/${entry!.id}/correct`, correction).expect(201)).body;
    expect(ids).not.toContain(entry!.id);
    week.move(of.cut!, of.finish!, 120);
    const history = await week.entries(`&studentId=${youth}&from=${MONDAY}`);
    expect(history.find(({ id }) => id === entry!.id)).toMatchObject({
      operationId: of.cut,
      voidedByName: 'Nour Roy',
      voidReason: 'Était au montage',
    });
    expect(history.filter(({ replacesId }) => replacesId === entry!.id).map(({ id }) => id)).toEqual(ids);
  });

  it('mardi : la cintreuse s’arrête à midi ; l’après-midi y est refusée, le groupe passe au débit', async () => {
    now(TUESDAY, '08:05');
    await log(karim, TUESDAY, 'morning', of.bend!);
    await log(nour, TUESDAY, 'morning', of.finish!);
    await log(lise, TUESDAY, 'morning', of.vice!);
    now(TUESDAY, '12:20');
    const change = (state: string, reason: string) =>
      karim.trainer
        .post(`/machines/${workshop.bender}/state-changes`, { state, reason }, `bender-${state}`)
        .expect(204);
    await change('stopped', 'Fuite d’huile');
    await change('stopped', 'Fuite d’huile');
    now(TUESDAY, '13:10');
    const afternoon = week.batch(karim, TUESDAY, 'afternoon', of.bend!);
    const refused = await karim.trainer.post('/time-entries', afternoon).expect(409);
    expect(codes(refused)).toEqual(karim.youths.map(() => 'permit.machine_stopped'));
    expect(refused.body.reasons[0].detail).toContain('Fuite d’huile');
    await log(karim, TUESDAY, 'afternoon', of.cut!);
    await log(nour, TUESDAY, 'afternoon', of.finish!);
    now(WEDNESDAY, '07:50');
    await change('in_use', 'Joint changé');
  });

  it('mercredi : les heures de la tablette arrivent tard, une fois ; celui qui en a déjà est nommé et laissé', async () => {
    now(WEDNESDAY, '11:30');
    await log(nour, WEDNESDAY, 'morning', of.finish!);
    await log(lise, WEDNESDAY, 'morning', of.vice!);
    const [already, ...others] = karim.youths as [string, ...string[]];
    await log(karim, WEDNESDAY, 'morning', of.cut!, [already]);
    now(WEDNESDAY, '13:05');
    const late = {
      ...week.batch(karim, WEDNESDAY, 'morning', of.bend!),
      recordedOfflineAt: `${WEDNESDAY}T08:10:00+01:00`,
      keepAccepted: true,
    };
    const { body } = await karim.trainer.post('/time-entries', late, 'tablet-wed-1').expect(201);
    expect(body.refused).toMatchObject([{ studentId: already, name: 'K0 E.', reasons: [{ code: 'hours.overlap' }] }]);
    week.count(others, of.bend!, HALF_DAY_MINUTES.morning);
    expect((await karim.trainer.post('/time-entries', late, 'tablet-wed-1').expect(201)).body).toEqual(body);
    const given = {
      day: WEDNESDAY,
      halfDay: 'morning',
      studentIds: [already],
      refusal: 'Déjà pointé',
      reason: 'Doublon',
    };
    await karim.trainer.post('/abandoned-entries', { groupId: karim.groupId, ...given }).expect(201);
  });

  it('mercredi : l’appel dit absent un jeune qui a des heures ; le conflit porte son nom et se règle', async () => {
    const absent = karim.youths[4]!;
    const call = { groupId: karim.groupId, day: WEDNESDAY, halfDay: 'morning' };
    const open = async () =>
      (await karim.trainer.get(`/hour-conflicts?groupId=${karim.groupId}`).expect(200)).body.items;
    const sheet = await made(karim.trainer, '/roll-calls', { ...call, marks: [], validate: true });
    const mark = { studentId: absent, status: 'absent', reason: 'Parti chez le médecin' };
    await karim.trainer.post(`/roll-calls/${sheet}/corrections`, mark).expect(201);
    await w.drain();
    const [conflict, ...more] = await open();
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ studentName: 'K4 Essai', day: WEDNESDAY, halfDay: 'morning', minutes: 210 });
    await karim.trainer.post(`/hour-conflicts/${conflict.id}/void-hours`, { reason: 'Il n’était pas là' }).expect(204);
    week.count([absent], of.bend!, -HALF_DAY_MINUTES.morning);
    expect(await open()).toEqual([]);
  });

  it('mercredi : une reprise et un entraînement prennent des heures sans être vendus ; la matière sort', async () => {
    const extra = (body: object): Promise<string> =>
      made(karim.trainer, `/production-orders/${of.order}/operations`, body);
    const sold = (await order()).allottedMinutes;
    const rework = { kind: 'rework', reworkOfId: of.bend, title: 'Reprise du cintrage' };
    await karim.trainer.post(`/production-orders/${of.order}/operations`, rework).expect(422);
    of.rework = await extra({ ...rework, reworkReason: 'Angle faux de deux degrés' });
    const trials = { kind: 'training', catalogueOperationId: of.catalogue, title: 'Essais', allottedMinutes: 0 };
    of.training = await extra(trials);
    expect((await order()).allottedMinutes).toBe(sold);
    now(WEDNESDAY, '13:30');
    await log(karim, WEDNESDAY, 'afternoon', of.rework, karim.youths.slice(0, 6));
    await log(karim, WEDNESDAY, 'afternoon', of.training, karim.youths.slice(6));
    await log(nour, WEDNESDAY, 'afternoon', of.finish!);

    await made(karim.trainer, '/stock-locations', { name: 'Magasin' });
    const tube = { code: 'TUB-40', name: 'Tube 40', family: 'Tubes', unit: 'metre' };
    const itemId = await made(karim.trainer, '/material-items', tube);
    await made(karim.trainer, `/material-items/${itemId}/receipts`, { quantity: '18', costCents: 9000 });
    const take = (quantity: string, key: string) =>
      karim.trainer.post(`/operations/${of.rework}/material-consumptions`, { itemId, quantity }, key);
    await take('6', 'take-wed-1').expect(204);
    await take('6', 'take-wed-1').expect(204);
    expect((await take('13', 'take-wed-2').expect(409)).body.detail).toContain('il en reste 12');
    const { body } = await karim.trainer.get(`/production-orders/${of.order}/materials`).expect(200);
    expect(body).toMatchObject({ consumedCents: 3000, items: [{ consumed: '6' }] });
  });

  const deliver = async (quantity: string): Promise<string> => {
    const [line] = (await order()).lines;
    const lines = [{ lineId: line.id, quantity }];
    return made(karim.trainer, `/production-orders/${of.order}/deliveries`, { lines, receivedBy: 'M. Quai' });
  };

  it('jeudi : douze pièces sont contrôlées et livrées, signées sur la tablette ; huit restent', async () => {
    now(THURSDAY, '08:05');
    await log(karim, THURSDAY, 'morning', of.bend!);
    await log(nour, THURSDAY, 'morning', of.finish!);
    await log(lise, THURSDAY, 'morning', of.vice!);
    const [line] = (await order()).lines;
    const early = { lines: [{ lineId: line.id, quantity: '12' }] };
    const refused = await karim.trainer.post(`/production-orders/${of.order}/deliveries`, early).expect(409);
    expect(refused.body.code).toBe('order.not_checked');
    await karim.trainer.post(`/operations/${of.rework}/close`, { items: [] }).expect(201);
    await karim.trainer.post(`/production-orders/${of.order}/check`, {}).expect(204);
    now(THURSDAY, '13:10');
    const delivery = await deliver('12');
    const sign = karim.trainer.post(`/deliveries/${delivery}/signature`).field('signedBy', 'Mme Martin');
    await sign.attach('file', drawing(), 'signature.png').expect(204);
    await w.drain();
    expect(await order()).toMatchObject({
      state: 'checked',
      lines: [{ deliveredQuantity: '12', remainingQuantity: '8' }],
      deliveries: [{ signedByName: 'Mme Martin', signedOn: THURSDAY }],
    });
    await karim.trainer.post('/time-entries', week.batch(karim, THURSDAY, 'afternoon', of.bend!)).expect(409);
  });

  it('vendredi : le reste est repris, contrôlé, livré et facturé ; l’ordre se clôt', async () => {
    now(FRIDAY, '08:05');
    for (const id of [of.rework, of.finish]) await karim.trainer.post(`/operations/${id}/reopen`, {}).expect(204);
    expect((await order()).state).toBe('in_work');
    await log(karim, FRIDAY, 'morning', of.rework!);
    await log(nour, FRIDAY, 'morning', of.finish!);
    await karim.trainer.post(`/production-orders/${of.order}/check`, {}).expect(204);
    now(FRIDAY, '13:30');
    await deliver('8');
    await w.drain();
    expect((await order()).state).toBe('delivered');
    const close = (confirm: string[] = []) => karim.trainer.post(`/production-orders/${of.order}/close`, { confirm });
    const reasons = [{ code: 'order.not_billed' }, { code: 'invoice.order_drafted' }];
    expect((await close().expect(409)).body).toMatchObject({ reasons });
    const drafts = (await accountant.get('/invoices').expect(200)).body.items as { id: string; netCents: number }[];
    expect(drafts.map(({ netCents }) => netCents).toSorted((a, b) => a - b)).toEqual([72_000, 108_000]);
    for (const { id } of drafts) await accountant.post(`/invoices/${id}/issue`, {}).expect(204);
    await w.drain();
    expect((await close().expect(409)).body.code).toBe('invoice.order_unpaid');
    await close(['invoice.order_unpaid']).expect(204);
    expect(await order()).toMatchObject({ state: 'closed', closedOn: FRIDAY, lines: [{ remainingQuantity: '0' }] });
  });

  it('le mois se clôt quand il est fini ; après, ni correction ni saisie tardive', async () => {
    const lock = { scope: 'hours', month: '2026-11' };
    expect((await director.post('/locked-months', lock).expect(409)).body.code).toBe('month.not_over');
    const [entry] = await week.entries(`&operationId=${of.vice}&from=${THURSDAY}`);
    now('2026-12-01', '08:30');
    await director.post('/locked-months', lock).expect(201);
    const correction = { from: '08:00', to: '09:00', reason: 'Trop tard' };
    const refused = await lise.trainer.post(`/time-entries/${entry!.id}/correct`, correction).expect(409);
    expect(refused.body.code).toBe('month.locked');
    const late = { ...week.batch(lise, FRIDAY, 'morning', of.vice!), recordedOfflineAt: `${FRIDAY}T08:10:00+01:00` };
    expect((await lise.trainer.post('/time-entries', late).expect(409)).body.code).toBe('month.locked');
  });

  it('les heures de chaque jeune ne se chevauchent pas et font le total de chaque ordre', async () => {
    const all = (await week.entries('')).filter(({ voidedAt }) => voidedAt === null);
    expect(minutesBy(all, 'studentId')).toEqual(week.worked);
    expect(week.worked.size).toBe(30);
    expect(minutesBy(all, 'operationId')).toEqual(week.spent);
    expect(clashes(all)).toEqual([]);
    for (const id of [of.order, of.exercise]) {
      const { spentMinutes, operationList } = (await director.get(`/production-orders/${id}`).expect(200)).body;
      const ids = operationList.map((one: { id: string }) => one.id) as string[];
      const operations = ids.map((one) => week.spent.get(one) ?? 0);
      expect(operationList.map((one: { spentMinutes: number }) => one.spentMinutes)).toEqual(operations);
      expect(spentMinutes).toBe(operations.reduce((sum, minutes) => sum + minutes, 0));
    }
  });
});
