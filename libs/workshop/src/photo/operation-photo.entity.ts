import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A picture of the work, taken on the tablet; the piece, never a face. It goes when somebody takes it away. */
@Entity('operation_photos')
@Index('operation_photos_operation_id_idx', ['operationId', 'takenAt', 'id'])
export class OperationPhoto {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'operation_photos_pkey' }) id: string;
  @ForeignKey('Operation', { name: 'operation_photos_operation_id_fkey' })
  @Column('uuid', { name: 'operation_id' })
  operationId: string;
  @ForeignKey('StoredFile', { name: 'operation_photos_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('text', { nullable: true }) caption: string | null;
  @ForeignKey('User', { name: 'operation_photos_taken_by_fkey' })
  @Column('uuid', { name: 'taken_by', nullable: true })
  takenBy: string | null;
  @Column('timestamptz', { name: 'taken_at' }) takenAt: Date;
}
