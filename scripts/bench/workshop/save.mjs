// Half-days of groups of twelve saved through the public API: what the tablets send, and nothing prepared beforehand.
import { randomUUID } from 'node:crypto';
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

const send = (api, cookie, body, key = randomUUID()) =>
  fetch(`${api.url}/api/v1/time-entries`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });

/** So many clients, each at its own group, one half-day after the other. */
export async function save({ api, benches: at, databasePid, whole, each }) {
  const times = [];
  const failures = [];
  const one = async ({ bench, cookie }, count) => {
    for (let n = 0; n < count; n++) {
      const halfDay = bench.halfDays.shift();
      const body = halfDayOf(bench, halfDay, { whole });
      const from = performance.now();
      const answer = await send(api, cookie, body);
      const said = await answer.text();
      times.push(performance.now() - from);
      if (answer.status !== 201) failures.push(said);
    }
  };
  await Promise.all(at.map((client) => one(client, 5)));
  times.length = 0;
  const cpu = [cpuSeconds(api.pid), cpuSeconds(databasePid)];
  const from = performance.now();
  await Promise.all(at.map((client) => one(client, each)));
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
