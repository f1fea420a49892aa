import { Injectable } from '@nestjs/common';
import type { Cents } from '@etabli/kernel';
import type { MachineCost } from './margin.rules.js';

/** What other registers of the workshop know of the costs of an order. */
@Injectable()
export class KnownCosts {
  /** What its material cost so far; null: the workshop keeps no material of orders. */
  materialCents(_orderId: string): Promise<Cents | null> {
    return Promise.resolve(null);
  }

  /** The dated hourly costs of these machines; none: the workshop does not know them. */
  machines(_machineIds: readonly string[]): Promise<MachineCost[]> {
    return Promise.resolve([]);
  }

  /** What was thrown away; null: the workshop keeps no register of it. */
  scrapCents(_orderId: string): Promise<Cents | null> {
    return Promise.resolve(null);
  }
}
