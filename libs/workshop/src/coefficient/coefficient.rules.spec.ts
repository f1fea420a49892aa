import {
  type AskedCoefficient,
  coefficientFor,
  learningLevel,
  minutesToPlan,
  MIN_OBSERVATIONS,
  type Observed,
  ratioBp,
} from './coefficient.rules.js';

it.each([
  [0, 0, 'discovering'],
  [182, 2_399, 'discovering'],
  [182, 2_400, 'progressing'],
  [183, 599, 'discovering'],
  [183, 600, 'progressing'],
  [547, 2_400, 'autonomous'],
  [548, 0, 'progressing'],
  [548, 600, 'autonomous'],
  [1_200, 9_000, 'autonomous'],
] as const)('%i jours à l’école et %i minutes sur l’opération : %s', (days, practised, level) =>
  expect(learningLevel(days, practised)).toBe(level),
);

it('est le rapport des sommes : un petit travail pèse peu', () => {
  expect(ratioBp({ allottedMinutes: 1_000, spentMinutes: 1_500 })).toBe(15_000);
  expect(ratioBp({ allottedMinutes: 3, spentMinutes: 1 })).toBe(3_333);
  expect(ratioBp({ allottedMinutes: 0, spentMinutes: 50 })).toBe(10_000);
  expect(minutesToPlan(100, { ratioBp: 14_250 })).toBe(143);
});

describe('ce sur quoi il repose, du plus proche au plus lointain', () => {
  const asked: AskedCoefficient = {
    catalogueOperationId: 'pliage',
    familyId: 'plieuse',
    level: 'progressing',
    machineId: 'pp-01',
  };
  const all = { catalogueOperationId: null, familyId: null, level: null, machineId: null };
  const seen = (change: Partial<Observed>, ratio: number, observations: number = MIN_OBSERVATIONS): Observed => ({
    ...all,
    ...change,
    observations,
    allottedMinutes: 1_000,
    spentMinutes: 100 * ratio,
  });
  const operation = { catalogueOperationId: 'pliage' };
  const rungs: [string, Observed][] = [
    ['operation_level_machine', seen({ ...operation, level: 'progressing', machineId: 'pp-01' }, 11)],
    ['operation_level', seen({ ...operation, level: 'progressing' }, 12)],
    ['operation', seen(operation, 13)],
    ['family_level', seen({ familyId: 'plieuse', level: 'progressing' }, 14)],
    ['family', seen({ familyId: 'plieuse' }, 15)],
    ['school_level', seen({ level: 'progressing' }, 16)],
    ['school', seen({}, 17)],
  ];

  it.each(rungs.map(([basis], index) => [basis, index] as const))('%s', (basis, index) => {
    const known = rungs.slice(index).map(([, one]) => one);
    expect(coefficientFor(asked, known)).toEqual({
      ratioBp: 11_000 + 1_000 * index,
      basis,
      observations: MIN_OBSERVATIONS,
    });
    const few = rungs.map(([, one], at) => (at < index ? { ...one, observations: MIN_OBSERVATIONS - 1 } : one));
    expect(coefficientFor(asked, few).basis).toBe(basis);
  });

  it('sans rien savoir, un jeune compte comme un ouvrier', () => {
    expect(coefficientFor(asked, [])).toEqual({ ratioBp: 10_000, basis: 'none', observations: 0 });
  });

  it('sans niveau demandé, l’opération entière', () => {
    const known = rungs.map(([, one]) => one);
    expect(coefficientFor({ ...asked, level: null }, known).basis).toBe('operation');
    expect(coefficientFor({ ...asked, familyId: null }, [rungs[4]![1], rungs[6]![1]]).basis).toBe('school');
  });
});
