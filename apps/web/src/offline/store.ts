import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry, NewEntry } from './entries.js';

/** An answer of the server as it was last heard, for whom. */
export interface Kept {
  /** user and address */
  key: string;
  userId: string;
  /** ms since 1970, by the tablet's clock */
  at: number;
  body: unknown;
}

interface Shelves extends DBSchema {
  queue: { key: number; value: Entry };
  kept: { key: string; value: Kept };
}

const NAME = 'etabli';
const DAY_MS = 24 * 60 * 60_000;
const KEPT_DAYS = 3;

/** What lies on the tablet itself. Without IndexedDB (some private windows) it lies in memory and is gone with the page. */
export interface Store {
  entries(): Promise<Entry[]>;
  /** Takes `gone` away and adds the others, all or nothing: the first that may go takes its place, the rest comes at the end. */
  change(gone: number | null, added: readonly NewEntry[]): Promise<void>;
  put(entry: Entry): Promise<void>;
  kept(key: string): Promise<Kept | undefined>;
  keep(one: Kept): Promise<void>;
  forget(userId: string): Promise<void>;
}

const placed = (gone: number | null, added: readonly NewEntry[]): (NewEntry & { id?: number })[] =>
  added.map((entry, n) => (gone !== null && n === 0 && !entry.refused ? { ...entry, id: gone } : entry));

const inDatabase = (db: IDBPDatabase<Shelves>): Store => ({
  entries: () => db.getAll('queue'),
  async change(gone, added) {
    const tx = db.transaction('queue', 'readwrite');
    if (gone !== null) await tx.store.delete(gone);
    for (const entry of placed(gone, added)) await tx.store.add(entry as Entry);
    await tx.done;
  },
  async put(entry) {
    await db.put('queue', entry);
  },
  kept: (key) => db.get('kept', key),
  async keep(one) {
    await db.put('kept', one);
  },
  async forget(userId) {
    const old = Date.now() - KEPT_DAYS * DAY_MS;
    const tx = db.transaction('kept', 'readwrite');
    for (const one of await tx.store.getAll())
      if (one.userId === userId || one.at < old) await tx.store.delete(one.key);
    await tx.done;
  },
});

export function inMemory(): Store {
  const queue = new Map<number, Entry>();
  const kept = new Map<string, Kept>();
  let last = 0;
  return {
    entries: () => Promise.resolve([...queue.values()].sort((one, other) => one.id - other.id)),
    change(gone, added) {
      if (gone !== null) queue.delete(gone);
      for (const entry of placed(gone, added)) {
        const id = entry.id ?? (last += 1);
        queue.set(id, { ...entry, id });
      }
      return Promise.resolve();
    },
    put: (entry) => Promise.resolve(void queue.set(entry.id, entry)),
    kept: (key) => Promise.resolve(kept.get(key)),
    keep: (one) => Promise.resolve(void kept.set(one.key, one)),
    forget: (userId) => {
      for (const [key, one] of kept) if (one.userId === userId) kept.delete(key);
      return Promise.resolve();
    },
  };
}

let opened: Promise<Store> | undefined;

export function store(): Promise<Store> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Store> {
  try {
    const db = await openDB<Shelves>(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('queue', { keyPath: 'id', autoIncrement: true });
        fresh.createObjectStore('kept', { keyPath: 'key' });
      },
      blocking: () => db.close(),
    });
    return inDatabase(db);
  } catch {
    return inMemory();
  }
}
