import { Injectable } from '@nestjs/common';
import { type CivilDate, maxDay } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { PresenceFigures } from '@etabli/students';

export interface Stay {
  readonly groupName: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate | null;
}
export interface InFirm {
  readonly hostName: string;
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  /** as the firm attested; null: not attested yet */
  readonly attestedDays: number | null;
}
/** Half-days. */
export interface Attendance {
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly due: number;
  readonly called: number;
  readonly present: number;
  readonly late: number;
  readonly excused: number;
  readonly unexcused: number;
}
export interface Youth {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly bornOn: CivilDate;
  readonly enrolledOn: CivilDate | null;
  readonly leftOn: CivilDate | null;
  readonly frameworkId: string | null;
  readonly groupName: string | null;
  readonly trade: string | null;
  readonly trainerName: string | null;
  readonly stays: readonly Stay[];
  readonly placements: readonly InFirm[];
}

/** Who a youth is and where he was. Asks nothing about the actor: the command that printed did. */
@Injectable()
export class YouthFacts {
  constructor(
    private readonly work: Work,
    private readonly figures: PresenceFigures,
  ) {}

  async of(studentId: string): Promise<Youth> {
    const read = <T>(sql: string): Promise<T[]> => this.work.manager.query(sql, [studentId]);
    const [youth] = await read<Omit<Youth, 'stays' | 'placements'>>(
      `SELECT s.id, s.first_name AS "firstName", s.last_name AS "lastName", s.born_on AS "bornOn", s.enrolled_on AS "enrolledOn",
              s.left_on AS "leftOn", s.framework_id AS "frameworkId", g.name AS "groupName", g.trade,
              t.first_name || ' ' || t.last_name AS "trainerName"
         FROM students s LEFT JOIN groups g ON g.id = s.group_id LEFT JOIN staff_members t ON t.id = g.trainer_id WHERE s.id = $1`,
    );
    return {
      ...youth!,
      stays: await read(
        `SELECT g.name AS "groupName", m.from_on AS "fromOn", m.to_on AS "toOn" FROM group_memberships m
           JOIN groups g ON g.id = m.group_id WHERE m.student_id = $1 AND NOT m.trial ORDER BY m.from_on`,
      ),
      placements: await read(
        `SELECT c.name AS "hostName", p.from_on AS "fromOn", p.to_on AS "toOn", p.attested_days AS "attestedDays"
           FROM placements p JOIN customers c ON c.id = p.host_id WHERE p.student_id = $1 AND p.cancelled_on IS NULL ORDER BY p.from_on`,
      ),
    };
  }

  /** Over the days of his stay that lie in the period, both included; null when none does. */
  async attendance(
    { id, enrolledOn, leftOn }: Pick<Youth, 'id' | 'enrolledOn' | 'leftOn'>,
    from: CivilDate,
    to: CivilDate,
  ): Promise<Attendance | null> {
    if (enrolledOn === null) return null;
    const fromOn = maxDay(from, enrolledOn);
    const toOn = leftOn !== null && leftOn < to ? leftOn : to;
    if (fromOn > toOn) return null;
    const { due, called, present, late, excused, unexcused } = await this.figures.count(id, fromOn, toOn);
    return { fromOn, toOn, due, called, present, late, excused, unexcused };
  }
}
