import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is asked for by a person tells of itself: whoever listens need not ask again and again. Runs of events stay silent, since a NOTIFY
 * makes committing transactions wait for each other.
 */
const TOLD = `
  CREATE FUNCTION tell_job_run() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('job_runs', NEW.id::text);
    RETURN NULL;
  END $$;
  CREATE TRIGGER job_runs_told AFTER INSERT OR UPDATE OF state, progress, step ON job_runs
    FOR EACH ROW WHEN (NEW.event_id IS NULL) EXECUTE FUNCTION tell_job_run();
`;

const TURN = `
  ALTER TABLE job_runs ADD COLUMN priority integer NOT NULL DEFAULT 2;
  ALTER TABLE job_runs ALTER COLUMN priority DROP DEFAULT;
  ALTER TABLE job_runs ADD CONSTRAINT job_runs_priority_check CHECK (priority >= 1 AND priority <= 3);
  DROP INDEX job_runs_due_idx;
  CREATE INDEX job_runs_due_idx ON job_runs (priority, due_at, id) WHERE state = 'queued';
  CREATE INDEX job_runs_state_idx ON job_runs (state, requested_at, id);
  CREATE INDEX job_runs_requested_by_idx ON job_runs (requested_by, requested_at, id);
`;

const SCHEDULES = `
  CREATE TABLE job_schedules (
    id uuid CONSTRAINT job_schedules_pkey PRIMARY KEY,
    name text NOT NULL CONSTRAINT job_schedules_name_key UNIQUE,
    title text NOT NULL,
    every text NOT NULL CONSTRAINT job_schedules_every_check CHECK (every IN ('day', 'week', 'month')),
    on_day integer,
    at text NOT NULL CONSTRAINT job_schedules_at_check CHECK (at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    next_at timestamptz,
    last_at timestamptz,
    last_run_id uuid CONSTRAINT job_schedules_last_run_id_fkey REFERENCES job_runs (id),
    CONSTRAINT job_schedules_on_day_check CHECK (
      (every = 'day' AND on_day IS NULL) OR (every = 'week' AND on_day BETWEEN 1 AND 7) OR (every = 'month' AND on_day BETWEEN 1 AND 28))
  );
  CREATE INDEX job_schedules_next_at_idx ON job_schedules (next_at);
  CREATE INDEX job_schedules_last_run_id_idx ON job_schedules (last_run_id);
  SELECT audit_table('job_schedules', ARRAY['next_at', 'last_at', 'last_run_id']);
`;

export class JobEngine1764000460000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(TOLD);
    await run.query(TURN);
    await run.query(SCHEDULES);
  }

  async down(): Promise<void> {
    throw new Error('The job engine is not undone: restore a backup instead.');
  }
}
