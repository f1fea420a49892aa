import { Injectable } from '@nestjs/common';
import { parseDecimal } from '@etabli/kernel';
import {
  type CandidateCategory,
  ExamRuleQueries,
  ExamUnit,
  type UnitKind,
  type Verification,
} from '@etabli/curriculum';
import { Work } from '@etabli/platform';

/** One unit as it is examined for one category of candidates in one session. */
export interface ExaminedUnit {
  readonly code: string;
  readonly title: string;
  readonly kind: UnitKind | null;
  /** null: neither the texts read nor the school say */
  readonly mode: string | null;
  /** hundredths */
  readonly coefficient: number | null;
  readonly duration: string | null;
  /** of the rule; null: the school's own decision */
  readonly verification: Verification | null;
}

/** The mode and the weight of each unit are data: per diploma, session and category of candidates. */
@Injectable()
export class ExamUnits {
  constructor(
    private readonly work: Work,
    private readonly rules: ExamRuleQueries,
  ) {}

  /** In the order of the référentiel. A rule without coefficient or duration takes those of the unit. */
  async of(frameworkId: string, year: number, category: CandidateCategory): Promise<ExaminedUnit[]> {
    const units = await this.work.manager.find(ExamUnit, {
      where: { frameworkId },
      order: { position: 'ASC', id: 'ASC' },
    });
    const rules = (await this.rules.inForce(frameworkId, year)).filter((rule) => rule.candidateCategory === category);
    return units.map((unit) => {
      const rule = rules.find(({ unitCode }) => unitCode === unit.code);
      return {
        code: unit.code,
        title: unit.title,
        kind: unit.kind,
        mode: rule?.mode ?? null,
        coefficient: hundredths(rule?.coefficient ?? unit.coefficient),
        duration: rule?.duration ?? unit.duration,
        verification: rule ? rule.verification : unit.verification,
      };
    });
  }
}

const hundredths = (coefficient: string | null): number | null => {
  const read = coefficient === null ? null : parseDecimal(coefficient, 2);
  return read === null ? null : Number(read);
};
