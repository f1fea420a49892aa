import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours of a month that is closed for good never change: they are summed once, when it is closed, and no entry pays for it. */
const WORKED = `
  CREATE TABLE worked_months (
    month text CONSTRAINT worked_months_pkey PRIMARY KEY CONSTRAINT worked_months_month_check CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    entries integer NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT worked_months_sums_check CHECK (entries >= 0 AND minutes >= 0)
  );
  CREATE FUNCTION sum_worked_month() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO worked_months (month, entries, minutes)
      SELECT NEW.month, count(*), coalesce(sum(minutes) FILTER (WHERE voided_at IS NULL), 0) FROM time_entries
       WHERE day >= (NEW.month || '-01')::date AND day < (NEW.month || '-01')::date + interval '1 month';
    RETURN NULL;
  END $$;
  CREATE TRIGGER locked_months_worked AFTER INSERT ON locked_months FOR EACH ROW WHEN (NEW.scope = 'hours') EXECUTE FUNCTION sum_worked_month();
  CREATE TRIGGER worked_months_frozen BEFORE UPDATE OR DELETE ON worked_months FOR EACH ROW EXECUTE FUNCTION refuse_change();
  INSERT INTO worked_months (month, entries, minutes)
    SELECT l.month, e.entries, e.minutes FROM locked_months l CROSS JOIN LATERAL (
      SELECT count(*) AS entries, coalesce(sum(minutes) FILTER (WHERE voided_at IS NULL), 0) AS minutes FROM time_entries
       WHERE day >= (l.month || '-01')::date AND day < (l.month || '-01')::date + interval '1 month') AS e
     WHERE l.scope = 'hours';
  -- a sum of days from the index alone
  DROP INDEX time_entries_day_idx;
  CREATE INDEX time_entries_day_idx ON time_entries (day, id) INCLUDE (minutes, voided_at);
`;

/** What is looked for among ten years is the little that is open: each index holds that alone, or all that its question reads. */
const OPEN = `
  CREATE INDEX production_orders_unfinished_idx ON production_orders (due_on, id)
    WHERE state = ANY (ARRAY['planned'::text, 'released'::text, 'in_work'::text, 'checked'::text]);
  CREATE INDEX production_order_lines_unbilled_idx ON production_order_lines (id) WHERE delivered_quantity > billed_quantity;
  CREATE INDEX invoices_deposit_idx ON invoices (id) WHERE kind = 'deposit';
  DROP INDEX roll_call_marks_student_key;
  CREATE UNIQUE INDEX roll_call_marks_student_key ON roll_call_marks (roll_call_id, student_id) INCLUDE (status, late_minutes);
  CREATE INDEX deliveries_search_idx ON deliveries USING gin (lower(number) gin_trgm_ops);
  CREATE INDEX evidence_proven_idx ON evidence (student_id, competence_id, assessed_on) INCLUDE (id) WHERE withdrawn_at IS NULL;
`;

export class TenYears1764000590000 implements MigrationInterface {
  readonly name = 'TenYears1764000590000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(WORKED);
    await run.query(OPEN);
  }

  async down(): Promise<void> {
    throw new Error('Sums of closed months are not undone: restore a backup instead.');
  }
}
