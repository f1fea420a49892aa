import fc from 'fast-check';
import { addToMonth, DomainError, type Month, monthEnd } from '@etabli/kernel';
import { type Actor, actingAs } from '@etabli/platform';
import { Months, StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { PASSWORD, world, type World } from '@etabli/testing';
import { Operation } from '../operation/operation.entity.js';
import { Orders } from '../order/order.service.js';
import { Hours } from './hours.service.js';
import { monthParts, WORKED_IN } from './worked.sql.js';

const DAYS = ['07', '08', '14', '28'] as const;
const hour = (quarter: number): string =>
  `${String(8 + Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

type Act =
  | { kind: 'log'; month: number; day: number; youth: number; from: number; length: number }
  | { kind: 'correct'; pick: number; from: number; length: number }
  | { kind: 'void'; pick: number }
  | { kind: 'lock'; month: number };

const month = fc.nat({ max: 1 });
const at = { from: fc.nat({ max: 14 }), length: fc.integer({ min: 1, max: 4 }) };
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      month,
      day: fc.nat({ max: DAYS.length - 1 }),
      youth: fc.nat({ max: 1 }),
      ...at,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('correct' as const), pick: fc.nat({ max: 20 }), ...at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('void' as const), pick: fc.nat({ max: 20 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lock' as const), month }) },
);

describe('the kept sums of months that are closed for good', () => {
  let w: World;
  let trainer: Actor;
  let groupId: string;
  let youths: string[];
  let operationId: string;
  /** each life has two months of its own: closed for good, they never open again */
  let first: Month = '2024-10';

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T11:05:00Z'));
    await w.as('director', async () => {
      const account = { email: 'karim@test.example', password: PASSWORD };
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer', account });
      groupId = await w.get(GroupService).create({ name: 'Un', trade: 'Un', trainerId, capacity: 12 });
      youths = [];
      for (const firstName of ['Ana', 'Ben'])
        youths.push(
          await w
            .get(StudentService)
            .create({ firstName, lastName: 'Petit', bornOn: '2010-03-01', groupId, enrolledOn: '2024-09-01' }),
        );
      const orderId = await w.get(Orders).openExercise({ title: 'Étau', allottedMinutes: 60 });
      operationId = (await w.db.manager.findOneByOrFail(Operation, { orderId })).id;
    });
    const [user]: { id: string }[] = await w.db.query(`SELECT id FROM users WHERE email = 'karim@test.example'`);
    trainer = { userId: user!.id, name: 'Karim Roy', roles: ['master_trainer'], sessionId: null };
  });
  afterAll(() => w.end());

  const refusable = async (command: () => Promise<unknown>): Promise<void> => {
    await command().catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  };
  const monthOfLife = (index: number): Month => addToMonth(first, index);
  async function someEntry(place: number): Promise<string | null> {
    const rows: { id: string }[] = await w.db.query('SELECT id FROM time_entries ORDER BY id DESC LIMIT 20');
    return rows[place % Math.max(1, rows.length)]?.id ?? null;
  }

  async function play(one: Act): Promise<void> {
    switch (one.kind) {
      case 'log': {
        const to = hour(Math.min(16, one.from + one.length));
        const moves = [{ studentId: youths[one.youth]!, stretches: [{ operationId, from: hour(one.from), to }] }];
        const day = `${monthOfLife(one.month)}-${DAYS[one.day]!}`;
        return refusable(() => actingAs(trainer, () => w.get(Hours).log({ groupId, day, halfDay: 'morning', moves })));
      }
      case 'correct': {
        const id = await someEntry(one.pick);
        const change = { operationId, from: hour(one.from), to: hour(Math.min(16, one.from + one.length)) };
        return id === null
          ? undefined
          : refusable(() =>
              actingAs(trainer, () => w.get(Hours).correct(id, { ...change, reason: 'Erreur de saisie' })),
            );
      }
      case 'void': {
        const id = await someEntry(one.pick);
        return id === null
          ? undefined
          : refusable(() => actingAs(trainer, () => w.get(Hours).voidEntry(id, 'Pas travaillé')));
      }
      case 'lock':
        return refusable(() => w.as('director', () => w.get(Months).lock('hours', monthOfLife(one.month))));
    }
  }

  /** Sums by way of the closed months, and of every entry looked at. */
  async function bothSums(from: string, to: string): Promise<[object, object]> {
    const parts = monthParts(from, to);
    const [kept] = await w.db.query(
      `SELECT coalesce(sum(s.entries), 0)::int AS entries, coalesce(sum(s.minutes), 0)::int AS minutes
         FROM unnest($1::date[], $2::date[]) AS p (from_on, to_on) CROSS JOIN LATERAL ${WORKED_IN('p.from_on', 'p.to_on')} AS s`,
      [parts.map((one) => one.from), parts.map((one) => one.to)],
    );
    const [read] = await w.db.query(
      `SELECT count(*)::int AS entries, coalesce(sum(minutes) FILTER (WHERE voided_at IS NULL), 0)::int AS minutes
         FROM time_entries WHERE day BETWEEN $1 AND $2`,
      [from, to],
    );
    return [kept, read];
  }

  it('are what the entries come to, in any interleaving of hours, corrections, annulments and closings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 24 }), async (acts) => {
        // two at a time: a closing and hours meet
        for (let index = 0; index < acts.length; index += 2) {
          await Promise.all(acts.slice(index, index + 2).map(play));
          for (const [from, to] of [
            [`${first}-01`, monthEnd(monthOfLife(1))],
            [`${first}-08`, `${monthOfLife(1)}-14`],
            [`${monthOfLife(1)}-01`, `${monthOfLife(1)}-28`],
          ] as const) {
            const [kept, read] = await bothSums(from, to);
            expect(kept).toEqual(read);
          }
        }
        await play({ kind: 'lock', month: 0 });
        const [kept, read] = await bothSums(`${first}-01`, `${monthOfLife(1)}-28`);
        expect(kept).toEqual(read);
        first = addToMonth(first, 2);
      }),
      { numRuns: 10, endOnFailure: true },
    );
    const [{ months, minutes }]: [{ months: number; minutes: number }] = await w.db.query(
      'SELECT count(*) AS months, sum(minutes)::int AS minutes FROM worked_months',
    );
    expect(months).toBeGreaterThanOrEqual(10);
    expect(minutes).toBeGreaterThan(0);
  });

  it('never change, and nobody writes hours under them', async () => {
    await expect(w.db.query('UPDATE worked_months SET minutes = 0') as Promise<unknown>).rejects.toThrow(
      'never changed',
    );
    await expect(w.db.query('DELETE FROM worked_months') as Promise<unknown>).rejects.toThrow('never changed');
    const [entry]: { id: string }[] = await w.db.query(
      `SELECT e.id FROM time_entries e JOIN worked_months k ON k.month = to_char(e.day, 'YYYY-MM') WHERE e.voided_at IS NULL LIMIT 1`,
    );
    await expect(actingAs(trainer, () => w.get(Hours).voidEntry(entry!.id, 'Pas travaillé'))).rejects.toMatchObject({
      code: 'month.locked',
    });
  });
});
