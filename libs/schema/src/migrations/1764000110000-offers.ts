import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions and deposits of quotes, order confirmations, pro formas, signed deliveries, links of clients, and how a mail ended. */
export class Offers1764000110000 implements MigrationInterface {
  name = 'Offers1764000110000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [QUOTES, CONFIRMATIONS, PRO_FORMAS, DELIVERIES, LINKS, MAILS]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const QUOTES = `
  ALTER TABLE quotes DISABLE TRIGGER quotes_audit;
  ALTER TABLE quotes DROP CONSTRAINT quotes_state_check,
    ADD CONSTRAINT quotes_state_check CHECK (state IN ('draft', 'sent', 'accepted', 'refused', 'superseded')),
    ADD COLUMN first_id uuid CONSTRAINT quotes_first_id_fkey REFERENCES quotes (id),
    ADD COLUMN version integer NOT NULL DEFAULT 1 CONSTRAINT quotes_version_check CHECK (version BETWEEN 1 AND 99),
    ADD COLUMN deposit_bp integer NOT NULL DEFAULT 0 CONSTRAINT quotes_deposit_bp_check CHECK (deposit_bp BETWEEN 0 AND 10000),
    ADD COLUMN refused_by_name text,
    ADD COLUMN answered_at timestamptz,
    ADD COLUMN answered_sha256 text;
  UPDATE quotes SET first_id = id;
  ALTER TABLE quotes ALTER COLUMN first_id SET NOT NULL,
    ADD CONSTRAINT quotes_version_key UNIQUE (first_id, version);
  ALTER TABLE quotes ENABLE TRIGGER quotes_audit;
`;

const CONFIRMATIONS = `
  CREATE TABLE order_confirmations (
    id uuid CONSTRAINT order_confirmations_pkey PRIMARY KEY,
    number text NOT NULL CONSTRAINT order_confirmations_number_key UNIQUE,
    order_id uuid NOT NULL CONSTRAINT order_confirmations_order_id_fkey REFERENCES production_orders (id),
    customer_id uuid NOT NULL CONSTRAINT order_confirmations_customer_id_fkey REFERENCES customers (id),
    confirmed_on date NOT NULL,
    promised_for date,
    remark text
  );
  CREATE INDEX order_confirmations_order_id_idx ON order_confirmations (order_id);
  CREATE TRIGGER order_confirmations_frozen BEFORE UPDATE OR DELETE ON order_confirmations FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('order_confirmations');
`;

const PRO_FORMAS = `
  CREATE TABLE pro_formas (
    id uuid CONSTRAINT pro_formas_pkey PRIMARY KEY,
    number text NOT NULL CONSTRAINT pro_formas_number_key UNIQUE,
    quote_id uuid CONSTRAINT pro_formas_quote_id_fkey REFERENCES quotes (id),
    order_id uuid CONSTRAINT pro_formas_order_id_fkey REFERENCES production_orders (id),
    customer_id uuid NOT NULL CONSTRAINT pro_formas_customer_id_fkey REFERENCES customers (id),
    written_on date NOT NULL,
    CONSTRAINT pro_formas_of_check CHECK (num_nonnulls(quote_id, order_id) = 1)
  );
  CREATE INDEX pro_formas_quote_id_idx ON pro_formas (quote_id);
  CREATE INDEX pro_formas_order_id_idx ON pro_formas (order_id);
  CREATE TRIGGER pro_formas_frozen BEFORE UPDATE OR DELETE ON pro_formas FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('pro_formas');
`;

const DELIVERIES = `
  ALTER TABLE deliveries
    ADD COLUMN signed_by_name text,
    ADD COLUMN signed_on date,
    ADD COLUMN signed_at timestamptz,
    ADD COLUMN signature_id uuid CONSTRAINT deliveries_signature_id_fkey REFERENCES stored_files (id),
    ADD CONSTRAINT deliveries_signed_check CHECK (num_nulls(signed_by_name, signed_on, signed_at, signature_id) IN (0, 4));

  -- A delivery takes one signature, once; nothing else of it ever changes.
  CREATE FUNCTION refuse_delivery_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    signature text[] := ARRAY['signed_by_name', 'signed_on', 'signed_at', 'signature_id'];
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.signature_id IS NULL AND to_jsonb(NEW) - signature = to_jsonb(OLD) - signature THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'rows of deliveries are never changed or deleted, but by one signature' USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  DROP TRIGGER deliveries_frozen ON deliveries;
  CREATE TRIGGER deliveries_frozen BEFORE UPDATE OR DELETE ON deliveries FOR EACH ROW EXECUTE FUNCTION refuse_delivery_change();
`;

const LINKS = `
  CREATE TABLE client_links (
    id uuid CONSTRAINT client_links_pkey PRIMARY KEY,
    token_hash text NOT NULL CONSTRAINT client_links_token_hash_key UNIQUE,
    quote_id uuid CONSTRAINT client_links_quote_id_fkey REFERENCES quotes (id),
    order_id uuid CONSTRAINT client_links_order_id_fkey REFERENCES production_orders (id),
    created_at timestamptz NOT NULL,
    expires_on date NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT client_links_of_check CHECK (num_nonnulls(quote_id, order_id) = 1)
  );
  CREATE INDEX client_links_quote_id_idx ON client_links (quote_id);
  CREATE INDEX client_links_order_id_idx ON client_links (order_id);
  SELECT audit_table('client_links', ARRAY['token_hash']);
`;

const MAILS = `
  CREATE INDEX job_runs_message_idx ON job_runs ((params->>'messageId')) WHERE kind = 'mail.send';
`;
