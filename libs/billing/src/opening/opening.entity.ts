import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The one time that open documents were taken over from the program before. Never changed. */
@Entity('openings')
@Check('openings_single_check', 'single')
@Unique('openings_single_key', ['single'])
export class Opening {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'openings_pkey' }) id: string;
  @Column('boolean', { default: true }) single: boolean;
  @Column('date', { name: 'taken_on' }) takenOn: string;
  @Column('integer', { name: 'document_count' }) documentCount: number;
  @Column('bigint', { name: 'gross_cents' }) grossCents: number;
  /** not yet paid */
  @Column('bigint', { name: 'rest_cents' }) restCents: number;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @ForeignKey('User', { name: 'openings_written_by_fkey' })
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
  @Column('text', { name: 'written_by_name' }) writtenByName: string;
}
