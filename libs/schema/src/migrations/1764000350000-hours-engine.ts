import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours that a tablet took down without network say when, beside the time of the server. */
const OFFLINE = `
  ALTER TABLE time_batches ADD recorded_offline_at timestamptz;
`;

/** What was spent on an operation is read from the index alone, and whether it ever had hours, voided ones too. */
const SPENT = `
  DROP INDEX time_entries_operation_id_idx;
  CREATE INDEX time_entries_operation_id_idx ON time_entries (operation_id, student_id) INCLUDE (minutes, voided_at);
`;

export class HoursEngine1764000350000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    for (const sql of [OFFLINE, SPENT]) await run.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Hours are not undone: restore a backup instead.');
  }
}
