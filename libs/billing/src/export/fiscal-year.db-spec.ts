import { newId } from '@etabli/kernel';
import { issuedInvoice, newCustomer, openSchool, type World, world } from '@etabli/testing';

/** An entry of opening balances as a school that starts in the middle of its life has it. */
async function openingEntry(w: World): Promise<void> {
  const id = newId();
  await w.db.transaction(async (tx) => {
    await tx.query(
      `INSERT INTO journal_entries (id, journal, entry_date, piece_ref, piece_date, label, validated_on, source_kind, source_id)
       VALUES ($1, 'AN', '2026-11-01', 'REPRISE', '2026-11-01', $2, '2026-11-20', 'opening', $1)`,
      [id, 'Reprise des soldes\tl’an dernier'],
    );
    await tx.query(
      `INSERT INTO journal_lines (id, entry_id, position, account, account_label, aux, aux_label, debit_cents, credit_cents)
       VALUES (gen_random_uuid(), $1, 1, '411000', 'Clients', 'C0001', 'É \\ "x"', 500, 0),
              (gen_random_uuid(), $1, 2, '890000', 'Bilan d’ouverture', NULL, NULL, 0, 500)`,
      [id],
    );
    await tx.query('SELECT close_entry($1)', [id]);
  });
}

describe('opening entries', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    await issuedInvoice(w, await newCustomer(w));
    await openingEntry(w);
  });
  afterAll(() => w.end());

  it('stand first in the file of the year, and in no month (LPF, art. A47 A-1, VII)', async () => {
    const accountant = await w.client('accountant');
    const read = async (id: string): Promise<string[][]> => {
      const { bytes } = await accountant.download(`/export-batches/${id}/file`);
      return bytes
        .toString('utf8')
        .split('\r\n')
        .slice(1, -1)
        .map((record) => record.split('\t'));
    };
    expect((await accountant.get('/export-batches').expect(200)).body.waiting).toMatchObject([{ entryCount: 1 }]);
    const month = await accountant.post('/export-batches', { month: '2026-11' }).expect(201);
    expect(new Set((await read(month.body.id)).map(([journal]) => journal))).toEqual(new Set(['VE']));
    expect((await accountant.get('/export-batches').expect(200)).body.waiting).toEqual([]);

    const year = await accountant.post('/export-batches/years', { year: 2026 }).expect(201);
    await w.drain();
    const rows = await read(year.body.id);
    expect(rows.map(([journal]) => journal)).toEqual(['AN', 'AN', ...rows.slice(2).map(() => 'VE')]);
    expect(rows[0]!.slice(2, 13).join('|')).toBe(
      'AN000001|20261101|411000|Clients|C0001|É \\ "x"|REPRISE|20261101|Reprise des soldes l\'an dernier|5,00|0,00',
    );
  });
});
