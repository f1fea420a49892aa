import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Client, world, type World } from '@etabli/testing';
import { Schedules } from '../jobs/schedules.js';
import { Archive } from './archive-reader.js';
import { archiveName } from './archive.format.js';

const DAY_MS = 86_400_000;

describe('the backups of a running school', () => {
  let w: World;
  let director: Client;
  let administrator: Client;
  beforeAll(async () => {
    w = await world();
    director = await w.client('director');
    administrator = await w.client('administrator');
  }, 60_000);
  afterAll(() => w.end());

  const list = async () => (await administrator.get('/backups').expect(200)).body;
  const run = async () => {
    const { id } = (await administrator.post('/backups').expect(201)).body;
    await w.drain();
    return (await administrator.get(`/jobs/${id}`).expect(200)).body;
  };
  const pathOf = (archive: string): string => path.join(w.config.backupDir, archive);
  const dues = async (): Promise<{ kind: string; detail: string }[]> =>
    (await director.get('/dues').expect(200)).body.items.filter(({ kind }: { kind: string }) => kind === 'backup.late');
  const grow = (days: number) => w.db.query('UPDATE users SET created_at = $1', [new Date(Date.now() - days * DAY_MS)]);

  it('are missed when the school is three days old, not on its first day', async () => {
    expect(await list()).toMatchObject({ items: [], lastGoodAt: null, late: false, runId: null });
    expect(await dues()).toEqual([]);
    await grow(3);
    expect((await list()).late).toBe(true);
    expect(await dues()).toMatchObject([{ detail: 'L’école n’a encore aucune sauvegarde.' }]);
  });

  it('are made by asking, read again, and downloaded by whoever may', async () => {
    expect(await run()).toMatchObject({ state: 'done', failure: null });
    const { items, late, lastGoodAt, runId } = await list();
    expect({ late, runId, lastGoodAt }).toEqual({ late: false, runId: null, lastGoodAt: items[0].madeAt });
    expect(items).toMatchObject([{ state: 'good', failure: null, folder: w.config.backupDir }]);
    expect(await dues()).toEqual([]);
    const { bytes, type, name } = await director.download(`/backups/${items[0].id}/archive`);
    expect({ type, name, size: bytes.length }).toEqual({
      type: 'application/zip',
      name: items[0].archive,
      size: items[0].bytes,
    });
    const [{ n }] = await w.db.query("SELECT count(*)::int AS n FROM audit_commands WHERE command = 'backup.download'");
    expect(n).toBe(1);
  });

  it('are not for others', async () => {
    for (const role of ['accountant', 'master_trainer', 'teacher'] as const) {
      const client = await w.client(role);
      await client.get('/backups').expect(403);
      await client.post('/backups').expect(403);
    }
  });

  it('come one at a time', async () => {
    await administrator.post('/backups').expect(201);
    expect((await director.post('/backups').expect(409)).body.code).toBe('backup.under_way');
    expect((await list()).runId).not.toBeNull();
    await w.drain();
  });

  it('of one day make room for the newest, on disk too', async () => {
    await run();
    const { items } = await list();
    expect(items).toHaveLength(1);
    expect(fs.readdirSync(w.config.backupDir)).toEqual([items[0].archive]);
  });

  it('come by themselves each night', async () => {
    await w.db.query("UPDATE job_schedules SET next_at = now() - interval '1 minute' WHERE name = 'platform.backup'");
    await w.get(Schedules).round();
    const [{ n }] = await w.db.query(
      "SELECT count(*)::int AS n FROM job_runs WHERE kind = 'platform.backup' AND state = 'queued' AND priority = 3 AND requested_by IS NULL",
    );
    expect(n).toBe(1);
    await w.drain();
  });

  it('that lie in the folder and that the log does not know are read and taken in, broken ones too', async () => {
    const [{ archive }] = (await list()).items;
    const [old, broken] = [5, 6].map((days) => archiveName(new Date(Date.now() - days * DAY_MS)));
    fs.copyFileSync(pathOf(archive), pathOf(old!));
    fs.writeFileSync(pathOf(broken!), 'half');
    await run();
    const states = (await list()).items.map((one: { archive: string; state: string }) => [one.archive, one.state]);
    expect(states.slice(1)).toEqual([
      [old, 'good'],
      [broken, 'changed'],
    ]);
  });

  it('that were changed or taken away on disk say so', async () => {
    const [newest, old] = (await list()).items;
    const bytes = fs.readFileSync(pathOf(old.archive));
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    fs.writeFileSync(pathOf(old.archive), bytes);
    const { id } = (await administrator.post(`/backups/${old.id}/check`).expect(201)).body;
    await w.drain();
    expect((await administrator.get(`/jobs/${id}`).expect(200)).body.state).toBe('failed');
    fs.rmSync(pathOf(newest.archive));
    const { items, late } = await list();
    expect(items.slice(0, 2)).toMatchObject([{ state: 'missing' }, { state: 'changed' }]);
    expect(items[1].failure).toMatch(/archive/);
    expect(late).toBe(true);
    expect(await dues()).toHaveLength(1);
    await administrator.get(`/backups/${newest.id}/archive`).expect(404);
  });

  it('whose disk is not plugged in fail in words, and the folder is not made', async () => {
    const absent = path.join(os.tmpdir(), 'etabli-no-disk');
    Object.assign(w.config, { BACKUP_DIR: absent });
    expect(await run()).toMatchObject({ state: 'failed', failure: expect.stringContaining('Branchez le disque') });
    expect(fs.existsSync(absent)).toBe(false);
    expect((await list()).items[0]).toMatchObject({ state: 'failed', archive: null });
    Object.assign(w.config, { BACKUP_DIR: undefined });
  });

  it('cancelled on the way leave nothing', async () => {
    const before = fs.readdirSync(w.config.backupDir).toSorted();
    const { id } = (await administrator.post('/backups').expect(201)).body;
    await w.db.query('UPDATE job_runs SET cancel_requested = true WHERE id = $1', [id]);
    await w.drain();
    expect((await administrator.get(`/jobs/${id}`).expect(200)).body.state).toBe('cancelled');
    expect(fs.readdirSync(w.config.backupDir).toSorted()).toEqual(before);
  });

  it('hold no login', async () => {
    await run();
    const archive = await Archive.open(pathOf((await list()).items[0].archive));
    expect(archive.has('tables/users.csv')).toBe(true);
    expect(archive.has('tables/sessions.csv')).toBe(false);
    archive.close();
  });
});
