import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DataSource } from 'typeorm';
import { Chain } from '@etabli/billing';
import { LEFT_OUT, takeSnapshot } from '@etabli/platform';
import { BEFORE_UPGRADE, dataSourceOptions, MIGRATIONS, restoreAsItWas, upgrade, type Upgrade } from '@etabli/schema';
import { type Client, emptyDatabase, type TestDatabase, World } from '@etabli/testing';
import { differingParts, partsOf } from './archive-of-the-story.js';

const PREVIOUS = path.resolve(import.meta.dirname, '../upgrade/fixtures/funding-1764000480000.zip');
const LAST_OF_PREVIOUS = 'Funding1764000480000';
const AT = new Date('2026-12-01T06:00:00Z');
const PATIENT_MS = 120_000;
const silent = (): void => undefined;

interface Columns {
  readonly table: string;
  readonly columns: string;
}

/** What the schema of that time knew of each table that an archive keeps. */
const oldColumns = (db: DataSource): Promise<Columns[]> =>
  db.query(
    `SELECT c.table_name AS "table", string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position) AS columns
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> ALL ($1) GROUP BY 1 ORDER BY 1`,
    [LEFT_OUT],
  );

const rowsOf = (db: DataSource, tables: readonly Columns[]): Promise<string[][]> =>
  Promise.all(
    tables.map(async ({ table, columns }) => {
      const found: { row: string }[] = await db.query(
        `SELECT t::text AS row FROM (SELECT ${columns} FROM "${table}") t`,
      );
      return found.map(({ row }) => row);
    }),
  );

/** Parts of an archive but what only says which program wrote it. */
function partsOfSchool(archive: Buffer): Record<string, string> {
  const { 'manifest.json': manifest, 'LISEZMOI.txt': _, ...parts } = partsOf(archive);
  return { ...parts, 'manifest.json': JSON.stringify({ ...JSON.parse(manifest!), leftOut: [] }) };
}

/** Begins well, then stumbles: what a release that nobody tried on this school would do. */
class Stumbles1899999999999 implements MigrationInterface {
  name = 'Stumbles1899999999999';
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE customers ADD half_way text');
    await run.query(`UPDATE customers SET half_way = 'x'`);
    await run.query('ALTER TABLE customers ADD CONSTRAINT never_true CHECK (half_way IS NULL)');
  }
  async down(): Promise<void> {}
}

describe('l’école passe à la version suivante, et en revient', () => {
  let folder: string;
  const databases: TestDatabase[] = [];
  let upgraded: World;
  let old: TestDatabase;
  let done: Upgrade;
  let rows: string[][];

  const empty = async (): Promise<TestDatabase> => {
    const database = await emptyDatabase();
    databases.push(database);
    return database;
  };
  const place = (name: string, ...rest: string[]): string => path.join(folder, name, ...rest);
  /** The database as that archive says, with its files, under the schema of its time. */
  const opened = async (name: string, from: string): Promise<TestDatabase> => {
    const database = await empty();
    await restoreAsItWas({ url: database.url, filesDir: place(name, 'files'), from, tell: silent });
    return database;
  };
  const request = (database: TestDatabase, name: string) => ({
    url: database.url,
    filesDir: place(name, 'files'),
    backupDir: place(name, 'backups'),
    makesFolder: true,
    at: AT,
    tell: silent,
  });
  const archived = async (database: TestDatabase, name: string): Promise<Record<string, string>> => {
    const to = fs.mkdtempSync(path.join(folder, 'again-'));
    const at = new Date('2026-12-02T06:00:00Z');
    const made = await takeSnapshot({
      url: database.url,
      filesDir: place(name, 'files'),
      folder: to,
      at,
      tell: silent,
    });
    return partsOfSchool(fs.readFileSync(made.path));
  };
  const asking = async <T>(database: TestDatabase, work: (db: DataSource) => Promise<T>): Promise<T> => {
    const db = await new DataSource({ ...dataSourceOptions(database.url, 2), entities: [] }).initialize();
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  };

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-upgrade-'));
    const database = await opened('school', PREVIOUS);
    const columns = await asking(database, oldColumns);
    done = await upgrade(request(database, 'school'));
    rows = await asking(database, (db) => rowsOf(db, columns));
    upgraded = await World.begin({ DATABASE_URL: database.url, FILES_DIR: place('school', 'files') }, { empty: true });
    upgraded.clock.startAt(new Date('2026-11-24T21:00:00Z'));
    old = await opened('back', done.backup!);
  }, PATIENT_MS);
  afterAll(async () => {
    await upgraded?.end();
    for (const database of databases) await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  }, PATIENT_MS);

  it('la base est d’abord sauvegardée, puis mise à jour, d’une migration à la dernière', () => {
    const names = MIGRATIONS.map(({ name }) => name);
    expect(done.applied).toEqual(names.slice(names.indexOf(LAST_OF_PREVIOUS) + 1));
    expect(path.dirname(done.backup!)).toBe(place('school', 'backups', BEFORE_UPGRADE));
    expect(fs.readdirSync(place('school', 'backups', BEFORE_UPGRADE))).toEqual([path.basename(done.backup!)]);
  });

  it('toutes les lignes sont restées, colonne par colonne', async () => {
    const columns = await asking(old, oldColumns);
    expect(columns.length).toBeGreaterThan(150);
    const before = await asking(old, (db) => rowsOf(db, columns));
    const lost = columns.flatMap(({ table }, index) => {
      const after = new Set(rows[index]);
      return before[index]!.every((row) => after.has(row)) ? [] : [table];
    });
    expect(lost).toEqual([]);
  });

  it('la chaîne est entière, les comptes tombent juste, les heures sont les mêmes', async () => {
    expect(await upgraded.get(Chain).verify({ files: true })).toMatchObject({ intact: true });
    const sums = `SELECT
      (SELECT sum(debit_cents - credit_cents) FROM journal_lines)::int AS ledger,
      (SELECT count(*) FROM production_order_lines WHERE billed_quantity > delivered_quantity)::int AS "overBilled",
      (SELECT sum(extract(epoch FROM ends_at - starts_at) / 60) FROM time_entries WHERE voided_at IS NULL)::int AS minutes,
      (SELECT sum(gross_cents) FROM invoices)::int AS invoiced`;
    const [before] = await asking(old, (db) => db.query(sums));
    const [after] = await upgraded.db.query(sums);
    expect(after).toEqual(before);
    expect(after).toMatchObject({ ledger: 0, overBilled: 0 });
    expect(after.minutes).toBeGreaterThan(1000);
  });

  it('chacun retrouve son travail : connexion, facture soldée et son original, heures, convention', async () => {
    const client = (role: string): Promise<Client> => upgraded.clientOf(`${role}@test.example`);
    const [accountant, trainer, director] = await Promise.all(['accountant', 'master_trainer', 'director'].map(client));
    const [paid] = (await accountant!.get('/invoices?state=paid').expect(200)).body.items;
    const pdf = await accountant!.download(`/invoices/${paid.id}/pdf`);
    expect(Object.values(partsOf(fs.readFileSync(PREVIOUS)))).toContain(pdf.bytes.toString('latin1'));
    const [order] = (await trainer!.get('/production-orders').expect(200)).body.items;
    expect(order).toBeDefined();
    expect((await director!.get('/funding-agreements').expect(200)).body.items).toMatchObject([
      { title: 'Subvention de la région', amountCents: 5_000_000 },
    ]);
    // and it goes on: what the new release writes stands beside the old rows
    await director!.post('/backups').expect(201);
    await upgraded.drain();
    const { items } = (await director!.get('/backups').expect(200)).body;
    expect(items.map(({ state }: { state: string }) => state)).toEqual(['elsewhere', 'good']);
  });

  it('une deuxième fois il n’y a rien à faire, ni sauvegarde ni mise à jour', async () => {
    const again = { ...request({ url: upgraded.config.DATABASE_URL, drop: async () => undefined }, 'school') };
    expect(await upgrade(again)).toEqual({ applied: [], backup: null });
    expect(fs.readdirSync(place('school', 'backups', BEFORE_UPGRADE))).toHaveLength(1);
  });

  it('retour en arrière : la sauvegarde faite d’office rend l’école d’avant, octet par octet', async () => {
    const before = partsOfSchool(fs.readFileSync(PREVIOUS));
    expect(differingParts(partsOfSchool(fs.readFileSync(done.backup!)), before)).toEqual([]);
    expect(differingParts(await archived(old, 'back'), before)).toEqual([]);
  });

  describe('ce qui échoue laisse la version d’avant en état de marche', () => {
    const schema = `SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`;
    const state = (): Promise<unknown> =>
      asking(old, async (db) => [await db.query(schema), await db.query('SELECT name FROM migrations ORDER BY id')]);
    const failure = async (change: object): Promise<{ code: string; detail: string }> => {
      const before = await state();
      const said: unknown = await upgrade({ ...request(old, 'back'), ...change }).catch((error: unknown) => error);
      expect(await state()).toEqual(before);
      return said as { code: string; detail: string };
    };

    it('une migration qui trébuche en chemin : tout est annulé, et la phrase dit où et quoi faire', async () => {
      const { code, detail } = await failure({ migrations: [...MIGRATIONS, Stumbles1899999999999] });
      expect(code).toBe('upgrade.failed');
      expect(detail).toMatch(/Stumbles1899999999999 \(.*never_true.*\)\. Tout a été annulé.*version d’avant/);
      expect(detail).toContain(place('back', 'backups', BEFORE_UPGRADE));
    });

    it('le disque des sauvegardes n’est pas branché : la mise à jour ne commence pas', async () => {
      const absent = path.join(folder, 'no-disk');
      const { code, detail } = await failure({ backupDir: absent, makesFolder: false });
      expect({ code, said: detail.includes('Branchez le disque') }).toEqual({ code: 'upgrade.no_backup', said: true });
      expect(fs.existsSync(absent)).toBe(false);
    });

    it('un programme plus ancien que la base refuse, au lieu de travailler sur ce qu’il ne connaît pas', async () => {
      const older = MIGRATIONS.slice(
        0,
        MIGRATIONS.findIndex(({ name }) => name === LAST_OF_PREVIOUS),
      );
      expect(await failure({ migrations: older })).toMatchObject({
        code: 'upgrade.program_too_old',
        detail: expect.stringContaining(LAST_OF_PREVIOUS),
      });
    });

    it('après l’échec, la vraie mise à jour passe', async () => {
      const { applied, backup } = await upgrade({ ...request(old, 'back'), at: new Date('2026-12-03T06:00:00Z') });
      expect(applied).toEqual(done.applied);
      expect(backup).not.toBeNull();
    });
  });
});
