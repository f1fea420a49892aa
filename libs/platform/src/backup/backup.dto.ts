import { BooleanField, ChoiceField, IdField, InstantField, IntField, ListField, TextField } from '../http/fields.js';

/** good: read again as a whole; failed: nothing was made; changed: cannot be read any more; missing: its file has gone; elsewhere: in another folder, by hand */
export const BACKUP_STATES = ['good', 'failed', 'changed', 'missing', 'elsewhere'] as const;
export type BackupState = (typeof BACKUP_STATES)[number];

export class BackupView {
  @IdField() id: string;
  @InstantField() madeAt: string;
  @ChoiceField('BackupState', BACKUP_STATES) state: BackupState;
  @TextField({ max: 1000 }) folder: string;
  @TextField({ max: 100, nullable: true }) archive: string | null;
  @IntField({ min: 1, max: Number.MAX_SAFE_INTEGER, nullable: true }) bytes: number | null;
  @TextField({ max: 64, nullable: true }) sha256: string | null;
  @InstantField({ nullable: true, description: 'last read again as a whole' }) checkedAt: string | null;
  @TextField({ max: 500, nullable: true, description: 'why it failed or cannot be read' }) failure: string | null;
}

export class BackupsView {
  @TextField({ max: 1000, description: 'where the nightly ones go' }) folder: string;
  @InstantField({ nullable: true, description: 'of the last one that can be read' }) lastGoodAt: string | null;
  @BooleanField({ description: 'the last good one is older than two days' }) late: boolean;
  @IdField({ nullable: true, description: 'the job under way' }) runId: string | null;
  @ListField(() => BackupView, { description: 'newest first: those that are there, and the last failures' })
  items: BackupView[];
}
