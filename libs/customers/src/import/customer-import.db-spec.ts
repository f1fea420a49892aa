import { xlsx } from '@etabli/platform';
import { business, type Client, world, type World } from '@etabli/testing';

const TABLE = `Clients de l’atelier;;;;;
Commune;Raison sociale;CP;N° SIREN;Rue;Tél.;Remarque
Lyon;Mécanique du Rhône;69003;732 829 320;1 rue des Forges;+33 4 72 00 00 00;"=HYPERLINK(""x"")"
Bourg-en-Bresse;Mairie de Bourg;1000;210100533;place de l’Hôtel;;`;

interface Table {
  columns: { heading: string; target: string }[];
  rows: { line: number; cells: string[] }[];
}

describe('a table of customers', () => {
  let w: World;
  let director: Client;
  beforeEach(async () => {
    w = await world();
    director = await w.client('director');
  });
  afterEach(() => w.end());

  const read = async (text: string): Promise<Table> =>
    (await director.post('/imports/customers/paste', { text }).expect(200)).body;
  const take = async (table: Table, dryRun = false) =>
    (await director.post('/imports/customers', { ...table, dryRun }).expect(200)).body;
  const count = async (): Promise<number> => Number((await w.db.query('SELECT count(*) AS n FROM customers'))[0].n);

  it('finds its columns in any order; a trial writes nothing and draws no number', async () => {
    const table = await read(TABLE);
    expect(table.columns.map(({ target }) => target)).toEqual([
      'city',
      'name',
      'postalCode',
      'siren',
      'addressLine1',
      'phone',
      'notes',
    ]);
    const remarks = [expect.stringContaining('Organisme public')];
    const rows = [expect.objectContaining({ line: 4, problems: [], remarks })];
    expect(await take(table, true)).toEqual({ written: false, made: 2, same: 0, rows });
    expect(await count()).toBe(0);
    expect(await take(table)).toEqual({ written: true, made: 2, same: 0, rows });
    const { body } = await director.get('/customers?sort=code').expect(200);
    expect(body.items).toMatchObject([
      { code: 'C0001', siren: '732829320', city: 'Lyon' },
      { code: 'C0002', postalCode: '01000', kind: 'public_body' },
    ]);
    const [{ notes }] = await w.db.query("SELECT notes FROM customers WHERE code = 'C0001'");
    expect(notes).toBe('=HYPERLINK("x")');
  });

  it('says on its column what is wrong in a row, and writes none', async () => {
    const table = await read(TABLE);
    table.rows[0]!.cells[3] = '732829321';
    table.rows[1]!.cells[2] = '';
    for (const dryRun of [true, false]) {
      const { written, rows } = await take(table, dryRun);
      expect(written).toBe(false);
      expect(rows).toEqual([
        expect.objectContaining({ line: 3, problems: [expect.objectContaining({ target: 'siren' })] }),
        expect.objectContaining({ line: 4, problems: [{ target: 'postalCode', message: 'Écrivez le code postal.' }] }),
      ]);
    }
    expect(await count()).toBe(0);
  });

  it('a second time, and twice in one table, each double is said by SIREN, else by name and postal code', async () => {
    const table = await read(`${TABLE}\nLyon;Autre nom;69001;732829320;rue\nLyon;Sans numéro;69001;;rue`);
    const doubled = await take(table);
    expect(doubled.rows).toMatchObject([
      { line: 4, problems: [] },
      { line: 5, problems: [{ target: 'siren', message: expect.stringContaining('ligne 3') }] },
      { line: 6, problems: [{ target: 'siren' }] },
    ]);
    const once = await read(`${TABLE}`);
    await take(once);
    once.rows[0]!.cells[4] = '2 rue des Forges';
    expect((await take(once)).rows).toMatchObject([
      { line: 3, problems: [{ target: 'siren', message: expect.stringMatching(/client C\d{4}\./) }] },
      { line: 4, problems: [{ target: 'siren' }] },
    ]);
    const persons = 'Nom;Prénom;Adresse;CP;Ville\nDupont;Anne;1 rue;69003;Lyon';
    await take(await read(persons));
    expect(await take(await read(persons))).toMatchObject({ made: 0, same: 1, rows: [] });
    const moved = await read(persons.replace('1 rue', '2 rue'));
    expect((await take(moved)).rows).toMatchObject([{ problems: [{ target: 'name' }] }]);
    expect(await count()).toBe(3);
  });

  it('asks for a needed column, and remembers what was said of a heading for this kind alone', async () => {
    const text = 'Appellation;Adresse;CP;Ville;SIREN\nMécanique;1 rue;69003;Lyon;732829320';
    const table = await read(text);
    const { body } = await director.post('/imports/customers', { ...table, dryRun: true }).expect(422);
    expect(body).toMatchObject({
      code: 'import.column_missing',
      errors: [{ message: expect.stringContaining('Nom') }],
    });
    table.columns[0]!.target = 'name';
    expect((await take(table)).written).toBe(true);
    expect((await read(text)).columns[0]!.target).toBe('name');
    const other = await director.post('/student-import/paste', { text }).expect(200);
    expect(other.body.columns[0].target).toBe('ignore');
  });

  it.each(['xlsx', 'csv'])('its own %s comes in again as it went out', async (format) => {
    const details = { notes: '=1+1\nligne 2', phone: '+33 4 72 00 00 00', paymentDays: 45, addressLine2: 'Bât. B' };
    await director.post('/customers', { ...business(), ...details }).expect(201);
    await director
      .post('/customers', {
        ...business(),
        kind: 'person',
        firstName: 'Anne',
        name: 'Dupont',
        siren: null,
        siret: null,
      })
      .expect(201);
    const file = async (): Promise<Buffer> =>
      (await director.download(`/imports/customers/table?format=${format}`)).bytes;
    const first = await file();
    const { body: table } = await director.upload('/imports/customers/file', first, `clients.${format}`).expect(200);
    expect(await take(table, true)).toEqual({ written: false, made: 0, same: 2, rows: [] });
    const city = table.columns.findIndex(({ target }: { target: string }) => target === 'city');
    const before = table.rows[0].cells[city];
    table.rows[0].cells[city] = 'Ailleurs';
    expect(await take(table)).toMatchObject({ written: false, same: 1, rows: [{ line: 2, problems: [{}] }] });
    table.rows[0].cells[city] = before;
    expect(await take(table)).toEqual({ written: true, made: 0, same: 2, rows: [] });
    await w.db.query("DELETE FROM customers; SELECT setval('customers_code_seq', 1, false)");
    expect(await take(table)).toEqual({ written: true, made: 2, same: 0, rows: [] });
    const second = await director.upload('/imports/customers/file', await file(), `clients.${format}`).expect(200);
    expect(second.body).toEqual(table);
  });

  it('refuses what is no table, whatever its name, and who may not', async () => {
    for (const [content, name] of [
      ['MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'clients.xlsx'],
      ['PK\u0003\u0004 not a workbook', 'clients.xlsx'],
      ['%PDF-1.7', 'clients.csv'],
    ] as const)
      await director.upload('/imports/customers/file', Buffer.from(content, 'latin1'), name).expect(422);
    const long = await xlsx([
      {
        name: 'C',
        columns: [{ header: 'Nom', kind: 'text' }],
        rows: Array.from({ length: 1100 }, (_none, index) => [`N${index}`]),
      },
    ]);
    expect((await director.upload('/imports/customers/file', long, 'c.xlsx').expect(422)).body.code).toBe(
      'import.too_long',
    );
    const trainer = await w.client('master_trainer');
    await trainer.post('/imports/customers/paste', { text: TABLE }).expect(403);
    await director.post('/imports/nothing/paste', { text: TABLE }).expect(404);
    const kinds = async (client: Client): Promise<string[]> =>
      (await client.get('/imports').expect(200)).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await kinds(director)).toContain('customers');
    expect(await kinds(trainer)).not.toContain('customers');
  });
});
