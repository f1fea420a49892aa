import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order in which operations come to a machine, and what the school decides for its promises. */
export class Planning1764000400000 implements MigrationInterface {
  name = 'Planning1764000400000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(PLANNING);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const PLANNING = `
  ALTER TABLE operations ADD COLUMN queue_position int,
    ADD CONSTRAINT operations_queue_position_check CHECK (queue_position >= 0);

  CREATE TABLE planning_settings (
    id uuid CONSTRAINT planning_settings_pkey PRIMARY KEY, from_on date NOT NULL,
    margin_days int NOT NULL CONSTRAINT planning_settings_margin_check CHECK (margin_days >= 0 AND margin_days <= 60),
    crew int NOT NULL CONSTRAINT planning_settings_crew_check CHECK (crew >= 1 AND crew <= 36),
    recorded_by uuid CONSTRAINT planning_settings_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL);
  CREATE UNIQUE INDEX planning_settings_from_on_key ON planning_settings (from_on);
  SELECT audit_table('planning_settings');
  CREATE INDEX production_orders_delivered_on_idx ON production_orders (delivered_on, id) WHERE delivered_on IS NOT NULL;
`;
