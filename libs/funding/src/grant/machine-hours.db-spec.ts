import { CustomerRoles } from '@etabli/customers';
import { instantAt } from '@etabli/kernel';
import { newCustomer, openedOrder, openSchool, sold, type World, workshopGroup, world } from '@etabli/testing';
import { Hours, Machines, Operation, Operations } from '@etabli/workshop';
import { Agreements } from '../agreement/agreements.js';
import { PackQueries } from '../pack/pack.queries.js';
import { GrantQueries } from './grant.queries.js';
import { Grants } from './grants.js';

/** Two youths at a machine that a grant helped to buy, and at another one that it did not. */
describe('the youths’ hours at a machine bought with a grant', () => {
  let w: World;
  let groupId: string;
  let youthIds: string[];
  let bought: string;
  let atBought: string;
  let atOther: string;
  let agreementId: string;
  let grantId: string;

  const log = async (day: string, halfDay: 'morning' | 'afternoon', moves: [number, string, string, string][]) => {
    w.clock.startAt(instantAt(day, '19:00'));
    await w.as('director', () =>
      w.get(Hours).log({
        groupId,
        day,
        halfDay,
        moves: moves.map(([youth, operationId, from, to]) => ({
          studentId: youthIds[youth]!,
          stretches: [{ operationId, from, to }],
        })),
      }),
    );
  };

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(instantAt('2026-10-01', '09:00'));
    await openSchool(w);
    ({ groupId, youthIds } = await workshopGroup(w));
    const { orderId, operationIds } = await openedOrder(w, { lines: [sold()] });
    const state = await newCustomer(w, { name: 'DREETS', siren: '356000000', kind: 'public_body' });
    await w.as('director', async () => {
      bought = await w.get(Machines).create({ code: 'F1', name: 'Fraiseuse', family: 'Fraisage' });
      const other = await w.get(Machines).create({ code: 'T1', name: 'Tour', family: 'Tournage' });
      await w.get(Operations).replace(orderId, [
        { id: operationIds[0]!, title: 'Fraisage', machineId: bought, allottedMinutes: 300, competenceIds: [] },
        { title: 'Tournage', machineId: other, allottedMinutes: 300, competenceIds: [] },
      ]);
      const operations = await w.db.getRepository(Operation).find({ where: { orderId }, order: { position: 'ASC' } });
      [atBought, atOther] = operations.map(({ id }) => id) as [string, string];
      await w.get(CustomerRoles).add(state, { role: 'funder', validFrom: '2020-01-01' });
      agreementId = await w.get(Agreements).create({
        customerId: state,
        kind: 'state',
        title: 'Fraiseuse',
        amountCents: 20_000_00,
        startsOn: '2026-01-01',
        endsOn: '2027-12-31',
        restricted: true,
      });
      grantId = await w.get(Grants).create({ agreementId, kind: 'equipment' });
      const life = { machineId: bought, inServiceOn: '2026-11-02', lifeMonths: 60 };
      const add = (label: string, eligibleCents: number) =>
        w.get(Grants).addItem(grantId, { label, eligibleCents, ...life });
      await add('Fraiseuse', 30_000_00);
      // the same machine a second time: what was bought for it later
      await add('Étau de la fraiseuse', 1_000_00);
    });
    await log('2026-10-29', 'morning', [[0, atBought, '08:00', '12:00']]); // before it was in service
    await log('2026-11-19', 'morning', [
      [0, atBought, '08:00', '09:30'],
      [1, atOther, '08:00', '12:00'],
    ]);
    await log('2026-12-03', 'morning', [
      [0, atBought, '08:00', '09:00'],
      [1, atBought, '08:00', '09:15'],
    ]);
    await log('2026-12-03', 'afternoon', [[1, atBought, '13:30', '14:20']]);
  }, 60_000);
  afterAll(() => w.end());

  const packed = async () => (await w.get(PackQueries).of(agreementId)).machineHours;

  it('count from its first day in service, by youth, at that machine alone', async () => {
    const { items } = await w.get(GrantQueries).one(grantId);
    expect(items[0]).toMatchObject({ machineName: 'Fraiseuse', youthMinutes: 90 + 60 + 75 + 50, youthCount: 2 });
  });

  it('stand in the evidence month by month, each once, though two lines name the machine', async () => {
    expect(await packed()).toEqual([
      { label: 'Fraiseuse', month: '2026-11', minutes: 90, youths: 1 },
      { label: 'Fraiseuse', month: '2026-12', minutes: 60 + 75 + 50, youths: 2 },
    ]);
  });

  it('that were struck out count no more', async () => {
    const [entry]: { id: string }[] = await w.db.query(
      `SELECT id FROM time_entries WHERE machine_id = $1 AND day = '2026-12-03' AND minutes = 50`,
      [bought],
    );
    await w.as('director', () => w.get(Hours).voidEntry(entry!.id, 'Mauvais jeune'));
    expect((await packed()).at(-1)).toMatchObject({ minutes: 135, youths: 2 });
    expect((await w.get(GrantQueries).one(grantId)).items[0]).toMatchObject({ youthMinutes: 225 });
  });

  it('of a line that was withdrawn count no more', async () => {
    const { items } = await w.get(GrantQueries).one(grantId);
    for (const { id } of items) await w.as('accountant', () => w.get(Grants).withdrawItem(id, 'Machine rendue'));
    expect(await packed()).toEqual([]);
  });
});
