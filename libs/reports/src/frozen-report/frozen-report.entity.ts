import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A report that went out, for good: its figures and its file. Persons stand in it by their number alone, so that a name can be
 * forgotten while the figure stays reproducible; in the end they go out of it too, and the file stays as it went.
 */
@Entity('frozen_reports')
@Check('frozen_reports_year_check', 'year BETWEEN 2000 AND 2099')
@Check('frozen_reports_content_check', "content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')")
@Check('frozen_reports_file_check', "file_sha256 ~ '^[0-9a-f]{64}$'")
@Check('frozen_reports_forgotten_check', '(persons_forgotten_on IS NULL) = (first_content_sha256 IS NULL)')
@Check('frozen_reports_first_content_check', "first_content_sha256 ~ '^[0-9a-f]{64}$'")
@Index('frozen_reports_named_idx', ['frozenAt', 'id'], { where: 'persons_forgotten_on IS NULL' })
@Index('frozen_reports_frozen_at_idx', ['frozenAt', 'id'])
@Index('frozen_reports_file_id_idx', ['fileId'])
export class FrozenReport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'frozen_reports_pkey' }) id: string;
  /** that the school year begins in */
  @Column('integer') year: number;
  @Column('text') title: string;
  /** who received it: an office, not a person */
  @Column('text') recipient: string;
  /** canonical JSON */
  @Column('text') content: string;
  @Column('text', { name: 'content_sha256' }) contentSha256: string;
  @ForeignKey('StoredFile', { name: 'frozen_reports_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('text', { name: 'file_sha256' }) fileSha256: string;
  @Column('timestamptz', { name: 'frozen_at' }) frozenAt: Date;
  @ForeignKey('User', { name: 'frozen_reports_frozen_by_fkey' })
  @Column('uuid', { name: 'frozen_by', nullable: true })
  frozenBy: string | null;
  @Column('text', { name: 'frozen_by_name' }) frozenByName: string;
  /** the youths went out of its content on that day */
  @Column('date', { name: 'persons_forgotten_on', nullable: true }) personsForgottenOn: string | null;
  /** of the content as it was frozen, once it is another */
  @Column('text', { name: 'first_content_sha256', nullable: true }) firstContentSha256: string | null;
}
