import fc from 'fast-check';
import { addDays, type CivilDate } from '@etabli/kernel';
import { finishes, type Horizon, inDueOrder, type Job, WORKSHOP } from './load.rules.js';
import { promise, type Promised } from './promise.rules.js';

const FIRST = '2026-11-23';
const LENGTH = 40;
const MACHINE = 'machine:tour';
const days: CivilDate[] = Array.from({ length: LENGTH }, (_, index) => addDays(FIRST, index));

/** A third of the days are closed. */
const minutes = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 }));
const capacities = fc.array(minutes, { minLength: LENGTH, maxLength: LENGTH });

const horizonOf = (workshop: number[], machine: number[]): Horizon => ({
  days,
  resources: [
    { key: WORKSHOP, kind: 'workshop', id: null, label: 'L’atelier', capacity: workshop, stopped: null },
    { key: MACHINE, kind: 'machine', id: 'tour', label: 'Tour', capacity: machine, stopped: null },
  ],
  pace: workshop.map((one) => Math.ceil(one / 2)),
});
const horizons = fc.tuple(capacities, capacities).map(([workshop, machine]) => horizonOf(workshop, machine));

const demands = fc
  .record({ all: fc.integer({ min: 1, max: 2_000 }), machineBp: fc.integer({ min: 0, max: 10_000 }) })
  .map(({ all, machineBp }) => {
    const machine = Math.floor((all * machineBp) / 10_000);
    return new Map([[WORKSHOP, all], ...(machine > 0 ? [[MACHINE, machine] as const] : [])]);
  });
const job = fc.record({
  due: fc.option(fc.integer({ min: -5, max: LENGTH + 5 }), { nil: null }),
  demand: demands,
  yields: fc.boolean(),
});
const jobs = fc.array(job, { maxLength: 12 }).map((list) =>
  list.map(({ due, demand, yields }, index): Job => ({
    id: String(index),
    number: String(index).padStart(3, '0'),
    dueOn: due === null ? null : addDays(FIRST, due),
    demand,
    yields,
  })),
);
const margins = fc.integer({ min: 0, max: 5 });

const at = ({ at: index }: Pick<Promised, 'at'>): number => index ?? LENGTH;

describe('le jour promis', () => {
  it('plus de charge ne le rend jamais plus proche', () => {
    fc.assert(
      fc.property(horizons, jobs, job, demands, margins, (horizon, list, more, demand, marginDays) => {
        const added: Job = {
          id: 'more',
          number: '500',
          dueOn: more.due === null ? null : addDays(FIRST, more.due),
          demand: more.demand,
          yields: more.yields,
        };
        const before = promise(demand, { horizon, jobs: list, marginDays });
        const after = promise(demand, { horizon, jobs: [...list, added], marginDays });
        expect(at(after)).toBeGreaterThanOrEqual(at(before));
      }),
    );
  });

  it('plus de capacité ne le rend jamais plus lointain', () => {
    const more = fc.tuple(fc.integer({ min: 0, max: LENGTH - 1 }), fc.integer({ min: 1, max: 900 }), fc.boolean());
    fc.assert(
      fc.property(
        capacities,
        capacities,
        more,
        jobs,
        demands,
        margins,
        (one, two, [day, extra, onMachine], list, demand, marginDays) => {
          const raised = (capacity: number[], by: boolean): number[] =>
            capacity.map((value, index) => (by && index === day ? value + extra : value));
          const before = promise(demand, { horizon: horizonOf(one, two), jobs: list, marginDays });
          const after = promise(demand, {
            horizon: horizonOf(raised(one, !onMachine), raised(two, onMachine)),
            jobs: list,
            marginDays,
          });
          expect(at(after)).toBeLessThanOrEqual(at(before));
        },
      ),
    );
  });

  it('n’est jamais un jour sans atelier, et les mêmes faits donnent le même jour, dans quelque ordre qu’ils viennent', () => {
    fc.assert(
      fc.property(horizons, jobs, demands, margins, (horizon, list, demand, marginDays) => {
        const found = promise(demand, { horizon, jobs: list, marginDays });
        if (found.at !== null) expect(horizon.resources[0]!.capacity[found.at]).toBeGreaterThan(0);
        expect(promise(demand, { horizon, jobs: list.toReversed(), marginDays })).toEqual(found);
      }),
    );
  });

  it('se tient : l’ordre promis finit à temps, et aucune autre commande n’en devient en retard', () => {
    fc.assert(
      fc.property(horizons, jobs, demands, (horizon, list, demand) => {
        const found = promise(demand, { horizon, jobs: list, marginDays: 0 });
        if (found.at === null) return;
        const taken: Job = { id: 'new', number: '900', dueOn: days[found.at]!, yields: false, demand };
        const before = finishes(list, horizon);
        const after = finishes([...list, taken], horizon);
        expect(after.get('new')!.at!).toBeLessThanOrEqual(found.at);
        for (const { id, dueOn } of list.filter(({ yields }) => !yields)) {
          const due =
            dueOn === null ? LENGTH : days.indexOf(dueOn) < 0 ? (dueOn < FIRST ? -1 : LENGTH) : days.indexOf(dueOn);
          const was = before.get(id)!.at ?? LENGTH;
          if (was <= due) expect(after.get(id)!.at ?? LENGTH).toBeLessThanOrEqual(due);
        }
      }),
    );
  });

  it('l’ordre des délais ne dépend pas de l’ordre de lecture', () => {
    fc.assert(
      fc.property(jobs, (list) => {
        expect(inDueOrder(list.toReversed()).map(({ id }) => id)).toEqual(inDueOrder(list).map(({ id }) => id));
      }),
    );
  });
});
