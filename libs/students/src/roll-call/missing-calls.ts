import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, type HalfDay, wallTimeAt } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Timetable } from '@etabli/school';
import { Visibility } from '../student/visibility.js';
import { endedHalfDays } from './missing-calls.rules.js';

/** How many days back, today among them: what is older is a matter of the register. */
const DAYS = 7;

/** A half-day that ended without a roll call that somebody validated. */
export interface MissingCall {
  readonly groupId: string;
  readonly groupName: string;
  readonly day: CivilDate;
  readonly halfDay: HalfDay;
}

interface CalledGroup {
  id: string;
  name: string;
  /** days on which somebody of the group is due at school */
  days: CivilDate[];
  /** « day half-day » of its validated sheets */
  called: string[];
}

/** Which groups of the actor nobody called, of the last week; latest day first. Three queries, whatever the number of groups. */
@Injectable()
export class MissingCalls {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly timetable: Timetable,
    private readonly visibility: Visibility,
  ) {}

  async find(): Promise<MissingCall[]> {
    const mine = await this.visibility.groupIds();
    const today = this.clock.today();
    const from = addDays(today, 1 - DAYS);
    const groups: CalledGroup[] = await this.work.manager.query(GROUPS, [from, today, mine === 'all' ? null : mine]);
    const plans = await this.timetable.plans(
      groups.map(({ id }) => id),
      from,
      today,
    );
    const now = wallTimeAt(this.clock.now());
    return groups
      .flatMap(({ id, name, days, called }) =>
        endedHalfDays(plans.get(id)!.days, today, now)
          .filter(({ day, halfDay }) => days.includes(day) && !called.includes(`${day} ${halfDay}`))
          .map(({ day, halfDay }): MissingCall => ({ groupId: id, groupName: name, day, halfDay })),
      )
      .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  }
}

/** Who is out in a firm is not due at school: a whole class that is away is called by nobody. */
const GROUPS = `
  SELECT g.id, g.name,
         (SELECT coalesce(jsonb_agg(DISTINCT d.day::date), '[]') FROM generate_series($1::date, $2::date, interval '1 day') AS d (day)
            JOIN group_memberships m ON m.group_id = g.id AND m.from_on <= d.day AND (m.to_on IS NULL OR m.to_on >= d.day)
           WHERE NOT EXISTS (SELECT FROM placements p WHERE p.student_id = m.student_id AND p.cancelled_on IS NULL AND d.day BETWEEN p.from_on AND p.to_on)) AS days,
         (SELECT coalesce(jsonb_agg(r.day || ' ' || r.half_day), '[]') FROM roll_calls r
           WHERE r.group_id = g.id AND r.day BETWEEN $1 AND $2 AND r.validated_at IS NOT NULL) AS called
    FROM groups g WHERE g.active AND ($3::uuid[] IS NULL OR g.id = ANY($3)) ORDER BY g.name, g.id`;
