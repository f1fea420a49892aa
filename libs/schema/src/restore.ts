import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { newId } from '@etabli/kernel';
import {
  Archive,
  type ArchivedTable,
  assertDatabaseVersion,
  backupErrors,
  codeOf,
  columnList,
  fileEntry,
  foreignKeysOf,
  isDiskFull,
  type Manifest,
  placeOf,
  quoted,
  tableEntry,
  tablesOf,
  type Tell,
  writingFailure,
} from '@etabli/platform';
import { dataSourceOptions } from './data-source.js';
import { migrate, MIGRATING } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

/** The class of PostgreSQL's errors for rows that a constraint refuses. */
const BROKEN_RULE = '23';

export interface RestoreRequest {
  /** of a database without a table */
  readonly url: string;
  readonly filesDir: string;
  /** the archive */
  readonly from: string;
  readonly tell: Tell;
}

/** Fills an empty database as `restoreAsItWas` does, then brings it to the newest schema. */
export async function restore(request: RestoreRequest): Promise<Manifest> {
  const manifest = await restoreAsItWas(request);
  await request.tell(98, 'mise à jour vers la version installée');
  await migrate(request.url);
  return manifest;
}

/**
 * Fills an empty database with what an archive holds, under the schema of that time. Everything is checked before and after in one
 * transaction: nothing remains of a restore that fails. Throws the `archive.…` and `restore.…` refusals.
 */
export async function restoreAsItWas({ url, filesDir, from, tell }: RestoreRequest): Promise<Manifest> {
  const archive = await Archive.open(from);
  try {
    const migrations = migrationsOf(archive.manifest);
    const db = await new DataSource({ ...dataSourceOptions(url, 2), migrations }).initialize();
    try {
      await assertDatabaseVersion(db);
      // said before the long reading, and made sure of again in the transaction
      await inOneTransaction(db, assertEmpty);
      await archive.check((percent, step) => tell(percent * 0.3, step));
      await inOneTransaction(db, (runner) => filled(db, runner, archive, filesDir, tell));
    } finally {
      await db.destroy();
    }
    return archive.manifest;
  } catch (error) {
    throw said(error);
  } finally {
    archive.close();
  }
}

/** What a disk and PostgreSQL's rules say, as sentences; whatever else comes back as it is. */
function said(error: unknown): unknown {
  if (isDiskFull(error)) return backupErrors.refused('restore.disk_full');
  if (!codeOf(error).startsWith(BROKEN_RULE)) return error;
  const { driverError, constraint } = error as { driverError?: { constraint?: string }; constraint?: string };
  return backupErrors.refused('restore.rows_refused', { rule: driverError?.constraint ?? constraint ?? 'inconnue' });
}

/** Those the archive was made under; a name that this program does not know is of a later one. */
function migrationsOf({ migrations }: Manifest): typeof MIGRATIONS {
  const chosen = MIGRATIONS.filter(({ name }) => migrations.includes(name));
  if (chosen.length !== migrations.length) throw backupErrors.refused('archive.too_new');
  return chosen;
}

async function assertEmpty(runner: QueryRunner): Promise<ClientBase> {
  const client = (await runner.connect()) as ClientBase;
  if ((await tablesOf(client)).length > 0) throw backupErrors.refused('restore.not_empty');
  return client;
}

async function inOneTransaction(db: DataSource, work: (runner: QueryRunner) => Promise<unknown>): Promise<void> {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    // two restores, or a restore and a migration, come one after the other
    await runner.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING]);
    await work(runner);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

async function filled(
  db: DataSource,
  runner: QueryRunner,
  archive: Archive,
  filesDir: string,
  tell: Tell,
): Promise<void> {
  const client = await assertEmpty(runner);
  await tell(30, 'mise en place des tables');
  const executor = new MigrationExecutor(db, runner);
  executor.transaction = 'all';
  await executor.executePendingMigrations();

  await tablesFilled(client, archive, tell);
  const files = new StagedFiles(filesDir);
  try {
    const hashes = archive.hashes();
    for (const [index, sha256] of hashes.entries()) {
      await tell(75 + (20 * index) / hashes.length, `fichier ${index + 1} sur ${hashes.length}`);
      await files.take(archive, sha256);
    }
    await assertFilesKnown(client, archive);
    await files.settle();
  } finally {
    await files.clear();
  }
}

/**
 * Rows as they were, not as commands make them: the school's own triggers (trail, seals, sums) rest meanwhile, and the foreign keys,
 * which go in circles, are taken away and made anew, so that PostgreSQL checks each of them. The owner of the tables may do so.
 */
async function tablesFilled(client: ClientBase, archive: Archive, tell: Tell): Promise<void> {
  const { tables, sequences } = archive.manifest;
  const present = await tablesOf(client);
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  const foreignKeys = await foreignKeysOf(client);
  for (const { table, name } of foreignKeys)
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  for (const { name } of present) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
  // rows that migrations bring are in the archive, as the school has changed them
  await client.query(`TRUNCATE ${tables.map(({ name }) => quoted(name)).join(', ')}`);
  for (const [index, table] of tables.entries()) {
    await tell(32 + (38 * index) / tables.length, `table ${index + 1} sur ${tables.length}`);
    await copied(client, archive, table);
  }
  await tell(70, 'contrôle des liens entre les tables');
  for (const { table, name, definition } of foreignKeys)
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  for (const { name } of present) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
  for (const { name, last, called } of sequences)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called]);
  for (const table of tables) await assertCount(client, table);
}

async function copied(client: ClientBase, archive: Archive, { name, columns }: ArchivedTable): Promise<void> {
  const into = client.query(
    copyFrom(`COPY ${quoted(name)} (${columnList(columns)}) FROM STDIN (FORMAT csv, HEADER MATCH, ENCODING 'UTF8')`),
  );
  await pipeline(await archive.read(tableEntry(name)), into);
}

async function assertCount(client: ClientBase, { name, rows }: ArchivedTable): Promise<void> {
  const { rows: counted } = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${quoted(name)}`);
  const found = Number(counted[0]!.count);
  if (found !== rows)
    throw backupErrors.refused('restore.count_differs', { table: name, found: String(found), expected: String(rows) });
}

/** Every file that a row names came along, but those that were lost when the archive was made. */
async function assertFilesKnown(client: ClientBase, archive: Archive): Promise<void> {
  if (!archive.manifest.tables.some(({ name }) => name === 'stored_files')) return;
  const lost = new Set(archive.manifest.lostFiles.map(({ sha256 }) => sha256));
  const { rows } = await client.query<{ sha256: string }>('SELECT DISTINCT sha256 FROM stored_files');
  const unknown = rows.find(({ sha256 }) => !archive.has(fileEntry(sha256)) && !lost.has(sha256));
  if (unknown) throw backupErrors.refused('restore.file_unknown', { sha256: unknown.sha256 });
}

/** Files written aside; in their places only when everything else is in order. */
class StagedFiles {
  private readonly aside: string;
  private readonly taken: string[] = [];

  constructor(private readonly folder: string) {
    this.aside = path.join(folder, 'incoming', newId());
  }

  async take(archive: Archive, sha256: string): Promise<void> {
    try {
      await fs.mkdir(this.aside, { recursive: true, mode: 0o700 });
      const out = createWriteStream(path.join(this.aside, sha256), { flags: 'wx', mode: 0o600, flush: true });
      await pipeline(await archive.read(fileEntry(sha256)), out);
    } catch (error) {
      throw isDiskFull(error) ? error : writingFailure(error, this.folder);
    }
    this.taken.push(sha256);
  }

  async settle(): Promise<void> {
    for (const sha256 of this.taken) {
      const place = placeOf(this.folder, sha256);
      await fs.mkdir(path.dirname(place), { recursive: true });
      await fs.rename(path.join(this.aside, sha256), place);
    }
  }

  async clear(): Promise<void> {
    await fs.rm(this.aside, { recursive: true, force: true });
  }
}
