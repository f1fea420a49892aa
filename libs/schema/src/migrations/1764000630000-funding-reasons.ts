import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an entry of the funding was put right; null where it never was, or was before a reason was asked for. */
const REASONS = ['funding_agreements', 'funding_loans', 'grant_items', 'tax_pledges', 'tax_receipts'].map(
  (table) => `ALTER TABLE ${table} ADD COLUMN corrected_reason text;`,
);

export class FundingReasons1764000630000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(REASONS.join('\n'));
  }

  async down(): Promise<void> {
    throw new Error('Reasons of corrections are not undone: restore a backup instead.');
  }
}
