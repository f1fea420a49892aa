import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DEMO_PASSWORD } from '@etabli/demo';
import { AuthService, SESSION_COOKIE } from '@etabli/platform';
import { Client, World } from '@etabli/testing';
import type { Server } from 'node:http';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { contract, setup } from '../../apps/api/src/setup.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: { enum?: string[]; format?: string };
}
interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly query: readonly Parameter[];
}
/** A youth, and everything by which somebody else could know him. */
interface Youth {
  readonly id: string;
  readonly groupId: string | null;
  readonly names: readonly string[];
  readonly trainerEmail: string | null;
}
interface Tried {
  readonly id: string;
  readonly studentId: string;
  /** the table of the row */
  readonly kind: string;
}
/** A row that belongs to one youth. */
interface Owned {
  readonly table: string;
  readonly id: string;
  readonly studentId: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const BY_LINK = /^\/public\//;
/** ends the session that asks */
/** The stream of runs goes on for minutes, and its spec asks whom it tells what. */
const NOT_ASKED = new Set(['post /sessions', 'delete /sessions/current', 'get /jobs/stream']);
const LONG_MS = 600_000;

const PEOPLE = [
  { email: 'atelier@demo.example', sees: (youth: Youth) => youth.trainerEmail === 'atelier@demo.example' },
  // candidates without a group are the direction's alone
  { email: 'classe@demo.example', sees: (youth: Youth) => youth.groupId !== null },
  { email: 'compta@demo.example', sees: () => false },
  // the journal tells him that the file of somebody changed, by its number alone
  { email: 'admin@demo.example', sees: () => false, numbers: true },
] as const;

/**
 * Generated over every route of the contract × every role with a limit × records of every kind that belong to a youth: the answer
 * names nobody whom the person may not see, whatever the way — record, list, filter, search, export, file, command.
 */
describe('rien ne fuit', () => {
  let w: World;
  let routes: Route[];
  let youths: Youth[];
  let owned: Owned[];
  /** by the beginning of a path: the kinds of rows that the direction, who sees all, opens there */
  let opens: Map<string, Set<string>>;
  let day: string;

  beforeAll(async () => {
    const app = setup(
      await NestFactory.create(ApiModule.with(null), { preview: true, abortOnError: false, logger: false }),
    );
    routes = routesOf(contract(app)).filter(
      ({ method, path }) => !BY_LINK.test(path) && !NOT_ASKED.has(`${method} ${path}`),
    );
    w = await World.demo();
    day = w.clock.today();
    youths = await youthsOf(w);
    owned = await rowsOfYouths(w);
    opens = await opened(await login('direction@demo.example'), routes, idsToTry(youths, owned).slice(1));
  }, LONG_MS);
  afterAll(() => w.end());

  const login = async (email: string): Promise<Client> => {
    const { token } = await w.get(AuthService).login(email, DEMO_PASSWORD, 'test');
    return new Client(w.app.getHttpServer() as Server, `${SESSION_COOKIE}=${token}`);
  };
  /** What a path takes: youths, and what the direction opens there; where nothing can be opened by a number all kinds are tried. */
  const takenBy = (path: string, ids: readonly Tried[]): readonly Tried[] => {
    const kinds = opens.get(beginning(path));
    return kinds ? ids.filter(({ kind }) => kinds.has(kind)) : ids;
  };
  const named = (youth: Youth): readonly string[] => [youth.id, ...youth.names];

  it('l’école de démonstration a de quoi fuir', () => {
    for (const { email, sees } of PEOPLE.slice(0, 1)) {
      expect([email, youths.filter(sees).length > 0]).toEqual([email, true]);
      expect([email, youths.filter((youth) => !sees(youth)).length > 0]).toEqual([email, true]);
    }
    expect(new Set(owned.map(({ table }) => table)).size).toBeGreaterThan(4);
    expect(routes.length).toBeGreaterThan(100);
  });

  it(
    'la direction, elle, les trouve par ces mêmes chemins',
    async () => {
      const client = await login('direction@demo.example');
      let found = 0;
      for (const { path, query } of routes.filter((route) => route.method === 'get' && !route.path.includes('{'))) {
        const filled = filledWith(query, youths[0]!, day);
        const { text = '' } = await client.get(filled ? `${path}?${filled}` : path).buffer(true);
        if (youths.some(({ id, names }) => [id, ...names].some((known) => text.includes(known)))) found++;
      }
      expect(found).toBeGreaterThan(3);
      expect(new Set([...opens.values()].flatMap((kinds) => [...kinds])).size).toBeGreaterThan(4);
    },
    LONG_MS,
  );

  it.each(PEOPLE)(
    '$email : aucune réponse ne nomme un jeune qui n’est pas à lui',
    async ({ email, sees, ...person }) => {
      const client = await login(email);
      const hidden = youths.filter((youth) => !sees(youth));
      const secrets = hidden.flatMap('numbers' in person ? ({ names }) => names : named);
      const ids = idsToTry(hidden, owned);
      const leaks: string[] = [];
      const look = async (path: string, known: readonly string[]): Promise<void> => {
        const answer = await client.get(path).buffer(true);
        const said = answer.text ?? (Buffer.isBuffer(answer.body) ? '' : JSON.stringify(answer.body ?? ''));
        const found = secrets.find((secret) => said.includes(secret) && !known.includes(secret));
        if (answer.status < 400 && found) leaks.push(`get ${path} says ${found}`);
      };
      for (const { path, query } of routes.filter(({ method }) => method === 'get')) {
        if (!path.includes('{')) {
          await look(path, []);
          const youth = hidden[0]!;
          const filled = filledWith(query, youth, day);
          // the words that were asked for come back in a refusal; they are known already
          if (filled) await look(`${path}?${filled}`, [youth.id, ...(youth.groupId ? [youth.groupId] : [])]);
          continue;
        }
        for (const { id, studentId } of takenBy(path, ids)) {
          const address = path.replaceAll(/\{\w+\}/g, id);
          const answer = await client.get(address);
          // 403 is said of the route, whatever the row
          if (answer.status === 403) break;
          if (answer.status < 400) leaks.push(`get ${address} answers ${answer.status} for a row of ${studentId}`);
        }
      }
      expect(leaks).toEqual([]);
    },
    LONG_MS,
  );

  it.each(PEOPLE)(
    '$email : aucune commande ne touche un jeune qui n’est pas à lui',
    async ({ email, sees }) => {
      const client = await login(email);
      const ids = idsToTry(
        youths.filter((youth) => !sees(youth)),
        owned,
      );
      const done: string[] = [];
      for (const { method, path } of routes.filter(({ method: m, path: p }) => m !== 'get' && p.includes('{')))
        for (const { id } of takenBy(path, ids)) {
          const address = path.replaceAll(/\{\w+\}/g, id);
          const request = method === 'delete' ? client.delete(address) : client[method as 'post'](address, {});
          const { status } = await request;
          if (status === 403) break;
          if (status < 400 || status >= 500) done.push(`${method} ${address}: ${status}`);
        }
      expect(done).toEqual([]);
    },
    LONG_MS,
  );
});

function routesOf(document: OpenAPIObject): Route[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({
        method: method as Route['method'],
        path: path.replace('/api/v1', ''),
        query: ((operation as { parameters?: Parameter[] }).parameters ?? []).filter((one) => one.in === 'query'),
      })),
  );
}

async function youthsOf(w: World): Promise<Youth[]> {
  const rows: { id: string; groupId: string | null; first: string; last: string; email: string | null }[] =
    await w.db.query(
      `SELECT s.id, s.group_id AS "groupId", s.first_name AS first, s.last_name AS last, u.email FROM students s
       LEFT JOIN groups g ON g.id = s.group_id LEFT JOIN staff_members t ON t.id = g.trainer_id LEFT JOIN users u ON u.id = t.user_id`,
    );
  return rows.map(({ id, groupId, first, last, email }) => ({
    id,
    groupId,
    names: [`${first} ${last}`, `${last} ${first}`],
    trainerEmail: email,
  }));
}

/** One row a table and youth, for every table that has a `student_id`. */
async function rowsOfYouths(w: World): Promise<Owned[]> {
  const tables = w.db.entityMetadatas.filter(
    ({ columns }) =>
      columns.some(({ databaseName }) => databaseName === 'student_id') &&
      columns.some(({ databaseName }) => databaseName === 'id'),
  );
  const rows: Owned[] = [];
  for (const { tableName } of tables)
    rows.push(
      ...(await w.db.query(
        `SELECT DISTINCT ON (student_id) '${tableName}' AS table, id, student_id AS "studentId" FROM ${tableName} WHERE student_id IS NOT NULL ORDER BY student_id, id`,
      )),
    );
  return rows;
}

const beginning = (path: string): string => path.slice(0, path.indexOf('{'));

/** By the shortest path that reads one record; youths are tried everywhere. */
async function opened(
  client: Client,
  routes: readonly Route[],
  ids: readonly Tried[],
): Promise<Map<string, Set<string>>> {
  const shortest = new Map<string, string>();
  for (const { method, path } of routes.toSorted((one, other) => other.path.length - one.path.length))
    if (method === 'get' && path.includes('{')) shortest.set(beginning(path), path);
  const found = new Map<string, Set<string>>();
  for (const [start, path] of shortest) {
    const kinds = new Set(['students']);
    for (const { id, kind } of ids)
      if ((await client.get(path.replaceAll(/\{\w+\}/g, id))).status < 400) kinds.add(kind);
    found.set(start, kinds);
  }
  return found;
}

/** Two youths, and one row of every kind, all of people whom the person may not see. */
function idsToTry(hidden: readonly Youth[], owned: readonly Owned[]): Tried[] {
  const theirs = new Set(hidden.map(({ id }) => id));
  const rows = new Map(owned.filter(({ studentId }) => theirs.has(studentId)).map((row) => [row.table, row]));
  return [
    ...hidden.slice(0, 2).map(({ id }) => ({ id, studentId: id, kind: 'students' })),
    ...[...rows.values()].map(({ id, studentId, table }) => ({ id, studentId, kind: table })),
  ];
}

/** The filters of a list with the youth in each of them; null when no filter could name one. */
function filledWith(query: readonly Parameter[], youth: Youth, day: string): string | null {
  const values = query.flatMap(({ name, schema }): [string, string][] => {
    if (/^(student|subject|row)(Id)?$/.test(name)) return [[name, youth.id]];
    if (/^group(Id)?$/.test(name)) return youth.groupId ? [[name, youth.groupId]] : [];
    if (name === 'q') return [[name, youth.names[0]!.split(' ')[0]!]];
    if (/^(day|from|to|until)$/.test(name)) return [[name, day]];
    if (name === 'month') return [[name, day.slice(0, 7)]];
    if (name === 'halfDay') return [[name, schema?.enum?.[0] ?? 'morning']];
    return [];
  });
  const asks = values.some(([name]) => /student|subject|row|group|^q$/i.test(name));
  return asks ? new URLSearchParams(values).toString() : null;
}
