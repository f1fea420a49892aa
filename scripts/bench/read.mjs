// The fifty newest invoices with client and total, and a Factur-X on demand; the floors are the bare query and the page without XML.
import pg from 'pg';
import { cpuSeconds, percentile } from './school.mjs';
import { lib } from './scratch.mjs';

const timed = async (times, work) => {
  const from = performance.now();
  await work();
  times.push(performance.now() - from);
};

export async function benchList({ url, api, cookies, rounds }) {
  const [{ count }] = await query(url, 'SELECT count(*) FROM invoices');
  await query(url, 'ANALYZE');
  const ours = [];
  const bare = [];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (let n = 0; n < rounds; n++) {
    await timed(ours, async () =>
      (await fetch(`${api.url}/api/v1/invoices?limit=50`, { headers: { cookie: cookies[0] } })).json(),
    );
    await timed(bare, () =>
      client.query(
        'SELECT i.id, i.number, c.name, i.gross_cents FROM invoices i JOIN customers c ON c.id = i.customer_id ORDER BY i.created_on DESC, i.id DESC LIMIT 50',
      ),
    );
  }
  await client.end();
  return {
    what: `the 50 newest of ${count} invoices with client and total (p50, ms)`,
    goal: '≤ 5',
    ours: Number(percentile(ours, 0.5).toFixed(1)),
    floor: `${percentile(bare, 0.5).toFixed(1)} (bare query)`,
    ratio: percentile(bare, 0.5) / percentile(ours, 0.5),
    note: `p95 ${percentile(ours, 0.95).toFixed(1)} ms`,
  };
}

/** The first time a document is asked for renders, keeps and chains the original; every other time gives those bytes. */
export async function benchFacturX({ url, api, cookies, school, rounds }) {
  const warm = 200;
  const rows = await query(url, `SELECT id FROM invoices ORDER BY id LIMIT ${rounds + warm}`);
  const ids = rows.map(({ id }) => id);
  const ask = async (id) => {
    const answer = await fetch(`${api.url}/api/v1/invoices/${id}/pdf`, { headers: { cookie: cookies[0] } });
    if (answer.status !== 200) throw new Error(`pdf: ${answer.status}`);
    await answer.arrayBuffer();
  };
  const measured = async (asked) => {
    const times = [];
    const cpu = cpuSeconds(api.pid);
    for (const id of asked) await timed(times, () => ask(id));
    return { times, rate: times.length / (cpuSeconds(api.pid) - cpu) };
  };
  await measured(ids.slice(0, warm));
  const first = await measured(ids.slice(warm));
  const again = await measured(ids.slice(warm));
  const bare = await pageAlone(school, ids.slice(0, 120));
  const latency = (what, { times }) => ({
    what: `${what} (p50, ms)`,
    goal: '≤ 10',
    ours: Number(percentile(times, 0.5).toFixed(1)),
    floor: `${percentile(bare.times, 0.5).toFixed(1)} (page without XML, not kept)`,
    ratio: percentile(bare.times, 0.5) / percentile(times, 0.5),
    note: `p95 ${percentile(times, 0.95).toFixed(1)} ms`,
  });
  const rate = (what, { rate: ours }) => ({
    what: `${what}, a CPU-second`,
    goal: '≥ 120',
    ours: Math.round(ours),
    floor: `${Math.round(bare.rate)} (page without XML, compiler alone)`,
    ratio: ours / bare.rate,
    note: 'API and compiler together',
  });
  return [
    latency('Factur-X, the first time: rendered and kept', first),
    rate('Factur-X, the first time', first),
    latency('Factur-X, every other time: the original', again),
    rate('Factur-X, every other time', again),
  ];
}

async function pageAlone({ get, asSystem, billing }, ids) {
  const { TypstHost, assetPath, Clock } = await lib('platform');
  const times = [];
  const host = get(TypstHost);
  let cpu = 0;
  await asSystem(async () => {
    for (const id of ids) {
      if (times.length === 10) cpu = cpuSeconds(host.pid);
      const printed = billing.printedDocument(await get(billing.DocumentViews).find(id), get(Clock).today());
      await timed(times, () => host.render(assetPath('billing', 'invoice.typ'), printed));
    }
  });
  const warm = times.slice(10);
  return { times: warm, rate: warm.length / (cpuSeconds(host.pid) - cpu) };
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
