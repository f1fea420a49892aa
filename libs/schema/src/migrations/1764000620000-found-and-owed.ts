import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A text as `fold` folds it, immutable, so that an index may hold it: unaccent itself is but stable, since its dictionary could be
 * changed, which nobody does here.
 */
const FOLDED = `
  CREATE FUNCTION folded(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT public.unaccent('public.unaccent'::regdictionary, lower(said)) $$;
`;

/** What Ctrl-K finds in tables that grow with the years, each by an index of its own. */
const SEARCHED = `
  CREATE INDEX payments_search_idx ON payments USING gin (folded(reference) gin_trgm_ops);
  CREATE INDEX payments_amount_cents_idx ON payments (amount_cents, id);
  CREATE INDEX order_confirmations_search_idx ON order_confirmations USING gin (lower(number) gin_trgm_ops);
  CREATE INDEX pro_formas_search_idx ON pro_formas USING gin (lower(number) gin_trgm_ops);
  CREATE INDEX subcontracts_search_idx ON subcontracts USING gin (folded(supplier || ' ' || what) gin_trgm_ops);
  CREATE INDEX plans_search_idx ON plans USING gin (folded(name || ' ' || revision) gin_trgm_ops);
  CREATE INDEX material_receipts_search_idx ON material_receipts USING gin (folded(note) gin_trgm_ops);
  CREATE INDEX lessons_search_idx ON lessons USING gin (folded(title) gin_trgm_ops);
  CREATE INDEX class_tests_search_idx ON class_tests USING gin (folded(title) gin_trgm_ops);
  CREATE INDEX placements_search_idx ON placements USING gin (folded(tutor_name) gin_trgm_ops);
`;

/**
 * The little that is owed among ten years of paid invoices: one row an invoice on which something is due, kept by the database itself.
 * Invoices and settlements are frozen, so that only an issue and a new settlement can move it; each reckons the invoice anew.
 */
const OWED = `
  CREATE TABLE open_invoices (
    invoice_id uuid CONSTRAINT open_invoices_pkey PRIMARY KEY CONSTRAINT open_invoices_invoice_id_fkey REFERENCES invoices (id) ON DELETE CASCADE,
    open_cents bigint NOT NULL CONSTRAINT open_invoices_open_cents_check CHECK (open_cents > 0)
  );
  -- What the rows of open_invoices must be, from all invoices and settlements.
  CREATE FUNCTION owed_by_settlements() RETURNS TABLE (invoice_id uuid, open_cents bigint) LANGUAGE sql STABLE AS $$
    SELECT i.id, (i.payable_cents - coalesce(t.cents, 0))::bigint FROM invoices i
      LEFT JOIN (SELECT s.invoice_id, sum(s.amount_cents) AS cents FROM settlements s GROUP BY s.invoice_id) AS t ON t.invoice_id = i.id
     WHERE i.number IS NOT NULL AND i.kind <> 'credit_note' AND i.payable_cents > coalesce(t.cents, 0) $$;
  INSERT INTO open_invoices SELECT * FROM owed_by_settlements();

  CREATE FUNCTION reckon_open_invoice(reckoned uuid) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    owed bigint;
  BEGIN
    -- a statement of its own: the sum below must see what whoever was waited for has written
    PERFORM FROM invoices WHERE id = reckoned FOR NO KEY UPDATE;
    SELECT i.payable_cents - coalesce((SELECT sum(s.amount_cents) FROM settlements s WHERE s.invoice_id = i.id), 0) INTO owed
      FROM invoices i WHERE i.id = reckoned AND i.number IS NOT NULL AND i.kind <> 'credit_note';
    IF owed > 0 THEN
      INSERT INTO open_invoices VALUES (reckoned, owed) ON CONFLICT (invoice_id) DO UPDATE SET open_cents = excluded.open_cents;
    ELSE
      DELETE FROM open_invoices WHERE invoice_id = reckoned;
    END IF;
  END $$;
  CREATE FUNCTION keep_open_when_issued() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM reckon_open_invoice(NEW.id);
    RETURN NULL;
  END $$;
  CREATE FUNCTION keep_open_when_settled() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM reckon_open_invoice(NEW.invoice_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER invoices_inserted_open AFTER INSERT ON invoices FOR EACH ROW
    WHEN (NEW.number IS NOT NULL AND NEW.kind <> 'credit_note') EXECUTE FUNCTION keep_open_when_issued();
  CREATE TRIGGER invoices_issued_open AFTER UPDATE ON invoices FOR EACH ROW
    WHEN (OLD.number IS NULL AND NEW.number IS NOT NULL AND NEW.kind <> 'credit_note') EXECUTE FUNCTION keep_open_when_issued();
  CREATE TRIGGER settlements_open AFTER INSERT ON settlements FOR EACH ROW EXECUTE FUNCTION keep_open_when_settled();

  -- The account of each customer and what came after a day, from the index alone.
  CREATE INDEX invoices_account_idx ON invoices (customer_id) INCLUDE (issued_on, kind, payable_cents, gross_cents) WHERE number IS NOT NULL;
  CREATE INDEX payments_account_idx ON payments (customer_id) INCLUDE (received_on, amount_cents);
  CREATE INDEX settlements_settled_on_idx ON settlements (settled_on) INCLUDE (invoice_id, amount_cents);
`;

export class FoundAndOwed1764000620000 implements MigrationInterface {
  readonly name = 'FoundAndOwed1764000620000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(FOLDED);
    await run.query(SEARCHED);
    await run.query(OWED);
  }

  async down(): Promise<void> {
    throw new Error('What is owed is not forgotten again: restore a backup instead.');
  }
}
