import { type Client, world, type World } from '@etabli/testing';

const TABLE = `Coût horaire;Désignation;Type;N°;Lieu;Année;Statut;Motif;Date d'achat
18,50 €;Tour parallèle;Tour;T01;Atelier A;1998;;;04/05/2001
;Scie à ruban;Scie;S01;;;HS;courroie cassée;`;

interface Table {
  columns: { heading: string; target: string }[];
  rows: { line: number; cells: string[] }[];
}

describe('a table of machines', () => {
  let w: World;
  let director: Client;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
  });
  afterAll(() => w.end());

  const read = async (text: string): Promise<Table> =>
    (await director.post('/imports/machines/paste', { text }).expect(200)).body;
  const take = async (table: Table, dryRun = false) =>
    (await director.post('/imports/machines', { ...table, dryRun }).expect(200)).body;
  const count = async (): Promise<number[]> =>
    Promise.all(
      ['machines', 'machine_costs', 'machine_state_changes'].map(async (table) =>
        Number((await w.db.query(`SELECT count(*) AS n FROM ${table}`))[0].n),
      ),
    );

  it('says what is wrong in each row, on its column, and writes none', async () => {
    const table = await read(`${TABLE}\n-4;Perceuse;Perceuse;T01;;1850;cassée;;hier`);
    table.rows[1]!.cells[7] = '';
    const { rows, written } = await take(table);
    expect(written).toBe(false);
    expect(
      rows.map(({ line, problems }: { line: number; problems: { target: string }[] }) => [
        line,
        problems.map(({ target }) => target),
      ]),
    ).toEqual([
      [3, ['stopReason']],
      [4, ['boughtOn', 'state', 'code']],
    ]);
    expect(await count()).toEqual([0, 0, 0]);
  });

  it('a trial says what the real one does', async () => {
    const table = await read(TABLE);
    expect(await take(table, true)).toEqual({ written: false, made: 2, same: 0, rows: [] });
    expect(await count()).toEqual([0, 0, 0]);
    expect(await take(table)).toEqual({ written: true, made: 2, same: 0, rows: [] });
    expect(await count()).toEqual([2, 1, 1]);
    const { body } = await director.get('/machines?sort=code').expect(200);
    expect(body.items).toMatchObject([
      { code: 'S01', state: 'stopped', stopReason: 'courroie cassée' },
      { code: 'T01', family: 'Tour', location: 'Atelier A', state: 'in_use' },
    ]);
    const detail = await director.get(`/machines/${body.items[1].id}`).expect(200);
    expect(detail.body).toMatchObject({ centsPerHour: 1850, builtYear: 1998, boughtOn: '2001-05-04' });
  });

  it('a second time each code is said to be taken', async () => {
    const { rows } = await take(await read(TABLE));
    expect(rows).toMatchObject([
      { line: 2, problems: [{ target: 'code', message: expect.stringContaining('autre machine') }] },
      { line: 3, problems: [{ target: 'code' }] },
    ]);
  });

  it.each(['xlsx', 'csv'])('its own %s comes in again as it went out', async (format) => {
    const file = async (): Promise<Buffer> =>
      (await director.download(`/imports/machines/table?format=${format}`)).bytes;
    const { body: table } = await director.upload('/imports/machines/file', await file(), `m.${format}`).expect(200);
    expect(await take(table, true)).toEqual({ written: false, made: 0, same: table.rows.length, rows: [] });
    const name = table.columns.findIndex(({ target }: { target: string }) => target === 'name');
    const changed = structuredClone(table);
    changed.rows[0].cells[name] = 'Autre nom';
    expect(await take(changed)).toMatchObject({ written: false, same: 1, rows: [{ problems: [{ target: 'code' }] }] });
    const empty = await world();
    try {
      empty.clock.startAt(new Date('2026-11-23T09:00:00Z'));
      const other = await empty.client('director');
      const { body } = await other.post('/imports/machines', { ...table, dryRun: false }).expect(200);
      expect(body).toEqual({ written: true, made: 2, same: 0, rows: [] });
      const { bytes } = await other.download(`/imports/machines/table?format=${format}`);
      expect((await other.upload('/imports/machines/file', bytes, `m.${format}`).expect(200)).body).toEqual(table);
    } finally {
      await empty.end();
    }
  });

  it('is the director’s, who alone sets what an hour costs', async () => {
    const trainer = await w.client('master_trainer');
    await trainer.post('/imports/machines/paste', { text: TABLE }).expect(403);
  });
});
