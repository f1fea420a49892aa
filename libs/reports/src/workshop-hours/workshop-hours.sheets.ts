import {
  civilDateAt,
  formatDayLong,
  formatHours,
  formatMinutes,
  formatMonth,
  formatRate,
  type Month,
  wallTimeAt,
} from '@etabli/kernel';
import type { LetterheadSchool, Sheet } from '@etabli/platform';
import type { WorkshopHours } from './workshop-hours.rules.js';

const OTHERS = 'Jeunes des autres groupes';
const OWN = 'Travail de l’école';
const percent = (bp: number | null): string => (bp === null ? '–' : formatRate(Math.floor(bp / 10) * 10));

export interface PrintedReport {
  readonly school: LetterheadSchool;
  readonly month: Month;
  readonly snapshotAt: Date;
  readonly requestedByName: string;
}

/** What workshop-hours.typ prints: every number a finished French text, but the ratio of the bar (0 to 1.5). */
export function printed(
  { students, orders, total }: WorkshopHours,
  { school, month, snapshotAt, requestedByName }: PrintedReport,
): object {
  const day = civilDateAt(snapshotAt);
  return {
    school,
    title: 'Heures d’atelier',
    subtitle: formatMonth(month),
    date: day,
    facts: [
      ['Mois', formatMonth(month)],
      ['Chiffres lus le', `${formatDayLong(day)} à ${wallTimeAt(snapshotAt).replace(':', ' h ')}`],
      ['Demandé par', requestedByName],
    ],
    students: students.map((row) => ({
      group: row.groupName || OTHERS,
      cells: [
        row.name || OTHERS,
        String(row.halfDays),
        formatMinutes(row.minutes),
        formatMinutes(row.dueMinutes),
        percent(row.shareBp),
      ],
    })),
    orders: orders.map((row) => ({
      cells: [
        row.number,
        row.title,
        formatMinutes(row.monthMinutes),
        formatMinutes(row.spentMinutes),
        formatMinutes(row.allottedMinutes),
      ],
      customer: row.customerName ?? OWN,
      ratio: row.allottedMinutes === 0 ? null : Math.min(1.5, row.spentMinutes / row.allottedMinutes),
    })),
    totals: [
      { label: 'Jeunes', value: String(total.students) },
      { label: 'Demi-journées de présence', value: String(total.halfDays) },
      { label: 'Part du temps d’atelier', value: percent(total.shareBp) },
      {
        label: 'Total du mois',
        value: `${formatMinutes(total.minutes)} (${formatHours(total.minutes)})`,
        strong: true,
      },
    ],
  };
}

/** The same figures for a spreadsheet; hours are decimal, so that they add up. */
export function sheets({ students, orders, total }: WorkshopHours): Sheet[] {
  return [
    {
      name: 'Par jeune',
      columns: [
        { header: 'Jeune', kind: 'text' },
        { header: 'Groupe', kind: 'text' },
        { header: 'Demi-journées', kind: 'integer' },
        { header: 'Heures d’atelier', kind: 'minutes' },
        { header: 'Heures de présence', kind: 'minutes' },
        { header: 'Part d’atelier (%)', kind: 'decimal' },
      ],
      rows: [
        ...students.map((row) => [
          row.name || OTHERS,
          row.groupName,
          row.halfDays,
          row.minutes,
          row.dueMinutes,
          row.shareBp === null ? null : row.shareBp / 100,
        ]),
        [
          'Total',
          null,
          total.halfDays,
          total.minutes,
          total.dueMinutes,
          total.shareBp === null ? null : total.shareBp / 100,
        ],
      ],
    },
    {
      name: 'Par ordre',
      columns: [
        { header: 'Ordre', kind: 'text', width: 16 },
        { header: 'Ouvrage', kind: 'text', width: 40 },
        { header: 'Client', kind: 'text' },
        { header: 'Heures du mois', kind: 'minutes' },
        { header: 'Heures passées', kind: 'minutes' },
        { header: 'Heures allouées', kind: 'minutes' },
      ],
      rows: orders.map((row) => [
        row.number,
        row.title,
        row.customerName ?? OWN,
        row.monthMinutes,
        row.spentMinutes,
        row.allottedMinutes,
      ]),
    },
  ];
}
