// How many statements a request needs, as PostgreSQL counts them: session, BEGIN and COMMIT among them.
import { pause } from '../../support/process.mjs';
import { halfDayOf } from './save.mjs';

const ran = (log) => [...log.matchAll(/duration: [\d.]+ ms {2}(?:execute|statement)/g)].length;

async function counted(school, work) {
  const before = school.log().length;
  await work();
  await pause(300);
  return ran(school.log().slice(before));
}

/** @returns {Promise<{ what: string, statements: number, goal: string }[]>} */
export async function countStatements(school, api, { bench, cookie }) {
  const listen = async (ms) => {
    await school.client.query(`ALTER SYSTEM SET log_min_duration_statement = ${ms}`);
    await school.client.query('SELECT pg_reload_conf()');
    await pause(300);
  };
  const ask = (method, path, body) => async () => {
    const answer = await fetch(`${api.url}/api/v1${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const halfDay = halfDayOf(bench, bench.halfDays.shift(), { whole: true });
  const { device: _device, ...board } = halfDay;
  const { groupId, day, halfDay: half } = halfDay;
  await listen(0);
  const rows = [];
  for (const [what, goal, work] of [
    ['check of twelve youths', '≤ 8', ask('POST', '/time-entries/check', board)],
    ['save of twelve youths', 'few', ask('POST', '/time-entries', halfDay)],
    ['half-day board', '≤ 15', ask('GET', `/workshop-board?groupId=${groupId}&day=${day}&halfDay=${half}`)],
    ['permit matrix of a group', '≤ 8', ask('GET', `/permit-matrix?groupId=${groupId}`)],
  ])
    rows.push({ what, goal, statements: await counted(school, work) });
  await listen(-1);
  return rows;
}
