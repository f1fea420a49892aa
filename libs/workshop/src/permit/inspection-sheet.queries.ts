import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';

/** What is kept at the inspector's disposal of one youth (Labour code, art. R4153-45), as of a day. */
export interface SheetFacts {
  studentId: string;
  firstName: string;
  lastName: string;
  bornOn: CivilDate;
  groupName: string;
  framework: string | null;
  enrolledOn: CivilDate;
  opinion: { result: string; on: CivilDate; until: CivilDate; codes: string[]; doctor: string } | null;
  trainings: { family: string; on: CivilDate; trainer: string }[];
  clearances: { label: string; on: CivilDate; until: CivilDate | null }[];
  declaration: { sentOn: CivilDate; until: CivilDate; works: string[]; sites: string[] } | null;
  supervisors: { name: string; kind: string }[];
}

/** One query, whatever the number of youths. */
@Injectable()
export class InspectionSheetQueries {
  constructor(private readonly work: Work) {}

  /** The youths who were there on that day: one of them, those of a group, or all; by name. */
  async on(
    day: CivilDate,
    { studentId = null, groupId = null }: { studentId?: string | null; groupId?: string | null },
  ): Promise<SheetFacts[]> {
    return this.work.manager.query(SHEETS, [day, studentId, groupId]);
  }
}

const SHEETS = `
  WITH in_force AS (SELECT * FROM derogation_declarations WHERE state <> 'draft' AND sent_on <= $1 AND least(valid_until, ended_on - 1) >= $1
    ORDER BY sent_on DESC, id DESC LIMIT 1)
  SELECT s.id AS "studentId", s.first_name AS "firstName", s.last_name AS "lastName", s.born_on AS "bornOn", g.name AS "groupName",
         w.title AS framework, coalesce(s.enrolled_on, p.from_on) AS "enrolledOn",
    (SELECT jsonb_build_object('result', o.result, 'on', o.given_on, 'until', o.valid_until, 'codes', o.restricted_codes, 'doctor', o.doctor)
       FROM fitness_opinions o WHERE o.student_id = s.id AND o.voided_at IS NULL AND o.given_on <= $1 ORDER BY o.given_on DESC, o.id DESC LIMIT 1) AS opinion,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('family', f.name, 'on', t.trained_on, 'trainer', concat_ws(' ', m.first_name, m.last_name)) ORDER BY f.name, t.trained_on), '[]')
       FROM safety_trainings t JOIN machine_families f ON f.id = t.family_id JOIN staff_members m ON m.id = t.trainer_id
      WHERE t.student_id = s.id AND t.voided_at IS NULL AND t.trained_on <= $1 AND (t.valid_until IS NULL OR t.valid_until >= $1)) AS trainings,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('label', c.label, 'on', c.issued_on, 'until', c.valid_until) ORDER BY c.issued_on, c.id), '[]')
       FROM clearances c WHERE c.student_id = s.id AND c.voided_at IS NULL AND c.issued_on <= $1 AND (c.valid_until IS NULL OR c.valid_until >= $1)) AS clearances,
    (SELECT to_jsonb(d) FROM (SELECT sent_on AS "sentOn", valid_until AS until, works, sites FROM in_force) AS d) AS declaration,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('name', concat_ws(' ', m.first_name, m.last_name), 'kind', m.kind) ORDER BY m.last_name, m.id), '[]')
       FROM in_force d JOIN staff_members m ON m.id = ANY(d.supervisor_ids)) AS supervisors
  FROM students s JOIN group_memberships p ON p.student_id = s.id AND p.from_on <= $1 AND (p.to_on IS NULL OR p.to_on >= $1)
  JOIN groups g ON g.id = p.group_id LEFT JOIN frameworks w ON w.id = s.framework_id
  WHERE ($2::uuid IS NULL OR s.id = $2) AND ($3::uuid IS NULL OR g.id = $3)
  ORDER BY g.name, s.last_name, s.first_name, s.id`;
