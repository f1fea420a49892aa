import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Deposits, situations, final invoices and credit notes; discounts and reasons of a zero rate; settlements by payments and credit
 * notes; dated accounts; the chain of hashes over documents and payments.
 */
export class BillingKinds1764000090000 implements MigrationInterface {
  name = 'BillingKinds1764000090000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [VAT, CUSTOMERS, OFFERS, SERIES, INVOICES, PAYMENTS, LEDGER, CHAIN, SEAL, FROZEN, LINK_KNOWN])
      await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const REASONS = `'teaching', 'general_interest', 'franchise', 'building_subcontract', 'eu_services', 'intra_eu_goods', 'export', 'foreign_services'`;
const CATEGORIES = `'S', 'E', 'AE', 'K', 'G', 'O', 'Z'`;

const VAT = `
  ALTER TABLE vat_rates DISABLE TRIGGER vat_rates_audit;
  ALTER TABLE vat_rates DROP CONSTRAINT vat_rates_category_check, DROP CONSTRAINT vat_rates_rate_check, DROP CONSTRAINT vat_rates_exemption_check;
  ALTER TABLE vat_rates ADD COLUMN reason text, ADD COLUMN exemption_code text;
  UPDATE vat_rates SET reason = 'teaching', exemption_code = 'VATEX-FR-CGI261-4' WHERE category = 'E';
  ALTER TABLE vat_rates
    ADD CONSTRAINT vat_rates_category_check CHECK (category IN (${CATEGORIES})),
    ADD CONSTRAINT vat_rates_reason_check CHECK (reason IN (${REASONS})),
    ADD CONSTRAINT vat_rates_rate_check CHECK (rate_bp >= 0 AND rate_bp <= 10000 AND (category = 'S') = (rate_bp > 0)),
    ADD CONSTRAINT vat_rates_exemption_check CHECK (num_nulls(reason, exemption_text, exemption_code) = CASE WHEN category = 'S' THEN 3 ELSE 0 END);
  DROP INDEX vat_rates_row_key;
  CREATE UNIQUE INDEX vat_rates_row_key ON vat_rates (category, rate_bp, reason, valid_from) NULLS NOT DISTINCT;
  -- Since 1 September 2026 VAT law stands in the CIBS (ordonnance 2025-1247); the CGI may be cited until 31 December 2027.
  INSERT INTO vat_rates (id, rate_bp, category, reason, exemption_code, label, exemption_text, legal_reference, valid_from, valid_to) VALUES
    ('0190f000-0000-7000-8000-000000000021', 0, 'E', 'general_interest', 'VATEX-FR-CGI261-7', 'Exonéré (œuvre d’intérêt général)',
      'Exonération de TVA, art. 261, 7, 1° b du CGI', 'CGI, art. 261, 7, 1° b', '2000-04-01', NULL),
    ('0190f000-0000-7000-8000-000000000022', 0, 'E', 'franchise', 'VATEX-FR-FRANCHISE', 'Franchise en base',
      'TVA non applicable, art. 293 B du CGI', 'CGI, art. 293 B', '2000-04-01', NULL),
    ('0190f000-0000-7000-8000-000000000023', 0, 'AE', 'building_subcontract', 'VATEX-EU-AE', 'Autoliquidation (sous-traitance du bâtiment)',
      'Autoliquidation, art. 283, 2 nonies du CGI', 'CGI, art. 283, 2 nonies', '2014-01-01', NULL),
    ('0190f000-0000-7000-8000-000000000024', 0, 'AE', 'eu_services', 'VATEX-EU-AE', 'Autoliquidation (prestation à un assujetti de l’Union)',
      'Autoliquidation, art. 283, 2 du CGI', 'CGI, art. 259, 1° et 283, 2', '2010-01-01', NULL),
    ('0190f000-0000-7000-8000-000000000025', 0, 'K', 'intra_eu_goods', 'VATEX-EU-IC', 'Livraison intracommunautaire',
      'Exonération de TVA, art. 262 ter, I du CGI', 'CGI, art. 262 ter, I', '2000-04-01', NULL),
    ('0190f000-0000-7000-8000-000000000026', 0, 'G', 'export', 'VATEX-EU-G', 'Exportation hors de l’Union',
      'Exonération de TVA, art. 262, I du CGI', 'CGI, art. 262, I', '2000-04-01', NULL),
    ('0190f000-0000-7000-8000-000000000027', 0, 'O', 'foreign_services', 'VATEX-EU-O', 'Prestation à un assujetti hors de l’Union',
      'TVA non applicable, art. 259, 1° du CGI', 'CGI, art. 259, 1°', '2010-01-01', NULL);
  UPDATE vat_rates SET valid_to = '2027-12-31' WHERE category <> 'S';
  INSERT INTO vat_rates (id, rate_bp, category, reason, exemption_code, label, exemption_text, legal_reference, valid_from)
    SELECT gen_random_uuid(), 0, old.category, old.reason, old.exemption_code, old.label, new.words, 'CIBS, livre II (ex ' || old.legal_reference || ')', '2028-01-01'
      FROM vat_rates old JOIN (VALUES
        ('teaching', 'Exonération de TVA, enseignement (CIBS, livre II ; directive 2006/112/CE, art. 132, 1, i)'),
        ('general_interest', 'Exonération de TVA, œuvre d’intérêt général (CIBS, livre II)'),
        ('franchise', 'TVA non applicable, franchise en base (CIBS, livre II)'),
        ('building_subcontract', 'Autoliquidation : TVA due par le preneur (CIBS, livre II)'),
        ('eu_services', 'Autoliquidation : TVA due par le preneur (directive 2006/112/CE, art. 44 et 196)'),
        ('intra_eu_goods', 'Exonération de TVA, livraison intracommunautaire (directive 2006/112/CE, art. 138)'),
        ('export', 'Exonération de TVA, exportation (directive 2006/112/CE, art. 146)'),
        ('foreign_services', 'TVA non applicable, prestation située hors de France (directive 2006/112/CE, art. 44)')
      ) AS new (reason, words) ON new.reason = old.reason;
  ALTER TABLE vat_rates ENABLE TRIGGER vat_rates_audit;
`;

const CUSTOMERS = `
  ALTER TABLE customers
    ADD COLUMN electronic_scheme text CONSTRAINT customers_electronic_scheme_check CHECK (electronic_scheme ~ '^([0-9]{4}|EM)$'),
    ADD COLUMN electronic_address text,
    ADD COLUMN service_code text,
    ADD COLUMN requires_service_code boolean NOT NULL DEFAULT false,
    ADD COLUMN requires_engagement boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT customers_electronic_check CHECK ((electronic_scheme IS NULL) = (electronic_address IS NULL));
`;

const DISCOUNT = (table: string): string => `
    ADD COLUMN discount_bp integer NOT NULL DEFAULT 0 CONSTRAINT ${table}_discount_bp_check CHECK (discount_bp BETWEEN 0 AND 10000)`;
const DOCUMENT_DISCOUNT = (table: string): string => `${DISCOUNT(table)},
    ADD COLUMN discount_cents bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT ${table}_discount_check CHECK (discount_cents >= 0 AND (discount_bp = 0 OR discount_cents = 0))`;
const VAT_REASON = (table: string): string => `
    ADD COLUMN vat_reason text CONSTRAINT ${table}_vat_reason_check CHECK (vat_reason IN (${REASONS}))`;

const OFFERS = `
  ALTER TABLE quotes ${DOCUMENT_DISCOUNT('quotes')};
  ALTER TABLE quote_lines ${DISCOUNT('quote_lines')}, ${VAT_REASON('quote_lines')};
  ALTER TABLE production_orders ${DOCUMENT_DISCOUNT('production_orders')};
  ALTER TABLE production_order_lines ${DISCOUNT('production_order_lines')}, ${VAT_REASON('production_order_lines')};
  UPDATE quote_lines SET vat_reason = 'teaching' WHERE vat_rate_bp = 0;
  UPDATE production_order_lines SET vat_reason = 'teaching' WHERE vat_rate_bp = 0;
  ALTER TABLE quote_lines ADD CONSTRAINT quote_lines_reason_check CHECK ((vat_rate_bp = 0) = (vat_reason IS NOT NULL));
  ALTER TABLE production_order_lines ADD CONSTRAINT production_order_lines_reason_check CHECK ((vat_rate_bp = 0) = (vat_reason IS NOT NULL));
`;

const SERIES = `
  ALTER TABLE number_series DROP CONSTRAINT number_series_kind_check,
    ADD CONSTRAINT number_series_kind_check CHECK (kind IN ('quote', 'order_confirmation', 'pro_forma', 'deposit', 'invoice', 'credit_note'));

  -- Each kind and year is a row of its own, so that two series never wait for each other but at the head of the chain.
  CREATE OR REPLACE FUNCTION draw_number(drawn_kind text, day date) RETURNS text LANGUAGE plpgsql AS $$
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
        SELECT drawn_kind, drawn_year,
               coalesce(max(before.prefix), CASE drawn_kind WHEN 'quote' THEN 'DE' WHEN 'order_confirmation' THEN 'CC' WHEN 'pro_forma' THEN 'PF'
                 WHEN 'deposit' THEN 'AC' WHEN 'credit_note' THEN 'AV' ELSE 'FA' END),
               coalesce(max(before.digits), CASE WHEN drawn_kind IN ('quote', 'order_confirmation', 'pro_forma') THEN 4 ELSE 5 END), 1
          FROM (SELECT prefix, digits FROM number_series WHERE kind = drawn_kind AND year < drawn_year ORDER BY year DESC LIMIT 1) AS before
        ON CONFLICT DO NOTHING;
    END LOOP;
    RETURN format('%s-%s-%s', drawn.prefix, drawn.year,
      lpad((drawn.next_number - 1)::text, greatest(drawn.digits, length((drawn.next_number - 1)::text)), '0'));
  END $$;
`;

const INVOICES = `
  ALTER TABLE invoices DISABLE TRIGGER invoices_frozen;
  ALTER TABLE invoices DISABLE TRIGGER invoices_audit;
  ALTER TABLE invoice_lines DISABLE TRIGGER invoice_lines_frozen;
  ALTER TABLE invoice_lines DISABLE TRIGGER invoice_lines_audit;
  ALTER TABLE invoice_vat_lines DISABLE TRIGGER invoice_vat_lines_frozen;

  ALTER TABLE invoices DROP CONSTRAINT invoices_kind_check,
    ADD CONSTRAINT invoices_kind_check CHECK (kind IN ('invoice', 'deposit', 'situation', 'final', 'credit_note')),
    ALTER COLUMN supplied_on DROP NOT NULL,
    ALTER COLUMN order_id DROP NOT NULL,
    ALTER COLUMN order_number DROP NOT NULL,
    ALTER COLUMN delivery_numbers DROP NOT NULL,
    ADD COLUMN prepaid_cents bigint NOT NULL DEFAULT 0,
    ADD COLUMN payable_cents bigint,
    ADD COLUMN credited_id uuid CONSTRAINT invoices_credited_id_fkey REFERENCES invoices (id),
    ADD COLUMN credit_reason text,
    ADD COLUMN percent_bp integer CONSTRAINT invoices_percent_bp_check CHECK (percent_bp BETWEEN 1 AND 10000),
    ADD COLUMN situation_rank integer,
    ADD COLUMN service_code text,
    ADD COLUMN engagement_number text,
    ADD COLUMN delivered_to jsonb,
    ADD COLUMN opening boolean NOT NULL DEFAULT false,
    ADD COLUMN buyer_salt text,
    ADD COLUMN buyer_digest text ${DOCUMENT_DISCOUNT('invoices').replace(/^\s*ADD/, ',\n    ADD')};
  UPDATE invoices SET payable_cents = gross_cents, buyer_salt = CASE WHEN number IS NOT NULL THEN gen_random_uuid()::text END;
  UPDATE invoices SET buyer_digest = encode(sha256(convert_to(buyer_salt || buyer::text, 'UTF8')), 'hex') WHERE number IS NOT NULL;
  ALTER TABLE invoices ALTER COLUMN payable_cents SET NOT NULL,
    ADD CONSTRAINT invoices_payable_check CHECK (prepaid_cents >= 0 AND payable_cents >= 0 AND payable_cents = gross_cents - prepaid_cents),
    ADD CONSTRAINT invoices_credited_check CHECK ((kind = 'credit_note') = (credited_id IS NOT NULL)),
    ADD CONSTRAINT invoices_percent_check CHECK ((kind IN ('deposit', 'situation')) = (percent_bp IS NOT NULL)),
    ADD CONSTRAINT invoices_buyer_digest_check CHECK (num_nulls(number, buyer_salt, buyer_digest) IN (0, 3)),
    ADD CONSTRAINT invoices_supplied_on_check CHECK (supplied_on IS NOT NULL OR kind IN ('deposit', 'credit_note'));
  CREATE INDEX invoices_credited_id_idx ON invoices (credited_id);

  ALTER TABLE invoice_lines DROP CONSTRAINT invoice_lines_quantity_check,
    ADD CONSTRAINT invoice_lines_quantity_check CHECK (quantity <> 0),
    ALTER COLUMN order_line_id DROP NOT NULL,
    ADD COLUMN credited_line_id uuid CONSTRAINT invoice_lines_credited_line_id_fkey REFERENCES invoice_lines (id),
    ADD COLUMN returned_quantity numeric(12,4),
    ADD COLUMN vat_category text, ${DISCOUNT('invoice_lines')}, ${VAT_REASON('invoice_lines')};
  UPDATE invoice_lines SET vat_category = CASE WHEN vat_rate_bp = 0 THEN 'E' ELSE 'S' END, vat_reason = CASE WHEN vat_rate_bp = 0 THEN 'teaching' END;
  ALTER TABLE invoice_lines ALTER COLUMN vat_category SET NOT NULL,
    ADD CONSTRAINT invoice_lines_vat_category_check CHECK (vat_category IN (${CATEGORIES})),
    ADD CONSTRAINT invoice_lines_reason_check CHECK ((vat_category = 'S') = (vat_reason IS NULL) AND (vat_category = 'S') = (vat_rate_bp > 0));
  CREATE INDEX invoice_lines_credited_line_id_idx ON invoice_lines (credited_line_id);

  ALTER TABLE invoice_vat_lines DROP CONSTRAINT invoice_vat_lines_rate_key,
    ADD COLUMN vat_category text, ADD COLUMN exemption_text text, ADD COLUMN exemption_code text;
  UPDATE invoice_vat_lines SET vat_category = CASE WHEN vat_rate_bp = 0 THEN 'E' ELSE 'S' END,
    exemption_text = CASE WHEN vat_rate_bp = 0 THEN 'Exonération de TVA, art. 261, 4, 4° a du CGI' END,
    exemption_code = CASE WHEN vat_rate_bp = 0 THEN 'VATEX-FR-CGI261-4' END;
  ALTER TABLE invoice_vat_lines ALTER COLUMN vat_category SET NOT NULL,
    ADD CONSTRAINT invoice_vat_lines_vat_category_check CHECK (vat_category IN (${CATEGORIES})),
    ADD CONSTRAINT invoice_vat_lines_rate_key UNIQUE (invoice_id, vat_category, vat_rate_bp);

  -- A discount on the whole document, once a VAT group.
  CREATE TABLE invoice_allowances (
    id uuid CONSTRAINT invoice_allowances_pkey PRIMARY KEY,
    invoice_id uuid NOT NULL CONSTRAINT invoice_allowances_invoice_id_fkey REFERENCES invoices (id) ON DELETE CASCADE,
    vat_category text NOT NULL CONSTRAINT invoice_allowances_vat_category_check CHECK (vat_category IN (${CATEGORIES})),
    vat_rate_bp integer NOT NULL,
    amount_cents bigint NOT NULL CONSTRAINT invoice_allowances_amount_check CHECK (amount_cents > 0),
    percent_bp integer,
    reason text NOT NULL,
    CONSTRAINT invoice_allowances_rate_key UNIQUE (invoice_id, vat_category, vat_rate_bp)
  );

  -- A cashed deposit is taken off by one final invoice.
  CREATE TABLE invoice_deposits (
    deposit_id uuid CONSTRAINT invoice_deposits_pkey PRIMARY KEY CONSTRAINT invoice_deposits_deposit_id_fkey REFERENCES invoices (id),
    invoice_id uuid NOT NULL CONSTRAINT invoice_deposits_invoice_id_fkey REFERENCES invoices (id) ON DELETE CASCADE
  );
  CREATE INDEX invoice_deposits_invoice_id_idx ON invoice_deposits (invoice_id);

  ALTER TABLE invoices ENABLE TRIGGER invoices_frozen;
  ALTER TABLE invoices ENABLE TRIGGER invoices_audit;
  ALTER TABLE invoice_lines ENABLE TRIGGER invoice_lines_frozen;
  ALTER TABLE invoice_lines ENABLE TRIGGER invoice_lines_audit;
  ALTER TABLE invoice_vat_lines ENABLE TRIGGER invoice_vat_lines_frozen;
`;

const PAYMENTS = `
  ALTER TABLE payments DISABLE TRIGGER payments_frozen;
  ALTER TABLE payments DISABLE TRIGGER payments_audit;
  ALTER TABLE payments ADD COLUMN kind text,
    ADD COLUMN refunds_payment_id uuid CONSTRAINT payments_refunds_payment_id_fkey REFERENCES payments (id),
    ADD COLUMN refunds_credit_note_id uuid CONSTRAINT payments_refunds_credit_note_id_fkey REFERENCES invoices (id);
  UPDATE payments SET kind = CASE WHEN reverses_id IS NULL THEN 'receipt' ELSE 'reversal' END;
  ALTER TABLE payments ALTER COLUMN kind SET NOT NULL,
    DROP CONSTRAINT payments_amount_check,
    ADD CONSTRAINT payments_kind_check CHECK (kind IN ('receipt', 'refund', 'reversal')),
    ADD CONSTRAINT payments_amount_check CHECK (CASE kind WHEN 'receipt' THEN amount_cents > 0 WHEN 'refund' THEN amount_cents < 0 ELSE amount_cents <> 0 END),
    ADD CONSTRAINT payments_reverses_check CHECK ((kind = 'reversal') = (reverses_id IS NOT NULL)),
    ADD CONSTRAINT payments_refunds_check CHECK ((kind = 'refund') = (num_nonnulls(refunds_payment_id, refunds_credit_note_id) = 1));
  CREATE INDEX payments_refunds_payment_id_idx ON payments (refunds_payment_id);
  CREATE INDEX payments_refunds_credit_note_id_idx ON payments (refunds_credit_note_id);
  ALTER TABLE payments ENABLE TRIGGER payments_frozen;
  ALTER TABLE payments ENABLE TRIGGER payments_audit;

  -- What settles an invoice: a payment or a credit note. Never changed: undone by the opposite amount.
  CREATE TABLE settlements (
    id uuid CONSTRAINT settlements_pkey PRIMARY KEY,
    invoice_id uuid NOT NULL CONSTRAINT settlements_invoice_id_fkey REFERENCES invoices (id),
    payment_id uuid CONSTRAINT settlements_payment_id_fkey REFERENCES payments (id),
    credit_note_id uuid CONSTRAINT settlements_credit_note_id_fkey REFERENCES invoices (id),
    amount_cents bigint NOT NULL CONSTRAINT settlements_amount_check CHECK (amount_cents <> 0),
    settled_on date NOT NULL,
    CONSTRAINT settlements_by_check CHECK (num_nonnulls(payment_id, credit_note_id) = 1)
  );
  CREATE INDEX settlements_invoice_id_idx ON settlements (invoice_id);
  CREATE INDEX settlements_payment_id_idx ON settlements (payment_id);
  CREATE INDEX settlements_credit_note_id_idx ON settlements (credit_note_id);
  -- What of a settlement stands for which rate, and the VAT that it made due.
  CREATE TABLE settlement_vat_lines (
    settlement_id uuid NOT NULL CONSTRAINT settlement_vat_lines_settlement_id_fkey REFERENCES settlements (id),
    vat_category text NOT NULL CONSTRAINT settlement_vat_lines_vat_category_check CHECK (vat_category IN (${CATEGORIES})),
    vat_rate_bp integer NOT NULL,
    gross_cents bigint NOT NULL,
    vat_due_cents bigint NOT NULL,
    CONSTRAINT settlement_vat_lines_pkey PRIMARY KEY (settlement_id, vat_category, vat_rate_bp)
  );
  INSERT INTO settlements (id, invoice_id, payment_id, amount_cents, settled_on)
    SELECT a.id, a.invoice_id, a.payment_id, a.amount_cents, p.received_on FROM payment_allocations a JOIN payments p ON p.id = a.payment_id;
  -- Before this step an invoice had one sum of VAT made due: it is given to the highest rate that waits.
  INSERT INTO settlement_vat_lines (settlement_id, vat_category, vat_rate_bp, gross_cents, vat_due_cents)
    SELECT DISTINCT ON (a.id) a.id, v.vat_category, v.vat_rate_bp, a.amount_cents, a.vat_due_cents
      FROM payment_allocations a JOIN invoice_vat_lines v ON v.invoice_id = a.invoice_id ORDER BY a.id, v.pending_cents DESC, v.vat_rate_bp DESC;
  DROP TABLE payment_allocations;
  DROP FUNCTION check_allocation_sums();

  CREATE FUNCTION check_settlement_sums() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    payable bigint := (SELECT payable_cents FROM invoices WHERE id = NEW.invoice_id AND number IS NOT NULL AND kind <> 'credit_note');
    settled bigint := (SELECT sum(amount_cents) FROM settlements WHERE invoice_id = NEW.invoice_id);
    used bigint;
    available bigint;
  BEGIN
    IF payable IS NULL OR settled < 0 OR settled > payable THEN
      RAISE EXCEPTION 'invoice %: % cents settled of %', NEW.invoice_id, settled, payable
        USING ERRCODE = 'check_violation', CONSTRAINT = 'settlements_invoice_sum';
    END IF;
    IF NEW.payment_id IS NOT NULL THEN
      SELECT sum(amount_cents) INTO used FROM settlements WHERE payment_id = NEW.payment_id;
      SELECT amount_cents + coalesce((SELECT sum(r.amount_cents) FROM payments r WHERE r.refunds_payment_id = NEW.payment_id
          AND NOT EXISTS (SELECT FROM payments u WHERE u.reverses_id = r.id)), 0) INTO available
        FROM payments WHERE id = NEW.payment_id;
    ELSE
      SELECT sum(amount_cents) INTO used FROM settlements WHERE credit_note_id = NEW.credit_note_id;
      SELECT gross_cents + coalesce((SELECT sum(r.amount_cents) FROM payments r WHERE r.refunds_credit_note_id = NEW.credit_note_id
          AND NOT EXISTS (SELECT FROM payments u WHERE u.reverses_id = r.id)), 0) INTO available
        FROM invoices WHERE id = NEW.credit_note_id AND kind = 'credit_note';
    END IF;
    IF available IS NULL OR abs(used) > abs(available) OR used * available < 0 THEN
      RAISE EXCEPTION 'settlement %: % cents used of %', NEW.id, used, available
        USING ERRCODE = 'check_violation', CONSTRAINT = 'settlements_source_sum';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER settlements_sums AFTER INSERT ON settlements
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_settlement_sums();
`;

const LEDGER = `
  ALTER TABLE ledger_accounts DISABLE TRIGGER ledger_accounts_audit;
  ALTER TABLE ledger_accounts DROP CONSTRAINT ledger_accounts_pkey;
  ALTER TABLE ledger_accounts
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT ledger_accounts_pkey PRIMARY KEY,
    ADD COLUMN vat_rate_bp integer,
    ADD COLUMN sector text CONSTRAINT ledger_accounts_sector_check CHECK (sector IN ('taxable', 'exempt')),
    ADD COLUMN valid_from date NOT NULL DEFAULT '2000-01-01';
  ALTER TABLE ledger_accounts ALTER COLUMN id DROP DEFAULT, ALTER COLUMN valid_from DROP DEFAULT;
  CREATE UNIQUE INDEX ledger_accounts_row_key ON ledger_accounts (role, vat_rate_bp, sector, valid_from) NULLS NOT DISTINCT;
  INSERT INTO ledger_accounts (id, role, account, label, valid_from) VALUES
    ('0190f000-0000-7000-8000-000000000031', 'deposits_received', '419100', 'Clients, acomptes reçus sur commandes', '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000032', 'vat_pending_deposits', '445800', 'TVA en attente sur acomptes', '2000-01-01'),
    ('0190f000-0000-7000-8000-000000000033', 'opening', '890000', 'Bilan d’ouverture', '2000-01-01');
  ALTER TABLE ledger_accounts ENABLE TRIGGER ledger_accounts_audit;

  ALTER TABLE ledger_heads DROP CONSTRAINT ledger_heads_journal_check,
    ADD CONSTRAINT ledger_heads_journal_check CHECK (journal IN ('VE', 'BQ', 'OD', 'AN'));
  INSERT INTO ledger_heads (journal, label, last_number, last_hash) VALUES
    ('OD', 'Opérations diverses', 0, repeat('0', 64)),
    ('AN', 'À-nouveaux', 0, repeat('0', 64));
  ALTER TABLE journal_entries DROP CONSTRAINT journal_entries_journal_check, DROP CONSTRAINT journal_entries_source_kind_check,
    ADD CONSTRAINT journal_entries_journal_check CHECK (journal IN ('VE', 'BQ', 'OD', 'AN')),
    ADD CONSTRAINT journal_entries_source_kind_check CHECK (source_kind IN ('invoice', 'payment', 'settlement', 'opening'));

  -- Lettering of the customers' account: lines that cancel each other bear one letter. Beside the lines, which never change.
  CREATE TABLE line_letters (
    line_id uuid CONSTRAINT line_letters_pkey PRIMARY KEY CONSTRAINT line_letters_line_id_fkey REFERENCES journal_lines (id),
    aux text NOT NULL,
    letter text NOT NULL,
    lettered_on date NOT NULL
  );
  CREATE INDEX line_letters_aux_idx ON line_letters (aux, letter);
  CREATE INDEX journal_lines_aux_idx ON journal_lines (aux, entry_id) WHERE aux IS NOT NULL;
`;

const CHAIN = `
  -- Every issued document, payment and settlement is a link over the one before it. Names count by a salted hash only.
  CREATE TABLE chain_heads (
    id boolean CONSTRAINT chain_heads_pkey PRIMARY KEY DEFAULT true CONSTRAINT chain_heads_single_check CHECK (id),
    position bigint NOT NULL,
    hash text NOT NULL
  );
  INSERT INTO chain_heads (position, hash) VALUES (0, repeat('0', 64));
  CREATE TABLE chain_links (
    position bigint CONSTRAINT chain_links_pkey PRIMARY KEY,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    digest text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT chain_links_subject_key UNIQUE (kind, subject_id)
  );

  CREATE FUNCTION invoice_digest(hashed uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(i.kind, i.number, i.created_on, i.issued_on, i.due_on, i.supplied_on, i.customer_id, i.order_id, i.delivery_id,
      i.title, i.order_number, i.delivery_numbers, i.quote_number, i.customer_reference, i.service_code, i.engagement_number, i.net_cents, i.vat_cents, i.gross_cents,
      i.prepaid_cents, i.payable_cents, i.credited_id, i.credit_reason, i.percent_bp, i.situation_rank, i.discount_bp, i.discount_cents, i.delivered_to, i.opening, i.seller,
      i.vat_option, i.texts, i.buyer_digest,
      (SELECT jsonb_agg(jsonb_build_array(l.id, l.position, l.nature, l.sector, l.label, l.details, l.quantity::text, l.unit, l.unit_price::text, l.discount_bp, l.vat_rate_bp,
          l.vat_category, l.vat_reason, l.net_cents, l.order_line_id, l.credited_line_id, l.returned_quantity::text) ORDER BY l.position) FROM invoice_lines l WHERE l.invoice_id = i.id),
      (SELECT jsonb_agg(jsonb_build_array(a.vat_category, a.vat_rate_bp, a.amount_cents, a.percent_bp, a.reason) ORDER BY a.vat_category, a.vat_rate_bp)
         FROM invoice_allowances a WHERE a.invoice_id = i.id),
      (SELECT jsonb_agg(jsonb_build_array(v.vat_category, v.vat_rate_bp, v.base_cents, v.vat_cents, v.pending_cents, v.exemption_text, v.exemption_code)
          ORDER BY v.vat_category, v.vat_rate_bp) FROM invoice_vat_lines v WHERE v.invoice_id = i.id),
      (SELECT jsonb_agg(d.deposit_id ORDER BY d.deposit_id) FROM invoice_deposits d WHERE d.invoice_id = i.id))::text, 'UTF8')), 'hex')
    FROM invoices i WHERE i.id = hashed $$;

  CREATE FUNCTION payment_digest(hashed uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(p.kind, p.customer_id, p.received_on, p.method, p.amount_cents, p.reference, p.reverses_id, p.reason,
      p.refunds_payment_id, p.refunds_credit_note_id, extract(epoch FROM p.recorded_at))::text, 'UTF8')), 'hex')
    FROM payments p WHERE p.id = hashed $$;

  CREATE FUNCTION settlement_digest(hashed uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(s.invoice_id, s.payment_id, s.credit_note_id, s.amount_cents, s.settled_on,
      (SELECT jsonb_agg(jsonb_build_array(v.vat_category, v.vat_rate_bp, v.gross_cents, v.vat_due_cents) ORDER BY v.vat_category, v.vat_rate_bp)
         FROM settlement_vat_lines v WHERE v.settlement_id = s.id))::text, 'UTF8')), 'hex')
    FROM settlements s WHERE s.id = hashed $$;

  CREATE FUNCTION document_digest(hashed uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT encode(sha256(convert_to(jsonb_build_array(d.kind, d.subject_id, f.sha256, f.size)::text, 'UTF8')), 'hex')
    FROM issued_documents d JOIN stored_files f ON f.id = d.file_id WHERE d.id = hashed $$;

  -- What a link says of its subject, computed anew; null when the subject is gone.
  CREATE FUNCTION chain_digest(hashed_kind text, hashed uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
  BEGIN
    RETURN CASE hashed_kind
      WHEN 'invoice' THEN invoice_digest(hashed)
      WHEN 'payment' THEN payment_digest(hashed)
      WHEN 'settlement' THEN settlement_digest(hashed)
      WHEN 'document' THEN document_digest(hashed)
    END;
  END $$;

  -- Holds the head of the chain until the end of the transaction: the last lock of all.
  CREATE FUNCTION link_chain(linked_kind text, linked uuid) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    head chain_heads;
    said text := chain_digest(linked_kind, linked);
    sealed text;
  BEGIN
    UPDATE chain_heads SET position = position + 1 RETURNING * INTO head;
    sealed := encode(sha256(convert_to(concat_ws('|', head.hash, head.position, linked_kind, linked, said), 'UTF8')), 'hex');
    UPDATE chain_heads SET hash = sealed;
    INSERT INTO chain_links (position, kind, subject_id, digest, hash) VALUES (head.position, linked_kind, linked, said, sealed);
  END $$;

  CREATE FUNCTION link_document() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM link_chain('document', NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER issued_documents_linked AFTER INSERT ON issued_documents FOR EACH ROW EXECUTE FUNCTION link_document();
`;

const SEAL = `
  -- Number, entry number and hashes together, as the last locks of the transaction that issues.
  CREATE OR REPLACE FUNCTION seal_invoice(sealed uuid, entry uuid, day date, due date, option text, seller_then jsonb, buyer_then jsonb, texts_then jsonb)
  RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    sealed_kind text := (SELECT kind FROM invoices WHERE id = sealed);
    drawn text := draw_number(CASE WHEN sealed_kind IN ('deposit', 'credit_note') THEN sealed_kind ELSE 'invoice' END, day);
    salt text := gen_random_uuid()::text;
  BEGIN
    UPDATE invoices SET number = drawn, issued_on = day, due_on = due, vat_option = option, seller = seller_then, buyer = buyer_then,
      buyer_salt = salt, buyer_digest = encode(sha256(convert_to(salt || buyer_then::text, 'UTF8')), 'hex'),
      texts = texts_then, search_text = lower(drawn) || ' ' || search_text WHERE id = sealed;
    UPDATE journal_entries SET piece_ref = drawn,
      label = CASE sealed_kind WHEN 'deposit' THEN 'Acompte ' WHEN 'credit_note' THEN 'Avoir ' ELSE 'Facture ' END || drawn || ' ' || label WHERE id = entry;
    PERFORM close_entry(entry);
    PERFORM link_chain('invoice', sealed);
    PERFORM link_chain('settlement', s.id) FROM settlements s WHERE s.credit_note_id = sealed;
    RETURN drawn;
  END $$;
`;

const FROZEN = `
  CREATE TRIGGER invoice_allowances_frozen BEFORE INSERT OR UPDATE OR DELETE ON invoice_allowances FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change();
  CREATE TRIGGER invoice_deposits_frozen BEFORE INSERT OR UPDATE OR DELETE ON invoice_deposits FOR EACH ROW EXECUTE FUNCTION refuse_issued_part_change();
  CREATE TRIGGER settlements_frozen BEFORE UPDATE OR DELETE ON settlements FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER settlement_vat_lines_frozen BEFORE UPDATE OR DELETE ON settlement_vat_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER chain_links_frozen BEFORE UPDATE OR DELETE ON chain_links FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER chain_heads_kept BEFORE DELETE ON chain_heads FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('settlements');
  SELECT audit_table('line_letters', '{}', 'UPDATE OR DELETE');
`;

/** What was issued and paid before the chain existed is linked in the order of its days. */
const LINK_KNOWN = `
  SELECT link_chain(kind, id) FROM (
    SELECT 'invoice' AS kind, id, issued_on AS day, 1 AS rank, number AS name FROM invoices WHERE number IS NOT NULL
    UNION ALL SELECT 'payment', id, received_on, 2, id::text FROM payments
    UNION ALL SELECT 'settlement', id, settled_on, 3, id::text FROM settlements
    UNION ALL SELECT 'document', id, rendered_at::date, 4, id::text FROM issued_documents
    ORDER BY day, rank, name) AS known;
`;
