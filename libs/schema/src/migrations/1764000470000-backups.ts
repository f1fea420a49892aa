import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was saved when, and whether it can be read: a log. The archives themselves say everything else. */
const BACKUPS = `
  CREATE TABLE backups (
    id uuid CONSTRAINT backups_pkey PRIMARY KEY,
    made_at timestamptz NOT NULL,
    folder text NOT NULL,
    archive text,
    bytes bigint,
    sha256 text,
    failure text,
    checked_at timestamptz,
    check_failure text,
    removed_at timestamptz,
    CONSTRAINT backups_archive_key UNIQUE (folder, archive),
    CONSTRAINT backups_outcome_check CHECK (
      (failure IS NULL AND archive IS NOT NULL AND bytes > 0 AND sha256 IS NOT NULL AND checked_at IS NOT NULL)
      OR (failure IS NOT NULL AND archive IS NULL AND bytes IS NULL AND sha256 IS NULL AND checked_at IS NULL)),
    CONSTRAINT backups_check_failure_check CHECK (check_failure IS NULL OR archive IS NOT NULL)
  );
  CREATE INDEX backups_made_at_idx ON backups (made_at, id);
`;

export class Backups1764000470000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(BACKUPS);
  }

  async down(): Promise<void> {
    throw new Error('The log of backups is not undone: restore a backup instead.');
  }
}
