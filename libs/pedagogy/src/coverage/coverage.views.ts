import { Injectable } from '@nestjs/common';
import { toCompetenceView } from '@etabli/curriculum';
import { Visibility } from '@etabli/students';
import type { CoverageView } from '../evidence/evidence.dto.js';
import { Coverage } from './coverage.js';

/** Coverage as the screens show it. */
@Injectable()
export class CoverageViews {
  constructor(
    private readonly coverage: Coverage,
    private readonly visibility: Visibility,
  ) {}

  /** Throws 404 for a youth one may not see. */
  async ofStudent(studentId: string): Promise<CoverageView> {
    await this.visibility.assertStudent(studentId);
    const { students, frameworks } = await this.coverage.read([studentId]);
    const competences = new Map(
      [...frameworks.values()].flatMap(({ competences: own }) => own.map((one) => [one.id, one] as const)),
    );
    const { items } = students[0]!;
    const shown = new Set(items.map(({ frameworkId }) => frameworkId));
    return {
      studentId,
      frameworks: [...frameworks.values()]
        .map(({ framework }) => framework)
        .filter(({ id }) => shown.has(id))
        .map(({ id, code, title, levelScale }) => ({ id, code, title, levels: levelScale })),
      items: items.map(({ competenceId, frameworkId, count, level, newestOn }) => ({
        competence: toCompetenceView(competences.get(competenceId)!),
        frameworkId,
        count,
        lastLevel: level,
        lastAssessedOn: newestOn,
      })),
    };
  }
}
