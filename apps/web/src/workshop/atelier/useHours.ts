import { notifications } from '@mantine/notifications';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type CivilDate, newId, wallTimeAt } from '@etabli/kernel';
import { api, http } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useMe } from '../../app/session.js';
import type { About } from '../../offline/entries.js';
import { knownRefusals } from '../../offline/overlay.js';
import { onDone, queue, unreached } from '../../offline/queue.js';
import { useWrite } from '../../offline/useWrite.js';
import { fr } from '../../texts/fr.js';
import { showUndo } from '../../ui/undo.js';
import { draftKey, readDraft, writeDraft } from './draft.js';
import { useBoardRollCall } from './useBoardRollCall.js';
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
const MATRIX_FRESH_MS = 300_000;

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

/** The batch as the server knows it, or as it waits on the tablet. */
type Sent = { kind: 'done'; id: string } | { kind: 'queued'; key: string };

/** By the tablet's clock: of a half-day that is over hours are never refused by the gate. */
const isOver = ({ day, slot }: Board, today: CivilDate): boolean =>
  day < today || (day === today && wallTimeAt(new Date(Date.now())) >= slot.to);

function aboutHours(
  { groupId, day, halfDay, faces, operations }: Board,
  moves: readonly Move[],
  minutes: number,
): About {
  const ids = new Set(moves.map(({ studentId }) => studentId));
  const used = new Set(moves.flatMap(({ stretches }) => stretches.map(({ operationId }) => operationId)));
  return {
    groupId,
    day,
    halfDay,
    youths: faces
      .filter(({ id }) => ids.has(id))
      .map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
    operations: operations.filter(({ id }) => used.has(id)).map(({ id, title }) => ({ id, title })),
    minutes,
  };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The half-day under the trainer's fingers: everything shows at once, the server's own count follows. */
export function useHours(board: Board, boardKey: readonly unknown[], scanned: string | null = null) {
  const { groupId, day, halfDay, slot } = board;
  const today = useToday();
  const draft = draftKey(useMe().id, board);
  const [edits, setEdits] = useState<Layout>(() => readDraft(draft));
  useEffect(() => writeDraft(draft, edits), [draft, edits]);
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
  const stopped = board.operations.filter(({ machineStopped }) => machineStopped).map(({ id }) => id);
  const check = useQuery({
    queryKey: ['hours-check', groupId, day, halfDay, asked, stopped],
    queryFn: ({ signal }) => ask(asked, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  });
  const alone = check.error !== null && unreached(problemOf(check.error).status);
  const matrix = api.useQuery(
    'get',
    '/api/v1/permit-matrix',
    { params: { query: { groupId, day } } },
    {
      staleTime: MATRIX_FRESH_MS,
    },
  ).data;
  const fresh = !alone && check.data && !check.isPlaceholderData && same(check.data.asked, moves);
  const refusals = useMemo(
    () =>
      alone
        ? knownRefusals(matrix, board, isOver(board, today) ? [] : moves)
        : refusalsOf(check.data?.review, check.data?.asked ?? [], moves),
    [alone, matrix, board, today, check.data, moves],
  );
  const warnings = useMemo(() => warningsOf(check.data?.review, check.data?.asked ?? [], moves), [check.data, moves]);
  const sendable = moves.filter(({ studentId }) => !refusals.has(studentId));
  const totals = fresh
    ? { youths: check.data.review.accepted, minutes: check.data.review.totalMinutes }
    : totalsOf(board, sendable);

  const rollCall = useBoardRollCall(board, boardKey);
  const closing = useClosing();
  const undoing = useCommand('post', '/api/v1/time-batches/{id}/void');
  const log = useWrite('hours');
  /** the batches that were sent from the queue since, by their key */
  const sent = useRef(new Map<string, string>());
  useEffect(
    () => onDone((entry, answer) => void sent.current.set(entry.key, (answer as { id?: string } | null)?.id ?? '')),
    [],
  );

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

  const undo = async (written: Sent, before: Layout): Promise<boolean> => {
    if (written.kind === 'queued' && (await queue.takeBack(written.key))) {
      setEdits(before);
      return true;
    }
    const id = written.kind === 'queued' ? sent.current.get(written.key) : written.id;
    const undone = Boolean(id) && (await undoing.run({ params: { path: { id: id! } }, body: { device: device() } }));
    if (undone) setEdits(before);
    else notifications.show({ message: undoing.latest()?.detail ?? fr.atelier.undoUnknown, color: 'red' });
    return undone;
  };

  /** Sends who is not refused; who is stays on the board with the reason. Warnings are passed over with a reason, all at once. */
  const validate = async (override?: Override): Promise<void> => {
    const { review } = fresh ? check.data : alone ? { review: null } : await ask(moves).catch(() => ({ review: null }));
    const refused = review
      ? review.faces.filter((face) => face.refusals.length > 0).map(({ studentId }) => studentId)
      : [...refusals.keys()];
    const list = moves.filter(({ studentId }) => !refused.includes(studentId));
    const said = review ? { youths: review.accepted, minutes: review.totalMinutes } : totalsOf(board, list);
    const before = layout;
    const warned = toConfirm(review ?? undefined, list);
    if (warned.length > 0 && !override) return setConfirming(warned);
    const written = await log.run({
      path: '/api/v1/time-entries',
      body: { groupId, day, halfDay, moves: list, device: device(), ...override },
      about: aboutHours(board, list, said.minutes),
    });
    if (written.kind === 'failed') {
      const problem = log.latest();
      if (problem?.confirmable) setConfirming(problem.reasons);
      return;
    }
    setConfirming(null);
    setEdits({});
    rest();
    setArmed(null);
    const made: Sent =
      written.kind === 'queued' ? written : { kind: 'done', id: (written.answer as { id: string }).id };
    const toast = made.kind === 'done' ? fr.atelier.loggedToast : fr.atelier.queuedToast;
    showUndo(toast(said.youths, said.minutes), () => undo(made, before));
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
    half: alone ? [] : (check.data?.review.refusals.filter(({ code }) => code !== 'hours.nobody') ?? []),
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
