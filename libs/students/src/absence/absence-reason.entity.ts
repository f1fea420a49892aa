import { Check, Column, Entity, Exclusion, PrimaryColumn } from 'typeorm';

/** A coded reason of an absence, in force from a day on; the law's own by migration, others by the school. */
@Entity('absence_reasons')
@Check('absence_reasons_code_check', "code ~ '^[A-Z][A-Z0-9_]{1,19}$'")
@Check('absence_reasons_days_check', 'valid_to IS NULL OR valid_to >= valid_from')
@Exclusion('absence_reasons_one_excl', "USING gist (code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)")
export class AbsenceReason {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_reasons_pkey' }) id: string;
  @Column('text') code: string;
  @Column('text') label: string;
  /** taken for good: does not count in the month */
  @Column('boolean') legitimate: boolean;
  @Column('text', { nullable: true }) article: string | null;
  @Column('boolean', { name: 'of_school' }) ofSchool: boolean;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}
