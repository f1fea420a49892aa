import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Cheques brought to the bank together. Never changed but for being taken back, as long as the bank has not credited it. */
@Entity('cheque_slips')
@Check('cheque_slips_count_check', 'cheque_count > 0')
@Check('cheque_slips_total_check', 'total_cents > 0')
@Check('cheque_slips_taken_back_check', 'num_nulls(taken_back_at, taken_back_by_name, taken_back_reason) IN (0, 3)')
@Unique('cheque_slips_number_key', ['number'])
@Index('cheque_slips_deposited_on_idx', ['depositedOn', 'id'])
@Index('cheque_slips_total_idx', ['totalCents'], { where: 'taken_back_at IS NULL' })
export class ChequeSlip {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cheque_slips_pkey' }) id: string;
  /** 'REM-0007' */
  @Column('text') number: string;
  @Column('date', { name: 'deposited_on' }) depositedOn: string;
  /** the school's account as it was that day */
  @Column('text') iban: string;
  @Column('integer', { name: 'cheque_count' }) chequeCount: number;
  @Column('bigint', { name: 'total_cents' }) totalCents: number;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
  @Column('text', { name: 'made_by_name' }) madeByName: string;
  @Column('timestamptz', { name: 'taken_back_at', nullable: true }) takenBackAt: Date | null;
  @Column('text', { name: 'taken_back_by_name', nullable: true }) takenBackByName: string | null;
  @Column('text', { name: 'taken_back_reason', nullable: true }) takenBackReason: string | null;
}

@Entity('cheque_slip_cheques')
@Check('cheque_slip_cheques_amount_check', 'amount_cents > 0')
@Index('cheque_slip_cheques_payment_key', ['paymentId'], { unique: true, where: 'NOT taken_back' })
export class ChequeSlipCheque {
  @ForeignKey('ChequeSlip', { name: 'cheque_slip_cheques_slip_id_fkey' })
  @PrimaryColumn('uuid', { name: 'slip_id', primaryKeyConstraintName: 'cheque_slip_cheques_pkey' })
  slipId: string;
  @ForeignKey('Payment', { name: 'cheque_slip_cheques_payment_id_fkey' })
  @PrimaryColumn('uuid', { name: 'payment_id', primaryKeyConstraintName: 'cheque_slip_cheques_pkey' })
  paymentId: string;
  /** from 1, in the order of the paper */
  @Column('integer') position: number;
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  /** with its slip */
  @Column('boolean', { name: 'taken_back' }) takenBack: boolean;
}
