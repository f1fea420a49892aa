import { createHash } from 'node:crypto';
import {
  checkedOrder,
  deliveredDraft,
  issuedInvoice,
  newCustomer,
  openSchool,
  part,
  TODAY,
  type World,
  world,
} from '@etabli/testing';
import { InvoiceService } from '../invoice/invoice.service.js';
import { PaymentService } from '../payment/payment.service.js';

describe('the export of a month', () => {
  let w: World;
  let customerId: string;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
    const { invoiceId } = await issuedInvoice(w, customerId, [
      part({ nature: 'service' }),
      part({ unitPrice: '12.345', vatRateBp: 550 }),
    ]);
    await issuedInvoice(w, customerId);
    await w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'transfer',
        amountCents: 600_00,
        allocations: [{ invoiceId, amountCents: 600_00 }],
      }),
    );
  });
  afterAll(() => w.end());

  const records = (bytes: Buffer): string[][] =>
    bytes
      .toString('utf8')
      .split('\r\n')
      .slice(1, -1)
      .map((record) => record.split('\t'));
  const cents = (text: string): number => Number(text.replace(',', ''));

  it('takes every entry once, balanced, and gives the same bytes ever after', async () => {
    const accountant = await w.client('accountant');
    expect((await accountant.get('/export-batches').expect(200)).body.waiting).toMatchObject([
      { month: '2026-11', entryCount: 3 },
    ]);
    const { body } = await accountant.post('/export-batches', { month: '2026-11' }).expect(201);
    const { bytes, name } = await accountant.download(`/export-batches/${body.id}/file`);
    expect(name).toBe('552100554-extrait-ventes-banque-2026-11.txt');
    const rows = records(bytes);
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['VE000001', 'VE000002', 'BQ000001']));
    expect(rows.reduce((sum, row) => sum + cents(row[11]!), 0)).toBe(
      rows.reduce((sum, row) => sum + cents(row[12]!), 0),
    );

    const { body: list } = await accountant.get('/export-batches').expect(200);
    expect(list).toMatchObject({
      waiting: [],
      items: [
        {
          id: body.id,
          name,
          number: 1,
          kind: 'month',
          format: 'fec',
          periodFrom: '2026-11-01',
          periodTo: '2026-11-30',
          entryCount: 3,
          lineCount: rows.length,
          createdByName: 'Test accountant',
        },
      ],
    });
    expect(list.items[0].sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(list.items[0].totalDebitCents).toBe(rows.reduce((sum, row) => sum + cents(row[11]!), 0));
    expect((await accountant.download(`/export-batches/${body.id}/file`)).bytes.equals(bytes)).toBe(true);

    const { body: refused } = await accountant.post('/export-batches', { month: '2026-11' }).expect(409);
    expect(refused.code).toBe('export.nothing');
  });

  it('takes what is booked later in a second batch, and only that', async () => {
    const accountant = await w.client('accountant');
    const { number } = await issuedInvoice(w, customerId);
    const { body } = await accountant.post('/export-batches', { month: '2026-11' }).expect(201);
    const { bytes, name } = await accountant.download(`/export-batches/${body.id}/file`);
    expect(name).toBe('552100554-extrait-ventes-banque-2026-11-2.txt');
    expect(new Set(records(bytes).map((row) => row[8]))).toEqual(new Set([number]));
  });

  it('asked by several at once, puts each entry in one batch', async () => {
    for (let count = 0; count < 3; count++) await issuedInvoice(w, customerId);
    const accountant = await w.client('accountant');
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => accountant.post('/export-batches', { month: '2026-11' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const [{ inBatches, entries }] = await w.db.query(
      'SELECT (SELECT sum(entry_count)::int FROM export_batches) AS "inBatches", (SELECT count(*) FROM journal_entries WHERE batch_id IS NOT NULL) AS entries',
    );
    expect(inBatches).toBe(entries);
  });

  it('refuses a month to come, a wrong one, and those who do not keep the books', async () => {
    const accountant = await w.client('accountant');
    expect((await accountant.post('/export-batches', { month: '2026-12' }).expect(409)).body.code).toBe(
      'export.month_to_come',
    );
    await accountant.post('/export-batches', { month: '2026-13' }).expect(422);
    await accountant.get('/export-batches/01890000-0000-7000-8000-000000000000/file').expect(404);
    await (await w.client('director')).post('/export-batches', { month: '2026-11' }).expect(403);
  });

  it('an entry that is booked takes no change, no line and no other batch', async () => {
    const [{ id, batch }] = await w.db.query(
      `SELECT id, batch_id AS batch FROM journal_entries WHERE entry_number = 1 AND journal = 'VE'`,
    );
    for (const [sql, parameters] of [
      [`UPDATE journal_entries SET label = 'x' WHERE id = $1`, [id]],
      [`UPDATE journal_entries SET batch_id = NULL WHERE id = $1`, [id]],
      [`DELETE FROM journal_entries WHERE id = $1`, [id]],
      [`UPDATE journal_lines SET debit_cents = 1 WHERE entry_id = $1`, [id]],
      [`DELETE FROM journal_lines WHERE entry_id = $1`, [id]],
      [
        `INSERT INTO journal_lines (id, entry_id, position, account, account_label, debit_cents, credit_cents) VALUES (gen_random_uuid(), $1, 99, '411', 'x', 1, 0)`,
        [id],
      ],
      [`UPDATE export_batches SET name = 'x' WHERE id = $1`, [batch]],
    ] as const) {
      await expect(w.db.query(sql, [...parameters])).rejects.toMatchObject({ code: '23000' });
    }
  });

  it('an entry that does not balance or is not closed cannot be committed', async () => {
    const { orderId, lineIds } = await checkedOrder(w, customerId, [part()]);
    const invoiceId = await deliveredDraft(w, orderId, [{ lineId: lineIds[0]!, quantity: '1' }]);
    const entry = `INSERT INTO journal_entries (id, journal, entry_date, piece_ref, piece_date, label, validated_on, source_kind, source_id)
      VALUES ($1, 'VE', '${TODAY}', 'x', '${TODAY}', 'x', '${TODAY}', 'invoice', $1)`;
    await expect(w.db.query(entry, [invoiceId])).rejects.toMatchObject({ constraint: 'journal_entries_balance' });
    await expect(
      w.db.transaction(async (tx) => {
        await tx.query(entry, [invoiceId]);
        await tx.query(
          `INSERT INTO journal_lines (id, entry_id, position, account, account_label, debit_cents, credit_cents)
           VALUES (gen_random_uuid(), $1, 1, '411000', 'x', 2, 0), (gen_random_uuid(), $1, 2, '701000', 'x', 0, 1)`,
          [invoiceId],
        );
        await tx.query('SELECT close_entry($1)', [invoiceId]);
      }),
    ).rejects.toMatchObject({ constraint: 'journal_entries_balance' });
    // the failures left no hole
    await w.as('accountant', () => w.get(InvoiceService).issue(invoiceId));
    const [{ last, count }] = await w.db.query(
      `SELECT max(entry_number) AS last, count(*) AS count FROM journal_entries WHERE journal = 'VE'`,
    );
    expect(last).toBe(count);
  });
});
