import fs from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { Files } from '@etabli/platform';
import { bookMany, issuedInvoice, newCustomer, openSchool, type World, world } from '@etabli/testing';

/** Longer than the job waits between two of its looks at the row. */
const A_STEP_MS = 700;

describe('the file of a year, cancelled while it is written', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    await issuedInvoice(w, await newCustomer(w));
    await bookMany(w);
    await w.drain(); // the original of the invoice
  });
  afterAll(() => w.end());
  afterEach(() => jest.restoreAllMocks());

  const kept = (): string[] =>
    fs.existsSync(w.config.FILES_DIR)
      ? fs
          .readdirSync(w.config.FILES_DIR, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
      : [];

  /** Lets some parts of the file reach the disk, then does `meanwhile` before the next. */
  function pauseAfter(parts: number, meanwhile: () => Promise<void>): void {
    const files = w.get(Files);
    const receive = files.receive.bind(files);
    jest.spyOn(files, 'receive').mockImplementation((source) =>
      receive(
        (async function* (): AsyncGenerator<Buffer> {
          let passed = 0;
          for await (const part of source) {
            if (passed++ === parts) await meanwhile();
            yield part;
          }
        })(),
      ),
    );
  }

  it('leaves no file, no batch and no open transaction, and the next one is whole', async () => {
    const accountant = await w.client('accountant');
    const before = kept();
    const stored = await w.db.query('SELECT count(*) AS files FROM stored_files');
    const { body } = await accountant.post('/export-batches/years', { year: 2026 }).expect(201);
    let halfWritten = 0;
    pauseAfter(3, async () => {
      halfWritten = Math.max(...kept().map((file) => fs.statSync(file).size));
      await accountant.post(`/jobs/${body.id}/cancel`).expect(204);
      await new Promise((resolve) => setTimeout(resolve, A_STEP_MS));
    });
    await w.drain();

    expect(halfWritten).toBeGreaterThan(10_000);
    expect((await accountant.get(`/jobs/${body.id}`).expect(200)).body).toMatchObject({ state: 'cancelled' });
    expect(kept()).toEqual(before);
    expect(await w.db.query('SELECT count(*) AS files FROM stored_files')).toEqual(stored);
    expect(await w.db.query('SELECT 1 FROM export_batches')).toEqual([]);
    expect(await w.db.query('SELECT 1 FROM journal_entries WHERE batch_id IS NOT NULL')).toEqual([]);
    const open: unknown = await w.db.query(
      "SELECT state, query FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'",
    );
    expect(open).toEqual([]);
    await accountant.get(`/export-batches/${body.id}/file`).expect(404);

    jest.restoreAllMocks();
    const again = await accountant.post('/export-batches/years', { year: 2026 }).expect(201);
    await w.drain();
    expect((await accountant.get(`/jobs/${again.body.id}`).expect(200)).body).toMatchObject({ state: 'done' });
    const { bytes } = await accountant.download(`/export-batches/${again.body.id}/file`);
    const [lines]: { count: number }[] = await w.db.query('SELECT count(*) AS count FROM journal_lines');
    expect(bytes.toString('utf8').split('\r\n').slice(1, -1)).toHaveLength(lines!.count);
    expect(kept().filter((file) => file.includes('incoming'))).toEqual([]);
  });
});
