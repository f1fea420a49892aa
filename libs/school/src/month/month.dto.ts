import { ChoiceField, IdField, InstantField, ListField, MonthField, PageRequest, TextField } from '@etabli/platform';
import { MONTH_SCOPES, type MonthScope } from './month.rules.js';

export const MONTH_SORTS = ['month'] as const;
export type MonthSort = (typeof MONTH_SORTS)[number];

export class LockedMonthsRequest extends PageRequest {
  @ChoiceField('LockedMonthSort', MONTH_SORTS, { optional: true }) sort?: MonthSort;
  @ChoiceField('MonthScope', MONTH_SCOPES, { optional: true }) scope?: MonthScope;
}

export class LockMonthRequest {
  @MonthField() month: string;
  @ChoiceField('MonthScope', MONTH_SCOPES) scope: MonthScope;
}

export class LockedMonthView {
  @IdField() id: string;
  @MonthField() month: string;
  @ChoiceField('MonthScope', MONTH_SCOPES) scope: MonthScope;
  @InstantField() lockedAt: Date;
  @TextField({ max: 120, nullable: true }) lockedByName: string | null;
}

export class LockedMonthsView {
  @ListField(() => LockedMonthView) items: LockedMonthView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}
