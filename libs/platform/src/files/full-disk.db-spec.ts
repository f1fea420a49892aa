import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { type Client, tinyDisk, World } from '@etabli/testing';
import { isDiskFull } from '../http/failure.js';
import { Files } from './files.js';

const SIZE = 1024 * 1024;
const disk = tinyDisk(SIZE);

it.each(['ENOSPC', 'EDQUOT', '53100'])('a full disk is known by %s, of the system or of the database', (code) => {
  expect(isDiskFull(Object.assign(new Error(), { code }))).toBe(true);
});

/** Asks for a disk of its own, so for an account that may mount one. */
const scenes = (): void => {
  const { folder, fill, empty } = disk!;
  const files = path.join(folder, 'files');
  const backups = path.join(folder, 'backups');
  let w: World;
  let administrator: Client;
  beforeAll(async () => {
    fs.mkdirSync(backups);
    w = await World.begin({ FILES_DIR: files, BACKUP_DIR: backups });
    administrator = await w.client('administrator');
  }, 60_000);
  afterAll(async () => {
    await w.end();
    disk!.end();
  });
  const there = (): string[] =>
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const backup = async () => {
    const { id } = (await administrator.post('/backups').expect(201)).body;
    await w.drain();
    return (await administrator.get(`/jobs/${id}`).expect(200)).body;
  };

  it('keeps no half file of an upload, and goes on once there is room', async () => {
    const content = randomBytes(200_000);
    const keep = (): Promise<string> =>
      w.as('director', () => w.get(Files).keep(content, { name: 'plan.pdf', mediaType: 'application/pdf' }));
    fill(100_000);
    await expect(keep()).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(there()).toEqual(['filler']);
    expect(await w.db.query('SELECT count(*)::int AS n FROM stored_files')).toEqual([{ n: 0 }]);
    empty();
    await keep();
    expect(there()).toHaveLength(1);
  });

  it('keeps no half file of an export that is written as it is made', async () => {
    async function* long(): AsyncGenerator<Buffer> {
      for (let n = 0; n < 40; n++) yield randomBytes(10_000);
    }
    const before = there();
    fill(150_000);
    await expect(w.get(Files).receive(long())).rejects.toMatchObject({ code: 'ENOSPC' });
    empty();
    expect(there()).toEqual(before);
  });

  it('says so, too, when the next part is long in coming', async () => {
    async function* slow(): AsyncGenerator<Buffer> {
      for (let n = 0; n < 3; n++) {
        yield randomBytes(100_000);
        // the disk refuses the part meanwhile
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    const before = there();
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    fill(50_000);
    await expect(w.get(Files).receive(slow())).rejects.toMatchObject({ code: 'ENOSPC' });
    empty();
    process.off('unhandledRejection', hear);
    // a refusal that nobody hears ends the whole program
    expect(unheard).toEqual([]);
    expect(there()).toEqual(before);
  });

  it('makes no half archive: the run fails with its sentence, and the next one passes', async () => {
    const before = there();
    fill(12_000);
    expect(await backup()).toMatchObject({ state: 'failed', failure: expect.stringContaining(`${backups} est plein`) });
    empty();
    expect(there()).toEqual(before);
    const [failed] = (await administrator.get('/backups').expect(200)).body.items;
    expect(failed).toMatchObject({ state: 'failed', archive: null });
    expect(await backup()).toMatchObject({ state: 'done' });
    expect(there().filter((name) => name.endsWith('.zip'))).toHaveLength(1);
    expect(there().filter((name) => name.endsWith('.part'))).toEqual([]);
  });
};
if (disk) describe('a disk that is full', scenes);
