import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextsField,
} from '@etabli/platform';
import { CompetenceView, LevelStepView } from '@etabli/curriculum';
import { COVERAGE_METHODS, type CoverageMethod, SOLIDITIES, type Solidity } from './coverage.rules.js';

export class CoverageRequest {
  @IdField() studentId: string;
}
export class GroupCoverageRequest {
  @IdField() groupId: string;
}
export class ForecastRequest extends CoverageRequest {
  @DayField({ optional: true, description: 'left out: the exam as planned' }) examOn?: string;
}
export class CoverageRuleRequest {
  @ChoiceField('CoverageMethod', COVERAGE_METHODS) method: CoverageMethod;
  @IntField({ min: 1, max: 10 }) lastN: number;
  @IntField({ min: 1, max: 60 }) halfLifeMonths: number;
  @IntField({ min: 0, max: 200, description: 'percent of one proof' }) variedSourcesBonus: number;
  @IntField({ min: 1, max: 10 }) solidFrom: number;
}

export class CellView {
  @IdField() competenceId: string;
  @IntField({ min: 0, max: 20, nullable: true, description: 'the level shown by the rule' }) level: number | null;
  @IntField({ min: 0, max: 100_000 }) count: number;
  @DayField({ nullable: true }) newestOn: string | null;
  @IntField({ min: 0, max: 100 }) strength: number;
  @ChoiceField('Solidity', SOLIDITIES) solidity: Solidity;
  @TextField({ max: 200, description: 'what a trainer would say of it' }) sentence: string;
  @IntField({ min: 0, max: 20, nullable: true, description: 'what the youth says himself; no part of the rest' })
  selfLevel: number | null;
}

export class CoverageItemView extends CellView {
  @ObjectField(() => CompetenceView) competence: CompetenceView;
  @IdField() frameworkId: string;
  @IntField({ min: 0, max: 10_000_000, description: 'estimated by the weights of the operations' }) minutes: number;
  @IntField({ min: 0, max: 10_000_000, description: 'of these, rework' }) reworkMinutes: number;
}

export class AxisView {
  @IdField() competenceId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @IntField({ min: 0, max: 100 }) strength: number;
}

export class CoverageFrameworkView {
  @IdField() id: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 60 }) version: string;
  @ListField(() => LevelStepView) levels: LevelStepView[];
  @ChoiceField('CoverageMethod', COVERAGE_METHODS) method: CoverageMethod;
  @TextsField({ max: 20, maxLength: 300, description: 'the rule in words' }) rule: string[];
}

export class CoverageView {
  @IdField() studentId: string;
  @IdField({ nullable: true }) frameworkId: string | null;
  @ListField(() => CoverageFrameworkView) frameworks: CoverageFrameworkView[];
  @ListField(() => CoverageItemView) items: CoverageItemView[];
  @ListField(() => AxisView, { description: 'of the youth’s own framework' }) axes: AxisView[];
  @IntField({ min: 0, max: 100 }) whole: number;
}

export class GroupFrameworkView extends CoverageFrameworkView {
  @ListField(() => CompetenceView) competences: CompetenceView[];
}

export class CoveredStudentView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @IdField({ nullable: true }) frameworkId: string | null;
  @IntField({ min: 0, max: 100 }) whole: number;
  @ListField(() => CellView, { description: 'of his framework, in its order' }) cells: CellView[];
}

export class GroupCoverageView {
  @ListField(() => GroupFrameworkView) frameworks: GroupFrameworkView[];
  @ListField(() => CoveredStudentView) students: CoveredStudentView[];
}

export class FeedingOrderView {
  @IdField() orderId: string;
  @TextField({ max: 40 }) number: string;
  @TextField({ max: 200 }) title: string;
  @DayField({ nullable: true }) dueOn: string | null;
}

export class FedCompetenceView {
  @ObjectField(() => CompetenceView) competence: CompetenceView;
  @IdField() frameworkId: string;
  @IntField({ min: 0, max: 10_000, description: 'youths of whom it is not solid yet' }) needing: number;
  @ListField(() => FeedingOrderView, { description: 'none: nothing that lies ahead feeds it' })
  orders: FeedingOrderView[];
}

export class FeedingView {
  @DayField() until: string;
  @IntField({ min: 0, max: 10_000 }) youths: number;
  @ListField(() => FedCompetenceView) items: FedCompetenceView[];
}

export class NeedView {
  @IdField() competenceId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 300 }) title: string;
  @ChoiceField('Solidity', SOLIDITIES) solidity: Solidity;
  @TextField({ max: 200 }) sentence: string;
}

export class NeedingStudentView {
  @IdField() studentId: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @TextField({ max: 80, nullable: true }) groupName: string | null;
  @ListField(() => NeedView) needs: NeedView[];
}

export class NeedsView {
  @IntField({ min: 0, max: 1000, description: 'competences that it exercises' }) offered: number;
  @ListField(() => NeedingStudentView, { description: 'whom it serves most first' }) items: NeedingStudentView[];
}

export class ForecastView {
  @DayField() examOn: string;
  @BooleanField({ description: 'nobody said the day: the usual one' }) usual: boolean;
  @TextField({ max: 10 }) before: string;
  @TextField({ max: 10 }) now: string;
  @TextField({ max: 10 }) perWeek: string;
  @IntField({ min: 0, max: 10_000 }) weeksLeft: number;
  @TextField({ max: 10 }) onExamDay: string;
  @TextsField({ max: 10, maxLength: 300 }) sentences: string[];
}

export class RuleExampleView {
  @TextField({ max: 200 }) proofs: string;
  @TextField({ max: 200 }) sentence: string;
  @IntField({ min: 0, max: 100 }) strength: number;
}

export class RuleWordsView {
  @TextsField({ max: 20, maxLength: 300 }) sentences: string[];
  @ListField(() => RuleExampleView) examples: RuleExampleView[];
}

export class CoverageRuleView extends CoverageRuleRequest {
  @IdField() frameworkId: string;
  @TextField({ max: 30 }) code: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 60 }) version: string;
  @BooleanField({ description: 'the school wrote one of its own' }) own: boolean;
  @ObjectField(() => RuleWordsView) words: RuleWordsView;
}

export class CoverageRulesView {
  @ListField(() => CoverageRuleView) items: CoverageRuleView[];
}

export class SaidLevelRequest {
  @IdField() studentId: string;
  @IdField() competenceId: string;
  @IntField({ min: 0, max: 20, optional: true, description: 'null takes the last word back' }) level?: number | null;
}
export class SaidLevelsRequest {
  @ListField(() => SaidLevelRequest, { min: 1, max: 300 }) items: SaidLevelRequest[];
}
