import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { SeriesKind } from './series.rules.js';

/** The next number of a year. Only the SQL function `draw_number` counts it up, as the last lock of a transaction. */
@Entity('number_series')
@Check(
  'number_series_kind_check',
  "kind IN ('quote', 'order_confirmation', 'pro_forma', 'deposit', 'invoice', 'credit_note')",
)
@Check('number_series_prefix_check', "prefix ~ '^[A-Z][A-Z0-9]{0,9}$'")
@Check('number_series_next_number_check', 'next_number > 0')
@Check('number_series_first_number_check', 'first_number > 0 AND first_number <= next_number')
@Check('number_series_digits_check', 'digits BETWEEN 3 AND 9')
export class NumberSeries {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_series_pkey' }) kind: SeriesKind;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'number_series_pkey' }) year: number;
  @Column('text') prefix: string;
  @Column('integer') digits: number;
  /** where the year began */
  @Column('integer', { name: 'first_number', default: 1 }) firstNumber: number;
  @Column('integer', { name: 'next_number' }) nextNumber: number;
  /** null: nothing was drawn yet, so the next number may still be chosen */
  @Column('date', { name: 'last_issued_on', nullable: true }) lastIssuedOn: string | null;
}
