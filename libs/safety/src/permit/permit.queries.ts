import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder, ObjectLiteral } from 'typeorm';
import { Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import {
  type DecisionDetailView,
  type DecisionSort,
  type DecisionView,
  type IncidentSort,
  type IncidentsRequest,
  type IncidentView,
  type RefusalsRequest,
  toFindingView,
} from './permit.dto.js';
import { wholeInputs } from './grounds.js';
import { PermitDecision, PermitGrounds, PermitIncident } from './permit.entity.js';
import { permitErrors } from './permit.errors.js';
import type { PermitInputs } from './permit-facts.rules.js';
import { decide, type Finding } from './permit.rules.js';

const REFUSALS: ListSpec<DecisionSort> = {
  id: 'd.id',
  by: 'decidedAt',
  sorts: { decidedAt: { sql: 'd.decided_at', type: 'timestamptz', direction: 'desc' } },
};
const INCIDENTS: ListSpec<IncidentSort> = {
  id: 'i.id',
  by: 'day',
  sorts: { day: { sql: 'i.day', type: 'date', direction: 'desc' } },
};
const NAME = `concat_ws(' ', s.first_name, s.last_name)`;

type DecisionRow = Omit<DecisionView, 'findings' | 'decidedAt'> & { findings: Finding[]; decidedAt: Date };
type IncidentRow = Omit<IncidentView, 'findings' | 'openedAt' | 'closedAt'> & {
  findings: Finding[];
  openedAt: Date;
  closedAt: Date | null;
};

/** The log of refusals, evidence of diligence, and the incidents; of the youths whom the actor may see. */
@Injectable()
export class PermitQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
  ) {}

  async refusals(request: RefusalsRequest): Promise<Page<DecisionView>> {
    const query = await this.seen(this.decisions());
    query.andWhere("d.effect = 'refused'");
    const { studentId, from, to } = request;
    if (studentId) query.andWhere('d.student_id = :studentId', { studentId });
    if (from) query.andWhere('d.day >= :from', { from });
    if (to) query.andWhere('d.day <= :to', { to });
    const { items, nextCursor } = await this.lists.page<DecisionRow, DecisionSort>(query, REFUSALS, request);
    return { items: items.map(toDecisionView), nextCursor };
  }

  /** With the proof that it can be made again. Throws `permit.decision_not_found`, also for a youth of others. */
  async decision(id: string): Promise<DecisionDetailView> {
    const query = await this.seen(this.decisions());
    const row = await query.andWhere('d.id = :id', { id }).getRawOne<DecisionRow>();
    const kept = row && (await this.work.manager.findOneBy(PermitDecision, { id }));
    if (!kept) throw permitErrors.notFound('permit.decision_not_found');
    const again = decide(await this.inputsOf(kept), kept.rulesetVersion);
    const reproduced =
      again.outcome === kept.outcome &&
      again.findings.map(({ ruleId }) => ruleId).join() === kept.findings.map(({ ruleId }) => ruleId).join();
    return { ...toDecisionView(row), reproduced };
  }

  /** All that the decision read. */
  async inputsOf({ inputs, groundsHash }: PermitDecision): Promise<PermitInputs> {
    const grounds = groundsHash && (await this.work.manager.findOneByOrFail(PermitGrounds, { hash: groundsHash }));
    return wholeInputs(inputs, grounds ? grounds.content : null);
  }

  async incidents(request: IncidentsRequest): Promise<Page<IncidentView>> {
    const query = await this.seen(
      this.work.manager
        .createQueryBuilder(PermitIncident, 'i')
        .innerJoin(PermitDecision, 'd', 'd.id = i.decision_id')
        .innerJoin('students', 's', 's.id = i.student_id')
        .select([
          'i.id AS id',
          'd.id AS "decisionId"',
          's.id AS "studentId"',
          `${NAME} AS "studentName"`,
          'd.operation_title AS "operationTitle"',
          'i.day AS day',
          'd.findings AS findings',
          'i.opened_at AS "openedAt"',
          'i.closed_at AS "closedAt"',
          'i.closing_words AS "closingWords"',
        ]),
    );
    const { state, studentId } = request;
    if (state) query.andWhere(state === 'open' ? 'i.closed_at IS NULL' : 'i.closed_at IS NOT NULL');
    if (studentId) query.andWhere('i.student_id = :studentId', { studentId });
    const { items, nextCursor } = await this.lists.page<IncidentRow, IncidentSort>(query, INCIDENTS, request);
    return { items: items.map(toIncidentView), nextCursor };
  }

  private decisions(): SelectQueryBuilder<ObjectLiteral> {
    return this.work.manager
      .createQueryBuilder(PermitDecision, 'd')
      .innerJoin('students', 's', 's.id = d.student_id')
      .leftJoin('users', 'u', 'u.id = d.decided_by')
      .select([
        'd.id AS id',
        'd.student_id AS "studentId"',
        `${NAME} AS "studentName"`,
        'd.operation_id AS "operationId"',
        'd.operation_title AS "operationTitle"',
        'd.machine_id AS "machineId"',
        'd.day AS day',
        'd.purpose AS purpose',
        'd.effect AS effect',
        'd.outcome AS outcome',
        'd.findings AS findings',
        'd.ruleset_version AS "rulesetVersion"',
        'd.confirmed AS confirmed',
        'd.override_reason AS "overrideReason"',
        'd.decided_at AS "decidedAt"',
        'u.name AS "decidedByName"',
      ]);
  }

  private async seen(query: SelectQueryBuilder<ObjectLiteral>): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const mine = await this.visibility.groupIds();
    return mine === 'all' ? query : query.andWhere('s.group_id = ANY(:mine)', { mine });
  }
}

const toDecisionView = ({ findings, decidedAt, ...row }: DecisionRow): DecisionView => ({
  ...row,
  decidedAt: decidedAt.toISOString(),
  findings: findings.map((one) => toFindingView(one, row.studentName)),
});

const toIncidentView = ({ findings, openedAt, closedAt, ...row }: IncidentRow): IncidentView => ({
  ...row,
  openedAt: openedAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
  findings: findings.filter(({ severity }) => severity === 'block').map((one) => toFindingView(one, row.studentName)),
});
