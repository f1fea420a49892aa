import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Refusal } from '@etabli/kernel';
import { openNonconformities } from '../nonconformity/open-count.js';
import { orderErrors } from '../order/order.errors.js';
import { inspectionErrors } from './inspection.errors.js';
import { checkRefusals, type CheckedCharacteristic, type Moment } from './inspection.rules.js';

/** The last value of each piece: rows that nothing corrects, the latest first. */
const PIECES = `
  SELECT c.id, o.title AS "operationTitle", c.label, c.moment, m.piece, m.conform,
         EXISTS (SELECT 1 FROM nonconformities n JOIN measurements x ON x.id = n.measurement_id
                  WHERE x.characteristic_id = c.id AND x.piece = m.piece AND n.state = 'settled') AS settled
    FROM operations o JOIN characteristics c ON c.operation_id = o.id
    LEFT JOIN LATERAL (SELECT DISTINCT ON (v.piece) v.piece, v.conform FROM measurements v
                        WHERE v.characteristic_id = c.id AND NOT EXISTS (SELECT 1 FROM measurements x WHERE x.corrects_id = v.id)
                        ORDER BY v.piece, v.measured_at DESC, v.id DESC) m ON true
   WHERE o.order_id = $1 ORDER BY o.position, o.id, c.position, c.id, m.piece`;

interface Row {
  id: string;
  operationTitle: string;
  label: string;
  moment: Moment;
  piece: number | null;
  conform: boolean;
  settled: boolean;
}

/** Whether an order may be said to be checked. */
@Injectable()
export class CheckGate {
  /** Missing or failed checks, in the order of the work. */
  async refusals(tx: EntityManager, orderId: string): Promise<Refusal[]> {
    const rows: Row[] = await tx.query(PIECES, [orderId]);
    const found = new Map<string, CheckedCharacteristic & { pieces: object[] }>();
    for (const { id, operationTitle, label, moment, piece, conform, settled } of rows) {
      const one = found.get(id) ?? { operationTitle, label, moment, pieces: [] };
      found.set(id, piece === null ? one : { ...one, pieces: [...one.pieces, { piece, conform, settled }] });
    }
    return checkRefusals([...found.values()]);
  }

  /** Throws 409 `inspection.missing`, `inspection.failed`; a warning `order.nonconformities_left` unless confirmed. */
  async pass(tx: EntityManager, orderId: string, confirmed: readonly string[]): Promise<void> {
    inspectionErrors.throwIfAny(await this.refusals(tx, orderId));
    const count = await openNonconformities(tx, orderId);
    if (count > 0 && !confirmed.includes('order.nonconformities_left'))
      throw orderErrors.warning('order.nonconformities_left', { count });
  }
}
