import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LogoEnding } from './logo.rules.js';

/** A logo that the school has or had. It stays for good, with its file: what was issued or frozen with it is printed with it again. */
@Entity('school_logos')
@Check('school_logos_sha256_check', "sha256 ~ '^[0-9a-f]{64}$'")
@Check('school_logos_ending_check', "ending IN ('jpg', 'png')")
@Check('school_logos_pixels_check', 'width >= 32 AND width <= 2000 AND height >= 32 AND height <= 2000')
@Unique('school_logos_sha256_key', ['sha256'])
@Unique('school_logos_file_id_key', ['fileId'])
@Index('school_logos_added_at_idx', ['addedAt', 'id'])
export class SchoolLogo {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'school_logos_pkey' }) id: string;
  @ForeignKey('StoredFile', { name: 'school_logos_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  /** of the file */
  @Column('text') sha256: string;
  @Column('text') ending: LogoEnding;
  /** pixels, the right way up */
  @Column('integer') width: number;
  @Column('integer') height: number;
  @ForeignKey('User', { name: 'school_logos_added_by_fkey' })
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
}
