import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { Timetable } from '@etabli/school';
import type { PresenceCount } from '../paper/paper.rules.js';
import { Placement } from '../placement/placement.entity.js';
import { covers } from '../placement/placement.rules.js';
import { GroupMembership } from '../student/group-membership.entity.js';
import { HalfDays, type KnownHalfDay } from './half-days.js';

/** What a youth attended over a period, from the roll calls as corrected, the reasons given and the timetable. */
@Injectable()
export class PresenceFigures {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly halfDays: HalfDays,
    private readonly timetable: Timetable,
  ) {}

  /** Both days included; of what is to come nothing is due. Asks nothing about the actor. */
  async count(studentId: string, from: CivilDate, to: CivilDate): Promise<PresenceCount> {
    const today = this.clock.today();
    const known = await this.halfDays.find({ from, to, studentIds: [studentId] });
    const planned = await this.planned(studentId, from, to < today ? to : today);
    const placements = (await this.work.manager.findBy(Placement, { studentId })).filter((one) => !one.cancelledOn);
    const inFirm = planned.filter((day) => placements.some((placement) => covers(placement, day))).length;
    const count = (test: (half: KnownHalfDay) => boolean): number => known.filter(test).length;
    return {
      due: planned.length - inFirm,
      inFirm,
      called: known.length,
      present: count(({ status }) => status !== 'absent'),
      late: count(({ status }) => status === 'late'),
      excused: count(({ status, legitimate }) => status === 'absent' && legitimate === true),
      unexcused: count(({ status, legitimate }) => status === 'absent' && legitimate !== true),
    };
  }

  /** The days of the half-days that were planned in the groups that he was in. */
  private async planned(studentId: string, from: CivilDate, to: CivilDate): Promise<CivilDate[]> {
    const memberships = await this.work.manager.findBy(GroupMembership, { studentId });
    const days: CivilDate[] = [];
    for (const { groupId, fromOn, toOn } of memberships) {
      const [start, end] = [fromOn > from ? fromOn : from, toOn !== null && toOn < to ? toOn : to];
      if (start <= end) days.push(...(await this.timetable.halfDays(groupId, start, end)).map(({ day }) => day));
    }
    return days;
  }
}
