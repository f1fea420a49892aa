import { Injectable } from '@nestjs/common';
import { type CivilDate, fold, maxDay } from '@etabli/kernel';
import { Clock, containing, Work } from '@etabli/platform';
import { HalfDays, Visibility } from '@etabli/students';
import { Averages } from '../class-test/averages.js';
import { Coverage } from '../coverage/coverage.js';
import { AlertSettings } from './alert-settings.js';
import type { AlertsRequest, AlertsView, AlertView } from './alert.dto.js';
import { factsOf, type KnownOfYouth, levelOf, windowFrom } from './alert.rules.js';

interface Youth {
  id: string;
  name: string;
  groupName: string | null;
  enrolledOn: CivilDate;
  examOn: CivilDate | null;
}

/** Who is at risk of breaking off, each with the facts that say so. Recomputed from what is known today; nothing is stored. */
@Injectable()
export class Alerts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly halfDays: HalfDays,
    private readonly coverage: Coverage,
    private readonly averages: Averages,
    private readonly settings: AlertSettings,
  ) {}

  /** Of the youths whom the actor may see, risks first, then by the number of facts and by name. Throws 404 for a foreign group. */
  async find({ groupId, level, q }: AlertsRequest): Promise<AlertsView> {
    if (groupId) await this.visibility.assertGroup(groupId);
    const today = this.clock.today();
    const rules = await this.settings.find();
    const youths = await this.youths(groupId, q);
    const ids = youths.map(({ id }) => id);
    const from = windowFrom(today, rules);
    const calls = await this.halfDays.find({ from, to: today, studentIds: ids });
    const covered = new Map((await this.coverage.ofStudents(ids)).map((one) => [one.studentId, one]));
    const averages = await this.averages.overall(ids, from, today);
    const alerts = youths.flatMap(({ id, name, groupName, enrolledOn, examOn }): AlertView[] => {
      const { items, frameworkId } = covered.get(id)!;
      const own = items.filter((one) => one.frameworkId === frameworkId);
      const newest = items.flatMap(({ newestOn }) => newestOn ?? []);
      const known: KnownOfYouth = {
        enrolledOn,
        examOn,
        calls: calls
          .filter(({ studentId }) => studentId === id)
          .map(({ day, status, legitimate }) => ({
            day,
            absent: status === 'absent',
            legitimate: legitimate === true,
          })),
        lastEvidenceOn: newest.length > 0 ? maxDay(...newest) : null,
        coverage: { proven: own.filter(({ count }) => count > 0).length, total: own.length },
        average: averages.get(id) ?? null,
      };
      const facts = factsOf(known, rules, today);
      const found = levelOf(facts, rules);
      return found === null || (level && found !== level)
        ? []
        : [{ studentId: id, name, groupName, level: found, facts }];
    });
    const rank = (one: AlertView): number => (one.level === 'risk' ? 100 : 0) + one.facts.length;
    return {
      today,
      rules,
      looked: youths.length,
      items: alerts.toSorted((one, other) => rank(other) - rank(one) || one.name.localeCompare(other.name, 'fr')),
    };
  }

  /** Those enrolled today, and the first day of the next exam that each is a candidate of. */
  private async youths(groupId: string | undefined, q: string | undefined): Promise<Youth[]> {
    const mine = await this.visibility.groupIds();
    const sought = fold(q ?? '');
    return this.work.manager.query(
      `SELECT s.id, s.first_name || ' ' || s.last_name AS name, g.name AS "groupName", s.enrolled_on AS "enrolledOn",
              (SELECT min(e.exams_from) FROM exam_registrations r JOIN exam_sessions e ON e.id = r.session_id
                WHERE r.student_id = s.id AND r.state <> 'withdrawn' AND e.exams_to >= $4) AS "examOn"
         FROM students s LEFT JOIN groups g ON g.id = s.group_id
        WHERE s.state IN ('enrolled', 'suspended') AND s.enrolled_on <= $4 AND ($1::uuid[] IS NULL OR s.group_id = ANY($1))
          AND ($2::uuid IS NULL OR s.group_id = $2) AND ($3::text IS NULL OR s.search_text LIKE $3)
        ORDER BY s.last_name, s.first_name, s.id`,
      [mine === 'all' ? null : mine, groupId ?? null, sought ? containing(sought) : null, this.clock.today()],
    );
  }
}
