import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The school and its staff, the VAT rates by date, the workshop hours, closed months. */
export class School1764000010000 implements MigrationInterface {
  name = 'School1764000010000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE schools (
        id uuid CONSTRAINT schools_pkey PRIMARY KEY, name text COLLATE fr NOT NULL, legal_form text, siren text, siret text, vat_number text, rna text,
        address_line1 text, address_line2 text, postal_code text, city text, email text, phone text, website text,
        vat_option text NOT NULL CONSTRAINT schools_vat_option_check CHECK (vat_option = ANY (ARRAY['on_debits'::text, 'on_receipts'::text])),
        payment_days int NOT NULL CONSTRAINT schools_payment_days_check CHECK (payment_days >= 0 AND payment_days <= 60),
        iban text, bic text, bank_name text, late_penalty_text text, discount_text text, recovery_text text,
        is_demo boolean NOT NULL, created_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX schools_single_key ON schools ((true));
      SELECT audit_table('schools');

      CREATE TABLE staff_members (
        id uuid CONSTRAINT staff_members_pkey PRIMARY KEY, first_name text COLLATE fr NOT NULL, last_name text COLLATE fr NOT NULL,
        kind text NOT NULL CONSTRAINT staff_members_kind_check
          CHECK (kind = ANY (ARRAY['director'::text, 'master_trainer'::text, 'accountant'::text, 'teacher'::text, 'administrator'::text])),
        user_id uuid CONSTRAINT staff_members_user_id_fkey REFERENCES users (id), agreement_ref text, agreement_on date, active boolean NOT NULL);
      CREATE INDEX staff_members_name_idx ON staff_members (last_name, id);
      CREATE UNIQUE INDEX staff_members_user_id_key ON staff_members (user_id) WHERE user_id IS NOT NULL;
      SELECT audit_table('staff_members');

      CREATE TABLE vat_rates (
        id uuid CONSTRAINT vat_rates_pkey PRIMARY KEY, rate_bp int NOT NULL,
        category text NOT NULL CONSTRAINT vat_rates_category_check CHECK (category = ANY (ARRAY['S'::text, 'E'::text])),
        label text NOT NULL, exemption_text text, legal_reference text NOT NULL, valid_from date NOT NULL, valid_to date,
        CONSTRAINT vat_rates_rate_check CHECK (rate_bp >= 0 AND rate_bp <= 10000 AND (category = 'S'::text) = (rate_bp > 0)),
        CONSTRAINT vat_rates_days_check CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CONSTRAINT vat_rates_exemption_check CHECK (category = 'S'::text OR exemption_text IS NOT NULL));
      CREATE UNIQUE INDEX vat_rates_row_key ON vat_rates (category, rate_bp, valid_from);
      -- The table begins on 1 April 2000; a rate that is older begins there too.
      INSERT INTO vat_rates (id, rate_bp, category, label, exemption_text, legal_reference, valid_from, valid_to) VALUES
        ('0190f000-0000-7000-8000-000000000001', 2000, 'S', 'Taux normal', NULL, 'CGI, art. 278', '2014-01-01', NULL),
        ('0190f000-0000-7000-8000-000000000002', 1960, 'S', 'Taux normal', NULL, 'CGI, art. 278', '2000-04-01', '2013-12-31'),
        ('0190f000-0000-7000-8000-000000000003', 1000, 'S', 'Taux intermédiaire', NULL, 'CGI, art. 279', '2014-01-01', NULL),
        ('0190f000-0000-7000-8000-000000000004', 700, 'S', 'Taux intermédiaire', NULL, 'CGI, art. 279', '2012-01-01', '2013-12-31'),
        ('0190f000-0000-7000-8000-000000000005', 550, 'S', 'Taux réduit', NULL, 'CGI, art. 278-0 bis', '2000-04-01', NULL),
        ('0190f000-0000-7000-8000-000000000006', 210, 'S', 'Taux particulier', NULL, 'CGI, art. 281 quater à 281 nonies et 298 septies', '2000-04-01', NULL),
        ('0190f000-0000-7000-8000-000000000007', 0, 'E', 'Exonéré (enseignement)', 'Exonération de TVA, art. 261, 4, 4° a du CGI',
          'CGI, art. 261, 4, 4° a', '2000-04-01', NULL);
      SELECT audit_table('vat_rates');

      CREATE TABLE slots (
        id uuid CONSTRAINT slots_pkey PRIMARY KEY,
        half_day text NOT NULL CONSTRAINT slots_half_day_check CHECK (half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])),
        starts_at text NOT NULL, ends_at text NOT NULL, breaks jsonb NOT NULL, valid_from date NOT NULL,
        CONSTRAINT slots_hours_check CHECK (starts_at < ends_at));
      CREATE UNIQUE INDEX slots_half_day_valid_from_key ON slots (half_day, valid_from);
      INSERT INTO slots (id, half_day, starts_at, ends_at, breaks, valid_from) VALUES
        ('0190f000-0000-7000-8000-000000000011', 'morning', '08:00', '12:00', '[{"from": "10:00", "to": "10:30"}]', '2000-01-01'),
        ('0190f000-0000-7000-8000-000000000012', 'afternoon', '13:00', '17:00', '[{"from": "15:00", "to": "15:15"}]', '2000-01-01');
      SELECT audit_table('slots');

      CREATE TABLE locked_months (
        id uuid CONSTRAINT locked_months_pkey PRIMARY KEY,
        month text NOT NULL CONSTRAINT locked_months_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text),
        scope text NOT NULL CONSTRAINT locked_months_scope_check CHECK (scope = ANY (ARRAY['hours'::text, 'sales'::text])),
        locked_at timestamptz NOT NULL, locked_by uuid CONSTRAINT locked_months_locked_by_fkey REFERENCES users (id));
      CREATE UNIQUE INDEX locked_months_scope_month_key ON locked_months (scope, month);
      CREATE INDEX locked_months_month_idx ON locked_months (month, id);
      CREATE TRIGGER locked_months_frozen BEFORE UPDATE OR DELETE ON locked_months FOR EACH ROW EXECUTE FUNCTION refuse_change();
      SELECT audit_table('locked_months', '{}', 'INSERT');
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
