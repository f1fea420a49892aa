import { type Client, world, type World } from '@etabli/testing';
import { Months } from '../month/months.js';
import { Slots } from './slots.js';

const hours = (morningEnd: string): object[] => [
  { halfDay: 'morning', startsAt: '07:30', endsAt: morningEnd, breaks: [{ from: '09:30', to: '09:45' }] },
  { halfDay: 'afternoon', startsAt: '13:00', endsAt: '16:30', breaks: [] },
];

describe('the workshop hours', () => {
  let w: World;
  let director: Client;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
  });
  afterAll(() => w.end());

  it('are there from the first day', async () => {
    expect(await w.get(Slots).of('2026-11-23', 'morning')).toEqual({
      start: 480,
      end: 720,
      breaks: [{ start: 600, end: 630 }],
    });
    expect(await w.get(Slots).of('2026-11-23', 'afternoon')).toEqual({
      start: 780,
      end: 1020,
      breaks: [{ start: 900, end: 915 }],
    });
  });

  it('change from a day on and leave the days before', async () => {
    await director.put('/slots', { validFrom: '2026-12-01', slots: hours('11:30') }).expect(204);
    expect(await w.get(Slots).of('2026-11-30', 'morning')).toMatchObject({ start: 480 });
    expect(await w.get(Slots).of('2026-12-01', 'morning')).toEqual({
      start: 450,
      end: 690,
      breaks: [{ start: 570, end: 585 }],
    });
    const { body } = await director.get('/slots?day=2027-01-15').expect(200);
    expect(body.items.map((slot: { startsAt: string }) => slot.startsAt)).toEqual(['07:30', '13:00']);
  });

  it('may be put right for the same day', async () => {
    await director.put('/slots', { validFrom: '2026-12-01', slots: hours('11:45') }).expect(204);
    expect(await w.get(Slots).of('2026-12-01', 'morning')).toMatchObject({ end: 705 });
  });

  it('are refused by field when they make no sense', async () => {
    const { body } = await director.put('/slots', { validFrom: '2026-12-01', slots: hours('14:00') }).expect(422);
    expect(body.errors).toEqual([{ field: 'slots.1.startsAt', message: expect.stringContaining('après-midi') }]);
    const bad = await director.put('/slots', { validFrom: '2026-12-01', slots: hours('25:00') }).expect(422);
    expect(bad.body.errors[0].field).toBe('slots.0.endsAt');
  });

  it('do not change in a closed month, nor by a trainer', async () => {
    await w.as('director', () => w.get(Months).lock('hours', '2026-10'));
    const { body } = await director.put('/slots', { validFrom: '2026-10-15', slots: hours('11:30') }).expect(409);
    expect(body.code).toBe('month.locked');
    await (
      await w.client('master_trainer')
    )
      .put('/slots', { validFrom: '2026-12-01', slots: hours('11:30') })
      .expect(403);
  });
});
