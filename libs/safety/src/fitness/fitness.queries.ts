import { Injectable } from '@nestjs/common';
import { Clock, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import type { FitnessStandingView } from './fitness.dto.js';

@Injectable()
export class FitnessQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
  ) {}

  /** Every youth who is there, of one group or of all, whom the actor may see; who has no opinion comes first. */
  async overview(groupId: string | null): Promise<FitnessStandingView[]> {
    const mine = await this.visibility.groupIds();
    return this.work.manager.query(
      `SELECT s.id AS "studentId", concat_ws(' ', s.first_name, s.last_name) AS "studentName", g.name AS "groupName",
              s.born_on > ($1::date - '18 years'::interval) AS minor, o.result, o.valid_until AS "validUntil",
              r.requested_on AS "requestedOn", r.chased_on AS "chasedOn"
         FROM students s
         LEFT JOIN groups g ON g.id = s.group_id
         LEFT JOIN LATERAL (SELECT result, valid_until FROM fitness_opinions WHERE student_id = s.id AND voided_at IS NULL
                             ORDER BY given_on DESC, id DESC LIMIT 1) o ON true
         LEFT JOIN fitness_requests r ON r.student_id = s.id AND r.answered_on IS NULL
        WHERE s.state = 'enrolled' AND ($2::uuid IS NULL OR s.group_id = $2) AND ($3::uuid[] IS NULL OR s.group_id = ANY($3))
        ORDER BY o.valid_until NULLS FIRST, s.last_name, s.first_name, s.id`,
      [this.clock.today(), groupId, mine === 'all' ? null : mine],
    );
  }
}
