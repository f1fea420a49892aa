import type { CivilDate } from '@etabli/kernel';
import type { Permission } from '@etabli/platform';
import type { Period } from './cockpit.rules.js';

export const COCKPIT_PARTS = ['today', 'orders', 'money', 'youths', 'compliance'] as const;
export type CockpitPart = (typeof COCKPIT_PARTS)[number];

interface FigureRule {
  readonly part: CockpitPart;
  /** what its list asks for: who may not read the list does not get the figure */
  readonly permission: Permission;
  /** something to do about it as soon as there is one */
  readonly alarm?: true;
  /** the screen of the list, with the filter that makes its length the figure */
  to(period: Period): string;
}

/** Kinds of what must be done by a day, as `GET /dues?kinds=` takes them. */
export const COMPLIANCE = {
  due_safety: ['declaration', 'risk_assessment', 'youth_paper', 'fitness', 'accident', 'permit'],
  due_machines: ['machine'],
  due_papers: ['document', 'placement'],
} as const;
/** Whose tasks they are. */
export const COMPLIANCE_SOURCES: ReadonlySet<Permission> = new Set<Permission>([
  'safety.read',
  'fitness.read',
  'accident.follow',
  'machine.read',
  'document.read',
  'placement.read',
]);
const dues = (code: keyof typeof COMPLIANCE): (() => string) => {
  return () => `/a-faire?kinds=${COMPLIANCE[code].join(',')}`;
};
const days = (path: string, from: CivilDate, to: CivilDate): string =>
  `${path}${path.includes('?') ? '&' : '?'}from=${from}&to=${to}`;

/** Where the sums of a period are listed. */
export const SUMS = {
  sales: { permission: 'invoice.read', path: '/factures?kind=turnover' },
  cash: { permission: 'payment.read', path: '/reglements' },
  hours: { permission: 'time_entry.read', path: '/heures' },
} as const satisfies Record<string, { permission: Permission; path: string }>;
export type YearMeasure = keyof typeof SUMS;
export const YEAR_MEASURES = Object.keys(SUMS) as YearMeasure[];
export const listOfSum = (measure: YearMeasure, from: CivilDate, to: CivilDate): string =>
  days(SUMS[measure].path, from, to);

const month = (measure: YearMeasure) => (period: Period) => listOfSum(measure, period.from, period.to);

/** Every figure of the page: no figure without a list behind it. */
export const COCKPIT_FIGURES = {
  absent: { part: 'today', permission: 'roll_call.read', to: () => '/pilotage?ouvert=absents' },
  calls_missing: { part: 'today', permission: 'roll_call.read', alarm: true, to: () => '/pilotage?ouvert=appels' },
  incidents: { part: 'today', permission: 'permit.read', alarm: true, to: () => '/securite/incidents?state=open' },
  conflicts: { part: 'today', permission: 'hour_conflict.read', alarm: true, to: () => '/absences' },
  machines_out: { part: 'today', permission: 'machine.read', alarm: true, to: () => '/machines?state=unavailable' },
  nonconformities: { part: 'today', permission: 'nonconformity.read', to: () => '/non-conformites?state=pending' },
  orders_late: { part: 'orders', permission: 'order.read', alarm: true, to: () => '/ordres?state=late' },
  orders_at_risk: { part: 'orders', permission: 'planning.read', to: () => '/pilotage?vue=risque' },
  orders_promised: { part: 'orders', permission: 'order.read', to: () => '/ordres?state=promised' },
  orders_open: { part: 'orders', permission: 'order.read', to: () => '/ordres?state=unfinished' },
  hours_month: { part: 'orders', permission: 'time_entry.read', to: month('hours') },
  sales_month: { part: 'money', permission: 'invoice.read', to: month('sales') },
  cash_month: { part: 'money', permission: 'payment.read', to: month('cash') },
  drafts: { part: 'money', permission: 'invoice.read', to: () => '/factures?state=draft' },
  unbilled: { part: 'money', permission: 'invoice.read', to: () => '/facturation/livraisons' },
  unpaid: { part: 'money', permission: 'invoice.read', to: () => '/factures?state=open' },
  overdue: { part: 'money', permission: 'invoice.read', alarm: true, to: () => '/factures?state=overdue' },
  quotes: { part: 'money', permission: 'quote.read', to: () => '/devis?state=sent' },
  enrolled: { part: 'youths', permission: 'student.read', to: () => '/jeunes?state=enrolled' },
  youths_risk: { part: 'youths', permission: 'alert.read', alarm: true, to: () => '/alertes?level=risk' },
  youths_watch: { part: 'youths', permission: 'alert.read', to: () => '/alertes?level=watch' },
  due_safety: { part: 'compliance', permission: 'safety.read', to: dues('due_safety') },
  due_machines: { part: 'compliance', permission: 'machine.read', to: dues('due_machines') },
  due_papers: { part: 'compliance', permission: 'document.read', to: dues('due_papers') },
} as const satisfies Record<string, FigureRule>;
export type CockpitFigure = keyof typeof COCKPIT_FIGURES;
export const COCKPIT_CODES = Object.keys(COCKPIT_FIGURES) as CockpitFigure[];
export const figureRule = (code: CockpitFigure): FigureRule => COCKPIT_FIGURES[code];
