// The disk of the files is full when a report is written: a file system in memory of a few megabytes, filled but for some kilobytes.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at } from '../support/run.mjs';
import { sentence } from '../support/say.mjs';
import { must, onStage, until } from './stage.mjs';

const SIZE = '8m';
/** So much is left: the first pages of a file have room, its end has not. */
const LEFT_BYTES = 8 * 1024;
const INVOICE = at('libs/billing/src/supplier-invoice/fixtures/ubl-invoice.xml');
const BLOCK = Buffer.alloc(4096, 1);

/** A small file system, or why there is none. */
function mounted() {
  if (process.platform !== 'linux') return { why: 'il faut Linux pour un petit disque' };
  if (process.getuid() !== 0) return { why: 'seul root peut monter un petit disque' };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'pipe' });
    return { folder };
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    return { why: `ce système ne laisse pas monter de petit disque (${sentence(error).trim()})` };
  }
}

function fill(folder) {
  const file = path.join(folder, 'ballast');
  const handle = fs.openSync(file, 'w');
  let size = 0;
  try {
    for (;;) size += fs.writeSync(handle, BLOCK);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  } finally {
    fs.closeSync(handle);
  }
  fs.truncateSync(file, size - LEFT_BYTES);
  return () => fs.rmSync(file);
}

const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'ballast')
    .map((entry) => entry.name);

async function play(stage, folder) {
  await stage.api();
  fs.mkdirSync(path.join(folder, 'files'));
  const makeRoom = fill(folder);
  const id = await stage.report();
  const failed = await until('le rapport échoue', async () => {
    const report = await stage.read(`/reports/${id}`);
    must(report.state !== 'done', 'le rapport est fait sur un disque plein.');
    return report.state === 'failed' && report;
  });
  must(/disque.*plein/.test(failed.failure), `la phrase ne parle pas du disque : ${failed.failure}`);
  must(filesIn(folder).length === 0, `des restes sur le disque : ${filesIn(folder).join(', ')}.`);
  const form = new FormData();
  const invoice = fs.readFileSync(INVOICE, 'utf8');
  form.append('file', new Blob([`${invoice}<!-- ${'x'.repeat(LEFT_BYTES * 2)} -->\n`]), 'facture.xml');
  const refused = await stage.call('/supplier-invoices?sector=exempt', { method: 'POST', body: form, wanted: 507 });
  const { detail } = await refused.json();
  must(/disque.*plein/.test(detail), `la réponse ne parle pas du disque : ${detail}`);
  must(filesIn(folder).length === 0, `des restes sur le disque : ${filesIn(folder).join(', ')}.`);
  makeRoom();
  await stage.call(`/jobs/${failed.runId}/retry`, { method: 'POST' });
  await until('le rapport recommencé est fait', async () => (await stage.read(`/reports/${id}`)).ready);
  must(filesIn(folder).length === 2, `${filesIn(folder).length} fichiers au lieu de 2.`);
  return {
    saw: `« ${failed.failure} » ; rien d’incomplet n’est resté ; recommencé avec de la place, le rapport est fait`,
  };
}

export async function diskFull() {
  const { folder, why } = mounted();
  if (!folder) return { skipped: why };
  try {
    return await onStage({ FILES_DIR: path.join(folder, 'files') }, (stage) => play(stage, folder));
  } finally {
    execFileSync('umount', [folder]);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
