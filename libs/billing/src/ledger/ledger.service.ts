import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, writeTogether, type Reading, readTogether, rowsOf, rowsWith, Work } from '@etabli/platform';
import { JournalEntry, JournalLine, LedgerAccount, LedgerHead } from './ledger.entity.js';
import { ledgerErrors } from './ledger.errors.js';
import {
  accountFor,
  type AccountRole,
  type CheckedHead,
  type DatedAccount,
  type Journal,
  type Movement,
  type NamedMovement,
  type SourceKind,
} from './ledger.rules.js';

export interface Booking {
  readonly journal: Journal;
  readonly entryDate: CivilDate;
  readonly pieceRef: string;
  readonly pieceDate: CivilDate;
  readonly label: string;
  readonly sourceKind: SourceKind;
  readonly sourceId: string;
  /** the customer's code and name, on the customers' account; null where no customer is touched */
  readonly aux: string | null;
  readonly auxLabel: string | null;
  readonly movements: readonly (Movement | NamedMovement)[];
}

export interface PreparedEntry {
  readonly entry: JournalEntry;
  readonly lines: JournalLine[];
}

export interface BrokenLink {
  journal: Journal;
  entryNumber: number | null;
  entryId: string;
}

/** Double entry: written with what it books, in the same transaction, closed by number and hash at its end. */
@Injectable()
export class Ledger {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** Writes the entry with its lines, still without number, and answers its id. */
  async write(tx: EntityManager, booking: Booking): Promise<string> {
    const [accounts] = await readTogether(tx, this.readAccounts());
    const { entry, lines } = this.prepare(booking, accounts);
    await writeTogether(tx, rowsOf(JournalEntry, [entry]), rowsOf(JournalLine, lines));
    return entry.id;
  }

  /** The rows of the entry, not written yet, on the accounts of its day. */
  prepare(booking: Booking, accounts: readonly DatedAccount[]): PreparedEntry {
    const { movements, aux, auxLabel, ...said } = booking;
    const id = newId();
    const entry = {
      ...said,
      label: oneLine(said.label),
      id,
      entryNumber: null,
      validatedOn: this.clock.today(),
      batchId: null,
      hash: null,
    };
    const lines = byAccount(movements, accounts, booking.entryDate).map(({ role, account, label, cents }, index) => ({
      id: newId(),
      entryId: id,
      position: index + 1,
      account,
      accountLabel: label,
      aux: role === 'customers' ? aux : null,
      auxLabel: role === 'customers' ? oneLine(auxLabel ?? '') : null,
      debitCents: Math.max(cents, 0),
      creditCents: Math.max(-cents, 0),
    }));
    return { entry, lines };
  }

  /** The mirror of an entry of before, on `day`, still without number; null when there is none. */
  async mirror(
    tx: EntityManager,
    { sourceKind, sourceId }: Pick<Booking, 'sourceKind' | 'sourceId'>,
    undoing: Pick<Booking, 'sourceKind' | 'sourceId' | 'label'>,
    day: CivilDate,
  ): Promise<string | null> {
    const before = await tx.findOneBy(JournalEntry, { sourceKind, sourceId });
    if (!before) return null;
    const lines = await tx.find(JournalLine, { where: { entryId: before.id }, order: { position: 'ASC' } });
    return this.write(tx, {
      ...undoing,
      journal: before.journal,
      entryDate: day,
      pieceRef: before.pieceRef,
      pieceDate: before.pieceDate,
      aux: null,
      auxLabel: null,
      movements: lines.map(({ account, accountLabel: label, debitCents, creditCents }) => ({
        account,
        label,
        cents: creditCents - debitCents,
      })),
    });
  }

  /** Draws number and hash: the last lock of the transaction but the chain's. */
  async close(tx: EntityManager, entryId: string): Promise<void> {
    await tx.query(CLOSE, [entryId]);
  }

  /** As `accounts` but in no order, asked in one statement with what else the command reads. */
  readAccounts(): Reading<LedgerAccount[]> {
    return rowsWith(LedgerAccount);
  }

  accounts(): Promise<LedgerAccount[]> {
    return this.work.manager.find(LedgerAccount, {
      order: { account: 'ASC', role: 'ASC', validFrom: 'ASC', id: 'ASC' },
    });
  }

  /** A row for entries from `validFrom` on; those written keep their account. Throws 409 `ledger.account_twice`. */
  addAccount(row: Omit<LedgerAccount, 'id'>): Promise<string> {
    return this.work.run('ledger.edit', async (tx) => {
      const { role, vatRateBp, sector, validFrom } = row;
      const rows = await tx.find(LedgerAccount, { where: { role } });
      if (rows.some((one) => one.vatRateBp === vatRateBp && one.sector === sector && one.validFrom === validFrom))
        throw ledgerErrors.refused('ledger.account_twice', { day: validFrom });
      const id = newId();
      await tx.insert(LedgerAccount, { id, ...row });
      return id;
    });
  }

  /** For entries to come; those written keep their account. Throws 404 `ledger.account_not_found`. */
  async editAccount(id: string, change: { account: string; label: string }): Promise<void> {
    await this.work.run('ledger.edit', async (tx) => {
      const { affected } = await tx.update(LedgerAccount, { id }, change);
      if (!affected) throw ledgerErrors.notFound('ledger.account_not_found');
    });
  }

  /** Takes a more precise row away. Throws 404 `ledger.account_not_found`, 409 `ledger.account_needed` for the last row of a role. */
  async removeAccount(id: string): Promise<void> {
    await this.work.run('ledger.edit', async (tx) => {
      const row = await tx.findOneBy(LedgerAccount, { id });
      if (!row) throw ledgerErrors.notFound('ledger.account_not_found');
      const precise = row.vatRateBp !== null || row.sector !== null;
      const others = await tx.findBy(LedgerAccount, { role: row.role, validFrom: LessThanOrEqual(row.validFrom) });
      if (!precise && !others.some((one) => one.id !== id && one.vatRateBp === null && one.sector === null))
        throw ledgerErrors.refused('ledger.account_needed');
      await tx.delete(LedgerAccount, { id });
    });
  }

  /** Computes every hash anew: the first entry of each journal that is not what was booked, none when all is whole. */
  async verify(): Promise<BrokenLink[]> {
    return this.withCut(await this.work.manager.query(BROKEN_ENTRIES));
  }

  /** As `verify`, of the entries after those that were found good. */
  async verifySince(heads: readonly CheckedHead[]): Promise<BrokenLink[]> {
    return this.withCut(await this.work.manager.query(BROKEN_SINCE, [JSON.stringify(heads)]));
  }

  /** The journals found broken, and those whose end is not where their head says. */
  private async withCut(broken: readonly BrokenLink[]): Promise<BrokenLink[]> {
    const cut: BrokenLink[] = await this.work.manager
      .createQueryBuilder(LedgerHead, 'h')
      .leftJoin(JournalEntry, 'e', 'e.journal = h.journal AND e.entry_number = h.last_number')
      .select(['h.journal AS journal', 'h.last_number AS "entryNumber"', 'e.id AS "entryId"'])
      .where('h.last_number > 0 AND e.hash IS DISTINCT FROM h.last_hash')
      .getRawMany();
    return [...broken, ...cut.filter(({ journal }) => !broken.some((link) => link.journal === journal))];
  }
}

interface BookedLine {
  role: AccountRole | null;
  account: string;
  label: string;
  cents: number;
}

/** The SQL function `entry_hash` for all entries, with one pass over the lines; a db-spec holds the two to the same answers. */
const BROKEN_ENTRIES = `
  WITH said AS (
    SELECT entry_id, string_agg(concat_ws(':', position, account, aux, debit_cents, credit_cents), ';' ORDER BY position) AS lines
      FROM journal_lines GROUP BY entry_id),
  chained AS (
    SELECT e.id, e.journal, e.entry_number, e.hash, lag(e.entry_number, 1, 0) OVER chain AS before_number,
           concat_ws('|', lag(e.hash, 1, repeat('0', 64)) OVER chain, e.id, e.journal, e.entry_number, to_char(e.entry_date, 'YYYY-MM-DD'), e.piece_ref,
             to_char(e.piece_date, 'YYYY-MM-DD'), to_char(e.validated_on, 'YYYY-MM-DD'), e.source_kind, e.source_id, said.lines) AS said
      FROM journal_entries e LEFT JOIN said ON said.entry_id = e.id WINDOW chain AS (PARTITION BY e.journal ORDER BY e.entry_number))
  SELECT DISTINCT ON (journal) journal, entry_number AS "entryNumber", id AS "entryId" FROM chained
   WHERE entry_number IS DISTINCT FROM before_number + 1 OR hash IS DISTINCT FROM encode(sha256(convert_to(said, 'UTF8')), 'hex')
   ORDER BY journal, entry_number`;

/** The last entry that was good must still be there as it was; each one after it is hashed anew. */
const BROKEN_SINCE = `
  WITH heads AS (SELECT * FROM jsonb_to_recordset($1) AS h (journal text, "lastNumber" integer, "lastHash" text)),
  chained AS (
    SELECT e.id, e.journal, e.entry_number, e.hash, h."lastNumber", h."lastHash", lag(e.entry_number, 1, 0) OVER chain AS before_number,
           lag(e.hash, 1, repeat('0', 64)) OVER chain AS before_hash
      FROM heads h JOIN journal_entries e ON e.journal = h.journal AND e.entry_number >= h."lastNumber"
    WINDOW chain AS (PARTITION BY e.journal ORDER BY e.entry_number)),
  broken AS (
    SELECT journal, entry_number, id FROM chained
     WHERE CASE WHEN entry_number = "lastNumber" THEN hash IS DISTINCT FROM "lastHash"
           ELSE entry_number <> before_number + 1 OR hash IS DISTINCT FROM entry_hash(before_hash, id, entry_number) END
    UNION ALL
    SELECT h.journal, h."lastNumber", NULL FROM heads h
     WHERE h."lastNumber" > 0 AND NOT EXISTS (SELECT FROM journal_entries e WHERE e.journal = h.journal AND e.entry_number = h."lastNumber"))
  SELECT DISTINCT ON (journal) journal, entry_number AS "entryNumber", id AS "entryId" FROM broken ORDER BY journal, entry_number`;

const CLOSE = 'SELECT close_entry($1)';

/** Movements on one account and side are one line. */
function byAccount(
  movements: readonly (Movement | NamedMovement)[],
  accounts: readonly DatedAccount[],
  day: CivilDate,
): BookedLine[] {
  const lines = new Map<string, BookedLine>();
  for (const movement of movements) {
    const role = 'role' in movement ? movement.role : null;
    const found = 'role' in movement ? accountFor(accounts, movement, day) : movement;
    if (!found) throw new Error(`no account for ${role} on ${day}`);
    const key = `${found.account} ${role === 'customers'} ${Math.sign(movement.cents)}`;
    const line = lines.get(key) ?? { role, account: found.account, label: found.label, cents: 0 };
    line.cents += movement.cents;
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** A line of the export is one line of text. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
