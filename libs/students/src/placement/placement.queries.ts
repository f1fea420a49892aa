import { Injectable } from '@nestjs/common';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { CivilDate } from '@etabli/kernel';
import { Customer } from '@etabli/customers';
import {
  type CountView,
  type DueDates,
  DueDateSource,
  type DueItem,
  Lists,
  type ListSpec,
  type Page,
  Work,
} from '@etabli/platform';
import { StaffMember } from '@etabli/school';
import { Student } from '../student/student.entity.js';
import { Visibility } from '../student/visibility.js';
import type { PlacementSort, PlacementsRequest, PlacementView, PlacementVisitView } from './placement.dto.js';
import { Placement, PlacementAbsence, PlacementVisit } from './placement.entity.js';
import { placementTasks } from './placement.rules.js';

type Row = Omit<PlacementView, 'visits' | 'absences'>;

const LIST: ListSpec<PlacementSort> = {
  id: 'p.id',
  by: 'fromOn',
  sorts: { fromOn: { sql: 'p.from_on', type: 'date', direction: 'desc' } },
};

const COLUMNS = [
  'p.id AS "id"',
  'p.student_id AS "studentId"',
  `s.first_name || ' ' || s.last_name AS "studentName"`,
  'p.host_id AS "hostId"',
  `concat_ws(' ', c.first_name, c.name) AS "hostName"`,
  'p.from_on AS "fromOn"',
  'p.to_on AS "toOn"',
  'p.tutor_name AS "tutorName"',
  'p.tutor_phone AS "tutorPhone"',
  'p.tutor_email AS "tutorEmail"',
  'p.agreement_on AS "agreementOn"',
  'p.agreement_file_id IS NOT NULL AS "hasAgreement"',
  'p.attestation_file_id IS NOT NULL AS "hasAttestation"',
  'p.attested_on AS "attestedOn"',
  'p.attested_days AS "attestedDays"',
  'p.cancelled_on AS "cancelledOn"',
  'p.cancel_reason AS "cancelReason"',
];

@Injectable()
export class PlacementQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
  ) {}

  /** Of the youths whom the actor may see, latest first. */
  async list(request: PlacementsRequest): Promise<Page<PlacementView>> {
    const page = await this.lists.page<Row, PlacementSort>(
      (await this.visible(request)).select(COLUMNS),
      LIST,
      request,
    );
    return { ...page, items: await this.completed(page.items) };
  }

  async count(request: PlacementsRequest): Promise<CountView> {
    return this.lists.count(await this.visible(request));
  }

  private async completed(rows: readonly Row[]): Promise<PlacementView[]> {
    const ids = rows.map(({ id }) => id);
    const visits = await this.work.manager
      .createQueryBuilder(PlacementVisit, 'v')
      .innerJoin(StaffMember, 'm', 'm.id = v.visitor_id')
      .select([
        'v.placement_id AS "placementId"',
        'v.id AS "id"',
        'v.visited_on AS "visitedOn"',
        'v.note AS "note"',
        `m.first_name || ' ' || m.last_name AS "visitorName"`,
      ])
      .where('v.placement_id = ANY(:ids)', { ids })
      .orderBy('v.visited_on')
      .getRawMany<PlacementVisitView & { placementId: string }>();
    const absences = await this.work.manager
      .createQueryBuilder(PlacementAbsence, 'a')
      .where('a.placement_id = ANY(:ids)', { ids })
      .orderBy('a.day')
      .addOrderBy('a.half_day', 'DESC')
      .getMany();
    return rows.map((row) => ({
      ...row,
      visits: visits.filter((one) => one.placementId === row.id).map(({ placementId: _p, ...visit }) => visit),
      absences: absences
        .filter((one) => one.placementId === row.id)
        .map(({ day, halfDay, reason }) => ({ day, halfDay, reason })),
    }));
  }

  private async visible(request: PlacementsRequest): Promise<SelectQueryBuilder<ObjectLiteral>> {
    const mine = await this.visibility.groupIds();
    const query = this.work.manager
      .createQueryBuilder(Placement, 'p')
      .innerJoin(Student, 's', 's.id = p.student_id')
      .innerJoin(Customer, 'c', 'c.id = p.host_id') as SelectQueryBuilder<ObjectLiteral>;
    if (mine !== 'all') query.andWhere('s.group_id = ANY(:mine)', { mine });
    if (request.studentId) query.andWhere('p.student_id = :studentId', { studentId: request.studentId });
    if (request.on) query.andWhere(':on BETWEEN p.from_on AND p.to_on', { on: request.on });
    return query;
  }
}

/** Agreements, visits and attestations that are missing. */
@DueDateSource('placement.read')
@Injectable()
export class PlacementDues implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    const mine = await this.visibility.groupIds();
    const rows: (Placement & { name: string; visits: number })[] = await this.work.manager.query(
      `SELECT p.student_id AS "studentId", s.first_name || ' ' || s.last_name AS name, p.from_on AS "fromOn", p.to_on AS "toOn",
              p.agreement_on AS "agreementOn", p.attested_on AS "attestedOn",
              (SELECT count(*)::int FROM placement_visits v WHERE v.placement_id = p.id) AS visits
         FROM placements p JOIN students s ON s.id = p.student_id
        WHERE p.cancelled_on IS NULL AND p.from_on <= $1::date + 1 AND ($3::uuid[] IS NULL OR s.group_id = ANY($3))
          AND (p.agreement_on IS NULL OR p.attested_on IS NULL OR NOT EXISTS (SELECT 1 FROM placement_visits v WHERE v.placement_id = p.id))
        ORDER BY p.from_on, p.id LIMIT $2`,
      [until, limit, mine === 'all' ? null : mine],
    );
    return rows
      .flatMap((row) =>
        placementTasks(row).map(({ kind, dueOn, what }) => ({
          kind,
          dueOn,
          title: `${row.name}\u202f: ${what}`,
          detail: null,
          path: `/jeunes?ouvert=${row.studentId}&onglet=stages`,
        })),
      )
      .filter(({ dueOn }) => dueOn <= until);
  }
}
