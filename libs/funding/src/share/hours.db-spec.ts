import { instantAt } from '@etabli/kernel';
import { CustomerRoles } from '@etabli/customers';
import { newCustomer, openedOrder, openSchool, type World, workshopGroup, world } from '@etabli/testing';
import { Hours } from '@etabli/workshop';
import { Agreements } from '../agreement/agreements.js';
import { ShareQueries } from './share.queries.js';
import { Shares } from './shares.js';

const DAY = '2026-11-20';
let w: World;
let orderId: string;
let agreements: string[];

beforeAll(async () => {
  w = await world();
  await openSchool(w);
  const { groupId, youthIds } = await workshopGroup(w);
  const customerId = await newCustomer(w, { name: 'Région', siren: '356000000', kind: 'public_body' });
  w.clock.startAt(instantAt('2026-11-19', '09:00'));
  const order = await openedOrder(w);
  orderId = order.orderId;
  w.clock.startAt(instantAt(DAY, '17:00'));
  const stretches = [{ operationId: order.operationIds[0]!, from: '08:00', to: '09:01' }];
  await w.as('director', () =>
    w.get(Hours).log({
      groupId,
      day: DAY,
      halfDay: 'morning',
      moves: youthIds.map((studentId) => ({ studentId, stretches })),
    }),
  );
  agreements = await w.as('director', async () => {
    await w.get(CustomerRoles).add(customerId, { role: 'funder', validFrom: '2020-01-01' });
    const ids: string[] = [];
    for (const title of ['Une', 'Deux'])
      ids.push(
        await w.get(Agreements).create({
          customerId,
          kind: 'region',
          title,
          amountCents: 10_000_00,
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
          restricted: false,
        }),
      );
    return ids;
  });
});
afterAll(() => w.end());

const share = (index: number, shareBp: number, from = DAY) =>
  w.as('accountant', () => w.get(Shares).shareHours(agreements[index]!, { orderId, from, to: '2026-12-31', shareBp }));
const minutes = async (index: number): Promise<number> =>
  (await w.get(ShareQueries).spentBy(agreements[index]!)).sharedMinutes;

describe('the youths’ hours of an order', () => {
  it('are charged by the part, and not once more', async () => {
    expect(await share(0, 6_000)).toEqual({ entries: 2, minutes: 122 });
    await expect(share(0, 6_000)).rejects.toMatchObject({ code: 'share.no_hours' });
    await expect(share(1, 4_001)).rejects.toMatchObject({ code: 'share.double' });
    expect(await minutes(1)).toBe(0);
    await share(1, 4_000);
    expect((await minutes(0)) + (await minutes(1))).toBe(122);
  });

  it('of another period are none', () =>
    expect(share(1, 1, '2026-12-01')).rejects.toMatchObject({ code: 'share.no_hours' }));
});
