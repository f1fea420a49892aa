import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type CivilDate, fold, type HalfDay } from '@etabli/kernel';
import { containing, type CountView, Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { Timetable } from '@etabli/school';
import { Visibility } from '@etabli/students';
import { ProductionOrder } from '@etabli/workshop';
import { Subject } from '../subject/subject.entity.js';
import type { LessonSort, LessonsRequest, LessonView, ServingOrderView, WorkshopCallView } from './lesson.dto.js';
import { Lesson } from './lesson.entity.js';

const LIST: ListSpec<LessonSort> = {
  id: 'l.id',
  by: 'day',
  sorts: { day: { sql: 'l.day', type: 'date', direction: 'desc' } },
};

const COLUMNS = [
  'l.id AS "id"',
  'l.group_id AS "groupId"',
  'g.name AS "groupName"',
  'l.subject_id AS "subjectId"',
  'u.name AS "subjectName"',
  'l.day AS "day"',
  'l.half_day AS "halfDay"',
  'l.title AS "title"',
  'l.order_id AS "orderId"',
  'o.number AS "orderNumber"',
  'o.title AS "orderTitle"',
  'l.given_by_name AS "givenByName"',
];
const MOST_ORDERS = 100;

@Injectable()
export class LessonQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
    private readonly timetable: Timetable,
  ) {}

  /** Of the groups whom the actor may see, latest first. */
  async list(request: LessonsRequest): Promise<Page<LessonView>> {
    return this.lists.page<LessonView, LessonSort>((await this.visible(request)).select(COLUMNS), LIST, request);
  }

  async count(request: LessonsRequest): Promise<CountView> {
    return this.lists.count(await this.visible(request));
  }

  /** The orders in work and those lately delivered, to tie a lesson or a test to: number and title, no price. */
  orders(): Promise<ServingOrderView[]> {
    return this.work.manager
      .createQueryBuilder(ProductionOrder, 'o')
      .select(['o.id AS "id"', 'o.number AS "number"', 'o.title AS "title"'])
      .where("o.state IN ('released', 'in_work', 'delivered')")
      .orderBy('o.opened_on', 'DESC')
      .addOrderBy('o.id', 'DESC')
      .limit(MOST_ORDERS)
      .getRawMany<ServingOrderView>();
  }

  /**
   * Who of the class is at the workshop in that half-day, called to an order: by hours logged or by the plan. Nobody where the group's own
   * timetable says workshop alone. Throws 404 for a group one may not see.
   */
  async calls(groupId: string, day: CivilDate, halfDay: HalfDay): Promise<WorkshopCallView[]> {
    await this.visibility.assertGroup(groupId);
    const slots = await this.timetable.of(groupId, day);
    if (!slots.some((slot) => slot.halfDay === halfDay && slot.kind === 'class')) return [];
    return this.work.manager.query(
      `SELECT DISTINCT ON (s.first_name, s.last_name, s.id) s.id AS "studentId", s.first_name AS "firstName", s.last_name AS "lastName",
              o.number AS "orderNumber", o.title AS "orderTitle", o.due_on AS "dueOn"
         FROM students s JOIN group_memberships m ON m.student_id = s.id AND m.group_id = $1 AND m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on >= $2)
         JOIN (SELECT student_id, operation_id FROM assignments WHERE day = $2 AND half_day = $3
               UNION SELECT student_id, operation_id FROM time_entries WHERE day = $2 AND half_day = $3 AND voided_at IS NULL) w ON w.student_id = s.id
         JOIN operations p ON p.id = w.operation_id JOIN production_orders o ON o.id = p.order_id
        ORDER BY s.first_name, s.last_name, s.id, o.due_on NULLS LAST, o.id`,
      [groupId, day, halfDay],
    );
  }

  private async visible(request: LessonsRequest): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const mine = await this.visibility.groupIds();
    const query = this.work.manager
      .createQueryBuilder(Lesson, 'l')
      .innerJoin('groups', 'g', 'g.id = l.group_id')
      .innerJoin(Subject, 'u', 'u.id = l.subject_id')
      .leftJoin(ProductionOrder, 'o', 'o.id = l.order_id') as SelectQueryBuilder<ObjectLiteral>;
    if (mine !== 'all') query.andWhere('l.group_id = ANY(:mine)', { mine });
    const { groupId, subjectId, from, to } = request;
    if (groupId) query.andWhere('l.group_id = :groupId', { groupId });
    if (subjectId) query.andWhere('l.subject_id = :subjectId', { subjectId });
    if (from) query.andWhere('l.day >= :from', { from });
    if (to) query.andWhere('l.day <= :to', { to });
    const sought = fold(request.q ?? '');
    if (sought)
      query.andWhere(
        "lower(unaccent(l.title || ' ' || coalesce(o.title, '') || ' ' || coalesce(o.number, ''))) LIKE :sought",
        {
          sought: containing(sought),
        },
      );
    return query;
  }
}
