import { BooleanField, ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { HOUSE_RULES, HOUSE_SEVERITIES, type HouseRuleId, type HouseSeverity } from '../permit/permit-facts.rules.js';

/** The rules say what a limit may be, in hours and days; this only keeps it a number of the database. */
const MOST = 1_000_000;

export class SetHouseRuleRequest {
  @ChoiceField('HouseRuleId', HOUSE_RULES) rule: HouseRuleId;
  @ChoiceField('HouseSeverity', HOUSE_SEVERITIES) severity: HouseSeverity;
  @IntField({ min: 0, max: MOST, description: 'minutes; night: minute of the day; weekly rest: days' }) limit: number;
  @IntField({ optional: true, min: 0, max: MOST }) limitUnder16?: number | null;
  @DayField() validFrom: string;
  @TextField({ min: 3, max: 300 }) reason: string;
}

export class HouseRuleView extends SetHouseRuleRequest {
  @IdField() id: string;
  @TextField({ max: 40 }) article: string;
  @BooleanField() verified: boolean;
}

export class HouseRulesView {
  @ListField(() => HouseRuleView) items: HouseRuleView[];
}
