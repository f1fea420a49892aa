import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { type Channel, INQUIRY_TRANSITIONS, type InquiryState } from './inquiry.rules.js';

/** Somebody asks for a price, often with a plan. */
@Entity('inquiries')
@Check(
  'inquiries_channel_check',
  "channel = ANY (ARRAY['mail'::text, 'phone'::text, 'visit'::text, 'letter'::text, 'other'::text])",
)
@Check('inquiries_state_check', INQUIRY_TRANSITIONS.sqlCheck('state'))
@Check('inquiries_client_check', 'customer_id IS NOT NULL OR contact_name IS NOT NULL')
@Check('inquiries_end_check', "(state IN ('declined', 'lost')) = (end_reason IS NOT NULL)")
@Check('inquiries_ordered_check', "(state = 'ordered'::text) = (production_order_id IS NOT NULL)")
@Index('inquiries_received_on_idx', ['receivedOn', 'id'])
@Index('inquiries_wanted_on_idx', ['wantedOn', 'id'])
@Index('inquiries_subject_idx', ['subject', 'id'])
@Index('inquiries_customer_id_idx', ['customerId', 'id'])
@Index('inquiries_production_order_id_key', ['productionOrderId'], {
  unique: true,
  where: 'production_order_id IS NOT NULL',
})
@Index('inquiries_search_idx', { synchronize: false })
export class Inquiry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inquiries_pkey' }) id: string;
  @ForeignKey('Customer', { name: 'inquiries_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id', nullable: true })
  customerId: string | null;
  /** who asks, as long as he is no client; of a client, whom to talk to */
  @Column({ type: 'text', name: 'contact_name', collation: 'fr', nullable: true }) contactName: string | null;
  /** telephone, address, as he left them */
  @Column('text', { name: 'contact_details', nullable: true }) contactDetails: string | null;
  @Column({ type: 'text', collation: 'fr' }) subject: string;
  @Column('text', { nullable: true }) details: string | null;
  /** in his words: « 2 séries de 12 » */
  @Column('text', { nullable: true }) quantity: string | null;
  @Column('date', { name: 'wanted_on', nullable: true }) wantedOn: string | null;
  @Column('date', { name: 'received_on' }) receivedOn: string;
  @Column('text') channel: Channel;
  @Column('text') state: InquiryState;
  /** why it was declined or lost */
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
  @Column('date', { name: 'state_on' }) stateOn: string;
  @ForeignKey('ProductionOrder', { name: 'inquiries_production_order_id_fkey' })
  @Column('uuid', { name: 'production_order_id', nullable: true })
  productionOrderId: string | null;
  @ForeignKey('User', { name: 'inquiries_recorded_by_fkey' })
  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
  @Column('text', { name: 'search_text' }) searchText: string;
}
