import { type CivilDate, type Month, monthEnd, type Refusal } from '@etabli/kernel';

export const MONTH_SCOPES = ['hours', 'sales'] as const;
export type MonthScope = (typeof MONTH_SCOPES)[number];

/** As in « clôturé pour les heures ». */
export const SCOPE_WORDS = { hours: 'les heures', sales: 'les ventes' } as const satisfies Record<MonthScope, string>;

export const MONTH_STATES = ['open', 'soft_closed', 'closed'] as const;
export type MonthState = (typeof MONTH_STATES)[number];

export const MONTH_STEPS = ['soft_close', 'reopen'] as const;
export type MonthStep = (typeof MONTH_STEPS)[number];

/** Sales are closed softly first, so that a forgotten entry can still come; hours at once. */
const FROM: Readonly<Record<MonthStep | 'close', Readonly<Record<MonthScope, MonthState>>>> = {
  soft_close: { hours: 'open', sales: 'open' },
  reopen: { hours: 'soft_closed', sales: 'soft_closed' },
  close: { hours: 'open', sales: 'soft_closed' },
};

/** A month may be closed once it is over. */
export function lockRefusals(month: Month, today: CivilDate): Refusal[] {
  return monthEnd(month) < today ? [] : [{ code: 'month.not_over', params: { after: monthEnd(month) } }];
}

/** All that speaks against that step from the state in which the month is. */
export function stepRefusals(
  step: MonthStep | 'close',
  { scope, month, state }: { scope: MonthScope; month: Month; state: MonthState },
  today: CivilDate,
): Refusal[] {
  const params = { month, scope: SCOPE_WORDS[scope] };
  const wanted = FROM[step][scope];
  return [
    ...(step === 'reopen' ? [] : lockRefusals(month, today)),
    ...(state === wanted ? [] : [{ code: WRONG_STATE[state], params }]),
  ];
}

const WRONG_STATE = {
  open: 'month.still_open',
  soft_closed: 'month.already_soft_closed',
  closed: 'month.already_locked',
} as const satisfies Record<MonthState, string>;
