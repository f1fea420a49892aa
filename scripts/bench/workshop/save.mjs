// Half-days of groups of twelve saved through the public API: what the tablets send, and nothing prepared beforehand.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import { cpuSeconds, percentile } from '../school.mjs';

const TWELVE = 12;

/** Groups of twelve with their open operations, their youths and their half-days of workshop that are still empty, oldest first. */
export async function benches(url, from, to) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT g.id, g.name, (SELECT array_agg(m.student_id) FROM group_memberships m WHERE m.group_id = g.id) AS youths,
       (SELECT array_agg(DISTINCT a.operation_id) FROM assignments a JOIN group_memberships m ON m.student_id = a.student_id AND m.group_id = g.id
          JOIN operations o ON o.id = a.operation_id AND o.state = 'open' JOIN production_orders p ON p.id = o.order_id AND p.state IN ('released', 'in_work')) AS operations,
       (SELECT json_agg(json_build_object('day', d.day::date::text, 'halfDay', t.half_day) ORDER BY d.day, t.half_day DESC)
          FROM generate_series($1::date, $2::date, interval '1 day') AS d(day) JOIN timetable_slots t ON t.group_id = g.id AND t.kind = 'workshop'
           AND t.weekday = extract(isodow FROM d.day)
         WHERE NOT EXISTS (SELECT FROM time_batches b WHERE b.group_id = g.id AND b.day = d.day AND b.half_day = t.half_day)) AS "halfDays"
       FROM groups g ORDER BY g.name`,
    [from, to],
  );
  await client.end();
  return rows.filter(({ youths }) => youths.length === TWELVE);
}

/** `whole`: the half-day on one operation, which the break cuts into two entries; else until the break. */
export const halfDayOf = ({ id, youths, operations }, at, { whole }) => {
  const [from, pause, to] = at.halfDay === 'morning' ? ['08:00', '10:00', '12:00'] : ['13:00', '15:00', '17:00'];
  return {
    groupId: id,
    ...at,
    device: 'banc',
    moves: youths.map((studentId, index) => ({
      studentId,
      stretches: [{ operationId: operations[index % operations.length], from, to: whole ? to : pause }],
    })),
  };
};

const tabletsOf = new http.Agent({ keepAlive: true });

/** By Node's bare client: tablets compute elsewhere, and here theirs is taken from the server's cores. */
const send = (api, cookie, body, key = randomUUID()) =>
  new Promise((answered, failed) => {
    const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': key };
    const asked = http.request(
      `${api.url}/api/v1/time-entries`,
      { method: 'POST', headers, agent: tabletsOf },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => answered({ status: answer.statusCode, text: Buffer.concat(parts).toString() }));
        answer.on('error', failed);
      },
    );
    asked.on('error', failed);
    asked.end(JSON.stringify(body));
  });

/**
 * So many clients, one half-day after the other; each takes the group that has most of them left and that nobody else is at, so that
 * half-days last for more than the few seconds in which an autovacuum or the compiler of V8 makes all the difference.
 * @param {{ count: number, warm: number }} of batches, all clients together: a server that has run for some minutes is measured
 */
export async function save({ api, benches: at, databasePid, clients, whole, count, warm }) {
  const times = [];
  const failures = [];
  const free = new Set(at);
  const next = () => {
    const [most] = [...free].toSorted((one, other) => other.bench.halfDays.length - one.bench.halfDays.length);
    free.delete(most);
    return most;
  };
  const one = async () => {
    const taken = next();
    const { bench, cookie } = taken;
    const body = halfDayOf(bench, bench.halfDays.shift(), { whole });
    const from = performance.now();
    const answer = await send(api, cookie, body);
    times.push(performance.now() - from);
    if (answer.status !== 201) failures.push(answer.text);
    free.add(taken);
  };
  const all = async (batches) => {
    let left = batches;
    const client = async () => {
      while (left-- > 0) await one();
    };
    await Promise.all(Array.from({ length: clients }, client));
  };
  await all(warm);
  times.length = 0;
  const cpu = [cpuSeconds(api.pid), cpuSeconds(databasePid)];
  const from = performance.now();
  await all(count);
  const seconds = (performance.now() - from) / 1000;
  const spent = (pid, before) => ((cpuSeconds(pid) - before) / times.length) * 1e3;
  const entries = TWELVE * (whole ? 2 : 1);
  return {
    batches: times.length / seconds,
    rate: (times.length * entries) / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    failures,
    api: spent(api.pid, cpu[0]),
    database: spent(databasePid, cpu[1]),
  };
}

/**
 * So many tablets at the same moment, each twice with the same key, as a network that comes back does; every tenth sends what another
 * one has sent already. @returns what was accepted, and what stands in the database
 */
export async function tablets({ api, client, benches: at, count }) {
  const distinct = Math.ceil(count * 0.8);
  const first = Array.from({ length: distinct }, (_none, n) => {
    const { bench, cookie } = at[n % at.length];
    return { cookie, body: halfDayOf(bench, bench.halfDays.shift(), { whole: true }) };
  });
  const sent = [...first, ...first.slice(0, count - distinct)].map((one) => ({ ...one, key: randomUUID() }));
  const rows = async () => (await client.query('SELECT count(*)::int AS n FROM time_entries')).rows[0].n;
  const before = await rows();
  const answers = await Promise.all(
    [...sent, ...sent].map(async ({ cookie, body, key }) => {
      const answer = await send(api, cookie, body, key);
      return { status: answer.status, key, id: answer.status === 201 ? JSON.parse(answer.text).id : answer.text };
    }),
  );
  const accepted = new Set(answers.filter(({ status }) => status === 201).map(({ id }) => id));
  const keys = new Map();
  for (const { key, status, id } of answers.filter(({ status }) => status === 201))
    keys.set(key, new Set([...(keys.get(key) ?? []), `${status} ${id}`]));
  return {
    tablets: count,
    requests: answers.length,
    accepted: accepted.size,
    expected: distinct,
    refused: answers.filter(({ status }) => status === 409).length,
    others: answers.filter(({ status }) => status !== 201 && status !== 409).length,
    twoAnswers: [...keys.values()].filter((said) => said.size > 1).length,
    rows: (await rows()) - before,
    expectedRows: distinct * TWELVE * 2,
  };
}

/** The same rows, a batch and its entries, by one prepared statement into tables that have a primary key and nothing else. */
export async function floor({ url, clients, whole, each }) {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  await pool.query('CREATE TABLE IF NOT EXISTS bench_batches (LIKE time_batches, PRIMARY KEY (id))');
  await pool.query('CREATE TABLE IF NOT EXISTS bench_entries (LIKE time_entries, PRIMARY KEY (id))');
  const count = TWELVE * (whole ? 2 : 1);
  const { rows } = await pool.query('SELECT student_id, operation_id FROM time_entries LIMIT 1');
  const text = `WITH b AS (INSERT INTO bench_batches (id, group_id, day, half_day, recorded_at) VALUES ($1, $1, '2027-01-04', 'morning', now()) RETURNING id)
    INSERT INTO bench_entries (id, batch_id, student_id, operation_id, day, half_day, starts_at, ends_at, minutes, recorded_at)
    SELECT e, b.id, $3, $4, '2027-01-04', 'morning', now(), now() + interval '2 hours', 120, now() FROM b, unnest($2::uuid[]) AS e`;
  const one = async () => {
    for (let n = 0; n < each; n++) {
      const ids = Array.from({ length: count }, () => randomUUID());
      await pool.query({ name: 'rows', text, values: [randomUUID(), ids, rows[0].student_id, rows[0].operation_id] });
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: clients }, one));
  const rate = (clients * each * count) / ((performance.now() - from) / 1000);
  await pool.end();
  return rate;
}
