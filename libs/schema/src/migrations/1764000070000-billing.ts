import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quotes, invoices, payments, the ledger and its exports; what was issued or booked is kept by triggers. */
export class Billing1764000070000 implements MigrationInterface {
  name = 'Billing1764000070000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [QUOTES, INVOICES, SERIES, PAYMENTS, LEDGER, FROZEN, AUDITED]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const LINE = `
  position integer NOT NULL,
  nature text NOT NULL CONSTRAINT @_nature_check CHECK (nature IN ('goods', 'service')),
  sector text NOT NULL CONSTRAINT @_sector_check CHECK (sector IN ('taxable', 'exempt')),
  label text NOT NULL,
  details text,
  quantity numeric(12,4) NOT NULL CONSTRAINT @_quantity_check CHECK (quantity > 0),
  unit text NOT NULL,
  unit_price numeric(14,6) NOT NULL,
  vat_rate_bp integer NOT NULL,
  net_cents bigint NOT NULL`;

const QUOTES = `
  CREATE TABLE quotes (
    id uuid CONSTRAINT quotes_pkey PRIMARY KEY,
    number text CONSTRAINT quotes_number_key UNIQUE,
    customer_id uuid NOT NULL CONSTRAINT quotes_customer_id_fkey REFERENCES customers (id),
    title text NOT NULL,
    state text NOT NULL CONSTRAINT quotes_state_check CHECK (state IN ('draft', 'sent', 'accepted', 'refused')),
    valid_until date NOT NULL,
    customer_reference text,
    created_on date NOT NULL,
    sent_on date,
    accepted_on date,
    accepted_by_name text,
    refused_on date,
    refusal_reason text,
    net_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    gross_cents bigint NOT NULL,
    production_order_id uuid CONSTRAINT quotes_production_order_id_fkey REFERENCES production_orders (id),
    search_text text NOT NULL,
    CONSTRAINT quotes_number_check CHECK ((number IS NULL) = (state = 'draft'))
  );
  CREATE INDEX quotes_created_on_idx ON quotes (created_on, id);
  CREATE INDEX quotes_number_idx ON quotes (number, id);
  CREATE INDEX quotes_valid_until_idx ON quotes (valid_until, id);
  CREATE INDEX quotes_gross_cents_idx ON quotes (gross_cents, id);
  CREATE INDEX quotes_customer_id_idx ON quotes (customer_id, id);
  CREATE INDEX quotes_search_idx ON quotes USING gin (search_text gin_trgm_ops);

  CREATE TABLE quote_lines (
    id uuid CONSTRAINT quote_lines_pkey PRIMARY KEY,
    quote_id uuid NOT NULL CONSTRAINT quote_lines_quote_id_fkey REFERENCES quotes (id) ON DELETE CASCADE,
    ${LINE.replaceAll('@', 'quote_lines')},
    allotted_minutes integer NOT NULL,
    CONSTRAINT quote_lines_position_key UNIQUE (quote_id, position)
  );
`;

const INVOICES = `
  CREATE TABLE invoices (
    id uuid CONSTRAINT invoices_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT invoices_kind_check CHECK (kind IN ('invoice')),
    number text CONSTRAINT invoices_number_key UNIQUE CONSTRAINT invoices_number_check CHECK (number ~ '^[A-Za-z0-9+_/-]{1,35}$'),
    created_on date NOT NULL,
    issued_on date,
    due_on date,
    supplied_on date NOT NULL,
    customer_id uuid NOT NULL CONSTRAINT invoices_customer_id_fkey REFERENCES customers (id),
    order_id uuid NOT NULL CONSTRAINT invoices_order_id_fkey REFERENCES production_orders (id),
    delivery_id uuid CONSTRAINT invoices_delivery_id_fkey REFERENCES deliveries (id),
    title text NOT NULL,
    order_number text NOT NULL,
    delivery_numbers text NOT NULL,
    quote_number text,
    customer_reference text,
    net_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    gross_cents bigint NOT NULL,
    seller jsonb,
    buyer jsonb,
    vat_option text CONSTRAINT invoices_vat_option_check CHECK (vat_option IN ('on_debits', 'on_receipts')),
    texts jsonb,
    search_text text NOT NULL,
    CONSTRAINT invoices_issued_check CHECK (num_nulls(number, issued_on, due_on, seller, buyer, vat_option, texts) IN (0, 7)),
    CONSTRAINT invoices_due_on_check CHECK (due_on >= issued_on)
  );
  CREATE UNIQUE INDEX invoices_delivery_id_key ON invoices (delivery_id);
  CREATE INDEX invoices_created_on_idx ON invoices (created_on, id);
  CREATE INDEX invoices_issued_on_idx ON invoices (issued_on, id);
  CREATE INDEX invoices_number_idx ON invoices (number, id);
  CREATE INDEX invoices_due_on_idx ON invoices (due_on, id);
  CREATE INDEX invoices_gross_cents_idx ON invoices (gross_cents, id);
  CREATE INDEX invoices_customer_id_idx ON invoices (customer_id, id);
  CREATE INDEX invoices_order_id_idx ON invoices (order_id, id);
  CREATE INDEX invoices_search_idx ON invoices USING gin (search_text gin_trgm_ops);

  CREATE TABLE invoice_lines (
    id uuid CONSTRAINT invoice_lines_pkey PRIMARY KEY,
    invoice_id uuid NOT NULL CONSTRAINT invoice_lines_invoice_id_fkey REFERENCES invoices (id) ON DELETE CASCADE,
    order_line_id uuid NOT NULL CONSTRAINT invoice_lines_order_line_id_fkey REFERENCES production_order_lines (id),
    ${LINE.replaceAll('@', 'invoice_lines')},
    CONSTRAINT invoice_lines_position_key UNIQUE (invoice_id, position)
  );
  CREATE INDEX invoice_lines_order_line_id_idx ON invoice_lines (order_line_id);

  CREATE TABLE invoice_vat_lines (
    id uuid CONSTRAINT invoice_vat_lines_pkey PRIMARY KEY,
    invoice_id uuid NOT NULL CONSTRAINT invoice_vat_lines_invoice_id_fkey REFERENCES invoices (id) ON DELETE CASCADE,
    vat_rate_bp integer NOT NULL,
    base_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    pending_cents bigint NOT NULL,
    CONSTRAINT invoice_vat_lines_rate_key UNIQUE (invoice_id, vat_rate_bp),
    CONSTRAINT invoice_vat_lines_pending_check CHECK (pending_cents >= 0 AND pending_cents <= vat_cents)
  );

  CREATE TABLE invoice_disputes (
    id uuid CONSTRAINT invoice_disputes_pkey PRIMARY KEY,
    invoice_id uuid NOT NULL CONSTRAINT invoice_disputes_invoice_id_fkey REFERENCES invoices (id),
    opened_on date NOT NULL,
    reason text NOT NULL,
    closed_on date,
    closing_note text
  );
  CREATE UNIQUE INDEX invoice_disputes_open_key ON invoice_disputes (invoice_id) WHERE closed_on IS NULL;
  CREATE INDEX invoice_disputes_invoice_id_idx ON invoice_disputes (invoice_id);
`;

const SERIES = `
  CREATE TABLE number_series (
    kind text NOT NULL CONSTRAINT number_series_kind_check CHECK (kind IN ('quote', 'invoice')),
    year integer NOT NULL,
    prefix text NOT NULL CONSTRAINT number_series_prefix_check CHECK (prefix ~ '^[A-Z][A-Z0-9]{0,9}$'),
    digits integer NOT NULL CONSTRAINT number_series_digits_check CHECK (digits BETWEEN 3 AND 9),
    next_number integer NOT NULL CONSTRAINT number_series_next_number_check CHECK (next_number > 0),
    last_issued_on date,
    -- where the year began: a missing first number shows as well as one in the middle
    first_number integer NOT NULL DEFAULT 1,
    CONSTRAINT number_series_first_number_check CHECK (first_number > 0 AND first_number <= next_number),
    CONSTRAINT number_series_pkey PRIMARY KEY (kind, year)
  );

  -- The only way to a number. Holds the row of the year until the end of the transaction, which should come at once:
  -- a transaction that fails gives its number back. A day before the last one drawn loses the race and is tried again.
  CREATE FUNCTION draw_number(drawn_kind text, day date) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    drawn_year integer := extract(year FROM day);
    drawn number_series;
  BEGIN
    LOOP
      UPDATE number_series SET next_number = next_number + 1, last_issued_on = day
        WHERE kind = drawn_kind AND year = drawn_year AND coalesce(last_issued_on <= day, true)
        RETURNING * INTO drawn;
      EXIT WHEN FOUND;
      PERFORM FROM number_series WHERE kind = drawn_kind AND year = drawn_year;
      IF FOUND THEN
        RAISE EXCEPTION 'the series % already bears a later day than %', drawn_kind, day USING ERRCODE = 'serialization_failure';
      END IF;
      INSERT INTO number_series (kind, year, prefix, digits, next_number)
        SELECT drawn_kind, drawn_year, coalesce(max(before.prefix), CASE drawn_kind WHEN 'quote' THEN 'DE' ELSE 'FA' END),
               coalesce(max(before.digits), CASE drawn_kind WHEN 'quote' THEN 4 ELSE 5 END), 1
          FROM (SELECT prefix, digits FROM number_series WHERE kind = drawn_kind AND year < drawn_year ORDER BY year DESC LIMIT 1) AS before
        ON CONFLICT DO NOTHING;
    END LOOP;
    RETURN format('%s-%s-%s', drawn.prefix, drawn.year,
      lpad((drawn.next_number - 1)::text, greatest(drawn.digits, length((drawn.next_number - 1)::text)), '0'));
  END $$;
`;

const PAYMENTS = `
  CREATE TABLE payments (
    id uuid CONSTRAINT payments_pkey PRIMARY KEY,
    customer_id uuid NOT NULL CONSTRAINT payments_customer_id_fkey REFERENCES customers (id),
    received_on date NOT NULL,
    method text NOT NULL CONSTRAINT payments_method_check CHECK (method IN ('transfer', 'cheque', 'card', 'cash', 'direct_debit')),
    amount_cents bigint NOT NULL,
    reference text,
    reverses_id uuid CONSTRAINT payments_reverses_id_fkey REFERENCES payments (id),
    reason text,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT payments_amount_check CHECK ((amount_cents > 0) = (reverses_id IS NULL) AND amount_cents <> 0)
  );
  CREATE UNIQUE INDEX payments_reverses_id_key ON payments (reverses_id);
  CREATE INDEX payments_received_on_idx ON payments (received_on, id);
  CREATE INDEX payments_customer_id_idx ON payments (customer_id, id);

  CREATE TABLE payment_allocations (
    id uuid CONSTRAINT payment_allocations_pkey PRIMARY KEY,
    payment_id uuid NOT NULL CONSTRAINT payment_allocations_payment_id_fkey REFERENCES payments (id),
    invoice_id uuid NOT NULL CONSTRAINT payment_allocations_invoice_id_fkey REFERENCES invoices (id),
    amount_cents bigint NOT NULL CONSTRAINT payment_allocations_amount_check CHECK (amount_cents <> 0),
    vat_due_cents bigint NOT NULL,
    CONSTRAINT payment_allocations_invoice_key UNIQUE (payment_id, invoice_id)
  );
  CREATE INDEX payment_allocations_invoice_id_idx ON payment_allocations (invoice_id);

  CREATE FUNCTION check_allocation_sums() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    gross bigint := (SELECT gross_cents FROM invoices WHERE id = NEW.invoice_id AND number IS NOT NULL);
    settled bigint := (SELECT sum(amount_cents) FROM payment_allocations WHERE invoice_id = NEW.invoice_id);
  BEGIN
    IF gross IS NULL OR settled < 0 OR settled > gross THEN
      RAISE EXCEPTION 'invoice %: % cents settled of %', NEW.invoice_id, settled, gross
        USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_allocations_invoice_sum';
    END IF;
    IF (SELECT sum(amount_cents) FROM payment_allocations WHERE payment_id = NEW.payment_id)
       IS DISTINCT FROM (SELECT amount_cents FROM payments WHERE id = NEW.payment_id) THEN
      RAISE EXCEPTION 'payment %: its allocations do not add up', NEW.payment_id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_allocations_payment_sum';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER payment_allocations_sums AFTER INSERT ON payment_allocations
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_allocation_sums();
`;

const LEDGER = `
  CREATE TABLE ledger_accounts (
    role text CONSTRAINT ledger_accounts_pkey PRIMARY KEY,
    account text NOT NULL CONSTRAINT ledger_accounts_account_check CHECK (account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'),
    label text NOT NULL
  );
  INSERT INTO ledger_accounts (role, account, label) VALUES
    ('customers', '411000', 'Clients'),
    ('sales_goods', '701000', 'Ventes de produits finis'),
    ('sales_services', '706000', 'Prestations de services'),
    ('vat_due', '445710', 'TVA collectée'),
    ('vat_pending', '445740', 'TVA collectée en attente d’encaissement'),
    ('bank', '512000', 'Banque'),
    ('cheques', '511200', 'Chèques à encaisser'),
    ('cash', '530000', 'Caisse');

  CREATE TABLE ledger_heads (
    journal text CONSTRAINT ledger_heads_pkey PRIMARY KEY CONSTRAINT ledger_heads_journal_check CHECK (journal IN ('VE', 'BQ')),
    label text NOT NULL,
    last_number integer NOT NULL,
    last_hash text NOT NULL
  );
  INSERT INTO ledger_heads (journal, label, last_number, last_hash) VALUES
    ('VE', 'Ventes', 0, repeat('0', 64)),
    ('BQ', 'Banque et caisse', 0, repeat('0', 64));

  CREATE TABLE export_batches (
    id uuid CONSTRAINT export_batches_pkey PRIMARY KEY,
    name text NOT NULL CONSTRAINT export_batches_name_key UNIQUE,
    period_month text NOT NULL,
    created_at timestamptz NOT NULL,
    created_by uuid CONSTRAINT export_batches_created_by_fkey REFERENCES users (id),
    created_by_name text NOT NULL,
    file_id uuid NOT NULL CONSTRAINT export_batches_file_id_fkey REFERENCES stored_files (id),
    sha256 text NOT NULL,
    entry_count integer NOT NULL,
    line_count integer NOT NULL,
    total_debit_cents bigint NOT NULL
  );
  CREATE INDEX export_batches_created_at_idx ON export_batches (created_at, id);

  CREATE TABLE journal_entries (
    id uuid CONSTRAINT journal_entries_pkey PRIMARY KEY,
    journal text NOT NULL CONSTRAINT journal_entries_journal_check CHECK (journal IN ('VE', 'BQ')),
    entry_number integer,
    entry_date date NOT NULL,
    piece_ref text NOT NULL,
    piece_date date NOT NULL,
    label text NOT NULL,
    validated_on date NOT NULL,
    source_kind text NOT NULL CONSTRAINT journal_entries_source_kind_check CHECK (source_kind IN ('invoice', 'payment')),
    source_id uuid NOT NULL,
    batch_id uuid CONSTRAINT journal_entries_batch_id_fkey REFERENCES export_batches (id) DEFERRABLE INITIALLY DEFERRED,
    hash text,
    CONSTRAINT journal_entries_closed_check CHECK ((entry_number IS NULL) = (hash IS NULL)),
    CONSTRAINT journal_entries_number_key UNIQUE (journal, entry_number),
    CONSTRAINT journal_entries_source_key UNIQUE (source_kind, source_id)
  );
  CREATE INDEX journal_entries_waiting_idx ON journal_entries (entry_date) WHERE batch_id IS NULL;
  CREATE INDEX journal_entries_batch_id_idx ON journal_entries (batch_id);

  CREATE TABLE journal_lines (
    id uuid CONSTRAINT journal_lines_pkey PRIMARY KEY,
    entry_id uuid NOT NULL CONSTRAINT journal_lines_entry_id_fkey REFERENCES journal_entries (id),
    position integer NOT NULL,
    account text NOT NULL,
    account_label text NOT NULL,
    aux text,
    aux_label text,
    debit_cents bigint NOT NULL,
    credit_cents bigint NOT NULL,
    CONSTRAINT journal_lines_position_key UNIQUE (entry_id, position),
    CONSTRAINT journal_lines_amount_check CHECK (debit_cents >= 0 AND credit_cents >= 0 AND (debit_cents = 0) <> (credit_cents = 0))
  );

  -- Ids, dates and amounts; no name, so that erasing one leaves the chain whole.
  CREATE FUNCTION entry_hash(previous text, hashed uuid, number integer) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(concat_ws('|', previous, e.id, e.journal, number, to_char(e.entry_date, 'YYYY-MM-DD'), e.piece_ref,
      to_char(e.piece_date, 'YYYY-MM-DD'), to_char(e.validated_on, 'YYYY-MM-DD'), e.source_kind, e.source_id,
      (SELECT string_agg(concat_ws(':', l.position, l.account, l.aux, l.debit_cents, l.credit_cents), ';' ORDER BY l.position)
         FROM journal_lines l WHERE l.entry_id = e.id)), 'UTF8')), 'hex')
    FROM journal_entries e WHERE e.id = hashed $$;

  -- Gives the entry its number and hash; holds the head of its journal until the end of the transaction.
  CREATE FUNCTION close_entry(closed uuid) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE
    head ledger_heads;
    sealed text;
  BEGIN
    UPDATE ledger_heads SET last_number = last_number + 1
      WHERE journal = (SELECT journal FROM journal_entries WHERE id = closed) RETURNING * INTO head;
    sealed := entry_hash(head.last_hash, closed, head.last_number);
    UPDATE ledger_heads SET last_hash = sealed WHERE journal = head.journal;
    UPDATE journal_entries SET entry_number = head.last_number, hash = sealed WHERE id = closed;
    RETURN head.last_number;
  END $$;

  -- Number, entry number and hash together, as the last locks of the transaction that issues.
  CREATE FUNCTION seal_invoice(sealed uuid, entry uuid, day date, due date, option text, seller_then jsonb, buyer_then jsonb, texts_then jsonb)
  RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    drawn text := draw_number('invoice', day);
  BEGIN
    UPDATE invoices SET number = drawn, issued_on = day, due_on = due, vat_option = option, seller = seller_then, buyer = buyer_then,
      texts = texts_then, search_text = lower(drawn) || ' ' || search_text WHERE id = sealed;
    UPDATE journal_entries SET piece_ref = drawn, label = 'Facture ' || drawn || ' ' || label WHERE id = entry;
    PERFORM close_entry(entry);
    RETURN drawn;
  END $$;

  CREATE FUNCTION check_entry_balance() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    line_count integer;
    difference bigint;
  BEGIN
    SELECT count(*), coalesce(sum(debit_cents - credit_cents), 0) INTO line_count, difference FROM journal_lines WHERE entry_id = NEW.id;
    IF line_count < 2 OR difference <> 0 OR (SELECT hash FROM journal_entries WHERE id = NEW.id) IS NULL THEN
      RAISE EXCEPTION 'entry %: % lines, difference of % cents, or not closed', NEW.id, line_count, difference
        USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entries_balance';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER journal_entries_balance AFTER INSERT ON journal_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_balance();
`;

const FROZEN = `
  CREATE FUNCTION refuse_issued_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'invoice % is issued: it is never changed or deleted', OLD.number USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE TRIGGER invoices_frozen BEFORE UPDATE OR DELETE ON invoices FOR EACH ROW
    WHEN (OLD.number IS NOT NULL) EXECUTE FUNCTION refuse_issued_change();

  CREATE FUNCTION refuse_issued_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    issued text;
  BEGIN
    SELECT number INTO issued FROM invoices
      WHERE number IS NOT NULL AND id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.invoice_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.invoice_id END) LIMIT 1;
    IF issued IS NOT NULL THEN
      RAISE EXCEPTION 'invoice % is issued: its % never change', issued, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
  END $$;
  CREATE TRIGGER invoice_lines_frozen BEFORE INSERT OR UPDATE OR DELETE ON invoice_lines FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change();
  CREATE TRIGGER invoice_vat_lines_frozen BEFORE INSERT OR UPDATE OR DELETE ON invoice_vat_lines FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change();

  CREATE FUNCTION refuse_booked_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.hash IS NULL OR (OLD.batch_id IS NULL AND to_jsonb(NEW) - 'batch_id' = to_jsonb(OLD) - 'batch_id')) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entry % % is booked: it is never changed or deleted', OLD.journal, OLD.entry_number USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE TRIGGER journal_entries_frozen BEFORE UPDATE OR DELETE ON journal_entries FOR EACH ROW EXECUTE FUNCTION refuse_booked_change();

  CREATE FUNCTION refuse_line_of_booked() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM journal_entries WHERE id = NEW.entry_id AND hash IS NOT NULL) THEN
      RAISE EXCEPTION 'entry % is booked: it takes no more lines', NEW.entry_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER journal_lines_closed BEFORE INSERT ON journal_lines FOR EACH ROW EXECUTE FUNCTION refuse_line_of_booked();
  CREATE TRIGGER journal_lines_frozen BEFORE UPDATE OR DELETE ON journal_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER payments_frozen BEFORE UPDATE OR DELETE ON payments FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER payment_allocations_frozen BEFORE UPDATE OR DELETE ON payment_allocations FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER export_batches_frozen BEFORE UPDATE OR DELETE ON export_batches FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER number_series_kept BEFORE DELETE ON number_series FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const AUDITED = `
  SELECT audit_table('quotes', ARRAY['search_text']);
  SELECT audit_table('quote_lines', '{}', 'UPDATE OR DELETE');
  SELECT audit_table('invoices', ARRAY['search_text', 'seller', 'buyer', 'texts']);
  SELECT audit_table('invoice_lines', '{}', 'UPDATE OR DELETE');
  SELECT audit_table('invoice_disputes');
  SELECT audit_table('number_series');
  SELECT audit_table('payments');
  SELECT audit_table('payment_allocations');
  SELECT audit_table('ledger_accounts');
  SELECT audit_table('export_batches');
`;
