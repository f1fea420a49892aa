import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to check of a piece and what was measured, what went wrong and what became of it, what may leave already, codes to scan. */
export class Quality1764000390000 implements MigrationInterface {
  name = 'Quality1764000390000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [CHARACTERISTICS, MEASUREMENTS, NONCONFORMITIES, CHECKED, CODES]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const columns = (table: string): string => `
    position int NOT NULL,
    label text NOT NULL,
    nominal numeric(12,4) NOT NULL,
    lower_deviation numeric(12,4) NOT NULL,
    upper_deviation numeric(12,4) NOT NULL,
    unit text NOT NULL,
    instrument text,
    moment text NOT NULL CONSTRAINT ${table}_moment_check CHECK (moment = ANY (ARRAY['first_piece'::text, 'in_process'::text, 'final'::text])),
    every_n int,
    CONSTRAINT ${table}_deviations_check CHECK (lower_deviation <= upper_deviation),
    CONSTRAINT ${table}_every_check CHECK (CASE WHEN moment = 'in_process'::text THEN every_n IS NOT NULL AND every_n > 0 ELSE every_n IS NULL END)`;

const CHARACTERISTICS = `
  CREATE TABLE catalogue_characteristics (
    id uuid CONSTRAINT catalogue_characteristics_pkey PRIMARY KEY,
    catalogue_operation_id uuid NOT NULL CONSTRAINT catalogue_characteristics_catalogue_operation_id_fkey REFERENCES catalogue_operations (id),
    ${columns('catalogue_characteristics')});
  CREATE INDEX catalogue_characteristics_catalogue_operation_id_idx ON catalogue_characteristics (catalogue_operation_id, position, id);
  SELECT audit_table('catalogue_characteristics');

  CREATE TABLE characteristics (
    id uuid CONSTRAINT characteristics_pkey PRIMARY KEY,
    operation_id uuid NOT NULL CONSTRAINT characteristics_operation_id_fkey REFERENCES operations (id) ON DELETE CASCADE,
    ${columns('characteristics')});
  CREATE INDEX characteristics_operation_id_idx ON characteristics (operation_id, position, id);
  SELECT audit_table('characteristics');
`;

const MEASUREMENTS = `
  CREATE TABLE measurements (
    id uuid CONSTRAINT measurements_pkey PRIMARY KEY,
    characteristic_id uuid NOT NULL CONSTRAINT measurements_characteristic_id_fkey REFERENCES characteristics (id),
    piece int NOT NULL CONSTRAINT measurements_piece_check CHECK (piece > 0),
    value numeric(12,4) NOT NULL,
    conform boolean NOT NULL,
    student_id uuid CONSTRAINT measurements_student_id_fkey REFERENCES students (id),
    instrument text,
    measured_by uuid CONSTRAINT measurements_measured_by_fkey REFERENCES users (id),
    measured_at timestamptz NOT NULL,
    corrects_id uuid CONSTRAINT measurements_corrects_id_fkey REFERENCES measurements (id),
    reason text,
    CONSTRAINT measurements_correction_check CHECK ((corrects_id IS NULL) = (reason IS NULL)));
  CREATE INDEX measurements_characteristic_id_idx ON measurements (characteristic_id, piece, measured_at, id);
  CREATE UNIQUE INDEX measurements_corrects_id_key ON measurements (corrects_id) WHERE corrects_id IS NOT NULL;
  CREATE INDEX measurements_student_id_idx ON measurements (student_id) WHERE student_id IS NOT NULL;
  CREATE TRIGGER measurements_frozen BEFORE UPDATE OR DELETE ON measurements FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const NONCONFORMITIES = `
  CREATE TABLE nonconformities (
    id uuid CONSTRAINT nonconformities_pkey PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT nonconformities_order_id_fkey REFERENCES production_orders (id),
    operation_id uuid CONSTRAINT nonconformities_operation_id_fkey REFERENCES operations (id),
    measurement_id uuid CONSTRAINT nonconformities_measurement_id_fkey REFERENCES measurements (id),
    found_on date NOT NULL,
    found_by uuid CONSTRAINT nonconformities_found_by_fkey REFERENCES users (id),
    recorded_at timestamptz NOT NULL,
    what text NOT NULL,
    cause text NOT NULL CONSTRAINT nonconformities_cause_check CHECK (cause = ANY (ARRAY['plan_misread'::text, 'setting'::text, 'tool'::text, 'material'::text, 'handling'::text, 'other'::text])),
    cause_words text,
    scrapped numeric(12,4) NOT NULL,
    to_rework numeric(12,4) NOT NULL,
    photo_id uuid CONSTRAINT nonconformities_photo_id_fkey REFERENCES stored_files (id),
    state text NOT NULL CONSTRAINT nonconformities_state_check CHECK (state = ANY (ARRAY['open'::text, 'in_rework'::text, 'settled'::text, 'withdrawn'::text])),
    decision text CONSTRAINT nonconformities_decision_check CHECK (decision = ANY (ARRAY['rework'::text, 'scrap'::text, 'accepted'::text])),
    accepted_by text,
    decided_by uuid CONSTRAINT nonconformities_decided_by_fkey REFERENCES users (id),
    decided_on date,
    rework_operation_id uuid CONSTRAINT nonconformities_rework_operation_id_fkey REFERENCES operations (id),
    ended_on date,
    withdrawal_reason text,
    CONSTRAINT nonconformities_quantities_check CHECK (scrapped >= 0 AND to_rework >= 0),
    CONSTRAINT nonconformities_cause_words_check CHECK ((cause = 'other'::text) = (cause_words IS NOT NULL)),
    CONSTRAINT nonconformities_accepted_check CHECK (coalesce(decision = 'accepted'::text, false) = (accepted_by IS NOT NULL)),
    CONSTRAINT nonconformities_rework_check CHECK (coalesce(decision = 'rework'::text, false) = (rework_operation_id IS NOT NULL)),
    CONSTRAINT nonconformities_decided_check CHECK ((decision IS NULL) = (decided_on IS NULL)),
    CONSTRAINT nonconformities_ended_check CHECK ((state = ANY (ARRAY['settled'::text, 'withdrawn'::text])) = (ended_on IS NOT NULL)),
    CONSTRAINT nonconformities_withdrawn_check CHECK ((state = 'withdrawn'::text) = (withdrawal_reason IS NOT NULL)));
  CREATE INDEX nonconformities_found_on_idx ON nonconformities (found_on, id);
  CREATE INDEX nonconformities_order_id_idx ON nonconformities (order_id, id);
  CREATE INDEX nonconformities_operation_id_idx ON nonconformities (operation_id) WHERE operation_id IS NOT NULL;
  CREATE INDEX nonconformities_measurement_id_idx ON nonconformities (measurement_id) WHERE measurement_id IS NOT NULL;
  CREATE INDEX nonconformities_rework_operation_id_idx ON nonconformities (rework_operation_id) WHERE rework_operation_id IS NOT NULL;
  SELECT audit_table('nonconformities');
`;

/** Until now only whole orders were checked: what is checked or delivered passed with them. */
const CHECKED = `
  ALTER TABLE production_order_lines ADD COLUMN checked_quantity numeric(12,4) NOT NULL DEFAULT 0;
  UPDATE production_order_lines l
     SET checked_quantity = CASE WHEN p.state IN ('checked', 'delivered', 'closed') THEN l.quantity ELSE l.delivered_quantity END
    FROM production_orders p WHERE p.id = l.order_id;
  ALTER TABLE production_order_lines
    ADD CONSTRAINT production_order_lines_checked_check CHECK (checked_quantity >= 0 AND checked_quantity <= quantity);
`;

const CODES = `
  CREATE TABLE scan_codes (
    code text CONSTRAINT scan_codes_pkey PRIMARY KEY,
    operation_id uuid CONSTRAINT scan_codes_operation_id_fkey REFERENCES operations (id) ON DELETE CASCADE,
    machine_id uuid CONSTRAINT scan_codes_machine_id_fkey REFERENCES machines (id),
    drawn_at timestamptz NOT NULL,
    CONSTRAINT scan_codes_what_check CHECK ((operation_id IS NULL) <> (machine_id IS NULL)));
  CREATE UNIQUE INDEX scan_codes_operation_id_key ON scan_codes (operation_id) WHERE operation_id IS NOT NULL;
  CREATE UNIQUE INDEX scan_codes_machine_id_key ON scan_codes (machine_id) WHERE machine_id IS NOT NULL;
`;
