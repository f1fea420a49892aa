import { type CivilDate, type Month, monthEnd, type Refusal } from '@etabli/kernel';

export const MONTH_SCOPES = ['hours', 'sales'] as const;
export type MonthScope = (typeof MONTH_SCOPES)[number];

/** As in « clôturé pour les heures ». */
export const SCOPE_WORDS = { hours: 'les heures', sales: 'les ventes' } as const satisfies Record<MonthScope, string>;

/** A month may be closed once it is over. */
export function lockRefusals(month: Month, today: CivilDate): Refusal[] {
  return monthEnd(month) < today ? [] : [{ code: 'month.not_over', params: { after: monthEnd(month) } }];
}
