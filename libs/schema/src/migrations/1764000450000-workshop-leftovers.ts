import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One place for the check of a machine; nonconformities found by a word; stock carried to another place; a trigger that is not called for nothing. */
export class WorkshopLeftovers1764000450000 implements MigrationInterface {
  name = 'WorkshopLeftovers1764000450000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(CHECKS);
    await run.query(FOUND);
    await run.query(INCIDENTS);
    await run.query(TRANSFERS);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

/** A day written with the risks of a machine becomes a check of its own; which law asks for it nobody wrote, the period is a guess to be put right. */
const CHECKS = `
  INSERT INTO machine_checks (id, machine_id, kind, period_months, legal_basis, first_due_on)
    SELECT gen_random_uuid(), machine_id, 'Contrôle périodique', 12, NULL, check_due_on FROM machine_safety WHERE check_due_on IS NOT NULL;
  ALTER TABLE machine_safety DROP COLUMN check_due_on;
`;

const FOUND = `
  ALTER TABLE nonconformities ADD COLUMN search_text text;
  UPDATE nonconformities SET search_text = lower(unaccent(concat_ws(' ', what, cause_words)));
  ALTER TABLE nonconformities ALTER COLUMN search_text SET NOT NULL;
  CREATE INDEX nonconformities_search_idx ON nonconformities USING gin (search_text gin_trgm_ops);
`;

const TRANSFERS = `
  ALTER TABLE stock_movements DROP CONSTRAINT stock_movements_kind_check,
    ADD CONSTRAINT stock_movements_kind_check
      CHECK (kind = ANY (ARRAY['receipt'::text, 'consumption'::text, 'return'::text, 'scrap'::text, 'count'::text, 'transfer'::text]));
`;

/** Deferred for every decision, it had something to say of those alone that open an incident. */
const INCIDENTS = `
  DROP TRIGGER permit_decisions_incident ON permit_decisions;
  CREATE CONSTRAINT TRIGGER permit_decisions_incident AFTER INSERT ON permit_decisions DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.effect = 'incident') EXECUTE FUNCTION incident_of_block();
`;
