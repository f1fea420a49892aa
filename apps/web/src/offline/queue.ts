import { newId } from '@etabli/kernel';
import { acting, onActing, proof } from './acting.js';
import type { Entry, NewEntry, Refused } from './entries.js';
import { type Outcome, replay, type Wire } from './replay.js';
import { store } from './store.js';

const AGAIN_MS = 15_000;
const LOCK = 'etabli.queue';
const LONGEST = 400;
/** no answer of Établi itself: the network, or the proxy while Établi restarts */
const UNREACHED = [502, 503, 504];
/** nothing is wrong with the write: not logged in any more, too many at once, or the server failed */
const LATER = [401, 408, 425, 429, 500, ...UNREACHED];

export const unreached = (status: number): boolean => status === 0 || UNREACHED.includes(status);

type Spoken = { detail?: string; reasons?: { code: string; detail: string }[]; confirmable?: boolean };

let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();
const doneListeners = new Set<(entry: Entry, answer: unknown) => void>();
const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('etabli.queue');
let timer: ReturnType<typeof setInterval> | undefined;
let running: Promise<void> | null = null;

const tell = (): void => {
  for (const listener of listeners) listener();
};

async function reload(): Promise<void> {
  entries = await (await store()).entries();
  tell();
}

async function changed(): Promise<void> {
  await reload();
  others?.postMessage(null);
}

export async function sendOne(entry: Pick<Entry, 'method' | 'path' | 'body' | 'key'>): Promise<Outcome> {
  const { method, path, body, key } = entry;
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!response || LATER.includes(response.status)) return { kind: 'later' };
  const said: unknown = await response.json().catch(() => null);
  return response.ok ? { kind: 'done', answer: said } : { kind: 'refused', refused: refusedOf(said as Spoken | null) };
}

function refusedOf(said: Spoken | null): Refused {
  const detail = said?.detail ?? 'Établi n’a pas accepté cette saisie.';
  return { detail, reasons: said?.reasons ?? [], confirmable: said?.confirmable === true };
}

const wire: Wire = {
  async send(entry) {
    const outcome = await sendOne(entry);
    if (outcome.kind === 'done') for (const heard of doneListeners) heard(entry, outcome.answer);
    return outcome;
  },
  async review({ body }) {
    const { groupId, day, halfDay, moves } = body;
    const response = await fetch('/api/v1/time-entries/check', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ groupId, day, halfDay, moves }),
    }).catch(() => null);
    if (!response || LATER.includes(response.status)) return null;
    if (!response.ok) return [];
    const { faces } = (await response.json()) as { faces: Awaited<ReturnType<Wire['review']>> };
    return faces;
  },
};

/** One tab at a time where the browser can tell them apart; where it cannot, the keys keep everything from being done twice. */
async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work();
  await locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

/** Sends what may go. Several calls at once are one. */
export function replayNow(): Promise<void> {
  running ??= alone(async () => {
    const line = await store();
    const sent = await replay(line, wire, proof, newId);
    await changed();
    if (sent > 0) for (const heard of sentListeners) heard(sent);
  }).finally(() => {
    running = null;
  });
  return running;
}

const sentListeners = new Set<(count: number) => void>();

/** Hears that entries were done, so that the screens are read again. */
export function onSent(listener: (count: number) => void): () => void {
  sentListeners.add(listener);
  return () => sentListeners.delete(listener);
}

/** Hears each entry that was done, with the server's answer. */
export function onDone(listener: (entry: Entry, answer: unknown) => void): () => void {
  doneListeners.add(listener);
  return () => doneListeners.delete(listener);
}

export const queue = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  entries: (): readonly Entry[] => entries,

  /** A roll call not sent yet is replaced by a later one of the same half-day. */
  async add(entry: NewEntry): Promise<void> {
    const line = await store();
    const before = (await line.entries()).find((one) => !one.tried && sameRollCall(one, entry));
    await line.change(before?.id ?? null, [entry]);
    await changed();
    void replayNow();
  },
  /** True when it had not been sent yet; nobody can know of one that was tried without an answer. */
  async takeBack(key: string): Promise<boolean> {
    const line = await store();
    const entry = (await line.entries()).find((one) => one.key === key);
    if (!entry || entry.tried) return false;
    await line.change(entry.id, []);
    await changed();
    return true;
  },
  /** That it was given up, and why, is kept by the school; false when that cannot be told now. */
  async giveUp({ id, key, about, refused }: Entry, reason: string): Promise<boolean> {
    const { groupId, day, halfDay } = about;
    if (groupId && day && halfDay) {
      const studentIds = about.youths.map((youth) => youth.id);
      const refusal = (refused?.detail ?? '…').slice(0, LONGEST);
      const body = { groupId, day, halfDay, studentIds, refusal, reason };
      const told = await sendOne({ method: 'POST', path: '/api/v1/abandoned-entries', body, key: `${key}.up` });
      if (told.kind !== 'done') return false;
    }
    await (await store()).change(id, []);
    await changed();
    return true;
  },
  /** As it was put right, under a new key, since what was asked before is another thing. */
  async sendAgain(id: number, body: Entry['body'], about: Entry['about']): Promise<void> {
    const entry = entries.find((one) => one.id === id);
    if (!entry) return;
    const { id: _place, ...rest } = entry;
    await (await store()).change(id, [{ ...rest, key: newId(), body, about, refused: null, tried: false }]);
    await changed();
    await replayNow();
  },
};

function sameRollCall(one: Entry, other: NewEntry): boolean {
  if (one.kind !== 'rollCall' || other.kind !== 'rollCall' || one.trainer.id !== other.trainer.id) return false;
  const [a, b] = [one.about, other.about];
  return a.groupId === b.groupId && a.day === b.day && a.halfDay === b.halfDay;
}

/** Begins to watch for the network; once, when the program starts. */
export function watchQueue(): void {
  if (timer) return;
  void reload().then(() => replayNow());
  addEventListener('online', () => void replayNow());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void replayNow());
  onActing(() => void reload().then(() => replayNow()));
  others?.addEventListener('message', () => void reload());
  timer = setInterval(() => {
    if (acting() && entries.length > 0) void replayNow();
  }, AGAIN_MS);
}
