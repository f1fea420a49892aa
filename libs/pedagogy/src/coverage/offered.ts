import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Reading, readTogether, rowsFrom, Work } from '@etabli/platform';
import { coverageErrors } from './coverage.errors.js';

/** Work that lies ahead and the competences it exercises. */
export interface OfferedWork {
  readonly orderId: string;
  readonly number: string;
  readonly title: string;
  readonly dueOn: CivilDate | null;
  readonly competenceIds: readonly string[];
}

/** What lies ahead in the workshop for the competences. */
@Injectable()
export class Offered {
  constructor(private readonly work: Work) {}

  /** Orders that wait or are in work, due by `until` or without a due day, by their operations still open. */
  async until(until: CivilDate): Promise<OfferedWork[]> {
    return this.work.manager.query(
      `SELECT o.id AS "orderId", o.number, o.title, o.due_on AS "dueOn", array_agg(DISTINCT oc.competence_id) AS "competenceIds"
         FROM production_orders o JOIN operations p ON p.order_id = o.id AND p.state = 'open'
         JOIN operation_competences oc ON oc.operation_id = p.id
        WHERE o.state IN ('planned', 'released', 'in_work') AND (o.due_on IS NULL OR o.due_on <= $1)
        GROUP BY o.id ORDER BY o.due_on NULLS LAST, o.number`,
      [until],
    );
  }

  /** By the operations of an order, closed or not. Throws 404. */
  byOrder(orderId: string): Promise<string[]> {
    return this.one(
      'coverage.order_unknown',
      'production_orders',
      orderId,
      `SELECT DISTINCT oc.competence_id AS id FROM operations p JOIN operation_competences oc ON oc.operation_id = p.id WHERE p.order_id = $1`,
    );
  }

  /** By the catalogue’s operations in the last estimate of an inquiry. Throws 404. */
  byInquiry(inquiryId: string): Promise<string[]> {
    return this.one(
      'coverage.inquiry_unknown',
      'inquiries',
      inquiryId,
      `SELECT DISTINCT cc.competence_id AS id FROM estimate_parts p JOIN estimate_operations o ON o.part_id = p.id
         JOIN catalogue_competences cc ON cc.catalogue_operation_id = o.catalogue_operation_id
        WHERE p.estimate_id = (SELECT e.id FROM estimates e WHERE e.inquiry_id = $1 ORDER BY e.written_at DESC, e.id DESC LIMIT 1)`,
    );
  }

  private async one(
    unknown: 'coverage.order_unknown' | 'coverage.inquiry_unknown',
    table: 'production_orders' | 'inquiries',
    id: string,
    sql: string,
  ): Promise<string[]> {
    const exists: Reading<{ id: string }[]> = rowsFrom((first) => `SELECT id FROM ${table} WHERE id = $${first}`, [id]);
    const found: Reading<{ id: string }[]> = rowsFrom((first) => sql.replace('$1', `$${first}`), [id]);
    const [known, competences] = await readTogether(this.work.manager, exists, found);
    if (known.length === 0) throw coverageErrors.notFound(unknown);
    return competences.map((one) => one.id);
  }
}
