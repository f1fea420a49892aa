import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays, type CivilDate, formatDayLong } from '@etabli/kernel';
import { toCompetenceView } from '@etabli/curriculum';
import { Clock, Work } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import { Coverage } from './coverage.js';
import type { FeedingView, ForecastView, NeedsView } from './coverage.dto.js';
import { axesView, competencesOf } from './coverage.views.js';
import { sayStrength } from './coverage.words.js';
import { ExamDays } from './exam-days.js';
import { forecastOf, PACE_WEEKS } from './forecast.rules.js';
import { Offered } from './offered.js';

const WEEKS = 8;
const PRESENT = ['enrolled', 'suspended'] as const;

/** What lies ahead: what the orders will feed, whom an order serves, where a youth will stand on the exam day. */
@Injectable()
export class CoverageOutlook {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly coverage: Coverage,
    private readonly offered: Offered,
    private readonly examDays: ExamDays,
    private readonly visibility: Visibility,
  ) {}

  /** Each competence of the group's frameworks with the orders of the coming weeks that exercise it. Throws 404. */
  async feeding(groupId: string): Promise<FeedingView> {
    await this.visibility.assertGroup(groupId);
    const youths = await this.work.manager.findBy(Student, { groupId, state: In(PRESENT) });
    const { students, frameworks } = await this.coverage.read(youths.map(({ id }) => id));
    const until = addDays(this.clock.today(), 7 * WEEKS);
    const ahead = await this.offered.until(until);
    const used = [...new Set(students.map(({ frameworkId }) => frameworkId))];
    return {
      until,
      youths: students.length,
      items: used.flatMap((id) => {
        const framework = id && frameworks.get(id);
        if (!framework) return [];
        const parents = new Set(framework.competences.map(({ parentId }) => parentId));
        return framework.competences
          .filter((competence) => !parents.has(competence.id))
          .map((competence) => ({
            competence: toCompetenceView(competence),
            frameworkId: framework.framework.id,
            needing: students.filter(({ items }) =>
              items.some(({ competenceId, solidity }) => competenceId === competence.id && solidity !== 'solid'),
            ).length,
            orders: ahead
              .filter(({ competenceIds }) =>
                competenceIds.some((from) => framework.targets.get(from)?.includes(competence.id)),
              )
              .map(({ orderId, number, title, dueOn }) => ({ orderId, number, title, dueOn })),
          }));
      }),
    };
  }

  /** Throws 404 for no order. */
  async needsOfOrder(orderId: string): Promise<NeedsView> {
    return this.needs(await this.offered.byOrder(orderId));
  }

  /** Throws 404 for no inquiry. */
  async needsOfInquiry(inquiryId: string): Promise<NeedsView> {
    return this.needs(await this.offered.byInquiry(inquiryId));
  }

  /** The pace of the last weeks held until the exam. Throws 404 for a youth one may not see. */
  async forecast(studentId: string, asked?: CivilDate): Promise<ForecastView> {
    await this.visibility.assertStudent(studentId);
    const today = this.clock.today();
    const whole = async (day: CivilDate): Promise<number> => {
      const { students, frameworks } = await this.coverage.read([studentId], day);
      return axesView(students[0]!, frameworks).whole;
    };
    const planned = await this.examDays.of(studentId);
    const exam = asked ? { on: asked, usual: false } : planned;
    const { before, now, perWeek, weeksLeft, onExamDay } = forecastOf(
      await whole(addDays(today, -7 * PACE_WEEKS)),
      await whole(today),
      today,
      exam.on,
    );
    const said = (value: number): string => value.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
    return {
      examOn: exam.on,
      usual: exam.usual,
      before: said(before),
      now: said(now),
      perWeek: said(perWeek),
      weeksLeft,
      onExamDay: said(onExamDay),
      sentences: [
        `En ${PACE_WEEKS} semaines, la couverture est passée de ${said(before)} à ${said(now)} sur 100\u202f: ${said(perWeek)} ${Math.abs(perWeek) < 2 ? 'point' : 'points'} par semaine.`,
        `Il reste ${weeksLeft} ${weeksLeft < 2 ? 'semaine' : 'semaines'} avant l’examen${exam.usual ? ', supposé le' : ' du'} ${formatDayLong(exam.on)}.`,
        `Si le rythme tient, la couverture sera de ${said(onExamDay)} sur 100 ce jour-là. C’est une règle de trois, pas une promesse.`,
      ],
    };
  }

  /** Of the youths the actor may see: whom these competences still serve, most first. */
  private async needs(competenceIds: readonly string[]): Promise<NeedsView> {
    if (competenceIds.length === 0) return { offered: 0, items: [] };
    const mine = await this.visibility.groupIds();
    const found = await this.work.manager.find(Student, {
      where: { state: 'enrolled', ...(mine === 'all' ? {} : { groupId: In(mine) }) },
      order: { firstName: 'ASC', lastName: 'ASC', id: 'ASC' },
    });
    const named: { id: string; name: string }[] = await this.work.manager.query('SELECT id, name FROM groups');
    const groups = new Map(named.map(({ id, name }) => [id, name]));
    const { students, frameworks } = await this.coverage.read(found.map(({ id }) => id));
    const competences = competencesOf(frameworks);
    const today = this.clock.today();
    const items = students.map(({ frameworkId, items: covered }, i) => {
      const targets = frameworkId ? frameworks.get(frameworkId)?.targets : undefined;
      const served = new Set(competenceIds.flatMap((id) => targets?.get(id) ?? []));
      const needs = covered.filter(({ competenceId, solidity }) => served.has(competenceId) && solidity !== 'solid');
      const { id: studentId, firstName, lastName, groupId } = found[i]!;
      return {
        missing: needs.reduce((sum, { strength }) => sum + 100 - strength, 0),
        view: {
          studentId,
          firstName,
          lastName,
          groupName: (groupId && groups.get(groupId)) || null,
          needs: needs.map((need) => {
            const { code, title } = competences.get(need.competenceId)!;
            return {
              competenceId: need.competenceId,
              code,
              title,
              solidity: need.solidity,
              sentence: sayStrength(need, today),
            };
          }),
        },
      };
    });
    return {
      offered: competenceIds.length,
      items: items
        .filter(({ view }) => view.needs.length > 0)
        .toSorted((one, other) => other.missing - one.missing)
        .map(({ view }) => view),
    };
  }
}
