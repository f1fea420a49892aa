import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Machines, production orders and their operations, hours, deliveries. */
export class Workshop1764000050000 implements MigrationInterface {
  name = 'Workshop1764000050000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE machines (
        id uuid CONSTRAINT machines_pkey PRIMARY KEY, code text NOT NULL, name text COLLATE fr NOT NULL, family text COLLATE fr NOT NULL, location text,
        state text NOT NULL CONSTRAINT machines_state_check CHECK (state = ANY (ARRAY['in_use'::text, 'stopped'::text])), stop_reason text,
        CONSTRAINT machines_stop_reason_check CHECK ((state = 'stopped'::text) = (stop_reason IS NOT NULL)));
      CREATE UNIQUE INDEX machines_code_key ON machines (code);
      CREATE INDEX machines_name_idx ON machines (name, id);
      SELECT audit_table('machines');

      CREATE TABLE workshop_counters (
        kind text NOT NULL CONSTRAINT workshop_counters_kind_check CHECK (kind = ANY (ARRAY['order'::text, 'delivery'::text])),
        year int NOT NULL, last_number int NOT NULL, CONSTRAINT workshop_counters_pkey PRIMARY KEY (kind, year));

      CREATE TABLE production_orders (
        id uuid CONSTRAINT production_orders_pkey PRIMARY KEY, number text NOT NULL,
        customer_id uuid CONSTRAINT production_orders_customer_id_fkey REFERENCES customers (id), quote_id uuid,
        title text COLLATE fr NOT NULL, customer_reference text,
        state text NOT NULL CONSTRAINT production_orders_state_check
          CHECK (state = ANY (ARRAY['released'::text, 'in_work'::text, 'checked'::text, 'delivered'::text, 'cancelled'::text])),
        opened_on date NOT NULL, due_on date, checked_on date,
        checked_by uuid CONSTRAINT production_orders_checked_by_fkey REFERENCES users (id), delivered_on date, search_text text NOT NULL);
      CREATE UNIQUE INDEX production_orders_number_key ON production_orders (number);
      CREATE UNIQUE INDEX production_orders_quote_id_key ON production_orders (quote_id) WHERE quote_id IS NOT NULL;
      CREATE INDEX production_orders_customer_id_idx ON production_orders (customer_id, id);
      CREATE INDEX production_orders_due_on_idx ON production_orders (due_on, id);
      CREATE INDEX production_orders_opened_on_idx ON production_orders (opened_on, id);
      CREATE INDEX production_orders_title_idx ON production_orders (title, id);
      CREATE INDEX production_orders_open_idx ON production_orders (due_on, id) WHERE state = ANY (ARRAY['released'::text, 'in_work'::text]);
      CREATE INDEX production_orders_search_idx ON production_orders USING gin (search_text gin_trgm_ops);
      SELECT audit_table('production_orders', ARRAY['search_text']);

      CREATE TABLE production_order_lines (
        id uuid CONSTRAINT production_order_lines_pkey PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT production_order_lines_order_id_fkey REFERENCES production_orders (id),
        position int NOT NULL, quote_line_id uuid, label text NOT NULL,
        nature text NOT NULL CONSTRAINT production_order_lines_nature_check CHECK (nature = ANY (ARRAY['goods'::text, 'service'::text])),
        unit text NOT NULL, quantity numeric(12,4) NOT NULL CONSTRAINT production_order_lines_quantity_check CHECK (quantity > 0),
        unit_price numeric(14,6) NOT NULL, vat_rate_bp int NOT NULL, sold_cents bigint NOT NULL,
        allotted_minutes int NOT NULL CONSTRAINT production_order_lines_allotted_check CHECK (allotted_minutes >= 0),
        delivered_quantity numeric(12,4) NOT NULL, billed_quantity numeric(12,4) NOT NULL,
        CONSTRAINT production_order_lines_delivered_check CHECK (delivered_quantity >= 0 AND delivered_quantity <= quantity),
        CONSTRAINT production_order_lines_billed_check CHECK (billed_quantity >= 0 AND billed_quantity <= delivered_quantity));
      CREATE UNIQUE INDEX production_order_lines_order_id_position_key ON production_order_lines (order_id, position);
      SELECT audit_table('production_order_lines');

      CREATE TABLE operations (
        id uuid CONSTRAINT operations_pkey PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT operations_order_id_fkey REFERENCES production_orders (id),
        line_id uuid CONSTRAINT operations_line_id_fkey REFERENCES production_order_lines (id),
        position int NOT NULL, title text NOT NULL, machine_id uuid CONSTRAINT operations_machine_id_fkey REFERENCES machines (id),
        allotted_minutes int NOT NULL CONSTRAINT operations_allotted_minutes_check CHECK (allotted_minutes >= 0), due_on date,
        state text NOT NULL CONSTRAINT operations_state_check CHECK (state = ANY (ARRAY['open'::text, 'done'::text])));
      CREATE INDEX operations_order_id_idx ON operations (order_id, position, id);
      CREATE INDEX operations_machine_id_idx ON operations (machine_id);
      SELECT audit_table('operations');
      CREATE TABLE operation_competences (
        operation_id uuid NOT NULL CONSTRAINT operation_competences_operation_id_fkey REFERENCES operations (id) ON DELETE CASCADE,
        competence_id uuid NOT NULL CONSTRAINT operation_competences_competence_id_fkey REFERENCES competences (id),
        CONSTRAINT operation_competences_pkey PRIMARY KEY (operation_id, competence_id));
      CREATE INDEX operation_competences_competence_id_idx ON operation_competences (competence_id);
      SELECT audit_table('operation_competences');

      CREATE TABLE assignments (
        id uuid CONSTRAINT assignments_pkey PRIMARY KEY,
        student_id uuid NOT NULL CONSTRAINT assignments_student_id_fkey REFERENCES students (id),
        operation_id uuid NOT NULL CONSTRAINT assignments_operation_id_fkey REFERENCES operations (id),
        day date NOT NULL,
        half_day text NOT NULL CONSTRAINT assignments_half_day_check CHECK (half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])));
      CREATE UNIQUE INDEX assignments_student_half_day_key ON assignments (student_id, day, half_day, operation_id);
      CREATE INDEX assignments_operation_id_idx ON assignments (operation_id);
      SELECT audit_table('assignments', '{}', 'UPDATE OR DELETE');

      CREATE TABLE time_batches (
        id uuid CONSTRAINT time_batches_pkey PRIMARY KEY, group_id uuid NOT NULL CONSTRAINT time_batches_group_id_fkey REFERENCES groups (id), day date NOT NULL,
        half_day text NOT NULL CONSTRAINT time_batches_half_day_check CHECK (half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])),
        recorded_by uuid CONSTRAINT time_batches_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL, device text,
        voided_at timestamptz, voided_by uuid CONSTRAINT time_batches_voided_by_fkey REFERENCES users (id), void_reason text,
        CONSTRAINT time_batches_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL)));
      CREATE INDEX time_batches_group_half_day_idx ON time_batches (group_id, day, half_day);
      SELECT audit_table('time_batches');

      CREATE TABLE time_entries (
        id uuid CONSTRAINT time_entries_pkey PRIMARY KEY, batch_id uuid NOT NULL CONSTRAINT time_entries_batch_id_fkey REFERENCES time_batches (id),
        student_id uuid NOT NULL CONSTRAINT time_entries_student_id_fkey REFERENCES students (id),
        operation_id uuid NOT NULL CONSTRAINT time_entries_operation_id_fkey REFERENCES operations (id),
        machine_id uuid CONSTRAINT time_entries_machine_id_fkey REFERENCES machines (id), day date NOT NULL,
        half_day text NOT NULL CONSTRAINT time_entries_half_day_check CHECK (half_day = ANY (ARRAY['morning'::text, 'afternoon'::text])),
        starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, minutes int NOT NULL,
        recorded_by uuid CONSTRAINT time_entries_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL,
        voided_at timestamptz, voided_by uuid CONSTRAINT time_entries_voided_by_fkey REFERENCES users (id), void_reason text,
        replaces_id uuid CONSTRAINT time_entries_replaces_id_fkey REFERENCES time_entries (id),
        CONSTRAINT time_entries_minutes_check CHECK (minutes > 0 AND ends_at = (starts_at + make_interval(mins => minutes))),
        CONSTRAINT time_entries_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
        CONSTRAINT time_entries_no_overlap EXCLUDE USING gist (student_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (voided_at IS NULL));
      CREATE INDEX time_entries_operation_id_idx ON time_entries (operation_id, student_id) WHERE voided_at IS NULL;
      CREATE INDEX time_entries_student_day_idx ON time_entries (student_id, day);
      CREATE INDEX time_entries_day_idx ON time_entries (day, id);
      CREATE INDEX time_entries_batch_id_idx ON time_entries (batch_id);
      CREATE INDEX time_entries_replaces_id_idx ON time_entries (replaces_id) WHERE replaces_id IS NOT NULL;
      SELECT audit_table('time_entries', '{}', 'UPDATE OR DELETE');

      -- Hours are facts: a row may be voided once, with a reason, and nothing else ever happens to it.
      CREATE FUNCTION void_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF OLD.voided_at IS NOT NULL
          OR to_jsonb(OLD) - '{voided_at,voided_by,void_reason}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{voided_at,voided_by,void_reason}'::text[] THEN
          RAISE EXCEPTION 'rows of % are never changed, only voided once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER time_entries_frozen BEFORE UPDATE OR DELETE ON time_entries FOR EACH ROW EXECUTE FUNCTION void_only();
      CREATE TRIGGER time_batches_frozen BEFORE UPDATE OR DELETE ON time_batches FOR EACH ROW EXECUTE FUNCTION void_only();

      CREATE TABLE deliveries (
        id uuid CONSTRAINT deliveries_pkey PRIMARY KEY, order_id uuid NOT NULL CONSTRAINT deliveries_order_id_fkey REFERENCES production_orders (id),
        number text NOT NULL, delivered_on date NOT NULL, received_by_name text,
        recorded_by uuid CONSTRAINT deliveries_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL);
      CREATE UNIQUE INDEX deliveries_number_key ON deliveries (number);
      CREATE INDEX deliveries_order_id_idx ON deliveries (order_id, id);
      CREATE TABLE delivery_lines (
        delivery_id uuid NOT NULL CONSTRAINT delivery_lines_delivery_id_fkey REFERENCES deliveries (id),
        order_line_id uuid NOT NULL CONSTRAINT delivery_lines_order_line_id_fkey REFERENCES production_order_lines (id),
        quantity numeric(12,4) NOT NULL CONSTRAINT delivery_lines_quantity_check CHECK (quantity > 0),
        CONSTRAINT delivery_lines_pkey PRIMARY KEY (delivery_id, order_line_id));
      CREATE INDEX delivery_lines_order_line_id_idx ON delivery_lines (order_line_id);
      SELECT audit_table('deliveries');
      SELECT audit_table('delivery_lines');
      CREATE TRIGGER deliveries_frozen BEFORE UPDATE OR DELETE ON deliveries FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER delivery_lines_frozen BEFORE UPDATE OR DELETE ON delivery_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
