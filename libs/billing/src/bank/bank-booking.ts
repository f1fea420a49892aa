import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@etabli/platform';
import { Months } from '@etabli/school';
import { bankedMovements, type NamedMovement } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import type { BankLine } from './bank.entity.js';

/** What a line of the bank moves beside the customers' accounts: cheques that waited, fees, transfers. On the bank's own day. */
@Injectable()
export class BankBooking {
  constructor(
    private readonly clock: Clock,
    private readonly months: Months,
    private readonly ledger: Ledger,
  ) {}

  /** Nothing where all stands on the bank's account already. Throws 409 `month.locked`. */
  async book(
    tx: EntityManager,
    line: BankLine,
    {
      matchId,
      waiting,
      pieceRef,
      label,
    }: { matchId: string; waiting: readonly NamedMovement[]; pieceRef: string; label: string },
  ): Promise<void> {
    const banks = (await this.ledger.accounts()).filter(({ role }) => role === 'bank').map(({ account }) => account);
    const movements = bankedMovements(waiting, banks);
    if (movements.length === 0) return;
    await this.months.assertOpen('sales', line.bookedOn);
    const entryId = await this.ledger.write(tx, {
      journal: 'BQ',
      entryDate: line.bookedOn,
      pieceDate: line.bookedOn,
      pieceRef: pieceRef.slice(0, 60),
      label: label.slice(0, 200),
      sourceKind: 'bank_match',
      sourceId: matchId,
      aux: null,
      auxLabel: null,
      movements,
    });
    await this.ledger.close(tx, entryId);
  }

  /** The mirror, today: what was written stays. Throws 409 `month.locked`. */
  async unbook(tx: EntityManager, matchId: string, reason: string): Promise<void> {
    const today = this.clock.today();
    const undoing = {
      sourceKind: 'bank_match_undone' as const,
      sourceId: matchId,
      label: `Rapprochement défait, ${reason}`.slice(0, 200),
    };
    const entryId = await this.ledger.mirror(tx, { sourceKind: 'bank_match', sourceId: matchId }, undoing, today);
    if (entryId === null) return;
    await this.months.assertOpen('sales', today);
    await this.ledger.close(tx, entryId);
  }
}

/** Where the money of these payments was booked when it came: the bank, or an account where it waits for the bank. */
export const waitingOf = (tx: EntityManager, paymentIds: readonly string[]): Promise<NamedMovement[]> =>
  tx.query(
    `SELECT l.account, min(l.account_label) AS label, sum(l.debit_cents - l.credit_cents)::bigint AS cents
       FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id
      WHERE e.source_kind = 'payment' AND e.source_id = ANY ($1) AND l.account LIKE '5%' GROUP BY l.account ORDER BY l.account`,
    [paymentIds],
  );

export const chequesOf = async (tx: EntityManager, slipId: string): Promise<string[]> => {
  const rows: { id: string }[] = await tx.query(
    'SELECT payment_id AS id FROM cheque_slip_cheques WHERE slip_id = $1 ORDER BY position',
    [slipId],
  );
  return rows.map(({ id }) => id);
};
