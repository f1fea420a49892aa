import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AsideAs, MatchKind, StatementFormat } from './bank-line.rules.js';

/** An imported file, one row an account in it. Never changed. */
@Entity('bank_statements')
@Check('bank_statements_format_check', "format IN ('camt', 'csv')")
@Check('bank_statements_days_check', 'from_day <= to_day')
@Check('bank_statements_count_check', 'new_count >= 0 AND known_count >= 0')
@Index('bank_statements_imported_at_idx', ['importedAt', 'id'])
export class BankStatement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_statements_pkey' }) id: string;
  @Column('text') format: StatementFormat;
  @Column('text') name: string;
  /** IBAN of the school's account, when the file says it */
  @Column('text', { nullable: true }) account: string | null;
  @Column('date', { name: 'from_day' }) fromDay: string;
  @Column('date', { name: 'to_day' }) toDay: string;
  @Column('bigint', { name: 'opening_cents', nullable: true }) openingCents: number | null;
  @Column('bigint', { name: 'closing_cents', nullable: true }) closingCents: number | null;
  @Column('integer', { name: 'new_count' }) newCount: number;
  /** lines that an earlier file had brought */
  @Column('integer', { name: 'known_count' }) knownCount: number;
  @ForeignKey('StoredFile', { name: 'bank_statements_file_id_fkey' })
  @Column('uuid', { name: 'file_id' })
  fileId: string;
  @Column('timestamptz', { name: 'imported_at' }) importedAt: Date;
  @Column('uuid', { name: 'imported_by', nullable: true }) importedBy: string | null;
  @Column('text', { name: 'imported_by_name' }) importedByName: string;
}

/** A movement as the bank wrote it. Never changed; the fingerprint keeps it from coming in twice. */
@Entity('bank_lines')
@Check('bank_lines_amount_check', 'amount_cents <> 0')
@Unique('bank_lines_fingerprint_key', ['fingerprint'])
@Unique('bank_lines_position_key', ['statementId', 'position'])
@Index('bank_lines_booked_on_idx', ['bookedOn', 'id'])
@Index('bank_lines_amount_cents_idx', ['amountCents', 'id'])
@Index('bank_lines_iban_idx', ['iban'])
@Index('bank_lines_payer_key_idx', ['payerKey'])
@Index('bank_lines_search_idx', { synchronize: false })
export class BankLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_lines_pkey' }) id: string;
  @ForeignKey('BankStatement', { name: 'bank_lines_statement_id_fkey' })
  @Column('uuid', { name: 'statement_id' })
  statementId: string;
  @Column('integer') position: number;
  @Column('date', { name: 'booked_on' }) bookedOn: string;
  @Column('date', { name: 'value_on', nullable: true }) valueOn: string | null;
  /** money in positive, money out negative */
  @Column('bigint', { name: 'amount_cents' }) amountCents: number;
  @Column('text', { nullable: true }) counterparty: string | null;
  @Column('text', { nullable: true }) iban: string | null;
  /** what the payer gave to be found by (end-to-end id), or the bank's own */
  @Column('text', { nullable: true }) reference: string | null;
  @Column('text') text: string;
  /** ISO 20022 transaction code: 'PMNT-RCDT-ESCT' */
  @Column('text', { name: 'bank_code', nullable: true }) bankCode: string | null;
  @Column('text') fingerprint: string;
  /** the payer's name as it is compared from one statement to the next */
  @Column('text', { name: 'payer_key', nullable: true }) payerKey: string | null;
  @Column('text', { name: 'search_text' }) searchText: string;
}

/** What a line was found to be: a payment recorded from it, one recorded before, a slip of cheques, or nothing of a customer. */
@Entity('bank_matches')
@Check('bank_matches_kind_check', "kind IN ('recorded', 'tied', 'slip', 'set_aside')")
@Check('bank_matches_aside_as_check', "aside_as IN ('bank_fee', 'own_transfer', 'grant', 'supplier', 'other')")
@Check(
  'bank_matches_payment_check',
  "(kind = 'set_aside') = (aside_as IS NOT NULL) AND (kind = 'slip') = (slip_id IS NOT NULL) AND (kind IN ('recorded', 'tied')) = (payment_id IS NOT NULL)",
)
@Check('bank_matches_account_check', "account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'")
@Check(
  'bank_matches_booked_check',
  "num_nulls(account, account_label) IN (0, 2) AND (account IS NULL OR kind = 'set_aside')",
)
@Check('bank_matches_undone_check', 'num_nulls(undone_at, undone_by_name, undone_reason) IN (0, 3)')
@Index('bank_matches_line_key', ['lineId'], { unique: true, where: 'undone_at IS NULL' })
@Index('bank_matches_payment_key', ['paymentId'], { unique: true, where: 'undone_at IS NULL' })
@Index('bank_matches_slip_key', ['slipId'], { unique: true, where: 'undone_at IS NULL' })
@Index('bank_matches_line_id_idx', ['lineId'])
export class BankMatch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_matches_pkey' }) id: string;
  @ForeignKey('BankLine', { name: 'bank_matches_line_id_fkey' })
  @Column('uuid', { name: 'line_id' })
  lineId: string;
  @Column('text') kind: MatchKind;
  @ForeignKey('Payment', { name: 'bank_matches_payment_id_fkey' })
  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId: string | null;
  @ForeignKey('ChequeSlip', { name: 'bank_matches_slip_id_fkey' })
  @Column('uuid', { name: 'slip_id', nullable: true })
  slipId: string | null;
  @Column('text', { name: 'aside_as', nullable: true }) asideAs: AsideAs | null;
  /** of a line set aside: where it is booked; null: handled elsewhere, the note says how */
  @Column('text', { nullable: true }) account: string | null;
  @Column('text', { name: 'account_label', nullable: true }) accountLabel: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'matched_at' }) matchedAt: Date;
  @Column('text', { name: 'matched_by_name' }) matchedByName: string;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('text', { name: 'undone_by_name', nullable: true }) undoneByName: string | null;
  @Column('text', { name: 'undone_reason', nullable: true }) undoneReason: string | null;
}
