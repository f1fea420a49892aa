import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The first rendering of a document is its original: every later download gives these bytes. */
@Entity('issued_documents')
@Unique('issued_documents_subject_key', ['kind', 'subjectId'])
export class IssuedDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'issued_documents_pkey' }) id: string;
  /** 'invoice', 'quote', 'delivery_note' … */
  @Column('text') kind: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @ForeignKey('StoredFile', { name: 'issued_documents_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('timestamptz', { name: 'rendered_at' }) renderedAt: Date;
}
