import { Work } from '@etabli/platform';
import { StaffService } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { world, type World } from '@etabli/testing';
import { Operation } from '../operation/operation.entity.js';
import { Operations } from '../operation/operation.service.js';
import { Orders } from '../order/order.service.js';
import { Hours } from './hours.service.js';
import { TimeEntry } from './time-entry.entity.js';

const TODAY = '2026-11-23';

describe('hours while the order is being closed by somebody else', () => {
  let w: World;
  let groupId: string;
  let studentId: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T11:05:00Z'));
    await w.as('director', async () => {
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer' });
      groupId = await w
        .get(GroupService)
        .create({ name: 'Chaudronnerie', trade: 'Chaudronnerie', trainerId, capacity: 12 });
      studentId = await w
        .get(StudentService)
        .create({ firstName: 'Adem', lastName: 'Martin', bornOn: '2010-03-01', groupId, enrolledOn: '2026-09-01' });
    });
  });
  afterAll(() => w.end());

  /** `closing` has run but not committed while the hours arrive. */
  it.each([
    ['checked', (orderId: string) => w.get(Orders).check(orderId)],
    ['cancelled', (orderId: string) => w.get(Orders).cancel(orderId)],
    [
      'done',
      async (orderId: string) =>
        w.get(Operations).close((await w.db.manager.findOneByOrFail(Operation, { orderId })).id),
    ],
  ])('%s: the hours wait, then are refused; none slips onto it', async (_state, closing) => {
    const orderId = await w.as('director', () =>
      w.get(Orders).openExercise({ title: 'Exercice', allottedMinutes: 60 }),
    );
    const { id: operationId } = await w.db.manager.findOneByOrFail(Operation, { orderId });
    let commit = (): void => undefined;
    const gate = new Promise<void>((resolve) => (commit = resolve));
    let closed = (): void => undefined;
    const begun = new Promise<void>((resolve) => (closed = resolve));
    const closer = w.as('director', () =>
      w.get(Work).run('test', async () => {
        await closing(orderId);
        closed();
        await gate;
      }),
    );
    await begun;
    const stretches = [{ operationId, from: '08:00', to: '12:00' }];
    const logged = w.as('director', () =>
      w.get(Hours).log({ groupId, day: TODAY, halfDay: 'morning', moves: [{ studentId, stretches }] }),
    );
    const outcome = logged.then(
      () => 'logged',
      (error: { options?: { reasons?: { code: string }[] }; code: string }) =>
        error.options?.reasons?.[0]?.code ?? error.code,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    commit();
    await closer;
    expect(await outcome).toBe('hours.operation_closed');
    expect(await w.db.manager.countBy(TimeEntry, { operationId })).toBe(0);
  });
});
