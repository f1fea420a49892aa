import type { Schema } from '@etabli/contract';
import { type Interval, minutesOfDay, stretches as without, totalMinutes, wallTime } from '@etabli/kernel';

export type Board = Schema<'BoardView'>;
export type BoardFace = Schema<'BoardFaceView'>;
export type BoardOperation = Schema<'BoardOperationView'>;
export type BoardSlot = Schema<'BoardSlotView'>;
export type Stretch = Schema<'StretchInput'>;
export type Move = Schema<'MoveInput'>;
export type Review = Schema<'ReviewView'>;
type FaceReview = Schema<'FaceReviewView'>;
type Notice = Schema<'HoursNoticeView'>;
/** A warning in words, with the code that confirms it. */
export type Said = Pick<Notice, 'code' | 'detail'>;

/** Who works where in the half-day, by youth: breaks are still in the stretches, nobody overlaps himself; [] = to be placed. */
export type Layout = Readonly<Record<string, readonly Stretch[]>>;

export interface Tile {
  face: BoardFace;
  /** '08:00–10:00' when it is not the whole half-day */
  times: string | null;
  minutes: number;
  /** already written, so it moves no more */
  logged: boolean;
}

export interface TileGroup {
  /** `finished`: hours written on operations that take none any more */
  kind: 'toPlace' | 'operation' | 'finished';
  operation: BoardOperation | null;
  tiles: Tile[];
}

const HOUR = 60;

/** The layout that the plan or the last half-day proposes; who has hours already is not laid out again. */
export function prefilled({ faces, slot }: Pick<Board, 'faces' | 'slot'>): Layout {
  return Object.fromEntries(
    faces.map(({ id, operationId, logged }) => [
      id,
      operationId && logged.length === 0 ? [{ operationId, from: slot.from, to: slot.to }] : [],
    ]),
  );
}

/** Puts the youths on the operation from that time ('HH:MM') to the end of the half-day; what they did before stays. */
export function moved(
  layout: Layout,
  ids: readonly string[],
  operationId: string,
  slot: Pick<BoardSlot, 'from' | 'to'>,
  from: string = slot.from,
): Layout {
  const after = { operationId, from, to: slot.to };
  const laid = ids.map((id): [string, readonly Stretch[]] => {
    const before = (layout[id] ?? [])
      .filter((stretch) => stretch.from < from)
      .map((stretch) => (stretch.to > from ? { ...stretch, to: from } : stretch));
    return [id, joined([...before, after])];
  });
  return { ...layout, ...Object.fromEntries(laid) };
}

/** Takes the youths off every operation. */
export const unplaced = (layout: Layout, ids: readonly string[]): Layout => ({
  ...layout,
  ...Object.fromEntries(ids.map((id) => [id, []])),
});

function joined(list: readonly Stretch[]): Stretch[] {
  return list.reduce<Stretch[]>((done, stretch) => {
    const last = done.at(-1);
    if (last && last.operationId === stretch.operationId && last.to === stretch.from)
      return [...done.slice(0, -1), { ...last, to: stretch.to }];
    return [...done, stretch];
  }, []);
}

/** When one may change operation: full hours and the borders of breaks, strictly within the slot; 'HH:MM' in order. */
export function changeTimes(slot: Pick<BoardSlot, 'from' | 'to' | 'breaks'>): string[] {
  const start = minutesOfDay(slot.from);
  const end = minutesOfDay(slot.to);
  const hours = Array.from({ length: 24 }, (_, hour) => hour * HOUR);
  const borders = slot.breaks.flatMap((pause) => [minutesOfDay(pause.from), minutesOfDay(pause.to)]);
  const times = [...new Set([...hours, ...borders])].filter((at) => at > start && at < end).sort((a, b) => a - b);
  return times.map(wallTime);
}

const toInterval = ({ from, to }: { from: string; to: string }): Interval => ({
  start: minutesOfDay(from),
  end: minutesOfDay(to),
});

/** Minutes worked: the stretches less the breaks, and less when the youth was away. */
export function workedMinutes(
  list: readonly Stretch[],
  slot: Pick<BoardSlot, 'breaks'>,
  away: BoardFace['away'],
): number {
  const gaps = [...away, ...slot.breaks].map(toInterval);
  return list.reduce((sum, stretch) => sum + totalMinutes(without(toInterval(stretch), gaps)), 0);
}

/** True for who can be placed: not absent, and without hours in this half-day. */
export const placeable = ({ presence, logged }: Pick<BoardFace, 'presence' | 'logged'>): boolean =>
  presence !== 'absent' && logged.length === 0;

/** What is sent: who is placed and can be. */
export function movesOf({ faces }: Pick<Board, 'faces'>, layout: Layout): Move[] {
  return faces.flatMap((face) => {
    const laid = layout[face.id] ?? [];
    return placeable(face) && laid.length > 0 ? [{ studentId: face.id, stretches: [...laid] }] : [];
  });
}

export interface Totals {
  youths: number;
  minutes: number;
}

/** The live total of these moves, until the server's own answer arrives. */
export function totalsOf({ faces, slot }: Pick<Board, 'faces' | 'slot'>, moves: readonly Move[]): Totals {
  const away = new Map(faces.map((face) => [face.id, face.away]));
  const minutes = moves.reduce(
    (sum, move) => sum + workedMinutes(move.stretches, slot, away.get(move.studentId) ?? []),
    0,
  );
  return { youths: moves.length, minutes };
}

/** What is already written for this half-day. */
export function loggedTotals({ faces }: Pick<Board, 'faces'>): Totals {
  const done = faces.filter((face) => face.logged.length > 0);
  return {
    youths: done.length,
    minutes: done.flatMap((face) => face.logged).reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** What the server said of exactly these moves, by youth. */
function facesOf(review: Review | undefined, reviewed: readonly Move[], moves: readonly Move[]): FaceReview[] {
  const asked = new Map(reviewed.map((move) => [move.studentId, JSON.stringify(move.stretches)]));
  const same = moves
    .filter((move) => asked.get(move.studentId) === JSON.stringify(move.stretches))
    .map((move) => move.studentId);
  return (review?.faces ?? []).filter((face) => same.includes(face.studentId));
}

const joinedWords = (said: readonly { detail: string }[]): string => said.map(({ detail }) => detail).join(' ');

/** Why a youth is refused, by youth: what the server said of exactly this move. */
export function refusalsOf(
  review: Review | undefined,
  reviewed: readonly Move[],
  moves: readonly Move[],
): ReadonlyMap<string, string> {
  const refused = facesOf(review, reviewed, moves).filter((face) => face.refusals.length > 0);
  return new Map(refused.map((face) => [face.studentId, joinedWords(face.refusals)]));
}

/** What is said of a youth who is not refused. */
export interface Warning {
  kind: Notice['kind'];
  /** 'permit.too_many_youths': what is confirmed */
  codes: readonly string[];
  text: string;
}

/** What is to be confirmed, or will be an incident, by youth who is not refused; what is to be confirmed comes first. */
export function warningsOf(
  review: Review | undefined,
  reviewed: readonly Move[],
  moves: readonly Move[],
): ReadonlyMap<string, Warning> {
  const warned = facesOf(review, reviewed, moves).filter(
    ({ refusals, notices }) => refusals.length === 0 && notices.length > 0,
  );
  return new Map(
    warned.map(({ studentId, notices }) => {
      const kind = notices.some((notice) => notice.kind === 'confirm') ? 'confirm' : 'incident';
      const said = notices.filter((notice) => notice.kind === kind);
      return [studentId, { kind, codes: said.map(({ code }) => code), text: joinedWords(said) }];
    }),
  );
}

/** Each sentence to confirm once, of those who are sent. */
export function toConfirm(review: Review | undefined, sent: readonly Move[]): Said[] {
  const ids = sent.map(({ studentId }) => studentId);
  const asked = (review?.faces ?? [])
    .filter(({ studentId }) => ids.includes(studentId))
    .flatMap(({ notices }) => notices.filter(({ kind }) => kind === 'confirm'));
  return [...new Map(asked.map(({ code, detail }) => [detail, { code, detail }])).values()];
}

/** The faces by operation, in the order of the operations; to be placed first. A youth with two operations has two tiles. */
export function groupsOf(board: Pick<Board, 'faces' | 'operations' | 'slot'>, layout: Layout): TileGroup[] {
  const { faces, operations } = board;
  const tiles = faces.flatMap((face) => tilesOf(face, layout, board.slot));
  const known = new Set(operations.map(({ id }) => id));
  const toPlace = faces.filter((face) => face.logged.length === 0 && (layout[face.id] ?? []).length === 0);
  const groups: TileGroup[] = [
    {
      kind: 'toPlace',
      operation: null,
      tiles: toPlace.map((face) => ({ face, times: null, minutes: 0, logged: false })),
    },
    ...operations.map((operation): TileGroup => ({
      kind: 'operation',
      operation,
      tiles: tiles.filter(([id]) => id === operation.id).map(([, tile]) => tile),
    })),
    { kind: 'finished', operation: null, tiles: tiles.filter(([id]) => !known.has(id)).map(([, tile]) => tile) },
  ];
  return groups.filter((group) => group.tiles.length > 0);
}

function tilesOf(
  face: BoardFace,
  layout: Layout,
  slot: Pick<BoardSlot, 'from' | 'to' | 'breaks'>,
): [operationId: string, tile: Tile][] {
  const logged = face.logged.length > 0;
  const all: readonly Stretch[] = logged ? face.logged : (layout[face.id] ?? []);
  return [...new Set(all.map(({ operationId }) => operationId))].map((operationId) => {
    const here = all.filter((stretch) => stretch.operationId === operationId);
    const from = here[0]!.from;
    const to = here.at(-1)!.to;
    const minutes = workedMinutes(here, slot, logged ? [] : face.away);
    return [
      operationId,
      {
        face,
        minutes,
        logged,
        times: from === slot.from && to === slot.to && here.length === all.length ? null : `${from}–${to}`,
      },
    ];
  });
}

/** Operations at hand: those of the half-day, and the next due ones until there are enough to choose from. */
export function atHand({ operations }: Pick<Board, 'operations'>, layout: Layout, enough: number): BoardOperation[] {
  const used = new Set(Object.values(layout).flatMap((list) => list.map(({ operationId }) => operationId)));
  const today = operations.filter(({ id, planned }) => planned || used.has(id));
  const next = operations
    .filter((operation) => !today.includes(operation))
    .slice(0, Math.max(0, enough - today.length));
  return operations.filter((operation) => today.includes(operation) || next.includes(operation));
}

/** Those whom « Placer ici » moves: who waits, else everybody who can be placed. */
export function waitingFor({ faces }: Pick<Board, 'faces'>, layout: Layout): string[] {
  const able = faces.filter(placeable).map(({ id }) => id);
  const waiting = able.filter((id) => (layout[id] ?? []).length === 0);
  return waiting.length > 0 ? waiting : able;
}
