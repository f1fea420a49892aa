import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A batch that is cancelled gives its entries back: which batch may, `keep_one_live_batch` says. */
const ENTRIES = `
  CREATE OR REPLACE FUNCTION refuse_booked_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.hash IS NULL OR to_jsonb(NEW) - 'batch_id' = to_jsonb(OLD) - 'batch_id'
      OR erases_only(to_jsonb(OLD), to_jsonb(NEW), ARRAY['label'])) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entry % % is booked: it is never changed or deleted', OLD.journal, OLD.entry_number USING ERRCODE = 'integrity_constraint_violation';
  END $$;
`;

/** What is still due among fifteen thousand invoices is read from the index alone: their rows are wide, with seller and buyer in them. */
const OWED = `
  CREATE INDEX invoices_owed_idx ON invoices (due_on, id) INCLUDE (customer_id, payable_cents)
    WHERE number IS NOT NULL AND kind <> 'credit_note';
`;

export class BillingLists1764000260000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(ENTRIES);
    await run.query(OWED);
  }

  async down(): Promise<void> {
    throw new Error('The lists of billing are not undone: restore a backup instead.');
  }
}
