import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is taught in class: « Mathématiques et sciences ». The units that it prepares are named by their codes, in whatever référentiel. */
@Entity('subjects')
@Index('subjects_name_key', ['name'], { unique: true })
export class Subject {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subjects_pkey' }) id: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  /** 'UG2', 'EG2' … of `exam_units` */
  @Column('text', { name: 'unit_codes', array: true }) unitCodes: string[];
  @Column('boolean') active: boolean;
}
