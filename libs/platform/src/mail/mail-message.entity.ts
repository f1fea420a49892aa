import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One message to one person, kept before it leaves and after. */
@Entity('mail_messages')
@Index('mail_messages_subject_idx', ['aboutKind', 'aboutId'])
export class MailMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_messages_pkey' }) id: string;
  @Column('text') recipient: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  /** what it is about, e.g. 'quote' and the quote's id: the log of what went when */
  @Column('text', { name: 'about_kind' }) aboutKind: string;
  @Column('uuid', { name: 'about_id' }) aboutId: string;
  @ForeignKey('StoredFile', { name: 'mail_messages_attachment_id_fkey' })
  @Column('uuid', { name: 'attachment_id', nullable: true })
  attachmentId: string | null;
  @Column('text', { name: 'attachment_name', nullable: true }) attachmentName: string | null;
  @Column('timestamptz', { name: 'queued_at' }) queuedAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
}
