import fc from 'fast-check';
import { type MarginFacts, type MarginOperation, orderMargin } from './margin.rules.js';

const COSTS = [
  { fromOn: '2026-01-01', trainerCentsPerHour: 4000, youthsPerTrainer: 10, trainingCentsPerHour: 600 },
  { fromOn: '2026-11-01', trainerCentsPerHour: 5000, youthsPerTrainer: 10, trainingCentsPerHour: 900 },
];
const work = (change: Partial<MarginOperation> = {}): MarginOperation => ({
  kind: 'work',
  machineId: 'lathe',
  allottedMinutes: 600,
  spent: [
    { day: '2026-10-20', machineId: 'lathe', minutes: 300 },
    { day: '2026-11-20', machineId: 'lathe', minutes: 600 },
  ],
  ...change,
});
const facts = (change: Partial<MarginFacts> = {}): MarginFacts => ({
  openedOn: '2026-10-10',
  soldCents: 100_000,
  operations: [work()],
  material: { allottedCents: 20_000, spentCents: 22_000 },
  subcontracts: [
    { cancelled: false, estimatedCents: 5000, costCents: 6000 },
    { cancelled: true, estimatedCents: 9999, costCents: null },
  ],
  machineCosts: [{ machineId: 'lathe', fromOn: '2026-01-01', centsPerHour: 1500 }],
  workshopCosts: COSTS,
  scrapCents: 1000,
  ...change,
});

describe('the two margins of an order', () => {
  it('take off what the company pays, as foreseen and as spent, at the rates of the days', () => {
    const { allotted, spent } = orderMargin(facts());
    expect(allotted).toEqual({
      materialCents: 20_000,
      subcontractCents: 5000,
      trainerCents: 4000,
      machineCents: 15_000,
      marginCents: 56_000,
    });
    expect(spent).toEqual({
      materialCents: 22_000,
      subcontractCents: 6000,
      trainerCents: 2000 + 5000,
      machineCents: 22_500,
      marginCents: 42_500,
    });
  });

  it('say apart what the learning cost', () => {
    const operations = [
      work(),
      work({ kind: 'rework', allottedMinutes: 0, spent: [{ day: '2026-11-21', machineId: null, minutes: 60 }] }),
      work({ kind: 'training', spent: [{ day: '2026-11-21', machineId: null, minutes: 120 }] }),
    ];
    expect(orderMargin(facts({ operations })).training).toEqual({
      beyondMinutes: 300 + 120,
      beyondCents: 6300,
      reworkMinutes: 60,
      reworkCents: 900,
      totalCents: 7200,
    });
  });

  it('bear the faults in the company’s material and hours, foreseen by nobody', () => {
    const rework = work({
      kind: 'rework',
      allottedMinutes: 0,
      spent: [{ day: '2026-11-21', machineId: 'lathe', minutes: 120 }],
    });
    const [base, faulty] = [orderMargin(facts()), orderMargin(facts({ operations: [work(), rework] }))];
    expect(faulty.faults).toEqual({ scrapCents: 1000, reworkTrainerCents: 1000 });
    expect(faulty.allotted).toEqual(base.allotted);
    expect(faulty.spent.trainerCents! - base.spent.trainerCents!).toBe(1000);
    expect(faulty.spent.machineCents! - base.spent.machineCents!).toBe(3000);
    expect(faulty.spent.marginCents).toBe(base.spent.marginCents - 4000);
    // thrown away or not, the material was paid once
    expect(orderMargin(facts({ scrapCents: 0 })).spent).toEqual(base.spent);
    expect(faulty.training).toMatchObject({ reworkMinutes: 120, reworkCents: 1800 });
  });

  it('leave out what nobody knows, and say so', () => {
    const unknown = orderMargin(
      facts({
        machineCosts: [],
        workshopCosts: [],
        material: { allottedCents: null, spentCents: null },
        scrapCents: null,
      }),
    );
    expect(unknown.spent).toEqual({
      materialCents: null,
      subcontractCents: 6000,
      trainerCents: null,
      machineCents: null,
      marginCents: 94_000,
    });
    expect(unknown.training).toMatchObject({ beyondMinutes: 300, beyondCents: null, totalCents: 0 });
    expect(unknown.faults).toEqual({ scrapCents: null, reworkTrainerCents: 0 });
  });

  it('never mix: the cost of training changes no margin of the company, and the price no cost of training', () => {
    const span = fc.record({
      day: fc.constantFrom('2026-10-20', '2026-11-05', '2026-11-20'),
      machineId: fc.constantFrom(null, 'lathe'),
      minutes: fc.nat(500),
    });
    const operation = fc.record({
      kind: fc.constantFrom('work' as const, 'rework' as const, 'training' as const),
      machineId: fc.constantFrom(null, 'lathe'),
      allottedMinutes: fc.nat(900),
      spent: fc.array(span, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 5 }),
        fc.nat(5000),
        fc.nat(1_000_000),
        (operations, dearer, price) => {
          const base = orderMargin(facts({ operations }));
          const workshopCosts = COSTS.map((one) => ({
            ...one,
            trainingCentsPerHour: one.trainingCentsPerHour + dearer,
          }));
          const learning = orderMargin(facts({ operations, workshopCosts, scrapCents: dearer }));
          expect([learning.allotted, learning.spent]).toEqual([base.allotted, base.spent]);
          const sold = orderMargin(facts({ operations, soldCents: price }));
          expect(sold.training).toEqual(base.training);
          expect(sold.spent.marginCents - base.spent.marginCents).toBe(price - 100_000);
        },
      ),
    );
  });
});
