import { Injectable } from '@nestjs/common';
import { Work } from '../database/work.js';

/** The audit trail keeps that a row changed, when and by whom; what a forgotten person's fields held goes with the person. */
@Injectable()
export class Trail {
  constructor(private readonly work: Work) {}

  /** Takes these fields (all when none is given) out of what the trail remembers of the rows. Call it after the change itself. */
  async forget(table: string, rowIds: readonly string[], fields?: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE audit_changes
          SET before = CASE WHEN $3::text[] IS NULL THEN NULL ELSE before - $3::text[] END,
              after = CASE WHEN $3::text[] IS NULL THEN NULL ELSE after - $3::text[] END
        WHERE table_name = $1 AND row_id = ANY($2::uuid[])`,
      [table, rowIds, fields ?? null],
    );
  }
}
