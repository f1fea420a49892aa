import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Period, PeriodTotals } from './closing.rules.js';

/** What a day, a month or a year ended at, for ever: frozen, and a link of the chain. */
@Entity('period_closings')
@Check('period_closings_period_check', "period IN ('day', 'month', 'year')")
@Check('period_closings_days_check', "CASE period WHEN 'day' THEN ends_on = starts_on ELSE ends_on > starts_on END")
@Unique('period_closings_starts_on_key', ['period', 'startsOn'])
@Index('period_closings_ends_on_idx', ['endsOn', 'id'])
export class PeriodClosing {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'period_closings_pkey' }) id: string;
  @Column('text') period: Period;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('timestamptz', { name: 'closed_at' }) closedAt: Date;
  @ForeignKey('User', { name: 'period_closings_closed_by_fkey' })
  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy: string | null;
  @Column('text', { name: 'closed_by_name' }) closedByName: string;
  @Column('integer', { name: 'document_count' }) documentCount: number;
  /** credit notes count negative, in each of these sums */
  @Column('bigint', { name: 'net_cents' }) netCents: number;
  @Column('bigint', { name: 'vat_cents' }) vatCents: number;
  @Column('bigint', { name: 'gross_cents' }) grossCents: number;
  @Column('bigint', { name: 'received_cents' }) receivedCents: number;
  @Column('integer', { name: 'entry_count' }) entryCount: number;
  @Column('bigint', { name: 'debit_cents' }) debitCents: number;
  /** all documents issued since the beginning, and their gross amount */
  @Column('bigint', { name: 'perpetual_count' }) perpetualCount: number;
  @Column('bigint', { name: 'perpetual_cents' }) perpetualCents: number;
  @Column('jsonb') totals: PeriodTotals;
}

/** A year of accounts that somebody chose; without a row the years are those of the calendar. */
@Entity('fiscal_years')
@Check('fiscal_years_days_check', 'ends_on > starts_on')
@Unique('fiscal_years_starts_on_key', ['startsOn'])
@Exclusion('fiscal_years_apart', "USING gist (daterange(starts_on, ends_on, '[]') WITH &&)")
export class FiscalYear {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fiscal_years_pkey' }) id: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  /** null: open */
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
