import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { ExamRule } from './exam-rule.entity.js';
import { rulesInForce } from './exam-rule.rules.js';

/** How the units of a framework are examined, for those who prepare the exams. */
@Injectable()
export class ExamRuleQueries {
  constructor(private readonly work: Work) {}

  /** One rule at most for each unit and category of candidates in the session of that year; none where neither text nor school says one. */
  async inForce(frameworkId: string, session: number): Promise<ExamRule[]> {
    const rules = await this.work.manager.find(ExamRule, {
      where: { frameworkId },
      order: { unitCode: 'ASC', candidateCategory: 'ASC', fromSession: 'ASC', id: 'ASC' },
    });
    return rulesInForce(rules, session);
  }
}
