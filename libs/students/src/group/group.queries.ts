import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type CountView, Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { StaffMember } from '@etabli/school';
import { Visibility } from '../student/visibility.js';
import type { GroupFilter, GroupSort, GroupView } from './group.dto.js';
import { Group } from './group.entity.js';
import { groupErrors } from './group.errors.js';
import { sizeOf } from './group.rules.js';

type Row = Omit<GroupView, 'size'>;

const toView = (row: Row): GroupView => ({ ...row, size: sizeOf(row) });

const LIST: ListSpec<GroupSort> = { id: 'g.id', by: 'name', sorts: { name: { sql: 'g.name', type: 'text' } } };

const COLUMNS = [
  'g.id AS "id"',
  'g.name AS "name"',
  'g.trade AS "trade"',
  'g.trainer_id AS "trainerId"',
  `t.first_name || ' ' || t.last_name AS "trainerName"`,
  'g.capacity AS "capacity"',
  'g.active AS "active"',
  '(SELECT count(*) FROM group_memberships m WHERE m.group_id = g.id AND m.to_on IS NULL) AS "members"',
];

@Injectable()
export class GroupQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
  ) {}

  /** The groups that the actor may see. */
  async list(request: GroupFilter): Promise<Page<GroupView>> {
    const page = await this.lists.page<Row, GroupSort>((await this.visible(request)).select(COLUMNS), LIST, request);
    return { ...page, items: page.items.map(toView) };
  }

  async count(request: GroupFilter): Promise<CountView> {
    return this.lists.count(await this.visible(request));
  }

  /** Throws 404 for a group that the actor may not see. */
  async find(id: string): Promise<GroupView> {
    await this.visibility.assertGroup(id);
    const group = await this.query().where('g.id = :id', { id }).select(COLUMNS).getRawOne<Row>();
    if (!group) throw groupErrors.notFound('group.not_found');
    return toView(group);
  }

  private query(): SelectQueryBuilder<ObjectLiteral> {
    return this.work.manager.createQueryBuilder(Group, 'g').innerJoin(StaffMember, 't', 't.id = g.trainer_id');
  }

  private async visible(request: GroupFilter): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const mine = await this.visibility.groupIds();
    const query = this.query();
    if (mine !== 'all') query.andWhere('g.id = ANY(:mine)', { mine });
    if (request.q) query.andWhere("strpos(lower(g.name || ' ' || g.trade), lower(:q)) > 0", { q: request.q });
    return query;
  }
}
