import type { MigrationInterface, QueryRunner } from 'typeorm';

const GROUNDS = `
  -- What the decisions of a half-day read alike: two thirds of each were copies of it, compressed one by one.
  CREATE TABLE permit_grounds (
    hash text CONSTRAINT permit_grounds_pkey PRIMARY KEY,
    content text NOT NULL,
    CONSTRAINT permit_grounds_hash_check CHECK (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')));
  CREATE TRIGGER permit_grounds_frozen BEFORE UPDATE OR DELETE ON permit_grounds FOR EACH ROW EXECUTE FUNCTION refuse_change();
  ALTER TABLE permit_decisions ADD grounds_hash text CONSTRAINT permit_decisions_grounds_hash_fkey REFERENCES permit_grounds (hash);
  -- read by nobody
  DROP INDEX permit_decisions_operation_id_idx;
`;

export class FasterHours1764000530000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(GROUNDS);
  }

  async down(): Promise<void> {
    throw new Error('Faster hours are not undone: restore a backup instead.');
  }
}
