import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';
import type { AgeBand, FollowStep } from './absence.rules.js';

/** A reason given for a span of half-days. The last one recorded that covers a half-day is in force. */
@Entity('absence_excuses')
@Check('absence_excuses_from_half_day_check', "from_half_day IN ('morning', 'afternoon')")
@Check('absence_excuses_to_half_day_check', "to_half_day IN ('morning', 'afternoon')")
@Check(
  'absence_excuses_order_check',
  "from_on < to_on OR (from_on = to_on AND (from_half_day = 'morning' OR to_half_day = 'afternoon'))",
)
@Index('absence_excuses_student_idx', ['studentId', 'fromOn'])
@Index('absence_excuses_reason_id_idx', ['reasonId'])
@Index('absence_excuses_proof_file_id_idx', ['proofFileId'], { where: 'proof_file_id IS NOT NULL' })
export class AbsenceExcuse {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_excuses_pkey' }) id: string;
  @ForeignKey('Student', { name: 'absence_excuses_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @ForeignKey('AbsenceReason', { name: 'absence_excuses_reason_id_fkey' })
  @Column('uuid', { name: 'reason_id' })
  reasonId: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('text', { name: 'from_half_day' }) fromHalfDay: HalfDay;
  @Column('date', { name: 'to_on' }) toOn: string;
  @Column('text', { name: 'to_half_day' }) toHalfDay: HalfDay;
  @Column('text', { name: 'told_by', nullable: true }) toldBy: string | null;
  @Column('timestamptz', { name: 'excused_at' }) excusedAt: Date;
  @ForeignKey('User', { name: 'absence_excuses_excused_by_fkey' })
  @Column('uuid', { name: 'excused_by', nullable: true })
  excusedBy: string | null;
  @ForeignKey('StoredFile', { name: 'absence_excuses_proof_file_id_fkey' })
  @Column('uuid', { name: 'proof_file_id', nullable: true })
  proofFileId: string | null;
}

export const CONTACT_CHANNELS = ['phone', 'sms', 'mail', 'meeting'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export const CONTACT_RESULTS = ['reached', 'left_message', 'no_answer', 'wrong_number'] as const;
export type ContactResult = (typeof CONTACT_RESULTS)[number];

/** Who told whom of an absence, when, and how it went. Never changed. */
@Entity('absence_contacts')
@Check('absence_contacts_channel_check', "channel IN ('phone', 'sms', 'mail', 'meeting')")
@Check('absence_contacts_result_check', "result IN ('reached', 'left_message', 'no_answer', 'wrong_number')")
@Index('absence_contacts_student_idx', ['studentId', 'day'])
@Index('absence_contacts_day_idx', ['day'])
export class AbsenceContact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_contacts_pkey' }) id: string;
  @ForeignKey('Student', { name: 'absence_contacts_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  /** the day of the absence */
  @Column('date') day: string;
  @Column('text') channel: ContactChannel;
  @Column('text', { nullable: true }) person: string | null;
  @Column('text') result: ContactResult;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') at: Date;
  @ForeignKey('User', { name: 'absence_contacts_by_user_fkey' })
  @Column('uuid', { name: 'by_user', nullable: true })
  byUser: string | null;
}

/** What the counter of a month made due; stays when an excuse later lowers the counter. */
@Entity('absence_follow_ups')
@Check('absence_follow_ups_month_check', "month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'")
@Check('absence_follow_ups_step_check', "step IN ('contact', 'warning', 'letter', 'team')")
@Check('absence_follow_ups_reached_half_day_check', "reached_half_day IN ('morning', 'afternoon')")
@Check('absence_follow_ups_age_band_check', "age_band IN ('under_16', 'minor_16_17', 'adult')")
@Check('absence_follow_ups_outcome_check', "outcome IN ('done', 'dropped')")
@Check('absence_follow_ups_closed_check', '(closed_at IS NULL) = (outcome IS NULL)')
@Unique('absence_follow_ups_step_key', ['studentId', 'month', 'step'])
@Index('absence_follow_ups_month_idx', ['month', 'id'])
@Index('absence_follow_ups_open_idx', ['reachedOn'], { where: 'closed_at IS NULL' })
export class AbsenceFollowUp {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_follow_ups_pkey' }) id: string;
  @ForeignKey('Student', { name: 'absence_follow_ups_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('text') month: string;
  @Column('text') step: FollowStep;
  @Column('date', { name: 'reached_on' }) reachedOn: string;
  @Column('text', { name: 'reached_half_day' }) reachedHalfDay: HalfDay;
  @Column('text', { name: 'age_band' }) ageBand: AgeBand;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @ForeignKey('User', { name: 'absence_follow_ups_closed_by_fkey' })
  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy: string | null;
  @Column('text', { nullable: true }) outcome: 'done' | 'dropped' | null;
  @Column('text', { nullable: true }) note: string | null;
}
