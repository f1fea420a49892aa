import { ChoiceField, DayField, IdField, ListField, PatternField, TextField } from '@etabli/platform';
import { ASIDE_AS, type AsideAs } from '../bank/bank-line.rules.js';
import { ASIDE_WAYS, type AsideWay } from './aside.rules.js';

export const ACCOUNT = {
  pattern: /^[1-8][0-9]{2}[A-Z0-9]{0,9}$/,
  message: 'Un compte commence par trois chiffres du plan comptable, sans espace.',
  max: 12,
};

export class AsideRuleRequest {
  @TextField({ max: 80, description: 'words that stand in the text of the line' }) words: string;
  @ChoiceField('AsideWay', ASIDE_WAYS) way: AsideWay;
  @ChoiceField('BankAsideAs', ASIDE_AS) asideAs: AsideAs;
  @PatternField({ ...ACCOUNT, optional: true, description: 'left out: handled elsewhere, the note says how' })
  account?: string | null;
  @TextField({ optional: true, max: 80 }) accountLabel?: string | null;
  @TextField({ optional: true, max: 300 }) note?: string | null;
  @DayField({ description: 'a rule of the same words ends the day before' }) validFrom: string;
}

export class AsideRuleView {
  @IdField() id: string;
  @TextField({ max: 80 }) words: string;
  @ChoiceField('AsideWay', ASIDE_WAYS) way: AsideWay;
  @ChoiceField('BankAsideAs', ASIDE_AS) asideAs: AsideAs;
  @TextField({ max: 12, nullable: true }) account: string | null;
  @TextField({ max: 80, nullable: true }) accountLabel: string | null;
  @TextField({ max: 300, nullable: true }) note: string | null;
  @DayField() validFrom: string;
  @DayField({ nullable: true }) validTo: string | null;
}

export class AsideRulesView {
  @ListField(() => AsideRuleView) items: AsideRuleView[];
}
