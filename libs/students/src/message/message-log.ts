import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import type { FamilyMessageView } from './message.dto.js';

/** What went to whom, of the youths that the actor may see. */
@Injectable()
export class MessageLog {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  /** Newest first, 500 at most. A mail went when its own message did. */
  async between(from: CivilDate, to: CivilDate): Promise<FamilyMessageView[]> {
    const mine = await this.visibility.groupIds();
    return this.work.manager.query(
      `SELECT f.id, f.student_id AS "studentId", s.first_name || ' ' || s.last_name AS "studentName", f.day, f.half_day AS "halfDay", f.channel,
              f.person, f.recipient, f.automatic, f.queued_at AS "queuedAt", u.name AS "queuedByName",
              coalesce(f.sent_at, m.sent_at) AS "sentAt", f.failed_at AS "failedAt"
         FROM family_messages f JOIN students s ON s.id = f.student_id LEFT JOIN users u ON u.id = f.queued_by
         LEFT JOIN mail_messages m ON m.about_kind = 'family_message' AND m.about_id = f.id
        WHERE f.day BETWEEN $1 AND $2 AND ($3::uuid[] IS NULL OR s.group_id = ANY($3))
        ORDER BY f.queued_at DESC, f.id DESC LIMIT 500`,
      [from, to, mine === 'all' ? null : mine],
    );
  }
}
