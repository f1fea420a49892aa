import type { Person, Proof } from './entries.js';

const ACTING = 'etabli.acting';

/** Who works on this device now, as far as it knows without the server. */
export interface Acting extends Person {
  /** taken in hand without a PIN, because there was no network */
  unproven: boolean;
  /** since when by PIN or password (ISO); not when unproven */
  since: string;
}

let now: Acting | null | undefined;
const listeners = new Set<() => void>();

export function acting(): Acting | null {
  if (now === undefined) {
    try {
      now = JSON.parse(localStorage.getItem(ACTING) ?? 'null') as Acting | null;
    } catch {
      now = null;
    }
  }
  return now;
}

export function actAs(next: Acting | null): void {
  now = next;
  if (next) localStorage.setItem(ACTING, JSON.stringify(next));
  else localStorage.removeItem(ACTING);
  for (const listener of listeners) listener();
}

/** Known by password or by PIN, from now on. */
export const takeOver = ({ id, name }: Person): void =>
  actAs({ id, name, unproven: false, since: new Date(Date.now()).toISOString() });

export function onActing(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** In whose name something may be sent now. */
export function proof(): Proof | null {
  const who = acting();
  return who && !who.unproven ? { userId: who.id, since: who.since } : null;
}
