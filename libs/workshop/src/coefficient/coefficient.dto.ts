import { ChoiceField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { COEFFICIENT_BASES, type CoefficientBasis, LEARNING_LEVELS, type LearningLevel } from './coefficient.rules.js';

const MOST = 2_000_000_000;

class MinutesView {
  @IntField({ min: 0, max: MOST, description: 'what a firm would charge, of what is finished' })
  allottedMinutes: number;
  @IntField({ min: 0, max: MOST, description: 'what youths took' }) spentMinutes: number;
}

class LearntView extends MinutesView {
  @IntField({ min: 0, max: MOST, description: 'spent over allotted, basis points: 15000 is one and a half times' })
  ratioBp: number;
  @IntField({ min: 0, max: MOST, description: 'finished operations the ratio stands on' }) observations: number;
}

export class LevelCoefficientView extends LearntView {
  @ChoiceField('LearningLevel', LEARNING_LEVELS) level: LearningLevel;
  @ChoiceField('CoefficientBasis', COEFFICIENT_BASES) basis: CoefficientBasis;
}

export class MachineCoefficientView extends LearntView {
  @IdField() machineId: string;
  @TextField({ max: 120 }) machineName: string;
  @ChoiceField('LearningLevel', LEARNING_LEVELS) level: LearningLevel;
}

/** The minutes are those of this operation; the ratio may be borrowed, as `basis` says. */
export class CoefficientView extends LearntView {
  @ChoiceField('CoefficientBasis', COEFFICIENT_BASES) basis: CoefficientBasis;
  @ListField(() => LevelCoefficientView) levels: LevelCoefficientView[];
  @ListField(() => MachineCoefficientView) machines: MachineCoefficientView[];
}
