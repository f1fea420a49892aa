import type { Cents, CivilDate } from '@etabli/kernel';
import type { OperationKind } from '../operation/operation.rules.js';
import { hourly, onDay, type WorkshopCost } from '../rate/rate.rules.js';

/** Minutes of youths on one operation on one day. */
export interface SpentSpan {
  readonly day: CivilDate;
  readonly machineId: string | null;
  readonly minutes: number;
}
export interface MarginOperation {
  readonly kind: OperationKind;
  readonly machineId: string | null;
  readonly allottedMinutes: number;
  readonly spent: readonly SpentSpan[];
}
export interface MachineCost {
  readonly machineId: string;
  readonly fromOn: CivilDate;
  readonly centsPerHour: Cents;
}
export interface MarginFacts {
  readonly openedOn: CivilDate;
  /** before tax, all discounts taken off */
  readonly soldCents: Cents;
  readonly operations: readonly MarginOperation[];
  /** as estimated, and what was paid; null: not known */
  readonly material: { readonly allottedCents: Cents | null; readonly spentCents: Cents | null };
  readonly subcontracts: readonly {
    readonly cancelled: boolean;
    readonly estimatedCents: Cents | null;
    readonly costCents: Cents | null;
  }[];
  readonly machineCosts: readonly MachineCost[];
  readonly workshopCosts: readonly WorkshopCost[];
  /** of the material that was paid, that of pieces thrown away; null: not known */
  readonly scrapCents: Cents | null;
}

/** What is left of the price for the school; null parts are not known and count nothing. */
export interface CompanyMargin {
  readonly materialCents: Cents | null;
  readonly subcontractCents: Cents | null;
  readonly trainerCents: Cents | null;
  readonly machineCents: Cents | null;
  readonly marginCents: Cents;
}
/** What the learning cost; never taken off the company's margin. */
export interface TrainingCost {
  readonly beyondMinutes: number;
  readonly beyondCents: Cents | null;
  readonly reworkMinutes: number;
  readonly reworkCents: Cents | null;
  readonly totalCents: Cents;
}
/** What faults cost the company: inside its material and its trainer's hours already, and said so. */
export interface FaultCost {
  readonly scrapCents: Cents | null;
  readonly reworkTrainerCents: Cents | null;
}
export interface OrderMargin {
  readonly soldCents: Cents;
  readonly faults: FaultCost;
  readonly allotted: CompanyMargin;
  readonly spent: CompanyMargin;
  readonly training: TrainingCost;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
const known = (amount: Cents | null): Cents => amount ?? 0;

/** A part is not known as soon as one of its rates is missing. */
const all = (amounts: readonly (Cents | null)[]): Cents | null =>
  amounts.some((one) => one === null) ? null : sum(amounts.map(known));

/** The minutes of a day are added up first, so that each day is rounded once. */
function byDay(spans: readonly SpentSpan[]): Map<CivilDate, number> {
  const days = new Map<CivilDate, number>();
  for (const { day, minutes } of spans) days.set(day, (days.get(day) ?? 0) + minutes);
  return days;
}

function trainerCents(spans: readonly SpentSpan[], costs: readonly WorkshopCost[]): Cents | null {
  return all(
    [...byDay(spans)].map(([day, minutes]) => {
      const cost = onDay(costs, day);
      return cost && hourly(minutes, cost.trainerCentsPerHour, cost.youthsPerTrainer);
    }),
  );
}

function machineCents(spans: readonly SpentSpan[], costs: readonly MachineCost[]): Cents | null {
  const machines = new Set(spans.flatMap(({ machineId }) => machineId ?? []));
  return all(
    [...machines].flatMap((machineId) => {
      const own = costs.filter((cost) => cost.machineId === machineId);
      const days = [...byDay(spans.filter((span) => span.machineId === machineId))];
      return days.map(([day, minutes]) => {
        const cost = onDay(own, day);
        return cost && hourly(minutes, cost.centsPerHour);
      });
    }),
  );
}

function company(soldCents: Cents, parts: Omit<CompanyMargin, 'marginCents'>): CompanyMargin {
  const { materialCents, subcontractCents, trainerCents: trainer, machineCents: machine } = parts;
  return { ...parts, marginCents: soldCents - sum([materialCents, subcontractCents, trainer, machine].map(known)) };
}

/** Both margins side by side; no amount of one is in the other. */
export function orderMargin(facts: MarginFacts): OrderMargin {
  const { openedOn, soldCents, operations, material, workshopCosts, machineCosts } = facts;
  const outside = facts.subcontracts.filter(({ cancelled }) => !cancelled);
  const allotted = operations
    .filter(({ kind }) => kind === 'work')
    .map(({ machineId, allottedMinutes }) => ({ day: openedOn, machineId, minutes: allottedMinutes }));
  const spent = operations.flatMap((operation) => operation.spent);
  const rework = operations.filter(({ kind }) => kind === 'rework').flatMap((operation) => operation.spent);
  return {
    soldCents,
    faults: { scrapCents: facts.scrapCents, reworkTrainerCents: trainerCents(rework, workshopCosts) },
    allotted: company(soldCents, {
      materialCents: material.allottedCents,
      subcontractCents: all(outside.map(({ estimatedCents, costCents }) => estimatedCents ?? costCents)),
      trainerCents: trainerCents(allotted, workshopCosts),
      machineCents: machineCents(allotted, machineCosts),
    }),
    spent: company(soldCents, {
      materialCents: material.spentCents,
      subcontractCents: all(outside.map(({ costCents }) => costCents)),
      trainerCents: trainerCents(spent, workshopCosts),
      machineCents: machineCents(spent, machineCosts),
    }),
    training: trainingCost(facts, spent),
  };
}

/** An exercise is learning from its first minute, work from the first beyond its allotted time; rework is never sold and still learning. */
function trainingCost({ operations, workshopCosts, openedOn }: MarginFacts, spent: readonly SpentSpan[]): TrainingCost {
  const lastDay = spent.reduce((last, { day }) => (day > last ? day : last), openedOn);
  const rate = onDay(workshopCosts, lastDay)?.trainingCentsPerHour ?? null;
  const minutesOf = (operation: MarginOperation): number => sum(operation.spent.map(({ minutes }) => minutes));
  const beyondMinutes = sum(
    operations
      .filter(({ kind }) => kind !== 'rework')
      .map((one) => Math.max(0, minutesOf(one) - (one.kind === 'work' ? one.allottedMinutes : 0))),
  );
  const reworkMinutes = sum(operations.filter(({ kind }) => kind === 'rework').map(minutesOf));
  const cents = (minutes: number): Cents | null => (rate === null ? (minutes === 0 ? 0 : null) : hourly(minutes, rate));
  const beyondCents = cents(beyondMinutes);
  const reworkCents = cents(reworkMinutes);
  return {
    beyondMinutes,
    beyondCents,
    reworkMinutes,
    reworkCents,
    totalCents: sum([beyondCents, reworkCents].map(known)),
  };
}
