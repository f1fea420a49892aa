import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import { JournalEntry, JournalLine, LedgerAccount, LedgerHead } from './ledger.entity.js';
import type { AccountRole, Journal, Movement } from './ledger.rules.js';

export interface Booking {
  readonly journal: Journal;
  readonly entryDate: CivilDate;
  readonly pieceRef: string;
  readonly pieceDate: CivilDate;
  readonly label: string;
  readonly sourceKind: 'invoice' | 'payment';
  readonly sourceId: string;
  /** the customer's code and name, on the customers' account */
  readonly aux: string;
  readonly auxLabel: string;
  readonly movements: readonly Movement[];
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
    const { movements, aux, auxLabel, ...entry } = booking;
    const accounts = new Map((await tx.find(LedgerAccount)).map((row) => [row.role, row]));
    const id = newId();
    await tx.insert(JournalEntry, {
      ...entry,
      label: oneLine(entry.label),
      id,
      entryNumber: null,
      validatedOn: this.clock.today(),
      batchId: null,
      hash: null,
    });
    await tx.insert(
      JournalLine,
      movements.map(({ role, cents }, index) => {
        const { account, label } = accounts.get(role)!;
        return {
          id: newId(),
          entryId: id,
          position: index + 1,
          account,
          accountLabel: label,
          aux: role === 'customers' ? aux : null,
          auxLabel: role === 'customers' ? oneLine(auxLabel) : null,
          debitCents: Math.max(cents, 0),
          creditCents: Math.max(-cents, 0),
        };
      }),
    );
    return id;
  }

  /** Draws number and hash: the last lock of the transaction. */
  async close(tx: EntityManager, entryId: string): Promise<void> {
    await tx.query('SELECT close_entry($1)', [entryId]);
  }

  accounts(): Promise<LedgerAccount[]> {
    return this.work.manager.find(LedgerAccount, { order: { account: 'ASC' } });
  }

  /** For entries to come; those written keep their account. */
  async editAccount(role: AccountRole, change: { account: string; label: string }): Promise<void> {
    await this.work.run('ledger.edit', (tx) => tx.update(LedgerAccount, { role }, change));
  }

  /** Computes every hash anew: the first entry of each journal that is not what was booked, none when all is whole. */
  async verify(): Promise<BrokenLink[]> {
    const tx = this.work.manager;
    const broken: BrokenLink[] = await tx.query(`
      SELECT DISTINCT ON (journal) journal, entry_number AS "entryNumber", id AS "entryId" FROM (
        SELECT e.*, lag(e.entry_number, 1, 0) OVER chain AS before_number, lag(e.hash, 1, repeat('0', 64)) OVER chain AS before_hash
          FROM journal_entries e WINDOW chain AS (PARTITION BY e.journal ORDER BY e.entry_number)
      ) AS chained
      WHERE entry_number IS DISTINCT FROM before_number + 1 OR hash IS DISTINCT FROM entry_hash(before_hash, id, entry_number)
      ORDER BY journal, entry_number`);
    const cut: BrokenLink[] = await tx
      .createQueryBuilder(LedgerHead, 'h')
      .leftJoin(JournalEntry, 'e', 'e.journal = h.journal AND e.entry_number = h.last_number')
      .select(['h.journal AS journal', 'h.last_number AS "entryNumber"', 'e.id AS "entryId"'])
      .where('h.last_number > 0 AND e.hash IS DISTINCT FROM h.last_hash')
      .getRawMany();
    return [...broken, ...cut.filter(({ journal }) => !broken.some((link) => link.journal === journal))];
  }
}

/** A line of the export is one line of text. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
