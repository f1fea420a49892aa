import { Injectable } from '@nestjs/common';
import { newId, type Refusal } from '@etabli/kernel';
import {
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
import { PermitDecision, PermitIncident } from './permit.entity.js';
import { findingRefusal, permitErrors } from './permit.errors.js';
import type { PermitInputs } from './permit-facts.rules.js';
import { type MachinesAsked, type PermitFrame, PermitReader, type PermitRequest } from './permit.reader.js';
import { type Decision, decide } from './permit.rules.js';

/** What the gate says to one request, and what becomes of it. */
export interface Permit {
  readonly request: PermitRequest;
  readonly inputs: PermitInputs;
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
    return (await this.reader.inputs(requests, frame)).map(({ request, inputs }) => {
      const decision = decide(inputs);
      return { request, inputs, decision, judgement: judge(decision, ended, override, isDirector) };
    });
  }

  /** What is kept of what was granted, with an incident for each block: rows for the running command to write with its own. */
  kept(permits: readonly Permit[], { purpose, override = NO_OVERRIDE }: Passage): Rows[] {
    const granted = permits.filter(({ judgement }) => judgement.effect !== 'refused');
    const decisions = granted.map((permit) => this.row(permit, purpose, override));
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
    return [rowsOf(PermitDecision, decisions), rowsOf(PermitIncident, incidents)];
  }

  /** What is kept of what was refused, for a command that goes on without it. */
  refused(permits: readonly Permit[], { purpose, override = NO_OVERRIDE }: Passage): Rows {
    const refused = permits.filter(({ judgement }) => judgement.effect === 'refused');
    return rowsOf(
      PermitDecision,
      refused.map((permit) => this.row(permit, purpose, override)),
    );
  }

  /**
   * Keeps what was refused in a transaction of its own, after the running one: the command that is refused rolls back, the proof that
   * it was stays. Within a whole that is played in one transaction (the demo) it joins it, since nobody else sees its rows yet.
   */
  async keepRefused(permits: readonly Permit[], passage: Passage): Promise<void> {
    const kept = this.refused(permits, passage);
    if (kept.rows.length === 0) return;
    const write = (): Promise<void> => this.work.run('permit.refuse', (tx) => writeTogether(tx, kept));
    await (currentContext()?.requestId === DEMO ? write() : this.work.afterwards(write));
  }

  private row({ request, inputs, decision, judgement }: Permit, purpose: Purpose, override: Override): PermitDecision {
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
      inputs,
      rulesetVersion: decision.rulesetVersion,
      confirmed: [...judgement.confirmed],
      overrideReason: judgement.confirmed.length > 0 ? override.reason : null,
      decidedBy: currentActor().userId,
      decidedAt: this.clock.now(),
    };
  }
}

/** The request of a play: see the demo's stage. */
const DEMO = 'demo';

/** What stands in the way of this permit, of whom, to be said in words. */
export const permitRefusals = ({ request, judgement }: Permit): Refusal[] =>
  judgement.against.map((finding) => findingRefusal(finding, { studentId: request.studentId, name: request.name }));
