import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Nonconformity } from './nonconformity.entity.js';

/** What of an order is still to be put right. */
export const openNonconformities = (tx: EntityManager, orderId: string): Promise<number> =>
  tx.countBy(Nonconformity, { orderId, state: In(['open', 'in_rework']) });
