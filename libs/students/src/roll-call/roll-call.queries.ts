import { Injectable } from '@nestjs/common';
import type { CivilDate, HalfDay } from '@etabli/kernel';
import { User, Work } from '@etabli/platform';
import { StudentQueries } from '../student/student.queries.js';
import { Visibility } from '../student/visibility.js';
import type { RollCallView } from './roll-call.dto.js';
import { RollCall } from './roll-call.entity.js';
import { RollCalls } from './roll-calls.js';

@Injectable()
export class RollCallQueries {
  constructor(
    private readonly work: Work,
    private readonly rollCalls: RollCalls,
    private readonly students: StudentQueries,
    private readonly visibility: Visibility,
  ) {}

  /** The faces of that half-day with what is known of them, taken or not. Throws 404 for a foreign group. */
  async find(groupId: string, day: CivilDate, halfDay: HalfDay): Promise<RollCallView> {
    await this.visibility.assertGroup(groupId);
    const faces = await this.students.ofGroup(groupId, day);
    const marks = await this.rollCalls.marks(
      faces.map((face) => face.id),
      day,
      halfDay,
    );
    const taken = await this.work.manager
      .createQueryBuilder(RollCall, 'r')
      .leftJoin(User, 'u', 'u.id = r.taken_by')
      .select(['r.id AS "id"', 'r.taken_at AS "takenAt"', 'u.name AS "takenByName"'])
      .where('r.group_id = :groupId AND r.day = :day AND r.half_day = :halfDay', { groupId, day, halfDay })
      .getRawOne<Pick<RollCallView, 'id' | 'takenAt' | 'takenByName'>>();
    return {
      id: taken?.id ?? null,
      takenAt: taken?.takenAt ?? null,
      takenByName: taken?.takenByName ?? null,
      groupId,
      day,
      halfDay,
      faces: faces.map(({ id, firstName, lastName, lastInitial, age }) => ({
        studentId: id,
        firstName,
        lastName,
        lastInitial,
        age,
        status: marks.get(id)?.status ?? 'unknown',
        lateMinutes: marks.get(id)?.lateMinutes ?? 0,
      })),
    };
  }
}
