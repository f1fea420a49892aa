import { Injectable } from '@nestjs/common';
import type { Cents, CivilDate } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { EstimateParts } from '../estimate/estimate-parts.js';
import { estimatePrice, LOT } from '../estimate/estimate.rules.js';
import { Operation } from '../operation/operation.entity.js';
import { ProductionOrder, ProductionOrderLine } from '../order/order.entity.js';
import { orderErrors } from '../order/order.errors.js';
import { OrderOpening } from '../order-opening/order-opening.entity.js';
import { Rates } from '../rate/rates.js';
import { Subcontract } from '../subcontract/subcontract.entity.js';
import { KnownCosts } from './known-costs.js';
import { type OrderMargin, orderMargin, type SpentSpan } from './margin.rules.js';
import { scrapCents, type ScrapLine } from './scrap.rules.js';

/** Hours of youths by operation, day and machine; those of before the school began count on the day they were taken over. */
const SPENT = `
  SELECT e.operation_id AS "operationId", e.day, e.machine_id AS "machineId", sum(e.minutes)::int AS minutes
    FROM operations o JOIN time_entries e ON e.operation_id = o.id AND e.voided_at IS NULL WHERE o.order_id = $1 GROUP BY 1, 2, 3
  UNION ALL
  SELECT w.operation_id, g.taken_on, o.machine_id, w.minutes
    FROM operations o JOIN operation_openings w ON w.operation_id = o.id JOIN order_openings g ON g.order_id = o.order_id WHERE o.order_id = $1`;

/** The two margins of an order, from what is known today. */
@Injectable()
export class Margins {
  constructor(
    private readonly work: Work,
    private readonly parts: EstimateParts,
    private readonly rates: Rates,
    private readonly known: KnownCosts,
  ) {}

  /** Throws `order.not_found`. */
  async ofOrder(orderId: string): Promise<OrderMargin> {
    const tx = this.work.manager;
    const order = await tx.findOneBy(ProductionOrder, { id: orderId });
    if (!order) throw orderErrors.notFound('order.not_found');
    const lines = await tx.findBy(ProductionOrderLine, { orderId });
    const operations = await tx.findBy(Operation, { orderId });
    const spent: (SpentSpan & { operationId: string; day: CivilDate })[] = await tx.query(SPENT, [orderId]);
    const machineIds = [...operations, ...spent].flatMap(({ machineId }) => machineId ?? []);
    const estimated = await this.estimatedMaterials(order, lines);
    const materialCents = await this.known.materialCents(orderId);
    return orderMargin({
      // what was begun before is foreseen at the rates of the day it was taken over
      openedOn: (await tx.findOneBy(OrderOpening, { orderId }))?.takenOn ?? order.openedOn,
      soldCents: lines.reduce((sum, { soldCents }) => sum + soldCents, 0),
      operations: operations.map(({ id, kind, machineId, allottedMinutes }) => ({
        kind,
        machineId,
        allottedMinutes,
        spent: spent.filter(({ operationId }) => operationId === id),
      })),
      material: {
        allottedCents: estimated && [...estimated.values()].reduce((sum, { cents }) => sum + cents, 0),
        spentCents: materialCents,
      },
      subcontracts: (await tx.findBy(Subcontract, { orderId })).map(({ state, estimatedCents, costCents }) => ({
        cancelled: state === 'cancelled',
        estimatedCents,
        costCents,
      })),
      machineCosts: await this.known.machines([...new Set(machineIds)]),
      workshopCosts: await this.rates.costs(),
      scrapCents: scrapCents(
        materialCents,
        lines.map((line) => scrapLine(line, estimated)),
        await this.known.scrapped(orderId),
      ),
    });
  }

  /** What the material of each sold part was estimated at, at cost, by part; null without an estimate. */
  private async estimatedMaterials(
    { estimateId }: ProductionOrder,
    lines: readonly ProductionOrderLine[],
  ): Promise<Map<string, EstimatedPiece> | null> {
    if (!estimateId) return null;
    const parts = (await this.parts.of(estimateId)).filter(({ id }) =>
      lines.some(({ estimatePartId }) => estimatePartId === id),
    );
    const prices = estimatePrice(parts, 0).parts;
    return new Map(
      parts.map(({ id, quantity }, index) => {
        const cents = prices[index]!.materials.reduce((sum, { costCents }) => sum + costCents, 0);
        return [id, { quantity, cents }];
      }),
    );
  }
}

interface EstimatedPiece {
  readonly quantity: string;
  readonly cents: Cents;
}

/** How many pieces a line is and what their material was estimated at; a lot is as many as its part. */
function scrapLine(
  { id, unit, quantity, estimatePartId }: ProductionOrderLine,
  estimated: ReadonlyMap<string, EstimatedPiece> | null,
): ScrapLine {
  const part = estimatePartId ? estimated?.get(estimatePartId) : undefined;
  return { id, pieces: unit === LOT && part ? part.quantity : quantity, estimatedCents: part?.cents ?? null };
}
