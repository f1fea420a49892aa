import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The last link of the chain, locked last of all. */
@Entity('chain_heads')
@Check('chain_heads_single_check', 'id')
export class ChainHead {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'chain_heads_pkey', default: true }) id: boolean;
  @Column('bigint') position: number;
  @Column('text') hash: string;
}

/** One issued document, payment, settlement or closing, sealed over the link before it by the SQL function `link_chain`. */
@Entity('chain_links')
@Unique('chain_links_subject_key', ['kind', 'subjectId'])
export class ChainLink {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'chain_links_pkey' }) position: number;
  @Column('text') kind: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  /** SHA-256 of what the subject says */
  @Column('text') digest: string;
  /** SHA-256 over the link before, the position, the subject and its digest */
  @Column('text') hash: string;
}
