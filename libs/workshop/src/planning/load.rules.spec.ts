import { finishes, demandOf, inDueOrder, type Job, reached, remainingMinutes, spread, WORKSHOP } from './load.rules.js';
import { isFull, isoWeek, weeksOf } from './weeks.rules.js';
import { reasonsOf, riskOf, takesWorkdays } from './reason.rules.js';

const DAYS = [
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
  '2026-11-28',
  '2026-11-29',
  '2026-11-30',
];
const CAPACITY = [600, 600, 600, 600, 600, 0, 0, 600];
const job = (id: string, dueOn: string | null, minutes: number): Job => ({
  id,
  number: id,
  dueOn,
  yields: false,
  demand: new Map([[WORKSHOP, minutes]]),
});
const workshop = {
  key: WORKSHOP,
  kind: 'workshop',
  id: null,
  label: 'L’atelier',
  capacity: CAPACITY,
  stopped: null,
} as const;
const horizon = { days: DAYS, resources: [workshop], pace: CAPACITY };

describe('ce qui reste à faire', () => {
  it.each([
    [600, 0, 10_000, 600],
    [600, 0, 15_000, 900],
    [600, 300, 15_000, 600],
    [600, 2_000, 15_000, 90],
    [0, 500, 15_000, 0],
  ])('%i minutes prévues, %i passées, coefficient %i : %i', (allottedMinutes, spentMinutes, ratioBp, left) => {
    expect(remainingMinutes({ allottedMinutes, spentMinutes, done: false }, { ratioBp })).toBe(left);
  });

  it('rien quand l’opération est terminée', () => {
    expect(remainingMinutes({ allottedMinutes: 600, spentMinutes: 0, done: true }, { ratioBp: 10_000 })).toBe(0);
  });

  it('une étape demande l’atelier, son groupe, sa machine et la famille de celle-ci', () => {
    const steps = [
      { machineId: 'm', familyId: 'autre', groupId: 'g', minutes: 60 },
      { machineId: null, familyId: 'f', groupId: null, minutes: 30 },
    ];
    expect(Object.fromEntries(demandOf(steps, () => 'f'))).toEqual({
      workshop: 90,
      'group:g': 60,
      'machine:m': 60,
      'family:f': 90,
    });
  });
});

describe('la charge', () => {
  it('passe dans l’ordre des délais, sans délai à la fin', () => {
    expect(
      inDueOrder([
        job('3', null, 1),
        job('2', '2026-12-01', 1),
        job('1', '2026-12-01', 1),
        job('0', '2026-11-30', 1),
      ]).map(({ id }) => id),
    ).toEqual(['0', '1', '2', '3']);
  });

  it('les exercices de l’école passent après les commandes', () => {
    const exercise = { ...job('0', '2026-11-24', 100), yields: true };
    const found = finishes([exercise, job('1', '2026-11-27', 600)], horizon);
    expect([found.get('1')!.at, found.get('0')!.at]).toEqual([0, 1]);
  });

  it.each([
    [0, 0],
    [1, 0],
    [600, 0],
    [601, 1],
    [3_001, 7],
    [3_601, null],
  ])('%i minutes sont là au jour %s', (asked, at) => {
    expect(reached([600, 1200, 1800, 2400, 3000, 3000, 3000, 3600], asked)).toBe(at);
  });

  it('dit quand chaque ordre finit et ce qui le retient', () => {
    const found = finishes(
      [job('b', '2026-11-25', 1_000), job('a', '2026-11-24', 1_000), job('c', null, 9_000)],
      horizon,
    );
    expect(found.get('a')).toEqual({ at: 1, heldBy: 'pace' });
    expect(found.get('b')).toEqual({ at: 3, heldBy: WORKSHOP });
    expect(found.get('c')).toMatchObject({ at: null });
  });

  it('se répartit au plus tôt', () => {
    expect(spread(1_100, [600, 600, 0, 600])).toEqual([600, 500, 0, 0]);
    expect(spread(9_000, [600, 0])).toEqual([600, 0]);
  });

  it('par semaine : capacité, charge, et ce qui manque pour tenir les délais', () => {
    const weeks = weeksOf(workshop, [job('a', '2026-11-27', 3_200), job('b', null, 100)], DAYS);
    expect(weeks).toEqual([
      { monday: '2026-11-23', week: 48, capacityMinutes: 3_000, loadMinutes: 3_000, shortMinutes: 200 },
      { monday: '2026-11-30', week: 49, capacityMinutes: 600, loadMinutes: 300, shortMinutes: 0 },
    ]);
    expect(weeks.map(isFull)).toEqual([true, false]);
  });

  it.each([
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2026-01-01', 1],
    ['2024-12-30', 1],
  ])('le %s est en semaine %i', (day, week) => expect(isoWeek(day)).toBe(week));
});

describe('la raison', () => {
  const facts = {
    today: '2026-11-23',
    until: '2026-11-30',
    closures: [],
    minutes: 600,
    crew: 4,
    weeks: weeksOf(workshop, [job('a', null, 2_940)], DAYS),
  };

  it('la semaine pleine et la fermeture', () => {
    const closures = [{ label: 'Noël', fromOn: '2026-11-26', toOn: '2026-12-04' }];
    expect(reasonsOf({ ...facts, resource: workshop, closures })).toEqual([
      'semaine 48 pleine\u202f: 49\u00a0h prises sur 50\u00a0h',
      'fermeture du 26/11 au 04/12',
    ]);
  });

  it('une fermeture de fin de semaine n’en est pas une', () => {
    expect(takesWorkdays({ fromOn: '2026-11-28', toOn: '2026-11-29' })).toBe(false);
    expect(takesWorkdays({ fromOn: '2026-11-28', toOn: '2026-11-30' })).toBe(true);
  });

  it('la machine à l’arrêt, ou l’allure d’un seul ordre', () => {
    const lathe = { ...workshop, kind: 'machine', label: 'Tour 2', stopped: 'à l’arrêt (courroie)' } as const;
    expect(reasonsOf({ ...facts, resource: lathe })).toEqual(['Tour 2 est à l’arrêt (courroie), sans date de reprise']);
    expect(reasonsOf({ ...facts, resource: null })[0]).toContain('4 jeunes au plus');
  });

  it.each([
    [null, '2026-12-24', 'none'],
    ['2026-11-22', '2026-11-23', 'late'],
    ['2026-11-24', '2026-11-25', 'at_risk'],
    ['2026-11-24', null, 'at_risk'],
    ['2026-11-24', '2026-11-24', 'none'],
  ] as const)('à livrer le %s, fini le %s : %s', (dueOn, done, risk) => {
    expect(riskOf({ dueOn }, done, '2026-11-23')).toBe(risk);
  });
});
