// A process of its own: Typst works synchronously and its memory grows. Plain JavaScript, so that the same file serves
// source, dist and Jest. Started by typst-host.ts with the package root as only argument.
import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { documentFonts } from './fonts.mjs';

const TIDY_EVERY = 10;
const MANY_PAGES = 10;
v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc');
const root = process.argv[2];
const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: documentFonts() }] });
let done = 0;
/** by their content: what is read once stays as it is, and the next document takes the decoded one of the last */
const logosRead = new Set();

process.on('message', ({ id, template, job, pictures, logos, standard }) => {
  const answer = (what) => process.send({ id, rss: process.memoryUsage.rss(), ...what });
  let pages = 0;
  const shown = Object.entries(pictures).map(([name, file]) => [path.join(root, 'typst-job', name), file]);
  try {
    // read here: pictures would be heavy between two processes
    for (const [place, file] of shown) compiler.mapShadow(place, fs.readFileSync(file));
    for (const [name, file] of Object.entries(logos)) {
      if (logosRead.has(name)) continue;
      compiler.mapShadow(path.join(root, 'typst-job', name), fs.readFileSync(file));
      logosRead.add(name);
    }
    // Files of memory, read by letterhead.typ. With sys.inputs each document would be a new standard library to Typst, and
    // nothing of the last one could be used again (a tenth of the time).
    for (const [name, text] of Object.entries(job)) compiler.mapShadow(path.join(root, 'typst-job', name), Buffer.from(text));
    const made = compiler.compile({ mainFilePath: template });
    // A warning (unknown font, layout that does not settle) would print something else than was meant: it is an error here.
    const said = (made.takeError() ?? made.takeWarnings())?.shortDiagnostics ?? [];
    pages = made.result?.numOfPages ?? 0;
    if (made.result && said.length === 0) answer({ pdf: compiler.pdf(made.result, { pdfStandard: standard }), pages });
    else answer({ error: said.map(line).join('\n') || 'typst gave no document' });
  } catch (error) {
    // The compiler's own errors have an empty message and their text in `code`.
    answer({ error: String(error.message || error.code || error) });
  }
  for (const [place] of shown) compiler.unmapShadow(place);
  if (++done % TIDY_EVERY === 0 || shown.length > 0 || pages >= MANY_PAGES) setImmediate(tidy);
});

/**
 * What the compiler remembers, and the laid-out pages themselves: JavaScript sees of those a handle of some bytes alone, and would
 * keep the pages of four booklets (100 MB each) before it found them worth collecting.
 */
function tidy() {
  collectGarbage();
  compiler.evictCache(0);
}
process.on('disconnect', () => process.exit(0));
// Who stops the whole group of processes must not tear a document from a parent that lets its work end.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});

function line(diagnostic) {
  const row = diagnostic.range?.start?.line;
  return `${diagnostic.path ?? ''}${row === undefined ? '' : `:${row + 1}`} ${diagnostic.message}`.trim();
}
