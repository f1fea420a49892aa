import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { Framework } from '@etabli/curriculum';
import { containing, type CountView, Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import { ExamDecision } from '../result/exam-result.entity.js';
import { ExamSession } from '../session/exam-session.entity.js';
import type { ExamRegistrationSort, ExamRegistrationsRequest, ExamRegistrationView } from './exam-registration.dto.js';
import { ExamRegistration } from './exam-registration.entity.js';
import { examRegistrationErrors } from './exam-registration.errors.js';

const LIST: ListSpec<ExamRegistrationSort> = {
  id: 'r.id',
  by: 'name',
  sorts: {
    name: { sql: 's.last_name', type: 'text' },
    createdAt: { sql: 'r.created_at', type: 'timestamptz', direction: 'desc' },
  },
};

const COLUMNS = [
  'r.id AS "id"',
  'r.session_id AS "sessionId"',
  'f.title AS "frameworkTitle"',
  'e.year AS "year"',
  'e.kind AS "kind"',
  'r.student_id AS "studentId"',
  `s.first_name || ' ' || s.last_name AS "studentName"`,
  'g.name AS "groupName"',
  'r.category AS "category"',
  'r.state AS "state"',
  'r.registered_on AS "registeredOn"',
  'r.candidate_number AS "candidateNumber"',
  'r.withdrawn_on AS "withdrawnOn"',
  'd.decision AS "decision"',
  'd.decided_on AS "decidedOn"',
];

@Injectable()
export class ExamRegistrationQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
  ) {}

  /** By name. */
  async list(request: ExamRegistrationsRequest): Promise<Page<ExamRegistrationView>> {
    const query = (await this.visible(request)).select(COLUMNS);
    return this.lists.page<ExamRegistrationView, ExamRegistrationSort>(query, LIST, request);
  }

  async count(request: ExamRegistrationsRequest): Promise<CountView> {
    return this.lists.count(await this.visible(request));
  }

  /** Throws 404. */
  async find(id: string): Promise<ExamRegistrationView> {
    const query = (await this.visible({})).andWhere('r.id = :id', { id }).select(COLUMNS);
    const row = await query.getRawOne<ExamRegistrationView>();
    if (!row) throw examRegistrationErrors.notFound('exam_registration.not_found');
    return row;
  }

  private async visible(request: ExamRegistrationsRequest): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const mine = await this.visibility.groupIds();
    const query = this.work.manager
      .createQueryBuilder(ExamRegistration, 'r')
      .innerJoin(ExamSession, 'e', 'e.id = r.session_id')
      .innerJoin(Framework, 'f', 'f.id = e.framework_id')
      .innerJoin(Student, 's', 's.id = r.student_id')
      .leftJoin('groups', 'g', 'g.id = s.group_id')
      .leftJoin(
        ExamDecision,
        'd',
        'd.registration_id = r.id AND d.replaced_at IS NULL',
      ) as SelectQueryBuilder<ObjectLiteral>;
    if (mine !== 'all') query.andWhere('s.group_id = ANY(:mine)', { mine });
    const { sessionId, studentId, state, decision } = request;
    if (sessionId) query.andWhere('r.session_id = :sessionId', { sessionId });
    if (studentId) query.andWhere('r.student_id = :studentId', { studentId });
    if (state) query.andWhere('r.state = :state', { state });
    if (decision) query.andWhere('d.decision = :decision', { decision });
    const sought = fold(request.q ?? '');
    if (sought) query.andWhere('s.search_text LIKE :sought', { sought: containing(sought) });
    return query;
  }
}
