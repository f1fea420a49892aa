import { Work } from '@etabli/platform';
import { type Client, world, type World } from '@etabli/testing';
import { Months } from './months.js';

describe('closing a month', () => {
  let w: World;
  let director: Client;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
  });
  afterAll(() => w.end());

  it('refuses every date in it from then on, and no other', async () => {
    await director.post('/locked-months', { month: '2026-10', scope: 'hours' }).expect(201);
    const months = w.get(Months);
    await expect(w.as('director', () => months.assertOpen('hours', '2026-10-31'))).rejects.toMatchObject({
      kind: 'refused',
      code: 'month.locked',
      detail: expect.stringContaining('octobre 2026 est clôturé pour les heures'),
    });
    await w.as('director', () => months.assertOpen('hours', '2026-11-01'));
    await w.as('director', () => months.assertOpen('sales', '2026-10-31'));
    expect(await months.isLocked('hours', '2026-10-01')).toBe(true);
    expect(await months.isLocked('hours', '2026-09-30')).toBe(false);
  });

  it('happens once, after the end of the month', async () => {
    expect((await director.post('/locked-months', { month: '2026-10', scope: 'hours' }).expect(409)).body.code).toBe(
      'month.already_locked',
    );
    const { body } = await director.post('/locked-months', { month: '2026-11', scope: 'hours' }).expect(409);
    expect(body).toMatchObject({ code: 'month.not_over', detail: expect.stringContaining('30/11/2026') });
    await director.post('/locked-months', { month: '2026-13', scope: 'hours' }).expect(422);
  });

  it('of sales is asked of billing, which closes with the totals', async () => {
    const { body } = await director.post('/locked-months', { month: '2026-10', scope: 'sales' }).expect(409);
    expect(body).toMatchObject({ code: 'month.by_closing', detail: expect.stringContaining('Fin de mois') });
  });

  it('softly refuses as well, until it is reopened for a reason; each step is kept', async () => {
    const months = w.get(Months);
    const step = <T>(work: () => Promise<T>): Promise<T> => w.as('director', work);
    await step(() => months.softClose('sales', '2026-08'));
    await expect(step(() => months.assertOpen('sales', '2026-08-31'))).rejects.toMatchObject({
      code: 'month.soft_closed',
      detail: expect.stringContaining('août 2026 est clôturé pour les ventes'),
    });
    await expect(step(() => months.softClose('sales', '2026-08'))).rejects.toMatchObject({
      code: 'month.already_soft_closed',
    });
    await step(() => months.reopen('sales', '2026-08', 'facture oubliée'));
    await step(() => months.assertOpen('sales', '2026-08-31'));
    await expect(step(() => months.lock('sales', '2026-08'))).rejects.toMatchObject({ code: 'month.still_open' });
    await step(() => months.softClose('sales', '2026-08'));
    await step(() => months.lock('sales', '2026-08'));
    await expect(step(() => months.reopen('sales', '2026-08', 'trop tard'))).rejects.toMatchObject({
      code: 'month.already_locked',
    });
    expect(await months.state('sales', '2026-07')).toBe('closed');
    await expect(step(() => months.assertOpen('sales', '2026-07-01'))).rejects.toMatchObject({ code: 'month.locked' });
    const rows: unknown[] = await w.db.query(
      'SELECT rank, step, reason FROM month_closings WHERE month = $1 ORDER BY rank',
      ['2026-08'],
    );
    expect(rows).toEqual([
      { rank: 1, step: 'soft_close', reason: null },
      { rank: 2, step: 'reopen', reason: 'facture oubliée' },
      { rank: 3, step: 'soft_close', reason: null },
    ]);
    await expect(w.db.query(`UPDATE month_closings SET reason = 'autre'`)).rejects.toThrow(/never changed or deleted/);
  });

  it('is listed with its author and cannot be taken back, not even by hand', async () => {
    const { body } = await director.get('/locked-months?scope=hours').expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ month: '2026-10', scope: 'hours', lockedByName: 'Test director' }),
    ]);
    await expect(w.db.query('DELETE FROM locked_months')).rejects.toThrow(/never changed or deleted/);
    await (await w.client('master_trainer')).post('/locked-months', { month: '2026-09', scope: 'hours' }).expect(403);
  });

  it('waits for a writer who was told that the month is open', async () => {
    const order: string[] = [];
    let told!: () => void;
    const asked = new Promise<void>((resolve) => (told = resolve));
    let finish!: () => void;
    const writing = new Promise<void>((resolve) => (finish = resolve));
    const writer = w.as('director', () =>
      w.get(Work).run('test.write', async () => {
        await w.get(Months).assertOpen('sales', '2026-09-15');
        told();
        await writing;
        order.push('written');
      }),
    );
    await asked;
    const closer = w.as('director', () => w.get(Months).softClose('sales', '2026-09')).then(() => order.push('closed'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(order).toEqual([]);
    finish();
    await Promise.all([writer, closer]);
    expect(order).toEqual(['written', 'closed']);
    await expect(w.as('director', () => w.get(Months).assertOpen('sales', '2026-09-15'))).rejects.toMatchObject({
      code: 'month.soft_closed',
    });
  });

  it('tells a writer who waited for a closing, though his statement began before it', async () => {
    const closing = w.db.createQueryRunner();
    await closing.startTransaction();
    await closing.query(`SELECT pg_advisory_xact_lock(hashtextextended('month:sales:2026-10', 0))`);
    const writer = w.as('director', () => w.get(Months).assertOpen('sales', '2026-10-15'));
    // heard later: until then nobody waits for it
    writer.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await closing.query(
      `INSERT INTO month_closings (id, scope, month, rank, step, at) VALUES (gen_random_uuid(), 'sales', '2026-10', 1, 'soft_close', now())`,
    );
    await closing.commitTransaction();
    await closing.release();
    await expect(writer).rejects.toMatchObject({ code: 'month.soft_closed' });
  });
});
