import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank statements with what was made of each line; reminders by dated levels and rates, holds, and what was sent. */
export class BankDunning1764000140000 implements MigrationInterface {
  name = 'BankDunning1764000140000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [BANK, LAW, REMINDERS, KEPT]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const BANK = `
  CREATE TABLE bank_statements (
    id uuid CONSTRAINT bank_statements_pkey PRIMARY KEY,
    format text NOT NULL CONSTRAINT bank_statements_format_check CHECK (format IN ('camt', 'csv')),
    name text NOT NULL,
    account text,
    from_day date NOT NULL,
    to_day date NOT NULL,
    opening_cents bigint,
    closing_cents bigint,
    new_count integer NOT NULL,
    known_count integer NOT NULL,
    file_id uuid NOT NULL CONSTRAINT bank_statements_file_id_fkey REFERENCES stored_files (id),
    imported_at timestamptz NOT NULL,
    imported_by uuid,
    imported_by_name text NOT NULL,
    CONSTRAINT bank_statements_days_check CHECK (from_day <= to_day),
    CONSTRAINT bank_statements_count_check CHECK (new_count >= 0 AND known_count >= 0)
  );
  CREATE INDEX bank_statements_imported_at_idx ON bank_statements (imported_at, id);

  CREATE TABLE bank_lines (
    id uuid CONSTRAINT bank_lines_pkey PRIMARY KEY,
    statement_id uuid NOT NULL CONSTRAINT bank_lines_statement_id_fkey REFERENCES bank_statements (id),
    position integer NOT NULL,
    booked_on date NOT NULL,
    value_on date,
    amount_cents bigint NOT NULL CONSTRAINT bank_lines_amount_check CHECK (amount_cents <> 0),
    counterparty text,
    iban text,
    reference text,
    text text NOT NULL,
    bank_code text,
    fingerprint text NOT NULL CONSTRAINT bank_lines_fingerprint_key UNIQUE,
    payer_key text,
    search_text text NOT NULL,
    CONSTRAINT bank_lines_position_key UNIQUE (statement_id, position)
  );
  CREATE INDEX bank_lines_booked_on_idx ON bank_lines (booked_on, id);
  CREATE INDEX bank_lines_amount_cents_idx ON bank_lines (amount_cents, id);
  CREATE INDEX bank_lines_iban_idx ON bank_lines (iban);
  CREATE INDEX bank_lines_payer_key_idx ON bank_lines (payer_key);
  CREATE INDEX bank_lines_search_idx ON bank_lines USING gin (search_text gin_trgm_ops);

  -- What a line was found to be. Undone, it stays; a line has one match at a time, a payment one line.
  CREATE TABLE bank_matches (
    id uuid CONSTRAINT bank_matches_pkey PRIMARY KEY,
    line_id uuid NOT NULL CONSTRAINT bank_matches_line_id_fkey REFERENCES bank_lines (id),
    kind text NOT NULL CONSTRAINT bank_matches_kind_check CHECK (kind IN ('recorded', 'tied', 'set_aside')),
    payment_id uuid CONSTRAINT bank_matches_payment_id_fkey REFERENCES payments (id),
    aside_as text CONSTRAINT bank_matches_aside_as_check CHECK (aside_as IN ('bank_fee', 'own_transfer', 'grant', 'supplier', 'other')),
    note text,
    matched_at timestamptz NOT NULL,
    matched_by_name text NOT NULL,
    undone_at timestamptz,
    undone_by_name text,
    undone_reason text,
    CONSTRAINT bank_matches_payment_check CHECK ((kind = 'set_aside') = (payment_id IS NULL) AND (kind = 'set_aside') = (aside_as IS NOT NULL)),
    CONSTRAINT bank_matches_undone_check CHECK (num_nulls(undone_at, undone_by_name, undone_reason) IN (0, 3))
  );
  CREATE UNIQUE INDEX bank_matches_line_key ON bank_matches (line_id) WHERE undone_at IS NULL;
  CREATE UNIQUE INDEX bank_matches_payment_key ON bank_matches (payment_id) WHERE undone_at IS NULL;
  CREATE INDEX bank_matches_line_id_idx ON bank_matches (line_id);
`;

const LAW = `
  CREATE TABLE dunning_levels (
    id uuid CONSTRAINT dunning_levels_pkey PRIMARY KEY,
    rank integer NOT NULL CONSTRAINT dunning_levels_rank_check CHECK (rank BETWEEN 1 AND 9),
    days_after integer NOT NULL CONSTRAINT dunning_levels_days_after_check CHECK (days_after BETWEEN 1 AND 365),
    formal_notice boolean NOT NULL,
    title text NOT NULL,
    opening text NOT NULL,
    closing text NOT NULL,
    valid_from date NOT NULL,
    CONSTRAINT dunning_levels_row_key UNIQUE (rank, valid_from)
  );
  INSERT INTO dunning_levels (id, rank, days_after, formal_notice, title, opening, closing, valid_from) VALUES
    ('0190f000-0000-7000-8000-000000000041', 1, 7, false, 'Rappel',
      E'Madame, Monsieur,\\n\\nSauf erreur de notre part, le règlement ci-dessous ne nous est pas encore parvenu. Il s’agit sans doute d’un oubli.',
      E'Nous vous remercions de bien vouloir l’effectuer sous huit jours. S’il a croisé ce courrier, n’en tenez pas compte.\\n\\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.', '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000042', 2, 21, false, 'Deuxième rappel',
      E'Madame, Monsieur,\\n\\nMalgré notre premier rappel, les sommes ci-dessous restent dues.',
      E'Nous vous demandons de les régler sous huit jours, ou de nous dire ce qui s’y oppose.\\n\\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.', '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000043', 3, 45, true, 'Mise en demeure',
      E'Madame, Monsieur,\\n\\nNos rappels étant restés sans effet, nous vous mettons en demeure, au sens de l’article 1344 du code civil, de régler les sommes ci-dessous.',
      E'Sans règlement de votre part sous huit jours à compter de la réception de ce courrier, nous nous réservons de les faire recouvrer par toute voie de droit.\\n\\nVeuillez agréer, Madame, Monsieur, nos salutations distinguées.', '2000-01-01');

  -- What is added to the refinancing rate, or the rate itself, by kind of customer.
  CREATE TABLE penalty_rates (
    id uuid CONSTRAINT penalty_rates_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT penalty_rates_kind_check CHECK (kind IN ('business', 'public_body', 'person')),
    basis text NOT NULL CONSTRAINT penalty_rates_basis_check CHECK (basis IN ('refinancing', 'annual')),
    rate_bp integer NOT NULL CONSTRAINT penalty_rates_rate_bp_check CHECK (rate_bp BETWEEN 1 AND 10000),
    law text NOT NULL,
    valid_from date NOT NULL,
    CONSTRAINT penalty_rates_row_key UNIQUE (kind, valid_from)
  );
  INSERT INTO penalty_rates (id, kind, basis, rate_bp, law, valid_from) VALUES
    ('0190f000-0000-7000-8000-000000000044', 'business', 'refinancing', 1000, 'article L441-10, II du code de commerce', '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000045', 'public_body', 'refinancing', 800, 'décret n° 2013-269 du 29 mars 2013, article 8', '2000-01-01');

  -- The main refinancing rate of the European Central Bank, as the school writes it down: none until then.
  CREATE TABLE refinancing_rates (
    id uuid CONSTRAINT refinancing_rates_pkey PRIMARY KEY,
    rate_bp integer NOT NULL CONSTRAINT refinancing_rates_rate_bp_check CHECK (rate_bp BETWEEN 0 AND 10000),
    valid_from date NOT NULL CONSTRAINT refinancing_rates_valid_from_key UNIQUE
  );

  -- Owed once a late invoice; a private person has no row and owes none.
  CREATE TABLE recovery_fees (
    id uuid CONSTRAINT recovery_fees_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT recovery_fees_kind_check CHECK (kind IN ('business', 'public_body')),
    amount_cents bigint NOT NULL CONSTRAINT recovery_fees_amount_check CHECK (amount_cents > 0),
    law text NOT NULL,
    valid_from date NOT NULL,
    CONSTRAINT recovery_fees_row_key UNIQUE (kind, valid_from)
  );
  INSERT INTO recovery_fees (id, kind, amount_cents, law, valid_from) VALUES
    ('0190f000-0000-7000-8000-000000000046', 'business', 4000, 'article D441-5 du code de commerce', '2013-01-01'),
    ('0190f000-0000-7000-8000-000000000047', 'public_body', 4000, 'décret n° 2013-269 du 29 mars 2013, article 9', '2013-05-01');
`;

const REMINDERS = `
  CREATE TABLE dunning_holds (
    id uuid CONSTRAINT dunning_holds_pkey PRIMARY KEY,
    customer_id uuid NOT NULL CONSTRAINT dunning_holds_customer_id_fkey REFERENCES customers (id),
    reason text NOT NULL,
    held_on date NOT NULL,
    held_by_name text NOT NULL,
    until date,
    released_on date,
    CONSTRAINT dunning_holds_until_check CHECK (until >= held_on)
  );
  CREATE UNIQUE INDEX dunning_holds_open_key ON dunning_holds (customer_id) WHERE released_on IS NULL;

  CREATE TABLE reminders (
    id uuid CONSTRAINT reminders_pkey PRIMARY KEY,
    customer_id uuid NOT NULL CONSTRAINT reminders_customer_id_fkey REFERENCES customers (id),
    rank integer NOT NULL,
    title text NOT NULL,
    formal_notice boolean NOT NULL,
    sent_on date NOT NULL,
    channel text NOT NULL CONSTRAINT reminders_channel_check CHECK (channel IN ('mail', 'paper')),
    recipient text,
    open_cents bigint NOT NULL CONSTRAINT reminders_open_check CHECK (open_cents > 0),
    interest_cents bigint CONSTRAINT reminders_interest_check CHECK (interest_cents >= 0),
    recovery_cents bigint NOT NULL CONSTRAINT reminders_recovery_check CHECK (recovery_cents >= 0),
    letter jsonb NOT NULL,
    sent_at timestamptz NOT NULL,
    sent_by_name text NOT NULL,
    CONSTRAINT reminders_recipient_check CHECK ((channel = 'mail') = (recipient IS NOT NULL))
  );
  CREATE INDEX reminders_sent_on_idx ON reminders (sent_on, id);
  CREATE INDEX reminders_customer_id_idx ON reminders (customer_id, id);
  CREATE TABLE reminder_invoices (
    reminder_id uuid NOT NULL CONSTRAINT reminder_invoices_reminder_id_fkey REFERENCES reminders (id),
    invoice_id uuid NOT NULL CONSTRAINT reminder_invoices_invoice_id_fkey REFERENCES invoices (id),
    rank integer NOT NULL,
    open_cents bigint NOT NULL CONSTRAINT reminder_invoices_open_check CHECK (open_cents > 0),
    CONSTRAINT reminder_invoices_pkey PRIMARY KEY (reminder_id, invoice_id)
  );
  CREATE INDEX reminder_invoices_invoice_id_idx ON reminder_invoices (invoice_id);
`;

const KEPT = `
  CREATE TRIGGER bank_statements_frozen BEFORE UPDATE OR DELETE ON bank_statements FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER bank_lines_frozen BEFORE UPDATE OR DELETE ON bank_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER reminders_frozen BEFORE UPDATE OR DELETE ON reminders FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER reminder_invoices_frozen BEFORE UPDATE OR DELETE ON reminder_invoices FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('bank_statements');
  SELECT audit_table('bank_matches');
  SELECT audit_table('dunning_levels');
  SELECT audit_table('penalty_rates');
  SELECT audit_table('refinancing_rates');
  SELECT audit_table('recovery_fees');
  SELECT audit_table('dunning_holds');
`;
