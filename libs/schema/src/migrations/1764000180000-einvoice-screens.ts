import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The days from which e-invoicing binds, as dated rows; the school's platform and its own earlier days; what the platform could not be
 * given; deposits on Chorus Pro; invoices that were paid before their issue.
 */
export class EinvoiceScreens1764000180000 implements MigrationInterface {
  name = 'EinvoiceScreens1764000180000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [DUTIES, SETTINGS, CHORUS, PAID]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const DUTIES = `
  CREATE TABLE einvoice_duties (
    duty text CONSTRAINT einvoice_duties_pkey PRIMARY KEY
      CONSTRAINT einvoice_duties_duty_check CHECK (duty IN ('reception', 'emission', 'ereporting')),
    applies_from date NOT NULL,
    law text NOT NULL
  );
  SELECT audit_table('einvoice_duties');
  INSERT INTO einvoice_duties (duty, applies_from, law) VALUES
    ('reception', '2026-09-01', 'CGI, art. 289 bis\u202f; loi n° 2023-1322 du 29 décembre 2023, art. 91\u202f: toutes les entreprises'),
    ('emission', '2027-09-01', 'CGI, art. 289 bis\u202f; loi n° 2023-1322 du 29 décembre 2023, art. 91\u202f: petites, moyennes et microentreprises'),
    ('ereporting', '2027-09-01', 'CGI, art. 290 et 290 A\u202f; loi n° 2023-1322 du 29 décembre 2023, art. 91\u202f: petites, moyennes et microentreprises');
`;

const SETTINGS = `
  ALTER TABLE einvoice_settings
    ADD COLUMN platform_name text,
    ADD COLUMN submitted_from date,
    ADD COLUMN public_route text NOT NULL DEFAULT 'chorus_pro'
      CONSTRAINT einvoice_settings_public_route_check CHECK (public_route IN ('chorus_pro', 'platform'));
  -- null: the day of the law; until now invoices went as soon as the platforms were open
  UPDATE einvoice_settings SET submitted_from = '2026-09-01',
    reported_from = CASE WHEN reported_from < '2027-09-01' THEN reported_from END;
  ALTER TABLE einvoice_messages
    ADD COLUMN failed_at timestamptz,
    ADD COLUMN failure text,
    ADD COLUMN resent_after uuid CONSTRAINT einvoice_messages_resent_after_fkey REFERENCES einvoice_statuses (id),
    ADD CONSTRAINT einvoice_messages_failure_check CHECK ((failed_at IS NULL) = (failure IS NULL));
`;

const CHORUS = `
  CREATE TABLE chorus_deposits (
    invoice_id uuid CONSTRAINT chorus_deposits_pkey PRIMARY KEY
      CONSTRAINT chorus_deposits_invoice_id_fkey REFERENCES invoices (id),
    deposited_on date NOT NULL,
    reference text,
    noted_at timestamptz NOT NULL,
    noted_by_name text NOT NULL
  );
  SELECT audit_table('chorus_deposits');
`;

const PAID = `
  -- paid before its issue (BT-23 x2): its due day is the day of the payment (BR-FR-CO-09)
  ALTER TABLE invoices DROP CONSTRAINT invoices_due_on_check,
    ADD CONSTRAINT invoices_due_on_check CHECK (due_on >= issued_on OR (texts ->> 'paidOn') IS NOT NULL);
`;
