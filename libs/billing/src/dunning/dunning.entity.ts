import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Channel, CustomerKind, PenaltyBasis } from './dunning.rules.js';
import type { ReminderFacts } from '../paper/reminder.rules.js';

/** A step of the reminders, dated: a change of words or of days is a new row. */
@Entity('dunning_levels')
@Check('dunning_levels_rank_check', 'rank BETWEEN 1 AND 9')
@Check('dunning_levels_days_after_check', 'days_after BETWEEN 1 AND 365')
@Unique('dunning_levels_row_key', ['rank', 'validFrom'])
export class DunningLevel {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dunning_levels_pkey' }) id: string;
  @Column('integer') rank: number;
  @Column('integer', { name: 'days_after' }) daysAfter: number;
  @Column('boolean', { name: 'formal_notice' }) formalNotice: boolean;
  @Column('text') title: string;
  /** paragraphs parted by an empty line */
  @Column('text') opening: string;
  @Column('text') closing: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
}

/** Points over the refinancing rate, or the rate itself, in basis points a year. */
@Entity('penalty_rates')
@Check('penalty_rates_kind_check', "kind IN ('business', 'public_body', 'person')")
@Check('penalty_rates_basis_check', "basis IN ('refinancing', 'annual')")
@Check('penalty_rates_rate_bp_check', 'rate_bp BETWEEN 1 AND 10000')
@Unique('penalty_rates_row_key', ['kind', 'validFrom'])
export class PenaltyRate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'penalty_rates_pkey' }) id: string;
  @Column('text') kind: CustomerKind;
  @Column('text') basis: PenaltyBasis;
  @Column('integer', { name: 'rate_bp' }) rateBp: number;
  @Column('text') law: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
}

@Entity('refinancing_rates')
@Check('refinancing_rates_rate_bp_check', 'rate_bp BETWEEN 0 AND 10000')
@Unique('refinancing_rates_valid_from_key', ['validFrom'])
export class RefinancingRate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'refinancing_rates_pkey' }) id: string;
  @Column('integer', { name: 'rate_bp' }) rateBp: number;
  @Column('date', { name: 'valid_from' }) validFrom: string;
}

@Entity('recovery_fees')
@Check('recovery_fees_kind_check', "kind IN ('business', 'public_body')")
@Check('recovery_fees_amount_check', 'amount_cents > 0')
@Unique('recovery_fees_row_key', ['kind', 'validFrom'])
export class RecoveryFee {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recovery_fees_pkey' }) id: string;
  @Column('text') kind: Exclude<CustomerKind, 'person'>;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('text') law: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
}

/** The director keeps a customer out of the reminders, until a day or until he says so. */
@Entity('dunning_holds')
@Check('dunning_holds_until_check', 'until >= held_on')
@Index('dunning_holds_open_key', ['customerId'], { unique: true, where: 'released_on IS NULL' })
export class DunningHold {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dunning_holds_pkey' }) id: string;
  @ForeignKey('Customer', { name: 'dunning_holds_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('text') reason: string;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('text', { name: 'held_by_name' }) heldByName: string;
  /** the last day of the hold */
  @Column('date', { nullable: true }) until: string | null;
  @Column('date', { name: 'released_on', nullable: true }) releasedOn: string | null;
}

/** A reminder that went, with its letter as it was written. Never changed. */
@Entity('reminders')
@Check('reminders_channel_check', "channel IN ('mail', 'paper')")
@Check('reminders_open_check', 'open_cents > 0')
@Check('reminders_interest_check', 'interest_cents >= 0')
@Check('reminders_recovery_check', 'recovery_cents >= 0')
@Check('reminders_recipient_check', "(channel = 'mail') = (recipient IS NOT NULL)")
@Index('reminders_sent_on_idx', ['sentOn', 'id'])
@Index('reminders_customer_id_idx', ['customerId', 'id'])
export class Reminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminders_pkey' }) id: string;
  @ForeignKey('Customer', { name: 'reminders_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('integer') rank: number;
  @Column('text') title: string;
  @Column('boolean', { name: 'formal_notice' }) formalNotice: boolean;
  @Column('date', { name: 'sent_on' }) sentOn: string;
  @Column('text') channel: Channel;
  /** the e-mail address */
  @Column('text', { nullable: true }) recipient: string | null;
  @Column('bigint', { name: 'open_cents' }) openCents: number;
  /** null: the rule is stated in words, nothing was computed */
  @Column('bigint', { name: 'interest_cents', nullable: true }) interestCents: number | null;
  @Column('bigint', { name: 'recovery_cents' }) recoveryCents: number;
  @Column('jsonb') letter: ReminderFacts;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  @Column('text', { name: 'sent_by_name' }) sentByName: string;
}

@Entity('reminder_invoices')
@Check('reminder_invoices_open_check', 'open_cents > 0')
@Index('reminder_invoices_invoice_id_idx', ['invoiceId'])
export class ReminderInvoice {
  @ForeignKey('Reminder', { name: 'reminder_invoices_reminder_id_fkey' })
  @PrimaryColumn('uuid', { name: 'reminder_id', primaryKeyConstraintName: 'reminder_invoices_pkey' })
  reminderId: string;
  @ForeignKey('Invoice', { name: 'reminder_invoices_invoice_id_fkey' })
  @PrimaryColumn('uuid', { name: 'invoice_id', primaryKeyConstraintName: 'reminder_invoices_pkey' })
  invoiceId: string;
  /** the level that this very invoice has reached */
  @Column('integer') rank: number;
  @Column('bigint', { name: 'open_cents' }) openCents: number;
}
