import { Injectable } from '@nestjs/common';
import { Work } from '@etabli/platform';
import { SPENT_ON } from '../hours/spent.sql.js';
import type { OperationCompetenceView, OperationView } from './operation.dto.js';

@Injectable()
export class OperationQueries {
  constructor(private readonly work: Work) {}

  /** The steps of an order in their order, with minutes spent and competences. Asks nothing about the actor. */
  async ofOrder(orderId: string): Promise<OperationView[]> {
    const operations: Omit<OperationView, 'competences'>[] = await this.work.manager.query(
      `SELECT o.id, o.title, o.line_id AS "lineId", o.machine_id AS "machineId", m.name AS "machineName", o.allotted_minutes AS "allottedMinutes", o.due_on AS "dueOn", o.state,
              ${SPENT_ON('o.id')} AS "spentMinutes", coalesce(w.minutes, 0) AS "openingMinutes",
              w.minutes IS NOT NULL OR EXISTS (SELECT 1 FROM time_entries e WHERE e.operation_id = o.id) AS "hasHours",
              o.kind, o.catalogue_operation_id AS "catalogueOperationId", k.code AS "catalogueCode", o.rework_of_id AS "reworkOfId", o.rework_reason AS "reworkReason",
              EXISTS (SELECT 1 FROM catalogue_steps s WHERE s.catalogue_operation_id = k.id) AS "hasInstructions",
              (SELECT count(*)::int FROM operation_photos f WHERE f.operation_id = o.id) AS photos
         FROM operations o LEFT JOIN machines m ON m.id = o.machine_id LEFT JOIN catalogue_operations k ON k.id = o.catalogue_operation_id
         LEFT JOIN operation_openings w ON w.operation_id = o.id WHERE o.order_id = $1 ORDER BY o.position, o.id`,
      [orderId],
    );
    const competences: (OperationCompetenceView & { operationId: string })[] = await this.work.manager.query(
      `SELECT oc.operation_id AS "operationId", c.id, c.code, c.title, c.framework_id AS "frameworkId", oc.weight
         FROM operation_competences oc JOIN operations o ON o.id = oc.operation_id JOIN competences c ON c.id = oc.competence_id
        WHERE o.order_id = $1 ORDER BY c.position, c.id`,
      [orderId],
    );
    return operations.map((operation) => ({
      ...operation,
      competences: competences
        .filter(({ operationId }) => operationId === operation.id)
        .map(({ operationId: _of, ...competence }) => competence),
    }));
  }
}
