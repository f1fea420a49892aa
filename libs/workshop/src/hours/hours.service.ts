import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { minutesOfDay, wallTime, wallTimeAt } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import { settleGone } from '../conflict/settle-gone.js';
import { Gate, type GateOverride, type Spoken } from './gate.js';
import { type GroupHalfDay, HalfDayReader, type LoadedHalfDay } from './half-day.reader.js';
import { hoursErrors } from './hours.errors.js';
import {
  allRefusals,
  correctionRefusals,
  type FaceReview,
  type Move,
  type Piece,
  type Placement,
  type Review,
  review,
  undoRefusals,
  withGate,
} from './hours.rules.js';
import { HoursWriter, type WrittenHalfDay } from './hours.writer.js';
import { TimeBatch, TimeEntry } from './time-entry.entity.js';

export interface BoardMoves extends GroupHalfDay {
  readonly moves: readonly Move[];
}

export type LogHours = BoardMoves & GateOverride & WrittenHalfDay;

/** What was written of a half-day, and who is left out of it. */
export interface Logged {
  readonly batchId: string;
  readonly refused: readonly FaceReview[];
}

export interface Correction extends GateOverride {
  /** left out: as before */
  readonly operationId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason: string;
}

/** The heart of the workshop: hours are written once, never deleted, and everything else is computed from them. */
@Injectable()
export class Hours {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly reader: HalfDayReader,
    private readonly writer: HoursWriter,
    private readonly gate: Gate,
  ) {}

  /** What speaks against the board as it lies, and its minutes. Writes nothing. */
  async check(board: BoardMoves): Promise<Review> {
    const facts = await this.reader.read(board, placementsOf(board.moves));
    const { reviewed, spoken } = await this.judge(board, facts, board.moves);
    return withGate(reviewed, spoken.words);
  }

  /**
   * Writes the half-day, all or nothing, and answers the id of the batch. Throws 404 for a foreign group, 409 `month.locked`
   * and every refusal of `check` in `reasons`. Hours of a slot that is over are written even where the gate would have refused
   * them: each block opens an incident.
   */
  log(hours: LogHours): Promise<string> {
    return this.work.run('time_entry.log', async (tx) => {
      const facts = await this.writer.held(tx, hours, placementsOf(hours.moves));
      const { reviewed, spoken } = await this.judge(hours, facts, hours.moves, hours);
      const permits = await this.gate.pass(spoken, allRefusals(reviewed));
      return this.writer.write(tx, hours, { facts, reviewed, permits });
    });
  }

  /**
   * As `log`, for hours that come late: whoever is refused, or would have to be confirmed, is left out and answered with the
   * reasons, the others are written. What speaks against the half-day as a whole, or against everybody, throws as in `log`.
   */
  logAccepted(hours: LogHours): Promise<Logged> {
    return this.work.run('time_entry.log', async (tx) => {
      const facts = await this.writer.held(tx, hours, placementsOf(hours.moves));
      const all = await this.judge(hours, facts, hours.moves, hours);
      const refused = withGate(all.reviewed, all.spoken.words).faces.map((face) => (leftOut(face) ? face : null));
      const moves = hours.moves.filter((_move, index) => refused[index] === null);
      const [first] = moves;
      // fewer youths at a time make no new refusal, but the decisions say how many they were
      const { reviewed, spoken } =
        first && moves.length < hours.moves.length ? await this.judge(hours, facts, moves, hours) : all;
      const permits = await this.gate.pass(spoken, allRefusals(reviewed));
      const faces = refused.filter((face) => face !== null);
      const others = this.gate.refused(all.spoken, new Set(faces.map(({ studentId }) => studentId)));
      const batchId = await this.writer.write(tx, hours, { facts, reviewed, permits: [...permits, ...others] });
      return { batchId, refused: faces };
    });
  }

  /** Takes back a batch just logged. Throws `hours.batch_not_found`, `hours.undo_other`, `hours.undo_late`, `month.locked`. */
  voidBatch(batchId: string, device: string | null = null): Promise<void> {
    return this.work.run('time_entry.undo', async (tx) => {
      const { groupId, day, halfDay } = await this.visibleBatch(tx, batchId);
      await this.writer.hold(tx, { groupId, day, halfDay }, []);
      const batch = await tx.findOneOrFail(TimeBatch, { where: { id: batchId }, lock: { mode: 'pessimistic_write' } });
      hoursErrors.throwIfAny(undoRefusals(batch, { userId: currentActor().userId, device }, this.clock.now()));
      await tx.update(TimeEntry, { batchId, voidedAt: IsNull() }, this.voiding('Annulé aussitôt saisi'));
      await tx.update(TimeBatch, { id: batchId }, this.voiding('Annulé aussitôt saisi'));
    });
  }

  /**
   * Voids the entry and writes what was really worked, cut at the breaks; answers the new ids. The old row stays in the
   * history. Throws `hours.entry_not_found`, `hours.entry_voided`, `hours.unchanged`, `month.locked` and the refusals of `check`.
   */
  correct(entryId: string, { reason, confirm, overrideReason, ...change }: Correction): Promise<string[]> {
    return this.work.run('time_entry.correct', async (tx) => {
      const { entry, groupId } = await this.lockedEntry(tx, entryId);
      const at = { groupId, day: entry.day, halfDay: entry.halfDay };
      const before = pieceOf(entry);
      const stretch = {
        operationId: change.operationId ?? entry.operationId,
        from: change.from ?? wallTime(before.start),
        to: change.to ?? wallTime(before.end),
      };
      const moves = [{ studentId: entry.studentId, stretches: [stretch] }];
      await this.writer.holdOrders(tx, [stretch.operationId]);
      const facts = await this.reader.read(at, placementsOf(moves), { entryId });
      const { reviewed, spoken } = await this.judge(at, facts, moves, { confirm, overrideReason });
      const refusals = [...allRefusals(reviewed), ...correctionRefusals(before, reviewed.faces[0]!.pieces)];
      const permits = await this.gate.pass(spoken, refusals);

      await tx.update(TimeEntry, { id: entryId }, this.voiding(reason));
      return this.writer.replace(tx, entry, { at, facts, reviewed, permits });
    });
  }

  /** These hours were not worked. Throws `hours.entry_not_found`, `hours.entry_voided`, `month.locked`. */
  voidEntry(entryId: string, reason: string): Promise<void> {
    return this.work.run('time_entry.void', async (tx) => {
      const { entry } = await this.lockedEntry(tx, entryId);
      await tx.update(TimeEntry, { id: entryId }, this.voiding(reason));
      await settleGone(tx, this.clock.now(), entry);
    });
  }

  private voiding(voidReason: string): { voidedBy: string | null; voidedAt: Date; voidReason: string } {
    return { voidedBy: currentActor().userId, voidedAt: this.clock.now(), voidReason };
  }

  private async visibleBatch(tx: EntityManager, batchId: string): Promise<TimeBatch> {
    const batch = await tx.findOneBy(TimeBatch, { id: batchId });
    if (!batch) throw hoursErrors.notFound('hours.batch_not_found');
    await this.visibility.assertGroup(batch.groupId);
    return batch;
  }

  /** The month's lock comes first, as in every command that writes hours. */
  private async lockedEntry(tx: EntityManager, entryId: string): Promise<{ entry: TimeEntry; groupId: string }> {
    const seen = await tx.findOneBy(TimeEntry, { id: entryId });
    if (!seen) throw hoursErrors.notFound('hours.entry_not_found');
    const { groupId, day, halfDay } = await this.visibleBatch(tx, seen.batchId);
    await this.writer.hold(tx, { groupId, day, halfDay }, []);
    const entry = await tx.findOneOrFail(TimeEntry, { where: { id: entryId }, lock: { mode: 'pessimistic_write' } });
    if (entry.voidedAt) throw hoursErrors.refused('hours.entry_voided');
    return { entry, groupId };
  }

  private async judge(
    at: GroupHalfDay,
    facts: LoadedHalfDay,
    moves: readonly Move[],
    override?: GateOverride,
  ): Promise<{ reviewed: Review; spoken: Spoken }> {
    const reviewed = review(moves, facts);
    return { reviewed, spoken: await this.gate.forHours(at, facts, reviewed.faces, override) };
  }
}

/** Left out of a batch that keeps who is accepted. */
const leftOut = ({ refusals, notices }: FaceReview): boolean =>
  refusals.length > 0 || notices.some(({ kind }) => kind === 'confirm');

const placementsOf = (moves: readonly Move[]): Placement[] =>
  moves.flatMap(({ studentId, stretches }) => stretches.map(({ operationId }) => ({ studentId, operationId })));

function pieceOf({ operationId, startsAt, minutes }: TimeEntry): Piece {
  const start = minutesOfDay(wallTimeAt(startsAt));
  return { operationId, start, end: start + minutes };
}
