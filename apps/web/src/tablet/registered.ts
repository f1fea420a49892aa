import type { Schema } from '@etabli/contract';

export type Registered = Schema<'TabletView'>;

const REGISTERED = 'etabli.tablet';
const LOCKED = 'etabli.locked';
const TOUCHED = 'etabli.touched';
const MINUTE = 60_000;

export interface TabletState {
  /** null: an ordinary browser, which nobody locks */
  registered: Registered | null;
  locked: boolean;
}

const listeners = new Set<() => void>();
let state: TabletState = { registered: readRegistered(), locked: localStorage.getItem(LOCKED) !== null };

function readRegistered(): Registered | null {
  try {
    return JSON.parse(localStorage.getItem(REGISTERED) ?? 'null') as Registered | null;
  } catch {
    return null;
  }
}

function set(next: TabletState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** What this device knows of itself as a shared tablet; its secret token is a cookie that no script can read. */
export const tablet = {
  state: (): TabletState => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  register(registered: Registered): void {
    localStorage.setItem(REGISTERED, JSON.stringify(registered));
    set({ ...state, registered });
  },
  /** Taken back by the direction: an ordinary browser again. */
  forget(): void {
    localStorage.removeItem(REGISTERED);
    localStorage.removeItem(LOCKED);
    set({ registered: null, locked: false });
  },
  lock(): void {
    if (!state.registered || state.locked) return;
    localStorage.setItem(LOCKED, 'yes');
    set({ ...state, locked: true });
  },
  unlock(): void {
    localStorage.removeItem(LOCKED);
    touched();
    set({ ...state, locked: false });
  },
};

export const touched = (): void => localStorage.setItem(TOUCHED, String(Date.now()));

/** Whether nobody has touched it for as long as the direction allows; also after a reload. */
export function idle(): boolean {
  const last = Number(localStorage.getItem(TOUCHED) ?? 0);
  return state.registered !== null && last > 0 && Date.now() - last > state.registered.idleMinutes * MINUTE;
}
