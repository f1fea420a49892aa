import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Goods that come back, and what a credit note means for them. */
export class Returns1764000190000 implements MigrationInterface {
  name = 'Returns1764000190000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [RETURNS, CREDITS]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const RETURNS = `
  ALTER TABLE workshop_counters DROP CONSTRAINT workshop_counters_kind_check,
    ADD CONSTRAINT workshop_counters_kind_check CHECK (kind IN ('order', 'delivery', 'return'));

  CREATE TABLE delivery_returns (
    id uuid CONSTRAINT delivery_returns_pkey PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT delivery_returns_order_id_fkey REFERENCES production_orders (id),
    delivery_id uuid CONSTRAINT delivery_returns_delivery_id_fkey REFERENCES deliveries (id),
    number text NOT NULL,
    returned_on date NOT NULL,
    reason text NOT NULL,
    recorded_by uuid CONSTRAINT delivery_returns_recorded_by_fkey REFERENCES users (id),
    recorded_at timestamptz NOT NULL
  );
  CREATE UNIQUE INDEX delivery_returns_number_key ON delivery_returns (number);
  CREATE INDEX delivery_returns_order_id_idx ON delivery_returns (order_id, id);
  CREATE TABLE delivery_return_lines (
    return_id uuid NOT NULL CONSTRAINT delivery_return_lines_return_id_fkey REFERENCES delivery_returns (id),
    order_line_id uuid NOT NULL CONSTRAINT delivery_return_lines_order_line_id_fkey REFERENCES production_order_lines (id),
    quantity numeric(12,4) NOT NULL CONSTRAINT delivery_return_lines_quantity_check CHECK (quantity > 0),
    CONSTRAINT delivery_return_lines_pkey PRIMARY KEY (return_id, order_line_id)
  );
  CREATE INDEX delivery_return_lines_order_line_id_idx ON delivery_return_lines (order_line_id);
  CREATE TRIGGER delivery_returns_frozen BEFORE UPDATE OR DELETE ON delivery_returns FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER delivery_return_lines_frozen BEFORE UPDATE OR DELETE ON delivery_return_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('delivery_returns');
  SELECT audit_table('delivery_return_lines');
`;

const CREDITS = `
  ALTER TABLE invoices
    ADD COLUMN credit_effect text,
    ADD CONSTRAINT invoices_credit_effect_check
      CHECK (kind = 'credit_note' AND credit_effect IN ('price', 'billed_wrongly', 'goods_back') OR credit_effect IS NULL);
`;
