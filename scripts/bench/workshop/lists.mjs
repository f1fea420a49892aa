// Every list and board of the workshop, as its screen asks it, over HTTP.
import { percentile } from '../school.mjs';
import { login } from './large.mjs';

const WARM = 6;

/** name, who asks, address (or several, by turns), and what is asked where it is too much for an address */
const routes = ({ groupId, groupIds, studentId, orderId, operationId, openId, catalogueId, customerId, from, to }) => [
  ['orders', 'direction', '/production-orders'],
  ['orders: count', 'direction', '/production-orders/count'],
  ['orders, open', 'direction', '/production-orders?state=open'],
  ['orders, unfinished: count', 'direction', '/production-orders/count?state=unfinished'],
  ['orders, late', 'direction', '/production-orders?state=late'],
  ['orders, delivered, by number', 'direction', '/production-orders?state=delivered&sort=number&direction=desc'],
  ['orders of a customer', 'direction', `/production-orders?customerId=${customerId}`],
  ['orders found by a word', 'direction', '/production-orders?q=portail'],
  ['orders found by a word: count', 'direction', '/production-orders/count?q=portail'],
  ['order page', 'direction', `/production-orders/${orderId}`],
  ['half-day board of today', 'atelier1', `/workshop-board?groupId=${groupId}`],
  ['half-day board of a day', 'atelier1', `/workshop-board?groupId=${groupId}&day=${to}&halfDay=morning`],
  ['plan of a group', 'atelier1', `/assignments?groupId=${groupId}&from=${from}&to=${to}`],
  ['permit matrix of a group', 'atelier1', `/permit-matrix?groupId=${groupId}`],
  ['machines', 'direction', '/machines'],
  ['machines: count', 'direction', '/machines/count'],
  ['hours', 'direction', '/time-entries'],
  ['hours: count', 'direction', '/time-entries/count'],
  ['hours of a trainer’s groups', 'atelier1', '/time-entries'],
  ['hours of a trainer’s groups: count', 'atelier1', '/time-entries/count'],
  // how lately a group wrote tells on its page: one group alone would show its own luck
  ['hours of a group', 'direction', groupIds.map((id) => `/time-entries?groupId=${id}`)],
  ['hours of a group: count', 'direction', `/time-entries/count?groupId=${groupId}`],
  ['hours of a week', 'direction', `/time-entries?from=${from}&to=${to}`],
  ['hours of a week: count', 'direction', `/time-entries/count?from=${from}&to=${to}`],
  ['student hours', 'direction', `/time-entries?studentId=${studentId}`],
  ['student hours: count', 'direction', `/time-entries/count?studentId=${studentId}`],
  ['hours of an order', 'direction', `/time-entries?orderId=${orderId}`],
  ['hours of an operation', 'direction', `/time-entries?operationId=${operationId}`],
  ['hours found by a name', 'direction', '/time-entries?q=belkacem'],
  ['hours found by a name: count', 'direction', '/time-entries/count?q=belkacem'],
  ['hours against the roll call', 'direction', '/hour-conflicts'],
  ['planning: board', 'direction', '/planning/board'],
  ['planning: orders at risk', 'direction', '/planning/risks'],
  ['planning: calendar of a week', 'direction', `/planning/calendar?from=${from}&to=${to}`],
  ['planning: queues of machines', 'direction', '/planning/queues'],
  ['planning: load', 'direction', '/planning/load'],
  ['planning: crew', 'direction', `/planning/crew?groupId=${groupId}&day=${to}`],
  ['planning: promised day', 'direction', '/planning/promise', { orderId: openId }],
  ['coefficient of an operation', 'direction', `/catalogue-operations/${catalogueId}/coefficient`],
  ['hours without roll call, of a week', 'direction', `/hour-conflicts/gaps?groupId=${groupId}&from=${from}&to=${to}`],
];

/** The same things in a school of any size: of the last days, so that both have them. */
async function known(client) {
  const { rows } = await client.query(
    `WITH last AS (SELECT b.group_id, b.day FROM time_batches b JOIN groups g ON g.id = b.group_id AND g.name = 'Groupe 01'
        ORDER BY b.day DESC LIMIT 1),
      entry AS (SELECT e.* FROM last JOIN time_batches b USING (group_id, day) JOIN time_entries e ON e.batch_id = b.id ORDER BY e.id LIMIT 1)
     SELECT last.group_id AS "groupId", (SELECT array_agg(id ORDER BY name) FROM groups WHERE EXISTS (SELECT FROM time_batches WHERE group_id = groups.id)) AS "groupIds", e.student_id AS "studentId", e.operation_id AS "operationId", o.order_id AS "orderId", p.customer_id AS "customerId",
       (SELECT id FROM production_orders WHERE state IN ('planned', 'released', 'in_work') ORDER BY due_on, id LIMIT 1) AS "openId",
       (SELECT catalogue_operation_id FROM operations WHERE catalogue_operation_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS "catalogueId",
       (last.day - 6)::text AS "from", last.day::text AS "to"
       FROM last, entry e JOIN operations o ON o.id = e.operation_id JOIN production_orders p ON p.id = o.order_id`,
  );
  return rows[0];
}

const ask = (api, cookie, address, body) =>
  fetch(`${api.url}/api/v1${address}`, {
    headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });

/**
 * @param {{ client: pg.Client, api: { url: string } }[]} schools by turns, list by list: what else the machine does falls on all alike
 * @returns {Promise<Map<string, { p50: number, p95: number, rows: number | null }>[]>} a map a school; in ms, of `rounds`; rows of the page or of the count
 */
export async function benchLists(schools, rounds) {
  const benches = [];
  for (const { client, api } of schools) {
    const cookies = { direction: await login(api, 'direction'), atelier1: await login(api, 'atelier1') };
    const asked = routes(await known(client)).filter(([, , address]) => !/undefined|null/.test(String(address)));
    benches.push({ api, cookies, found: new Map(asked.map((route) => [route[0], { route, times: [], rows: null }])) });
  }
  const names = new Set(benches.flatMap(({ found }) => [...found.keys()]));
  for (let round = -WARM; round < rounds; round++)
    for (const name of names) for (const bench of benches) await once(bench, name, round);
  return benches.map(
    ({ found }) =>
      new Map(
        [...found].map(([name, { times, rows }]) => [
          name,
          { p50: percentile(times, 0.5), p95: percentile(times, 0.95), rows },
        ]),
      ),
  );
}

/** Of a page or of a count; null: the answer is neither. */
const rowsOf = ({ items, count }) => items?.length ?? count ?? null;

async function once({ api, cookies, found }, name, round) {
  const one = found.get(name);
  if (!one) return;
  const [, who, addresses, body] = one.route;
  const turns = [addresses].flat();
  const address = turns[(round + WARM) % turns.length];
  const from = performance.now();
  const answer = await ask(api, cookies[who], address, body);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`);
  if (round >= 0) one.times.push(performance.now() - from);
  else one.rows = rowsOf(JSON.parse(text));
}
