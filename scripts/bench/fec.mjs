// The FEC of a year against the floor: PostgreSQL's own COPY of the same rows in the same order, in the same run.
//   node scripts/bench/fec.mjs [100000 1000000]
import '../support/node-version.mjs';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { at, isCommand } from '../support/run.mjs';
import { fillLedger, YEAR } from './ledger.mjs';
import { scratch } from './scratch.mjs';

const SIZES = [100_000, 1_000_000];
const ROUNDS = 3;

const seconds = async (work) => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};
const best = async (work) => {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await work());
  return Math.min(...times);
};

/** The server writes the rows and nobody reads them: by its own plan or by the one of our export, whichever is faster. */
async function floor(client, sql) {
  const copy = () => best(() => seconds(() => client.query(`COPY (${sql}) TO '/dev/null'`)));
  const own = await copy();
  await client.query('SET enable_hashjoin = off; SET enable_mergejoin = off');
  const inOrder = await copy();
  await client.query('RESET enable_hashjoin; RESET enable_mergejoin');
  return Math.min(own, inOrder);
}

/** Our export as a worker does it, in a process of its own so that its memory is its own. */
async function ours(url, dir) {
  const { stdout } = await promisify(execFile)(process.execPath, [at('scripts', 'bench', 'fec-worker.mjs')], {
    env: {
      PATH: process.env.PATH,
      BENCH_URL: url,
      BENCH_DIR: dir,
      BENCH_YEAR: String(YEAR),
      BENCH_ROUNDS: String(ROUNDS),
    },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** @returns {Promise<{ lines: number, floor: number, ours: number, ratio: number, before: number, rss: number }[]>} lines/s and MB: of the process before its first export, and at its peak */
export async function benchFec(sizes = SIZES) {
  const database = await scratch();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const rows = [];
    for (const size of sizes) {
      const lines = await fillLedger(client, size);
      const made = await ours(database.url, database.dir);
      const bare = await floor(client, made.sql);
      rows.push({
        lines,
        floor: Math.round(lines / bare),
        ours: Math.round(lines / made.seconds),
        ratio: Number((bare / made.seconds).toFixed(2)),
        before: Math.round(made.before / 1024),
        rss: Math.round(made.rss / 1024),
      });
    }
    return rows;
  } finally {
    await client.end();
    await database.end();
  }
}

if (isCommand(import.meta)) {
  const sizes = process.argv.slice(2).map(Number).filter(Boolean);
  console.log('lignes\tCOPY/s\tFEC/s\trapport\tmémoire avant (Mo)\tau plus (Mo)');
  for (const row of await benchFec(sizes.length ? sizes : undefined))
    console.log([row.lines, row.floor, row.ours, row.ratio, row.before, row.rss].join('\t'));
}
