import type { Schema } from '@etabli/contract';
import { addDays } from '@etabli/kernel';

export type Cockpit = Schema<'CockpitView'>;
export type OpenOrder = Schema<'OpenOrderView'>;

export const VIEWS = ['tous', 'retard', 'risque'] as const;
export type View = (typeof VIEWS)[number];

const SOON_DAYS = 7;

export const isLate = (order: OpenOrder): boolean => order.daysLate > 0;

/** Not late yet: more hours than allotted, or due within a week and not checked. */
export const isAtRisk = (order: OpenOrder, today: string): boolean =>
  !isLate(order) &&
  ((order.allottedMinutes > 0 && order.spentMinutes > order.allottedMinutes) ||
    (order.dueOn !== null &&
      order.dueOn !== undefined &&
      order.dueOn <= addDays(today, SOON_DAYS) &&
      order.state !== 'checked'));

export const shownIn = (view: View, order: OpenOrder, today: string): boolean =>
  view === 'tous' || (view === 'retard' ? isLate(order) : isAtRisk(order, today));
