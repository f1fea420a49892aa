import { Injectable } from '@nestjs/common';
import { Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import type { StaffFilter, StaffMemberView, StaffSort } from './staff.dto.js';
import { StaffMember } from './staff-member.entity.js';

const LIST: ListSpec<StaffSort> = { id: 'm.id', by: 'name', sorts: { name: { sql: 'm.last_name', type: 'text' } } };

@Injectable()
export class StaffQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
  ) {}

  list(request: StaffFilter): Promise<Page<StaffMemberView>> {
    const query = this.work.manager
      .createQueryBuilder(StaffMember, 'm')
      .select([
        'm.id AS "id"',
        'm.first_name AS "firstName"',
        'm.last_name AS "lastName"',
        'm.kind AS "kind"',
        'm.user_id AS "userId"',
        'm.agreement_ref AS "agreementRef"',
        'm.agreement_on AS "agreementOn"',
        'm.active AS "active"',
      ]);
    if (request.kind) query.andWhere('m.kind = :kind', { kind: request.kind });
    if (request.q) query.andWhere("strpos(lower(m.first_name || ' ' || m.last_name), lower(:q)) > 0", { q: request.q });
    return this.lists.page<StaffMemberView, StaffSort>(query, LIST, request);
  }
}
