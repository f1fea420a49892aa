import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hours that a tablet took down without network say when, beside the time of the server. */
const OFFLINE = `
  ALTER TABLE time_batches ADD recorded_offline_at timestamptz;
`;

export class HoursEngine1764000350000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(OFFLINE);
  }

  async down(): Promise<void> {
    throw new Error('Hours are not undone: restore a backup instead.');
  }
}
