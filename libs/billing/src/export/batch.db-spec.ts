import { createHash } from 'node:crypto';
import { instantAt } from '@etabli/kernel';
import { issuedInvoice, newCustomer, openSchool, TODAY, type World, world } from '@etabli/testing';
import type { Client } from '@etabli/testing';
import { PaymentService } from '../payment/payment.service.js';
import { EXPORT_FORMATS } from './format/format.rules.js';

const MONTH = '2026-11';
let w: World;
let accountant: Client;
let customerId: string;

beforeAll(async () => {
  w = await world();
  await openSchool(w);
  customerId = await newCustomer(w);
  accountant = await w.client('accountant');
});
afterAll(() => w.end());

const records = (bytes: Buffer): string[][] =>
  bytes
    .toString('utf8')
    .split('\r\n')
    .slice(1, -1)
    .map((record) => record.split('\t'));
const make = async (format?: string): Promise<string> =>
  (await accountant.post('/export-batches', { month: MONTH, ...(format && { format }) }).expect(201)).body.id;
const cancel = async (id: string): Promise<string> =>
  (await accountant.post(`/export-batches/${id}/cancel`, { reason: 'Importé deux fois' }).expect(201)).body.id;
const file = async (id: string): Promise<Buffer> => (await accountant.download(`/export-batches/${id}/file`)).bytes;
const waiting = async (): Promise<number> => {
  const { body } = await accountant.get('/export-batches').expect(200);
  return body.waiting.reduce((sum: number, month: { entryCount: number }) => sum + month.entryCount, 0);
};
const batch = async (id: string): Promise<Record<string, unknown>> =>
  (await accountant.get('/export-batches').expect(200)).body.items.find((item: { id: string }) => item.id === id);

describe('a batch', () => {
  it('is cancelled by one that mirrors its lines; its entries are then exported again', async () => {
    await issuedInvoice(w, customerId);
    const id = await make();
    const bytes = await file(id);
    const reversal = await cancel(id);
    expect(await waiting()).toBe(1);
    const [was, mirror] = [records(bytes), records(await file(reversal))];
    const swapped = was.map((cells) => cells.with(11, cells[12]!).with(12, cells[11]!));
    expect(mirror).toEqual(swapped);
    expect(await batch(id)).toMatchObject({ number: 1, cancelledBy: 2, cancellable: false, kind: 'month' });
    expect(await batch(reversal)).toMatchObject({
      number: 2,
      kind: 'reversal',
      cancels: 1,
      reason: 'Importé deux fois',
      name: '552100554-annulation-lot-1.txt',
      cancellable: false,
    });

    const again = await make();
    expect((await file(again)).equals(bytes)).toBe(true);
    expect((await file(id)).equals(bytes)).toBe(true);
    expect(await waiting()).toBe(0);
    const history = await w.db.query('SELECT count(*) AS times FROM export_batch_entries GROUP BY entry_id');
    expect(history).toEqual([{ times: 2 }]);
  });

  it('is cancelled once, a reversal never, and only by who keeps the books', async () => {
    const { body } = await accountant.get('/export-batches').expect(200);
    const [last, reversal, first] = body.items as { id: string }[];
    const refused = async (id: string): Promise<string> =>
      (await accountant.post(`/export-batches/${id}/cancel`, { reason: 'encore' }).expect(409)).body.code;
    expect(await refused(first!.id)).toBe('export.already_cancelled');
    expect(await refused(reversal!.id)).toBe('export.reversal_stays');
    await accountant.post(`/export-batches/${last!.id}/cancel`, { reason: '' }).expect(422);
    await (await w.client('director')).post(`/export-batches/${last!.id}/cancel`, { reason: 'non' }).expect(403);
    await accountant
      .post('/export-batches/01890000-0000-7000-8000-000000000000/cancel', { reason: 'rien' })
      .expect(404);
  });

  it('cancelled and exported by several at once leaves each entry in one live batch', async () => {
    for (let count = 0; count < 3; count++) await issuedInvoice(w, customerId);
    const id = await make();
    const statuses = await Promise.all([
      ...Array.from({ length: 3 }, () => accountant.post(`/export-batches/${id}/cancel`, { reason: 'à plusieurs' })),
      ...Array.from({ length: 3 }, () => accountant.post('/export-batches', { month: MONTH })),
    ]);
    expect(
      statuses
        .slice(0, 3)
        .map(({ status }) => status)
        .sort(),
    ).toEqual([201, 409, 409]);
    await accountant.post('/export-batches', { month: MONTH });
    expect(await waiting()).toBe(0);
    const [{ live, entries, numbers, last }] = await w.db.query(
      `SELECT (SELECT sum(entry_count)::int FROM export_batches b WHERE kind = 'month'
                 AND NOT EXISTS (SELECT FROM export_batches c WHERE c.cancels_id = b.id)) AS live,
              (SELECT count(*) FROM journal_entries) AS entries, (SELECT count(*) FROM export_batches) AS numbers,
              (SELECT max(number) FROM export_batches) AS last`,
    );
    expect(live).toBe(entries);
    expect(last).toBe(numbers);
  });

  it('exists in every format, with its hash, and comes back with the same bytes', async () => {
    for (const format of EXPORT_FORMATS) {
      await issuedInvoice(w, customerId);
      const id = await make(format);
      const bytes = await file(id);
      expect(await batch(id)).toMatchObject({
        format,
        entryCount: 1,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      });
      expect((await file(id)).equals(bytes)).toBe(true);
    }
    await accountant.post('/export-batches', { month: MONTH, format: 'pdf' }).expect(422);
  });

  it('keeps its rows and its entries, whatever SQL is tried', async () => {
    const [{ id }] = await w.db.query(
      `SELECT id FROM export_batches WHERE kind = 'month' ORDER BY number DESC LIMIT 1`,
    );
    const [{ entry }] = await w.db.query('SELECT id AS entry FROM journal_entries WHERE batch_id = $1 LIMIT 1', [id]);
    const [{ other }] = await w.db.query(`SELECT id AS other FROM export_batches WHERE id <> $1 LIMIT 1`, [id]);
    for (const [sql, parameters] of [
      ['UPDATE export_batches SET reason = NULL WHERE id = $1', [id]],
      ['DELETE FROM export_batches WHERE id = $1', [id]],
      ['UPDATE journal_entries SET batch_id = NULL WHERE id = $1', [entry]],
      ['UPDATE journal_entries SET batch_id = $2 WHERE id = $1', [entry, other]],
      ['DELETE FROM export_batch_entries WHERE batch_id = $1', [id]],
    ] as const)
      await expect(w.db.query(sql, [...parameters])).rejects.toMatchObject({ code: '23000' });
    await cancel(id);
    await expect(
      w.db.query('UPDATE journal_entries SET batch_id = $2 WHERE id = $1', [entry, id]),
    ).rejects.toMatchObject({ code: '23000' });
  });
});

describe('the settings', () => {
  it('have defaults, are kept, and rule what is made from then on', async () => {
    const { body } = await accountant.get('/export-settings').expect(200);
    expect(body).toMatchObject({ format: 'fec', auxPrefix: '', yearEnd: '12-31', holdsAllEntries: false });
    await accountant
      .put('/export-settings', { ...body, auxPrefix: '411', accountLength: 8, journalCodes: { VE: 'VT' } })
      .expect(204);
    await make().catch(() => undefined);
    await issuedInvoice(w, customerId);
    const [first] = records(await file(await make()));
    expect([first![0], first![4], first![6]!.slice(0, 3)]).toEqual(['VT', '41100000', '411']);
    await accountant.put('/export-settings', { ...body, auxPrefix: 'trop long' }).expect(422);
    await accountant.put('/export-settings', { ...body, journalCodes: { VE: 'x' } }).expect(422);
    await accountant.put('/export-settings', body).expect(204);
    expect((await accountant.get('/export-settings').expect(200)).body).toMatchObject({
      auxPrefix: '',
      journalCodes: {},
    });
  });
});

describe('the file of a fiscal year', () => {
  const makeYear = async (): Promise<string> => {
    const { body } = await accountant.post('/export-batches/years', { year: 2026 }).expect(201);
    await w.drain();
    expect((await accountant.get(`/jobs/${body.id}`).expect(200)).body).toMatchObject({ state: 'done', progress: 100 });
    return body.id;
  };

  it('holds every entry in the order of validation, exported before or not, and takes none', async () => {
    const { invoiceId } = await issuedInvoice(w, customerId);
    await w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'transfer',
        amountCents: 100_00,
        allocations: [{ invoiceId, amountCents: 100_00 }],
      }),
    );
    const before = await waiting();
    const id = await makeYear();
    const { bytes, name } = await accountant.download(`/export-batches/${id}/file`);
    expect(name).toBe('552100554-extrait-ventes-banque-2026.txt');
    expect(await waiting()).toBe(before);
    const rows = records(bytes);
    const [{ lines }] = await w.db.query('SELECT count(*) AS lines FROM journal_lines');
    expect(rows).toHaveLength(lines);
    expect(rows.map((row) => row[15])).toEqual(rows.map((row) => row[15]).toSorted());
    for (const journal of ['VE', 'BQ']) {
      const numbers = [...new Set(rows.filter((row) => row[0] === journal).map((row) => Number(row[2]!.slice(2))))];
      expect(numbers).toEqual(numbers.map((_number, index) => numbers[0]! + index));
    }
    expect(await batch(id)).toMatchObject({ kind: 'year', described: true, cancellable: false });
    const description = await accountant.download(`/export-batches/${id}/description`);
    expect(description.name).toBe('552100554-extrait-ventes-banque-2026-description.txt');
    expect(description.bytes.toString('utf8')).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect((await accountant.post(`/export-batches/${id}/cancel`, { reason: 'essai' }).expect(409)).body.code).toBe(
      'export.year_stays',
    );
    expect(records(await file(await makeYear()))).toEqual(rows);
  });

  it('is the legal FEC once the year is over and the school says that all is here', async () => {
    const { body } = await accountant.get('/export-settings').expect(200);
    await accountant.put('/export-settings', { ...body, holdsAllEntries: true, yearEnd: '11-30' }).expect(204);
    expect((await accountant.download(`/export-batches/${await makeYear()}/file`)).name).toMatch(/extrait/);
    w.clock.startAt(instantAt('2027-01-04', '09:00'));
    const { name } = await accountant.download(`/export-batches/${await makeYear()}/file`);
    expect(name).toBe('552100554FEC20261130.txt');
    const { years } = (await accountant.get('/export-batches').expect(200)).body;
    expect(years).toEqual([
      { year: 2027, period: 'du 01/12/2026 au 30/11/2027' },
      { year: 2026, period: 'du 01/12/2025 au 30/11/2026' },
    ]);
    expect((await accountant.post('/export-batches/years', { year: 2030 }).expect(409)).body.code).toBe(
      'export.year_to_come',
    );
    await accountant.post('/export-batches/years', { year: 1850 }).expect(422);
  });

  it('stops when it is cancelled and leaves neither batch nor half a file', async () => {
    const count = async (): Promise<number> => (await w.db.query('SELECT count(*) AS n FROM export_batches'))[0].n;
    const before = await count();
    const { body } = await accountant.post('/export-batches/years', { year: 2026 }).expect(201);
    await accountant.post(`/jobs/${body.id}/cancel`).expect(204);
    await w.drain();
    expect((await accountant.get(`/jobs/${body.id}`).expect(200)).body.state).toBe('cancelled');
    expect(await count()).toBe(before);
  });
});
