import type { Server } from 'node:http';
import request from 'supertest';
import { SystemClock } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type Client, PASSWORD, world, type World } from '@etabli/testing';
import { Bench } from './bench-of-the-story.js';
import { openSchool } from './school-of-the-story.js';

const DAY = '2026-11-24';
const PIN = '4827';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

describe('la tablette partagée de l’atelier', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let bench: Bench;
  let groupId: string;
  let students: readonly string[];
  let karim: string;
  let nour: string;
  /** minutes that the machine's clock is ahead */
  let later = 0;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${DAY}T10:00:00+01:00`));
    const machine = w.get(SystemClock);
    machine.now = () => new Date(Date.now() + later * 60_000);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    ({ groupId, students } = await openSchool(w, director));
    karim = w.actor('master_trainer').userId!;
    const account = { email: 'nour@test.example', password: PASSWORD };
    await director
      .post('/staff-members', { firstName: 'Nour', lastName: 'Fraise', kind: 'master_trainer', account })
      .expect(201);
    nour = (await director.get('/users').expect(200)).body.items.find(
      ({ email }: { email: string }) => email === account.email,
    ).id;
    bench = new Bench(w);
  });
  afterAll(() => w.end());

  const devices = async () => (await director.get('/devices').expect(200)).body.items;
  const unlock = (userId = karim, pin = PIN, at = bench) => at.post('/tablet/unlock', { userId, pin });
  const pair = async (at: Bench, name: string): Promise<string> => {
    const { body } = await director.post('/devices', { name, place: 'Îlot soudage' }).expect(201);
    const { pairingCode } = (await devices()).find(({ id }: { id: string }) => id === body.id);
    expect((await at.post('/tablet/pair', { code: pairingCode })).status).toBe(200);
    return body.id;
  };

  it('sans être enregistrée, une tablette ne reçoit ni visage ni session', async () => {
    const stranger = new Bench(w);
    expect((await stranger.get('/tablet')).status).toBe(401);
    expect((await unlock(karim, PIN, stranger)).status).toBe(401);
    expect((await stranger.post('/tablet/pair', { code: '12345678' })).body.code).toBe('device.code_wrong');
  });

  it('la direction l’enregistre ; le code se tape une fois, dans le quart d’heure', async () => {
    const { body } = await director.post('/devices', { name: 'Soudage', place: 'Îlot soudage' }).expect(201);
    const [device] = await devices();
    expect(device).toMatchObject({ id: body.id, name: 'Soudage', idleMinutes: 5, pairedAt: null });
    expect(device.pairingCode).toMatch(/^\d{8}$/);

    later += 16;
    expect((await bench.post('/tablet/pair', { code: device.pairingCode })).body.code).toBe('device.code_wrong');
    await director.post(`/devices/${body.id}/pairing`).expect(204);
    const { pairingCode } = (await devices())[0];
    expect(pairingCode).not.toBe(device.pairingCode);
    const paired = await bench.post('/tablet/pair', { code: `${pairingCode.slice(0, 4)} ${pairingCode.slice(4)}` });
    expect(paired.body).toEqual({
      id: body.id,
      name: 'Soudage',
      place: 'Îlot soudage',
      idleMinutes: 5,
      trainers: [],
    });
    expect((await new Bench(w).post('/tablet/pair', { code: pairingCode })).body.code).toBe('device.code_wrong');
    expect((await devices())[0]).toMatchObject({ pairingCode: null, pairedAt: expect.any(String) });
  });

  it('un code deviné au hasard : dix essais par adresse, puis on attend', async () => {
    later += 16;
    const tries = [];
    for (let n = 0; n < 12; n++)
      tries.push((await new Bench(w).post('/tablet/pair', { code: '00000000' })).body.code as string);
    expect(tries.filter((code) => code === 'device.code_wrong')).toHaveLength(10);
    expect(tries.slice(-2)).toEqual(['auth.too_many', 'auth.too_many']);
    later += 16;
  });

  it('le maître choisit son code ; un code trop facile est refusé, et la direction ne le voit pas', async () => {
    for (const pin of ['0000', '1234', '1998', '5656']) {
      const { body } = await trainer.put('/pins/own', { pin }).expect(422);
      expect(body.errors[0]).toMatchObject({ field: 'pin', message: expect.stringContaining('trop facile') });
    }
    await trainer.put('/pins/own', { pin: '12a4' }).expect(422);
    await trainer.put('/pins/own', { pin: PIN }).expect(204);
    expect((await trainer.get('/pins/own').expect(200)).body).toEqual({ set: true, setAt: expect.any(String) });
    const [{ pin_hash: hash }] = await w.db.query('SELECT pin_hash FROM pins');
    const seen = JSON.stringify([
      (await director.get('/pins').expect(200)).body,
      (await director.get('/users').expect(200)).body,
      (await bench.get('/tablet')).body,
      await w.db.query('SELECT before, after FROM audit_changes'),
    ]);
    expect(seen).toContain('Test master_trainer');
    // an id may hold the four digits by chance
    expect(seen.replaceAll(UUID, '')).not.toContain(PIN);
    expect(seen).not.toContain(hash);
    await director.put('/pins/own', { pin: PIN }).expect(403);
  });

  it('quatre chiffres ouvrent la session du maître, sur cette tablette seulement', async () => {
    expect((await bench.get('/tablet')).body.trainers).toEqual([{ id: karim, name: 'Test master_trainer' }]);
    const opened = await unlock();
    expect(opened.body).toMatchObject({ id: karim, roles: ['master_trainer'], onTablet: true });
    expect((await bench.get('/sessions/me')).body).toEqual(opened.body);
    expect((await devices())[0]).toMatchObject({ usedByName: 'Test master_trainer', seenAt: expect.any(String) });

    const stolen = request(w.app.getHttpServer() as Server)
      .get('/api/v1/sessions/me')
      .set('cookie', bench.cookie('etabli_session'));
    expect((await stolen).status).toBe(401);
  });

  it('la session par code ne fait que l’atelier : ni dossier, ni export, ni réglage, ni nouveau code', async () => {
    const statuses = async (...paths: string[]) =>
      Promise.all(paths.map(async (path) => (await bench.get(path)).status));
    const board = `groupId=${groupId}&day=${DAY}&halfDay=morning`;
    expect(
      await statuses(
        '/groups',
        `/workshop-board?${board}`,
        `/roll-calls?group=${groupId}&day=${DAY}&halfDay=morning`,
        `/permit-matrix?groupId=${groupId}&day=${DAY}`,
      ),
    ).toEqual([200, 200, 200, 200]);
    expect(
      await statuses(
        `/students/${students[0]}`,
        `/students/${students[0]}/guardians`,
        '/students',
        '/customers',
        '/staff-members',
        '/reports',
        '/users',
        '/search?q=adem',
        '/devices',
        '/pins/own',
      ),
    ).toEqual(Array.from({ length: 10 }, () => 403));
    expect((await bench.put('/pins/own', { pin: '9051' })).status).toBe(403);
    expect((await bench.post('/sessions/logout-everywhere')).status).toBe(403);
    expect((await trainer.get(`/students/${students[0]}`)).status).toBe(200);
  });

  it('à l’établi, elle arrête une machine et sort de la matière ; elle ne règle ni l’une ni l’autre', async () => {
    const [machine] = (await bench.get('/machines')).body.items;
    const change = (state: string, reason: string) =>
      bench.post(`/machines/${machine.id}/state-changes`, { state, reason });
    expect((await change('stopped', 'Bruit anormal')).status).toBe(204);
    expect((await bench.get('/machines?state=unavailable')).body.items).toMatchObject([
      { stopReason: 'Bruit anormal' },
    ]);
    expect((await change('in_use', 'Arrêt annulé')).status).toBe(204);

    const made = async (path: string, body: object): Promise<string> =>
      (await director.post(path, body).expect(201)).body.id;
    await made('/stock-locations', { name: 'Magasin' });
    const itemId = await made('/material-items', { code: 'TUB', name: 'Tube', family: 'Tubes', unit: 'metre' });
    await made(`/material-items/${itemId}/receipts`, { quantity: '6', costCents: 3000 });
    const orderId = await made('/production-orders', { title: 'Portail', allottedMinutes: 600 });
    const order = await bench.get(`/production-orders/${orderId}`);
    expect(order.status).toBe(200);
    const operation = `/operations/${order.body.operationList[0].id}`;
    const taken = await bench.post(`${operation}/material-consumptions`, { itemId, quantity: '2' });
    expect(taken.status).toBe(204);
    expect((await bench.get('/material-items?q=TUB')).body.items).toMatchObject([{ onHand: '4' }]);
    expect((await bench.post(`${operation}/photos`)).status).toBe(422);

    const refused = await Promise.all([
      bench.post('/machines', { code: 'X', name: 'X', family: 'X' }),
      bench.post('/material-items', { code: 'X', name: 'X', family: 'X', unit: 'piece' }),
      bench.post('/purchase-lists', { title: 'X', lines: [] }),
      bench.post(`/production-orders/${orderId}/check`),
      bench.get(`/machines/${machine.id}/logbook`),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('ce qui est écrit dit aussi par quelle tablette', async () => {
    const call = await bench.post('/roll-calls', { groupId, day: DAY, halfDay: 'morning', marks: [] });
    expect(call.status).toBe(201);
    const [{ id }] = await devices();
    const [written] = await w.db.query(
      "SELECT actor_id, device_id FROM audit_commands WHERE command = 'roll_call.record'",
    );
    expect(written).toEqual({ actor_id: karim, device_id: id });
  });

  it('posée, la tablette ne répond plus ; le suivant la prend', async () => {
    await w.clientOf('nour@test.example').then((client) => client.put('/pins/own', { pin: '9051' }).expect(204));
    expect((await bench.post('/tablet/lock')).status).toBe(204);
    expect((await bench.get('/sessions/me')).status).toBe(401);
    expect((await unlock(nour, '9051')).body.name).toBe('Nour Fraise');
    // one in hand is one out of hand
    expect(await w.db.query('SELECT user_id FROM sessions WHERE device_id IS NOT NULL')).toEqual([{ user_id: nour }]);
  });

  it('cinq mauvais codes : il faut attendre, de plus en plus longtemps, même avec le bon', async () => {
    const codes = [];
    for (let n = 0; n < 5; n++) codes.push((await unlock(karim, '4828')).body.code);
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'pin.wrong'));
    const waiting = await unlock();
    expect([waiting.status, waiting.body.code, waiting.body.params]).toEqual([429, 'pin.locked', { minutes: 1 }]);
    expect(waiting.body.detail).toContain('1 min');
    later += 2;
    expect((await unlock(karim, '4828')).body.code).toBe('pin.wrong');
    expect((await unlock()).body.params).toEqual({ minutes: 2 });
    later += 3;
    expect((await unlock()).status).toBe(200);
    expect((await unlock(karim, '4828')).body.code).toBe('pin.wrong');
    expect((await unlock()).status).toBe(200);
  });

  it('trente essais lancés ensemble comptent tous : cinq sont regardés', async () => {
    const second = new Bench(w);
    await pair(second, 'Pliage');
    const guesses = Array.from({ length: 30 }, (_, n) => String(3000 + 37 * n));
    const answers = await Promise.all(guesses.map((pin, n) => unlock(nour, pin, n % 2 ? bench : second)));
    const codes = answers.map(({ body }) => body.code as string);
    expect(codes.filter((code) => code === 'pin.wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'pin.locked')).toHaveLength(25);
    expect((await unlock(nour, '9051', second)).body.code).toBe('pin.locked');
    expect((await director.get('/pins').expect(200)).body.items).toContainEqual(
      expect.objectContaining({ userId: nour, set: true, lockedUntil: expect.any(String) }),
    );
  });

  it('une tablette dont on essaie tous les maîtres attend aussi', async () => {
    later += 30 * 60;
    const third = new Bench(w);
    await pair(third, 'Débit');
    const codes = [];
    for (let n = 0; n < 12; n++) {
      const { body } = await unlock(n % 3 === 0 ? karim : n % 3 === 1 ? nour : students[0]!, '4829', third);
      codes.push(body.code);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'pin.wrong'), 'pin.locked', 'pin.locked']);
    expect((await unlock()).status).toBe(200);
  });

  it('code oublié : la direction l’efface, le maître en choisit un autre', async () => {
    await director.delete(`/pins/${karim}`).expect(204);
    expect((await bench.get('/sessions/me')).status).toBe(401);
    expect((await unlock()).body.code).toBe('pin.wrong');
    expect((await bench.get('/tablet')).body.trainers.map(({ id }: { id: string }) => id)).toEqual([nour]);
    await trainer.put('/pins/own', { pin: '6035' }).expect(204);
    expect((await unlock(karim, '6035')).status).toBe(200);
    await trainer.delete(`/pins/${nour}`).expect(403);
  });

  it('perdue, la tablette est retirée : elle ne reçoit plus rien', async () => {
    const device = (await devices()).find(({ name }: { name: string }) => name === 'Soudage');
    await director.post(`/devices/${device.id}/revoke`).expect(204);
    expect((await bench.get('/sessions/me')).status).toBe(401);
    expect((await bench.get('/tablet')).status).toBe(401);
    expect((await unlock(karim, '6035')).status).toBe(401);
    expect((await bench.get(`/workshop-board?groupId=${groupId}`)).status).toBe(401);
    await director.post(`/devices/${device.id}/pairing`).expect(409);
    // its name is free again
    await director.post('/devices', { name: 'Soudage', place: 'Bureau' }).expect(201);
  });
});
