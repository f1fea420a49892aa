import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@etabli/kernel';
import { Clock, DueDateSource, type DueDates, type DueItem, Work } from '@etabli/platform';
import { Visibility } from '../student/visibility.js';
import { AbsenceQueries } from './absence.queries.js';
import { daysFor, type FollowStep } from './absence.rules.js';
import { FollowUps } from './follow-ups.js';

const TITLES: Readonly<Record<FollowStep, string>> = {
  contact: 'prendre contact avec la famille',
  warning: 'alerter la famille (3 demi-journées)',
  letter: 'envoyer le signalement (4 demi-journées)',
  team: 'réunir l’équipe éducative (10 demi-journées)',
};

interface OpenStep {
  studentId: string;
  name: string;
  month: string;
  step: FollowStep;
  reachedOn: CivilDate;
}

/** Whom to call today, and the steps that the counters of the month opened and that still stand. */
@DueDateSource('absence.read')
@Injectable()
export class AbsenceDues implements DueDates {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly absences: AbsenceQueries,
    private readonly followUps: FollowUps,
  ) {}

  async due(until: CivilDate, limit: number): Promise<DueItem[]> {
    return [...(await this.calls()), ...(await this.steps(until))].slice(0, limit);
  }

  private async calls(): Promise<DueItem[]> {
    const { day, items } = await this.absences.notCalled(this.clock.today());
    return items.map(({ name, groupName, told }) => ({
      kind: 'absence.contact',
      dueOn: day,
      title: `${name}\u202f: absence du jour à signaler à la famille`,
      detail: told ? `${groupName} · message envoyé, appel à noter` : groupName,
      path: '/absences',
    }));
  }

  private async steps(until: CivilDate): Promise<DueItem[]> {
    const mine = await this.visibility.groupIds();
    const open: OpenStep[] = await this.work.manager.query(
      `SELECT f.student_id AS "studentId", s.first_name || ' ' || s.last_name AS name, f.month, f.step, f.reached_on AS "reachedOn"
         FROM absence_follow_ups f JOIN students s ON s.id = f.student_id
        WHERE f.closed_at IS NULL AND s.state <> 'left' AND (f.step <> 'contact' OR f.reached_on BETWEEN $2::date - 31 AND $2::date - 1) AND ($1::uuid[] IS NULL OR s.group_id = ANY($1)) ORDER BY f.reached_on, f.id LIMIT 500`,
      // whom to call today stands in the other list; a month later a first contact is no news
      [mine === 'all' ? null : mine, this.clock.today()],
    );
    const standing: OpenStep[] = [];
    for (const month of new Set(open.map((one) => one.month))) {
      const ofMonth = open.filter((one) => one.month === month);
      const counters = await this.followUps.counters([...new Set(ofMonth.map(({ studentId }) => studentId))], month);
      const reached = ({ studentId, step }: OpenStep): boolean =>
        counters.get(studentId)?.reached.some((one) => one.step === step) ?? false;
      standing.push(...ofMonth.filter(reached));
    }
    return standing
      .map(({ name, step, reachedOn, month }) => ({
        kind: `absence.${step}`,
        dueOn: addDays(reachedOn, daysFor(step)),
        title: `${name}\u202f: ${TITLES[step]}`,
        detail: null,
        path: `/absences?mois=${month}`,
      }))
      .filter(({ dueOn }) => dueOn <= until);
  }
}
