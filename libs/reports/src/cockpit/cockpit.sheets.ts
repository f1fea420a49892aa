import {
  civilDateAt,
  formatCents,
  formatDay,
  formatDayLong,
  formatHours,
  formatMonth,
  monthOf,
  wallTimeAt,
} from '@etabli/kernel';
import type { LetterheadSchool, Sheet } from '@etabli/platform';
import type { CockpitFigureView, CockpitView, YearMeasureView } from './cockpit.dto.js';
import { COCKPIT_PARTS, type CockpitFigure, type CockpitPart } from './cockpit.figures.js';
import { type Age } from './cockpit.rules.js';

const PARTS: Readonly<Record<CockpitPart, string>> = {
  today: 'Aujourd’hui',
  orders: 'Ordres de fabrication',
  money: 'Argent',
  youths: 'Jeunes',
  compliance: 'Conformité (60 jours)',
};
const LABELS: Readonly<Record<CockpitFigure, string>> = {
  absent: 'Jeunes absents',
  calls_missing: 'Appels manquants (7 jours)',
  incidents: 'Incidents de sécurité à clore',
  conflicts: 'Heures contredites par l’appel',
  machines_out: 'Machines indisponibles',
  nonconformities: 'Non-conformités à traiter',
  orders_late: 'En retard',
  orders_at_risk: 'À risque',
  orders_promised: 'Promis sous 7 jours',
  orders_open: 'Ouverts',
  hours_month: 'Heures d’atelier du mois',
  sales_month: 'Ventes du mois (HT)',
  cash_month: 'Encaissé dans le mois',
  drafts: 'Factures à émettre (HT)',
  unbilled: 'Livraisons sans facture',
  unpaid: 'Reste à recevoir',
  overdue: 'Dont en retard',
  quotes: 'Devis en attente (HT)',
  enrolled: 'Inscrits',
  youths_risk: 'En risque de rupture',
  youths_watch: 'À surveiller',
  due_safety: 'Sécurité des jeunes et de l’école',
  due_machines: 'Vérifications et entretien des machines',
  due_papers: 'Papiers des jeunes et des stages',
};
const AGE_LABELS: Readonly<Record<Age, string>> = {
  not_due: 'Non échu',
  to30: '1 à 30 jours',
  to60: '31 à 60 jours',
  to90: '61 à 90 jours',
  beyond: 'Plus de 90 jours',
};
const MEASURES: Readonly<Record<YearMeasureView['measure'], string>> = {
  sales: 'Ventes (HT)',
  cash: 'Encaissé',
  hours: 'Heures d’atelier',
};
const MONTHS = ['jan', 'fév', 'mar', 'avr', 'mai', 'juin', 'juil', 'août', 'sep', 'oct', 'nov', 'déc'] as const;

const said = ({ count, cents, minutes }: CockpitFigureView): string =>
  cents !== null ? formatCents(cents) : minutes !== null ? formatHours(minutes) : String(count);
const measured = ({ measure }: YearMeasureView, value: number): string =>
  measure === 'hours' ? formatHours(value) : formatCents(value);
/** The share of the greatest, 0 to 1: a length to draw. */
const shares = (values: readonly number[]): ((value: number) => number) => {
  const most = Math.max(1, ...values);
  return (value) => Math.max(0, value) / most;
};

export interface PrintedBoard {
  readonly school: LetterheadSchool;
  readonly snapshotAt: Date;
}

/** What cockpit.typ prints on its one page: finished French texts, and lengths from 0 to 1. */
export function printed(view: CockpitView, { school, snapshotAt }: PrintedBoard): object {
  const day = civilDateAt(snapshotAt);
  const length = shares(view.ages.map(({ cents }) => cents));
  const height = shares(view.sales.flatMap(({ cents, beforeCents }) => [cents ?? 0, beforeCents]));
  return {
    school,
    title: 'Tableau de bord',
    subtitle: formatMonth(view.month),
    date: day,
    read: `Chiffres lus le ${formatDayLong(day)} à ${wallTimeAt(snapshotAt).replace(':', ' h ')}. Ventes et encaissements\u202f: ceux du mois et, pour l’année, depuis le 1er janvier jusqu’au même jour l’an dernier.`,
    parts: COCKPIT_PARTS.flatMap((part) => {
      const own = view.figures.filter((figure) => figure.part === part);
      if (own.length === 0) return [];
      return [
        {
          title: PARTS[part],
          figures: own.map((figure) => ({ label: LABELS[figure.code], value: said(figure), alarm: figure.alarm })),
        },
      ];
    }),
    ages: view.ages.map(({ age, cents }) => ({
      label: AGE_LABELS[age],
      value: formatCents(cents),
      length: length(cents),
      late: age !== 'not_due',
    })),
    years: view.years.map((one) => ({
      label: MEASURES[one.measure],
      now: measured(one, one.value),
      before: measured(one, one.before),
      lengths: [one.value, one.before].map(shares([one.value, one.before])),
    })),
    year: view.month.slice(0, 4),
    before: String(Number(view.month.slice(0, 4)) - 1),
    months: view.sales.map(({ month, cents, beforeCents }) => ({
      label: MONTHS[Number(month.slice(5)) - 1],
      now: height(cents ?? 0),
      before: height(beforeCents),
    })),
    late: view.openOrders
      .filter(({ daysLate }) => daysLate > 0)
      .slice(0, SHOWN)
      .map(({ number, title, customerName, dueOn }) => [
        number,
        `${title} (${customerName ?? 'travail pour l’école'})`,
        formatDay(dueOn!),
      ]),
    overdue: view.overdue
      .slice(0, SHOWN)
      .map(({ number, customerName, dueOn, remainingCents }) => [
        number,
        `${customerName}, échue le ${formatDay(dueOn)}`,
        formatCents(remainingCents),
      ]),
  };
}

/** So many late orders and invoices that the page stays one page. */
const SHOWN = 4;

/** The same figures for a spreadsheet. */
export function sheets(view: CockpitView): Sheet[] {
  return [
    {
      name: 'Chiffres',
      columns: [
        { header: 'Partie', kind: 'text', width: 26 },
        { header: 'Chiffre', kind: 'text', width: 40 },
        { header: 'Nombre', kind: 'integer' },
        { header: 'Somme', kind: 'euros' },
        { header: 'Heures', kind: 'minutes' },
      ],
      rows: view.figures.map(({ code, part, count, cents, minutes }) => [
        PARTS[part],
        LABELS[code],
        count,
        cents,
        minutes,
      ]),
    },
    {
      name: 'Impayés par âge',
      columns: [
        { header: 'Âge', kind: 'text', width: 20 },
        { header: 'Factures', kind: 'integer' },
        { header: 'Reste dû', kind: 'euros' },
      ],
      rows: view.ages.map(({ age, count, cents }) => [AGE_LABELS[age], count, cents]),
    },
    {
      name: `Ventes ${monthOf(view.today).slice(0, 4)}`,
      columns: [
        { header: 'Mois', kind: 'text', width: 20 },
        { header: 'Cette année', kind: 'euros' },
        { header: 'Un an avant', kind: 'euros' },
      ],
      rows: view.sales.map(({ month, cents, beforeCents }) => [formatMonth(month), cents, beforeCents]),
    },
  ];
}
