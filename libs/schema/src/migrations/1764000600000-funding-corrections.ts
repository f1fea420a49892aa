import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why what was planned or decided was put right; who, when and what it was before stand in the trail. */
const REASONS = `
  ALTER TABLE funding_instalments ADD COLUMN corrected_reason text;
  ALTER TABLE equipment_grants ADD COLUMN corrected_reason text;
`;

export class FundingCorrections1764000600000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(REASONS);
  }

  async down(): Promise<void> {
    throw new Error('Reasons of corrections are not undone: restore a backup instead.');
  }
}
