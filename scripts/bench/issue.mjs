// Five-line invoices written and issued through the public API, by one client and by eight; the floor is the bare rows of the same
// invoice written by one prepared statement on the same server.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { cpuSeconds, fiveLines, percentile } from './school.mjs';

const ROWS = `
  WITH i AS (INSERT INTO bench_invoices (id, n) VALUES ($1, nextval('bench_numbers')) RETURNING id)
  INSERT INTO bench_lines (id, invoice_id, position, label) SELECT gen_random_uuid(), i.id, n, 'Platine' FROM i, generate_series(1, 5) AS n`;

async function floor(url, clients, each) {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  await pool.query(`CREATE SEQUENCE IF NOT EXISTS bench_numbers`);
  await pool.query(`CREATE TABLE IF NOT EXISTS bench_invoices (id uuid PRIMARY KEY, n int)`);
  await pool.query(
    `CREATE TABLE IF NOT EXISTS bench_lines (id uuid PRIMARY KEY, invoice_id uuid, position int, label text)`,
  );
  const one = async () => {
    for (let n = 0; n < each; n++) await pool.query({ name: 'rows', text: ROWS, values: [randomUUID()] });
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: clients }, one));
  const rate = (clients * each) / ((performance.now() - from) / 1000);
  await pool.end();
  return rate;
}

/** A school is measured in the middle of its life: so many invoices issued before, and statistics that know of them. */
export async function fill({ url, api, cookies, customerId }, count) {
  const analyze = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('ANALYZE');
    await client.end();
  };
  let left = count;
  const one = async (cookie) => {
    while (left-- > 0) {
      const answer = await fetch(`${api.url}/api/v1/invoices/free`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ ...fiveLines(customerId, left), issue: true }),
      });
      await answer.arrayBuffer();
      if (left % 2000 === 0) await analyze();
    }
  };
  await Promise.all(cookies.map(one));
  await analyze();
}

async function issue(api, cookies, { customerId, databasePid }, each) {
  const body = JSON.stringify({ ...fiveLines(customerId), issue: true });
  const times = [];
  let refused = 0;
  const one = async (cookie) => {
    for (let n = 0; n < each; n++) {
      const from = performance.now();
      const answer = await fetch(`${api.url}/api/v1/invoices/free`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body,
      });
      await answer.arrayBuffer();
      times.push(performance.now() - from);
      if (answer.status !== 201) refused++;
    }
  };
  await one(cookies[0]);
  times.length = 0;
  const cpu = [cpuSeconds(api.pid), cpuSeconds(databasePid)];
  const from = performance.now();
  await Promise.all(cookies.map(one));
  const seconds = (performance.now() - from) / 1000;
  const spent = (pid, before) => ((cpuSeconds(pid) - before) / times.length) * 1e3;
  return {
    rate: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    refused,
    api: spent(api.pid, cpu[0]),
    database: spent(databasePid, cpu[1]),
  };
}

/** @returns {Promise<object[]>} rows of the table */
export async function benchIssue({ url, api, cookies, customerId, databasePid, each }) {
  const rows = [];
  for (const clients of [1, 8]) {
    const bare = await floor(url, clients, each);
    const ours = await issue(api, cookies.slice(0, clients), { customerId, databasePid }, each);
    rows.push({
      what: `five-line invoices written and issued, ${clients} client${clients > 1 ? 's' : ''} (/s)`,
      goal: clients === 1 ? '≥ 250' : '≥ 300',
      ours: Math.round(ours.rate),
      floor: `${Math.round(bare)} (bare rows)`,
      ratio: ours.rate / bare,
      note: `p50 ${ours.p50.toFixed(1)} ms, p95 ${ours.p95.toFixed(1)} ms, ${ours.refused} refusals or retries seen; CPU a command: API ${ours.api.toFixed(1)} ms, PostgreSQL ${ours.database.toFixed(1)} ms`,
    });
  }
  return rows;
}
