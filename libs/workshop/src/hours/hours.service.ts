import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, QueryFailedError } from 'typeorm';
import { DomainError, instantAt, minutesOfDay, newId, wallTime, wallTimeAt } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { Months } from '@etabli/school';
import { Visibility } from '@etabli/students';
import { Orders } from '../order/order.service.js';
import { settleGone } from '../conflict/settle-gone.js';
import { Assignments } from './assignment.service.js';
import { Gate, type GateOverride } from './gate.js';
import { type GroupHalfDay, HalfDayReader, type LoadedHalfDay } from './half-day.reader.js';
import { hoursErrors } from './hours.errors.js';
import {
  allRefusals,
  correctionRefusals,
  type Move,
  type Piece,
  type Review,
  review,
  undoRefusals,
  withGate,
} from './hours.rules.js';
import { TimeBatch, TimeEntry } from './time-entry.entity.js';

export interface BoardMoves extends GroupHalfDay {
  readonly moves: readonly Move[];
}

export interface LogHours extends BoardMoves, GateOverride {
  readonly device?: string | null;
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
    private readonly months: Months,
    private readonly visibility: Visibility,
    private readonly reader: HalfDayReader,
    private readonly assignments: Assignments,
    private readonly orders: Orders,
    private readonly gate: Gate,
  ) {}

  /** What speaks against the board as it lies, and its minutes. Writes nothing. */
  async check(board: BoardMoves): Promise<Review> {
    const facts = await this.reader.read(board, operationIds(board.moves));
    const reviewed = review(board.moves, facts);
    const { words } = await this.gate.forHours(board, facts, reviewed.faces);
    return withGate(reviewed, words);
  }

  /**
   * Writes the half-day, all or nothing, and answers the id of the batch. Throws 404 for a foreign group, 409 `month.locked`
   * and every refusal of `check` in `reasons`. Hours of a slot that is over are written even where the gate would have refused
   * them: each block opens an incident.
   */
  log({ moves, device, confirm, overrideReason, ...at }: LogHours): Promise<string> {
    return this.work.run('time_entry.log', async (tx) => {
      await this.months.assertOpen('hours', at.day);
      await oneAtATime(tx, at);
      await holdOrders(tx, operationIds(moves));
      const facts = await this.reader.read(at, operationIds(moves));
      const reviewed = review(moves, facts);
      const permits = await this.gate.forHours(at, facts, reviewed.faces, { confirm, overrideReason });
      await this.gate.pass(tx, permits, allRefusals(reviewed));

      const batchId = newId();
      await tx.insert(TimeBatch, { id: batchId, ...at, device: device ?? null, ...this.signature() });
      await this.insert(tx, { at, batchId, facts }, reviewed.faces);
      await this.assign(tx, at, facts, reviewed);
      await this.orders.begin(orderIds(facts, reviewed));
      return batchId;
    });
  }

  /** Takes back a batch just logged. Throws `hours.batch_not_found`, `hours.undo_other`, `hours.undo_late`, `month.locked`. */
  voidBatch(batchId: string, device: string | null = null): Promise<void> {
    return this.work.run('time_entry.undo', async (tx) => {
      const { groupId, day, halfDay } = await this.visibleBatch(tx, batchId);
      await this.months.assertOpen('hours', day);
      await oneAtATime(tx, { groupId, day, halfDay });
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
      await holdOrders(tx, [stretch.operationId]);
      const facts = await this.reader.read(at, [stretch.operationId], { entryId });
      const reviewed = review([{ studentId: entry.studentId, stretches: [stretch] }], facts);
      const permits = await this.gate.forHours(at, facts, reviewed.faces, { confirm, overrideReason });
      const refusals = [...allRefusals(reviewed), ...correctionRefusals(before, reviewed.faces[0]!.pieces)];
      await this.gate.pass(tx, permits, refusals);

      await tx.update(TimeEntry, { id: entryId }, this.voiding(reason));
      const ids = await this.insert(tx, { at, batchId: entry.batchId, facts, replacesId: entryId }, reviewed.faces);
      await this.assign(tx, at, facts, reviewed);
      await this.orders.begin(orderIds(facts, reviewed));
      return ids;
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

  private signature(): { recordedBy: string | null; recordedAt: Date } {
    return { recordedBy: currentActor().userId, recordedAt: this.clock.now() };
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
    await this.months.assertOpen('hours', day);
    await oneAtATime(tx, { groupId, day, halfDay });
    const entry = await tx.findOneOrFail(TimeEntry, { where: { id: entryId }, lock: { mode: 'pessimistic_write' } });
    if (entry.voidedAt) throw hoursErrors.refused('hours.entry_voided');
    return { entry, groupId };
  }

  private async insert(
    tx: EntityManager,
    {
      at,
      batchId,
      facts,
      replacesId = null,
    }: { at: GroupHalfDay; batchId: string; facts: LoadedHalfDay; replacesId?: string | null },
    faces: Review['faces'],
  ): Promise<string[]> {
    const rows = faces.flatMap(({ studentId, pieces }) =>
      pieces.map(({ operationId, start, end }) => ({
        id: newId(),
        batchId,
        studentId,
        operationId,
        machineId: facts.operations.get(operationId)?.machine?.id ?? null,
        day: at.day,
        halfDay: at.halfDay,
        startsAt: instantAt(at.day, wallTime(start)),
        endsAt: instantAt(at.day, wallTime(end)),
        minutes: end - start,
        replacesId,
        ...this.signature(),
      })),
    );
    await tx.insert(TimeEntry, rows).catch((error: unknown) => {
      throw raceLost(error) ?? error;
    });
    return rows.map(({ id }) => id);
  }

  /** The board of the next half-day begins with what was really done. */
  private assign(tx: EntityManager, at: GroupHalfDay, facts: LoadedHalfDay, { faces }: Review): Promise<void> {
    const placements = faces.flatMap(({ studentId, pieces }) => {
      const there: readonly Piece[] =
        facts.faces.get(studentId)?.logged.filter(({ start }) => start >= facts.slot.start && start < facts.slot.end) ??
        [];
      return [...new Set([...there, ...pieces].map(({ operationId }) => operationId))].map((operationId) => ({
        studentId,
        operationId,
      }));
    });
    return this.assignments.replace(
      tx,
      at,
      faces.map(({ studentId }) => studentId),
      placements,
    );
  }
}

/** Two tablets that log the same half-day write one after the other, so that the second is refused in words. */
async function oneAtATime(tx: EntityManager, { groupId, day, halfDay }: GroupHalfDay): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`hours:${groupId}:${day}:${halfDay}`]);
}

/** Nobody checks, cancels or splits the orders of these operations before the hours on them are written. */
async function holdOrders(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query(
    `SELECT 1 FROM production_orders WHERE id IN (SELECT order_id FROM operations WHERE id = ANY($1)) ORDER BY id FOR NO KEY UPDATE`,
    [ids],
  );
}

const operationIds = (moves: readonly Move[]): string[] =>
  moves.flatMap(({ stretches }) => stretches.map(({ operationId }) => operationId));

const orderIds = (facts: LoadedHalfDay, { faces }: Review): string[] => [
  ...new Set(
    faces.flatMap(({ pieces }) =>
      pieces.flatMap(({ operationId }) => facts.operations.get(operationId)?.orderId ?? []),
    ),
  ),
];

function pieceOf({ operationId, startsAt, minutes }: TimeEntry): Piece {
  const start = minutesOfDay(wallTimeAt(startsAt));
  return { operationId, start, end: start + minutes };
}

/** What the database refuses although the rules passed: somebody else was faster. */
function raceLost(error: unknown): DomainError | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code } = error.driverError as { code?: string };
  if (code === '23P01') return hoursErrors.refused('hours.logged_meanwhile');
  return code === '23503' ? hoursErrors.refused('hours.board_changed') : undefined;
}
