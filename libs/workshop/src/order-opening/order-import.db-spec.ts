import { business, type Client, world, type World } from '@etabli/testing';

const TABLE = `OF;Client;Objet;Date;Délai;Désignation;Qté;PU HT;TVA;Heures prévues;Heures passées;Livré;Facturé
A-12;732 829 320;Portail;01/09/2026;15/12/2026;Vantail;2;450,50;20 %;12;8,5;1;1
A-12;;;;;Pose;1;300;20;4;;;
A-13;Mécanique du Rhône;;15/10/2026;;Équerre;100;1,234567;20;;;40;
EX-1;;Étau d’exercice;01/11/2026;;Étau;4;0;0;6;2;;`;

interface Table {
  columns: { heading: string; target: string }[];
  rows: { line: number; cells: string[] }[];
}
type Said = { line: number; problems: { target: string | null; message: string }[] };

describe('a table of orders under way', () => {
  let w: World;
  let director: Client;
  const school = async (): Promise<[World, Client]> => {
    const made = await world();
    made.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    const client = await made.client('director');
    await client.post('/customers', business()).expect(201);
    return [made, client];
  };
  beforeAll(async () => {
    [w, director] = await school();
  });
  afterAll(() => w.end());

  const read = async (text: string): Promise<Table> =>
    (await director.post('/imports/orders/paste', { text }).expect(200)).body;
  const take = async (table: Table, dryRun = false) =>
    (await director.post('/imports/orders', { ...table, dryRun }).expect(200)).body;
  const count = async (): Promise<number[]> =>
    Promise.all(
      ['production_orders', 'order_openings', 'production_order_lines', 'operations'].map(async (table) =>
        Number((await w.db.query(`SELECT count(*) AS n FROM ${table}`))[0].n),
      ),
    );
  const wrong = (rows: Said[]) =>
    rows
      .filter(({ problems }) => problems.length > 0)
      .map(({ line, problems }) => [line, problems.map((one) => one.target)]);

  it('says what is wrong on the row and the column that it concerns, and writes none', async () => {
    const table = await read(TABLE);
    const at = (line: number) => table.rows[line - 2]!.cells;
    at(2)[11] = '3';
    at(3)[1] = 'Inconnu';
    at(3)[8] = '19';
    at(4)[0] = '';
    at(5)[3] = '2027-01-01';
    for (const dryRun of [true, false]) {
      const { written, rows } = await take(table, dryRun);
      expect(written).toBe(false);
      expect(wrong(rows)).toEqual([
        [3, ['customer']],
        [4, ['previousNumber']],
        [5, ['openedOn']],
      ]);
    }
    at(3)[1] = '';
    expect(wrong((await take(table)).rows)).toContainEqual([2, ['deliveredQuantity']]);
    at(2)[11] = '1';
    expect(wrong((await take(table)).rows)).toContainEqual([3, ['vatRate']]);
    expect(await count()).toEqual([0, 0, 0, 0]);
  });

  it('the rows of one reference are one order; a trial draws no number', async () => {
    const table = await read(TABLE);
    expect(await take(table, true)).toEqual({ written: false, made: 3, same: 0, rows: [] });
    expect(await count()).toEqual([0, 0, 0, 0]);
    expect(await take(table)).toEqual({ written: true, made: 3, same: 0, rows: [] });
    expect(await count()).toEqual([3, 3, 4, 4]);
    const { body } = await director.get('/order-openings').expect(200);
    const rows = body.items.toSorted((one: { number: string }, other: { number: string }) =>
      one.number.localeCompare(other.number),
    );
    expect(rows).toMatchObject([
      { number: 'OF-2026-0001', previousNumber: 'A-12', title: 'Portail', state: 'in_work', minutes: 510 },
      { number: 'OF-2026-0002', previousNumber: 'A-13', title: 'Équerre', billableLines: 1 },
      { previousNumber: 'EX-1', customerName: null, minutes: 120 },
    ]);
  });

  it('a second time each reference is said to be taken', async () => {
    const { rows, written } = await take(await read(TABLE));
    expect(written).toBe(false);
    expect(wrong(rows)).toEqual([
      [2, ['previousNumber']],
      [4, ['previousNumber']],
      [5, ['previousNumber']],
    ]);
    expect(rows[0].problems[0].message).toContain('OF-2026-0001');
  });

  it.each(['xlsx', 'csv'])('its own %s comes in again as it went out', async (format) => {
    const { bytes } = await director.download(`/imports/orders/table?format=${format}`);
    const { body: table } = await director.upload('/imports/orders/file', bytes, `o.${format}`).expect(200);
    expect(await take(table, true)).toEqual({ written: false, made: 0, same: table.rows.length, rows: [] });
    const label = table.columns.findIndex(({ target }: { target: string }) => target === 'label');
    const changed = structuredClone(table);
    changed.rows.at(-1).cells[label] = 'Autre désignation';
    const { rows, ...rest } = await take(changed);
    expect(rest).toMatchObject({ written: false, same: table.rows.length - 1 });
    expect(wrong(rows)).toHaveLength(1);
    const [empty, other] = await school();
    try {
      const { body } = await other.post('/imports/orders', { ...table, dryRun: false }).expect(200);
      expect(body).toEqual({ written: true, made: 3, same: 0, rows: [] });
      const again = await other.download(`/imports/orders/table?format=${format}`);
      expect((await other.upload('/imports/orders/file', again.bytes, `o.${format}`).expect(200)).body).toEqual(table);
    } finally {
      await empty.end();
    }
  });
});
