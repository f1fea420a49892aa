import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An estimate of the invoice to come, of a quote or an order. Never booked, never changed. */
@Entity('pro_formas')
@Check('pro_formas_of_check', 'num_nonnulls(quote_id, order_id) = 1')
@Unique('pro_formas_number_key', ['number'])
@Index('pro_formas_quote_id_idx', ['quoteId'])
@Index('pro_formas_order_id_idx', ['orderId'])
@Index('pro_formas_search_idx', { synchronize: false })
export class ProForma {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pro_formas_pkey' }) id: string;
  @Column('text') number: string;
  @ForeignKey('Quote', { name: 'pro_formas_quote_id_fkey' })
  @Column('uuid', { name: 'quote_id', nullable: true })
  quoteId: string | null;
  @ForeignKey('ProductionOrder', { name: 'pro_formas_order_id_fkey' })
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;
  @ForeignKey('Customer', { name: 'pro_formas_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('date', { name: 'written_on' }) writtenOn: string;
}
