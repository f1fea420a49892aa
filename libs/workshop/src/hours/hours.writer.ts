import { Injectable } from '@nestjs/common';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { type DomainError, instantAt, newId, wallTime } from '@etabli/kernel';
import {
  type Change,
  Clock,
  currentActor,
  type Reading,
  readTogether,
  type Rows,
  rowsOf,
  sent,
  writeTogether,
} from '@etabli/platform';
import { Months } from '@etabli/school';
import { Orders } from '../order/order.service.js';
import { Assignments } from './assignment.service.js';
import { type GroupHalfDay, HalfDayReader, type LoadedHalfDay } from './half-day.reader.js';
import { hoursErrors } from './hours.errors.js';
import type { Piece, Placement, Review } from './hours.rules.js';
import { TimeBatch, TimeEntry } from './time-entry.entity.js';

export interface WrittenHalfDay extends GroupHalfDay {
  readonly device?: string | null;
  /** when the tablet took the hours down, by its own clock, while it had no network: kept, never believed */
  readonly recordedOfflineAt?: Date | null;
}

/** Hours that nothing speaks against, and the rows of the gate that go with them. */
export interface Judged {
  readonly facts: LoadedHalfDay;
  readonly reviewed: Review;
  readonly permits: readonly (Rows | Change)[];
}

/** Holds a half-day and writes its hours: few statements, whatever the number of youths. */
@Injectable()
export class HoursWriter {
  constructor(
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly reader: HalfDayReader,
    private readonly assignments: Assignments,
    private readonly orders: Orders,
  ) {}

  /** Nobody else writes this half-day, checks its orders or closes its month until the commit; then what the rules ask. */
  async held(tx: EntityManager, at: GroupHalfDay, asked: readonly Placement[]): Promise<LoadedHalfDay> {
    const held = this.hold(
      tx,
      at,
      asked.map(({ operationId }) => operationId),
    );
    // asked in the same breath, answered once the locks are there
    const facts = sent(this.reader.read({ groupId: at.groupId, day: at.day, halfDay: at.halfDay }, asked));
    await held;
    return facts;
  }

  /** The month's lock comes first, as in every command that writes hours. */
  async hold(tx: EntityManager, at: GroupHalfDay, ids: readonly string[]): Promise<void> {
    await readTogether(tx, this.months.readOpen('hours', at.day), turnOf(at), heldOrders(ids));
  }

  /** Of a correction, whose operation is known only once the entry is held. */
  async holdOrders(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await readTogether(tx, heldOrders(ids));
  }

  /** Batch, entries and decisions in one statement; answers the id of the batch. Throws `hours.logged_meanwhile`, `hours.board_changed`. */
  async write(
    tx: EntityManager,
    { groupId, day, halfDay, device, recordedOfflineAt }: WrittenHalfDay,
    { facts, reviewed, permits }: Judged,
  ): Promise<string> {
    const at = { groupId, day, halfDay };
    const batchId = newId();
    const said = { device: device ?? null, recordedOfflineAt: recordedOfflineAt ?? null };
    await written(
      tx,
      rowsOf(TimeBatch, [{ id: batchId, ...at, ...said, ...this.signature() }]),
      rowsOf(TimeEntry, this.entries({ at, batchId, facts }, reviewed.faces)),
      ...permits,
      ...this.assign(at, facts, reviewed),
    );
    await this.begin(facts, reviewed);
    return batchId;
  }

  /** What was really worked instead of the entry, in its batch; answers the ids. Throws as `write`. */
  async replace(
    tx: EntityManager,
    { id: replacesId, batchId }: Pick<TimeEntry, 'id' | 'batchId'>,
    { at, facts, reviewed, permits }: Judged & { readonly at: GroupHalfDay },
  ): Promise<string[]> {
    const entries = this.entries({ at, batchId, facts, replacesId }, reviewed.faces);
    await written(tx, rowsOf(TimeEntry, entries), ...permits, ...this.assign(at, facts, reviewed));
    await this.begin(facts, reviewed);
    return entries.map(({ id }) => id);
  }

  private entries(
    {
      at,
      batchId,
      facts,
      replacesId = null,
    }: { at: GroupHalfDay; batchId: string; facts: LoadedHalfDay; replacesId?: string | null },
    faces: Review['faces'],
  ): (Partial<TimeEntry> & { id: string })[] {
    return faces.flatMap(({ studentId, pieces }) =>
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
  }

  /** Orders that waited are under way. */
  private async begin(facts: LoadedHalfDay, reviewed: Review): Promise<void> {
    const begun = waitingOrders(facts, reviewed);
    if (begun.length > 0) await this.orders.begin(begun);
  }

  /** The board of the next half-day begins with what was really done. */
  private assign(at: GroupHalfDay, facts: LoadedHalfDay, { faces }: Review): Change[] {
    const placements = faces.flatMap(({ studentId, pieces }) => {
      const there: readonly Piece[] =
        facts.faces.get(studentId)?.logged.filter(({ start }) => start >= facts.slot.start && start < facts.slot.end) ??
        [];
      return [...new Set([...there, ...pieces].map(({ operationId }) => operationId))].map((operationId) => ({
        studentId,
        operationId,
      }));
    });
    return this.assignments.replacing(
      at,
      faces.map(({ studentId }) => studentId),
      placements,
    );
  }

  private signature(): { recordedBy: string | null; recordedAt: Date } {
    return { recordedBy: currentActor().userId, recordedAt: this.clock.now() };
  }
}

/** Two tablets that log the same half-day write one after the other, so that the second is refused in words. */
const turnOf = ({ groupId, day, halfDay }: GroupHalfDay): Reading<void> => ({
  sql: (_tx, first) => `SELECT to_json(pg_advisory_xact_lock(hashtextextended($${first}, 0))::text)`,
  values: [`hours:${groupId}:${day}:${halfDay}`],
  take: () => undefined,
});

/** Nobody checks, cancels or splits the orders of these operations before the hours on them are written. */
const heldOrders = (ids: readonly string[]): Reading<void> => ({
  sql: (_tx, first) => `SELECT to_json(count(*)) FROM (SELECT FROM production_orders
    WHERE id IN (SELECT order_id FROM operations WHERE id = ANY ($${first}::uuid[])) ORDER BY id FOR NO KEY UPDATE) AS held`,
  values: [[...new Set(ids)]],
  take: () => undefined,
});

const written = (tx: EntityManager, ...rows: readonly (Rows | Change)[]): Promise<void> =>
  writeTogether(tx, ...rows).catch((error: unknown) => {
    throw raceLost(error) ?? error;
  });

const waitingOrders = (facts: LoadedHalfDay, { faces }: Review): string[] => [
  ...new Set(
    faces.flatMap(({ pieces }) =>
      pieces.flatMap(({ operationId }) => {
        const operation = facts.operations.get(operationId);
        return operation?.waiting ? [operation.orderId] : [];
      }),
    ),
  ),
];

/** What the database refuses although the rules passed: somebody else was faster. */
function raceLost(error: unknown): DomainError | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { code } = error.driverError as { code?: string };
  if (code === '23P01') return hoursErrors.refused('hours.logged_meanwhile');
  return code === '23503' ? hoursErrors.refused('hours.board_changed') : undefined;
}
