import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supplier invoices followed until paid, and the exchange with the approved platform: statuses, messages, e-reporting. */
export class SupplierInvoices1764000130000 implements MigrationInterface {
  name = 'SupplierInvoices1764000130000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(SUPPLIERS);
    await run.query(PLATFORM);
    await run.query(KEPT);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const SUPPLIERS = `
  CREATE TABLE supplier_invoices (
    id uuid CONSTRAINT supplier_invoices_pkey PRIMARY KEY,
    file_id uuid NOT NULL CONSTRAINT supplier_invoices_file_id_fkey REFERENCES stored_files (id),
    format text NOT NULL CONSTRAINT supplier_invoices_format_check CHECK (format IN ('facturx', 'cii', 'ubl', 'pdf')),
    source text NOT NULL CONSTRAINT supplier_invoices_source_check CHECK (source IN ('upload', 'platform')),
    state text NOT NULL CONSTRAINT supplier_invoices_state_check
      CHECK (state IN ('to_type', 'received', 'disputed', 'checked', 'paid', 'refused')),
    sector text NOT NULL CONSTRAINT supplier_invoices_sector_check CHECK (sector IN ('taxable', 'exempt')),
    received_on date NOT NULL,
    supplier_name text COLLATE fr,
    supplier_siren text,
    supplier_vat_number text,
    supplier_key text,
    number text,
    number_key text,
    credit_note boolean NOT NULL,
    issued_on date,
    due_on date,
    currency text NOT NULL,
    net_cents bigint,
    vat_cents bigint,
    gross_cents bigint,
    payable_cents bigint,
    iban text,
    order_reference text,
    lines jsonb NOT NULL,
    warnings text[] NOT NULL,
    paid_on date,
    paid_method text CONSTRAINT supplier_invoices_method_check
      CHECK (paid_method IN ('transfer', 'cheque', 'card', 'cash', 'direct_debit', 'offset')),
    paid_reference text,
    search_text text NOT NULL,
    CONSTRAINT supplier_invoices_number_key UNIQUE (supplier_key, number_key),
    CONSTRAINT supplier_invoices_typed_check CHECK (
      num_nulls(supplier_name, supplier_key, number, issued_on, net_cents, vat_cents, gross_cents, payable_cents) IN (0, 8)
      AND (number IS NOT NULL OR state IN ('to_type', 'refused'))),
    CONSTRAINT supplier_invoices_paid_check CHECK ((state = 'paid') = (paid_on IS NOT NULL) AND (paid_on IS NULL) = (paid_method IS NULL))
  );
  CREATE INDEX supplier_invoices_received_on_idx ON supplier_invoices (received_on, id);
  CREATE INDEX supplier_invoices_issued_on_idx ON supplier_invoices (issued_on, id);
  CREATE INDEX supplier_invoices_due_on_idx ON supplier_invoices (due_on, id);
  CREATE INDEX supplier_invoices_gross_cents_idx ON supplier_invoices (gross_cents, id);
  CREATE INDEX supplier_invoices_supplier_name_idx ON supplier_invoices (supplier_name, id);
  CREATE INDEX supplier_invoices_search_idx ON supplier_invoices USING gin (search_text gin_trgm_ops);

  CREATE TABLE supplier_invoice_vat_lines (
    id uuid CONSTRAINT supplier_invoice_vat_lines_pkey PRIMARY KEY,
    supplier_invoice_id uuid NOT NULL CONSTRAINT supplier_invoice_vat_lines_supplier_invoice_id_fkey REFERENCES supplier_invoices (id),
    vat_rate_bp integer NOT NULL CONSTRAINT supplier_invoice_vat_lines_rate_check CHECK (vat_rate_bp >= 0 AND vat_rate_bp <= 10000),
    category text NOT NULL,
    base_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    CONSTRAINT supplier_invoice_vat_lines_rate_key UNIQUE (supplier_invoice_id, vat_rate_bp, category)
  );

  CREATE TABLE supplier_invoice_steps (
    id uuid CONSTRAINT supplier_invoice_steps_pkey PRIMARY KEY,
    supplier_invoice_id uuid NOT NULL CONSTRAINT supplier_invoice_steps_supplier_invoice_id_fkey REFERENCES supplier_invoices (id),
    step text NOT NULL,
    to_state text NOT NULL,
    at timestamptz NOT NULL,
    actor_name text NOT NULL,
    reason_code text,
    note text
  );
  CREATE INDEX supplier_invoice_steps_supplier_invoice_id_idx ON supplier_invoice_steps (supplier_invoice_id, id);
`;

const PLATFORM = `
  CREATE TABLE einvoice_statuses (
    id uuid CONSTRAINT einvoice_statuses_pkey PRIMARY KEY,
    invoice_id uuid CONSTRAINT einvoice_statuses_invoice_id_fkey REFERENCES invoices (id),
    supplier_invoice_id uuid CONSTRAINT einvoice_statuses_supplier_invoice_id_fkey REFERENCES supplier_invoices (id),
    code text NOT NULL CONSTRAINT einvoice_statuses_code_check CHECK (code ~ '^[0-9]{3}$'),
    label text NOT NULL,
    reason_code text,
    reason_text text,
    at timestamptz NOT NULL,
    source text NOT NULL CONSTRAINT einvoice_statuses_source_check CHECK (source IN ('platform', 'school')),
    settlement_id uuid CONSTRAINT einvoice_statuses_settlement_id_key UNIQUE
      CONSTRAINT einvoice_statuses_settlement_id_fkey REFERENCES settlements (id),
    amounts jsonb,
    CONSTRAINT einvoice_statuses_subject_check CHECK (num_nonnulls(invoice_id, supplier_invoice_id) = 1),
    CONSTRAINT einvoice_statuses_amounts_check CHECK (settlement_id IS NULL OR (code = '212' AND amounts IS NOT NULL))
  );
  CREATE INDEX einvoice_statuses_invoice_id_idx ON einvoice_statuses (invoice_id, at);
  CREATE INDEX einvoice_statuses_supplier_invoice_id_idx ON einvoice_statuses (supplier_invoice_id, at);

  CREATE TABLE einvoice_messages (
    id uuid CONSTRAINT einvoice_messages_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT einvoice_messages_kind_check CHECK (kind IN ('invoice', 'status', 'ereporting')),
    subject_id uuid NOT NULL,
    queued_at timestamptz NOT NULL,
    sent_at timestamptz,
    CONSTRAINT einvoice_messages_subject_key UNIQUE (kind, subject_id)
  );
  CREATE INDEX einvoice_messages_waiting_idx ON einvoice_messages (id) WHERE sent_at IS NULL;

  CREATE TABLE einvoice_receipts (
    id uuid CONSTRAINT einvoice_receipts_pkey PRIMARY KEY,
    name text NOT NULL,
    sha256 text NOT NULL,
    outcome text NOT NULL CONSTRAINT einvoice_receipts_outcome_check CHECK (outcome IN ('done', 'rejected')),
    reason text,
    read_at timestamptz NOT NULL,
    CONSTRAINT einvoice_receipts_reason_check CHECK ((outcome = 'rejected') = (reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX einvoice_receipts_sha256_key ON einvoice_receipts (sha256) WHERE outcome = 'done';
  CREATE INDEX einvoice_receipts_read_at_idx ON einvoice_receipts (read_at, id);

  CREATE TABLE einvoice_settings (
    single boolean CONSTRAINT einvoice_settings_pkey PRIMARY KEY CONSTRAINT einvoice_settings_one_check CHECK (single),
    reporting_period text NOT NULL CONSTRAINT einvoice_settings_period_check CHECK (reporting_period IN ('ten_days', 'month')),
    reported_from date
  );
  -- small and micro businesses report from this day (loi de finances pour 2024, art. 91)
  INSERT INTO einvoice_settings (single, reporting_period, reported_from) VALUES (true, 'ten_days', '2027-09-01');

  CREATE TABLE ereporting_batches (
    id uuid CONSTRAINT ereporting_batches_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT ereporting_batches_kind_check CHECK (kind IN ('sales', 'payments')),
    name text NOT NULL CONSTRAINT ereporting_batches_name_key UNIQUE,
    period_from date NOT NULL,
    period_to date NOT NULL,
    rank integer NOT NULL,
    created_at timestamptz NOT NULL,
    created_by_name text NOT NULL,
    file_id uuid NOT NULL CONSTRAINT ereporting_batches_file_id_fkey REFERENCES stored_files (id),
    sha256 text NOT NULL,
    row_count integer NOT NULL,
    total_cents bigint NOT NULL,
    vat_cents bigint NOT NULL,
    CONSTRAINT ereporting_batches_period_check CHECK (period_to >= period_from),
    CONSTRAINT ereporting_batches_rank_key UNIQUE (kind, period_from, rank)
  );
  CREATE INDEX ereporting_batches_created_at_idx ON ereporting_batches (created_at, id);

  CREATE TABLE ereporting_items (
    source_kind text NOT NULL CONSTRAINT ereporting_items_source_kind_check CHECK (source_kind IN ('invoice', 'settlement')),
    source_id uuid NOT NULL,
    batch_id uuid NOT NULL CONSTRAINT ereporting_items_batch_id_fkey REFERENCES ereporting_batches (id),
    CONSTRAINT ereporting_items_pkey PRIMARY KEY (source_kind, source_id)
  );
  CREATE INDEX ereporting_items_batch_id_idx ON ereporting_items (batch_id);
`;

const KEPT = `
  CREATE TRIGGER supplier_invoices_kept BEFORE DELETE ON supplier_invoices FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER supplier_invoice_steps_frozen BEFORE UPDATE OR DELETE ON supplier_invoice_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER einvoice_statuses_frozen BEFORE UPDATE OR DELETE ON einvoice_statuses FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER einvoice_receipts_frozen BEFORE UPDATE OR DELETE ON einvoice_receipts FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER einvoice_messages_kept BEFORE DELETE ON einvoice_messages FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ereporting_batches_frozen BEFORE UPDATE OR DELETE ON ereporting_batches FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ereporting_items_frozen BEFORE UPDATE OR DELETE ON ereporting_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('supplier_invoices', ARRAY['search_text', 'lines']);
  SELECT audit_table('ereporting_batches');
  SELECT audit_table('einvoice_settings');
`;
