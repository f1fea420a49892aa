import fs from 'node:fs';
import path from 'node:path';
import { bookMany, type Client, issuedInvoice, newCustomer, openSchool, tinyDisk, World } from '@etabli/testing';

/** Some parts of the file have room, its end has not. */
const LEFT = 64 * 1024;
const FULL = /disque.*plein/;
const disk = tinyDisk(24 * 1024 * 1024);

/** Asks for a disk of its own, so for an account that may mount one. */
(disk ? describe : describe.skip)('a file that is written as it is made, on a disk that is full', () => {
  const { folder, fill, empty, end } = disk!;
  let w: World;
  let accountant: Client;
  beforeAll(async () => {
    w = await World.begin({ FILES_DIR: path.join(folder, 'files') });
    await openSchool(w);
    await issuedInvoice(w, await newCustomer(w));
    await bookMany(w);
    await w.drain(); // the original of the invoice
    accountant = await w.client('accountant');
  }, 60_000);
  afterAll(async () => {
    await w.end();
    end();
  });

  const there = (): string[] =>
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'filler')
      .map(({ name }) => name)
      .toSorted();
  const rows = () =>
    w.db.query(
      'SELECT (SELECT count(*)::int FROM stored_files) files, (SELECT count(*)::int FROM export_batches) batches',
    );

  it('leaves nothing of a year: the run fails in words, and passes once there is room', async () => {
    const before = { there: there(), rows: await rows() };
    const { id } = (await accountant.post('/export-batches/years', { year: 2026 }).expect(201)).body;
    await w.db.query('UPDATE job_runs SET max_attempts = 1 WHERE id = $1', [id]);
    fill(LEFT);
    await w.drain();
    const { body } = await accountant.get(`/jobs/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'failed', failure: expect.stringMatching(FULL) });
    expect({ there: there(), rows: await rows() }).toEqual(before);
    empty();
    await accountant.post(`/jobs/${id}/retry`).expect(204);
    await w.drain();
    expect((await accountant.get(`/jobs/${id}`).expect(200)).body).toMatchObject({ state: 'done', failure: null });
    // and its description
    expect(there()).toHaveLength(before.there.length + 2);
  });

  it.each(['csv', 'xlsx'])('leaves nothing of a month as %s: who asked reads why, and asks again', async (format) => {
    const before = { there: there(), rows: await rows() };
    fill(LEFT);
    const asked = { month: '2026-11', format };
    expect((await accountant.post('/export-batches', asked).expect(507)).body.detail).toMatch(FULL);
    expect({ there: there(), rows: await rows() }).toEqual(before);
    empty();
    const { id } = (await accountant.post('/export-batches', asked).expect(201)).body;
    expect(there()).toHaveLength(before.there.length + 1);
    await accountant.post(`/export-batches/${id}/cancel`, { reason: 'Essai du disque' }).expect(201);
  });
});
