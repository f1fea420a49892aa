import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { Competence, CompetenceQueries, toCompetenceView } from '@etabli/curriculum';
import { Clock, containing, type CountView, Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { StudentQueries, Visibility } from '@etabli/students';
import { ProductionOrder } from '@etabli/workshop';
import { Subject } from '../subject/subject.entity.js';
import type {
  ClassTestSheetView,
  ClassTestSort,
  ClassTestsRequest,
  ClassTestView,
  ReplacedMarkView,
  SheetRowView,
} from './class-test.dto.js';
import { ClassMark, ClassTest } from './class-test.entity.js';
import { classTestErrors } from './class-test.errors.js';
import { tallyOf } from './class-test.rules.js';

type Row = Omit<ClassTestView, 'tally'>;

const LIST: ListSpec<ClassTestSort> = {
  id: 't.id',
  by: 'heldOn',
  sorts: {
    heldOn: { sql: 't.held_on', type: 'date', direction: 'desc' },
    title: { sql: 't.title', type: 'text' },
  },
};

const COLUMNS = [
  't.id AS "id"',
  't.group_id AS "groupId"',
  'g.name AS "groupName"',
  't.subject_id AS "subjectId"',
  'u.name AS "subjectName"',
  't.kind AS "kind"',
  't.title AS "title"',
  't.held_on AS "heldOn"',
  't.coefficient AS "coefficient"',
  't.lesson_id AS "lessonId"',
  't.order_id AS "orderId"',
  'o.number AS "orderNumber"',
  'o.title AS "orderTitle"',
  `c.code || ' ' || c.title AS "competence"`,
  't.made_by_name AS "madeByName"',
  't.cancelled_on AS "cancelledOn"',
  't.cancel_reason AS "cancelReason"',
];

@Injectable()
export class ClassTestQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
    private readonly students: StudentQueries,
    private readonly competences: CompetenceQueries,
  ) {}

  /** Of the groups whom the actor may see, latest first. */
  async list(request: ClassTestsRequest): Promise<Page<ClassTestView>> {
    const page = await this.lists.page<Row, ClassTestSort>(
      (await this.visible(request)).select(COLUMNS),
      LIST,
      request,
    );
    return { ...page, items: await this.tallied(page.items) };
  }

  async count(request: ClassTestsRequest): Promise<CountView> {
    return this.lists.count(await this.visible(request));
  }

  /** The sheet of one test: everybody of the group on its day, and whoever has a mark. Throws 404. */
  async sheet(id: string): Promise<ClassTestSheetView> {
    const row = await (await this.visible({})).andWhere('t.id = :id', { id }).select(COLUMNS).getRawOne<Row>();
    if (!row) throw classTestErrors.notFound('class_test.not_found');
    const { competenceId } = await this.work.manager.findOneByOrFail(ClassTest, { id });
    const marks = await this.work.manager.find(ClassMark, { where: { testId: id }, order: { replacedAt: 'DESC' } });
    const members = await this.students.ofGroup(row.groupId, row.heldOn);
    const others = new Set(marks.map(({ studentId }) => studentId));
    for (const { id: known } of members) others.delete(known);
    const faces = [...members, ...(await this.students.faces([...others], row.heldOn))];
    const competence = competenceId ? (await this.competences.byIds([competenceId])).get(competenceId)! : null;
    const scales = await this.competences.scales(competence ? [competence.frameworkId] : []);
    const [test] = await this.tallied([row]);
    return {
      test: test!,
      competence: competence ? toCompetenceView(competence) : null,
      levels: competence ? scales.get(competence.frameworkId)! : [],
      open: row.cancelledOn === null && row.heldOn <= this.clock.today(),
      rows: faces.map(({ id: studentId, firstName, lastName }) => ({
        studentId,
        firstName,
        lastName,
        ...toRow(marks.filter((mark) => mark.studentId === studentId)),
      })),
    };
  }

  private async tallied(rows: readonly Row[]): Promise<ClassTestView[]> {
    const marks = await this.work.manager
      .createQueryBuilder(ClassMark, 'm')
      .where('m.test_id = ANY(:ids) AND m.replaced_at IS NULL', { ids: rows.map(({ id }) => id) })
      .getMany();
    return rows.map((row) => ({
      ...row,
      // within one test every mark weighs the same
      tally: tallyOf(marks.filter(({ testId }) => testId === row.id).map((mark) => ({ ...mark, coefficient: 100 }))),
    }));
  }

  private async visible(request: ClassTestsRequest): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const mine = await this.visibility.groupIds();
    const query = this.work.manager
      .createQueryBuilder(ClassTest, 't')
      .innerJoin('groups', 'g', 'g.id = t.group_id')
      .innerJoin(Subject, 'u', 'u.id = t.subject_id')
      .leftJoin(ProductionOrder, 'o', 'o.id = t.order_id')
      .leftJoin(Competence, 'c', 'c.id = t.competence_id') as SelectQueryBuilder<ObjectLiteral>;
    if (mine !== 'all') query.andWhere('t.group_id = ANY(:mine)', { mine });
    const { groupId, subjectId, kind, from, to } = request;
    if (groupId) query.andWhere('t.group_id = :groupId', { groupId });
    if (subjectId) query.andWhere('t.subject_id = :subjectId', { subjectId });
    if (kind) query.andWhere('t.kind = :kind', { kind });
    if (from) query.andWhere('t.held_on >= :from', { from });
    if (to) query.andWhere('t.held_on <= :to', { to });
    const sought = fold(request.q ?? '');
    if (sought)
      query.andWhere("lower(unaccent(t.title || ' ' || u.name || ' ' || coalesce(o.number, ''))) LIKE :sought", {
        sought: containing(sought),
      });
    return query;
  }
}

function toRow(marks: readonly ClassMark[]): Pick<SheetRowView, 'status' | 'value' | 'level' | 'history'> {
  const current = marks.find(({ replacedAt }) => replacedAt === null);
  const history = marks.flatMap(({ replacedAt, replacedByName, replaceReason, ...mark }): ReplacedMarkView[] => {
    if (replacedAt === null) return [];
    const { status, value, level, typedByName } = mark;
    const replaced = { replacedByName: replacedByName!, replacedAt: replacedAt.toISOString(), reason: replaceReason! };
    return [{ status, value, level, typedByName, ...replaced }];
  });
  const { status = null, value = null, level = null } = current ?? {};
  return { status, value, level, history };
}
