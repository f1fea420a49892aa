import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { newId } from '@etabli/kernel';
import { Archive, archiveName, backUpByHand, placeOf, type Snapshot, takeSnapshot } from '@etabli/platform';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@etabli/testing';
import { dataSource, dataSourceOptions } from './data-source.js';
import { snapshot as schemaOf } from './drift.js';
import { restore } from './restore.js';
import { MIGRATIONS } from './migrations/index.js';

const AT = new Date('2026-11-26T01:30:00Z');
const LATER = new Date('2026-11-27T01:30:00Z');
const CONTENT = Buffer.from('un dessin coté');
const HASH = createHash('sha256').update(CONTENT).digest('hex');
const silent = (): void => undefined;

describe('an archive of the school', () => {
  let folder: string;
  let source: TestDatabase;
  let made: Snapshot;
  const databases: TestDatabase[] = [];
  const empty = async (): Promise<TestDatabase> => {
    const database = await emptyDatabase();
    databases.push(database);
    return database;
  };
  const filesOf = (name: string): string => path.join(folder, name, 'files');
  const take = (url: string, files: string, at = AT, to = folder): Promise<Snapshot> =>
    takeSnapshot({ url, filesDir: filesOf(files), folder: to, at, tell: silent });
  const into = (url: string, files: string, from = made.path) =>
    restore({ url, filesDir: filesOf(files), from, tell: silent });

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-archive-'));
    source = await freshDatabase();
    databases.push(source);
    const db = await dataSource(source.url).initialize();
    await fill(db);
    await db.destroy();
    fs.mkdirSync(path.dirname(placeOf(filesOf('one'), HASH)), { recursive: true });
    fs.writeFileSync(placeOf(filesOf('one'), HASH), CONTENT);
    made = await take(source.url, 'one');
  }, 120_000);
  afterAll(async () => {
    for (const database of databases) await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('bears its instant in its name and is closed to others', () => {
    expect(made.name).toBe('etabli-2026-11-26T01-30-00-000Z.zip');
    expect(fs.statSync(made.path).mode & 0o777).toBe(0o600);
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(createHash('sha256').update(fs.readFileSync(made.path)).digest('hex')).toBe(made.sha256);
    expect(made.bytes).toBe(fs.statSync(made.path).size);
  });

  it('keeps logins out, and says what it holds', () => {
    const names = made.manifest.tables.map(({ name }) => name);
    expect(names).not.toContain('sessions');
    expect(names).toEqual(names.toSorted());
    expect(made.manifest.migrations.at(-1)).toBe(MIGRATIONS.at(-1)!.name);
    expect(made.manifest.files).toMatchObject({ count: 1, bytes: CONTENT.length });
    expect(made.manifest.tables.find(({ name }) => name === 'stored_files')!.rows).toBe(2);
  });

  it('comes back whole: the same rows, files, numberings and schema, and the same archive again', async () => {
    const target = await empty();
    await into(target.url, 'two');
    const again = await take(target.url, 'two', LATER);
    expect({ ...again.manifest, madeAt: '' }).toEqual({ ...made.manifest, madeAt: '' });
    expect(fs.readFileSync(placeOf(filesOf('two'), HASH))).toEqual(CONTENT);
    expect(fs.statSync(placeOf(filesOf('two'), HASH)).mode & 0o777).toBe(0o600);
    const [before, after] = await Promise.all([source, target].map(({ url }) => dataSource(url).initialize()));
    try {
      expect(await schemaOf(after!)).toBe(await schemaOf(before!));
      const next = "SELECT nextval('customers_code_seq') AS n";
      expect(await after!.query(next)).toEqual(await before!.query(next));
      const names = 'SELECT name FROM stored_files ORDER BY id';
      expect(await after!.query(names)).toEqual(await before!.query(names));
      // what guards the rows is awake again
      await expect(after!.query("UPDATE stored_files SET name = 'x'")).rejects.toThrow();
      await expect(
        after!.query(`INSERT INTO pins (user_id, pin_hash, set_at) VALUES ('${newId()}', 'x', now())`),
      ).rejects.toThrow();
    } finally {
      await before!.destroy();
      await after!.destroy();
    }
  }, 120_000);

  it('of an older schema is restored under it, then brought to the newest', async () => {
    const old = await empty();
    const before = new DataSource({ ...dataSourceOptions(old.url, 2), migrations: MIGRATIONS.slice(0, -4) });
    await before.initialize();
    await before.runMigrations();
    await fill(before);
    await before.destroy();
    const to = fs.mkdtempSync(path.join(folder, 'old-'));
    const archived = await backUpByHand({
      url: old.url,
      filesDir: filesOf('one'),
      folder: to,
      at: LATER,
      tell: silent,
    });
    expect(archived.manifest.migrations).toHaveLength(MIGRATIONS.length - 4);
    const target = await empty();
    await into(target.url, 'three', archived.path);
    const db = await dataSource(target.url).initialize();
    try {
      expect((await db.query('SELECT count(*)::int AS n FROM migrations'))[0].n).toBe(MIGRATIONS.length);
      expect(await db.query('SELECT email FROM users')).toEqual([{ email: 'a@b.example' }]);
    } finally {
      await db.destroy();
    }
  }, 120_000);

  it('is never poured over what is there', async () => {
    await expect(into(source.url, 'one')).rejects.toMatchObject({ code: 'restore.not_empty' });
  });

  it('names a file that was lost, and comes back without it', async () => {
    const without = await take(source.url, 'nowhere', LATER);
    expect(without.manifest.lostFiles).toEqual([{ sha256: HASH, found: 'missing' }]);
    await into((await empty()).url, 'four', without.path);
    fs.rmSync(without.path);
  }, 120_000);

  describe('leaves nothing behind when', () => {
    const copy = (change: (bytes: Buffer) => Buffer): string => {
      const file = path.join(fs.mkdtempSync(path.join(folder, 'bad-')), archiveName(AT));
      fs.writeFileSync(file, change(fs.readFileSync(made.path)));
      return file;
    };
    const refused = async (from: string, code: string): Promise<void> => {
      const target = await empty();
      await expect(into(target.url, 'bad', from)).rejects.toMatchObject({ code });
      const db = await dataSource(target.url).initialize();
      try {
        expect(await db.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")).toEqual([]);
      } finally {
        await db.destroy();
      }
      expect(fs.existsSync(placeOf(filesOf('bad'), HASH))).toBe(false);
    };

    it('it is not there', () => refused(path.join(folder, 'absent.zip'), 'archive.missing'));
    it('it is cut off', () =>
      refused(
        copy((bytes) => bytes.subarray(0, bytes.length / 2)),
        'archive.cut_off',
      ));
    it('it is something else', async () => {
      const file = path.join(folder, 'notes.txt');
      fs.writeFileSync(file, 'bonjour');
      await refused(file, 'archive.not_ours');
    });
    it('one byte of a file is another one', () =>
      refused(
        copy((bytes) => {
          bytes[bytes.indexOf(CONTENT)]! ^= 1;
          return bytes;
        }),
        'archive.changed',
      ));
    it('a row refers to nothing', async () => {
      const db = await dataSource(source.url).initialize();
      await db.query('ALTER TABLE pins DROP CONSTRAINT pins_user_id_fkey');
      await db.query(`INSERT INTO pins (user_id, pin_hash, set_at) VALUES ('${newId()}', 'x', now())`);
      await db.destroy();
      const orphan = await take(source.url, 'one', new Date('2026-11-28T01:30:00Z'));
      const target = await empty();
      await expect(into(target.url, 'bad', orphan.path)).rejects.toMatchObject({
        code: 'restore.rows_refused',
        options: { params: { rule: 'pins_user_id_fkey' } },
      });
      expect(fs.existsSync(placeOf(filesOf('bad'), HASH))).toBe(false);
    });
    it('the folder of the target is missing', async () => {
      await expect(take(source.url, 'one', AT, path.join(folder, 'no-disk'))).rejects.toMatchObject({
        code: 'backup.folder_missing',
      });
    });
  });

  it('made by hand is written into the log of the school', async () => {
    const to = fs.mkdtempSync(path.join(folder, 'hand-'));
    await backUpByHand({ url: source.url, filesDir: filesOf('one'), folder: to, at: LATER, tell: silent });
    const db = await dataSource(source.url).initialize();
    expect(await db.query('SELECT folder, archive, failure FROM backups')).toEqual([
      { folder: to, archive: archiveName(LATER), failure: null },
    ]);
    await db.destroy();
  });

  it('can be checked alone', async () => {
    const archive = await Archive.open(made.path);
    const steps: string[] = [];
    await archive.check((_percent, step) => void steps.push(step));
    archive.close();
    expect(steps).toHaveLength(made.manifest.tables.length + 1);
  });
});

/** Values that a careless export loses: nothing and an empty text, line ends, quotes, the end mark of COPY. */
async function fill(db: DataSource): Promise<void> {
  const stored = (name: string): Promise<unknown> =>
    db.query(
      `INSERT INTO stored_files (id, name, media_type, size, sha256, stored_at) VALUES ($1, $2, 'text/plain', $3, $4, '2026-01-05T07:00:00.123456Z')`,
      [newId(), name, CONTENT.length, HASH],
    );
  await stored('à « plat »\n\\.\n"guillemets", virgule;\ttab \\N');
  await stored('NULL');
  await db.query(
    `INSERT INTO users (id, email, name, roles, password_hash, active, created_at) VALUES ($1, 'a@b.example', '', '{teacher}', 'h', true, now())`,
    [newId()],
  );
  await db.query("SELECT nextval('customers_code_seq')");
}
