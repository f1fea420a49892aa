import { Column } from 'typeorm';

/**
 * Columns of a row that is never changed: what was typed, by whom, and which later row put it right, when and why. The foreign keys
 * carry the name of each table, so they stand in its own class.
 */
export abstract class Replaceable {
  @Column('timestamptz', { name: 'typed_at' }) typedAt: Date;
  @Column('text', { name: 'typed_by_name' }) typedByName: string;
  /** null: it still stands */
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt: Date | null;
  @Column('text', { name: 'replaced_by_name', nullable: true }) replacedByName: string | null;
  @Column('text', { name: 'replace_reason', nullable: true }) replaceReason: string | null;
}

export const replacedCheck =
  '(replaced_at IS NULL) = (replace_reason IS NULL) AND (replaced_at IS NULL) = (replaced_by_name IS NULL)';
