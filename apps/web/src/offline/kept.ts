import type { Middleware } from 'openapi-fetch';
import { addDays, type CivilDate, civilDateAt, daysBetween, type HalfDay, halfDayAt, wallTimeAt } from '@etabli/kernel';
import { acting } from './acting.js';
import { unreached } from './queue.js';
import { type Kept, store } from './store.js';

const API = '/api/v1/';
/** What a tablet needs to work a day alone. Everything else is asked of the server or not at all. */
const KEPT = ['sessions/me', 'school', 'groups', 'workshop-board', 'roll-calls', 'permit-matrix'];
const MATERIALS = /^operations\/[\w-]+\/materials$/;
const ME = 'sessions/me';
const FUTURE = 'hours.not_begun';

interface School {
  today: CivilDate;
  halfDay: HalfDay;
}

export const keyOf = (userId: string, name: string, query: URLSearchParams): string =>
  `${userId} ${name} ${[...query]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join('&')}`;

const nameOf = (url: URL): string | null => {
  const name = url.pathname.startsWith(API) ? url.pathname.slice(API.length) : '';
  return KEPT.includes(name) || MATERIALS.test(name) ? name : null;
};

const isBoard = (body: unknown): body is { groupId: string; day: string; halfDay: string } =>
  typeof body === 'object' && body !== null && 'groupId' in body && 'day' in body && 'halfDay' in body;

/** A board asked for without a day is that of now: kept by what it is, found again by what it would be. */
function ownQuery(name: string, query: URLSearchParams, body: unknown): URLSearchParams {
  if (name !== 'workshop-board' || !isBoard(body)) return query;
  return new URLSearchParams({ groupId: body.groupId, day: body.day, halfDay: body.halfDay });
}

/** The school's day moves on with the tablet's clock; in the demo the two are days apart. */
export function movedOn({ body, at }: Pick<Kept, 'body' | 'at'>, now: Date): School & Record<string, unknown> {
  const school = body as School & Record<string, unknown>;
  const apart = daysBetween(civilDateAt(new Date(at)), school.today);
  return { ...school, today: addDays(civilDateAt(now), apart), halfDay: halfDayAt(now) };
}

async function schoolNow(userId: string): Promise<School | null> {
  const kept = await (await store()).kept(keyOf(userId, 'school', new URLSearchParams()));
  return kept ? movedOn(kept, new Date()) : null;
}

interface HalfDayBoard {
  day: CivilDate;
  slot: { from: string };
  refusals: { code: string }[];
}

/** A board read in the morning says of the afternoon that it has not begun; by now it may have. */
function begun(body: unknown, now: School | null): unknown {
  const board = body as HalfDayBoard;
  const began =
    now && (board.day < now.today || (board.day === now.today && board.slot.from <= wallTimeAt(new Date(Date.now()))));
  return began ? { ...board, refusals: board.refusals.filter(({ code }) => code !== FUTURE) } : board;
}

/** What was last heard, as if the server had answered it; undefined when nothing was. */
async function remembered(url: URL): Promise<Response | undefined> {
  const name = nameOf(url);
  const userId = acting()?.id;
  if (!name || !userId) return undefined;
  let query = url.searchParams;
  if (name === 'workshop-board' && !(query.has('day') && query.has('halfDay'))) {
    const now = await schoolNow(userId);
    if (!now) return undefined;
    query = ownQuery(name, query, {
      groupId: query.get('groupId'),
      day: query.get('day') ?? now.today,
      halfDay: query.get('halfDay') ?? now.halfDay,
    });
  }
  const kept = await (await store()).kept(keyOf(userId, name, query));
  if (!kept) return undefined;
  setReached(false);
  if (name === 'workshop-board') return Response.json(begun(kept.body, await schoolNow(userId)));
  return Response.json(name === 'school' ? movedOn(kept, new Date()) : kept.body);
}

/** Keeps what the tablet's screens read, and answers it again while the server cannot be reached. */
export const keeping: Middleware = {
  async onRequest({ request }) {
    // taken in hand without a PIN: the session, if there is one, is somebody else's
    if (request.method !== 'GET' || !acting()?.unproven) return undefined;
    return remembered(new URL(request.url));
  },
  async onResponse({ request, response }) {
    if (request.method !== 'GET') return undefined;
    const url = new URL(request.url);
    const name = nameOf(url);
    if (!name) return undefined;
    if (unreached(response.status)) return remembered(url);
    if (!response.ok || acting()?.unproven) return undefined;
    setReached(true);
    const body: unknown = await response.clone().json();
    const userId = name === ME ? (body as { id: string }).id : acting()?.id;
    if (!userId) return undefined;
    const key = keyOf(userId, name, ownQuery(name, url.searchParams, body));
    // the screen need not wait until it is written down
    void store()
      .then((shelf) => shelf.keep({ key, userId, at: Date.now(), body }))
      .catch(() => undefined);
    return undefined;
  },
  onError({ request, error }) {
    const left = error instanceof DOMException && error.name === 'AbortError';
    return request.method === 'GET' && !left ? remembered(new URL(request.url)) : undefined;
  },
};

/** Who was just known by PIN or password, as if the server had been asked. */
export async function keepMe(me: { id: string }): Promise<void> {
  const key = keyOf(me.id, ME, new URLSearchParams());
  await (await store()).keep({ key, userId: me.id, at: Date.now(), body: me });
}

/** The last that was heard of somebody who unlocked this tablet before. */
export async function meOf<Me>(userId: string): Promise<Me | null> {
  const kept = await (await store()).kept(keyOf(userId, ME, new URLSearchParams()));
  return (kept?.body as Me | undefined) ?? null;
}

let reached = true;
const listeners = new Set<() => void>();

function setReached(next: boolean): void {
  if (reached === next) return;
  reached = next;
  for (const listener of listeners) listener();
}

/** Whether the last thing read came from the server. */
export const serverReached = {
  now: (): boolean => reached,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
