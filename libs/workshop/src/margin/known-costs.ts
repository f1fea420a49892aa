import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Cents } from '@etabli/kernel';
import { Work } from '@etabli/platform';
import { MachineCost as DatedCost } from '../machine/machine.entity.js';
import { OrderMaterials } from '../material/order-material/order-materials.js';
import type { MachineCost } from './margin.rules.js';
import type { ScrappedPieces } from './scrap.rules.js';

/** What other registers of the workshop know of the costs of an order. */
@Injectable()
export class KnownCosts {
  constructor(
    private readonly work: Work,
    private readonly materials: OrderMaterials,
  ) {}

  /** What its material cost so far: taken from the stock and bought for it. */
  async materialCents(orderId: string): Promise<Cents> {
    const { consumedCents, boughtCents } = (await this.materials.costOf([orderId])).get(orderId)!;
    return consumedCents + boughtCents;
  }

  /** The dated hourly costs of these machines; none: the workshop does not know them. */
  machines(machineIds: readonly string[]): Promise<MachineCost[]> {
    return this.work.manager.findBy(DatedCost, { machineId: In([...machineIds]) });
  }

  /** Pieces thrown away at a non-conformity that was not withdrawn, with the line they were of. */
  scrapped(orderId: string): Promise<ScrappedPieces[]> {
    return this.work.manager.query(
      `SELECT o.line_id AS "lineId", n.scrapped AS quantity FROM nonconformities n LEFT JOIN operations o ON o.id = n.operation_id
        WHERE n.order_id = $1 AND n.scrapped > 0 AND n.state <> 'withdrawn'`,
      [orderId],
    );
  }
}
