import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { bytesOnDisk, placeOf } from '../files/file-store.js';
import {
  ARCHIVE_VERSION,
  type ArchivedTable,
  archiveName,
  commentOf,
  fileEntry,
  FORMAT,
  LEFT_OUT,
  type LostFile,
  type Manifest,
  MANIFEST,
  printManifest,
  READ_ME,
  READ_ME_TEXT,
  tableEntry,
} from './archive.format.js';
import { ArchiveWriter } from './archive-writer.js';
import { backupErrors, writingFailure } from './backup.errors.js';
import {
  columnList,
  type DatabaseTable,
  migrationsOf,
  quoted,
  sequencesOf,
  type TableColumn,
  tablesOf,
} from './database-catalogue.js';

/** Percent done and a French word on the step. */
export type Tell = (percent: number, step: string) => Promise<void> | void;

export interface SnapshotRequest {
  /** of the database */
  readonly url: string;
  readonly filesDir: string;
  /** an existing folder */
  readonly folder: string;
  readonly at: Date;
  readonly tell: Tell;
}

export interface Snapshot {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly manifest: Manifest;
}

/** How values are written, whatever the server's habits. */
const SESSION = `SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 1;
  SET bytea_output = 'hex'; SET client_encoding = 'UTF8'; SET search_path = public; SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`;
const TEXTUAL = /^(text|character|"char"|name)/;
const TABLES_SHARE = 60;

/**
 * Everything of the school as it stands at one instant, in one archive. Rows and files come and go in streams; people go on
 * working meanwhile. Throws `backup.folder_missing`, `backup.folder_closed`, `backup.disk_full`, `backup.no_school`; then nothing
 * remains.
 */
export async function takeSnapshot(request: SnapshotRequest): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: request.url, application_name: 'etabli-backup' });
  // said by the query that fails of it
  client.on('error', () => undefined);
  await client.connect();
  try {
    const snapshot = await written(client, request);
    await client.end();
    return snapshot;
  } catch (error) {
    // may stand in the middle of a COPY, where no other command is taken
    (client as unknown as { connection: { stream: Readable } }).connection.stream.destroy();
    throw error;
  }
}

async function written(client: pg.Client, request: SnapshotRequest): Promise<Snapshot> {
  await client.query(SESSION);
  await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const tables = await tablesOf(client);
  if (tables.length === 0) throw backupErrors.refused('backup.no_school');
  // nobody takes a table or a column away while it is read
  await client.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN ACCESS SHARE MODE`);
  const name = archiveName(request.at);
  const target = path.join(request.folder, name);
  await fs.access(request.folder).catch((error: unknown) => {
    throw writingFailure(error, request.folder);
  });
  const writer = new ArchiveWriter(target);
  try {
    return { name, path: target, ...(await filled(client, writer, tables, request)) };
  } catch (error) {
    await writer.abandon();
    throw writingFailure(error, request.folder);
  }
}

async function filled(
  client: pg.Client,
  writer: ArchiveWriter,
  tables: readonly DatabaseTable[],
  { filesDir, at, tell }: SnapshotRequest,
): Promise<Pick<Snapshot, 'bytes' | 'sha256' | 'manifest'>> {
  await writer.add(READ_ME, bytesOf(READ_ME_TEXT));
  const kept = tables.filter(({ name }) => !LEFT_OUT.includes(name));
  const archived: ArchivedTable[] = [];
  for (const [index, table] of kept.entries()) {
    await tell((TABLES_SHARE * index) / kept.length, `table ${index + 1} sur ${kept.length}`);
    archived.push(await copied(client, writer, table));
  }
  const { files, lostFiles } = await filesCopied(client, writer, kept, filesDir, tell);
  const manifest: Manifest = {
    format: FORMAT,
    version: ARCHIVE_VERSION,
    madeAt: at.toISOString(),
    migrations: await migrationsOf(client),
    tables: archived,
    leftOut: LEFT_OUT,
    sequences: await sequencesOf(client),
    files,
    lostFiles,
  };
  await client.query('COMMIT');
  const { sha256 } = await writer.add(MANIFEST, bytesOf(printManifest(manifest)));
  return { ...(await writer.finish(commentOf(sha256))), manifest };
}

async function copied(client: pg.Client, writer: ArchiveWriter, table: DatabaseTable): Promise<ArchivedTable> {
  const key = table.columns.filter(({ name }) => table.key.includes(name));
  const order = (key.length > 0 ? key : table.columns).map(inOrder).join(', ');
  const rows = `SELECT ${columnList(table.columns)} FROM ${quoted(table.name)} ORDER BY ${order}`;
  const source = client.query(copyTo(`COPY (${rows}) TO STDOUT (FORMAT csv, HEADER)`));
  // said by whoever reads it; when the disk is full nobody reads it any more, and its end must not take the process down
  source.on('error', () => undefined);
  const entry = await writer.add(tableEntry(table.name), source as AsyncIterable<Buffer>);
  return { ...table, rows: source.rowCount, ...entry };
}

/** By bytes, so that no collation of a server changes the order. */
const inOrder = ({ name, type }: TableColumn): string =>
  TEXTUAL.test(type) ? `${quoted(name)} COLLATE "C"` : quoted(name);

/** Each content once, whatever the number of rows that name it. A file that is lost must not keep the others from being saved. */
async function filesCopied(
  client: pg.Client,
  writer: ArchiveWriter,
  tables: readonly DatabaseTable[],
  filesDir: string,
  tell: Tell,
): Promise<Pick<Manifest, 'files' | 'lostFiles'>> {
  const hashes = tables.some(({ name }) => name === 'stored_files') ? await hashesOf(client) : [];
  const lostFiles: LostFile[] = [];
  const list = createHash('sha256');
  let count = 0;
  let bytes = 0;
  for (const [index, sha256] of hashes.entries()) {
    await tell(
      TABLES_SHARE + ((95 - TABLES_SHARE) * index) / hashes.length,
      `fichier ${index + 1} sur ${hashes.length}`,
    );
    const found = await bytesOnDisk(filesDir, sha256);
    if (found !== 'whole') {
      lostFiles.push({ sha256, found });
      continue;
    }
    bytes += (await writer.add(fileEntry(sha256), createReadStream(placeOf(filesDir, sha256)), { packed: true })).bytes;
    list.update(`${sha256}\n`);
    count++;
  }
  return { files: { count, bytes, sha256: list.digest('hex') }, lostFiles };
}

const hashesOf = async (client: pg.Client): Promise<string[]> =>
  (
    await client.query<{ sha256: string }>('SELECT DISTINCT sha256 COLLATE "C" AS sha256 FROM stored_files ORDER BY 1')
  ).rows.map(({ sha256 }) => sha256);

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
