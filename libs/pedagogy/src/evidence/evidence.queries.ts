import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Competence, CompetenceCriterion } from '@etabli/curriculum';
import { type CountView, Lists, type ListSpec, Work } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import { Operation, OperationCompetence, ProductionOrder, TimeEntry } from '@etabli/workshop';
import {
  EVIDENCE_SORTS,
  type EvidencePageView,
  type EvidenceRequest,
  type EvidenceView,
  type ProposalsView,
} from './evidence.dto.js';
import { Evidence } from './evidence.entity.js';
import { EvidenceFiles } from './evidence-files.js';
import { ProposalVersions, type Worked } from './proposal-versions.js';

const LIST: ListSpec<(typeof EVIDENCE_SORTS)[number]> = {
  id: 'e.id',
  by: 'assessedOn',
  sorts: { assessedOn: { sql: 'e.assessed_on', type: 'date', direction: 'desc' } },
};
const MOST_PROPOSALS = 600;

@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
    private readonly versions: ProposalVersions,
    private readonly files: EvidenceFiles,
  ) {}

  /**
   * What the hours of a group's youths propose: each competence of each operation worked on, until it is assessed or dismissed.
   * Derived, so voided hours take their proposals along. Where an operation exercises a competence in two versions, a youth is asked
   * about his own alone. Throws 404 for another trainer's group.
   */
  async proposals(groupId: string): Promise<ProposalsView> {
    await this.visibility.assertGroup(groupId);
    const worked = await this.work.manager
      .createQueryBuilder(TimeEntry, 't')
      .innerJoin(OperationCompetence, 'oc', 'oc.operation_id = t.operation_id')
      .innerJoin(Competence, 'c', 'c.id = oc.competence_id')
      .innerJoin(Operation, 'op', 'op.id = t.operation_id')
      .innerJoin(ProductionOrder, 'o', 'o.id = op.order_id')
      .innerJoin(Student, 's', 's.id = t.student_id')
      .select([
        's.id AS "studentId"',
        's.first_name AS "firstName"',
        's.last_name AS "lastName"',
        's.framework_id AS "ownFrameworkId"',
        'op.id AS "operationId"',
        'op.title AS "operationTitle"',
        'o.number AS "orderNumber"',
        'o.title AS "orderTitle"',
        'c.id AS "competenceId"',
        'c.code AS "competenceCode"',
        'c.title AS "competenceTitle"',
        'c.framework_id AS "frameworkId"',
        'sum(t.minutes) AS minutes',
        'max(t.day) AS "lastWorkedOn"',
      ])
      .where(`t.voided_at IS NULL AND s.group_id = :groupId AND s.state = 'enrolled'`, { groupId })
      .andWhere(`NOT EXISTS (SELECT 1 FROM evidence e WHERE e.student_id = t.student_id AND e.operation_id = t.operation_id
        AND e.competence_id = oc.competence_id AND e.withdrawn_at IS NULL)`)
      .andWhere(`NOT EXISTS (SELECT 1 FROM evidence_dismissals d WHERE d.student_id = t.student_id AND d.operation_id = t.operation_id
        AND d.competence_id = oc.competence_id)`)
      .groupBy('s.id')
      .addGroupBy('op.id')
      .addGroupBy('o.id')
      .addGroupBy('c.id')
      .orderBy('max(t.day)', 'DESC')
      .addOrderBy('op.id')
      .addOrderBy('s.last_name')
      .addOrderBy('s.id')
      .addOrderBy('c.framework_id')
      .addOrderBy('c.position')
      .limit(MOST_PROPOSALS)
      .getRawMany<Worked>();
    return this.versions.presented(worked);
  }

  /** Newest first, the withdrawn ones too, of the youths the actor may see. */
  async list(request: EvidenceRequest): Promise<EvidencePageView> {
    const page = await this.lists.page<
      Omit<EvidenceView, 'withdrawnAt' | 'files'> & { withdrawnAt: Date | null },
      'assessedOn'
    >(await this.filtered(request), LIST, request);
    const files = await this.files.ofEvidence(page.items.map(({ id }) => id));
    return {
      items: page.items.map((item) => ({
        ...item,
        files: files.get(item.id) ?? [],
        withdrawnAt: item.withdrawnAt?.toISOString() ?? null,
      })),
      nextCursor: page.nextCursor,
    };
  }

  async count(request: EvidenceRequest): Promise<CountView> {
    return this.lists.count(await this.filtered(request));
  }

  private async filtered(request: EvidenceRequest): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const query = this.work.manager
      .createQueryBuilder(Evidence, 'e')
      .innerJoin(Student, 's', 's.id = e.student_id')
      .innerJoin(Competence, 'c', 'c.id = e.competence_id')
      .leftJoin(CompetenceCriterion, 'k', 'k.id = e.criterion_id')
      .leftJoin(Operation, 'op', 'op.id = e.operation_id')
      .leftJoin(ProductionOrder, 'o', 'o.id = op.order_id')
      .select([
        'e.id AS id',
        'e.student_id AS "studentId"',
        's.first_name AS "firstName"',
        's.last_name AS "lastName"',
        'c.id AS "competenceId"',
        'c.code AS "competenceCode"',
        'c.title AS "competenceTitle"',
        'e.framework_id AS "frameworkId"',
        'e.level AS level',
        'e.assessed_on AS "assessedOn"',
        'e.assessed_by_name AS "assessedByName"',
        'e.source AS source',
        'e.operation_id AS "operationId"',
        'op.title AS "operationTitle"',
        'o.number AS "orderNumber"',
        'e.criterion_id AS "criterionId"',
        'k.code AS "criterionCode"',
        'k.title AS "criterionTitle"',
        'e.source_id AS "sourceId"',
        'e.reassesses_id AS "reassessesId"',
        `EXISTS (SELECT FROM evidence r WHERE r.reassesses_id = e.id AND r.withdrawn_at IS NULL) AS reassessed`,
        `(SELECT count(*) FROM measurements m JOIN characteristics h ON h.id = m.characteristic_id
           WHERE h.operation_id = e.operation_id AND m.student_id = e.student_id)::int AS "measurementCount"`,
        'e.comment AS comment',
        'e.withdrawn_at AS "withdrawnAt"',
        'e.withdrawn_by_name AS "withdrawnByName"',
        'e.withdraw_reason AS "withdrawReason"',
      ]);
    const groups = await this.visibility.groupIds();
    if (groups !== 'all') query.andWhere('s.group_id = ANY(:groups)', { groups });
    if (request.studentId) query.andWhere('e.student_id = :studentId', { studentId: request.studentId });
    if (request.competenceId) query.andWhere('e.competence_id = :competenceId', { competenceId: request.competenceId });
    if (request.operationId) query.andWhere('e.operation_id = :operationId', { operationId: request.operationId });
    return query as unknown as SelectQueryBuilder<ObjectLiteral>;
  }
}
