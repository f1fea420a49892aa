import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, type Retained, RetentionSource, Trail, Work } from '@etabli/platform';

const FORGOTTEN = 'Effacé';

/** Who asked and never became a client. A client's own name ends with his record. */
@RetentionSource({
  kind: 'workshop.inquiries',
  title: 'Contacts des demandes sans suite',
  end: 'effacés ; la demande reste sans nom',
  subject: 'inquiry',
  covers: ['inquiries'],
})
@Injectable()
export class InquiriesRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly trail: Trail,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT id, NULL AS "subjectId", subject AS title, state_on AS since FROM inquiries
        WHERE state <> 'ordered' AND state_on <= $1 AND (contact_details IS NOT NULL OR contact_name <> $3) ORDER BY state_on, id LIMIT $2`,
      [before, limit, FORGOTTEN],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE inquiries SET contact_name = CASE WHEN customer_id IS NULL THEN $2 END, contact_details = NULL, search_text = lower(subject)
        WHERE id = ANY($1::uuid[])`,
      [ids, FORGOTTEN],
    );
    await this.trail.forget('inquiries', ids, ['contact_name', 'contact_details']);
  }
}
