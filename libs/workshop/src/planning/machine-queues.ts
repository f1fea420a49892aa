import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work } from '@etabli/platform';
import { machineErrors } from '../machine/machine.errors.js';
import { planningErrors } from './planning.errors.js';

interface QueuedRow {
  id: string;
  title: string;
  machineId: string | null;
  familyId: string | null;
  familyName: string | null;
}

/** The order in which operations come to a machine, as the workshop wants it. */
@Injectable()
export class MachineQueues {
  constructor(private readonly work: Work) {}

  /**
   * These operations are on that machine from now on, in that order; null: on none. Throws `machine.not_found`, 409
   * `planning.operation_gone`, `planning.other_family`.
   */
  arrange(machineId: string | null, operationIds: readonly string[]): Promise<void> {
    return this.work.run('machine_queue.edit', async (tx) => {
      const family = machineId ? await familyOf(tx, machineId) : null;
      const operations = await this.locked(tx, operationIds);
      if (operations.length < operationIds.length) throw planningErrors.refused('planning.operation_gone');
      planningErrors.throwIfAny(
        operations
          .filter(
            (one) => one.machineId !== machineId && family !== null && one.familyId !== null && one.familyId !== family,
          )
          .map(({ title, familyName }) => ({
            code: 'planning.other_family',
            params: { title, family: familyName ?? '' },
          })),
      );
      await tx.query(
        `UPDATE operations o SET machine_id = $2, queue_position = w.place - 1
           FROM unnest($1::uuid[]) WITH ORDINALITY AS w(id, place) WHERE o.id = w.id`,
        [operationIds, machineId],
      );
    });
  }

  private locked(tx: EntityManager, ids: readonly string[]): Promise<QueuedRow[]> {
    return tx.query(
      `SELECT o.id, o.title, o.machine_id AS "machineId", f.id AS "familyId", f.name AS "familyName"
         FROM operations o JOIN production_orders p ON p.id = o.order_id
         LEFT JOIN catalogue_operations k ON k.id = o.catalogue_operation_id LEFT JOIN machine_safety s ON s.machine_id = o.machine_id
         LEFT JOIN machine_families f ON f.id = coalesce(k.machine_family_id, s.family_id)
        WHERE o.id = ANY($1) AND o.state = 'open' AND p.state = ANY (ARRAY['planned', 'released', 'in_work']) ORDER BY o.id FOR UPDATE OF o`,
      [ids],
    );
  }
}

/** Null: nobody said to which family it belongs. */
async function familyOf(tx: EntityManager, machineId: string): Promise<string | null> {
  const [machine]: { familyId: string | null }[] = await tx.query(
    `SELECT s.family_id AS "familyId" FROM machines m LEFT JOIN machine_safety s ON s.machine_id = m.id WHERE m.id = $1`,
    [machineId],
  );
  if (!machine) throw machineErrors.notFound('machine.not_found');
  return machine.familyId;
}
