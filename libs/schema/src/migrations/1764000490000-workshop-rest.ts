import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was delivered and invoiced before is kept apart from what came since, so that it can be put right: each change names its correction. */
const CORRECTIONS = `
  CREATE TABLE order_opening_corrections (
    id uuid CONSTRAINT order_opening_corrections_pkey PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT order_opening_corrections_order_id_fkey REFERENCES order_openings (order_id),
    reason text NOT NULL,
    changes jsonb NOT NULL,
    corrected_by uuid CONSTRAINT order_opening_corrections_corrected_by_fkey REFERENCES users (id),
    corrected_at timestamptz NOT NULL,
    CONSTRAINT order_opening_corrections_changes_check CHECK (jsonb_array_length(changes) > 0)
  );
  CREATE INDEX order_opening_corrections_order_id_idx ON order_opening_corrections (order_id, id);
  SELECT audit_table('order_opening_corrections');
  CREATE TRIGGER order_opening_corrections_frozen BEFORE UPDATE OR DELETE ON order_opening_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE FUNCTION refuse_silent_correction() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.correction_id IS NULL OR NEW.correction_id IS NOT DISTINCT FROM OLD.correction_id THEN
      RAISE EXCEPTION 'a row of % is only corrected with a reason', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
  END $$;

  CREATE TABLE line_openings (
    line_id uuid CONSTRAINT line_openings_pkey PRIMARY KEY CONSTRAINT line_openings_line_id_fkey REFERENCES production_order_lines (id),
    delivered_quantity numeric(12, 4) NOT NULL,
    billed_quantity numeric(12, 4) NOT NULL,
    correction_id uuid CONSTRAINT line_openings_correction_id_fkey REFERENCES order_opening_corrections (id),
    CONSTRAINT line_openings_quantities_check CHECK (billed_quantity >= 0 AND billed_quantity <= delivered_quantity)
  );
  CREATE INDEX line_openings_correction_id_idx ON line_openings (correction_id) WHERE correction_id IS NOT NULL;
  INSERT INTO line_openings (line_id, delivered_quantity, billed_quantity)
    SELECT id, delivered, least(delivered, greatest(0, billed)) FROM (
      SELECT l.id,
        greatest(0, l.delivered_quantity - (SELECT coalesce(sum(d.quantity), 0) FROM delivery_lines d WHERE d.order_line_id = l.id)
          + (SELECT coalesce(sum(b.quantity), 0) FROM delivery_return_lines b WHERE b.order_line_id = l.id)) AS delivered,
        l.billed_quantity - (SELECT coalesce(sum(CASE i.kind WHEN 'credit_note' THEN -abs(v.quantity) ELSE v.quantity END), 0)
          FROM invoice_lines v JOIN invoices i ON i.id = v.invoice_id
          WHERE v.order_line_id = l.id AND i.number IS NOT NULL AND i.kind IN ('invoice', 'final', 'credit_note')) AS billed
      FROM production_order_lines l JOIN order_openings g ON g.order_id = l.order_id) AS before;
  SELECT audit_table('line_openings');
  CREATE TRIGGER line_openings_kept BEFORE DELETE ON line_openings FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER line_openings_corrected BEFORE UPDATE ON line_openings FOR EACH ROW EXECUTE FUNCTION refuse_silent_correction();

  ALTER TABLE operation_openings
    ADD COLUMN correction_id uuid CONSTRAINT operation_openings_correction_id_fkey REFERENCES order_opening_corrections (id),
    DROP CONSTRAINT operation_openings_minutes_check,
    ADD CONSTRAINT operation_openings_minutes_check CHECK (minutes > 0 OR minutes = 0 AND correction_id IS NOT NULL);
  CREATE INDEX operation_openings_correction_id_idx ON operation_openings (correction_id) WHERE correction_id IS NOT NULL;
  DROP TRIGGER operation_openings_frozen ON operation_openings;
  CREATE TRIGGER operation_openings_kept BEFORE DELETE ON operation_openings FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER operation_openings_corrected BEFORE UPDATE ON operation_openings FOR EACH ROW EXECUTE FUNCTION refuse_silent_correction();
`;

export class WorkshopRest1764000490000 implements MigrationInterface {
  readonly name = 'WorkshopRest1764000490000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CORRECTIONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}
