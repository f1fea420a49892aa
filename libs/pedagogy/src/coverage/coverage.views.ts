import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Competence, toCompetenceView } from '@etabli/curriculum';
import { Clock, Work } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import { axesOf, wholeOf } from './axes.rules.js';
import { Coverage, type CoveredCompetence, type CoveredStudent } from './coverage.js';
import type {
  AxisView,
  CellView,
  CoverageFrameworkView,
  CoverageItemView,
  CoverageView,
  GroupCoverageView,
} from './coverage.dto.js';
import type { CoveredFramework } from './coverage.reader.js';
import { sayRule, sayStrength } from './coverage.words.js';
import { HoursByCompetence } from './hours-by-competence.js';

/** Coverage as the screens show it. */
@Injectable()
export class CoverageViews {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly coverage: Coverage,
    private readonly hours: HoursByCompetence,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 for a youth one may not see. */
  async ofStudent(studentId: string): Promise<CoverageView> {
    await this.visibility.assertStudent(studentId);
    const { students, frameworks } = await this.coverage.read([studentId]);
    const student = students[0]!;
    const minutes = new Map((await this.hours.ofStudents([studentId])).map((one) => [one.competenceId, one]));
    const competences = competencesOf(frameworks);
    const shown = new Set(student.items.map(({ frameworkId }) => frameworkId));
    return {
      studentId,
      frameworkId: student.frameworkId,
      frameworks: [...frameworks.values()].filter(({ framework }) => shown.has(framework.id)).map(toFrameworkView),
      items: student.items.map((item): CoverageItemView => ({
        ...this.cell(item),
        competence: toCompetenceView(competences.get(item.competenceId)!),
        frameworkId: item.frameworkId,
        minutes: minutes.get(item.competenceId)?.minutes ?? 0,
        reworkMinutes: minutes.get(item.competenceId)?.reworkMinutes ?? 0,
      })),
      ...axesView(student, frameworks),
    };
  }

  /** Youth × competence of the youths of today. Throws 404 for a group one may not see. */
  async ofGroup(groupId: string): Promise<GroupCoverageView> {
    await this.visibility.assertGroup(groupId);
    const names = await this.work.manager.find(Student, {
      select: { id: true, firstName: true, lastName: true },
      where: { groupId, state: In(['enrolled', 'suspended']) },
      order: { firstName: 'ASC', lastName: 'ASC', id: 'ASC' },
    });
    const { students, frameworks } = await this.coverage.read(names.map(({ id }) => id));
    const used = new Set(students.map(({ frameworkId }) => frameworkId));
    return {
      frameworks: [...frameworks.values()]
        .filter(({ framework }) => used.has(framework.id))
        .map((one) => ({ ...toFrameworkView(one), competences: one.competences.map(toCompetenceView) })),
      students: students.map((student, i) => ({
        studentId: student.studentId,
        firstName: names[i]!.firstName,
        lastName: names[i]!.lastName,
        frameworkId: student.frameworkId,
        whole: axesView(student, frameworks).whole,
        cells: student.items
          .filter(({ frameworkId }) => frameworkId === student.frameworkId)
          .map((item) => this.cell(item)),
      })),
    };
  }

  private cell(item: CoveredCompetence): CellView {
    const { competenceId, level, count, newestOn, strength, solidity, selfLevel } = item;
    const sentence = sayStrength(item, this.clock.today());
    return { competenceId, level, count, newestOn, strength, solidity, sentence, selfLevel };
  }
}

export const competencesOf = (frameworks: ReadonlyMap<string, CoveredFramework>): ReadonlyMap<string, Competence> =>
  new Map([...frameworks.values()].flatMap(({ competences }) => competences.map((one) => [one.id, one] as const)));

/** The axes of the youth's own framework, and the whole of it in one number. */
export function axesView(
  { frameworkId, items }: CoveredStudent,
  frameworks: ReadonlyMap<string, CoveredFramework>,
): { axes: AxisView[]; whole: number } {
  const competences = (frameworkId && frameworks.get(frameworkId)?.competences) || [];
  const strengths = new Map(items.map(({ competenceId, strength }) => [competenceId, strength]));
  const axes = axesOf(competences, (id) => strengths.get(id) ?? 0);
  const known = new Map(competences.map((one) => [one.id, one]));
  return {
    axes: axes.map(({ competenceId, strength }) => {
      const { code, title } = known.get(competenceId)!;
      return { competenceId, code, title, strength };
    }),
    whole: Math.round(wholeOf(axes)),
  };
}

const toFrameworkView = ({ framework, rule }: CoveredFramework): CoverageFrameworkView => ({
  id: framework.id,
  code: framework.code,
  title: framework.title,
  version: framework.version,
  levels: framework.levelScale.map(({ value, label, colour }) => ({ value, label, colour })),
  method: rule.method,
  rule: sayRule(rule),
});
