import { Injectable } from '@nestjs/common';
import { Framework } from '@etabli/curriculum';
import { currentActor, hasRole, Work } from '@etabli/platform';
import type { DiplomaView, StepView } from './path.dto.js';
import { StudentDiploma, StudentStep } from './path.entity.js';

@Injectable()
export class PathQueries {
  constructor(private readonly work: Work) {}

  /** The whole path, first step first, and the référentiels. Asks nothing about the actor but whether he reads reasons. */
  async of(studentId: string): Promise<{ steps: StepView[]; diplomas: DiplomaView[] }> {
    const full = hasRole(currentActor(), 'director');
    const steps = await this.work.manager.find(StudentStep, { where: { studentId }, order: { rank: 'ASC' } });
    const diplomas = await this.work.manager
      .createQueryBuilder(StudentDiploma, 'd')
      .innerJoin(Framework, 'f', 'f.id = d.framework_id')
      .select(['d.framework_id AS "frameworkId"', 'f.title AS "title"', 'd.from_on AS "fromOn"', 'd.to_on AS "toOn"'])
      .where('d.student_id = :studentId', { studentId })
      .orderBy('d.from_on')
      .getRawMany<DiplomaView>();
    return {
      steps: steps.map(({ studentId: _s, rank: _r, writtenBy: _w, ...step }) => ({
        ...step,
        reasonCode: full ? step.reasonCode : null,
        reason: full ? step.reason : null,
      })),
      diplomas,
    };
  }
}
