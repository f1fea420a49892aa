import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A text as `fold` folds it, immutable, so that an index may hold it: unaccent itself is but stable, since its dictionary could be
 * changed, which nobody does here.
 */
const FOLDED = `
  CREATE FUNCTION folded(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT public.unaccent('public.unaccent'::regdictionary, lower(said)) $$;
`;

/** What Ctrl-K finds in tables that grow with the years, each by an index of its own. */
const SEARCHED = `
  CREATE INDEX payments_search_idx ON payments USING gin (folded(reference) gin_trgm_ops);
  CREATE INDEX payments_amount_cents_idx ON payments (amount_cents, id);
  CREATE INDEX order_confirmations_search_idx ON order_confirmations USING gin (lower(number) gin_trgm_ops);
  CREATE INDEX pro_formas_search_idx ON pro_formas USING gin (lower(number) gin_trgm_ops);
  CREATE INDEX subcontracts_search_idx ON subcontracts USING gin (folded(supplier || ' ' || what) gin_trgm_ops);
  CREATE INDEX plans_search_idx ON plans USING gin (folded(name || ' ' || revision) gin_trgm_ops);
  CREATE INDEX material_receipts_search_idx ON material_receipts USING gin (folded(note) gin_trgm_ops);
  CREATE INDEX lessons_search_idx ON lessons USING gin (folded(title) gin_trgm_ops);
  CREATE INDEX class_tests_search_idx ON class_tests USING gin (folded(title) gin_trgm_ops);
  CREATE INDEX placements_search_idx ON placements USING gin (folded(tutor_name) gin_trgm_ops);
`;

export class FoundAndOwed1764000620000 implements MigrationInterface {
  readonly name = 'FoundAndOwed1764000620000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(FOLDED);
    await run.query(SEARCHED);
  }

  async down(): Promise<void> {
    throw new Error('Indexes of the search are not undone: restore a backup instead.');
  }
}
