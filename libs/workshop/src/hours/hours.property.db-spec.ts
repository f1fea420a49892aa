import fc from 'fast-check';
import { DomainError } from '@etabli/kernel';
import { type Actor, actingAs } from '@etabli/platform';
import { Months, StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { type Client, PASSWORD, world, type World } from '@etabli/testing';
import { Operation } from '../operation/operation.entity.js';
import { Orders } from '../order/order.service.js';
import { Hours } from './hours.service.js';

const MORNINGS = ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-11', '2026-10-05', '2026-10-06'] as const;
const QUARTERS = 16;
const time = (quarter: number): string =>
  `${String(8 + Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;

/** What people and tablets do, in any order; what cannot be is refused, and the refusal is no fault. */
type Act =
  | { kind: 'log' | 'late'; day: number; key: number; youths: number[]; from: number; to: number; operation: number }
  | { kind: 'again'; pick: number }
  | { kind: 'correct'; pick: number; from: number; to: number; operation: number }
  | { kind: 'void' | 'undo'; pick: number }
  | { kind: 'close' | 'reopen'; month: number };

const quarters = fc
  .tuple(fc.nat({ max: QUARTERS - 1 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]) => ({ from, to: Math.min(QUARTERS, from + length) }));
const day = fc.nat({ max: MORNINGS.length - 1 });
const operation = fc.nat({ max: 2 });
const pick = fc.nat({ max: 99 });
const logged = (kind: 'log' | 'late'): fc.Arbitrary<Act> =>
  fc
    .record({
      day,
      key: fc.nat(),
      youths: fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1 }),
      at: quarters,
      operation,
    })
    .map(({ at, ...rest }) => ({ kind, ...rest, ...at }));
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: logged('log') },
  { weight: 3, arbitrary: logged('late') },
  { weight: 2, arbitrary: pick.map((one): Act => ({ kind: 'again', pick: one })) },
  {
    weight: 3,
    arbitrary: fc
      .record({ pick, at: quarters, operation })
      .map(({ at, ...rest }): Act => ({ kind: 'correct', ...rest, ...at })),
  },
  { weight: 1, arbitrary: pick.map((one): Act => ({ kind: 'void', pick: one })) },
  { weight: 1, arbitrary: pick.map((one): Act => ({ kind: 'undo', pick: one })) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ kind: 'close', month: 0 }, { kind: 'reopen', month: 0 }) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ kind: 'close', month: 1 }, { kind: 'reopen', month: 1 }) },
);

describe('any interleaving of hours, corrections, undoing, late replays and closings', () => {
  let w: World;
  let trainer: Actor;
  let tablet: Client;
  let groupId: string;
  let youths: string[];
  let operations: string[];
  let keys = 0;

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
      for (const firstName of ['Ana', 'Ben', 'Carl'])
        youths.push(
          await w
            .get(StudentService)
            .create({ firstName, lastName: 'Petit', bornOn: '2010-03-01', groupId, enrolledOn: '2026-09-01' }),
        );
      operations = [];
      for (const title of ['Débit', 'Soudure', 'Finition']) {
        const orderId = await w.get(Orders).openExercise({ title, allottedMinutes: 60 });
        operations.push((await w.db.manager.findOneByOrFail(Operation, { orderId })).id);
      }
    });
    const [user]: { id: string }[] = await w.db.query(`SELECT id FROM users WHERE email = 'karim@test.example'`);
    trainer = { userId: user!.id, name: 'Karim Roy', roles: ['master_trainer'], sessionId: null };
    tablet = await w.clientOf('karim@test.example');
  });
  afterAll(() => w.end());

  /** One life: the requests sent so far, so that they can be sent again. */
  class Life {
    readonly sent: { body: object; key: string; id: string | null }[] = [];

    async do(one: Act): Promise<void> {
      switch (one.kind) {
        case 'log':
        case 'late':
          return this.send(bodyOf(one), `property-${(keys += 1)}`);
        case 'again': {
          const old = this.sent[one.pick % Math.max(1, this.sent.length)];
          return old && this.send(old.body, old.key, old);
        }
        case 'correct': {
          const id = await someEntry(one.pick);
          const change = { operationId: operations[one.operation]!, from: time(one.from), to: time(one.to) };
          return id === null
            ? undefined
            : refusable(() => w.get(Hours).correct(id, { ...change, reason: 'Erreur de saisie' }));
        }
        case 'void': {
          const id = await someEntry(one.pick);
          return id === null ? undefined : refusable(() => w.get(Hours).voidEntry(id, 'Pas travaillé'));
        }
        case 'undo': {
          const { id } = this.sent[one.pick % Math.max(1, this.sent.length)] ?? {};
          return id ? refusable(() => w.get(Hours).voidBatch(id, 'tablette')) : undefined;
        }
        case 'close':
        case 'reopen':
          return refusable(() =>
            w.as('director', () => {
              const month = ['2026-09', '2026-10'][one.month]!;
              return one.kind === 'close'
                ? w.get(Months).softClose('hours', month)
                : w.get(Months).reopen('hours', month, 'Une erreur');
            }),
          );
      }
    }

    /** The same key sent again gives the same answer, for ever. */
    private async send(body: object, key: string, before?: { id: string | null }): Promise<void> {
      const answer = await tablet.post('/time-entries', body, key);
      expect([201, 409]).toContain(answer.status);
      const id = answer.status === 201 ? (answer.body as { id: string }).id : null;
      if (before?.id) expect(id).toBe(before.id);
      else this.sent.push({ body, key, id });
    }
  }

  const bodyOf = (one: Extract<Act, { kind: 'log' | 'late' }>): object => ({
    groupId,
    day: MORNINGS[one.day],
    halfDay: 'morning',
    device: 'tablette',
    moves: one.youths.map((youth) => ({
      studentId: youths[youth],
      stretches: [{ operationId: operations[one.operation], from: time(one.from), to: time(one.to) }],
    })),
    ...(one.kind === 'late' && {
      keepAccepted: true,
      recordedOfflineAt: `${MORNINGS[one.day]!}T10:00:00Z`,
    }),
  });

  /** Any entry there ever was, voided ones too. */
  async function someEntry(place: number): Promise<string | null> {
    const rows: { id: string }[] = await w.db.query('SELECT id FROM time_entries ORDER BY id DESC LIMIT 12');
    return rows[place % Math.max(1, rows.length)]?.id ?? null;
  }

  const refusable = async (command: () => Promise<unknown>): Promise<void> => {
    await actingAs(trainer, command).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  };

  const none = async (sql: string): Promise<void> => expect(await w.db.query(sql)).toEqual([]);

  /** What must be true after every act. */
  async function holds(before: { rows: number }): Promise<void> {
    await none(
      `SELECT a.id FROM time_entries a JOIN time_entries b ON b.student_id = a.student_id AND b.id > a.id AND a.voided_at IS NULL
         AND b.voided_at IS NULL AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at`,
    );
    await none(
      `SELECT id FROM time_entries WHERE voided_at IS NOT NULL AND (voided_by IS NULL OR coalesce(void_reason, '') = '')`,
    );
    await none(`SELECT id FROM time_entries WHERE recorded_by IS NULL`);
    // a correction names what it replaces, which is voided and of the same youth and day
    await none(
      `SELECT n.id FROM time_entries n JOIN time_entries o ON o.id = n.replaces_id
        WHERE o.voided_at IS NULL OR o.student_id <> n.student_id OR o.day <> n.day OR o.batch_id <> n.batch_id`,
    );
    await none(
      `SELECT o.id FROM time_entries o WHERE o.void_reason = 'Erreur de saisie'
          AND NOT EXISTS (SELECT FROM time_entries n WHERE n.replaces_id = o.id)`,
    );
    // every voiding is on the trail with its command and its author
    await none(
      `SELECT e.id FROM time_entries e WHERE e.voided_at IS NOT NULL AND NOT EXISTS (SELECT FROM audit_changes c
         JOIN audit_commands k ON k.id = c.command_id AND k.actor_id = e.voided_by WHERE c.table_name = 'time_entries' AND c.row_id = e.id AND c.operation = 'update')`,
    );
    const [{ rows }]: [{ rows: number }] = await w.db.query('SELECT count(*) AS rows FROM time_entries');
    expect(rows).toBeGreaterThanOrEqual(before.rows);
    before.rows = rows;
  }

  /** A life may end with its months closed. */
  async function openAgain(): Promise<void> {
    for (const month of ['2026-09', '2026-10'])
      await refusable(() => w.as('director', () => w.get(Months).reopen('hours', month, 'Une erreur')));
  }

  /** The totals that the screens show are the sum of the entries that count. */
  async function totalsHold(): Promise<void> {
    const director = await w.client('director');
    const sums: { orderId: string; minutes: number }[] = await w.db.query(
      `SELECT o.order_id AS "orderId", coalesce(sum(extract(epoch FROM e.ends_at - e.starts_at) / 60), 0)::int AS minutes
         FROM operations o LEFT JOIN time_entries e ON e.operation_id = o.id AND e.voided_at IS NULL GROUP BY o.order_id`,
    );
    for (const { orderId, minutes } of sums) {
      const { body } = await director.get(`/production-orders/${orderId}`).expect(200);
      expect(body.spentMinutes).toBe(minutes);
    }
  }

  it('keeps the hours of a youth apart, the totals equal to the entries, the history whole, and deletes nothing', async () => {
    const before = { rows: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
        await openAgain();
        const life = new Life();
        for (const one of acts) {
          await life.do(one);
          await holds(before);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
    await totalsHold();
    expect(before.rows).toBeGreaterThan(20);
  });

  it('takes what begins at the minute where another ends, and not one minute sooner', async () => {
    await openAgain();
    const send = (from: string, to: string): Promise<{ status: number }> =>
      Promise.resolve(
        tablet.post('/time-entries', {
          groupId,
          day: '2026-09-10',
          halfDay: 'morning',
          moves: [{ studentId: youths[0], stretches: [{ operationId: operations[0], from, to }] }],
        }),
      );
    expect((await send('08:00', '09:00')).status).toBe(201);
    expect((await send('08:59', '09:30')).status).toBe(409);
    expect((await send('09:00', '09:30')).status).toBe(201);
    expect((await send('09:30', '10:00')).status).toBe(201);
  });
});
