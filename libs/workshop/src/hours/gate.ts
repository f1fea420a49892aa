import { Injectable } from '@nestjs/common';
import { DomainError, epochMinute, instantAt, overlaps, type Refusal, stretches, wallTime } from '@etabli/kernel';
import { type Change, Clock, currentActor, hasRole, type Rows } from '@etabli/platform';
import {
  type Finding,
  findingRefusal,
  mayOverride,
  type Passage,
  type Permit,
  type PermitFrame,
  type PermitRequest,
  Permits,
  type Purpose,
  type Stint,
} from '@etabli/safety';
import type { GroupHalfDay, LoadedHalfDay } from './half-day.reader.js';
import { hoursErrors } from './hours.errors.js';
import type { FaceReview, GateWord, Notice, Piece, Placement } from './hours.rules.js';

/** Warnings of the gate passed over by code, and why. */
export interface GateOverride {
  readonly confirm?: readonly string[];
  readonly overrideReason?: string | null;
}

/** What the gate says to a half-day as it lies. */
export interface Spoken {
  readonly permits: readonly Permit[];
  readonly passage: Passage;
  readonly words: readonly GateWord[];
}

type Pieces = Pick<FaceReview, 'studentId' | 'pieces'>;

/** Asks the law on minors about each youth on each operation, and keeps what it says. */
@Injectable()
export class Gate {
  constructor(
    private readonly permits: Permits,
    private readonly clock: Clock,
  ) {}

  /** For hours: of a slot that is over nothing is refused. */
  forHours(at: GroupHalfDay, facts: LoadedHalfDay, faces: readonly Pieces[], override?: GateOverride): Promise<Spoken> {
    const ended = instantAt(at.day, wallTime(facts.slot.end)) <= this.clock.now();
    return this.ask(requests(at, facts, faces), passage('hours', ended, override), facts.permits);
  }

  /** For the plan: each youth is taken to be there from the first to the last minute. */
  forPlan(
    at: GroupHalfDay,
    facts: LoadedHalfDay,
    placements: readonly Placement[],
    override?: GateOverride,
  ): Promise<Spoken> {
    const whole = stretches(facts.slot, facts.slot.breaks);
    const faces = placements.map(({ studentId, operationId }) => ({
      studentId,
      pieces: whole.map((interval) => ({ ...interval, operationId })),
    }));
    return this.ask(
      requests(at, { ...facts, week: without(facts, at) }, faces),
      passage('assignment', false, override),
      facts.permits,
    );
  }

  /**
   * The rows of what is granted, for the command to write with its own, or throws: every refusal in `reasons`, those of the hours
   * first; a warning that the actor may pass over is confirmable. What is refused is kept too, whatever becomes of the transaction.
   */
  async pass({ permits, passage: by, words }: Spoken, others: readonly Refusal[] = []): Promise<(Rows | Change)[]> {
    const refusals = [...others, ...words.flatMap((word) => word.refusals)];
    if (refusals.length > 0) {
      await this.permits.keepRefused(permits.filter(hard), by);
      hoursErrors.throwIfAny(distinct(refusals));
    }
    const asked = words.flatMap(({ notices }) => notices.filter(({ kind }) => kind === 'confirm'));
    if (asked.length > 0) throw confirmable(asked.map(({ refusal }) => refusal));
    return this.permits.kept(permits, by);
  }

  /** The rows of what is refused to these youths, for a command that goes on without them. */
  refused({ permits, passage: by }: Spoken, studentIds: ReadonlySet<string>): (Rows | Change)[] {
    return this.permits.refused(
      permits.filter((permit) => hard(permit) && studentIds.has(permit.request.studentId)),
      by,
    );
  }

  private async ask(asked: readonly PermitRequest[], by: Passage, frame: PermitFrame): Promise<Spoken> {
    const permits = await this.permits.check(asked, by, frame);
    return { permits, passage: by, words: permits.map((permit) => wordOf(permit, by.ended)) };
  }
}

const passage = (purpose: Purpose, ended: boolean, { confirm, overrideReason }: GateOverride = {}): Passage => ({
  purpose,
  ended,
  override: { confirm: confirm ?? [], reason: overrideReason ?? null },
});

/** One request a youth and operation; a face that the hours refuse already, or without minutes, asks nothing. */
function requests(at: GroupHalfDay, facts: LoadedHalfDay, faces: readonly Pieces[]): PermitRequest[] {
  return faces.flatMap(({ studentId, pieces }) => {
    const face = facts.faces.get(studentId);
    return [...new Set(pieces.map(({ operationId }) => operationId))].flatMap((operationId): PermitRequest[] => {
      const operation = facts.operations.get(operationId);
      if (!face || !operation) return [];
      const mine = pieces.filter((piece) => piece.operationId === operationId);
      const rest = pieces.filter((piece) => piece.operationId !== operationId);
      return [
        {
          studentId,
          name: face.name,
          operationId,
          operationTitle: operation.title,
          machine: operation.machine,
          day: at.day,
          slot: mine.map((piece) => stintOf(at, piece)),
          others: [...(facts.week.get(studentId) ?? []), ...rest.map((piece) => stintOf(at, piece))],
          supervisor: {
            staffId: facts.supervisorId,
            wholeSlot: facts.wholeSlot,
            youths: together(facts, faces, mine),
          },
        },
      ];
    });
  });
}

/** How many youths work in these minutes, those written before and those of the supervisor's other groups included. */
function together(facts: LoadedHalfDay, faces: readonly Pieces[], minutes: readonly Piece[]): number {
  const meets = (pieces: readonly Piece[]): boolean =>
    pieces.some((piece) => minutes.some((other) => overlaps(piece, other)));
  const there = [...facts.faces].filter(([, { logged }]) => meets(logged)).map(([id]) => id);
  const here = faces.filter(({ pieces }) => meets(pieces)).map(({ studentId }) => studentId);
  const beside = facts.beside.filter((piece) => minutes.some((other) => overlaps(piece, other)));
  return new Set([...there, ...here, ...beside.map(({ studentId }) => studentId)]).size;
}

const stintOf = ({ day }: GroupHalfDay, { start, end }: Piece): Stint => [
  epochMinute(day, start),
  epochMinute(day, end),
];

/** A plan of a half-day takes the place of what was written in it. */
function without(facts: LoadedHalfDay, { day }: GroupHalfDay): Map<string, Stint[]> {
  const [from, to] = [epochMinute(day, facts.slot.start), epochMinute(day, facts.slot.end)];
  return new Map(
    [...facts.week].map(([id, stints]) => [id, stints.filter(([start, end]) => end <= from || start >= to)]),
  );
}

const isDirector = (): boolean => hasRole(currentActor(), 'director');

/** Refused by a block, or by a warning that somebody else would have to pass over. */
const hard = ({ judgement }: Permit): boolean =>
  judgement.against.some((finding) => !mayOverride(finding, isDirector()));

function wordOf({ request, decision, judgement }: Permit, ended: boolean): GateWord {
  const { studentId, name } = request;
  const say = (finding: Finding): Refusal => findingRefusal(finding, { studentId, name });
  const open = new Set(judgement.against);
  const notices = decision.findings.flatMap((finding): Notice[] => {
    if (finding.severity === 'block') return ended ? [{ kind: 'incident', refusal: say(finding) }] : [];
    // the others are on the director's list and with the decision; the trainer is not told on every tap
    return open.has(finding) && mayOverride(finding, isDirector()) ? [{ kind: 'confirm', refusal: say(finding) }] : [];
  });
  const refusals = judgement.against.filter((finding) => !mayOverride(finding, isDirector())).map(say);
  return { studentId, refusals, notices };
}

const distinct = (refusals: readonly Refusal[]): Refusal[] => [
  ...new Map(refusals.map((one) => [JSON.stringify(one), one])).values(),
];

/** All warnings in one list: the same command passes with their codes confirmed and a reason. */
function confirmable(refusals: readonly Refusal[]): DomainError {
  const said = refusals.map((one) => hoursErrors.say(one));
  const reasons = [...new Map(said.map((one) => [one.detail, one])).values()];
  const [first] = reasons;
  return new DomainError('refused', first!.code, first!.detail, { params: first!.params, reasons, confirmable: true });
}
