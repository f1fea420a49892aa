import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { newId } from '@etabli/kernel';
import { ROLES, type Role } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { contract, setup } from '../../apps/api/src/setup.js';

interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly takesBody: boolean;
}

const NONSENSE = [
  {},
  { id: 'x' },
  [],
  {
    name: 42,
    lines: 'non',
    day: '2026-02-30',
    month: '13',
    quantity: '-0,5',
    studentId: "' OR 1=1",
    amountCents: 1e30,
  },
];
/** The ways in; what each refuses stands in a spec of its own. */
const LOGIN = [
  'post /sessions',
  'post /sessions/second-step',
  'post /tablet/pair',
  'post /invitations/open',
  'post /invitations/accept',
];
/** Goes on for minutes once it is open: who may not open it is refused like everywhere, the rest has a spec of its own. */
const NEVER_ENDS = 'get /jobs/stream';
/** For clients with a link: no login, but a token that nobody guesses. */
const BY_LINK = /^\/public\/links\/\{token\}/;

function routesOf(document: OpenAPIObject): Route[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
      .map(([method, operation]) => ({
        method: method as Route['method'],
        path: path.replace('/api/v1', ''),
        takesBody: Boolean((operation as { requestBody?: unknown }).requestBody),
      })),
  );
}

const label = ({ method, path }: Route): string => `${method} ${path}`;

/** Some thousand requests: a busy machine needs its time. */
const PATIENT_MS = 180_000;

describe('chaque route de l’API, quoi qu’on lui envoie', () => {
  let w: World;
  let routes: Route[];
  const clients = new Map<Role | 'nobody', Client>();

  beforeAll(async () => {
    const app = setup(
      await NestFactory.create(ApiModule.with(null), { preview: true, abortOnError: false, logger: false }),
    );
    routes = routesOf(contract(app)).filter((route) => !LOGIN.includes(label(route)));
    w = await world({ PUBLIC_URL: 'https://etabli.ecole.example' });
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    clients.set('nobody', await w.client());
    for (const role of ROLES) clients.set(role, await w.client(role));
  });
  afterAll(() => w.end());

  const named = (path: string, id: string): string =>
    path.replaceAll(/\{(\w+)\}/g, (_all, name) => (name === 'year' ? '2026' : id));
  const send = async (role: Role | 'nobody', route: Route, id = newId(), body?: object) => {
    const client = clients.get(role)!;
    const path = named(route.path, id);
    if (route.method === 'get' || route.method === 'delete') return client[route.method](path);
    return client[route.method](path, body ?? {});
  };
  it('sans connexion : 401', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ path }) => !BY_LINK.test(path)))
      if ((await send('nobody', route)).status !== 401) open.push(label(route));
    expect(open).toEqual([]);
  });

  it('par un lien inventé : 404, avec ou sans connexion', async () => {
    const byLink = routes.filter(({ path }) => BY_LINK.test(path));
    expect(byLink.map(label)).toHaveLength(4);
    for (const role of ['nobody', 'director'] as const)
      for (const route of byLink)
        for (const token of [newId(), 'AAAAAAAAAAAAAAAAAAAAAA', '%00'])
          expect([label(route), (await send(role, route, encodeURIComponent(token), { name: 'X' })).status]).toEqual([
            label(route),
            404,
          ]);
  });

  it('un identifiant inconnu ou mal formé : 404, jamais 500', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ method, path }) => method === 'get' && path.includes('{'))) {
      for (const id of [newId(), 'pas-un-id', '%00', '../../etc']) {
        const { status } = await send('director', route, encodeURIComponent(id));
        if (status !== 404 && status !== 403) wrong.push(`${label(route)} ${id}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it(
    'n’importe quoi dans le corps : jamais 500, toujours une phrase, et 422 nomme les champs',
    async () => {
      const wrong: string[] = [];
      for (const route of routes.filter(({ takesBody }) => takesBody)) {
        for (const role of ['director', 'accountant'] as const) {
          for (const body of NONSENSE) {
            const { status, body: problem } = await send(role, route, newId(), body);
            if (status >= 500) wrong.push(`${label(route)}: ${status}`);
            if (status >= 400 && !problem.detail) wrong.push(`${label(route)}: no sentence`);
            if (status === 422 && !(problem.errors?.length > 0))
              wrong.push(`${label(route)}: no field in ${problem.code}`);
          }
        }
      }
      expect([...new Set(wrong)]).toEqual([]);
    },
    PATIENT_MS,
  );

  it(
    'n’importe quoi dans les filtres : jamais 500',
    async () => {
      const wrong: string[] = [];
      for (const route of routes.filter(
        (one) => one.method === 'get' && !one.path.includes('{') && label(one) !== NEVER_ENDS,
      )) {
        for (const query of [
          '?limit=abc',
          '?limit=-1',
          '?cursor=x.y',
          '?sort=password',
          '?q=%25%27%22%5C',
          '?day=hier&group=1&halfDay=nuit',
          '?month=2026-99',
          '?unknown=1',
        ]) {
          const { status, body } = await clients.get('director')!.get(route.path + query);
          if (status >= 500 || (status >= 400 && !body.detail)) wrong.push(`${label(route)}${query}: ${status}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    PATIENT_MS,
  );

  it('rien de tout cela n’a été écrit', async () => {
    const tables = [
      'customers',
      'quotes',
      'client_links',
      'order_confirmations',
      'pro_formas',
      'invoices',
      'students',
      'guardians',
      'placements',
      'student_documents',
      'groups',
      'production_orders',
      'time_entries',
      'payments',
      'evidence',
      'reports',
    ];
    const counts = await Promise.all(
      tables.map(async (table) => (await w.db.query(`SELECT 1 FROM ${table}`)).length as number),
    );
    expect(counts).toEqual(tables.map(() => 0));
  });
});
