import { ChoiceField, DayField, IdField, IntField, ListField, PatternField, TextField } from '@etabli/platform';
import { FUNDING_RULES, type FundingRuleCode } from './funding-rule.rules.js';

const VALUE = { min: 1, max: 100_000_000_00, description: 'basis points or cents, as the code says' };
const MONTH_DAY = {
  pattern: /^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/,
  message: 'Écrivez le mois et le jour, par exemple 12-31.',
  max: 5,
};

export class AddFundingRuleRequest {
  @ChoiceField('FundingRuleCode', FUNDING_RULES) code: FundingRuleCode;
  @IntField({ ...VALUE, optional: true }) value?: number | null;
  @PatternField({ ...MONTH_DAY, optional: true }) monthDay?: string | null;
  @DayField() validFrom: string;
  @TextField({ max: 300, description: 'the text it stands in' }) source: string;
}

export class FundingRuleView {
  @IdField() id: string;
  @ChoiceField('FundingRuleCode', FUNDING_RULES) code: FundingRuleCode;
  @IntField({ ...VALUE, nullable: true }) value: number | null;
  @PatternField({ ...MONTH_DAY, nullable: true }) monthDay: string | null;
  @DayField() validFrom: string;
  @TextField({ max: 300 }) source: string;
}

export class FundingRulesView {
  @ListField(() => FundingRuleView, { description: 'by code, the newest first' }) items: FundingRuleView[];
}
