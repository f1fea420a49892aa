import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MAIL_CHOICES, type MailChoice } from './notice.rules.js';

/** That a run has ended, for one who is to hear it: unread until it is seen, on whatever device. */
@Entity('run_notices')
@Unique('run_notices_once_key', ['runId', 'userId'])
@Check('run_notices_mail_check', 'mail_due_at IS NULL OR mailed_at IS NULL')
@Index('run_notices_unseen_idx', ['userId', 'id'], { where: 'seen_at IS NULL' })
@Index('run_notices_mail_idx', ['mailDueAt'], { where: 'mail_due_at IS NOT NULL' })
@Index('run_notices_told_at_idx', ['toldAt'])
export class RunNotice {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'run_notices_pkey' }) id: string;
  @ForeignKey('JobRun', { name: 'run_notices_run_id_fkey' })
  @Column('uuid', { name: 'run_id' })
  runId: string;
  @ForeignKey('User', { name: 'run_notices_user_id_fkey' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  @Column('timestamptz', { name: 'told_at' }) toldAt: Date;
  @Column('timestamptz', { name: 'seen_at', nullable: true }) seenAt: Date | null;
  /** null: no mail is to go any more */
  @Column('timestamptz', { name: 'mail_due_at', nullable: true }) mailDueAt: Date | null;
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt: Date | null;
}

/** When somebody wants a mail beside the notice; without a row: when it took long. */
@Entity('notice_choices')
@Check('notice_choices_mail_check', `mail IN (${MAIL_CHOICES.map((choice) => `'${choice}'`).join(', ')})`)
export class NoticeChoice {
  @ForeignKey('User', { name: 'notice_choices_user_id_fkey' })
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'notice_choices_pkey' })
  userId: string;
  @Column('text') mail: MailChoice;
}
