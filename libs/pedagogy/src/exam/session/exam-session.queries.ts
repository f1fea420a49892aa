import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { Framework } from '@etabli/curriculum';
import { containing, type CountView, Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { PassRates } from '../pass-rate/pass-rates.js';
import { passRate } from '../pass-rate/pass-rate.rules.js';
import type {
  ExamSessionSort,
  ExamSessionsRequest,
  ExamSessionView,
  PossibleCandidateView,
} from './exam-session.dto.js';
import { ExamSession } from './exam-session.entity.js';
import { examSessionErrors } from './exam-session.errors.js';

type Row = Omit<ExamSessionView, 'rate' | 'planned'>;

const LIST: ListSpec<ExamSessionSort> = {
  id: 'e.id',
  by: 'examsFrom',
  sorts: { examsFrom: { sql: 'e.exams_from', type: 'date', direction: 'desc' } },
};

const COLUMNS = [
  'e.id AS "id"',
  'e.framework_id AS "frameworkId"',
  'f.code AS "frameworkCode"',
  'f.title AS "frameworkTitle"',
  'f.version AS "frameworkVersion"',
  'e.year AS "year"',
  'e.kind AS "kind"',
  'e.registration_from AS "registrationFrom"',
  'e.registration_to AS "registrationTo"',
  'e.arrangements_by AS "arrangementsBy"',
  'e.exams_from AS "examsFrom"',
  'e.exams_to AS "examsTo"',
  'e.results_on AS "resultsOn"',
  'e.optional_units AS "optionalUnits"',
];

@Injectable()
export class ExamSessionQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly rates: PassRates,
  ) {}

  /** Latest first, each with its rate as known today. */
  async list(request: ExamSessionsRequest): Promise<Page<ExamSessionView>> {
    const page = await this.lists.page<Row, ExamSessionSort>(this.query(request).select(COLUMNS), LIST, request);
    return { ...page, items: await this.rated(page.items) };
  }

  count(request: ExamSessionsRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Throws 404. */
  async find(id: string): Promise<ExamSessionView> {
    const row = await this.query({}).andWhere('e.id = :id', { id }).select(COLUMNS).getRawOne<Row>();
    if (!row) throw examSessionErrors.notFound('exam_session.not_found');
    return (await this.rated([row]))[0]!;
  }

  /** Youths at the school who prepare this diploma, whatever its version, and are not in the session. Throws 404. */
  async possible(id: string): Promise<PossibleCandidateView[]> {
    await this.find(id);
    return this.work.manager.query(
      `SELECT s.id AS "studentId", s.first_name || ' ' || s.last_name AS name, g.name AS "groupName", s.enrolled_on AS "enrolledOn"
         FROM exam_sessions e JOIN frameworks f ON f.id = e.framework_id JOIN frameworks v ON v.code = f.code
         JOIN students s ON s.framework_id = v.id AND s.state IN ('enrolled', 'suspended') LEFT JOIN groups g ON g.id = s.group_id
        WHERE e.id = $1 AND NOT EXISTS (SELECT FROM exam_registrations r WHERE r.session_id = e.id AND r.student_id = s.id)
        ORDER BY s.last_name, s.first_name, s.id`,
      [id],
    );
  }

  private async rated(rows: readonly Row[]): Promise<ExamSessionView[]> {
    const candidates = await this.rates.candidates(rows.map(({ id }) => id));
    return rows.map((row) => {
      const own = candidates.filter(({ sessionId }) => sessionId === row.id);
      return { ...row, planned: own.filter(({ state }) => state === 'planned').length, rate: passRate(own) };
    });
  }

  private query({ frameworkId, year, q }: ExamSessionsRequest): SelectQueryBuilder<ObjectLiteral> {
    const query = this.work.manager
      .createQueryBuilder(ExamSession, 'e')
      .innerJoin(Framework, 'f', 'f.id = e.framework_id') as SelectQueryBuilder<ObjectLiteral>;
    if (frameworkId) query.andWhere('e.framework_id = :frameworkId', { frameworkId });
    if (year) query.andWhere('e.year = :year', { year });
    const sought = fold(q ?? '');
    if (sought)
      query.andWhere("lower(unaccent(f.code || ' ' || f.title || ' ' || e.year)) LIKE :sought", {
        sought: containing(sought),
      });
    return query;
  }
}
