import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Which column of the school's own tables means what, as it was last said; each kind of table has its own memory. */
@Entity('import_headings')
@Unique('import_headings_kind_heading_key', ['kind', 'heading'])
export class ImportHeading {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_headings_pkey' }) id: string;
  /** 'students', 'customers' … */
  @Column('text') kind: string;
  /** folded, letters and digits alone */
  @Column('text') heading: string;
  /** a column of that kind, or 'ignore' */
  @Column('text') target: string;
}
