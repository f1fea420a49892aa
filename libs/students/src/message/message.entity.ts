import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { HalfDay } from '@etabli/kernel';
import type { MessageChannel, TemplateKind } from './message.rules.js';

/** The words of a message; the school may change them. */
@Entity('message_templates')
@Check('message_templates_kind_check', "kind IN ('absence_mail', 'absence_sms', 'placement_mail', 'placement_sms')")
@Unique('message_templates_kind_key', ['kind'])
export class MessageTemplate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_templates_pkey' }) id: string;
  @Column('text') kind: TemplateKind;
  @Column('text') subject: string;
  @Column('text') body: string;
}

/** What went to whom of an absence, when, and how it ended. */
@Entity('family_messages')
@Check('family_messages_half_day_check', "half_day IN ('morning', 'afternoon')")
@Check('family_messages_channel_check', "channel IN ('mail', 'sms')")
@Unique('family_messages_once_key', ['studentId', 'day', 'halfDay', 'channel', 'recipient'])
@Index('family_messages_day_idx', ['day'])
export class FamilyMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'family_messages_pkey' }) id: string;
  @ForeignKey('Student', { name: 'family_messages_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('date') day: string;
  @Column('text', { name: 'half_day' }) halfDay: HalfDay;
  @Column('text') channel: MessageChannel;
  @Column('text') person: string;
  /** address or number */
  @Column('text') recipient: string;
  @Column('text') body: string;
  @Column('boolean') automatic: boolean;
  @Column('timestamptz', { name: 'queued_at' }) queuedAt: Date;
  @ForeignKey('User', { name: 'family_messages_queued_by_fkey' })
  @Column('uuid', { name: 'queued_by', nullable: true })
  queuedBy: string | null;
  /** an SMS: taken by the gateway; a mail: see its own message */
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { name: 'failed_at', nullable: true }) failedAt: Date | null;
}
