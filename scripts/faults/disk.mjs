// The disk of the files is full when a report is written: a file system in memory of a few megabytes, filled but for some kilobytes.
import fs from 'node:fs';
import path from 'node:path';
import { at } from '../support/run.mjs';
import { fill, onSmallDisk } from './small-disk.mjs';
import { must, onStage, until } from './stage.mjs';

const SIZE = '8m';
/** So much is left: the first pages of a file have room, its end has not. */
const LEFT_BYTES = 8 * 1024;
const INVOICE = at('libs/billing/src/supplier-invoice/fixtures/ubl-invoice.xml');

const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'ballast')
    .map((entry) => entry.name);

async function play(stage, folder) {
  await stage.api();
  fs.mkdirSync(path.join(folder, 'files'));
  const makeRoom = fill(folder, LEFT_BYTES);
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

export const diskFull = () =>
  onSmallDisk(SIZE, (folder) => onStage({ FILES_DIR: path.join(folder, 'files') }, (stage) => play(stage, folder)));
