import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Batches of every format, numbered, cancelled by a batch of their own; the settings of the exports. */
export class Exports1764000120000 implements MigrationInterface {
  name = 'Exports1764000120000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(SETTINGS);
    await run.query(BATCHES);
    await run.query(ENTRIES);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const SETTINGS = `
  CREATE TABLE export_settings (
    id uuid CONSTRAINT export_settings_pkey PRIMARY KEY,
    format text NOT NULL CONSTRAINT export_settings_format_check
      CHECK (format = ANY (ARRAY['fec'::text, 'quadra'::text, 'csv'::text, 'xlsx'::text, 'ximport'::text, 'ebp'::text, 'cegid'::text])),
    aux_prefix text NOT NULL CONSTRAINT export_settings_aux_prefix_check CHECK (aux_prefix ~ '^[A-Z0-9]{0,4}$'),
    account_length integer CONSTRAINT export_settings_account_length_check CHECK (account_length >= 6 AND account_length <= 8),
    decimal_mark text NOT NULL CONSTRAINT export_settings_decimal_mark_check CHECK (decimal_mark = ANY (ARRAY[','::text, '.'::text])),
    journal_codes jsonb NOT NULL,
    year_end text NOT NULL CONSTRAINT export_settings_year_end_check CHECK (year_end ~ '^(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$'),
    first_year_starts_on date,
    holds_all_entries boolean NOT NULL
  );
  CREATE UNIQUE INDEX export_settings_single_key ON export_settings ((true));
  SELECT audit_table('export_settings');
`;

const BATCHES = `
  DROP TRIGGER export_batches_frozen ON export_batches;
  ALTER TABLE export_batches DISABLE TRIGGER USER;
  ALTER TABLE export_batches
    ADD COLUMN number integer,
    ADD COLUMN kind text NOT NULL DEFAULT 'month',
    ADD COLUMN format text NOT NULL DEFAULT 'fec',
    ADD COLUMN period_from date,
    ADD COLUMN period_to date,
    ADD COLUMN options jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN cancels_id uuid CONSTRAINT export_batches_cancels_id_fkey REFERENCES export_batches (id),
    ADD COLUMN reason text,
    ADD COLUMN description_file_id uuid CONSTRAINT export_batches_description_file_id_fkey REFERENCES stored_files (id);
  UPDATE export_batches b SET number = r.rank, period_from = (b.period_month || '-01')::date,
      period_to = ((b.period_month || '-01')::date + interval '1 month' - interval '1 day')::date
    FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS rank FROM export_batches) AS r WHERE r.id = b.id;
  ALTER TABLE export_batches
    ALTER COLUMN number SET NOT NULL,
    ALTER COLUMN kind DROP DEFAULT,
    ALTER COLUMN format DROP DEFAULT,
    ALTER COLUMN options DROP DEFAULT,
    ALTER COLUMN period_from SET NOT NULL,
    ALTER COLUMN period_to SET NOT NULL,
    DROP COLUMN period_month,
    DROP CONSTRAINT export_batches_name_key,
    ADD CONSTRAINT export_batches_number_key UNIQUE (number),
    ADD CONSTRAINT export_batches_cancels_id_key UNIQUE (cancels_id),
    ADD CONSTRAINT export_batches_kind_check CHECK (kind = ANY (ARRAY['month'::text, 'year'::text, 'reversal'::text])),
    ADD CONSTRAINT export_batches_format_check
      CHECK (format = ANY (ARRAY['fec'::text, 'quadra'::text, 'csv'::text, 'xlsx'::text, 'ximport'::text, 'ebp'::text, 'cegid'::text])),
    ADD CONSTRAINT export_batches_period_check CHECK (period_from <= period_to),
    ADD CONSTRAINT export_batches_reversal_check
      CHECK ((kind = 'reversal') = (cancels_id IS NOT NULL) AND (kind = 'reversal') = (reason IS NOT NULL)),
    ADD CONSTRAINT export_batches_year_check CHECK ((kind = 'year') = (description_file_id IS NOT NULL));
  ALTER TABLE export_batches ENABLE TRIGGER USER;
  CREATE INDEX export_batches_period_from_idx ON export_batches (period_from);
  CREATE TRIGGER export_batches_frozen BEFORE UPDATE OR DELETE ON export_batches FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/**
 * journal_entries.batch_id names the one live batch of an entry: being one column, it cannot name two. It goes from null to a
 * batch that is being made, and back to null when that batch is cancelled. export_batch_entries keeps every batch it was in.
 */
const ENTRIES = `
  CREATE TABLE export_batch_entries (
    batch_id uuid CONSTRAINT export_batch_entries_batch_id_fkey REFERENCES export_batches (id) DEFERRABLE INITIALLY DEFERRED,
    entry_id uuid CONSTRAINT export_batch_entries_entry_id_fkey REFERENCES journal_entries (id),
    CONSTRAINT export_batch_entries_pkey PRIMARY KEY (batch_id, entry_id)
  );
  CREATE INDEX export_batch_entries_entry_id_idx ON export_batch_entries (entry_id);
  INSERT INTO export_batch_entries (batch_id, entry_id) SELECT batch_id, id FROM journal_entries WHERE batch_id IS NOT NULL;
  CREATE TRIGGER export_batch_entries_frozen BEFORE UPDATE OR DELETE ON export_batch_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE OR REPLACE FUNCTION refuse_booked_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.hash IS NULL OR to_jsonb(NEW) - 'batch_id' = to_jsonb(OLD) - 'batch_id') THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'entry % % is booked: it is never changed or deleted', OLD.journal, OLD.entry_number USING ERRCODE = 'integrity_constraint_violation';
  END $$;

  -- A batch that exists has its file: it takes no more entries, and gives them back only to the batch that cancels it.
  CREATE FUNCTION keep_one_live_batch() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.batch_id IS NOT NULL AND (NEW.batch_id IS NOT NULL OR NOT EXISTS (SELECT FROM export_batches WHERE cancels_id = OLD.batch_id)) THEN
      RAISE EXCEPTION 'entry % % is in a live batch', OLD.journal, OLD.entry_number USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.batch_id IS NOT NULL THEN
      IF EXISTS (SELECT FROM export_batches WHERE id = NEW.batch_id) THEN
        RAISE EXCEPTION 'batch % is made: it takes no more entries', NEW.batch_id USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      INSERT INTO export_batch_entries (batch_id, entry_id) VALUES (NEW.batch_id, NEW.id);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER journal_entries_one_live_batch AFTER UPDATE OF batch_id ON journal_entries
    FOR EACH ROW WHEN (OLD.batch_id IS DISTINCT FROM NEW.batch_id) EXECUTE FUNCTION keep_one_live_batch();
`;
