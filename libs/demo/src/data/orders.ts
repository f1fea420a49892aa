import { type DemoLine, type DemoOrder, goods, metres, service } from './order-shape.js';
import { ORDERS_A } from './orders-a.js';
import { ORDERS_B } from './orders-b.js';

/** 40 orders, four of them the school's own. */
export const DEMO_ORDERS: readonly DemoOrder[] = [...ORDERS_A, ...ORDERS_B];

/** What became of a quote that opened no order. */
export type OpenEnding = 'draft' | 'sent' | 'refused' | 'expired';

export interface DemoQuote {
  readonly customer: number;
  readonly title: string;
  readonly reference?: string;
  /** written so many days before the day of loading */
  readonly daysAgo: number;
  readonly ending: OpenEnding;
  readonly lines: readonly DemoLine[];
}

export const DEMO_QUOTES: readonly DemoQuote[] = [
  {
    customer: 10,
    title: 'Équerres de renfort',
    daysAgo: 3,
    ending: 'draft',
    lines: [goods('Équerre 150 × 150', 60, 310, { debit: 10, plie: 12, perce: 10, finit: 4 })],
  },
  {
    customer: 24,
    title: 'Rampe d’escalier extérieur',
    daysAgo: 1,
    ending: 'draft',
    lines: [
      metres('Rampe galvanisée', '5.5', 260, { trace: 4, debit: 8, monte: 10, mig: 12 }),
      service('Pose', { pose: 6 }, 30),
    ],
  },
  {
    customer: 6,
    title: 'Bar inox mobile',
    daysAgo: 16,
    ending: 'sent',
    lines: [goods('Bar inox démontable 2,50 m', 1, 1240, { trace: 8, debit: 12, plie: 24, tig: 36, finit: 20 })],
  },
  {
    customer: 19,
    title: 'Abri à vélos',
    reference: 'DEM-58',
    daysAgo: 11,
    ending: 'sent',
    lines: [
      goods('Abri 10 vélos, structure acier', 1, 2450, {
        trace: 10,
        debit: 26,
        perce: 14,
        monte: 34,
        mig: 40,
        finit: 16,
      }),
      service('Montage sur place', { pose: 16 }, 120),
    ],
  },
  {
    customer: 8,
    title: 'Coffrets de commande',
    daysAgo: 7,
    ending: 'sent',
    lines: [goods('Coffret tôle pliée', 12, 540, { debit: 10, plie: 24, perce: 12, finit: 8 })],
  },
  {
    customer: 4,
    title: 'Étagères d’exposition',
    daysAgo: 62,
    ending: 'refused',
    lines: [goods('Étagère acier et bois', 6, 480, { debit: 12, monte: 14, mig: 18, finit: 10 })],
  },
  {
    customer: 16,
    title: 'Protection de convoyeur',
    daysAgo: 75,
    ending: 'expired',
    lines: [goods('Tunnel de protection 3 m', 2, 690, { trace: 6, debit: 12, plie: 22, mig: 20, finit: 8 })],
  },
];
