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

/** Each document is asked for once: the first download renders, keeps and chains the original. */
export async function benchFacturX({ url, api, cookies, school, rounds }) {
  const rows = await query(url, `SELECT id FROM invoices ORDER BY id LIMIT ${rounds + 20}`);
  const ids = rows.map(({ id }) => id);
  const ask = async (id) => {
    const answer = await fetch(`${api.url}/api/v1/invoices/${id}/pdf`, { headers: { cookie: cookies[0] } });
    if (answer.status !== 200) throw new Error(`pdf: ${answer.status}`);
    await answer.arrayBuffer();
  };
  for (const id of ids.slice(0, 20)) await ask(id);
  const ours = [];
  const cpu = cpuSeconds(api.pid);
  for (const id of ids.slice(20)) await timed(ours, () => ask(id));
  const spent = cpuSeconds(api.pid) - cpu;
  const bare = await pageAlone(school, ids.slice(20, 120));
  return [
    {
      what: 'Factur-X on demand (p50, ms)',
      goal: '≤ 10',
      ours: Number(percentile(ours, 0.5).toFixed(1)),
      floor: `${percentile(bare, 0.5).toFixed(1)} (page without XML, not kept)`,
      ratio: percentile(bare, 0.5) / percentile(ours, 0.5),
      note: `p95 ${percentile(ours, 0.95).toFixed(1)} ms`,
    },
    {
      what: 'Factur-X a CPU-second',
      goal: '≥ 120',
      ours: Math.round(ours.length / spent),
      floor: `${Math.round(1000 / percentile(bare, 0.5))} (page without XML, a second)`,
      ratio: ours.length / spent / (1000 / percentile(bare, 0.5)),
      note: 'API and compiler together',
    },
  ];
}

async function pageAlone({ get, asSystem, billing }, ids) {
  const { TypstHost, assetPath, Clock } = await lib('platform');
  const times = [];
  await asSystem(async () => {
    for (const id of ids) {
      const printed = billing.printedDocument(await get(billing.DocumentViews).find(id), get(Clock).today());
      await timed(times, () => get(TypstHost).render(assetPath('billing', 'invoice.typ'), printed));
    }
  });
  return times.slice(10);
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
