import { addDays } from '@etabli/kernel';
import { xlsx } from '@etabli/platform';
import { StaffService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { GroupService } from '../group/group.service.js';

const TABLE = `École de production;;;;;;;
Liste au 23/11/2026;;;;;;;
Né(e) le;NOM;Prénom;Classe;Tél.;Responsable;Tél. responsable;Remarques
04/05/2009;LEFÈVRE;Éloïse;metallerie;612345678;Mme Nadia Lefèvre;06.11.22.33.44;allergie
4 mai 2010;Lefevre;Tom;Métallerie;;Nadia LEFÈVRE;+33 6 11 22 33 44;
2010-02-12;D’ANGELO;Sami;;;M. Paul D’Angelo;;`;

interface Table {
  columns: { heading: string; target: string }[];
  rows: { line: number; cells: string[] }[];
}

describe('a table of youths as the school has it', () => {
  let w: World;
  let director: Client;
  let groupId: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
    await w.as('director', async () => {
      const trainerId = await w.get(StaffService).create({ firstName: 'A', lastName: 'R', kind: 'master_trainer' });
      groupId = await w.get(GroupService).create({ name: 'Métallerie', trade: 'Métallerie', trainerId, capacity: 12 });
    });
  });
  afterAll(() => w.end());

  const read = async (text: string): Promise<Table> =>
    (await director.post('/student-import/paste', { text }).expect(200)).body;
  const order = (table: Table, change: object = {}) => ({
    ...table,
    groupId,
    enrolledOn: '2026-09-01',
    dryRun: true,
    ...change,
  });
  const counts = async (): Promise<number[]> => {
    const tables = ['students', 'guardians', 'guardian_links', 'student_steps', 'group_memberships', 'import_headings'];
    return Promise.all(
      tables.map(async (table) => Number((await w.db.query(`SELECT count(*) AS n FROM ${table}`))[0].n)),
    );
  };

  it('finds the headings under the titles, in any order', async () => {
    const { columns, rows } = await read(TABLE);
    expect(columns.map(({ target }) => target)).toEqual([
      'bornOn',
      'lastName',
      'firstName',
      'group',
      'phone',
      'guardianName',
      'guardianPhone',
      'ignore',
    ]);
    expect(rows.map(({ line }) => line)).toEqual([4, 5, 6]);
  });

  it('reads a workbook with real dates as the same table', async () => {
    const book = await xlsx([
      {
        name: 'Jeunes',
        columns: [
          { header: 'Nom', kind: 'text' },
          { header: 'Prénom', kind: 'text' },
          { header: 'Date de naissance', kind: 'day' },
        ],
        rows: [['PETIT', 'Zoé', '2010-03-01']],
      },
    ]);
    const { body } = await director.upload('/student-import/file', book, 'jeunes.xlsx').expect(200);
    expect(body.rows[0].cells).toEqual(['PETIT', 'Zoé', '2010-03-01']);
    await director.upload('/student-import/file', '%PDF-1.7 \u0000', 'a.pdf').expect(422);
    await director.upload('/student-import/file', 'PK\u0003\u0004 no', 'a.xlsx').expect(422);
    await director.upload('/student-import/file', 'seul', 'a.csv').expect(422);
  });

  it('one row that fails, and nothing is written, dry or not', async () => {
    const before = await counts();
    const table = await read(TABLE);
    table.rows[1]!.cells[0] = '31/02/2010';
    for (const dryRun of [true, false]) {
      const { body } = await director.post('/student-import', order(table, { dryRun })).expect(200);
      expect(body.written).toBe(false);
      expect(body.rows).toEqual([
        expect.objectContaining({ line: 5, problems: [expect.objectContaining({ target: 'bornOn' })] }),
      ]);
      expect(await counts()).toEqual(before);
    }
  });

  it('a row that only the commands refuse writes nothing either', async () => {
    const before = await counts();
    const table = await read(TABLE);
    table.rows[2]!.cells[0] = '12/02/1980';
    const { body } = await director.post('/student-import', order(table, { dryRun: false })).expect(200);
    expect(body).toMatchObject({ written: false, rows: [{ line: 6, problems: [{ target: 'bornOn' }] }] });
    expect(await counts()).toEqual(before);
  });

  it('the dry run says what the real one does; brother and sister share their mother', async () => {
    const before = await counts();
    const table = await read(TABLE);
    const dry = await director.post('/student-import', order(table)).expect(200);
    expect(dry.body).toEqual({ written: false, students: 3, same: 0, guardians: 2, rows: [] });
    expect(await counts()).toEqual(before);
    const real = await director.post('/student-import', order(table, { dryRun: false })).expect(200);
    expect(real.body).toEqual({ ...dry.body, written: true });
    const [students, guardians, links] = await counts();
    expect([students, guardians, links]).toEqual([3, 2, 3]);
    const { body } = await director.get('/students?q=eloise').expect(200);
    expect(body.items[0]).toMatchObject({ lastName: 'Lefèvre', phone: '06 12 34 56 78', bornOn: '2009-05-04' });
  });

  it('a second time every youth is there already', async () => {
    const { body } = await director.post('/student-import', order(await read(TABLE), { dryRun: false })).expect(200);
    expect(body).toMatchObject({ written: false, students: 0 });
    expect(body.rows).toHaveLength(3);
    expect(body.rows[0].problems[0].message).toMatch(/déjà dans l’école/);
  });

  it.each(['xlsx', 'csv'])('the school’s own %s comes in again as it went out', async (format) => {
    const { body: list } = await director.get('/students?q=sami').expect(200);
    const other = {
      relation: 'other',
      person: { firstName: 'Ada', lastName: 'de la Tour', email: 'ada@test.example' },
    };
    const rights = { parentalAuthority: false, mayBeTold: false, emergency: true, fromOn: '2026-09-01' };
    if (format === 'xlsx')
      await director.post(`/students/${list.items[0].id}/guardians`, { ...other, ...rights }).expect(201);
    const file = async (client: Client): Promise<Buffer> =>
      (await client.download(`/student-import/table?format=${format}`)).bytes;
    const { body: table } = await director
      .upload('/student-import/file', await file(director), `j.${format}`)
      .expect(200);
    expect(table.columns.map(({ target }: { target: string }) => target)).not.toContain('ignore');
    const rows = table.rows.length;
    const dry = await director.post('/student-import', order(table)).expect(200);
    expect(dry.body).toEqual({ written: false, students: 0, same: rows, guardians: 0, rows: [] });
    const phone = table.columns.findIndex(({ target }: { target: string }) => target === 'phone');
    const changed = structuredClone(table);
    changed.rows[0].cells[phone] = '0611111111';
    const mended = await director.post('/student-import', order(changed, { dryRun: false })).expect(200);
    expect(mended.body).toMatchObject({ written: false, same: rows - 1, rows: [{ line: 2, problems: [{}] }] });
    const empty = await world();
    try {
      empty.clock.startAt(new Date('2026-11-23T09:00:00Z'));
      await empty.as('director', async () => {
        const trainerId = await empty
          .get(StaffService)
          .create({ firstName: 'A', lastName: 'R', kind: 'master_trainer' });
        const group = { name: 'Métallerie', trade: 'Métallerie', trainerId, capacity: 12 };
        await empty.get(GroupService).create(group);
      });
      const there = await empty.client('director');
      const { body } = await there.post('/student-import', order(table, { groupId: null, dryRun: false })).expect(200);
      expect(body).toMatchObject({ written: true, students: rows, same: 0 });
      const again = await there.upload('/student-import/file', await file(there), `j.${format}`).expect(200);
      expect(again.body).toEqual(table);
    } finally {
      await empty.end();
    }
  });

  it('remembers what the school said of its headings', async () => {
    const text = 'Patronyme;Petit nom;DDN\nRoux;Ana;01/02/2010';
    const table = await read(text);
    table.columns[0]!.target = 'lastName';
    table.columns[1]!.target = 'firstName';
    await director.post('/student-import', order(table, { dryRun: false })).expect(200);
    expect((await read(text)).columns.map(({ target }) => target)).toEqual(['lastName', 'firstName', 'bornOn']);
    const { body } = await director
      .post('/student-import', order({ ...table, columns: [table.columns[0]!] }))
      .expect(422);
    expect(body.code).toBe('import.name_missing');
  });

  it('five hundred rows at once, the places too many confirmed', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) =>
        `${addDays('2009-01-01', index)};Nom${index};Jeune${index};Parent${index};06${String(index).padStart(8, '0')}`,
    );
    const table = await read(['Né le;Nom;Prénom;Responsable;Tél responsable', ...rows].join('\n'));
    const full = await director.post('/student-import', order(table)).expect(200);
    expect(full.body.rows.length).toBeGreaterThan(400);
    const { body } = await director
      .post('/student-import', order(table, { dryRun: false, confirm: ['group.full'] }))
      .expect(200);
    expect(body).toMatchObject({ written: true, students: 500, guardians: 500, rows: [] });
  }, 120_000);
});
