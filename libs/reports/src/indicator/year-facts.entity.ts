import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What only the school knows, or decides, of a school year; null: not said, and what needs it is not counted. */
@Entity('indicator_year_facts')
@Unique('indicator_year_facts_year_key', ['year'])
@Check('indicator_year_facts_year_check', 'year BETWEEN 2000 AND 2099')
@Check('indicator_year_facts_cost_check', 'cost_cents > 0')
@Check('indicator_year_facts_months_check', 'out_of_school_months BETWEEN 1 AND 120')
@Check(
  'indicator_year_facts_workshop_check',
  `(workshop_from_bp IS NULL) = (workshop_to_bp IS NULL) AND workshop_from_bp >= 0 AND workshop_from_bp <= workshop_to_bp
     AND workshop_to_bp <= 10000`,
)
@Check(
  'indicator_year_facts_source_check',
  'source IS NOT NULL OR (cost_cents IS NULL AND out_of_school_months IS NULL AND workshop_from_bp IS NULL)',
)
export class YearFacts {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'indicator_year_facts_pkey' }) id: string;
  /** that the school year begins in */
  @Column('integer') year: number;
  /** all charges of the year, from the accounts */
  @Column('bigint', { name: 'cost_cents', nullable: true }) costCents: number | null;
  /** from how many months on an entrant counts as having been out of school */
  @Column('integer', { name: 'out_of_school_months', nullable: true }) outOfSchoolMonths: number | null;
  /** the share of workshop time the school aims at, both ends */
  @Column('integer', { name: 'workshop_from_bp', nullable: true }) workshopFromBp: number | null;
  @Column('integer', { name: 'workshop_to_bp', nullable: true }) workshopToBp: number | null;
  /** where the figures come from, and who decided */
  @Column('text', { nullable: true }) source: string | null;
}
