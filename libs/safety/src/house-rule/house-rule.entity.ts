import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { HOUSE_RULES, type HouseRuleId, type HouseSeverity } from '../permit/permit-facts.rules.js';

/** A limit of hours of the school from a day on. */
@Entity('house_rules')
@Check('house_rules_rule_check', `rule = ANY (ARRAY[${HOUSE_RULES.map((one) => `'${one}'::text`).join(', ')}])`)
@Check('house_rules_severity_check', "severity = ANY (ARRAY['block'::text, 'warn'::text])")
@Check('house_rules_limit_check', '(limit_value >= 0) AND ((limit_under_16 IS NULL) OR (limit_under_16 >= 0))')
@Index('house_rules_rule_valid_from_key', ['rule', 'validFrom'], { unique: true })
export class HouseRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'house_rules_pkey' }) id: string;
  @Column('text') rule: HouseRuleId;
  @Column('text') severity: HouseSeverity;
  @Column('int', { name: 'limit_value' }) limit: number;
  @Column('int', { name: 'limit_under_16', nullable: true }) limitUnder16: number | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('text') article: string;
  @Column('boolean') verified: boolean;
  @Column('text') reason: string;
  @ForeignKey('User', { name: 'house_rules_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('timestamptz', { name: 'recorded_at', nullable: true }) recordedAt: Date | null;
}
