import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What the school says back to an order: what, for how much, for when. Never changed; a new promise is a new confirmation. */
@Entity('order_confirmations')
@Unique('order_confirmations_number_key', ['number'])
@Index('order_confirmations_order_id_idx', ['orderId'])
@Index('order_confirmations_search_idx', { synchronize: false })
export class OrderConfirmation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'order_confirmations_pkey' }) id: string;
  @Column('text') number: string;
  @ForeignKey('ProductionOrder', { name: 'order_confirmations_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  @ForeignKey('Customer', { name: 'order_confirmations_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('date', { name: 'confirmed_on' }) confirmedOn: string;
  @Column('date', { name: 'promised_for', nullable: true }) promisedFor: string | null;
  @Column('text', { nullable: true }) remark: string | null;
}
