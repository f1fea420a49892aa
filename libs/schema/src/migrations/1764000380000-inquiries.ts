import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From the client's inquiry to the money of an order: plans, estimates, market rates, outside work, what hours cost, orders taken over. */
export class Inquiries1764000380000 implements MigrationInterface {
  name = 'Inquiries1764000380000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [INQUIRIES, PLANS, RATES, ESTIMATES, QUOTES, SUBCONTRACTS, OPENINGS, RETENTION])
      await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const INQUIRIES = `
  CREATE TABLE inquiries (
    id uuid CONSTRAINT inquiries_pkey PRIMARY KEY,
    customer_id uuid CONSTRAINT inquiries_customer_id_fkey REFERENCES customers (id),
    contact_name text COLLATE fr,
    contact_details text,
    subject text COLLATE fr NOT NULL,
    details text,
    quantity text,
    wanted_on date,
    received_on date NOT NULL,
    channel text NOT NULL CONSTRAINT inquiries_channel_check CHECK (channel = ANY (ARRAY['mail'::text, 'phone'::text, 'visit'::text, 'letter'::text, 'other'::text])),
    state text NOT NULL CONSTRAINT inquiries_state_check
      CHECK (state = ANY (ARRAY['new'::text, 'estimated'::text, 'quoted'::text, 'ordered'::text, 'declined'::text, 'lost'::text])),
    end_reason text,
    state_on date NOT NULL,
    production_order_id uuid CONSTRAINT inquiries_production_order_id_fkey REFERENCES production_orders (id),
    recorded_by uuid CONSTRAINT inquiries_recorded_by_fkey REFERENCES users (id),
    search_text text NOT NULL,
    CONSTRAINT inquiries_client_check CHECK (customer_id IS NOT NULL OR contact_name IS NOT NULL),
    CONSTRAINT inquiries_end_check CHECK ((state IN ('declined', 'lost')) = (end_reason IS NOT NULL)),
    CONSTRAINT inquiries_ordered_check CHECK ((state = 'ordered'::text) = (production_order_id IS NOT NULL))
  );
  CREATE INDEX inquiries_received_on_idx ON inquiries (received_on, id);
  CREATE INDEX inquiries_wanted_on_idx ON inquiries (wanted_on, id);
  CREATE INDEX inquiries_subject_idx ON inquiries (subject, id);
  CREATE INDEX inquiries_customer_id_idx ON inquiries (customer_id, id);
  CREATE UNIQUE INDEX inquiries_production_order_id_key ON inquiries (production_order_id) WHERE production_order_id IS NOT NULL;
  CREATE INDEX inquiries_search_idx ON inquiries USING gin (search_text gin_trgm_ops);
  SELECT audit_table('inquiries', ARRAY['search_text']);
`;

const PLANS = `
  CREATE TABLE plans (
    id uuid CONSTRAINT plans_pkey PRIMARY KEY,
    first_id uuid NOT NULL CONSTRAINT plans_first_id_fkey REFERENCES plans (id),
    rank int NOT NULL CONSTRAINT plans_rank_check CHECK (rank >= 1),
    inquiry_id uuid CONSTRAINT plans_inquiry_id_fkey REFERENCES inquiries (id),
    order_id uuid CONSTRAINT plans_order_id_fkey REFERENCES production_orders (id),
    name text COLLATE fr NOT NULL,
    revision text NOT NULL,
    kind text NOT NULL CONSTRAINT plans_kind_check
      CHECK (kind = ANY (ARRAY['pdf'::text, 'picture'::text, 'dxf'::text, 'step'::text, 'dwg'::text])),
    file_id uuid NOT NULL CONSTRAINT plans_file_id_fkey REFERENCES stored_files (id),
    added_by uuid CONSTRAINT plans_added_by_fkey REFERENCES users (id),
    added_at timestamptz NOT NULL,
    CONSTRAINT plans_owner_check CHECK (num_nonnulls(inquiry_id, order_id) = 1)
  );
  CREATE UNIQUE INDEX plans_first_id_rank_key ON plans (first_id, rank);
  CREATE UNIQUE INDEX plans_first_id_revision_key ON plans (first_id, revision);
  CREATE INDEX plans_inquiry_id_idx ON plans (inquiry_id) WHERE inquiry_id IS NOT NULL;
  CREATE INDEX plans_order_id_idx ON plans (order_id) WHERE order_id IS NOT NULL;
  SELECT audit_table('plans');
`;

const RATES = `
  CREATE TABLE market_rates (
    id uuid CONSTRAINT market_rates_pkey PRIMARY KEY,
    machine_id uuid CONSTRAINT market_rates_machine_id_fkey REFERENCES machines (id),
    machine_family_id uuid CONSTRAINT market_rates_machine_family_id_fkey REFERENCES machine_families (id),
    from_on date NOT NULL,
    cents_per_hour bigint NOT NULL CONSTRAINT market_rates_cents_check CHECK (cents_per_hour > 0),
    CONSTRAINT market_rates_one_check CHECK (num_nonnulls(machine_id, machine_family_id) <= 1)
  );
  CREATE UNIQUE INDEX market_rates_row_key ON market_rates (machine_id, machine_family_id, from_on) NULLS NOT DISTINCT;
  SELECT audit_table('market_rates');

  CREATE TABLE workshop_costs (
    from_on date CONSTRAINT workshop_costs_pkey PRIMARY KEY,
    trainer_cents_per_hour bigint NOT NULL CONSTRAINT workshop_costs_trainer_check CHECK (trainer_cents_per_hour >= 0),
    youths_per_trainer int NOT NULL CONSTRAINT workshop_costs_youths_check CHECK (youths_per_trainer BETWEEN 1 AND 40),
    training_cents_per_hour bigint NOT NULL CONSTRAINT workshop_costs_training_check CHECK (training_cents_per_hour >= 0)
  );
  SELECT audit_table('workshop_costs');
`;

const ESTIMATES = `
  CREATE TABLE estimates (
    id uuid CONSTRAINT estimates_pkey PRIMARY KEY,
    inquiry_id uuid NOT NULL CONSTRAINT estimates_inquiry_id_fkey REFERENCES inquiries (id),
    title text NOT NULL,
    priced_on date NOT NULL,
    discount_bp int NOT NULL CONSTRAINT estimates_discount_bp_check CHECK (discount_bp BETWEEN 0 AND 10000),
    net_cents bigint NOT NULL,
    quoted_on date,
    written_by uuid CONSTRAINT estimates_written_by_fkey REFERENCES users (id),
    written_at timestamptz NOT NULL
  );
  CREATE INDEX estimates_priced_on_idx ON estimates (priced_on, id);
  CREATE INDEX estimates_inquiry_id_idx ON estimates (inquiry_id, id);
  SELECT audit_table('estimates');

  CREATE TABLE estimate_parts (
    id uuid CONSTRAINT estimate_parts_pkey PRIMARY KEY,
    estimate_id uuid NOT NULL CONSTRAINT estimate_parts_estimate_id_fkey REFERENCES estimates (id) ON DELETE CASCADE,
    position int NOT NULL,
    label text NOT NULL,
    quantity numeric(12,4) NOT NULL CONSTRAINT estimate_parts_quantity_check CHECK (quantity > 0),
    unit text NOT NULL
  );
  CREATE UNIQUE INDEX estimate_parts_estimate_id_position_key ON estimate_parts (estimate_id, position);
  SELECT audit_table('estimate_parts');

  CREATE TABLE estimate_operations (
    id uuid CONSTRAINT estimate_operations_pkey PRIMARY KEY,
    part_id uuid NOT NULL CONSTRAINT estimate_operations_part_id_fkey REFERENCES estimate_parts (id) ON DELETE CASCADE,
    position int NOT NULL,
    catalogue_operation_id uuid CONSTRAINT estimate_operations_catalogue_operation_id_fkey REFERENCES catalogue_operations (id),
    title text NOT NULL,
    machine_id uuid CONSTRAINT estimate_operations_machine_id_fkey REFERENCES machines (id),
    kind text NOT NULL CONSTRAINT estimate_operations_kind_check CHECK (kind = ANY (ARRAY['work'::text, 'training'::text])),
    setup_minutes int NOT NULL CONSTRAINT estimate_operations_setup_check CHECK (setup_minutes >= 0),
    piece_minutes numeric(9,2) NOT NULL CONSTRAINT estimate_operations_piece_check CHECK (piece_minutes >= 0),
    rate_cents bigint NOT NULL CONSTRAINT estimate_operations_rate_check CHECK (rate_cents >= 0),
    margin_bp int NOT NULL CONSTRAINT estimate_operations_margin_check CHECK (margin_bp BETWEEN -10000 AND 100000)
  );
  CREATE UNIQUE INDEX estimate_operations_part_id_position_key ON estimate_operations (part_id, position);
  SELECT audit_table('estimate_operations');

  CREATE TABLE estimate_materials (
    id uuid CONSTRAINT estimate_materials_pkey PRIMARY KEY,
    part_id uuid NOT NULL CONSTRAINT estimate_materials_part_id_fkey REFERENCES estimate_parts (id) ON DELETE CASCADE,
    position int NOT NULL,
    label text NOT NULL,
    unit text NOT NULL CONSTRAINT estimate_materials_unit_check
      CHECK (unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])),
    quantity numeric(14,3) NOT NULL CONSTRAINT estimate_materials_quantity_check CHECK (quantity > 0),
    unit_cost numeric(12,4) NOT NULL CONSTRAINT estimate_materials_cost_check CHECK (unit_cost >= 0),
    waste_bp int NOT NULL CONSTRAINT estimate_materials_waste_check CHECK (waste_bp BETWEEN 0 AND 100000),
    margin_bp int NOT NULL CONSTRAINT estimate_materials_margin_check CHECK (margin_bp BETWEEN -10000 AND 100000)
  );
  CREATE UNIQUE INDEX estimate_materials_part_id_position_key ON estimate_materials (part_id, position);
  SELECT audit_table('estimate_materials');

  CREATE TABLE estimate_subcontracts (
    id uuid CONSTRAINT estimate_subcontracts_pkey PRIMARY KEY,
    part_id uuid NOT NULL CONSTRAINT estimate_subcontracts_part_id_fkey REFERENCES estimate_parts (id) ON DELETE CASCADE,
    position int NOT NULL,
    supplier text NOT NULL,
    what text NOT NULL,
    cost_cents bigint NOT NULL CONSTRAINT estimate_subcontracts_cost_check CHECK (cost_cents >= 0),
    days int NOT NULL CONSTRAINT estimate_subcontracts_days_check CHECK (days BETWEEN 0 AND 366),
    margin_bp int NOT NULL CONSTRAINT estimate_subcontracts_margin_check CHECK (margin_bp BETWEEN -10000 AND 100000)
  );
  CREATE UNIQUE INDEX estimate_subcontracts_part_id_position_key ON estimate_subcontracts (part_id, position);
  SELECT audit_table('estimate_subcontracts');
`;

/** A quote that came of an estimate, its lines of the parts; the order keeps the way back. */
const QUOTES = `
  ALTER TABLE quotes ADD COLUMN estimate_id uuid CONSTRAINT quotes_estimate_id_fkey REFERENCES estimates (id);
  CREATE INDEX quotes_estimate_id_idx ON quotes (estimate_id) WHERE estimate_id IS NOT NULL;
  ALTER TABLE quote_lines ADD COLUMN estimate_part_id uuid CONSTRAINT quote_lines_estimate_part_id_fkey REFERENCES estimate_parts (id);
  ALTER TABLE production_orders ADD COLUMN estimate_id uuid CONSTRAINT production_orders_estimate_id_fkey REFERENCES estimates (id);
  ALTER TABLE production_order_lines
    ADD COLUMN estimate_part_id uuid CONSTRAINT production_order_lines_estimate_part_id_fkey REFERENCES estimate_parts (id);
`;

const SUBCONTRACTS = `
  CREATE TABLE subcontracts (
    id uuid CONSTRAINT subcontracts_pkey PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT subcontracts_order_id_fkey REFERENCES production_orders (id),
    supplier text NOT NULL,
    what text NOT NULL,
    state text NOT NULL CONSTRAINT subcontracts_state_check
      CHECK (state = ANY (ARRAY['planned'::text, 'sent'::text, 'back'::text, 'cancelled'::text])),
    days int CONSTRAINT subcontracts_days_check CHECK (days BETWEEN 0 AND 366),
    estimated_cents bigint CONSTRAINT subcontracts_estimated_check CHECK (estimated_cents >= 0),
    cost_cents bigint CONSTRAINT subcontracts_cost_check CHECK (cost_cents >= 0),
    sent_on date,
    expected_on date,
    back_on date,
    CONSTRAINT subcontracts_sent_check CHECK (CASE state WHEN 'planned' THEN sent_on IS NULL WHEN 'cancelled' THEN true ELSE sent_on IS NOT NULL AND expected_on IS NOT NULL END),
    CONSTRAINT subcontracts_back_check CHECK ((state = 'back'::text) = (back_on IS NOT NULL) AND back_on >= sent_on)
  );
  CREATE INDEX subcontracts_order_id_idx ON subcontracts (order_id, id);
  CREATE INDEX subcontracts_expected_on_idx ON subcontracts (expected_on) WHERE (state = 'sent'::text);
  SELECT audit_table('subcontracts');
`;

const OPENINGS = `
  CREATE TABLE order_openings (
    order_id uuid CONSTRAINT order_openings_pkey PRIMARY KEY CONSTRAINT order_openings_order_id_fkey REFERENCES production_orders (id),
    taken_on date NOT NULL,
    previous_number text,
    entered_by uuid CONSTRAINT order_openings_entered_by_fkey REFERENCES users (id),
    entered_at timestamptz NOT NULL
  );
  CREATE INDEX order_openings_taken_on_idx ON order_openings (taken_on, order_id);
  SELECT audit_table('order_openings');

  -- hours of before, of nobody by name: one row an operation
  CREATE TABLE operation_openings (
    operation_id uuid CONSTRAINT operation_openings_pkey PRIMARY KEY CONSTRAINT operation_openings_operation_id_fkey REFERENCES operations (id),
    minutes int NOT NULL CONSTRAINT operation_openings_minutes_check CHECK (minutes > 0)
  );
  SELECT audit_table('operation_openings');
  CREATE TRIGGER operation_openings_frozen BEFORE UPDATE OR DELETE ON operation_openings FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const RETENTION = `
  INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES
    ('01920000-0000-7000-8000-0000000e0038', 'workshop.inquiries', 36, 'Usage de la prospection : 3 ans après le dernier contact. À vérifier.', false, '2020-01-01');
`;
