import { Injectable } from '@nestjs/common';
import { addToMonth, type CivilDate, formatMinutes, formatRate, type Month, monthOf } from '@etabli/kernel';
import { Coverage } from '@etabli/pedagogy';
import { Work } from '@etabli/platform';
import { HalfDays } from '@etabli/students';
import { WorkshopHoursQueries } from '../workshop-hours/workshop-hours.queries.js';
import { type Behind, type Measured, type SchoolYear, summedOver } from './indicator.catalogue.js';
import type { YearFactsInput } from './year-facts.js';

interface Member {
  id: string;
  label: string;
  groupName: string;
}

/** How much they were there, worked and have proven. */
@Injectable()
export class LearningIndicators {
  constructor(
    private readonly work: Work,
    private readonly halfDays: HalfDays,
    private readonly coverage: Coverage,
    private readonly hours: WorkshopHoursQueries,
  ) {}

  /** `until`: the last day that is over, or today. */
  async of({ from, to }: SchoolYear, until: CivilDate, facts: YearFactsInput): Promise<Measured[]> {
    const members: Member[] = await this.work.manager.query(
      `SELECT s.id, s.first_name || ' ' || s.last_name AS label, (array_agg(g.name ORDER BY m.from_on DESC))[1] AS "groupName"
         FROM group_memberships m JOIN students s ON s.id = m.student_id JOIN groups g ON g.id = m.group_id
        WHERE m.from_on <= $2 AND (m.to_on IS NULL OR m.to_on >= $1) AND s.state IN ('enrolled', 'suspended', 'left')
        GROUP BY s.id ORDER BY s.last_name, s.first_name, s.id`,
      [from, to],
    );
    return [
      ...(await this.attendance(members, from, until)),
      await this.workshopShare(from, until, facts),
      await this.covered(members, until),
    ];
  }

  /** All of the school, then each group by itself. */
  private async attendance(members: readonly Member[], from: CivilDate, until: CivilDate): Promise<Measured[]> {
    const known = (await this.halfDays.find({ from, to: until })).filter(({ validated }) => validated);
    const due = new Map<string, { present: number; due: number }>();
    for (const { studentId, status } of known) {
      const sum = due.get(studentId) ?? { present: 0, due: 0 };
      due.set(studentId, { present: sum.present + (status === 'absent' ? 0 : 1), due: sum.due + 1 });
    }
    const measured = (of: readonly Member[], scope: string | null): Measured => {
      const counts = of.map((member) => ({ member, ...(due.get(member.id) ?? { present: 0, due: 0 }) }));
      const sum = (name: 'present' | 'due'): number => counts.reduce((total, one) => total + one[name], 0);
      return summedOver('attendance_rate', sum('present'), sum('due'), {
        scope,
        behind: counts
          .filter((one) => one.due > 0)
          .map(({ member, present, due: all }) => ({
            studentId: member.id,
            label: member.label,
            counted: present > 0,
            detail: `${present} sur ${all}`,
          })),
      });
    };
    const groups = [...new Set(members.map(({ groupName }) => groupName))].toSorted((a, b) => a.localeCompare(b, 'fr'));
    const of = (name: string): Member[] => members.filter(({ groupName }) => groupName === name);
    return [measured(members, null), ...(groups.length > 1 ? groups.map((name) => measured(of(name), name)) : [])];
  }

  /** Over all months, each as its report says; by name. */
  private async workshopShare(from: CivilDate, until: CivilDate, facts: YearFactsInput): Promise<Measured> {
    const youths = new Map<string | null, { name: string; minutes: number; dueMinutes: number }>();
    for (let month: Month = monthOf(from); month <= monthOf(until); month = addToMonth(month, 1))
      for (const { studentId, name, minutes, dueMinutes } of (await this.hours.ofMonth(month)).students) {
        const sum = youths.get(studentId) ?? { name, minutes: 0, dueMinutes: 0 };
        youths.set(studentId, { name, minutes: sum.minutes + minutes, dueMinutes: sum.dueMinutes + dueMinutes });
      }
    const counted = [...youths].filter(([, one]) => one.dueMinutes > 0);
    const behind = counted
      .map(([studentId, one]): Behind => ({
        studentId,
        label: studentId === null ? 'autres jeunes' : one.name,
        counted: one.minutes > 0,
        detail: `${formatMinutes(one.minutes)} sur ${formatMinutes(one.dueMinutes)}`,
      }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'fr'));
    const minutes = [...youths.values()].reduce((sum, one) => sum + one.minutes, 0);
    const dueMinutes = [...youths.values()].reduce((sum, one) => sum + one.dueMinutes, 0);
    const { workshopFromBp: low, workshopToBp: high } = facts;
    const note = low === null ? null : `l’école vise de ${formatRate(low)} à ${formatRate(high!)}`;
    return summedOver('workshop_share', minutes, dueMinutes, { behind, note });
  }

  private async covered(members: readonly Member[], until: CivilDate): Promise<Measured> {
    const { students } = await this.coverage.read(
      members.map(({ id }) => id),
      until,
    );
    const labels = new Map(members.map(({ id, label }) => [id, label]));
    const counts = students.flatMap(({ studentId, frameworkId, items }) => {
      const own = items.filter((one) => one.frameworkId === frameworkId);
      return own.length === 0
        ? []
        : [{ studentId, proven: own.filter(({ count }) => count > 0).length, of: own.length }];
    });
    return summedOver(
      'competence_coverage',
      counts.reduce((sum, { proven }) => sum + proven, 0),
      counts.reduce((sum, { of }) => sum + of, 0),
      {
        behind: counts.map(({ studentId, proven, of }) => ({
          studentId,
          label: labels.get(studentId)!,
          counted: proven > 0,
          detail: `${proven} sur ${of}`,
        })),
      },
    );
  }
}
