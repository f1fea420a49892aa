import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { DutyRule, DutyState } from './duty.rules.js';

/** What the direction does every year, by a day of the year or so many days after the return. */
@Entity('yearly_duties')
@Unique('yearly_duties_code_key', ['code'])
@Check('yearly_duties_rule_check', "rule IN ('day', 'return')")
@Check('yearly_duties_month_day_check', "month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'")
@Check('yearly_duties_after_check', 'after_days >= 0 AND after_days <= 366')
@Check('yearly_duties_lead_check', 'lead_days >= 0 AND lead_days <= 180')
@Check('yearly_duties_state_check', "state IN ('suggested', 'active', 'off')")
@Check(
  'yearly_duties_when_check',
  "(rule = 'day') = (month_day IS NOT NULL) AND (rule = 'return') = (after_days IS NOT NULL)",
)
@Check('yearly_duties_source_check', 'NOT verified OR source IS NOT NULL')
@Check('yearly_duties_starts_check', "(state = 'active') = (starts_on IS NOT NULL)")
export class YearlyDuty {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yearly_duties_pkey' }) id: string;
  /** null: the school wrote it itself */
  @Column('text', { nullable: true }) code: string | null;
  @Column({ type: 'text', collation: 'fr' }) title: string;
  @Column('text') rule: DutyRule;
  /** 'MM-DD' */
  @Column('text', { name: 'month_day', nullable: true }) monthDay: string | null;
  /** days after the first day of the school year */
  @Column('integer', { name: 'after_days', nullable: true }) afterDays: number | null;
  /** so many days before, it stands on the list */
  @Column('integer', { name: 'lead_days' }) leadDays: number;
  /** the text that asks for it */
  @Column('text', { nullable: true }) source: string | null;
  /** its text was read; anything else is a custom of such schools or the school's own wish */
  @Column('boolean') verified: boolean;
  @Column('text') state: DutyState;
  /** days before this one ask for nothing */
  @Column('date', { name: 'starts_on', nullable: true }) startsOn: string | null;
}

/** Done for one year, by whom and when. Taken back with a reason, never deleted. */
@Entity('duty_dones')
@Check('duty_dones_withdrawn_check', '(withdrawn_on IS NULL) = (withdrawn_reason IS NULL)')
@Index('duty_dones_once_key', ['dutyId', 'dueOn'], { unique: true, where: 'withdrawn_on IS NULL' })
@Index('duty_dones_duty_id_idx', ['dutyId', 'dueOn'])
export class DutyDone {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duty_dones_pkey' }) id: string;
  @ForeignKey('YearlyDuty', { name: 'duty_dones_duty_id_fkey' })
  @Column('uuid', { name: 'duty_id' })
  dutyId: string;
  /** the day that it was due, as it was then */
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('date', { name: 'done_on' }) doneOn: string;
  @Column('text', { name: 'done_by_name' }) doneByName: string;
  @Column('text', { nullable: true }) note: string | null;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
}
