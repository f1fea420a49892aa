import { type Client, world, type World } from '@etabli/testing';
import { Jobs } from './jobs.js';
import { JobSchedule } from './schedule.entity.js';
import { nextTime } from './schedule.rules.js';
import { type Recurrence, Schedules } from './schedules.js';

describe('a work that comes again by itself', () => {
  let w: World;
  let director: Client;
  let administrator: Client;
  const NAME = 'test.nightly';
  let asked = 0;
  let refuse = false;

  beforeAll(async () => {
    w = await world();
    director = await w.client('director');
    administrator = await w.client('administrator');
    const schedules = w.get(Schedules);
    const real = schedules.declared.bind(schedules);
    const recurrence: Recurrence = { name: NAME, title: 'Essai de nuit', every: 'day', onDay: null, at: '04:00' };
    const provider = {
      ask: async () => {
        asked += 1;
        const id = await w.get(Jobs).enqueue({ kind: 'test.none', title: 'Essai', params: {} });
        if (refuse) throw new Error('no room');
        return id;
      },
    };
    schedules.declared = () => new Map([...real(), [recurrence, provider]]);
    await schedules.declare();
  });
  afterAll(() => w.end());
  beforeEach(() => (asked = 0));

  const row = (): Promise<JobSchedule> => w.db.manager.findOneByOrFail(JobSchedule, { name: NAME });
  const becomeDue = (): Promise<unknown> =>
    w.db.query(`UPDATE job_schedules SET next_at = now() - interval '3 days' WHERE name = $1`, [NAME]);
  const runs = async (): Promise<number> =>
    (await w.db.query(`SELECT 1 FROM job_runs WHERE kind = 'test.none'`)).length as number;

  it('is declared once, and keeps what the school chose', async () => {
    const { id } = await row();
    await administrator
      .put(`/job-schedules/${id}`, { every: 'week', onDay: 6, at: '22:15', enabled: true })
      .expect(204);
    await w.get(Schedules).declare();
    expect(await row()).toMatchObject({ id, every: 'week', onDay: 6, at: '22:15' });
  });

  it('is asked for when its time has come, once for all turns missed, whoever looks at the same time', async () => {
    await becomeDue();
    const before = await runs();
    await Promise.all([w.get(Schedules).round(), w.get(Schedules).round(), w.get(Schedules).round()]);
    expect(await runs()).toBe(before + 1);
    const { nextAt, lastAt, lastRunId, ...rhythm } = await row();
    expect(lastRunId).not.toBeNull();
    expect(nextAt).toEqual(nextTime(rhythm, lastAt!));
    await w.get(Schedules).round();
    expect(await runs()).toBe(before + 1);
  });

  it('that fails to ask leaves nothing half-written and stays due', async () => {
    await becomeDue();
    const before = await runs();
    refuse = true;
    await w.get(Schedules).round();
    refuse = false;
    expect(asked).toBe(1);
    expect(await runs()).toBe(before);
    await w.get(Schedules).round();
    expect(await runs()).toBe(before + 1);
  });

  it('is switched off, on, and asked for at once', async () => {
    const { id, every, onDay, at } = await row();
    await director.put(`/job-schedules/${id}`, { every, onDay, at, enabled: false }).expect(204);
    expect((await row()).nextAt).toBeNull();
    expect((await director.post(`/job-schedules/${id}/run`).expect(409)).body.code).toBe('schedule.off');
    await director.put(`/job-schedules/${id}`, { every, onDay, at, enabled: true }).expect(204);
    await director.post(`/job-schedules/${id}/run`).expect(204);
    const before = await runs();
    await w.get(Schedules).round();
    expect(await runs()).toBe(before + 1);
  });

  it.each([
    [{ every: 'month', at: '06:00', enabled: true }, 'onDay'],
    [{ every: 'week', onDay: 9, at: '06:00', enabled: true }, 'onDay'],
    [{ every: 'day', at: '25:00', enabled: true }, 'at'],
    [{ every: 'hour', at: '05:00', enabled: true }, 'every'],
  ])('refuses %j by its field', async (body, field) => {
    const { id } = await row();
    const { body: problem } = await director.put(`/job-schedules/${id}`, body).expect(422);
    expect(problem.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('is nobody else’s business', async () => {
    await (await w.client('accountant')).get('/job-schedules').expect(403);
    await (await w.client('master_trainer')).post(`/job-schedules/${(await row()).id}/run`).expect(403);
  });
});
