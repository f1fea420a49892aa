import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue of operations, the operations chosen from it, the whole life of an order, photos of the work. */
export class OperationCatalogue1764000330000 implements MigrationInterface {
  name = 'OperationCatalogue1764000330000';

  async up(run: QueryRunner): Promise<void> {
    for (const sql of [CATALOGUE, OPERATIONS, LIFE, PHOTOS]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const CATALOGUE = `
  CREATE TABLE catalogue_operations (
    id uuid CONSTRAINT catalogue_operations_pkey PRIMARY KEY,
    code text NOT NULL,
    title text COLLATE fr NOT NULL,
    machine_family_id uuid CONSTRAINT catalogue_operations_machine_family_id_fkey REFERENCES machine_families (id),
    hazard_codes text[],
    setup_minutes int NOT NULL CONSTRAINT catalogue_operations_setup_check CHECK (setup_minutes >= 0),
    piece_minutes numeric(9,2) NOT NULL CONSTRAINT catalogue_operations_piece_check CHECK (piece_minutes >= 0),
    state text NOT NULL CONSTRAINT catalogue_operations_state_check CHECK (state = ANY (ARRAY['active'::text, 'retired'::text])),
    version int NOT NULL CONSTRAINT catalogue_operations_version_check CHECK (version > 0),
    search_text text NOT NULL
  );
  CREATE UNIQUE INDEX catalogue_operations_code_key ON catalogue_operations (code);
  CREATE INDEX catalogue_operations_title_idx ON catalogue_operations (title, id);
  CREATE INDEX catalogue_operations_machine_family_id_idx ON catalogue_operations (machine_family_id);
  CREATE INDEX catalogue_operations_search_idx ON catalogue_operations USING gin (search_text gin_trgm_ops);
  SELECT audit_table('catalogue_operations', ARRAY['search_text']);

  CREATE TABLE catalogue_competences (
    catalogue_operation_id uuid NOT NULL CONSTRAINT catalogue_competences_catalogue_operation_id_fkey REFERENCES catalogue_operations (id),
    competence_id uuid NOT NULL CONSTRAINT catalogue_competences_competence_id_fkey REFERENCES competences (id),
    weight int NOT NULL CONSTRAINT catalogue_competences_weight_check CHECK (weight BETWEEN 1 AND 100),
    CONSTRAINT catalogue_competences_pkey PRIMARY KEY (catalogue_operation_id, competence_id)
  );
  CREATE INDEX catalogue_competences_competence_id_idx ON catalogue_competences (competence_id);
  SELECT audit_table('catalogue_competences');

  CREATE TABLE catalogue_steps (
    id uuid CONSTRAINT catalogue_steps_pkey PRIMARY KEY,
    catalogue_operation_id uuid NOT NULL CONSTRAINT catalogue_steps_catalogue_operation_id_fkey REFERENCES catalogue_operations (id),
    position int NOT NULL,
    text text NOT NULL,
    picture_id uuid CONSTRAINT catalogue_steps_picture_id_fkey REFERENCES stored_files (id)
  );
  CREATE INDEX catalogue_steps_catalogue_operation_id_idx ON catalogue_steps (catalogue_operation_id, position, id);
  SELECT audit_table('catalogue_steps');
`;

const OPERATIONS = `
  ALTER TABLE operations
    ADD COLUMN catalogue_operation_id uuid CONSTRAINT operations_catalogue_operation_id_fkey REFERENCES catalogue_operations (id),
    ADD COLUMN catalogue_version int,
    ADD COLUMN kind text NOT NULL DEFAULT 'work' CONSTRAINT operations_kind_check CHECK (kind = ANY (ARRAY['work'::text, 'rework'::text, 'training'::text])),
    ADD COLUMN rework_of_id uuid CONSTRAINT operations_rework_of_id_fkey REFERENCES operations (id),
    ADD COLUMN rework_reason text,
    ADD CONSTRAINT operations_catalogue_check CHECK ((catalogue_operation_id IS NULL) = (catalogue_version IS NULL)),
    ADD CONSTRAINT operations_rework_check CHECK ((kind = 'rework'::text) = (rework_of_id IS NOT NULL) AND (kind = 'rework'::text) = (rework_reason IS NOT NULL)),
    ADD CONSTRAINT operations_rework_sold_check CHECK (kind <> 'rework'::text OR allotted_minutes = 0);
  CREATE INDEX operations_catalogue_operation_id_idx ON operations (catalogue_operation_id) WHERE catalogue_operation_id IS NOT NULL;
  CREATE INDEX operations_rework_of_id_idx ON operations (rework_of_id) WHERE rework_of_id IS NOT NULL;

  -- what was chosen by hand before weighed the same for each
  ALTER TABLE operation_competences
    ADD COLUMN weight int NOT NULL DEFAULT 10 CONSTRAINT operation_competences_weight_check CHECK (weight BETWEEN 1 AND 100);
`;

/** Every state that was stays what it was: `planned` comes before them and `closed` after. */
const LIFE = `
  ALTER TABLE production_orders
    DROP CONSTRAINT production_orders_state_check,
    ADD CONSTRAINT production_orders_state_check
      CHECK (state = ANY (ARRAY['planned'::text, 'released'::text, 'in_work'::text, 'checked'::text, 'delivered'::text, 'closed'::text, 'cancelled'::text])),
    ADD COLUMN closed_on date,
    ADD COLUMN closed_by uuid CONSTRAINT production_orders_closed_by_fkey REFERENCES users (id),
    ADD COLUMN reopen_reason text,
    ADD COLUMN next_gesture text,
    ADD COLUMN next_gesture_by uuid CONSTRAINT production_orders_next_gesture_by_fkey REFERENCES users (id),
    ADD COLUMN next_gesture_at timestamptz,
    ADD CONSTRAINT production_orders_closed_check CHECK ((state = 'closed'::text) = (closed_on IS NOT NULL)),
    ADD CONSTRAINT production_orders_next_gesture_check CHECK ((next_gesture IS NULL) = (next_gesture_at IS NULL));

  CREATE TABLE workshop_settings (
    single boolean CONSTRAINT workshop_settings_pkey PRIMARY KEY CONSTRAINT workshop_settings_one_check CHECK (single),
    release_by_hand boolean NOT NULL
  );
  INSERT INTO workshop_settings (single, release_by_hand) VALUES (true, false);
  SELECT audit_table('workshop_settings');
`;

const PHOTOS = `
  CREATE TABLE operation_photos (
    id uuid CONSTRAINT operation_photos_pkey PRIMARY KEY,
    operation_id uuid NOT NULL CONSTRAINT operation_photos_operation_id_fkey REFERENCES operations (id),
    file_id uuid NOT NULL CONSTRAINT operation_photos_file_id_fkey REFERENCES stored_files (id),
    caption text,
    taken_by uuid CONSTRAINT operation_photos_taken_by_fkey REFERENCES users (id),
    taken_at timestamptz NOT NULL
  );
  CREATE INDEX operation_photos_operation_id_idx ON operation_photos (operation_id, taken_at, id);
  SELECT audit_table('operation_photos');
`;
