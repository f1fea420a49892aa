import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LoanKind, LoanPeriod } from './loan.rules.js';

/** A loan with its terms; its schedule follows from them and is never stored. */
@Entity('funding_loans')
@Check('funding_loans_kind_check', "kind IN ('annuity', 'capital')")
@Check('funding_loans_amount_check', 'amount_cents > 0')
@Check('funding_loans_rate_check', 'rate_bp >= 0 AND rate_bp <= 10000')
@Check('funding_loans_period_check', 'period_months IN (1, 3, 6, 12)')
@Check('funding_loans_term_check', 'term_count > 0 AND term_count <= 480')
@Check('funding_loans_grace_check', 'grace_count >= 0 AND grace_count < term_count')
@Check('funding_loans_withdrawn_check', '(withdrawn_on IS NULL) = (withdrawn_reason IS NULL)')
@Index('funding_loans_customer_id_idx', ['customerId'])
export class FundingLoan {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'funding_loans_pkey' }) id: string;
  /** the lender */
  @ForeignKey('Customer', { name: 'funding_loans_customer_id_fkey' })
  @Column('uuid', { name: 'customer_id' })
  customerId: string;
  @Column('text') label: string;
  @Column('text') kind: LoanKind;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('integer', { name: 'rate_bp' }) rateBp: number;
  /** in the words of the contract, such as an index and a margin */
  @Column('text', { name: 'rate_basis', nullable: true }) rateBasis: string | null;
  @Column('date', { name: 'first_due_on' }) firstDueOn: string;
  @Column('integer', { name: 'period_months' }) periodMonths: LoanPeriod;
  @Column('integer', { name: 'term_count' }) termCount: number;
  @Column('integer', { name: 'grace_count' }) graceCount: number;
  /** noted by mistake: owed to nobody */
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: string | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
  @Column('text', { name: 'corrected_reason', nullable: true }) correctedReason: string | null;
}
