import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A value taken of a piece, by a youth under a trainer. Frozen: a correction is a new row that names this one and says why. */
@Entity('measurements')
@Check('measurements_piece_check', 'piece > 0')
@Check('measurements_correction_check', '(corrects_id IS NULL) = (reason IS NULL)')
@Index('measurements_characteristic_id_idx', ['characteristicId', 'piece', 'measuredAt', 'id'])
@Index('measurements_corrects_id_key', ['correctsId'], { unique: true, where: 'corrects_id IS NOT NULL' })
@Index('measurements_student_id_idx', ['studentId'], { where: 'student_id IS NOT NULL' })
export class Measurement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'measurements_pkey' }) id: string;
  @ForeignKey('Characteristic', { name: 'measurements_characteristic_id_fkey' })
  @Column('uuid', { name: 'characteristic_id' })
  characteristicId: string;
  @Column('int') piece: number;
  @Column('numeric', { precision: 12, scale: 4 }) value: string;
  /** as judged when it was taken; the tolerance does not change afterwards */
  @Column('boolean') conform: boolean;
  @ForeignKey('Student', { name: 'measurements_student_id_fkey' })
  @Column('uuid', { name: 'student_id', nullable: true })
  studentId: string | null;
  @Column('text', { nullable: true }) instrument: string | null;
  /** the trainer under whom it was taken */
  @ForeignKey('User', { name: 'measurements_measured_by_fkey' })
  @Column('uuid', { name: 'measured_by', nullable: true })
  measuredBy: string | null;
  @Column('timestamptz', { name: 'measured_at' }) measuredAt: Date;
  @ForeignKey('Measurement', { name: 'measurements_corrects_id_fkey' })
  @Column('uuid', { name: 'corrects_id', nullable: true })
  correctsId: string | null;
  @Column('text', { nullable: true }) reason: string | null;
}
