import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Amounts, rates and days that change by a text: a new row, never an edit. */
const RULES = `
  CREATE TABLE funding_rules (
    id uuid CONSTRAINT funding_rules_pkey PRIMARY KEY,
    code text NOT NULL CONSTRAINT funding_rules_code_check CHECK (code IN
      ('equipment_rate_bp', 'equipment_cap_cents', 'engineering_cap_cents', 'tax_balance_bp', 'tax_paid_day', 'tax_list_day')),
    value bigint CONSTRAINT funding_rules_value_check CHECK (value > 0),
    month_day text CONSTRAINT funding_rules_month_day_check CHECK (month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    valid_from date NOT NULL,
    source text NOT NULL,
    CONSTRAINT funding_rules_one_check CHECK (num_nonnulls(value, month_day) = 1),
    CONSTRAINT funding_rules_code_key UNIQUE (code, valid_from)
  );
  SELECT audit_table('funding_rules');
  INSERT INTO funding_rules (id, code, value, month_day, valid_from, source) VALUES
    ('01920000-0000-7000-8000-00000f480001', 'equipment_rate_bp', 5000, NULL, '2021-05-06',
      'Appel à manifestation d’intérêt «\u202fécoles de production\u202f», Banque des Territoires (AFP, 6 mai 2021)'),
    ('01920000-0000-7000-8000-00000f480002', 'equipment_cap_cents', 80000000, NULL, '2021-05-06',
      'Appel à manifestation d’intérêt «\u202fécoles de production\u202f», Banque des Territoires (AFP, 6 mai 2021)'),
    ('01920000-0000-7000-8000-00000f480003', 'engineering_cap_cents', 5000000, NULL, '2021-05-06',
      'Appel à manifestation d’intérêt «\u202fécoles de production\u202f», Banque des Territoires (AFP, 6 mai 2021)'),
    ('01920000-0000-7000-8000-00000f480004', 'tax_balance_bp', 1300, NULL, '2023-01-01',
      'Solde de la taxe d’apprentissage\u202f: Centre Inffo et Caisse des Dépôts, sur SOLTéA (2023-2024)'),
    ('01920000-0000-7000-8000-00000f480005', 'tax_paid_day', NULL, '05-15', '2023-01-01',
      'DSN d’avril, payée le 5 ou le 15 mai\u202f: Centre Inffo et préfectures, sur SOLTéA (2023-2024)'),
    ('01920000-0000-7000-8000-00000f480006', 'tax_list_day', NULL, '12-31', '2023-01-01',
      'Liste régionale du préfet pour l’année suivante\u202f: préfectures d’Île-de-France et de PACA (2023-2024)');
`;

const AGREEMENTS = `
  CREATE TABLE funding_agreements (
    id uuid CONSTRAINT funding_agreements_pkey PRIMARY KEY,
    customer_id uuid NOT NULL CONSTRAINT funding_agreements_customer_id_fkey REFERENCES customers (id),
    kind text NOT NULL CONSTRAINT funding_agreements_kind_check CHECK (kind IN ('state', 'region', 'local', 'sponsor', 'patronage', 'tax')),
    title text COLLATE fr NOT NULL,
    reference text,
    amount_cents bigint NOT NULL CONSTRAINT funding_agreements_amount_check CHECK (amount_cents > 0),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    signed_on date,
    conditions text,
    restricted boolean NOT NULL,
    ended_on date,
    ended_reason text,
    CONSTRAINT funding_agreements_days_check CHECK (ends_on >= starts_on),
    CONSTRAINT funding_agreements_ended_check CHECK ((ended_on IS NULL) = (ended_reason IS NULL))
  );
  CREATE INDEX funding_agreements_customer_id_idx ON funding_agreements (customer_id);
  CREATE INDEX funding_agreements_starts_on_idx ON funding_agreements (starts_on, id);
  CREATE INDEX funding_agreements_ends_on_idx ON funding_agreements (ends_on, id);
  CREATE INDEX funding_agreements_amount_cents_idx ON funding_agreements (amount_cents, id);
  CREATE INDEX funding_agreements_title_idx ON funding_agreements (title, id);
  SELECT audit_table('funding_agreements');

  CREATE TABLE funding_instalments (
    id uuid CONSTRAINT funding_instalments_pkey PRIMARY KEY,
    agreement_id uuid NOT NULL CONSTRAINT funding_instalments_agreement_id_fkey REFERENCES funding_agreements (id),
    kind text NOT NULL CONSTRAINT funding_instalments_kind_check CHECK (kind IN ('plain', 'advance', 'interim', 'balance')),
    label text NOT NULL,
    amount_cents bigint NOT NULL CONSTRAINT funding_instalments_amount_check CHECK (amount_cents > 0),
    due_on date NOT NULL,
    state text NOT NULL CONSTRAINT funding_instalments_state_check CHECK (state = ANY (ARRAY['expected'::text, 'claimed'::text, 'received'::text])),
    claimed_on date,
    received_on date,
    reference text,
    CONSTRAINT funding_instalments_claimed_check CHECK (state <> 'expected' OR claimed_on IS NULL),
    CONSTRAINT funding_instalments_received_check CHECK ((state = 'received') = (received_on IS NOT NULL))
  );
  CREATE INDEX funding_instalments_agreement_id_idx ON funding_instalments (agreement_id, due_on, id);
  CREATE INDEX funding_instalments_due_on_idx ON funding_instalments (due_on, id) WHERE state <> 'received';
  CREATE INDEX funding_instalments_received_on_idx ON funding_instalments (received_on) WHERE state = 'received';
  SELECT audit_table('funding_instalments');

  CREATE TABLE funder_reports (
    id uuid CONSTRAINT funder_reports_pkey PRIMARY KEY,
    agreement_id uuid NOT NULL CONSTRAINT funder_reports_agreement_id_fkey REFERENCES funding_agreements (id),
    label text NOT NULL,
    due_on date NOT NULL,
    sent_on date
  );
  CREATE INDEX funder_reports_agreement_id_idx ON funder_reports (agreement_id, due_on, id);
  CREATE INDEX funder_reports_due_on_idx ON funder_reports (due_on, id) WHERE sent_on IS NULL;
  SELECT audit_table('funder_reports');

  CREATE TABLE funding_documents (
    id uuid CONSTRAINT funding_documents_pkey PRIMARY KEY,
    agreement_id uuid NOT NULL CONSTRAINT funding_documents_agreement_id_fkey REFERENCES funding_agreements (id),
    file_id uuid NOT NULL CONSTRAINT funding_documents_file_id_fkey REFERENCES stored_files (id),
    label text NOT NULL,
    kept_on date NOT NULL,
    kept_by_name text NOT NULL,
    withdrawn_on date,
    withdrawn_reason text,
    CONSTRAINT funding_documents_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
  );
  CREATE INDEX funding_documents_agreement_id_idx ON funding_documents (agreement_id, id);
  CREATE INDEX funding_documents_file_id_idx ON funding_documents (file_id);
  SELECT audit_table('funding_documents');
`;

const TAX = `
  CREATE TABLE tax_campaigns (
    id uuid CONSTRAINT tax_campaigns_pkey PRIMARY KEY,
    year integer NOT NULL CONSTRAINT tax_campaigns_year_key UNIQUE CONSTRAINT tax_campaigns_year_check CHECK (year >= 2000 AND year <= 2099),
    balance_bp integer NOT NULL CONSTRAINT tax_campaigns_balance_check CHECK (balance_bp > 0 AND balance_bp <= 10000),
    opens_on date,
    closes_on date,
    CONSTRAINT tax_campaigns_days_check CHECK (closes_on >= opens_on)
  );
  SELECT audit_table('tax_campaigns');

  CREATE TABLE tax_pledges (
    id uuid CONSTRAINT tax_pledges_pkey PRIMARY KEY,
    campaign_id uuid NOT NULL CONSTRAINT tax_pledges_campaign_id_fkey REFERENCES tax_campaigns (id),
    customer_id uuid NOT NULL CONSTRAINT tax_pledges_customer_id_fkey REFERENCES customers (id),
    amount_cents bigint NOT NULL CONSTRAINT tax_pledges_amount_check CHECK (amount_cents > 0),
    pledged_on date NOT NULL,
    note text,
    withdrawn_on date
  );
  CREATE UNIQUE INDEX tax_pledges_customer_key ON tax_pledges (campaign_id, customer_id) WHERE withdrawn_on IS NULL;
  CREATE INDEX tax_pledges_customer_id_idx ON tax_pledges (customer_id);
  SELECT audit_table('tax_pledges');

  CREATE TABLE tax_imports (
    id uuid CONSTRAINT tax_imports_pkey PRIMARY KEY,
    campaign_id uuid NOT NULL CONSTRAINT tax_imports_campaign_id_fkey REFERENCES tax_campaigns (id),
    imported_at timestamptz NOT NULL,
    imported_by_name text NOT NULL,
    row_count integer NOT NULL CONSTRAINT tax_imports_count_check CHECK (row_count > 0),
    total_cents bigint NOT NULL
  );
  CREATE INDEX tax_imports_campaign_id_idx ON tax_imports (campaign_id, id);
  SELECT audit_table('tax_imports');

  CREATE TABLE tax_receipts (
    id uuid CONSTRAINT tax_receipts_pkey PRIMARY KEY,
    campaign_id uuid NOT NULL CONSTRAINT tax_receipts_campaign_id_fkey REFERENCES tax_campaigns (id),
    import_id uuid NOT NULL CONSTRAINT tax_receipts_import_id_fkey REFERENCES tax_imports (id),
    row_key text NOT NULL,
    siren text NOT NULL CONSTRAINT tax_receipts_siren_check CHECK (siren ~ '^[0-9]{9}$'),
    siret text CONSTRAINT tax_receipts_siret_check CHECK (siret ~ '^[0-9]{14}$'),
    employer_name text COLLATE fr NOT NULL,
    amount_cents bigint NOT NULL CONSTRAINT tax_receipts_amount_check CHECK (amount_cents > 0),
    paid_on date NOT NULL,
    customer_id uuid CONSTRAINT tax_receipts_customer_id_fkey REFERENCES customers (id),
    CONSTRAINT tax_receipts_row_key UNIQUE (campaign_id, row_key)
  );
  CREATE INDEX tax_receipts_import_id_idx ON tax_receipts (import_id);
  CREATE INDEX tax_receipts_customer_id_idx ON tax_receipts (customer_id);
  CREATE INDEX tax_receipts_paid_on_idx ON tax_receipts (paid_on);
  SELECT audit_table('tax_receipts');

  CREATE TABLE tax_headings (
    id uuid CONSTRAINT tax_headings_pkey PRIMARY KEY,
    heading text NOT NULL CONSTRAINT tax_headings_heading_key UNIQUE,
    target text NOT NULL
  );
  SELECT audit_table('tax_headings');

  CREATE TABLE tax_letters (
    id uuid CONSTRAINT tax_letters_pkey PRIMARY KEY,
    campaign_id uuid NOT NULL CONSTRAINT tax_letters_campaign_id_fkey REFERENCES tax_campaigns (id),
    siren text,
    run_id uuid NOT NULL CONSTRAINT tax_letters_run_id_fkey REFERENCES job_runs (id),
    file_id uuid CONSTRAINT tax_letters_file_id_fkey REFERENCES stored_files (id),
    letters jsonb NOT NULL,
    letter_count integer NOT NULL CONSTRAINT tax_letters_count_check CHECK (letter_count > 0),
    written_on date NOT NULL,
    requested_by_name text NOT NULL
  );
  CREATE INDEX tax_letters_campaign_id_idx ON tax_letters (campaign_id, id);
  CREATE INDEX tax_letters_run_id_idx ON tax_letters (run_id);
  CREATE INDEX tax_letters_file_id_idx ON tax_letters (file_id);
  SELECT audit_table('tax_letters');
`;

/** Σ of the shares of one cost or hour, looked at when the transaction ends, one writer of that cost after the other. */
const SHARES = `
  CREATE TABLE funded_costs (
    id uuid CONSTRAINT funded_costs_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT funded_costs_kind_check CHECK (kind IN ('purchase', 'staff', 'other')),
    label text COLLATE fr NOT NULL,
    spent_on date NOT NULL,
    net_cents bigint NOT NULL CONSTRAINT funded_costs_net_check CHECK (net_cents > 0),
    supplier_invoice_id uuid CONSTRAINT funded_costs_supplier_invoice_id_key UNIQUE
      CONSTRAINT funded_costs_supplier_invoice_id_fkey REFERENCES supplier_invoices (id)
  );
  CREATE INDEX funded_costs_spent_on_idx ON funded_costs (spent_on, id);
  CREATE INDEX funded_costs_net_cents_idx ON funded_costs (net_cents, id);
  SELECT audit_table('funded_costs');

  CREATE TABLE funding_shares (
    id uuid CONSTRAINT funding_shares_pkey PRIMARY KEY,
    agreement_id uuid NOT NULL CONSTRAINT funding_shares_agreement_id_fkey REFERENCES funding_agreements (id),
    cost_id uuid CONSTRAINT funding_shares_cost_id_fkey REFERENCES funded_costs (id),
    time_entry_id uuid CONSTRAINT funding_shares_time_entry_id_fkey REFERENCES time_entries (id),
    share_bp integer NOT NULL CONSTRAINT funding_shares_share_check CHECK (share_bp > 0 AND share_bp <= 10000),
    shared_on date NOT NULL,
    withdrawn_on date,
    withdrawn_reason text,
    CONSTRAINT funding_shares_one_check CHECK (num_nonnulls(cost_id, time_entry_id) = 1),
    CONSTRAINT funding_shares_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
  );
  CREATE UNIQUE INDEX funding_shares_cost_key ON funding_shares (cost_id, agreement_id) WHERE withdrawn_on IS NULL;
  CREATE UNIQUE INDEX funding_shares_time_entry_key ON funding_shares (time_entry_id, agreement_id) WHERE withdrawn_on IS NULL;
  CREATE INDEX funding_shares_agreement_id_idx ON funding_shares (agreement_id);
  SELECT audit_table('funding_shares');

  CREATE FUNCTION refuse_double_funding() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    shared integer;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('funding_shares ' || coalesce(NEW.cost_id, NEW.time_entry_id), 0));
    SELECT coalesce(sum(share_bp), 0) INTO shared FROM funding_shares
      WHERE withdrawn_on IS NULL AND (cost_id = NEW.cost_id OR time_entry_id = NEW.time_entry_id);
    IF shared > 10000 THEN
      RAISE EXCEPTION 'funded twice: % of 10000', shared USING ERRCODE = 'check_violation', CONSTRAINT = 'funding_shares_whole';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER funding_shares_whole AFTER INSERT OR UPDATE ON funding_shares
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_double_funding();
`;

const GRANTS = `
  CREATE TABLE equipment_grants (
    id uuid CONSTRAINT equipment_grants_pkey PRIMARY KEY,
    agreement_id uuid NOT NULL CONSTRAINT equipment_grants_agreement_id_key UNIQUE
      CONSTRAINT equipment_grants_agreement_id_fkey REFERENCES funding_agreements (id),
    kind text NOT NULL CONSTRAINT equipment_grants_kind_check CHECK (kind IN ('equipment', 'engineering')),
    rate_bp integer NOT NULL CONSTRAINT equipment_grants_rate_check CHECK (rate_bp > 0 AND rate_bp <= 10000),
    cap_cents bigint NOT NULL CONSTRAINT equipment_grants_cap_check CHECK (cap_cents > 0),
    source text NOT NULL,
    publicity text,
    keep_until date
  );
  SELECT audit_table('equipment_grants');

  CREATE TABLE grant_items (
    id uuid CONSTRAINT grant_items_pkey PRIMARY KEY,
    grant_id uuid NOT NULL CONSTRAINT grant_items_grant_id_fkey REFERENCES equipment_grants (id),
    label text NOT NULL,
    eligible_cents bigint NOT NULL CONSTRAINT grant_items_eligible_check CHECK (eligible_cents > 0),
    cost_id uuid CONSTRAINT grant_items_cost_id_key UNIQUE CONSTRAINT grant_items_cost_id_fkey REFERENCES funded_costs (id),
    machine_id uuid CONSTRAINT grant_items_machine_id_fkey REFERENCES machines (id),
    in_service_on date,
    life_months integer CONSTRAINT grant_items_life_check CHECK (life_months > 0 AND life_months <= 600),
    CONSTRAINT grant_items_service_check CHECK ((in_service_on IS NULL) = (life_months IS NULL))
  );
  CREATE INDEX grant_items_grant_id_idx ON grant_items (grant_id, id);
  CREATE INDEX grant_items_machine_id_idx ON grant_items (machine_id);
  SELECT audit_table('grant_items');

  CREATE TABLE funding_loans (
    id uuid CONSTRAINT funding_loans_pkey PRIMARY KEY,
    customer_id uuid NOT NULL CONSTRAINT funding_loans_customer_id_fkey REFERENCES customers (id),
    label text NOT NULL,
    kind text NOT NULL CONSTRAINT funding_loans_kind_check CHECK (kind IN ('annuity', 'capital')),
    amount_cents bigint NOT NULL CONSTRAINT funding_loans_amount_check CHECK (amount_cents > 0),
    rate_bp integer NOT NULL CONSTRAINT funding_loans_rate_check CHECK (rate_bp >= 0 AND rate_bp <= 10000),
    rate_basis text,
    first_due_on date NOT NULL,
    period_months integer NOT NULL CONSTRAINT funding_loans_period_check CHECK (period_months IN (1, 3, 6, 12)),
    term_count integer NOT NULL CONSTRAINT funding_loans_term_check CHECK (term_count > 0 AND term_count <= 480),
    grace_count integer NOT NULL CONSTRAINT funding_loans_grace_check CHECK (grace_count >= 0 AND grace_count < term_count)
  );
  CREATE INDEX funding_loans_customer_id_idx ON funding_loans (customer_id);
  SELECT audit_table('funding_loans');
`;

export class Funding1764000480000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(RULES);
    await run.query(AGREEMENTS);
    await run.query(TAX);
    await run.query(SHARES);
    await run.query(GRANTS);
  }

  async down(): Promise<void> {
    throw new Error('Funding is not undone: restore a backup instead.');
  }
}
