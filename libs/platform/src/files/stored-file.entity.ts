import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file on disk, named by the hash of its content. */
@Entity('stored_files')
@Check('stored_files_size_check', 'size > 0')
@Index('stored_files_sha256_idx', ['sha256'])
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stored_files_pkey' }) id: string;
  @Column('text') name: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('bigint') size: number;
  @Column('text') sha256: string;
  @Column('timestamptz', { name: 'stored_at' }) storedAt: Date;
}
