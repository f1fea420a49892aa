import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Competence, Framework, toCompetenceView } from '@etabli/curriculum';
import { Work } from '@etabli/platform';
import { Student, Visibility } from '@etabli/students';
import type { CoverageView } from './evidence.dto.js';
import { Evidence } from './evidence.entity.js';

interface Counted {
  competenceId: string;
  count: number;
  lastLevel: number | null;
  lastAssessedOn: string | null;
}

/** How far the evidence of a youth covers his framework: a level counts little without how often and how long ago. */
@Injectable()
export class Coverage {
  constructor(
    private readonly work: Work,
    private readonly visibility: Visibility,
  ) {}

  /** Every competence of the youth's framework, and those of others he was assessed on. Throws 404 for a youth one may not see. */
  async of(studentId: string): Promise<CoverageView> {
    await this.visibility.assertStudent(studentId);
    const { frameworkId } = await this.work.manager.findOneByOrFail(Student, { id: studentId });
    const counted = await this.work.manager
      .createQueryBuilder(Competence, 'c')
      .leftJoin(Evidence, 'e', 'e.competence_id = c.id AND e.student_id = :studentId AND e.withdrawn_at IS NULL', {
        studentId,
      })
      .select([
        'c.id AS "competenceId"',
        'count(e.id) AS count',
        '(array_agg(e.level ORDER BY e.assessed_on DESC, e.id DESC))[1] AS "lastLevel"',
        'max(e.assessed_on) AS "lastAssessedOn"',
      ])
      .where('c.framework_id = :frameworkId OR e.id IS NOT NULL', { frameworkId })
      .groupBy('c.id')
      .getRawMany<Counted>();
    const byId = new Map(counted.map((row) => [row.competenceId, row]));
    const competences = await this.work.manager.find(Competence, {
      where: { id: In([...byId.keys()]) },
      order: { frameworkId: 'ASC', position: 'ASC' },
    });
    const frameworks = await this.work.manager.findBy(Framework, {
      id: In([...new Set(competences.map((one) => one.frameworkId))]),
    });
    return {
      studentId,
      frameworks: frameworks.map(({ id, code, title, levelScale }) => ({ id, code, title, levels: levelScale })),
      items: competences.map((competence) => {
        const { count, lastLevel, lastAssessedOn } = byId.get(competence.id)!;
        return {
          competence: toCompetenceView(competence),
          frameworkId: competence.frameworkId,
          count,
          lastLevel,
          lastAssessedOn,
        };
      }),
    };
  }
}
