import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { TextPart } from './enrolment-text.rules.js';

/** A version of the school's own texts of the enrolment pack; never changed, the highest is in force. */
@Entity('enrolment_texts')
@Check('enrolment_texts_version_check', 'version > 1')
@Check('enrolment_texts_sha256_check', "sha256 ~ '^[0-9a-f]{64}$'")
@Unique('enrolment_texts_version_key', ['version'])
export class EnrolmentText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'enrolment_texts_pkey' }) id: string;
  @Column('integer') version: number;
  @Column('jsonb') parts: TextPart[];
  /** of the parts as JSON */
  @Column('text') sha256: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @ForeignKey('User', { name: 'enrolment_texts_written_by_fkey' })
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
  @Column('text', { name: 'written_by_name' }) writtenByName: string;
}
