import { Injectable } from '@nestjs/common';
import { newId, type Refusal } from '@etabli/kernel';
import {
  type Change,
  Clock,
  currentActor,
  currentContext,
  hasRole,
  type Reading,
  type Rows,
  rowsOf,
  Work,
  writeTogether,
} from '@etabli/platform';
import { judge, type Judgement, NO_OVERRIDE, type Override, type Purpose } from './effect.rules.js';
import { type Grounds, type KeptGrounds, keptGrounds, ownInputs } from './grounds.js';
import { PermitDecision, PermitIncident } from './permit.entity.js';
import { findingRefusal, permitErrors } from './permit.errors.js';
import type { PermitInputs } from './permit-facts.rules.js';
import { type MachinesAsked, type PermitFrame, PermitReader, type PermitRequest } from './permit.reader.js';
import { type Decision, decide } from './permit.rules.js';

/** What the gate says to one request, and what becomes of it. */
export interface Permit {
  readonly request: PermitRequest;
  readonly inputs: PermitInputs;
  /** of the inputs, what is kept once for many decisions */
  readonly grounds: Grounds;
  readonly decision: Decision;
  readonly judgement: Judgement;
}

export interface Passage {
  readonly purpose: Purpose;
  /** the slot is over: the truth is written, a block opens an incident */
  readonly ended: boolean;
  readonly override?: Override;
}

/** The gate. Evaluated for the day of the work; what it said is kept with all that it read. */
@Injectable()
export class Permits {
  /** Grounds that stand in the database since a command that used them was committed: sent no more. */
  private readonly written = new Set<string>();

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly reader: PermitReader,
  ) {}

  /** What `check` reads, asked in one statement with what else a command reads. */
  readFrame(
    studentIds: readonly string[],
    operationIds: readonly string[],
    machines: MachinesAsked,
  ): Reading<PermitFrame> {
    return this.reader.readFrame(studentIds, operationIds, machines);
  }

  /** One query whatever the number of requests, none where the frame was read. Writes nothing. Throws 422 `permit.reason_missing`. */
  async check(
    requests: readonly PermitRequest[],
    { ended, override = NO_OVERRIDE }: Passage,
    frame?: PermitFrame,
  ): Promise<Permit[]> {
    if (override.confirm.length > 0 && !override.reason)
      throw permitErrors.invalid('permit.reason_missing', 'overrideReason');
    const isDirector = hasRole(currentActor(), 'director');
    return (await this.reader.inputs(requests, frame)).map(({ request, inputs, grounds }) => {
      const decision = decide(inputs);
      return { request, inputs, grounds, decision, judgement: judge(decision, ended, override, isDirector) };
    });
  }

  /** What is kept of what was granted, with an incident for each block: rows for the running command to write with its own. */
  kept(permits: readonly Permit[], passage: Passage): (Rows | Change)[] {
    const granted = permits.filter(({ judgement }) => judgement.effect !== 'refused');
    const { grounds, decisions } = this.rows(granted, passage);
    const incidents = decisions
      .filter(({ effect }) => effect === 'incident')
      .map(({ id, studentId, day }) => ({
        id: newId(),
        decisionId: id,
        studentId,
        day,
        openedAt: this.clock.now(),
        closedAt: null,
        closedBy: null,
        closingWords: null,
      }));
    return [...grounds, rowsOf(PermitDecision, decisions), rowsOf(PermitIncident, incidents)];
  }

  /** What is kept of what was refused, for a command that goes on without it. */
  refused(permits: readonly Permit[], passage: Passage): (Rows | Change)[] {
    const refused = permits.filter(({ judgement }) => judgement.effect === 'refused');
    const { grounds, decisions } = this.rows(refused, passage);
    return [...grounds, rowsOf(PermitDecision, decisions)];
  }

  /**
   * Keeps what was refused in a transaction of its own, after the running one: the command that is refused rolls back, the proof that
   * it was stays. Within a whole that is played in one transaction (the demo) it joins it, since nobody else sees its rows yet.
   */
  async keepRefused(permits: readonly Permit[], passage: Passage): Promise<void> {
    if (!permits.some(({ judgement }) => judgement.effect === 'refused')) return;
    const write = (): Promise<void> =>
      this.work.run('permit.refuse', (tx) => writeTogether(tx, ...this.refused(permits, passage)));
    await (currentContext()?.requestId === DEMO ? write() : this.work.afterwards(write));
  }

  private rows(
    permits: readonly Permit[],
    { purpose, override = NO_OVERRIDE }: Passage,
  ): { grounds: Change[]; decisions: PermitDecision[] } {
    const shared = new Map([...new Set(permits.map(({ grounds }) => grounds))].map((one) => [one, keptGrounds(one)]));
    const decisions = permits.map((permit) => this.row(permit, shared.get(permit.grounds)!.hash, purpose, override));
    return { grounds: this.unwritten([...shared.values()]), decisions };
  }

  /** Taken for written again once the running command is committed: one that fails teaches nothing, whatever it failed of. */
  private unwritten(grounds: readonly KeptGrounds[]): Change[] {
    const missing = grounds
      .filter(({ hash }) => !this.written.delete(hash))
      .toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
    this.work.onceCommitted(() => {
      if (this.written.size >= MOST_REMEMBERED) this.written.clear();
      for (const { hash } of grounds) this.written.add(hash);
    });
    if (missing.length === 0) return [];
    return [{ sql: GROUNDS, values: [missing.map(({ hash }) => hash), missing.map(({ content }) => content)] }];
  }

  private row(
    { request, inputs, decision, judgement }: Permit,
    groundsHash: string,
    purpose: Purpose,
    override: Override,
  ): PermitDecision {
    return {
      id: newId(),
      studentId: request.studentId,
      operationId: request.operationId,
      operationTitle: request.operationTitle,
      machineId: request.machine?.id ?? null,
      day: request.day,
      purpose,
      effect: judgement.effect,
      outcome: decision.outcome,
      findings: [...decision.findings],
      inputs: ownInputs(inputs),
      groundsHash,
      rulesetVersion: decision.rulesetVersion,
      confirmed: [...judgement.confirmed],
      overrideReason: judgement.confirmed.length > 0 ? override.reason : null,
      decidedBy: currentActor().userId,
      decidedAt: this.clock.now(),
    };
  }
}

const MOST_REMEMBERED = 5_000;

/** In the order of the hashes: two commands that write the same grounds wait for each other, and never crosswise. */
const GROUNDS = (first: number): string =>
  `INSERT INTO permit_grounds (hash, content) SELECT * FROM unnest($${first}::text[], $${first + 1}::text[]) ON CONFLICT DO NOTHING`;

/** The request of a play: see the demo's stage. */
const DEMO = 'demo';

/** What stands in the way of this permit, of whom, to be said in words. */
export const permitRefusals = ({ request, judgement }: Permit): Refusal[] =>
  judgement.against.map((finding) => findingRefusal(finding, { studentId: request.studentId, name: request.name }));
