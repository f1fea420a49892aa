import type { Schema } from '@etabli/contract';
import { minutesOfDay, wallTime } from '@etabli/kernel';
import { fr } from '../texts/fr.js';
import { type Board, type Move, type Stretch, workedMinutes } from '../workshop/atelier/board.js';
import { type Entry, movesOf } from './entries.js';

type RollCall = Schema<'RollCallView'>;
type Mark = Schema<'MarkFields'>;
type Half = Pick<Board, 'groupId' | 'day' | 'halfDay'>;

/** Names hours that wait on the tablet, where the server's have their id. */
export const PENDING = 'attente:';
export const isPending = (entryId: string): boolean => entryId.startsWith(PENDING);

const ofHalf = ({ about }: Entry, { groupId, day, halfDay }: Half): boolean =>
  about.groupId === groupId && about.day === day && about.halfDay === halfDay;

/** What has not come back yet; what was refused is no longer on the board, it waits to be settled. */
const open = (entries: readonly Entry[]): Entry[] => entries.filter(({ refused }) => !refused);

const marksIn = ({ body }: Entry): readonly Mark[] => (Array.isArray(body['marks']) ? (body['marks'] as Mark[]) : []);

/** The board with what waits on the tablet laid upon it: hours, roll call, plan, stops, and the morning's places for the afternoon. */
export function boardWith(heard: Board, entries: readonly Entry[]): Board {
  const board = stoppedWith(heard, entries);
  const waiting = open(entries).filter((entry) => entry.about.groupId === board.groupId);
  const here = waiting.filter((entry) => ofHalf(entry, board));
  const morning = waiting.filter(
    ({ about }) => board.halfDay === 'afternoon' && about.day === board.day && about.halfDay === 'morning',
  );
  if (here.length === 0 && morning.length === 0) return board;
  const logged = new Map(
    here.flatMap((entry) => movesOf(entry).map((move) => [move.studentId, loggedBy(entry, move, board)])),
  );
  const known = new Set(board.operations.map(({ id }) => id));
  const before = new Map(
    morning.flatMap((entry) =>
      movesOf(entry).flatMap(({ studentId, stretches }): [string, string][] => {
        const last = stretches.at(-1)?.operationId;
        return last && known.has(last) ? [[studentId, last]] : [];
      }),
    ),
  );
  const call = here.filter(({ kind }) => kind === 'rollCall').at(-1);
  const marks = call && new Map(marksIn(call).map((mark) => [mark.studentId, mark]));
  const faces = board.faces.map((face) => {
    const mark = marks?.get(face.id);
    return {
      ...face,
      ...(marks
        ? { presence: mark?.status ?? ('present' as const), ...markedBy(mark), away: awayBy(mark, board) }
        : {}),
      operationId: before.get(face.id) ?? face.operationId,
      logged: [...face.logged, ...(logged.get(face.id) ?? [])],
      gap: face.gap && !logged.has(face.id),
    };
  });
  return { ...board, faces };
}

/** The last that was said of each machine counts. */
function stoppedWith(board: Board, entries: readonly Entry[]): Board {
  const changes = new Map(
    open(entries).flatMap(({ kind, about, body }) =>
      kind === 'machine' && about.machineId ? [[about.machineId, body] as const] : [],
    ),
  );
  if (changes.size === 0) return board;
  const operations = board.operations.map((operation) => {
    const change = changes.get(operation.machineId ?? '');
    if (!change) return operation;
    const machineStopped = change['state'] !== 'in_use';
    return { ...operation, machineStopped, machineStopReason: machineStopped ? String(change['reason']) : null };
  });
  return { ...board, operations };
}

const loggedBy = ({ key }: Entry, { stretches }: Move | { stretches: readonly Stretch[] }, { slot }: Board) =>
  stretches.map((stretch) => ({
    entryId: `${PENDING}${key}`,
    ...stretch,
    minutes: workedMinutes([stretch], slot, []),
  }));

const markedBy = (mark: Mark | undefined) => ({
  lateMinutes: mark?.lateMinutes ?? 0,
  missed: mark?.missed ?? [],
  lateSlot: mark?.lateSlot ?? null,
});

/** Until the server says where the slots end that he missed: the minutes he was late. */
function awayBy(mark: Mark | undefined, { slot }: Board): Board['faces'][number]['away'] {
  const from = mark?.lateSlot ?? slot.from;
  return mark?.lateMinutes ? [{ from, to: wallTime(minutesOfDay(from) + mark.lateMinutes) }] : [];
}

/** The roll call with the one that waits on the tablet. */
export function rollCallWith(taken: RollCall, entries: readonly Entry[]): RollCall {
  const call = open(entries)
    .filter((entry) => entry.kind === 'rollCall' && ofHalf(entry, taken))
    .at(-1);
  if (!call) return taken;
  const marks = new Map(marksIn(call).map((mark) => [mark.studentId, mark]));
  return {
    ...taken,
    takenAt: call.at,
    takenByName: call.trainer.name,
    faces: taken.faces.map((face) => {
      const mark = marks.get(face.studentId);
      return { ...face, status: mark?.status ?? 'present', ...markedBy(mark) };
    }),
  };
}

/** What the matrix of the day, made by the server, and the stopped machines say against these places: by youth, in words. */
export function knownRefusals(
  matrix: Schema<'MatrixView'> | undefined,
  board: Pick<Board, 'operations' | 'halfDay'>,
  moves: readonly Move[],
): ReadonlyMap<string, string> {
  const machineOf = new Map(board.operations.map(({ id, machineId }) => [id, machineId]));
  const stopped = new Map(
    board.operations.flatMap(({ id, machineStopped, machineStopReason }): [string, string][] =>
      machineStopped ? [[id, fr.offline.machineStopped(machineStopReason)]] : [],
    ),
  );
  const youths = new Map(matrix?.youths.map((youth) => [youth.studentId, youth.cells]) ?? []);
  const said = moves.flatMap(({ studentId, stretches }): [string, string][] => {
    const stop = stretches.map(({ operationId }) => stopped.get(operationId)).find(Boolean);
    if (stop) return [[studentId, stop]];
    const machines = new Set(stretches.map(({ operationId }) => machineOf.get(operationId)));
    const refused = (youths.get(studentId) ?? []).find(
      ({ machineId, allowed, onlyIn }) => !allowed && onlyIn !== board.halfDay && machines.has(machineId),
    );
    return refused?.reason ? [[studentId, refused.reason.detail]] : [];
  });
  return new Map(said);
}
