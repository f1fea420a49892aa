// An archive that ZIP without its 64-bit records cannot hold, written and read back: a part above 4 GB, parts that begin above 4 GB, more
// than 65 535 of them. Some minutes and 5 GB of disk, thrown away after:   node scripts/large-archive.mjs
import './support/node-version.mjs';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepare } from './prepare.mjs';
import { at } from './support/run.mjs';
import { elapsed, say } from './support/say.mjs';

const PART = Buffer.alloc(1 << 20, 'établi ');
const LARGE_MB = 4_200;
const SMALL = 70_000;
const ZIP64_LOCATOR = Buffer.from([0x50, 0x4b, 0x06, 0x07]);

await prepare({ build: true });
const backup = (name) => import(at('dist/libs/platform/src/backup', `${name}.js`));
const { ArchiveWriter } = await backup('archive-writer');
const { Archive } = await backup('archive-reader');
const { ARCHIVE_VERSION, commentOf, fileEntry, FORMAT, MANIFEST, printManifest, READ_ME, READ_ME_TEXT } =
  await backup('archive.format');

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
async function* large() {
  for (let n = 0; n < LARGE_MB; n++) yield PART;
}
async function* once(content) {
  yield content;
}
async function hashOf(source) {
  const hash = createHash('sha256');
  for await (const part of source) hash.update(part);
  return hash.digest('hex');
}

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-large-archive-'));
try {
  const target = path.join(dir, 'etabli-2026-11-26T00-00-00-000Z.zip');
  const writer = new ArchiveWriter(target);
  await writer.add(READ_ME, once(Buffer.from(READ_ME_TEXT)));
  const hashes = [await hashOf(large())];
  await writer.add(fileEntry(hashes[0]), large(), { packed: true });
  say(`une partie de ${LARGE_MB} Mo écrite en ${elapsed()}`);
  for (let n = 0; n < SMALL; n++) {
    const content = Buffer.from(`petit fichier ${n}`);
    hashes.push(sha256(content));
    await writer.add(fileEntry(hashes.at(-1)), once(content), { packed: true });
  }
  const list = createHash('sha256');
  for (const hash of hashes.toSorted()) list.update(`${hash}\n`);
  const manifest = printManifest({
    format: FORMAT,
    version: ARCHIVE_VERSION,
    madeAt: '2026-11-26T00:00:00.000Z',
    migrations: [],
    tables: [],
    leftOut: [],
    sequences: [],
    files: { count: hashes.length, bytes: 0, sha256: list.digest('hex') },
    lostFiles: [],
  });
  const entry = await writer.add(MANIFEST, once(Buffer.from(manifest)));
  const { bytes } = await writer.finish(commentOf(entry.sha256));
  const end = Buffer.alloc(400);
  const file = fs.openSync(target, 'r');
  fs.readSync(file, end, 0, end.length, bytes - end.length);
  fs.closeSync(file);
  if (!end.includes(ZIP64_LOCATOR)) throw new Error('the archive has no ZIP64 record');
  say(`${bytes} octets, ${hashes.length} fichiers, enregistrements ZIP64 présents, écrits en ${elapsed()}`);
  const archive = await Archive.open(target);
  await archive.check(() => undefined);
  archive.close();
  say(
    `relue en entier, chaque empreinte exacte, en ${elapsed()} ; mémoire ${Math.round(process.memoryUsage().rss / 1e6)} Mo`,
  );
} finally {
  fs.rmSync(dir, { recursive: true, force: true });
}
