import { Injectable } from '@nestjs/common';
import { type CivilDate, formatDay, formatHours } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { type AllottedTime, proposedMinutes } from '../catalogue/catalogue.rules.js';
import { Coefficients } from '../coefficient/coefficients.js';
import { minutesToPlan } from '../coefficient/coefficient.rules.js';
import { Estimate } from '../estimate/estimate.entity.js';
import { estimateErrors } from '../estimate/estimate.errors.js';
import { orderErrors } from '../order/order.errors.js';
import { type Demand, demandOf, type Horizon, type Job, WORKSHOP } from './load.rules.js';
import { planningErrors } from './planning.errors.js';
import { lacking, promise, type PromiseFacts, type Promised } from './promise.rules.js';
import { reasonsOf } from './reason.rules.js';
import { type Outlook, WorkshopOutlook } from './workshop-outlook.js';

/** Work that is not there yet, as an estimate gives it: what a firm would charge for a piece. */
export interface WantedWork {
  /** null: without a machine */
  readonly familyId: string | null;
  /** allotted, of one piece or of the whole when `quantity` is left out */
  readonly minutes: number;
}

export interface WantedPromise {
  readonly work: readonly WantedWork[];
  /** pieces; 1 when left out */
  readonly quantity?: number;
  /** null: any group */
  readonly groupId?: string | null;
}

export interface PromiseDay {
  /** null: not in the weeks that are looked at */
  readonly day: CivilDate | null;
  readonly doneOn: CivilDate | null;
  /** of youths' work, the learning coefficient in it */
  readonly minutes: number;
  readonly marginDays: number;
  /** why not earlier, each a sentence without its point */
  readonly reasons: readonly string[];
  /** what would make it earlier */
  readonly lifts: readonly string[];
  /** the last day that is looked at */
  readonly horizon: CivilDate;
}

/** The day that can be promised honestly. Reads only. */
@Injectable()
export class PromiseDays {
  constructor(
    private readonly outlook: WorkshopOutlook,
    private readonly coefficients: Coefficients,
    private readonly work: Work,
  ) {}

  /** For work to come, such as an inquiry. Throws 409 `planning.nothing_asked`. */
  async forWork({ work, quantity = 1, groupId = null }: WantedPromise): Promise<PromiseDay> {
    const asked = work.filter(({ minutes }) => minutes > 0);
    if (asked.length === 0) throw planningErrors.refused('planning.nothing_asked');
    const learnt = await this.coefficients.forOperations(
      asked.map(({ familyId }) => ({ familyId, catalogueOperationId: null })),
    );
    const steps = asked.map(({ familyId, minutes }, index) => ({
      machineId: null,
      familyId,
      groupId,
      minutes: minutesToPlan(minutes * quantity, learnt[index]!),
    }));
    const outlook = await this.outlook.read();
    return promiseOf(
      demandOf(steps, () => null),
      outlook,
      outlook.orders,
    );
  }

  /** For what an estimate foresees, setups and pieces. Throws `estimate.not_found`, 409 `planning.nothing_asked`. */
  async forEstimate(estimateId: string): Promise<PromiseDay> {
    if (!(await this.work.manager.existsBy(Estimate, { id: estimateId })))
      throw estimateErrors.notFound('estimate.not_found');
    const steps: (AllottedTime & { quantity: string; familyId: string | null })[] = await this.work.manager.query(
      `SELECT o.setup_minutes AS "setupMinutes", o.piece_minutes AS "pieceMinutes", p.quantity, coalesce(k.machine_family_id, s.family_id) AS "familyId"
         FROM estimate_parts p JOIN estimate_operations o ON o.part_id = p.id
         LEFT JOIN catalogue_operations k ON k.id = o.catalogue_operation_id LEFT JOIN machine_safety s ON s.machine_id = o.machine_id
        WHERE p.estimate_id = $1 ORDER BY p.position, o.position`,
      [estimateId],
    );
    return this.forWork({
      work: steps.map(({ quantity, familyId, ...time }) => ({ familyId, minutes: proposedMinutes(time, quantity) })),
    });
  }

  /** For an order that is there; an exercise gives way to all others. Throws `order.not_found`. */
  async forOrder(orderId: string): Promise<PromiseDay> {
    const outlook = await this.outlook.read();
    const order = outlook.orders.find(({ id }) => id === orderId);
    if (!order) throw orderErrors.notFound('order.not_found');
    return promiseOf(
      order.demand,
      outlook,
      outlook.orders
        .filter(({ id }) => id !== orderId)
        .map((other) => ({ ...other, yields: other.yields && !order.yields })),
    );
  }
}

function promiseOf(demand: Demand, outlook: Outlook, jobs: readonly Job[]): PromiseDay {
  const { horizon, settings, today, closures } = outlook;
  const facts: PromiseFacts = { horizon, jobs, marginDays: settings.marginDays };
  const found = promise(demand, facts);
  const minutes = demand.get(WORKSHOP) ?? 0;
  const last = horizon.days.at(-1)!;
  const resource = found.heldBy && found.heldBy !== 'pace' ? outlook.resource(found.heldBy) : null;
  const until = found.doneAt === null ? last : horizon.days[found.doneAt]!;
  return {
    day: found.at === null ? null : horizon.days[found.at]!,
    doneOn: found.doneAt === null ? null : horizon.days[found.doneAt]!,
    minutes,
    marginDays: settings.marginDays,
    reasons: reasonsOf({
      today,
      until: found.at === null ? last : horizon.days[found.at]!,
      resource,
      weeks: resource ? outlook.weeks(resource).filter(({ monday }) => monday <= until) : [],
      closures,
      minutes,
      crew: settings.crew,
    }),
    lifts: liftsOf(demand, found, facts, outlook),
    horizon: last,
  };
}

/** With more of what holds it back, how much earlier, and how many hours that asks. */
function liftsOf(demand: Demand, found: Promised, facts: PromiseFacts, outlook: Outlook): string[] {
  const { days } = facts.horizon;
  const { crew } = outlook.settings;
  const lifts: string[] = [];
  const lifted = promise(demand, { ...facts, horizon: liftedHorizon(found, facts) });
  if (lifted.at !== null && lifted.doneAt !== null && (found.at === null || lifted.at < found.at)) {
    const on = formatDay(days[lifted.at]!);
    if (found.heldBy === 'pace') lifts.push(`avec ${crew * 2} jeunes à la fois sur l’ordre, ce serait le ${on}`);
    else if (found.heldBy) {
      const missing = lacking(found.heldBy, demand.get(found.heldBy)!, lifted.doneAt, facts);
      const label = outlook.resource(found.heldBy)?.label ?? '';
      lifts.push(`${formatHours(Math.ceil(missing / 60) * 60)} de plus sur « ${label} » permettraient le ${on}`);
    }
  }
  if (found.at !== null && found.doneAt !== null && found.at > found.doneAt)
    lifts.push(`sans la marge de ${facts.marginDays} jours d’atelier, ce serait le ${formatDay(days[found.doneAt]!)}`);
  return lifts;
}

/** Twice the youths on the order, or as much of the resource as one likes on the days on which the workshop is open. */
function liftedHorizon({ heldBy }: Promised, { horizon }: PromiseFacts): Horizon {
  if (heldBy === 'pace') return { ...horizon, pace: horizon.pace.map((minutes) => minutes * 2) };
  return {
    ...horizon,
    resources: horizon.resources.map((one) =>
      one.key === heldBy
        ? { ...one, capacity: one.capacity.map((minutes, index) => (horizon.pace[index]! > 0 ? PLENTY : minutes)) }
        : one,
    ),
  };
}

const PLENTY = 10_000_000;
