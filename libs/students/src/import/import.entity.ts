import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ImportColumn } from './import.rules.js';

/** Which column of the school's own tables means what, as it was last said. */
@Entity('import_headings')
@Unique('import_headings_heading_key', ['heading'])
export class ImportHeading {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'import_headings_pkey' }) id: string;
  /** folded, letters and digits alone */
  @Column('text') heading: string;
  @Column('text') target: ImportColumn | 'ignore';
}
