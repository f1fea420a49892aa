// Each list of billing as its screen asks it: first page, a deep page, the count; p50 in ms, and every plan that reads a whole table.
import fs from 'node:fs';
import os from 'node:os';
import { DataSource } from 'typeorm';
import { openSchool, percentile } from '../bench/school.mjs';
import { scratch } from '../bench/scratch.mjs';
import { SIZES, tenYears } from '../bench/ten-years.mjs';
import { at } from '../support/run.mjs';
import { say } from '../support/say.mjs';

const ROUNDS = 5;
const DEEP = 20;
/** Above this a list is slow to the hand. */
const SLOW_MS = 100;
/** Tables of a few rows are read whole, and rightly so. */
const SMALL = 2_000;

const queries = async (path) => {
  const [found] = Object.values(await import(at('dist/libs/billing/src', `${path}.js`)));
  return found;
};

/** name, class, first page; `count` when the screen asks for it */
const LISTS = [
  ['invoices', 'invoice/invoice.queries', (q, page) => q.list(page), (q) => q.count({})],
  [
    'invoices, overdue',
    'invoice/invoice.queries',
    (q, page) => q.list({ state: 'overdue', ...page }),
    (q) => q.count({ state: 'overdue' }),
  ],
  ['quotes', 'quote/quote.queries', (q, page) => q.list(page), (q) => q.count({})],
  ['payments', 'payment/payment.queries', (q, page) => q.list(page), (q) => q.count({})],
  [
    'payments with a rest',
    'payment/payment.queries',
    (q, page) => q.list({ shown: 'with_rest', ...page }),
    (q) => q.count({ shown: 'with_rest' }),
  ],
  [
    'cheques to deposit',
    'payment/payment.queries',
    (q, page) => q.list({ shown: 'to_deposit', ...page }),
    (q) => q.count({ shown: 'to_deposit' }),
  ],
  ['slips of cheques', 'cheque-slip/cheque-slip.queries', (q, page) => q.list(page), (q) => q.count({})],
  ['bank lines', 'bank/bank.queries', (q, page) => q.lines(page), (q) => q.count({})],
  [
    'bank lines, open, with proposals',
    'bank/bank.queries',
    (q, page) => q.lines({ state: 'open', ...page }),
    (q) => q.count({ state: 'open' }),
  ],
  ['bank statements', 'bank/bank.queries', (q, page) => q.statements(page)],
  ['customers late (dunning)', 'dunning/dunning.queries', (q, page) => q.list(page), (q) => q.count({})],
  [
    'customers late, to send',
    'dunning/dunning.queries',
    (q, page) => q.list({ state: 'to_send', ...page }),
    (q) => q.count({ state: 'to_send' }),
  ],
  ['reminders sent', 'dunning/dunning.queries', (q, page) => q.reminders(page)],
  ['aged balance', 'statement/aged-balance.queries', (q, page) => q.page(page), (q) => q.totals()],
  ['journal of a month', 'ledger/journal.queries', (q, page) => q.list({ month: '2025-11', ...page })],
  ['supplier invoices', 'supplier-invoice/supplier-invoice.queries', (q, page) => q.list(page), (q) => q.count({})],
  ['deliveries to bill', 'proof/unbilled.queries', (q, page) => q.list(page), (q) => q.count({})],
  ['deliveries to bill, proven by every row', 'proof/proof.queries', (q) => q.unbilled('2026-08-31')],
  ['proofs (numbers, entries, chain)', 'proof/proof.queries', (q) => q.view()],
  ['deposits not taken off', 'month-end/open-sales.queries', (q) => q.deposits('2026-08-31')],
  ['figures of the home page', 'invoice/invoice.queries', (q) => q.summary()],
  ['bank against ledger, of a month', 'month-end/reconciliation.queries', (q) => q.of('2026-08')],
  ['whole chain of documents, without files', 'ledger/chain.service', (q) => q.verify({ files: false })],
  ['money that settles nothing', 'month-end/open-sales.queries', (q) => q.rests('2026-08-31')],
];

export async function run() {
  const database = await scratch();
  try {
    const school = await openSchool(database);
    await tenYears({ ...database, ...school });
    const rows = [];
    for (const list of LISTS) {
      say(`${list[0]}…`);
      rows.push(await measured(school, list));
    }
    await school.app.close();
    const report = page(rows);
    fs.writeFileSync(at('docs/bench-lists.md'), report);
    process.stdout.write(report);
  } finally {
    await database.end();
  }
}

async function measured({ get, asSystem }, [name, path, read, count]) {
  const q = get(await queries(path));
  const db = get(DataSource);
  const first = await timed(() => asSystem(() => read(q, {})));
  const cursor = await asSystem(() => deepCursor(q, read));
  const deep = cursor === null ? null : await timed(() => asSystem(() => read(q, { cursor })));
  const counted = count ? await timed(() => asSystem(() => count(q))) : null;
  const seq = await wholeTables(db, () => asSystem(async () => (await read(q, {}), await count?.(q))));
  return { name, first, deep, counted, seq };
}

async function timed(work) {
  const times = [];
  for (let n = 0; n < ROUNDS; n++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return percentile(times, 0.5);
}

/** Twenty pages down, or as far as it goes; null for one page. */
async function deepCursor(q, read) {
  let last = null;
  for (let n = 0; n < DEEP; n++) {
    const { nextCursor = null } = await read(q, last === null ? {} : { cursor: last });
    if (!nextCursor) break;
    last = nextCursor;
  }
  return last;
}

/** Tables of more than a few rows that a plan reads whole. */
async function wholeTables(db, work) {
  const said = [];
  const quiet = db.logger;
  db.logger = { ...quiet, logQuery: (sql, parameters) => void said.push([sql, parameters]) };
  await work();
  db.logger = quiet;
  const found = new Set();
  const scan = (node) => {
    if (
      node['Node Type'] === 'Seq Scan' &&
      node['Actual Rows'] * node['Actual Loops'] + (node['Rows Removed by Filter'] ?? 0) > SMALL
    )
      found.add(node['Relation Name']);
    for (const child of node.Plans ?? []) scan(child);
  };
  for (const [sql, parameters] of said.filter(([one]) => /^\s*(SELECT|WITH)/i.test(one))) {
    const [row] = await db.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, parameters);
    scan(row['QUERY PLAN'][0].Plan);
  }
  return [...found].toSorted();
}

const ms = (time) => (time === null ? '–' : `${time.toFixed(1)}${time > SLOW_MS ? ' **slow**' : ''}`);

const page = (rows) => `# The lists of billing after ten years

\`npm run bench:lists\` writes this page: ${SIZES.customers} customers, ${SIZES.invoices} invoices of five lines, ${SIZES.deliveries} deliveries, ${SIZES.bankLines} lines of the bank,
written by SQL, read by the services that the screens ask. p50 of ${ROUNDS} in ms, on ${os.cpus().length} cores (load ${os.loadavg()[0].toFixed(1)} during the run, shared with others);
“deep” is page ${DEEP} or the last. “Read whole” names tables of more than ${SMALL} rows that a plan reads from end to end: right for a figure over all years (a count, the
totals, what is still open in fifteen thousand invoices), wrong for a page of a plain list.

| list | first page | deep page | count or totals | read whole |
| --- | ---: | ---: | ---: | --- |
${rows.map(({ name, first, deep, counted, seq }) => `| ${name} | ${ms(first)} | ${ms(deep)} | ${ms(counted)} | ${seq.join(', ') || '–'} |`).join('\n')}
`;
