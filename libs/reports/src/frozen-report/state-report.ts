import { formatCents, formatDay, formatDecimalFr, formatRate } from '@etabli/kernel';
import type { LetterheadSchool } from '@etabli/platform';
import {
  INDICATORS,
  type IndicatorCode,
  indicatorValue,
  type IndicatorUnit,
  type Measured,
  schoolYearLabel,
} from '../indicator/indicator.catalogue.js';
import type { Canonical } from './canonical.js';

interface FrozenBehind {
  /** null: not a person */
  readonly studentId: string | null;
  /** null for a person: the name is looked up while there is one */
  readonly label: string | null;
  readonly counted: boolean;
  readonly detail: string | null;
}
/** One figure as it went out, with its words: another year may define it otherwise. */
export interface FrozenIndicator {
  readonly code: IndicatorCode;
  readonly label: string;
  readonly definition: string;
  readonly unit: IndicatorUnit;
  readonly scope: string | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly note: string | null;
  readonly behind: readonly FrozenBehind[];
}
export interface FrozenContent {
  readonly kind: 'state';
  readonly year: number;
  readonly title: string;
  readonly recipient: string;
  readonly day: string;
  readonly frozenByName: string;
  readonly school: Canonical;
  readonly indicators: readonly FrozenIndicator[];
}

export const stateTitle = (year: number): string => `Compte rendu à l’État, année scolaire ${schoolYearLabel(year)}`;

export const frozenIndicator = (one: Measured): FrozenIndicator => ({
  code: one.code,
  ...INDICATORS[one.code],
  scope: one.scope,
  numerator: one.numerator,
  denominator: one.denominator,
  value: indicatorValue(one),
  note: one.note,
  behind: one.behind.map(({ studentId, label, counted, detail }) => ({
    studentId,
    label: studentId === null ? label : null,
    counted,
    detail,
  })),
});

/** How many stood behind each figure, and nothing that leads to a youth: all that is printed stays the same. */
export const withoutYouths = (content: FrozenContent): FrozenContent => ({
  ...content,
  indicators: content.indicators.map((one) => ({
    ...one,
    behind: one.behind.map((row) => (row.studentId === null ? row : { ...row, studentId: null, detail: null })),
  })),
});

/** What state-report.typ prints, from what was frozen alone. */
export const printed = (content: FrozenContent): object => ({
  school: content.school as unknown as LetterheadSchool,
  title: 'Compte rendu à l’État',
  subtitle: `Année scolaire ${schoolYearLabel(content.year)}`,
  date: content.day,
  facts: [
    ['Destinataire', content.recipient],
    ['Chiffres arrêtés le', formatDay(content.day)],
    ['Arrêtés par', content.frozenByName],
  ],
  indicators: content.indicators.map((one) => ({
    label: one.label,
    scope: one.scope,
    numerator: part(one, one.numerator),
    denominator: one.unit === 'cents' ? `${one.denominator} jours` : part(one, one.denominator),
    value: said(one.unit, one.value),
    note: one.note,
  })),
  definitions: [...new Map(content.indicators.map(({ label, definition }) => [label, definition]))],
});

const MONEY: readonly IndicatorCode[] = [
  'cost_gross',
  'cost_net',
  'sales_share',
  'public_share',
  'tax_share',
  'sponsor_share',
];
const HOURS: readonly IndicatorCode[] = ['workshop_share', 'rework_rate'];

/** A numerator or a denominator in its own unit: euros, hours or heads. */
export function part({ code }: Pick<FrozenIndicator, 'code'>, figure: number): string {
  if (MONEY.includes(code)) return formatCents(figure);
  if (HOURS.includes(code)) return `${formatDecimalFr(String(Math.floor(figure / 60)))} h`;
  return String(figure);
}

function said(unit: IndicatorUnit, value: number | null): string {
  if (value === null) return '–';
  if (unit === 'cents') return formatCents(value);
  // a rate is never printed finer than a tenth of a percent
  return unit === 'ratio'
    ? formatRate(Math.floor((value + 5) / 10) * 10)
    : formatDecimalFr(`${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);
}
