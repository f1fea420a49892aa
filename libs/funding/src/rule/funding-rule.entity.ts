import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { FundingRuleCode } from './funding-rule.rules.js';

/** A rate, a cap or a day that a text fixes, from a day on, with where it stands. Never edited: a change is a new row. */
@Entity('funding_rules')
@Check(
  'funding_rules_code_check',
  "code IN ('equipment_rate_bp', 'equipment_cap_cents', 'engineering_cap_cents', 'tax_balance_bp', 'tax_paid_day', 'tax_list_day')",
)
@Check('funding_rules_value_check', 'value > 0')
@Check('funding_rules_month_day_check', "month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'")
@Check('funding_rules_one_check', 'num_nonnulls(value, month_day) = 1')
@Unique('funding_rules_code_key', ['code', 'validFrom'])
export class FundingRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_rules_pkey' }) id: string;
  @Column('text') code: FundingRuleCode;
  /** basis points or cents, as the code says */
  @Column('bigint', { nullable: true }) value: number | null;
  /** 'MM-DD' */
  @Column('text', { name: 'month_day', nullable: true }) monthDay: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('text') source: string;
}
