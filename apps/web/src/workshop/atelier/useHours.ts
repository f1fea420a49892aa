import { notifications } from '@mantine/notifications';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { newId } from '@etabli/kernel';
import { http } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { markFields } from '../../students/classe/roll-call.js';
import { showUndo } from '../../ui/undo.js';
import { useClosing } from './useClosing.js';
import {
  type Board,
  groupsOf,
  type Layout,
  moved,
  type Move,
  movesOf,
  placeable,
  prefilled,
  refusalsOf,
  type Review,
  type Said,
  toConfirm,
  totalsOf,
  unplaced,
  waitingFor,
  warningsOf,
} from './board.js';

const DEVICE = 'etabli.device';
const CHECK_AFTER_MS = 200;

/** The name of this tablet: only the one that logged may undo at once. */
function device(): string {
  const known = localStorage.getItem(DEVICE);
  if (known) return known;
  const made = newId();
  localStorage.setItem(DEVICE, made);
  return made;
}

interface Override {
  confirm: string[];
  overrideReason: string;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The half-day under the trainer's fingers: everything shows at once, the server's own count follows. */
export function useHours(board: Board, boardKey: readonly unknown[], scanned: string | null = null) {
  const { groupId, day, halfDay, slot } = board;
  const [edits, setEdits] = useState<Layout>({});
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [armed, setArmed] = useState<string | null>(
    () => board.operations.find(({ id }) => id === scanned)?.id ?? null,
  );
  const [from, setFrom] = useState(slot.from);

  const layout = useMemo((): Layout => ({ ...prefilled(board), ...edits }), [board, edits]);
  const groups = useMemo(() => groupsOf(board, layout), [board, layout]);
  const moves = useMemo(() => movesOf(board, layout), [board, layout]);
  const [asked] = useDebouncedValue(moves, CHECK_AFTER_MS);

  const ask = async (
    list: readonly Move[],
    signal?: AbortSignal,
  ): Promise<{ asked: readonly Move[]; review: Review }> => {
    const { data, error, response } = await http.POST('/api/v1/time-entries/check', {
      body: { groupId, day, halfDay, moves: [...list] },
      signal,
    });
    if (data) return { asked: list, review: data };
    throw error ?? response;
  };
  const check = useQuery({
    queryKey: ['hours-check', groupId, day, halfDay, asked],
    queryFn: ({ signal }) => ask(asked, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  const fresh = check.data && !check.isPlaceholderData && same(check.data.asked, moves);
  const refusals = useMemo(() => refusalsOf(check.data?.review, check.data?.asked ?? [], moves), [check.data, moves]);
  const warnings = useMemo(() => warningsOf(check.data?.review, check.data?.asked ?? [], moves), [check.data, moves]);
  const sendable = moves.filter(({ studentId }) => !refusals.has(studentId));
  const totals = fresh
    ? { youths: check.data.review.accepted, minutes: check.data.review.totalMinutes }
    : totalsOf(board, sendable);

  const rollCall = useRollCall(board, boardKey);
  const closing = useClosing();
  const undoing = useCommand('post', '/api/v1/time-batches/{id}/void');
  const batch = useRef('');
  const log = useCommand('post', '/api/v1/time-entries', { onDone: ({ id }) => (batch.current = id) });

  /** warnings that wait for a reason; null: none is asked about */
  const [confirming, setConfirming] = useState<readonly Said[] | null>(null);

  const change = (next: Layout): void => {
    log.reset();
    setEdits(next);
  };
  const rest = (): void => {
    setSelected([]);
    setFrom(slot.from);
  };
  const put = (ids: readonly string[], operationId: string): void =>
    change(moved(layout, ids, operationId, slot, from));

  const undo = async (id: string, before: Layout): Promise<boolean> => {
    const undone = await undoing.run({ params: { path: { id } }, body: { device: device() } });
    if (undone) setEdits(before);
    else notifications.show({ message: undoing.latest()?.detail, color: 'red' });
    return undone;
  };

  /** Sends who is not refused; who is stays on the board with the reason. Warnings are passed over with a reason, all at once. */
  const validate = async (override?: Override): Promise<void> => {
    const { review } = fresh ? check.data : await ask(moves).catch(() => ({ review: null }));
    const refused = review?.faces.filter((face) => face.refusals.length > 0).map(({ studentId }) => studentId) ?? [];
    const sent = moves.filter(({ studentId }) => !refused.includes(studentId));
    const said = review ? { youths: review.accepted, minutes: review.totalMinutes } : totalsOf(board, sent);
    const before = layout;
    const warned = toConfirm(review ?? undefined, sent);
    if (warned.length > 0 && !override) return setConfirming(warned);
    if (!(await log.run({ body: { groupId, day, halfDay, moves: sent, device: device(), ...override } }))) {
      const said = log.latest();
      if (said?.confirmable) setConfirming(said.reasons);
      return;
    }
    setConfirming(null);
    const id = batch.current;
    setEdits({});
    rest();
    setArmed(null);
    showUndo(fr.atelier.loggedToast(said.youths, said.minutes), () => undo(id, before));
  };

  return {
    board,
    layout,
    groups,
    refusals,
    warnings,
    totals,
    selected,
    armed,
    from,
    validate: (): Promise<void> => validate(),
    confirming,
    override: (overrideReason: string): Promise<void> =>
      validate({ confirm: (confirming ?? []).map(({ code }) => code), overrideReason }),
    stopConfirming: (): void => {
      log.reset();
      setConfirming(null);
    },
    moves,
    half: check.data?.review.refusals.filter(({ code }) => code !== 'hours.nobody') ?? [],
    logging: log.running,
    problem: log.problem ?? rollCall.problem ?? closing.problem,
    waiting: waitingFor(board, layout),
    setFrom,
    tapFace: (id: string): void => {
      if (armed) put([id], armed);
      else setSelected((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
    },
    tapOperation: (id: string): void => {
      if (selected.length === 0) return setArmed(armed === id ? null : id);
      put(selected, id);
      rest();
    },
    placeWaiting: (): void => {
      if (armed) put(waitingFor(board, layout), armed);
      setArmed(null);
    },
    selectAll: (): void => setSelected(board.faces.filter(placeable).map(({ id }) => id)),
    takeOff: (): void => {
      change(unplaced(layout, selected));
      rest();
    },
    mark: (status: 'absent' | 'present'): void => {
      rollCall.mark(selected, status);
      rest();
    },
    closeOperation: (id: string, title: string): void => {
      setArmed(null);
      void closing.close(id, title, []);
    },
    clear: (): void => {
      rest();
      setArmed(null);
    },
  };
}

export type HoursBoard = ReturnType<typeof useHours>;

/** Absences noted on the board go to the same roll call, at once and one after the other. */
function useRollCall(board: Board, boardKey: readonly unknown[]) {
  const client = useQueryClient();
  const record = useCommand('post', '/api/v1/roll-calls');
  const correct = useCommand('post', '/api/v1/roll-calls/{id}/corrections');
  const queue = useRef(Promise.resolve());

  const mark = (ids: readonly string[], status: 'absent' | 'present'): void => {
    const { groupId, day, halfDay } = board;
    const shown = client.getQueryData<Board>(boardKey) ?? board;
    const faces = shown.faces.map((face) =>
      ids.includes(face.id)
        ? { ...face, presence: status, lateMinutes: 0, missed: [], lateSlot: null, away: [] }
        : face,
    );
    client.setQueryData(boardKey, { ...shown, faces });
    const marks = faces.flatMap(({ id, presence, ...mark }) =>
      presence === 'unknown' ? [] : markFields(id, { ...mark, status: presence }),
    );
    queue.current = queue.current.then(async () => {
      record.reset();
      const done = board.rollCallValidated
        ? await correctAll(ids, status)
        : await record.run({ body: { groupId, day, halfDay, marks } });
      if (!done) await client.invalidateQueries({ queryKey: boardKey });
    });
  };
  /** A validated sheet keeps what it said: each face is one correction. */
  const correctAll = async (ids: readonly string[], status: 'absent' | 'present'): Promise<boolean> => {
    for (const studentId of ids) {
      correct.reset();
      const body = { studentId, status, reason: fr.classe.seenAtBoard };
      if (!(await correct.run({ params: { path: { id: board.rollCallId ?? '' } }, body }))) return false;
    }
    return true;
  };
  return { mark, problem: record.problem ?? correct.problem };
}
