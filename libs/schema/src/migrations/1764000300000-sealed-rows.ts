import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An issued invoice and its entry are written once, with number and hash; parts are looked at a statement at a time, no longer row by row. */
export class SealedRows1764000300000 implements MigrationInterface {
  name = 'SealedRows1764000300000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [KEYS, PARTS, SERIES, ENTRIES, INVOICES, CHECKS]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

/** Parts come first and the sealed row after them: only the functions below put the check of the key off, to the commit at the latest. */
const KEYS = `
  ALTER TABLE invoice_lines ALTER CONSTRAINT invoice_lines_invoice_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
  ALTER TABLE invoice_allowances ALTER CONSTRAINT invoice_allowances_invoice_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
  ALTER TABLE invoice_vat_lines ALTER CONSTRAINT invoice_vat_lines_invoice_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
  ALTER TABLE journal_lines ALTER CONSTRAINT journal_lines_entry_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
`;

const PARTS = `
  -- The subquery is asked for each row on purpose: it reads one key, whatever the planner believes of the rows added.
  CREATE FUNCTION refuse_parts_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    issued text := (SELECT max((SELECT i.number FROM invoices i WHERE i.id = a.invoice_id)) FROM added a);
  BEGIN
    IF issued IS NOT NULL THEN
      RAISE EXCEPTION 'invoice % is issued: its % never change', issued, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE OR REPLACE FUNCTION refuse_line_of_booked() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    booked text := (SELECT max((SELECT e.journal || ' ' || e.entry_number FROM journal_entries e WHERE e.id = a.entry_id AND e.hash IS NOT NULL)) FROM added a);
  BEGIN
    IF booked IS NOT NULL THEN
      RAISE EXCEPTION 'entry % is booked: it takes no more lines', booked USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $$;

  DROP TRIGGER invoice_lines_frozen ON invoice_lines;
  DROP TRIGGER invoice_allowances_frozen ON invoice_allowances;
  DROP TRIGGER invoice_vat_lines_frozen ON invoice_vat_lines;
  DROP TRIGGER journal_lines_closed ON journal_lines;
  CREATE TRIGGER invoice_lines_frozen BEFORE UPDATE OR DELETE ON invoice_lines FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change();
  CREATE TRIGGER invoice_allowances_frozen BEFORE UPDATE OR DELETE ON invoice_allowances FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change();
  CREATE TRIGGER invoice_vat_lines_frozen BEFORE UPDATE OR DELETE ON invoice_vat_lines FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change();
  CREATE TRIGGER invoice_lines_closed AFTER INSERT ON invoice_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_parts_of_issued();
  CREATE TRIGGER invoice_allowances_closed AFTER INSERT ON invoice_allowances REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_parts_of_issued();
  CREATE TRIGGER invoice_vat_lines_closed AFTER INSERT ON invoice_vat_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_parts_of_issued();
  CREATE TRIGGER journal_lines_closed AFTER INSERT ON journal_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_line_of_booked();
`;

/** A drawn number stands in the trail with the document that bears it; what somebody sets is a change of the series. */
const SERIES = `
  DROP TRIGGER number_series_audit ON number_series;
  CREATE TRIGGER number_series_audit AFTER INSERT OR DELETE OR UPDATE OF kind, year, prefix, digits, first_number ON number_series
    FOR EACH ROW EXECUTE FUNCTION audit_row('{}');
`;

const ENTRIES = `
  -- As entry_hash, of an entry that is not written yet.
  CREATE FUNCTION entry_hash_of(previous text, hashed journal_entries, number integer) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(concat_ws('|', previous, hashed.id, hashed.journal, number, to_char(hashed.entry_date, 'YYYY-MM-DD'), hashed.piece_ref,
      to_char(hashed.piece_date, 'YYYY-MM-DD'), to_char(hashed.validated_on, 'YYYY-MM-DD'), hashed.source_kind, hashed.source_id,
      (SELECT string_agg(concat_ws(':', l.position, l.account, l.aux, l.debit_cents, l.credit_cents), ';' ORDER BY l.position)
         FROM journal_lines l WHERE l.entry_id = hashed.id)), 'UTF8')), 'hex') $$;

  -- The entry of an issued document, whose lines are written and whose key is put off: written once, with number and hash.
  CREATE FUNCTION book_entry(given journal_entries, piece text, words text) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    booked journal_entries := given;
    head ledger_heads;
  BEGIN
    booked.piece_ref := piece;
    booked.label := words || ' ' || piece || ' ' || given.label;
    UPDATE ledger_heads SET last_number = last_number + 1, last_hash = entry_hash_of(last_hash, booked, last_number + 1)
      WHERE journal = booked.journal RETURNING * INTO head;
    booked.entry_number := head.last_number;
    booked.hash := head.last_hash;
    INSERT INTO journal_entries VALUES (booked.*);
  END $$;
`;

const INVOICES = `
  CREATE FUNCTION entry_words(document_kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE document_kind WHEN 'deposit' THEN 'Acompte' WHEN 'credit_note' THEN 'Avoir' ELSE 'Facture' END $$;

  DROP FUNCTION seal_invoice(uuid, uuid, date, date, text, jsonb, jsonb, jsonb);
  -- Issues a draft: its row takes number and snapshots, its entry is written. All that needs no lock comes before the number.
  CREATE FUNCTION seal_invoice(sealed uuid, entry jsonb, entry_lines jsonb, day date, due date, option text, seller_then jsonb, buyer_then jsonb, texts_then jsonb)
  RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    sealed_kind text := (SELECT kind FROM invoices WHERE id = sealed);
    salt text := gen_random_uuid()::text;
    drawn text;
  BEGIN
    SET CONSTRAINTS journal_lines_entry_id_fkey DEFERRED;
    INSERT INTO journal_lines SELECT * FROM jsonb_populate_recordset(NULL::journal_lines, entry_lines);
    drawn := draw_number(CASE WHEN sealed_kind IN ('deposit', 'credit_note') THEN sealed_kind ELSE 'invoice' END, day);
    UPDATE invoices SET number = drawn, issued_on = day, due_on = due, vat_option = option, seller = seller_then, buyer = buyer_then,
      buyer_salt = salt, buyer_digest = encode(sha256(convert_to(salt || buyer_then::text, 'UTF8')), 'hex'),
      texts = texts_then, search_text = lower(drawn) || ' ' || search_text WHERE id = sealed;
    PERFORM book_entry(jsonb_populate_record(NULL::journal_entries, entry), drawn, entry_words(sealed_kind));
    PERFORM link_chain('invoice', sealed);
    PERFORM link_chain('settlement', s.id) FROM settlements s WHERE s.credit_note_id = sealed;
    RETURN drawn;
  END $$;

  -- An invoice of no order, issued as it is written: every row once, the rows of an entity as JSON under the names of its columns.
  CREATE FUNCTION issue_invoice(invoice jsonb, lines jsonb, allowances jsonb, vat jsonb, entry jsonb, entry_lines jsonb, fact jsonb)
  RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    sealed invoices := jsonb_populate_record(NULL::invoices, invoice);
    drawn text;
  BEGIN
    SET CONSTRAINTS invoice_lines_invoice_id_fkey, invoice_allowances_invoice_id_fkey, invoice_vat_lines_invoice_id_fkey, journal_lines_entry_id_fkey DEFERRED;
    INSERT INTO invoice_lines SELECT * FROM jsonb_populate_recordset(NULL::invoice_lines, lines);
    IF jsonb_array_length(allowances) > 0 THEN
      INSERT INTO invoice_allowances SELECT * FROM jsonb_populate_recordset(NULL::invoice_allowances, allowances);
    END IF;
    INSERT INTO invoice_vat_lines SELECT * FROM jsonb_populate_recordset(NULL::invoice_vat_lines, vat);
    INSERT INTO journal_lines SELECT * FROM jsonb_populate_recordset(NULL::journal_lines, entry_lines);
    INSERT INTO outbox_events SELECT * FROM jsonb_populate_record(NULL::outbox_events, fact);
    -- what the key asks at the insert is asked now: whoever holds the customer is not waited for under the lock of the series
    PERFORM FROM customers WHERE id = sealed.customer_id FOR KEY SHARE;
    drawn := draw_number('invoice', sealed.issued_on);
    sealed.number := drawn;
    sealed.buyer_salt := gen_random_uuid()::text;
    sealed.buyer_digest := encode(sha256(convert_to(sealed.buyer_salt || sealed.buyer::text, 'UTF8')), 'hex');
    sealed.search_text := lower(drawn) || ' ' || sealed.search_text;
    INSERT INTO invoices VALUES (sealed.*);
    PERFORM book_entry(jsonb_populate_record(NULL::journal_entries, entry), drawn, entry_words(sealed.kind));
    PERFORM link_chain('invoice', sealed.id);
    RETURN drawn;
  END $$;
`;

const CHECKS = `
  CREATE TABLE chain_checks (
    id uuid CONSTRAINT chain_checks_pkey PRIMARY KEY, checked_at timestamptz NOT NULL, intact boolean NOT NULL, link_count bigint NOT NULL,
    head_hash text NOT NULL, journals jsonb NOT NULL, report jsonb NOT NULL);
  CREATE INDEX chain_checks_checked_at_idx ON chain_checks (checked_at, id);
  CREATE TRIGGER chain_checks_frozen BEFORE UPDATE OR DELETE ON chain_checks FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
