import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is still due among fifteen thousand invoices is read from the index alone: their rows are wide, with seller and buyer in them. */
const OWED = `
  CREATE INDEX invoices_owed_idx ON invoices (due_on, id) INCLUDE (customer_id, payable_cents)
    WHERE number IS NOT NULL AND kind <> 'credit_note';
`;

export class BillingLists1764000260000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(OWED);
  }

  async down(): Promise<void> {
    throw new Error('The lists of billing are not undone: restore a backup instead.');
  }
}
