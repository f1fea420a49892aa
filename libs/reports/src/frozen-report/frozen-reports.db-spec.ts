import { JobRunner, Relay, TypstHost } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { world, type World } from '@etabli/testing';
import { FrozenReport } from './frozen-report.entity.js';
import { FrozenReportRequest } from './frozen-report-request.entity.js';
import { FrozenReports } from './frozen-reports.js';

describe('the freezing of a report', () => {
  let w: World;
  let print: TypstHost['render'];
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-24T10:00:00+01:00'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    print = w.get(TypstHost).render.bind(w.get(TypstHost));
  });
  afterAll(() => w.end());
  afterEach(() => void (w.get(TypstHost).render = print));

  const ask = (email: string | null = null): Promise<{ id: string; runId: string }> =>
    w.as('director', () => w.get(FrozenReports).request({ year: 2025, recipient: 'DREETS', email }));
  const kept = async (id: string): Promise<{ reports: number; files: number; mails: number }> => {
    const [row] = await w.db.query(
      `SELECT (SELECT count(*)::int FROM frozen_reports WHERE id = $1) AS reports,
              (SELECT count(*)::int FROM stored_files f JOIN frozen_reports r ON r.file_id = f.id WHERE r.id = $1) AS files,
              (SELECT count(*)::int FROM mail_messages WHERE about_id = $1) AS mails`,
      [id],
    );
    return row;
  };
  const state = async (id: string): Promise<string> =>
    (await w.db.query('SELECT state FROM job_runs WHERE id = $1', [id]))[0].state;
  const dueNow = () => w.db.query("UPDATE job_runs SET due_at = due_at - interval '1 hour' WHERE state = 'queued'");

  it('that fails in the middle leaves nothing, and is done at the next try', async () => {
    w.get(TypstHost).render = () => Promise.reject(new Error('disk full'));
    const { id, runId } = await ask('dreets@etat.example');
    const files = () => w.db.query('SELECT count(*)::int AS n FROM stored_files');
    const before = await files();
    await w.drain();
    expect(await state(runId)).toBe('queued');
    expect(await kept(id)).toEqual({ reports: 0, files: 0, mails: 0 });
    expect(await files()).toEqual(before);
    w.get(TypstHost).render = print;
    await dueNow();
    await w.drain();
    expect(await state(runId)).toBe('done');
    expect(await kept(id)).toEqual({ reports: 1, files: 1, mails: 1 });
    expect(await w.db.manager.findOneBy(FrozenReportRequest, { id })).toMatchObject({ email: null });
  });

  it('whose worker died is done once, even when the dead one comes back', async () => {
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let sleeping = (): void => undefined;
    const begun = new Promise<void>((resolve) => (sleeping = resolve));
    w.get(TypstHost).render = async (...asked) => {
      w.get(TypstHost).render = print;
      sleeping();
      await asleep;
      return print(...asked);
    };
    const { id, runId } = await ask('dreets@etat.example');
    await w.get(Relay).round();
    const dead = w.get(JobRunner).execute(runId);
    await begun;
    expect(await kept(id)).toEqual({ reports: 0, files: 0, mails: 0 });
    await w.db.query("UPDATE job_runs SET heartbeat_at = heartbeat_at - interval '1 hour' WHERE id = $1", [runId]);
    await w.drain();
    expect(await state(runId)).toBe('done');
    const first = await w.db.manager.findOneByOrFail(FrozenReport, { id });
    wake();
    await dead;
    await w.drain();
    expect(await kept(id)).toEqual({ reports: 1, files: 1, mails: 1 });
    expect(await w.db.manager.findOneByOrFail(FrozenReport, { id })).toEqual(first);
  });

  it('of the same figures on the same day gives the same file', async () => {
    const [one, other] = [await ask(), await ask()];
    await w.drain();
    const hashes = await w.db.query('SELECT file_sha256 AS hash FROM frozen_reports WHERE id = ANY($1)', [
      [one.id, other.id],
    ]);
    expect(hashes).toHaveLength(2);
    expect(hashes[0]).toEqual(hashes[1]);
  });
});
