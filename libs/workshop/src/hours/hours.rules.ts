import { type Interval, minutesOfDay, overlaps, type Refusal, stretches, totalMinutes, wallTime } from '@etabli/kernel';

/** The hours of a half-day in minutes since midnight (Paris), with its breaks. */
export interface SlotHours extends Interval {
  readonly breaks: readonly Interval[];
}

/** One operation from and to a wall time 'HH:MM', as the trainer laid it out: breaks are still in it. */
export interface Stretch {
  readonly operationId: string;
  readonly from: string;
  readonly to: string;
}

export interface Move {
  readonly studentId: string;
  readonly stretches: readonly Stretch[];
}

/** A youth on an operation, without times: the plan of a half-day. */
export interface Placement {
  readonly studentId: string;
  readonly operationId: string;
}

/** Minutes on one operation, between two breaks: what becomes one row. */
export interface Piece extends Interval {
  readonly operationId: string;
}

/** What is known of a youth in that half-day. */
export interface FaceFacts {
  readonly name: string;
  readonly absent: boolean;
  /** when he was not there: late, or in a slot that he missed */
  readonly away: readonly Interval[];
  /** the hours already there, voided ones left out */
  readonly logged: readonly Piece[];
}

export interface OperationFacts {
  readonly title: string;
  /** takes hours: neither done nor of an order that is closed */
  readonly open: boolean;
}

export interface HalfDayFacts {
  readonly slot: SlotHours;
  /** what speaks against the half-day as a whole */
  readonly refusals: readonly Refusal[];
  /** by youth; who is missing is not in the group that day */
  readonly faces: ReadonlyMap<string, FaceFacts>;
  readonly operations: ReadonlyMap<string, OperationFacts>;
}

export interface FaceReview {
  readonly studentId: string;
  readonly pieces: readonly Piece[];
  readonly minutes: number;
  readonly refusals: readonly Refusal[];
  /** what the gate says that does not stand in the way by itself */
  readonly notices: readonly Notice[];
}

/** confirm: the one who acts may pass over it with a reason; incident: the hours open one. */
export const NOTICE_KINDS = ['confirm', 'incident'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface Notice {
  readonly kind: NoticeKind;
  readonly refusal: Refusal;
}

/** What the gate says of one youth. */
export interface GateWord {
  readonly studentId: string;
  readonly refusals: readonly Refusal[];
  readonly notices: readonly Notice[];
}

export interface Review {
  /** of the half-day as a whole */
  readonly refusals: readonly Refusal[];
  readonly faces: readonly FaceReview[];
  /** of the youths without refusal */
  readonly minutes: number;
}

/** The stretches less the breaks, and less when the youth was away: that is a break of his own. */
export function pieces(laidOut: readonly Stretch[], slot: SlotHours, away: readonly Interval[]): Piece[] {
  return laidOut.flatMap(({ operationId, from, to }) =>
    stretches({ start: minutesOfDay(from), end: minutesOfDay(to) }, [...away, ...slot.breaks]).map((interval) => ({
      operationId,
      ...interval,
    })),
  );
}

/** Everything that speaks against the board as it lies, youth by youth; nothing is written when anything does. */
export function review(moves: readonly Move[], facts: HalfDayFacts): Review {
  const faces = moves.map((move, index) => reviewFace(move, facts, moves.slice(0, index)));
  const nobody: Refusal[] = moves.length === 0 ? [{ code: 'hours.nobody' }] : [];
  return { refusals: [...facts.refusals, ...nobody, ...conflictRefusals(facts)], faces, minutes: minutesOf(faces) };
}

/** Who is absent by the roll call and has hours in that half-day: nothing more is closed before that is settled. */
export function conflictRefusals({ slot, faces }: Pick<HalfDayFacts, 'slot' | 'faces'>): Refusal[] {
  return [...faces].flatMap(([studentId, { name, absent, logged }]): Refusal[] =>
    absent && logged.some((piece) => overlaps(piece, slot))
      ? [{ code: 'hours.conflict_open', params: { studentId, name } }]
      : [],
  );
}

const minutesOf = (faces: readonly FaceReview[]): number =>
  faces.reduce((sum, face) => sum + (face.refusals.length ? 0 : face.minutes), 0);

/** The review with what the gate says on each face, once each. */
export function withGate({ refusals, faces }: Review, words: readonly GateWord[]): Review {
  const heard = faces.map((face) => {
    const own = words.filter(({ studentId }) => studentId === face.studentId);
    return {
      ...face,
      refusals: [...face.refusals, ...once(own.flatMap((word) => word.refusals))],
      notices: once(own.flatMap((word) => word.notices)),
    };
  });
  return { refusals, faces: heard, minutes: minutesOf(heard) };
}

const once = <T>(list: readonly T[]): T[] => [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];

export const allRefusals = (reviewed: Review): Refusal[] => [
  ...reviewed.refusals,
  ...reviewed.faces.flatMap(({ refusals }) => refusals),
];

function reviewFace(
  { studentId, stretches: laidOut }: Move,
  facts: HalfDayFacts,
  earlier: readonly Move[],
): FaceReview {
  const face = facts.faces.get(studentId);
  if (!face) return { studentId, pieces: [], minutes: 0, refusals: [notInGroup(studentId)], notices: [] };
  const cut = pieces(laidOut, facts.slot, face.away);
  const refusals = [
    ...(earlier.some((move) => move.studentId === studentId) ? [{ code: 'hours.face_twice' }] : []),
    ...(face.absent ? [{ code: 'hours.absent' }] : []),
    ...operationRefusals(
      laidOut.map(({ operationId }) => operationId),
      facts.operations,
    ),
    ...timeRefusals(laidOut, cut, facts.slot),
    ...loggedRefusals(cut, face.logged),
  ].map(about(studentId, face));
  return { studentId, pieces: cut, minutes: totalMinutes(cut), refusals, notices: [] };
}

/** A plan names youths of the group and operations that take hours; times and presence come later. */
export function placementRefusals(placements: readonly Placement[], { faces, operations }: HalfDayFacts): Refusal[] {
  return placements.flatMap(({ studentId, operationId }): Refusal[] => {
    const face = faces.get(studentId);
    return face ? operationRefusals([operationId], operations).map(about(studentId, face)) : [notInGroup(studentId)];
  });
}

const notInGroup = (studentId: string): Refusal => ({ code: 'hours.not_in_group', params: { studentId } });

/** Says of whom a refusal speaks: the screen shows it on the face. */
const about =
  (studentId: string, { name }: FaceFacts) =>
  ({ code, params }: Refusal): Refusal => ({ code, params: { studentId, name, ...params } });

function operationRefusals(ids: readonly string[], operations: ReadonlyMap<string, OperationFacts>): Refusal[] {
  return [...new Set(ids)].flatMap((id): Refusal[] => {
    const operation = operations.get(id);
    if (!operation) return [{ code: 'hours.operation_unknown' }];
    return operation.open ? [] : [{ code: 'hours.operation_closed', params: { title: operation.title } }];
  });
}

/** The first fault in the times: a wrong stretch makes what follows meaningless. */
function timeRefusals(laidOut: readonly Stretch[], cut: readonly Piece[], slot: SlotHours): Refusal[] {
  if (laidOut.length === 0) return [{ code: 'hours.no_stretch' }];
  const inverted = laidOut.find(({ from, to }) => from >= to);
  if (inverted) return [{ code: 'hours.inverted', params: { from: inverted.from, to: inverted.to } }];
  if (laidOut.some(({ from, to }) => minutesOfDay(from) < slot.start || minutesOfDay(to) > slot.end)) {
    return [{ code: 'hours.outside_slot', params: { from: wallTime(slot.start), to: wallTime(slot.end) } }];
  }
  if (cut.length === 0) return [{ code: 'hours.nothing_left' }];
  const clash = cut.some((piece, index) => cut.slice(0, index).some((other) => overlaps(piece, other)));
  return clash ? [{ code: 'hours.stretches_overlap' }] : [];
}

function loggedRefusals(cut: readonly Piece[], logged: readonly Piece[]): Refusal[] {
  const clash = logged.find((there) => cut.some((piece) => overlaps(piece, there)));
  return clash ? [{ code: 'hours.overlap', params: { from: wallTime(clash.start), to: wallTime(clash.end) } }] : [];
}

/** "Annuler" stays on the screen for ten seconds; the server is patient a little longer. */
export const UNDO_SECONDS = 60;

export interface BatchFacts {
  readonly recordedBy: string | null;
  readonly recordedAt: Date;
  readonly device: string | null;
  readonly voidedAt: Date | null;
}

/** Undo belongs to who tapped "Valider", on the same tablet, within a minute of the server's time. */
export function undoRefusals(
  batch: BatchFacts,
  by: { readonly userId: string | null; readonly device: string | null },
  now: Date,
): Refusal[] {
  if (batch.voidedAt) return [{ code: 'hours.batch_voided' }];
  if (batch.recordedBy !== by.userId || batch.device !== by.device) return [{ code: 'hours.undo_other' }];
  return now.getTime() - batch.recordedAt.getTime() > UNDO_SECONDS * 1000 ? [{ code: 'hours.undo_late' }] : [];
}

/** A correction says something else than the row it replaces. */
export function correctionRefusals(before: Piece, after: readonly Piece[]): Refusal[] {
  const same =
    after.length === 1 &&
    after[0]!.operationId === before.operationId &&
    after[0]!.start === before.start &&
    after[0]!.end === before.end;
  return same ? [{ code: 'hours.unchanged' }] : [];
}

/** Minutes of the slot without its breaks: what a youth present all the time works. */
export const slotMinutes = (slot: SlotHours): number => totalMinutes(stretches(slot, slot.breaks));
