import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goods that come back and what a credit note means for them; the closing of each day; the erasure of a private person. */
export class Returns1764000190000 implements MigrationInterface {
  name = 'Returns1764000190000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [RETURNS, CREDITS, DAYS, ERASURE]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const RETURNS = `
  ALTER TABLE workshop_counters DROP CONSTRAINT workshop_counters_kind_check,
    ADD CONSTRAINT workshop_counters_kind_check CHECK (kind IN ('order', 'delivery', 'return'));

  CREATE TABLE delivery_returns (
    id uuid CONSTRAINT delivery_returns_pkey PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT delivery_returns_order_id_fkey REFERENCES production_orders (id),
    delivery_id uuid CONSTRAINT delivery_returns_delivery_id_fkey REFERENCES deliveries (id),
    number text NOT NULL,
    returned_on date NOT NULL,
    reason text NOT NULL,
    recorded_by uuid CONSTRAINT delivery_returns_recorded_by_fkey REFERENCES users (id),
    recorded_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX delivery_returns_number_key ON delivery_returns (number);
  CREATE INDEX delivery_returns_order_id_idx ON delivery_returns (order_id, id);
  CREATE TABLE delivery_return_lines (
    return_id uuid NOT NULL CONSTRAINT delivery_return_lines_return_id_fkey REFERENCES delivery_returns (id),
    order_line_id uuid NOT NULL CONSTRAINT delivery_return_lines_order_line_id_fkey REFERENCES production_order_lines (id),
    quantity numeric(12,4) NOT NULL CONSTRAINT delivery_return_lines_quantity_check CHECK (quantity > 0),
    CONSTRAINT delivery_return_lines_pkey PRIMARY KEY (return_id, order_line_id)
  );
  CREATE INDEX delivery_return_lines_order_line_id_idx ON delivery_return_lines (order_line_id);
  CREATE TRIGGER delivery_returns_frozen BEFORE UPDATE OR DELETE ON delivery_returns FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER delivery_return_lines_frozen BEFORE UPDATE OR DELETE ON delivery_return_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('delivery_returns');
  SELECT audit_table('delivery_return_lines');
`;

const CREDITS = `
  ALTER TABLE invoices
    ADD COLUMN credit_effect text,
    ADD CONSTRAINT invoices_credit_effect_check
      CHECK (kind = 'credit_note' AND credit_effect IN ('price', 'billed_wrongly', 'goods_back') OR credit_effect IS NULL);
`;

const DAYS = `
  ALTER TABLE period_closings DROP CONSTRAINT period_closings_period_check, DROP CONSTRAINT period_closings_days_check,
    ADD CONSTRAINT period_closings_period_check CHECK (period IN ('day', 'month', 'year')),
    ADD CONSTRAINT period_closings_days_check CHECK (CASE period WHEN 'day' THEN ends_on = starts_on ELSE ends_on > starts_on END);
`;

const ERASURE = `
  ALTER TABLE customers
    ADD COLUMN erased_on date,
    ADD CONSTRAINT customers_erased_check CHECK (erased_on IS NULL OR kind = 'person' AND archived);

  -- True inside the one command that erases a person, for a change of these columns and of no other.
  CREATE FUNCTION erases_only(was jsonb, became jsonb, personal text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('etabli.erasing', true) = 'on', false) AND was - personal = became - personal $$;

  CREATE OR REPLACE FUNCTION refuse_issued_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.buyer_salt = '' AND erases_only(to_jsonb(OLD), to_jsonb(NEW), ARRAY['buyer', 'buyer_salt', 'search_text']) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'invoice % is issued: it is never changed or deleted', OLD.number USING ERRCODE = 'integrity_constraint_violation';
  END $$;

  CREATE OR REPLACE FUNCTION refuse_booked_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.hash IS NULL OR to_jsonb(NEW) - 'batch_id' = to_jsonb(OLD) - 'batch_id'
      OR erases_only(to_jsonb(OLD), to_jsonb(NEW), ARRAY['label'])) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entry % % is booked: it is never changed or deleted', OLD.journal, OLD.entry_number USING ERRCODE = 'integrity_constraint_violation';
  END $$;

  CREATE OR REPLACE FUNCTION refuse_delivery_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    signature text[] := ARRAY['signed_by_name', 'signed_on', 'signed_at', 'signature_id'];
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.signature_id IS NULL AND to_jsonb(NEW) - signature = to_jsonb(OLD) - signature
      OR erases_only(to_jsonb(OLD), to_jsonb(NEW), ARRAY['received_by_name', 'signed_by_name'])) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of deliveries are never changed or deleted, but by one signature' USING ERRCODE = 'integrity_constraint_violation';
  END $$;

  CREATE FUNCTION refuse_change_but_erasing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND erases_only(to_jsonb(OLD), to_jsonb(NEW), TG_ARGV[0]::text[]) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  DROP TRIGGER journal_lines_frozen ON journal_lines;
  CREATE TRIGGER journal_lines_frozen BEFORE UPDATE OR DELETE ON journal_lines FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasing('{aux_label}');
  DROP TRIGGER reminders_frozen ON reminders;
  CREATE TRIGGER reminders_frozen BEFORE UPDATE OR DELETE ON reminders FOR EACH ROW EXECUTE FUNCTION refuse_change_but_erasing('{recipient,letter}');
`;
