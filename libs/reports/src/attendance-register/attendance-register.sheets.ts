import { civilDateAt, formatDay, formatMonth, isoWeekday, type Month } from '@etabli/kernel';
import type { LetterheadSchool, Sheet } from '@etabli/platform';
import { countOf, type GroupRegister, SIGNS } from './attendance-register.rules.js';

const WEEKDAYS = ['L', 'Ma', 'Me', 'J', 'V', 'S', 'D'] as const;
const half = (halfDay: 'morning' | 'afternoon'): string => (halfDay === 'morning' ? 'm' : 'a');

/** What attendance-register.typ prints, a page a group. */
export function printed(
  groups: readonly GroupRegister[],
  facts: { school: LetterheadSchool; month: Month; snapshotAt: Date; requestedByName: string },
): object {
  return {
    school: facts.school,
    subtitle: formatMonth(facts.month),
    date: civilDateAt(facts.snapshotAt),
    facts: [
      ['Mois', formatMonth(facts.month)],
      ['Lu le', formatDay(civilDateAt(facts.snapshotAt))],
      ['Demandé par', facts.requestedByName],
    ],
    groups: groups.map((group) => ({
      name: group.groupName,
      trainer: group.trainerName,
      columns: group.halfDays.map(({ day, halfDay }) => [
        WEEKDAYS[isoWeekday(day) - 1],
        String(Number(day.slice(8))),
        half(halfDay),
      ]),
      rows: group.rows.map((row) => ({
        name: row.name,
        signs: row.signs.map((sign) => SIGNS[sign]),
        totals: [
          String(countOf(row, 'present', 'late', 'presumed')),
          String(countOf(row, 'excused')),
          String(countOf(row, 'unjustified')),
          String(countOf(row, 'late')),
        ],
      })),
      validated: group.validated.map(({ name, count }) => `${name} (${count})`).join(', '),
      signatures: String(group.signatures),
    })),
  };
}

/** One row a youth and half-day: what a spreadsheet can filter and count. */
export function sheets(groups: readonly GroupRegister[]): Sheet[] {
  return [
    {
      name: 'Registre',
      columns: [
        { header: 'Groupe', kind: 'text' },
        { header: 'Jeune', kind: 'text' },
        { header: 'Jour', kind: 'day' },
        { header: 'Demi-journée', kind: 'text' },
        { header: 'Présence', kind: 'text' },
      ],
      rows: groups.flatMap((group) =>
        group.rows.flatMap((row) =>
          row.signs.flatMap((sign, index) => {
            const { day, halfDay } = group.halfDays[index]!;
            if (sign === 'none') return [];
            return [[group.groupName, row.name, day, halfDay === 'morning' ? 'matin' : 'après-midi', WORDS[sign]]];
          }),
        ),
      ),
    },
    {
      name: 'Totaux',
      columns: [
        { header: 'Groupe', kind: 'text' },
        { header: 'Jeune', kind: 'text' },
        { header: 'Présent', kind: 'integer' },
        { header: 'Absent justifié', kind: 'integer' },
        { header: 'Absent non justifié', kind: 'integer' },
        { header: 'Retards', kind: 'integer' },
        { header: 'Minutes de retard', kind: 'integer' },
      ],
      rows: groups.flatMap((group) =>
        group.rows.map((row) => [
          group.groupName,
          row.name,
          countOf(row, 'present', 'late', 'presumed'),
          countOf(row, 'excused'),
          countOf(row, 'unjustified'),
          countOf(row, 'late'),
          row.lateMinutes,
        ]),
      ),
    },
  ];
}

const WORDS = {
  present: 'présent',
  late: 'en retard',
  excused: 'absent, motif légitime',
  unjustified: 'absent, sans motif légitime',
  presumed: 'présence présumée (heures sans appel)',
  missing: 'appel manquant',
} as const;
