import type { Entry, NewEntry, Proof, Refused } from './entries.js';
import { maySend, parted } from './entries.js';

/** What became of one try. `later`: not now (no network, no session, server busy); nothing is lost. */
export type Outcome = { kind: 'done'; answer: unknown } | { kind: 'refused'; refused: Refused } | { kind: 'later' };

export interface Wire {
  send(entry: Entry): Promise<Outcome>;
  /** who of a refused batch is refused, and why; null: cannot be asked now */
  review(
    entry: Entry,
  ): Promise<readonly { studentId: string; refusals: readonly { code: string; detail: string }[] }[] | null>;
}

export interface Line {
  entries(): Promise<Entry[]>;
  change(gone: number | null, added: readonly NewEntry[]): Promise<unknown>;
  put(entry: Entry): Promise<void>;
}

/**
 * Sends what waits, in the order in which it was written. Stops when the server cannot be reached; goes on past a refusal, which
 * stays as a conflict. Answers how many were done.
 */
export async function replay(line: Line, wire: Wire, proof: () => Proof | null, newKey: () => string): Promise<number> {
  let done = 0;
  const seen = new Set<string>();
  for (;;) {
    const next = (await line.entries()).find((entry) => !seen.has(entry.key) && maySend(entry, proof()));
    if (!next) return done;
    seen.add(next.key);
    if (!next.tried) await line.put({ ...next, tried: true });
    const outcome = await wire.send(next);
    if (outcome.kind === 'later') return done;
    if (outcome.kind === 'done') {
      await line.change(next.id, []);
      done += 1;
      continue;
    }
    const faces = next.kind === 'hours' && !outcome.refused.confirmable ? await wire.review(next) : [];
    if (faces === null) return done;
    await line.change(next.id, parted(next, outcome.refused, faces, newKey));
  }
}
