import { Injectable } from '@nestjs/common';
import { Framework } from '@etabli/curriculum';
import { Clock, currentActor, Work } from '@etabli/platform';
import { CoverageRuleRow } from './coverage.entity.js';
import { coverageErrors } from './coverage.errors.js';
import { type CoverageRule, USUAL_RULE } from './coverage.rules.js';

export interface RuleOfFramework {
  readonly framework: Framework;
  readonly rule: CoverageRule;
  /** the school wrote one of its own */
  readonly own: boolean;
}

/** How proofs are read, framework by framework; written by the direction. */
@Injectable()
export class CoverageRules {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Of every framework, by title. */
  async all(): Promise<RuleOfFramework[]> {
    const frameworks = await this.work.manager.find(Framework, { order: { title: 'ASC', version: 'DESC', id: 'ASC' } });
    const rows = await this.work.manager.find(CoverageRuleRow);
    const of = new Map(rows.map((row) => [row.frameworkId, row]));
    return frameworks.map((framework) => ({
      framework,
      rule: of.get(framework.id) ?? USUAL_RULE,
      own: of.has(framework.id),
    }));
  }

  /** Throws 404. */
  write(frameworkId: string, rule: CoverageRule): Promise<void> {
    return this.work.run('coverage_rule.write', async (tx) => {
      if (!(await tx.existsBy(Framework, { id: frameworkId })))
        throw coverageErrors.notFound('coverage.framework_unknown');
      const { method, lastN, halfLifeMonths, variedSourcesBonus, solidFrom } = rule;
      await tx.upsert(
        CoverageRuleRow,
        {
          frameworkId,
          method,
          lastN,
          halfLifeMonths,
          variedSourcesBonus,
          solidFrom,
          decidedBy: currentActor().userId,
          decidedAt: this.clock.now(),
        },
        ['frameworkId'],
      );
    });
  }

  /** Back to the usual rule; without one of its own nothing changes. */
  reset(frameworkId: string): Promise<void> {
    return this.work.run('coverage_rule.reset', async (tx) => {
      await tx.delete(CoverageRuleRow, { frameworkId });
    });
  }
}
