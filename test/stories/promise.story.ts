import { SchoolService } from '@etabli/school';
import { type Client, newCustomer, sold, world, type World } from '@etabli/testing';
import { Orders } from '@etabli/workshop';
import { openSchool } from './school-of-the-story.js';

const TODAY = '2026-11-24';
const OTHERS = 10;

/** A client asks by when; the director answers a day that can be kept, and sees at once when it no longer can. */
describe('promettre un jour honnête', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let accountant: Client;
  let inquiry: { day: string; doneOn: string };
  let orderId: string;
  let customerId: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${TODAY}T08:30:00+01:00`));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, trainer, accountant] = (await Promise.all(
      (['director', 'master_trainer', 'accountant'] as const).map((role) => w.client(role)),
    )) as [Client, Client, Client];
    await openSchool(w, director);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  const ask = async (body: object) => (await director.post('/planning/promise', body).expect(200)).body;
  /** What an accepted quote opens. */
  const order = (title: string, dueOn: string, hours: number): Promise<string> =>
    w.as('director', () =>
      w.get(Orders).openOrder({
        quoteId: null,
        customerId,
        title,
        customerReference: null,
        dueOn,
        lines: [sold({ allottedMinutes: hours * 60 })],
      }),
    );

  it('un atelier libre promet vite, la marge de l’école comprise', async () => {
    inquiry = await ask({ work: [{ minutes: 240 }], quantity: 5 });
    expect(inquiry.day > inquiry.doneOn).toBe(true);
    await director.put('/planning/settings', { fromOn: TODAY, marginDays: 0, crew: 4 }).expect(204);
    expect((await ask({ work: [{ minutes: 240 }], quantity: 5 })).day).toBe(inquiry.doneOn);
    await trainer.put('/planning/settings', { fromOn: TODAY, marginDays: 9, crew: 4 }).expect(403);
    await accountant.post('/planning/promise', { work: [{ minutes: 60 }] }).expect(403);
    expect((await director.post('/planning/promise', {}).expect(409)).body.code).toBe('planning.nothing_asked');
  });

  it('les commandes remplissent les semaines ; le jour recule, et la raison le dit', async () => {
    orderId = await order('Portail', '2026-12-11', 120);
    const { resources } = (await director.get('/planning/load').expect(200)).body;
    const weeks: { capacityMinutes: number; monday: string }[] = resources[0].weeks;
    const given = weeks
      .filter(({ monday }) => monday <= '2026-12-07')
      .reduce((sum, week) => sum + week.capacityMinutes, 0);
    const each = Math.floor((given / 60 - 130) / OTHERS);
    for (let index = 1; index <= OTHERS; index++) await order(`Rampe ${index}`, '2026-12-11', each);
    const later = await ask({ work: [{ minutes: 240 }], quantity: 5 });
    expect(later.day > inquiry.doneOn).toBe(true);
    expect(later.reasons.join()).toMatch(/pleines?/);
    const full = (await director.get('/planning/load').expect(200)).body.resources[0].weeks;
    expect(full[0].loadMinutes).toBe(full[0].capacityMinutes);
  });

  it('un exercice de l’école, si long soit-il, cède sa place', async () => {
    const before = await ask({ work: [{ minutes: 240 }], quantity: 5 });
    await director
      .post('/production-orders', { title: 'Coffrets', dueOn: '2026-12-04', allottedMinutes: 400_000 })
      .expect(201);
    expect((await ask({ work: [{ minutes: 240 }], quantity: 5 })).day).toBe(before.day);
    const { items } = (await director.get('/planning/risks').expect(200)).body;
    expect(items.map(({ title }: { title: string }) => title)).toEqual(['Coffrets']);
    await director.post(`/production-orders/${items[0].id}/cancel`).expect(204);
  });

  it('une fermeture décidée après coup met des commandes en péril, la direction le voit avec la raison', async () => {
    const risks = async (): Promise<{ id: string; reasons: string[] }[]> =>
      (await director.get('/planning/risks').expect(200)).body.items;
    expect(await risks()).toEqual([]);
    await director
      .post('/calendar/periods', {
        kind: 'closure',
        label: 'Panne de chauffage',
        fromOn: '2026-12-01',
        toOn: '2026-12-04',
      })
      .expect(201);
    const [first] = await risks();
    expect(first!.reasons).toContain('fermeture du 01/12 au 04/12');
    const days = (await director.get('/planning/calendar?from=2026-12-01&to=2026-12-31').expect(200)).body.items;
    expect(days).toHaveLength(OTHERS + 1);
  });

  it('la direction propose un autre jour pour l’ordre, et le prend', async () => {
    const proposed = await ask({ orderId });
    expect(proposed.day > '2026-12-04').toBe(true);
    await director.patch(`/production-orders/${orderId}`, { dueOn: proposed.day }).expect(204);
    const { items } = (await director.get('/planning/risks').expect(200)).body;
    expect(items.map(({ id }: { id: string }) => id)).not.toContain(orderId);
  });

  it('rien n’a été écrit par les calculs', async () => {
    const { body } = await director.get('/production-orders/count').expect(200);
    expect(body.count).toBe(OTHERS + 2);
  });
});
