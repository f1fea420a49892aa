import { type Client, world, type World } from '@etabli/testing';

const TABLE = `Stock au 1er septembre;;;;;;
Réf;Désignation;Catégorie;U;Stock;Rack;Seuil;PU
A40;Tube 40 × 40;Acier;m;12,5;Rack A;6;8,40
A40;Tube 40 × 40;Acier;m;3;Rack B;6;8,40
V6;Vis M6;Visserie;boîte;;;2;`;

interface Table {
  columns: { heading: string; target: string }[];
  rows: { line: number; cells: string[] }[];
}

describe('a table of items', () => {
  let w: World;
  let director: Client;
  beforeAll(async () => {
    w = await world();
    director = await w.client('director');
  });
  afterAll(() => w.end());

  const read = async (text: string): Promise<Table> =>
    (await director.post('/imports/items/paste', { text }).expect(200)).body;
  const take = async (table: Table, dryRun = false) =>
    (await director.post('/imports/items', { ...table, dryRun }).expect(200)).body;
  const count = async (): Promise<number[]> =>
    Promise.all(
      ['material_items', 'stock_locations', 'stock_movements', 'stock_counts'].map(async (table) =>
        Number((await w.db.query(`SELECT count(*) AS n FROM ${table}`))[0].n),
      ),
    );

  it('says what is wrong in each row, on its column, and writes none', async () => {
    const more = 'A40;Tube 40 × 40;Acier;m;1;rack b;6;8,40\nX;;Acier;seau;-2;;;dix\nY;Écrou;Visserie;pce;1,2345;;;';
    const { rows, written } = await take(await read(`${TABLE}\n${more}`));
    expect(written).toBe(false);
    type Said = { line: number; problems: { target: string }[] };
    const wrong = (rows as Said[]).filter(({ problems }) => problems.length > 0);
    expect(wrong.map(({ line, problems }) => [line, problems.map(({ target }) => target)])).toEqual([
      [6, ['location']],
      [7, ['name', 'unit', 'unitCost', 'counted']],
      [8, ['counted']],
    ]);
    expect(await count()).toEqual([0, 0, 0, 0]);
  });

  it('takes one item in several places, and counts each place once', async () => {
    const table = await read(TABLE);
    const tried = await take(table, true);
    expect(await count()).toEqual([0, 0, 0, 0]);
    const done = await take(table);
    expect(done).toEqual({ ...tried, written: true });
    expect(done.made).toBe(2);
    expect(done.rows.map(({ remarks }: { remarks: string[] }) => remarks)).toEqual([
      ['L’emplacement «\u202fRack A\u202f» sera créé.'],
      ['L’emplacement «\u202fRack B\u202f» sera créé.'],
    ]);
    expect(await count()).toEqual([2, 2, 2, 2]);
    const { body } = await director.get('/material-items?sort=code').expect(200);
    expect(body.items).toMatchObject([
      { code: 'A40', unit: 'metre', onHand: '15.5', minimumStock: '6', valueCents: 13020 },
      { code: 'V6', unit: 'box', onHand: '0', minimumStock: '2' },
    ]);
  });

  it('a second time nothing is to be done; with other facts each code is said to be taken', async () => {
    expect(await take(await read(TABLE))).toEqual({ written: true, made: 0, same: 3, rows: [] });
    const { rows, written } = await take(await read(TABLE.replaceAll(/Tube|Vis M6/g, 'Autre')));
    expect(written).toBe(false);
    expect(rows).toMatchObject([
      { line: 3, problems: [{ target: 'code', message: expect.stringContaining('autre article') }] },
      { line: 4, problems: [{ target: 'code' }] },
      { line: 5, problems: [{ target: 'code' }] },
    ]);
  });

  it.each(['xlsx', 'csv'])('its own %s comes in again as it went out', async (format) => {
    const file = async (): Promise<Buffer> => (await director.download(`/imports/items/table?format=${format}`)).bytes;
    const { body: table } = await director.upload('/imports/items/file', await file(), `s.${format}`).expect(200);
    expect(await take(table, true)).toEqual({ written: false, made: 0, same: table.rows.length, rows: [] });
    const name = table.columns.findIndex(({ target }: { target: string }) => target === 'name');
    const changed = structuredClone(table);
    changed.rows.at(-1).cells[name] = 'Autre nom';
    expect(await take(changed)).toMatchObject({
      written: false,
      same: table.rows.length - 1,
      rows: [{ problems: [{}] }],
    });
    const empty = await world();
    try {
      const other = await empty.client('director');
      const { body } = await other.post('/imports/items', { ...table, dryRun: false }).expect(200);
      expect(body).toMatchObject({ written: true, made: 2 });
      const { bytes } = await other.download(`/imports/items/table?format=${format}`);
      expect((await other.upload('/imports/items/file', bytes, `s.${format}`).expect(200)).body).toEqual(table);
    } finally {
      await empty.end();
    }
  });
});
