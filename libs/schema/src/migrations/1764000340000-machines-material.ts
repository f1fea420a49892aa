import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of a machine – states, costs, checks, upkeep – and the material of the workshop. */
export class MachinesMaterial1764000340000 implements MigrationInterface {
  name = 'MachinesMaterial1764000340000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [MACHINES, CHECKS, UPKEEP, ITEMS, ORDERS, PURCHASES, MOVEMENTS, COUNTS]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const MACHINES = `
  ALTER TABLE machines DROP CONSTRAINT machines_state_check, DROP CONSTRAINT machines_stop_reason_check,
    ADD CONSTRAINT machines_state_check CHECK (state = ANY (ARRAY['in_use'::text, 'stopped'::text, 'maintenance'::text])),
    ADD CONSTRAINT machines_stop_reason_check CHECK ((state = 'in_use'::text) = (stop_reason IS NULL)),
    ADD COLUMN serial_number text, ADD COLUMN built_year int, ADD COLUMN bought_on date, ADD COLUMN supplier text,
    ADD CONSTRAINT machines_built_year_check CHECK (built_year >= 1900 AND built_year <= 2200);
  CREATE INDEX machines_not_in_use_idx ON machines (name, id) WHERE state <> 'in_use'::text;

  CREATE TABLE machine_state_changes (
    id uuid CONSTRAINT machine_state_changes_pkey PRIMARY KEY,
    machine_id uuid NOT NULL CONSTRAINT machine_state_changes_machine_id_fkey REFERENCES machines (id),
    state text NOT NULL CONSTRAINT machine_state_changes_state_check CHECK (state = ANY (ARRAY['in_use'::text, 'stopped'::text, 'maintenance'::text])),
    reason text NOT NULL, since timestamptz NOT NULL,
    recorded_by uuid CONSTRAINT machine_state_changes_recorded_by_fkey REFERENCES users (id));
  CREATE INDEX machine_state_changes_machine_id_idx ON machine_state_changes (machine_id, since, id);
  INSERT INTO machine_state_changes (id, machine_id, state, reason, since)
    SELECT gen_random_uuid(), id, state, stop_reason, now() FROM machines WHERE state = 'stopped';
  CREATE TRIGGER machine_state_changes_frozen BEFORE UPDATE OR DELETE ON machine_state_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE machine_costs (
    id uuid CONSTRAINT machine_costs_pkey PRIMARY KEY,
    machine_id uuid NOT NULL CONSTRAINT machine_costs_machine_id_fkey REFERENCES machines (id),
    from_on date NOT NULL, cents_per_hour bigint NOT NULL CONSTRAINT machine_costs_cents_check CHECK (cents_per_hour >= 0),
    recorded_by uuid CONSTRAINT machine_costs_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL);
  CREATE UNIQUE INDEX machine_costs_machine_id_from_on_key ON machine_costs (machine_id, from_on);
  SELECT audit_table('machine_costs');

  CREATE INDEX time_entries_machine_idx ON time_entries (machine_id, starts_at, id) WHERE voided_at IS NULL AND machine_id IS NOT NULL;
`;

const CHECKS = `
  CREATE TABLE machine_checks (
    id uuid CONSTRAINT machine_checks_pkey PRIMARY KEY,
    machine_id uuid NOT NULL CONSTRAINT machine_checks_machine_id_fkey REFERENCES machines (id),
    kind text NOT NULL, period_months int NOT NULL CONSTRAINT machine_checks_period_check CHECK (period_months >= 1 AND period_months <= 240),
    legal_basis text, first_due_on date NOT NULL, ended_on date);
  CREATE INDEX machine_checks_machine_id_idx ON machine_checks (machine_id, id);
  SELECT audit_table('machine_checks');
  CREATE TABLE machine_check_results (
    id uuid CONSTRAINT machine_check_results_pkey PRIMARY KEY,
    check_id uuid NOT NULL CONSTRAINT machine_check_results_check_id_fkey REFERENCES machine_checks (id),
    done_on date NOT NULL, done_by text NOT NULL, next_due_on date NOT NULL, notes text,
    file_id uuid CONSTRAINT machine_check_results_file_id_fkey REFERENCES stored_files (id),
    recorded_by uuid CONSTRAINT machine_check_results_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL,
    CONSTRAINT machine_check_results_days_check CHECK (next_due_on > done_on));
  CREATE INDEX machine_check_results_check_id_idx ON machine_check_results (check_id, done_on, id);
  SELECT audit_table('machine_check_results');
`;

const UPKEEP = `
  CREATE TABLE machine_upkeeps (
    id uuid CONSTRAINT machine_upkeeps_pkey PRIMARY KEY,
    machine_id uuid NOT NULL CONSTRAINT machine_upkeeps_machine_id_fkey REFERENCES machines (id),
    title text NOT NULL, tasks text NOT NULL, interval_days int NOT NULL CONSTRAINT machine_upkeeps_interval_check CHECK (interval_days >= 1 AND interval_days <= 3660),
    first_due_on date NOT NULL, ended_on date);
  CREATE INDEX machine_upkeeps_machine_id_idx ON machine_upkeeps (machine_id, id);
  SELECT audit_table('machine_upkeeps');
  CREATE TABLE machine_upkeeps_done (
    id uuid CONSTRAINT machine_upkeeps_done_pkey PRIMARY KEY,
    upkeep_id uuid NOT NULL CONSTRAINT machine_upkeeps_done_upkeep_id_fkey REFERENCES machine_upkeeps (id),
    done_on date NOT NULL, notes text,
    recorded_by uuid CONSTRAINT machine_upkeeps_done_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL);
  CREATE INDEX machine_upkeeps_done_upkeep_id_idx ON machine_upkeeps_done (upkeep_id, done_on, id);
  CREATE TRIGGER machine_upkeeps_done_frozen BEFORE UPDATE OR DELETE ON machine_upkeeps_done FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('machine_upkeeps_done');
`;

const ITEMS = `
  CREATE TABLE material_items (
    id uuid CONSTRAINT material_items_pkey PRIMARY KEY, code text NOT NULL, name text COLLATE fr NOT NULL, family text COLLATE fr NOT NULL,
    unit text NOT NULL CONSTRAINT material_items_unit_check CHECK (unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])),
    dimension text, minimum_stock numeric(14,3) NOT NULL CONSTRAINT material_items_minimum_check CHECK (minimum_stock >= 0),
    supplier text, last_unit_cost numeric(14,4), active boolean NOT NULL,
    on_hand numeric(14,3) NOT NULL, value_cents bigint NOT NULL,
    CONSTRAINT material_items_stock_check CHECK (on_hand >= 0 AND value_cents >= 0 AND (on_hand > 0 OR value_cents = 0)));
  CREATE UNIQUE INDEX material_items_code_key ON material_items (code);
  CREATE INDEX material_items_code_idx ON material_items (code, id);
  CREATE INDEX material_items_name_idx ON material_items (name, id);
  SELECT audit_table('material_items', ARRAY['on_hand', 'value_cents']);
  CREATE TABLE stock_locations (id uuid CONSTRAINT stock_locations_pkey PRIMARY KEY, name text COLLATE fr NOT NULL, active boolean NOT NULL);
  CREATE UNIQUE INDEX stock_locations_name_key ON stock_locations (name);
  SELECT audit_table('stock_locations');
  CREATE TABLE stock_levels (
    item_id uuid NOT NULL CONSTRAINT stock_levels_item_id_fkey REFERENCES material_items (id),
    location_id uuid NOT NULL CONSTRAINT stock_levels_location_id_fkey REFERENCES stock_locations (id),
    quantity numeric(14,3) NOT NULL CONSTRAINT stock_levels_quantity_check CHECK (quantity >= 0),
    CONSTRAINT stock_levels_pkey PRIMARY KEY (item_id, location_id));
  CREATE INDEX stock_levels_location_id_idx ON stock_levels (location_id, item_id);
`;

const ORDERS = `
  CREATE TABLE order_materials (
    id uuid CONSTRAINT order_materials_pkey PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT order_materials_order_id_fkey REFERENCES production_orders (id),
    item_id uuid CONSTRAINT order_materials_item_id_fkey REFERENCES material_items (id),
    label text NOT NULL, unit text NOT NULL CONSTRAINT order_materials_unit_check CHECK (unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])),
    wanted numeric(14,3) NOT NULL, reserved numeric(14,3) NOT NULL, consumed numeric(14,3) NOT NULL, cost_cents bigint NOT NULL,
    CONSTRAINT order_materials_quantities_check CHECK (wanted >= 0 AND reserved >= 0 AND consumed >= 0 AND cost_cents >= 0),
    CONSTRAINT order_materials_reserved_check CHECK (item_id IS NOT NULL OR reserved = 0));
  CREATE INDEX order_materials_order_id_idx ON order_materials (order_id, id);
  CREATE UNIQUE INDEX order_materials_order_item_key ON order_materials (order_id, item_id) WHERE item_id IS NOT NULL;
  CREATE INDEX order_materials_reserved_idx ON order_materials (item_id) WHERE reserved > 0;
  SELECT audit_table('order_materials');
`;

const PURCHASES = `
  CREATE TABLE purchase_lists (
    id uuid CONSTRAINT purchase_lists_pkey PRIMARY KEY, title text COLLATE fr NOT NULL, supplier text,
    state text NOT NULL CONSTRAINT purchase_lists_state_check CHECK (state = ANY (ARRAY['draft'::text, 'ordered'::text, 'received'::text, 'cancelled'::text])),
    created_by uuid CONSTRAINT purchase_lists_created_by_fkey REFERENCES users (id), created_at timestamptz NOT NULL, ordered_on date);
  CREATE INDEX purchase_lists_created_at_idx ON purchase_lists (created_at, id);
  SELECT audit_table('purchase_lists');
  CREATE TABLE purchase_lines (
    id uuid CONSTRAINT purchase_lines_pkey PRIMARY KEY,
    list_id uuid NOT NULL CONSTRAINT purchase_lines_list_id_fkey REFERENCES purchase_lists (id), position int NOT NULL,
    item_id uuid CONSTRAINT purchase_lines_item_id_fkey REFERENCES material_items (id),
    order_material_id uuid CONSTRAINT purchase_lines_order_material_id_fkey REFERENCES order_materials (id),
    label text NOT NULL, unit text NOT NULL CONSTRAINT purchase_lines_unit_check CHECK (unit = ANY (ARRAY['piece'::text, 'metre'::text, 'square_metre'::text, 'kilogram'::text, 'litre'::text, 'box'::text])),
    quantity numeric(14,3) NOT NULL CONSTRAINT purchase_lines_quantity_check CHECK (quantity > 0),
    received numeric(14,3) NOT NULL CONSTRAINT purchase_lines_received_check CHECK (received >= 0),
    CONSTRAINT purchase_lines_what_check CHECK (item_id IS NOT NULL OR order_material_id IS NOT NULL));
  CREATE INDEX purchase_lines_list_id_idx ON purchase_lines (list_id, position, id);
  CREATE INDEX purchase_lines_order_material_id_idx ON purchase_lines (order_material_id) WHERE order_material_id IS NOT NULL;
  CREATE INDEX purchase_lines_item_id_idx ON purchase_lines (item_id) WHERE item_id IS NOT NULL;
  SELECT audit_table('purchase_lines');
  CREATE TABLE material_receipts (
    id uuid CONSTRAINT material_receipts_pkey PRIMARY KEY,
    item_id uuid CONSTRAINT material_receipts_item_id_fkey REFERENCES material_items (id),
    order_material_id uuid CONSTRAINT material_receipts_order_material_id_fkey REFERENCES order_materials (id),
    purchase_line_id uuid CONSTRAINT material_receipts_purchase_line_id_fkey REFERENCES purchase_lines (id),
    quantity numeric(14,3) NOT NULL CONSTRAINT material_receipts_quantity_check CHECK (quantity > 0),
    cost_cents bigint NOT NULL CONSTRAINT material_receipts_cost_check CHECK (cost_cents >= 0),
    received_on date NOT NULL, supplier text, note text,
    recorded_by uuid CONSTRAINT material_receipts_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL,
    CONSTRAINT material_receipts_what_check CHECK ((item_id IS NULL) <> (order_material_id IS NULL)));
  CREATE INDEX material_receipts_purchase_line_id_idx ON material_receipts (purchase_line_id) WHERE purchase_line_id IS NOT NULL;
  CREATE INDEX material_receipts_order_material_id_idx ON material_receipts (order_material_id) WHERE order_material_id IS NOT NULL;
  CREATE TRIGGER material_receipts_frozen BEFORE UPDATE OR DELETE ON material_receipts FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('material_receipts');
`;

const COUNTS = `
  CREATE TABLE stock_count_lines (
    count_id uuid NOT NULL CONSTRAINT stock_count_lines_count_id_fkey REFERENCES stock_counts (id),
    item_id uuid NOT NULL CONSTRAINT stock_count_lines_item_id_fkey REFERENCES material_items (id),
    counted numeric(14,3) CONSTRAINT stock_count_lines_counted_check CHECK (counted >= 0), expected numeric(14,3),
    CONSTRAINT stock_count_lines_pkey PRIMARY KEY (count_id, item_id));
  SELECT audit_table('stock_count_lines');
`;

const MOVEMENTS = `
  CREATE TABLE stock_counts (
    id uuid CONSTRAINT stock_counts_pkey PRIMARY KEY, location_id uuid NOT NULL CONSTRAINT stock_counts_location_id_fkey REFERENCES stock_locations (id),
    state text NOT NULL CONSTRAINT stock_counts_state_check CHECK (state = ANY (ARRAY['open'::text, 'validated'::text, 'dropped'::text])),
    opened_by uuid CONSTRAINT stock_counts_opened_by_fkey REFERENCES users (id), opened_at timestamptz NOT NULL,
    closed_by uuid CONSTRAINT stock_counts_closed_by_fkey REFERENCES users (id), closed_at timestamptz);
  CREATE INDEX stock_counts_opened_at_idx ON stock_counts (opened_at, id);
  CREATE UNIQUE INDEX stock_counts_open_key ON stock_counts (location_id) WHERE state = 'open'::text;
  SELECT audit_table('stock_counts');
  CREATE TABLE stock_movements (
    id uuid CONSTRAINT stock_movements_pkey PRIMARY KEY,
    item_id uuid NOT NULL CONSTRAINT stock_movements_item_id_fkey REFERENCES material_items (id),
    location_id uuid NOT NULL CONSTRAINT stock_movements_location_id_fkey REFERENCES stock_locations (id),
    kind text NOT NULL CONSTRAINT stock_movements_kind_check CHECK (kind = ANY (ARRAY['receipt'::text, 'consumption'::text, 'return'::text, 'scrap'::text, 'count'::text])),
    quantity numeric(14,3) NOT NULL, value_cents bigint NOT NULL,
    order_material_id uuid CONSTRAINT stock_movements_order_material_id_fkey REFERENCES order_materials (id),
    operation_title text,
    receipt_id uuid CONSTRAINT stock_movements_receipt_id_fkey REFERENCES material_receipts (id),
    count_id uuid CONSTRAINT stock_movements_count_id_fkey REFERENCES stock_counts (id), note text,
    recorded_by uuid CONSTRAINT stock_movements_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL,
    CONSTRAINT stock_movements_sign_check CHECK (CASE WHEN kind = ANY (ARRAY['receipt'::text, 'return'::text]) THEN quantity > 0 AND value_cents >= 0
      WHEN kind = ANY (ARRAY['consumption'::text, 'scrap'::text]) THEN quantity < 0 AND value_cents <= 0 ELSE quantity <> 0 END));
  CREATE INDEX stock_movements_item_id_idx ON stock_movements (item_id, recorded_at, id);
  CREATE INDEX stock_movements_order_material_id_idx ON stock_movements (order_material_id) WHERE order_material_id IS NOT NULL;
  CREATE TRIGGER stock_movements_frozen BEFORE UPDATE OR DELETE ON stock_movements FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
