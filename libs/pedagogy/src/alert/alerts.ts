import { Injectable } from '@nestjs/common';
import { type CivilDate, fold } from '@etabli/kernel';
import { Clock, type ComputedListSpec, containing, countOf, type CountView, Lists, Work } from '@etabli/platform';
import { HalfDays, Visibility } from '@etabli/students';
import { Averages } from '../class-test/averages.js';
import { AlertSettings } from './alert-settings.js';
import type { AlertsRequest, AlertsView, AlertView } from './alert.dto.js';
import { factsOf, type KnownOfYouth, levelOf, windowFrom } from './alert.rules.js';
import { Proven } from './proven.js';

interface Youth {
  id: string;
  name: string;
  groupName: string | null;
  enrolledOn: CivilDate;
  examOn: CivilDate | null;
  frameworkId: string | null;
}

/** The worst first. */
const LIST: ComputedListSpec<AlertView, { rank: number; name: string; id: string }> = {
  name: 'alerts',
  keyOf: ({ level, facts, name, studentId }) => ({
    rank: (level === 'risk' ? 100 : 0) + facts.length,
    name,
    id: studentId,
  }),
  compare: (one, other) =>
    other.rank - one.rank ||
    one.name.localeCompare(other.name, 'fr') ||
    (one.id < other.id ? -1 : Number(one.id > other.id)),
};

/** Who is at risk of breaking off, each with the facts that say so. Recomputed from what is known today; nothing is stored. */
@Injectable()
export class Alerts {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly visibility: Visibility,
    private readonly halfDays: HalfDays,
    private readonly proven: Proven,
    private readonly averages: Averages,
    private readonly settings: AlertSettings,
    private readonly lists: Lists,
  ) {}

  /** Of the youths whom the actor may see, risks first, then by the number of facts and by name. Throws 404 for a foreign group. */
  async find(request: AlertsRequest): Promise<AlertsView> {
    const { today, rules, looked, alerts } = await this.all(request);
    return { today, rules, looked, ...this.lists.computed(alerts, LIST, request) };
  }

  async count(request: AlertsRequest): Promise<CountView> {
    return countOf((await this.all(request)).alerts.length);
  }

  /** How many youths at each level, of those whom the actor may see. */
  async levels(): Promise<Record<AlertView['level'], number>> {
    const found = { risk: 0, watch: 0 };
    for (const { level } of (await this.all({})).alerts) found[level] += 1;
    return found;
  }

  private async all({ groupId, level, q }: AlertsRequest) {
    if (groupId) await this.visibility.assertGroup(groupId);
    const today = this.clock.today();
    const rules = await this.settings.find();
    const youths = await this.youths(groupId, q);
    const ids = youths.map(({ id }) => id);
    const from = windowFrom(today, rules);
    const calls = await this.halfDays.briefly({ from, to: today, studentIds: ids });
    const lastOn = await this.proven.lastOn(ids, today);
    // the way that is left is measured of who has an exam before him
    const candidates = rules.coveragePoints === null ? [] : youths.filter(({ examOn }) => examOn !== null);
    const proven = await this.proven.ofStudents(candidates, today);
    const averages = await this.averages.overall(ids, from, today);
    const alerts = youths.flatMap(({ id, name, groupName, enrolledOn, examOn }): AlertView[] => {
      const known: KnownOfYouth = {
        enrolledOn,
        examOn,
        calls: (calls.get(id) ?? []).map(({ day, status, legitimate }) => ({
          day,
          absent: status === 'absent',
          legitimate: legitimate === true,
        })),
        lastEvidenceOn: lastOn.get(id) ?? null,
        coverage: proven.get(id) ?? null,
        average: averages.get(id) ?? null,
      };
      const facts = factsOf(known, rules, today);
      const found = levelOf(facts, rules);
      return found === null || (level && found !== level)
        ? []
        : [{ studentId: id, name, groupName, level: found, facts }];
    });
    return {
      today,
      rules,
      looked: youths.length,
      alerts: alerts.toSorted((one, other) => LIST.compare(LIST.keyOf(one), LIST.keyOf(other))),
    };
  }

  /** Those enrolled today, and the first day of the next exam that each is a candidate of. */
  private async youths(groupId: string | undefined, q: string | undefined): Promise<Youth[]> {
    const mine = await this.visibility.groupIds();
    const sought = fold(q ?? '');
    return this.work.manager.query(
      `SELECT s.id, s.first_name || ' ' || s.last_name AS name, g.name AS "groupName", s.enrolled_on AS "enrolledOn", s.framework_id AS "frameworkId",
              (SELECT min(e.exams_from) FROM exam_registrations r JOIN exam_sessions e ON e.id = r.session_id
                WHERE r.student_id = s.id AND r.state <> 'withdrawn' AND e.exams_to >= $4) AS "examOn"
         FROM students s LEFT JOIN groups g ON g.id = s.group_id
        WHERE s.state IN ('enrolled', 'suspended') AND s.enrolled_on <= $4 AND ($1::uuid[] IS NULL OR s.group_id = ANY($1))
          AND ($2::uuid IS NULL OR s.group_id = $2) AND ($3::text IS NULL OR s.search_text LIKE $3)
        ORDER BY s.id`,
      [mine === 'all' ? null : mine, groupId ?? null, sought ? containing(sought) : null, this.clock.today()],
    );
  }
}
