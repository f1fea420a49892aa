import { Check, Column, Entity, Exclusion, PrimaryColumn } from 'typeorm';
import type { AsideAs } from '../bank/bank-line.rules.js';
import type { AsideWay } from './aside.rules.js';

/** What a line of these words is, from a day on: proposed when a line is set aside, never done by itself. */
@Entity('aside_rules')
@Check('aside_rules_words_check', 'length(words) >= 3')
@Check('aside_rules_way_check', "way IN ('in', 'out')")
@Check('aside_rules_aside_as_check', "aside_as IN ('bank_fee', 'own_transfer', 'grant', 'supplier', 'other')")
@Check('aside_rules_account_check', "account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'")
@Check('aside_rules_days_check', 'valid_to >= valid_from')
@Check('aside_rules_booked_check', 'num_nulls(account, account_label) IN (0, 2) AND num_nonnulls(account, note) > 0')
@Exclusion('aside_rules_apart', "USING gist (words WITH =, way WITH =, daterange(valid_from, valid_to, '[]') WITH &&)")
export class AsideRule {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'aside_rules_pkey' }) id: string;
  /** folded, as they stand in the text of the line */
  @Column('text') words: string;
  @Column('text') way: AsideWay;
  @Column('text', { name: 'aside_as' }) asideAs: AsideAs;
  /** null: handled elsewhere, the note says how */
  @Column('text', { nullable: true }) account: string | null;
  @Column('text', { name: 'account_label', nullable: true }) accountLabel: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  /** its last day */
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
}
