import { planOf } from '@etabli/school';
import { dueMinutes } from './due-minutes.js';

describe('ce qu’un jeune devait faire en une demi-journée', () => {
  const slot = (
    kind: 'class' | 'workshop',
    startsAt: string,
    endsAt: string,
    breaks: { from: string; to: string }[],
  ) => ({
    halfDay: 'morning' as const,
    kind,
    label: kind,
    startsAt,
    endsAt,
    breaks,
    teacherId: null,
    room: null,
    weekday: 1,
    validFrom: '2026-09-01',
    validTo: null,
  });
  const MONDAY = '2026-11-02';
  const SATURDAY = '2026-11-07';
  const usual = [
    { halfDay: 'morning' as const, startsAt: '08:00', endsAt: '12:00', breaks: [], validFrom: '2026-01-01' },
  ];
  const weekly = [
    slot('class', '08:00', '10:00', []),
    slot('workshop', '10:15', '12:15', [{ from: '11:00', to: '11:10' }]),
  ];
  const facts = { region: 'metropole' as const, weekly, exceptions: [], away: [], usual, periods: [] };
  const plan = planOf('groupe', [MONDAY, SATURDAY], facts);

  it.each([
    ['ses créneaux, cours et atelier, sans les pauses', MONDAY, 'morning', [], 230],
    ['sans le créneau manqué', MONDAY, 'morning', ['08:00'], 110],
    ['un jour fermé où l’on a travaillé : les heures habituelles de l’école', SATURDAY, 'morning', [], 240],
    ['rien quand rien n’est prévu nulle part', MONDAY, 'afternoon', [], 0],
  ] as const)('%s', (_what, day, halfDay, missed, minutes) => {
    expect(dueMinutes(plan, day, halfDay, missed)).toBe(minutes);
  });

  it('un groupe sans emploi du temps a les horaires de l’école', () =>
    expect(dueMinutes(planOf('groupe', [MONDAY], { ...facts, weekly: [] }), MONDAY, 'morning')).toBe(240));
});
