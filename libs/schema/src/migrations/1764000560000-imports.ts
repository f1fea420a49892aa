import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each kind of table remembers its own headings: « Nom » of a client is no family name. Those known so far are of youths. */
const KINDS = `
  ALTER TABLE import_headings ADD COLUMN kind text NOT NULL DEFAULT 'students';
  ALTER TABLE import_headings ALTER COLUMN kind DROP DEFAULT,
    DROP CONSTRAINT import_headings_heading_key,
    ADD CONSTRAINT import_headings_kind_heading_key UNIQUE (kind, heading);
`;

export class Imports1764000560000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(KINDS);
  }

  async down(): Promise<void> {
    throw new Error('What was imported is not undone: restore a backup instead.');
  }
}
