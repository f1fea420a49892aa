import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cheques put together in a slip for the bank; lines of the bank that are nothing of a customer booked on an account; what else an
 * outside organisation is to the school, by dated roles.
 */
export class SlipsAndRoles1764000170000 implements MigrationInterface {
  name = 'SlipsAndRoles1764000170000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [ROLES, ACCOUNTS, SLIPS, ASIDE, MATCHES]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const ROLES = `
  CREATE TABLE customer_roles (
    id uuid CONSTRAINT customer_roles_pkey PRIMARY KEY,
    customer_id uuid NOT NULL CONSTRAINT customer_roles_customer_id_fkey REFERENCES customers (id),
    role text NOT NULL CONSTRAINT customer_roles_role_check
      CHECK (role IN ('client', 'supplier', 'placement_host', 'apprenticeship_tax_payer', 'sponsor', 'funder')),
    valid_from date NOT NULL,
    valid_to date,
    note text,
    CONSTRAINT customer_roles_days_check CHECK (valid_to >= valid_from),
    CONSTRAINT customer_roles_apart EXCLUDE USING gist (customer_id WITH =, role WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  );
  CREATE INDEX customer_roles_role_idx ON customer_roles (role, customer_id);
  SELECT audit_table('customer_roles');
`;

const ACCOUNTS = `
  -- Cards and direct debits go where the bank goes until the school says otherwise.
  ALTER TABLE ledger_accounts DISABLE TRIGGER ledger_accounts_audit;
  INSERT INTO ledger_accounts (id, role, vat_rate_bp, sector, valid_from, account, label)
    SELECT gen_random_uuid(), like_bank, b.vat_rate_bp, b.sector, b.valid_from, b.account, b.label
      FROM ledger_accounts b, unnest(ARRAY['cards', 'direct_debits']) AS like_bank WHERE b.role = 'bank';
  ALTER TABLE ledger_accounts ENABLE TRIGGER ledger_accounts_audit;

  ALTER TABLE journal_entries DROP CONSTRAINT journal_entries_source_kind_check,
    ADD CONSTRAINT journal_entries_source_kind_check
      CHECK (source_kind IN ('invoice', 'payment', 'settlement', 'opening', 'bank_match', 'bank_match_undone'));
`;

const SLIPS = `
  CREATE SEQUENCE cheque_slips_number_seq;
  CREATE TABLE cheque_slips (
    id uuid CONSTRAINT cheque_slips_pkey PRIMARY KEY,
    number text NOT NULL CONSTRAINT cheque_slips_number_key UNIQUE,
    deposited_on date NOT NULL,
    iban text NOT NULL,
    cheque_count integer NOT NULL CONSTRAINT cheque_slips_count_check CHECK (cheque_count > 0),
    total_cents bigint NOT NULL CONSTRAINT cheque_slips_total_check CHECK (total_cents > 0),
    made_at timestamptz NOT NULL,
    made_by_name text NOT NULL,
    taken_back_at timestamptz,
    taken_back_by_name text,
    taken_back_reason text,
    CONSTRAINT cheque_slips_taken_back_check CHECK (num_nulls(taken_back_at, taken_back_by_name, taken_back_reason) IN (0, 3))
  );
  CREATE INDEX cheque_slips_deposited_on_idx ON cheque_slips (deposited_on, id);
  CREATE INDEX cheque_slips_total_idx ON cheque_slips (total_cents) WHERE taken_back_at IS NULL;

  CREATE TABLE cheque_slip_cheques (
    slip_id uuid NOT NULL CONSTRAINT cheque_slip_cheques_slip_id_fkey REFERENCES cheque_slips (id),
    payment_id uuid NOT NULL CONSTRAINT cheque_slip_cheques_payment_id_fkey REFERENCES payments (id),
    position integer NOT NULL,
    amount_cents bigint NOT NULL CONSTRAINT cheque_slip_cheques_amount_check CHECK (amount_cents > 0),
    taken_back boolean NOT NULL,
    CONSTRAINT cheque_slip_cheques_pkey PRIMARY KEY (slip_id, payment_id)
  );
  -- A cheque lies in one slip at a time.
  CREATE UNIQUE INDEX cheque_slip_cheques_payment_key ON cheque_slip_cheques (payment_id) WHERE NOT taken_back;

  CREATE FUNCTION check_slip_sum() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT (count(*), coalesce(sum(c.amount_cents), 0)) FROM cheque_slip_cheques c WHERE c.slip_id = NEW.id)
       IS DISTINCT FROM (SELECT (s.cheque_count::bigint, s.total_cents::numeric) FROM cheque_slips s WHERE s.id = NEW.id) THEN
      RAISE EXCEPTION 'the cheques of slip % do not add up to it', NEW.number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER cheque_slips_sum AFTER INSERT ON cheque_slips
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_slip_sum();

  -- A slip is only ever taken back, once.
  CREATE TRIGGER cheque_slips_kept BEFORE DELETE ON cheque_slips FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER cheque_slips_frozen BEFORE UPDATE ON cheque_slips FOR EACH ROW
    WHEN (OLD.taken_back_at IS NOT NULL OR (OLD.number, OLD.deposited_on, OLD.iban, OLD.cheque_count, OLD.total_cents)
      IS DISTINCT FROM (NEW.number, NEW.deposited_on, NEW.iban, NEW.cheque_count, NEW.total_cents)) EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER cheque_slip_cheques_kept BEFORE DELETE ON cheque_slip_cheques FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER cheque_slip_cheques_frozen BEFORE UPDATE ON cheque_slip_cheques FOR EACH ROW
    WHEN (OLD.taken_back OR (OLD.slip_id, OLD.payment_id, OLD.position, OLD.amount_cents)
      IS DISTINCT FROM (NEW.slip_id, NEW.payment_id, NEW.position, NEW.amount_cents)) EXECUTE FUNCTION refuse_change();
  SELECT audit_table('cheque_slips');
`;

const ASIDE = `
  -- What a line of these words is, from a day on: what is proposed, never done.
  CREATE TABLE aside_rules (
    id uuid CONSTRAINT aside_rules_pkey PRIMARY KEY,
    words text NOT NULL CONSTRAINT aside_rules_words_check CHECK (length(words) >= 3),
    way text NOT NULL CONSTRAINT aside_rules_way_check CHECK (way IN ('in', 'out')),
    aside_as text NOT NULL CONSTRAINT aside_rules_aside_as_check CHECK (aside_as IN ('bank_fee', 'own_transfer', 'grant', 'supplier', 'other')),
    account text CONSTRAINT aside_rules_account_check CHECK (account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'),
    account_label text,
    note text,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT aside_rules_days_check CHECK (valid_to >= valid_from),
    CONSTRAINT aside_rules_booked_check CHECK (num_nulls(account, account_label) IN (0, 2) AND num_nonnulls(account, note) > 0),
    CONSTRAINT aside_rules_apart EXCLUDE USING gist (words WITH =, way WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
  );
  INSERT INTO aside_rules (id, words, way, aside_as, account, account_label, note, valid_from) VALUES
    ('0190f000-0000-7000-8000-000000000051', 'frais', 'out', 'bank_fee', '627000', 'Services bancaires', NULL, '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000052', 'commission', 'out', 'bank_fee', '627000', 'Services bancaires', NULL, '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000053', 'cotisation carte', 'out', 'bank_fee', '627000', 'Services bancaires', NULL, '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000054', 'interets', 'out', 'bank_fee', '661000', 'Charges d’intérêts', NULL, '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000055', 'agios', 'out', 'bank_fee', '661000', 'Charges d’intérêts', NULL, '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000056', 'interets', 'in', 'other', '768000', 'Autres produits financiers', NULL, '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000057', 'virement interne', 'out', 'own_transfer', '580000', 'Virements internes', NULL, '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000058', 'virement interne', 'in', 'own_transfer', '580000', 'Virements internes', NULL, '2000-01-01');
  SELECT audit_table('aside_rules');
`;

const MATCHES = `
  ALTER TABLE bank_matches
    ADD COLUMN slip_id uuid CONSTRAINT bank_matches_slip_id_fkey REFERENCES cheque_slips (id),
    ADD COLUMN account text CONSTRAINT bank_matches_account_check CHECK (account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'),
    ADD COLUMN account_label text,
    DROP CONSTRAINT bank_matches_kind_check,
    ADD CONSTRAINT bank_matches_kind_check CHECK (kind IN ('recorded', 'tied', 'slip', 'set_aside')),
    DROP CONSTRAINT bank_matches_payment_check,
    ADD CONSTRAINT bank_matches_payment_check CHECK ((kind = 'set_aside') = (aside_as IS NOT NULL) AND (kind = 'slip') = (slip_id IS NOT NULL)
      AND (kind IN ('recorded', 'tied')) = (payment_id IS NOT NULL)),
    ADD CONSTRAINT bank_matches_booked_check CHECK (num_nulls(account, account_label) IN (0, 2) AND (account IS NULL OR kind = 'set_aside'));
  CREATE UNIQUE INDEX bank_matches_slip_key ON bank_matches (slip_id) WHERE undone_at IS NULL;

  -- A cheque comes to the bank by itself or in a slip. Who writes holds the payment's row.
  CREATE FUNCTION refuse_banked_twice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM cheque_slip_cheques c JOIN bank_matches m ON m.payment_id = c.payment_id AND m.undone_at IS NULL
                WHERE NOT c.taken_back AND c.payment_id = NEW.payment_id) THEN
      RAISE EXCEPTION 'payment % is matched by itself and lies in a slip', NEW.payment_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER bank_matches_banked_once AFTER INSERT ON bank_matches FOR EACH ROW WHEN (NEW.payment_id IS NOT NULL) EXECUTE FUNCTION refuse_banked_twice();
  CREATE TRIGGER cheque_slip_cheques_banked_once AFTER INSERT ON cheque_slip_cheques FOR EACH ROW EXECUTE FUNCTION refuse_banked_twice();
`;
