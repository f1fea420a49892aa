import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useSession } from '../app/session.js';

export type Cockpit = Schema<'CockpitView'>;
export type CockpitFigure = Cockpit['figures'][number];
export type OpenOrder = Schema<'OpenOrderView'>;

export const VIEWS = ['tous', 'retard', 'risque'] as const;
export type View = (typeof VIEWS)[number];

/** What is late or will be, as the planning reckons it: one truth for the figure, the list and the cards. */
export function useRisks() {
  const { can } = useSession();
  return api.useQuery('get', '/api/v1/planning/risks', {}, { enabled: can('planning.read') }).data?.items;
}

export type Risky = ReadonlySet<string>;
export const riskyIds = (cards: ReturnType<typeof useRisks>): Risky => new Set(cards?.map(({ id }) => id));

export const isLate = (order: OpenOrder): boolean => order.daysLate > 0;
export const isAtRisk = (order: OpenOrder, risky: Risky): boolean => !isLate(order) && risky.has(order.id);

export const shownIn = (view: View, order: OpenOrder, risky: Risky): boolean =>
  view === 'tous' || (view === 'retard' ? isLate(order) : isAtRisk(order, risky));

export const figureOf = ({ figures }: Cockpit, code: CockpitFigure['code']): CockpitFigure | undefined =>
  figures.find((one) => one.code === code);
