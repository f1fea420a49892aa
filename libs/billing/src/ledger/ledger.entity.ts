import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Sector } from '../invoice/line.rules.js';
import type { AccountRole, Journal, SourceKind } from './ledger.rules.js';

/**
 * The account behind a role from a day on, for one VAT rate or sector or for all (null). The most precise row wins; the accountant
 * may add rows for entries to come.
 */
@Entity('ledger_accounts')
@Check('ledger_accounts_sector_check', "sector IN ('taxable', 'exempt')")
@Index('ledger_accounts_row_key', { synchronize: false })
@Check('ledger_accounts_account_check', "account ~ '^[1-8][0-9]{2}[A-Z0-9]{0,9}$'")
export class LedgerAccount {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ledger_accounts_pkey' }) id: string;
  @Column('text') role: AccountRole;
  @Column('integer', { name: 'vat_rate_bp', nullable: true }) vatRateBp: number | null;
  @Column('text', { nullable: true }) sector: Sector | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('text') account: string;
  @Column('text') label: string;
}

/** The last number and hash of each journal, locked last and drawn with the entry. */
@Entity('ledger_heads')
@Check('ledger_heads_journal_check', "journal IN ('VE', 'BQ', 'OD', 'AN')")
export class LedgerHead {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'ledger_heads_pkey' }) journal: Journal;
  @Column('text') label: string;
  @Column('integer', { name: 'last_number' }) lastNumber: number;
  @Column('text', { name: 'last_hash' }) lastHash: string;
}

/**
 * One entry of a journal. Written open with its lines, closed at the end of the same transaction by the SQL function
 * `close_entry`, which gives number and hash; that of an issued document is written after its lines by `book_entry`, with both.
 * Afterwards only the batch may be named.
 */
@Entity('journal_entries')
@Check('journal_entries_journal_check', "journal IN ('VE', 'BQ', 'OD', 'AN')")
@Check(
  'journal_entries_source_kind_check',
  "source_kind IN ('invoice', 'payment', 'settlement', 'opening', 'bank_match', 'bank_match_undone')",
)
@Check('journal_entries_closed_check', '(entry_number IS NULL) = (hash IS NULL)')
@Unique('journal_entries_number_key', ['journal', 'entryNumber'])
@Unique('journal_entries_source_key', ['sourceKind', 'sourceId'])
@Index('journal_entries_waiting_idx', ['entryDate'], { where: 'batch_id IS NULL' })
@Index('journal_entries_batch_id_idx', ['batchId'])
@Index('journal_entries_entry_date_idx', ['entryDate', 'id'])
export class JournalEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'journal_entries_pkey' }) id: string;
  @Column('text') journal: Journal;
  @Column('integer', { name: 'entry_number', nullable: true }) entryNumber: number | null;
  @Column('date', { name: 'entry_date' }) entryDate: string;
  @Column('text', { name: 'piece_ref' }) pieceRef: string;
  @Column('date', { name: 'piece_date' }) pieceDate: string;
  @Column('text') label: string;
  @Column('date', { name: 'validated_on' }) validatedOn: string;
  @Column('text', { name: 'source_kind' }) sourceKind: SourceKind;
  @Column('uuid', { name: 'source_id' }) sourceId: string;
  @ForeignKey('ExportBatch', { name: 'journal_entries_batch_id_fkey' })
  @Column('uuid', { name: 'batch_id', nullable: true })
  batchId: string | null;
  /** SHA-256 over the entry before it in the journal and this one's numbers, dates and amounts */
  @Column('text', { nullable: true }) hash: string | null;
}

@Entity('journal_lines')
@Check(
  'journal_lines_amount_check',
  'debit_cents >= 0 AND credit_cents >= 0 AND (debit_cents = 0) <> (credit_cents = 0)',
)
@Unique('journal_lines_position_key', ['entryId', 'position'])
@Index('journal_lines_aux_idx', ['aux', 'entryId'], { where: 'aux IS NOT NULL' })
export class JournalLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'journal_lines_pkey' }) id: string;
  @ForeignKey('JournalEntry', { name: 'journal_lines_entry_id_fkey', deferrable: 'INITIALLY IMMEDIATE' })
  @Column('uuid', { name: 'entry_id' })
  entryId: string;
  @Column('integer') position: number;
  @Column('text') account: string;
  @Column('text', { name: 'account_label' }) accountLabel: string;
  @Column('text', { nullable: true }) aux: string | null;
  @Column('text', { name: 'aux_label', nullable: true }) auxLabel: string | null;
  @Column('bigint', { name: 'debit_cents' }) debitCents: number;
  @Column('bigint', { name: 'credit_cents' }) creditCents: number;
}

/** The letter that lines of a customer's account bear once they cancel each other. Beside the lines, which never change. */
@Entity('line_letters')
@Index('line_letters_aux_idx', ['aux', 'letter'])
@Index('line_letters_last_idx', { synchronize: false })
export class LineLetter {
  @ForeignKey('JournalLine', { name: 'line_letters_line_id_fkey' })
  @PrimaryColumn('uuid', { name: 'line_id', primaryKeyConstraintName: 'line_letters_pkey' })
  lineId: string;
  @Column('text') aux: string;
  @Column('text') letter: string;
  @Column('date', { name: 'lettered_on' }) letteredOn: string;
}
