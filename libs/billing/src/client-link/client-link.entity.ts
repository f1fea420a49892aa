import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A door to one document for a client without account. Only the hash of its token is kept. */
@Entity('client_links')
@Check('client_links_of_check', 'num_nonnulls(quote_id, order_id) = 1')
@Unique('client_links_token_hash_key', ['tokenHash'])
@Index('client_links_quote_id_idx', ['quoteId'])
@Index('client_links_order_id_idx', ['orderId'])
export class ClientLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_links_pkey' }) id: string;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @ForeignKey('Quote', { name: 'client_links_quote_id_fkey' })
  @Column('uuid', { name: 'quote_id', nullable: true })
  quoteId: string | null;
  @ForeignKey('ProductionOrder', { name: 'client_links_order_id_fkey' })
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** the last day it opens */
  @Column('date', { name: 'expires_on' }) expiresOn: string;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
