import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Soft and final closings of months and fiscal years, each final one a link of the chain; opening balances of a school that begins
 * in the middle of its life; the journal by day.
 */
export class Closings1764000150000 implements MigrationInterface {
  name = 'Closings1764000150000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [MONTHS, CLOSINGS, CHAIN, OPENINGS, JOURNAL]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const MONTHS = `
  -- Each soft closing of a month and each reopening of it; the final closing is a row of locked_months.
  CREATE TABLE month_closings (
    id uuid CONSTRAINT month_closings_pkey PRIMARY KEY,
    scope text NOT NULL CONSTRAINT month_closings_scope_check CHECK (scope IN ('hours', 'sales')),
    month text NOT NULL CONSTRAINT month_closings_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    rank integer NOT NULL,
    step text NOT NULL CONSTRAINT month_closings_step_check CHECK (step IN ('soft_close', 'reopen')),
    reason text,
    at timestamptz NOT NULL,
    by_user uuid CONSTRAINT month_closings_by_user_fkey REFERENCES users (id),
    CONSTRAINT month_closings_rank_key UNIQUE (scope, month, rank),
    CONSTRAINT month_closings_reason_check CHECK ((step = 'reopen') = (reason IS NOT NULL))
  );
  CREATE TRIGGER month_closings_frozen BEFORE UPDATE OR DELETE ON month_closings FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('month_closings', '{}', 'INSERT');
`;

const CLOSINGS = `
  CREATE TABLE fiscal_years (
    id uuid CONSTRAINT fiscal_years_pkey PRIMARY KEY,
    starts_on date NOT NULL CONSTRAINT fiscal_years_starts_on_key UNIQUE,
    ends_on date NOT NULL,
    closed_at timestamptz,
    CONSTRAINT fiscal_years_days_check CHECK (ends_on > starts_on),
    CONSTRAINT fiscal_years_apart EXCLUDE USING gist (daterange(starts_on, ends_on, '[]') WITH &&)
  );
  CREATE FUNCTION refuse_closed_year_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the fiscal year from % is closed: it is never changed or deleted', OLD.starts_on USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE TRIGGER fiscal_years_frozen BEFORE UPDATE OR DELETE ON fiscal_years FOR EACH ROW
    WHEN (OLD.closed_at IS NOT NULL) EXECUTE FUNCTION refuse_closed_year_change();
  SELECT audit_table('fiscal_years');

  -- What a month or a year ended at, for ever.
  CREATE TABLE period_closings (
    id uuid CONSTRAINT period_closings_pkey PRIMARY KEY,
    period text NOT NULL CONSTRAINT period_closings_period_check CHECK (period IN ('month', 'year')),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    closed_at timestamptz NOT NULL,
    closed_by uuid CONSTRAINT period_closings_closed_by_fkey REFERENCES users (id),
    closed_by_name text NOT NULL,
    document_count integer NOT NULL,
    net_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    gross_cents bigint NOT NULL,
    received_cents bigint NOT NULL,
    entry_count integer NOT NULL,
    debit_cents bigint NOT NULL,
    perpetual_count bigint NOT NULL,
    perpetual_cents bigint NOT NULL,
    totals jsonb NOT NULL,
    CONSTRAINT period_closings_starts_on_key UNIQUE (period, starts_on),
    CONSTRAINT period_closings_days_check CHECK (ends_on > starts_on)
  );
  CREATE INDEX period_closings_ends_on_idx ON period_closings (ends_on, id);
  CREATE TRIGGER period_closings_frozen BEFORE UPDATE OR DELETE ON period_closings FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('period_closings', ARRAY['totals'], 'INSERT');
`;

const CHAIN = `
  CREATE FUNCTION closing_digest(hashed uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(c.period, c.starts_on, c.ends_on, extract(epoch FROM c.closed_at), c.closed_by, c.document_count,
      c.net_cents, c.vat_cents, c.gross_cents, c.received_cents, c.entry_count, c.debit_cents, c.perpetual_count, c.perpetual_cents, c.totals)::text, 'UTF8')), 'hex')
    FROM period_closings c WHERE c.id = hashed $$;

  CREATE OR REPLACE FUNCTION chain_digest(hashed_kind text, hashed uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
  BEGIN
    RETURN CASE hashed_kind
      WHEN 'invoice' THEN invoice_digest(hashed)
      WHEN 'payment' THEN payment_digest(hashed)
      WHEN 'settlement' THEN settlement_digest(hashed)
      WHEN 'document' THEN document_digest(hashed)
      WHEN 'closing' THEN closing_digest(hashed)
    END;
  END $$;
`;

const OPENINGS = `
  -- The one time that a school took over its open documents from another program.
  CREATE TABLE openings (
    id uuid CONSTRAINT openings_pkey PRIMARY KEY,
    single boolean NOT NULL DEFAULT true CONSTRAINT openings_single_key UNIQUE CONSTRAINT openings_single_check CHECK (single),
    taken_on date NOT NULL,
    document_count integer NOT NULL,
    gross_cents bigint NOT NULL,
    rest_cents bigint NOT NULL,
    written_at timestamptz NOT NULL,
    written_by uuid CONSTRAINT openings_written_by_fkey REFERENCES users (id),
    written_by_name text NOT NULL
  );
  CREATE TRIGGER openings_frozen BEFORE UPDATE OR DELETE ON openings FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('openings', '{}', 'INSERT');

  -- As seal_invoice, with the number that the document already bears.
  CREATE FUNCTION seal_opening(sealed uuid, entry uuid, own_number text, day date, due date, option text, seller_then jsonb, buyer_then jsonb, texts_then jsonb)
  RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    salt text := gen_random_uuid()::text;
  BEGIN
    UPDATE invoices SET number = own_number, issued_on = day, due_on = due, vat_option = option, seller = seller_then, buyer = buyer_then,
      buyer_salt = salt, buyer_digest = encode(sha256(convert_to(salt || buyer_then::text, 'UTF8')), 'hex'),
      texts = texts_then, search_text = lower(own_number) || ' ' || search_text WHERE id = sealed;
    IF entry IS NOT NULL THEN
      PERFORM close_entry(entry);
    END IF;
    PERFORM link_chain('invoice', sealed);
  END $$;
`;

const JOURNAL = `
  CREATE INDEX journal_entries_entry_date_idx ON journal_entries (entry_date, id);
`;
