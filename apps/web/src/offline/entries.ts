import type { CivilDate, HalfDay } from '@etabli/kernel';

export const WRITE_KINDS = ['hours', 'rollCall', 'mark', 'assignments', 'machine', 'material'] as const;
export type WriteKind = (typeof WRITE_KINDS)[number];

/** What a person reads of it, as it was when it was written: names and titles may be gone from the screen later. */
export interface About {
  groupId?: string;
  day?: CivilDate;
  halfDay?: HalfDay;
  youths: readonly { id: string; name: string }[];
  operations: readonly { id: string; title: string }[];
  minutes?: number;
  title?: string;
  machineId?: string;
}

export interface Person {
  id: string;
  name: string;
}

/** Why the server did not take it, in French. */
export interface Refused {
  detail: string;
  reasons: readonly { code: string; detail: string }[];
  /** passes when repeated with the codes confirmed and a reason */
  confirmable: boolean;
}

/** One write of a tablet's screen that the server has not answered yet. */
export interface Entry {
  /** place in the order of writing */
  id: number;
  /** the Idempotency-Key, made when it was written: sent as often as one likes, done once */
  key: string;
  kind: WriteKind;
  method: 'POST' | 'PUT' | 'PATCH';
  path: string;
  body: Readonly<Record<string, unknown>>;
  /** when it was written, by the tablet's clock (ISO) */
  at: string;
  trainer: Person;
  /** written without a PIN, so its trainer confirms it by one */
  unproven: boolean;
  /** it may have reached the server although no answer came back */
  tried: boolean;
  about: About;
  refused: Refused | null;
}

export type NewEntry = Omit<Entry, 'id'>;

/** Whose session is open now, and since when by PIN or password. */
export interface Proof {
  userId: string;
  since: string;
}

/** waiting: goes by itself; toConfirm: its trainer must unlock first; conflict: its trainer must settle it. */
export type EntryState = 'waiting' | 'toConfirm' | 'conflict';

export function maySend({ trainer, unproven, at, refused }: Entry, proof: Proof | null): boolean {
  if (refused || proof?.userId !== trainer.id) return false;
  return !unproven || proof.since > at;
}

export function stateOf(entry: Entry, proof: Proof | null): EntryState {
  if (entry.refused) return 'conflict';
  return entry.unproven && !maySend(entry, proof) ? 'toConfirm' : 'waiting';
}

export interface Move {
  studentId: string;
  stretches: readonly { operationId: string; from: string; to: string }[];
}

export const movesOf = ({ kind, body }: Pick<Entry, 'kind' | 'body'>): readonly Move[] =>
  kind === 'hours' && Array.isArray(body['moves']) ? (body['moves'] as Move[]) : [];

/** The same write for some of its youths only, under a key of its own. */
export function onlyFor(entry: Entry, ids: readonly string[], key: string): NewEntry {
  const { id: _place, ...rest } = entry;
  const moves = movesOf(entry).filter(({ studentId }) => ids.includes(studentId));
  const used = new Set(moves.flatMap(({ stretches }) => stretches.map(({ operationId }) => operationId)));
  const { minutes: _all, ...about } = entry.about;
  return {
    ...rest,
    key,
    tried: false,
    body: { ...entry.body, moves },
    about: {
      ...about,
      youths: about.youths.filter(({ id }) => ids.includes(id)),
      operations: about.operations.filter(({ id }) => used.has(id)),
    },
  };
}

interface FaceReview {
  studentId: string;
  refusals: readonly { code: string; detail: string }[];
}

/**
 * A batch that was refused is parted: who is accepted goes on as one batch, each youth who is refused becomes an entry with the
 * reasons. When the server names nobody the whole batch is refused with its own reason.
 */
export function parted(entry: Entry, refused: Refused, faces: readonly FaceReview[], newKey: () => string): NewEntry[] {
  const named = faces.filter(({ refusals }) => refusals.length > 0);
  const { id: _place, ...whole } = entry;
  if (named.length === 0) return [{ ...whole, refused }];
  const rest = movesOf(entry)
    .map(({ studentId }) => studentId)
    .filter((id) => !named.some(({ studentId }) => studentId === id));
  const accepted = rest.length > 0 ? [onlyFor(entry, rest, newKey())] : [];
  const conflicts = named.map(({ studentId, refusals }) => ({
    ...onlyFor(entry, [studentId], newKey()),
    refused: { detail: refusals[0]!.detail, reasons: refusals, confirmable: false },
  }));
  return [...accepted, ...conflicts];
}
