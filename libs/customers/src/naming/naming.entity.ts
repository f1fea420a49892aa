import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A customer agrees to be named where youths show what they made for him, from a day on; a new answer is a new row. */
@Entity('customer_namings')
@Check('customer_namings_days_check', 'withdrawn_on >= given_on')
@Index('customer_namings_open_key', ['customerId'], { unique: true, where: 'withdrawn_on IS NULL' })
@Index('customer_namings_customer_idx', ['customerId', 'givenOn', 'id'])
export class CustomerNaming {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'customer_namings_pkey' }) id: string;
  @ForeignKey('Customer', { name: 'customer_namings_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  /** who said yes, in his own words or by letter */
  @Column('text', { name: 'agreed_by' }) agreedBy: string;
  @Column('date', { name: 'given_on' }) givenOn: string;
  /** from this day on the name is no longer printed */
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('text', { name: 'written_by_name' }) writtenByName: string;
}
