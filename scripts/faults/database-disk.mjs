// The disk of PostgreSQL is full while people ask for reports, and has room again later.
import { fill, onSmallDisk } from './small-disk.mjs';
import { must, onStage, until } from './stage.mjs';

/** A cluster with its first journal files takes some 200 MB. */
const SIZE = '600m';
/** Tables grow by pages: so many requests fill those that are begun. */
const MOST_REQUESTS = 400;
const WANTED_REFUSALS = 5;

async function ask(stage, key) {
  const body = { kind: 'attendance-register', month: '2026-10' };
  const answer = await stage.answer('/reports', { method: 'POST', body, key });
  return { key, status: answer.status, said: await answer.json() };
}

async function play(stage, folder) {
  await stage.api();
  // so that journal files are there to be written again: without one PostgreSQL would stop instead of refusing
  await stage.rows('CHECKPOINT');
  const makeRoom = fill(folder, 0);
  const taken = [];
  const refused = [];
  while (refused.length < WANTED_REFUSALS && taken.length < MOST_REQUESTS) {
    const asked = await ask(stage, crypto.randomUUID());
    (asked.status === 201 ? taken : refused).push(asked);
  }
  must(refused.length > 0, `${taken.length} demandes, et le disque n’a jamais manqué.`);
  for (const { status, said } of refused) {
    must([503, 507].includes(status), `une réponse ${status} : ${JSON.stringify(said)}`);
    must(status === 503 || /disque.*plein/.test(said.detail), `la réponse ne parle pas du disque : ${said.detail}`);
  }
  must(
    refused.some(({ status }) => status === 507),
    'aucune réponse ne dit que le disque est plein.',
  );
  await stage.read('/reports');
  must((await reports(stage)) === taken.length, 'une demande refusée a laissé un rapport.');
  makeRoom();
  for (const { key } of refused) {
    const again = await ask(stage, key);
    must(again.status === 201, `avec de la place, la demande est refusée : ${again.status} ${again.said.detail}`);
  }
  const runs = await until('tous les travaux finissent', async () => {
    const all = await stage.rows('SELECT state, failure FROM job_runs');
    return all.every(({ state }) => state === 'done' || state === 'failed') && all;
  });
  for (const { state, failure } of runs) must(state === 'done' || failure, 'un échec sans phrase.');
  const asked = taken.length + refused.length;
  must((await reports(stage)) === asked, `${await reports(stage)} rapports pour ${asked} demandes.`);
  const done = runs.filter(({ state }) => state === 'done').length;
  return {
    saw: `« ${refused.find(({ status }) => status === 507).said.detail} » ; ${taken.length} demandes prises, ${refused.length} refusées sans rien laisser ; avec de la place, les mêmes passent, et ${done} travaux sur ${runs.length} sont faits`,
  };
}

const reports = async (stage) => (await stage.rows('SELECT count(*)::int AS count FROM reports'))[0].count;

export const databaseDiskFull = () =>
  onSmallDisk(SIZE, (folder) => onStage({}, (stage) => play(stage, folder), folder));
