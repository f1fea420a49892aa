import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { formatCents, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { lockedSlip, isCredited, slipOf } from '../cheque-slip/cheque-slip.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import { Payment } from '../payment/payment.entity.js';
import type { Allocation, PaymentMethod } from '../payment/payment.rules.js';
import { lockedPayment, PaymentService } from '../payment/payment.service.js';
import { BankBooking, chequesOf, waitingOf } from './bank-booking.js';
import { BankLine, BankMatch } from './bank.entity.js';
import { bankErrors } from './bank.errors.js';
import { type Aside, asideRefusals, methodOf } from './bank-line.rules.js';

export interface LineMatch {
  readonly customerId: string;
  /** as the line reads when left out */
  readonly method?: PaymentMethod | null;
  readonly allocations: readonly Allocation[];
}

/** Says what a line of the bank is. Each line is something once, each payment stands behind one line at most. */
@Injectable()
export class BankMatching {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly payments: PaymentService,
    private readonly booking: BankBooking,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Records the line as a payment of the customer, on the bank's day; the id of the payment. Throws 409 `bank.line_matched`,
   * `bank.line_out`, `bank.cash` and all of `PaymentService.record`.
   */
  match(lineId: string, { customerId, method, allocations }: LineMatch): Promise<string> {
    return this.work.run('bank_statement.match', async (tx) => {
      const line = await this.openLine(tx, lineId);
      if (line.amountCents < 0) throw bankErrors.refused('bank.line_out');
      if (method === 'cash') throw bankErrors.refused('bank.cash');
      const paymentId = await this.payments.record({
        customerId,
        receivedOn: line.bookedOn,
        method: method ?? methodOf(line),
        amountCents: line.amountCents,
        reference: line.reference?.slice(0, 40) ?? null,
        allocations,
      });
      const matchId = await this.write(tx, { lineId, kind: 'recorded', paymentId });
      await this.bank(tx, line, matchId, paymentId);
      return paymentId;
    });
  }

  /** Ties the line to a payment or a refund recorded before, of the same amount. Throws 409 `bank.payment_matched`, `bank.payment_reversed`, `bank.amount_differs`. */
  tie(lineId: string, paymentId: string): Promise<void> {
    return this.work.run('bank_statement.match', async (tx) => {
      const line = await this.openLine(tx, lineId);
      const payment = await lockedPayment(tx, paymentId);
      const held = await slipOf(tx, payment.reversesId ?? paymentId);
      // a cheque that the bank took in with its slip and sends back unpaid
      const bounced = payment.kind === 'reversal' && held?.credited === true;
      if (!bounced && (payment.kind === 'reversal' || (await tx.existsBy(Payment, { reversesId: paymentId }))))
        throw bankErrors.refused('bank.payment_reversed');
      if (held && !bounced) throw bankErrors.refused('bank.payment_in_slip', { number: held.number });
      if (await tx.existsBy(BankMatch, { paymentId, undoneAt: IsNull() }))
        throw bankErrors.refused('bank.payment_matched');
      if (payment.amountCents !== line.amountCents)
        throw bankErrors.refused('bank.amount_differs', {
          payment: formatCents(payment.amountCents),
          line: formatCents(line.amountCents),
        });
      const matchId = await this.write(tx, { lineId, kind: 'tied', paymentId });
      await this.bank(tx, line, matchId, paymentId);
    });
  }

  /** The line credits a slip of cheques, whole. Throws 409 `bank.slip_matched`, `bank.slip_taken_back`, `bank.slip_amount`. */
  matchSlip(lineId: string, slipId: string): Promise<void> {
    return this.work.run('bank_statement.match', async (tx) => {
      const line = await this.openLine(tx, lineId);
      const slip = await lockedSlip(tx, slipId);
      if (slip.takenBackAt) throw bankErrors.refused('bank.slip_taken_back');
      if (await isCredited(tx, slipId)) throw bankErrors.refused('bank.slip_matched');
      if (slip.totalCents !== line.amountCents)
        throw bankErrors.refused('bank.slip_amount', {
          slip: formatCents(slip.totalCents),
          line: formatCents(line.amountCents),
        });
      const matchId = await this.write(tx, { lineId, kind: 'slip', slipId });
      const waiting = await waitingOf(tx, await chequesOf(tx, slipId));
      const label = `Remise de chèques ${slip.number}`;
      await this.booking.book(tx, line, { matchId, waiting, pieceRef: slip.number, label });
    });
  }

  /**
   * The line is nothing of a customer: booked on an account, or handled elsewhere as the note says. Throws 409 `bank.line_matched`,
   * those of `asideRefusals` and `month.locked`.
   */
  setAside(lineId: string, aside: Aside): Promise<void> {
    return this.work.run('bank_statement.match', async (tx) => {
      const line = await this.openLine(tx, lineId);
      const banks = (await this.ledger.accounts()).filter(({ role }) => role === 'bank' || role === 'customers');
      bankErrors.throwIfAny(asideRefusals(aside, banks));
      const { asideAs, account, accountLabel, note } = aside;
      const matchId = await this.write(tx, { lineId, kind: 'set_aside', asideAs, account, accountLabel, note });
      if (account === null) return;
      const waiting = [{ account, label: accountLabel!, cents: line.amountCents }];
      const label = [line.counterparty, line.text].filter(Boolean).join(' ');
      await this.booking.book(tx, line, { matchId, waiting, pieceRef: referenceOf(line), label });
    });
  }

  /** Opens the line again; a payment recorded from it is reversed, what the line booked is mirrored. Throws 409 `bank.not_matched` and those of `PaymentService.reverse`. */
  undo(lineId: string, reason: string): Promise<void> {
    return this.work.run('bank_statement.match', async (tx) => {
      await lockedLine(tx, lineId);
      const match = await liveMatch(tx, lineId);
      if (!match) throw bankErrors.refused('bank.not_matched');
      if (match.kind === 'recorded' && !(await tx.existsBy(Payment, { reversesId: match.paymentId! })))
        await this.payments.reverse(match.paymentId!, reason);
      await this.end(tx, match, reason);
    });
  }

  /** The line, kept from others until the commit. A match whose payment was reversed elsewhere ends here. */
  private async openLine(tx: EntityManager, id: string): Promise<BankLine> {
    const line = await lockedLine(tx, id);
    const match = await liveMatch(tx, id);
    if (!match) return line;
    const undoing = match.paymentId === null ? null : await tx.findOneBy(Payment, { reversesId: match.paymentId });
    if (!undoing) throw bankErrors.refused('bank.line_matched');
    await this.end(tx, match, undoing.reason ?? 'Règlement annulé');
    return line;
  }

  private async write(
    tx: EntityManager,
    match: Pick<BankMatch, 'lineId' | 'kind'> & Partial<BankMatch>,
  ): Promise<string> {
    const id = newId();
    await tx.insert(BankMatch, { ...match, id, matchedAt: this.clock.now(), matchedByName: currentActor().name });
    return id;
  }

  /** What waited for the bank, a cheque say, is there now. */
  private async bank(tx: EntityManager, line: BankLine, matchId: string, paymentId: string): Promise<void> {
    const waiting = await waitingOf(tx, [paymentId]);
    const label = `Banque ${[line.counterparty, line.text].filter(Boolean).join(' ')}`;
    await this.booking.book(tx, line, { matchId, waiting, pieceRef: referenceOf(line), label });
  }

  private async end(tx: EntityManager, { id }: BankMatch, reason: string): Promise<void> {
    const undone = { undoneAt: this.clock.now(), undoneByName: currentActor().name, undoneReason: reason };
    await tx.update(BankMatch, { id }, undone);
    await this.booking.unbook(tx, id, reason);
  }
}

/** What the accountant finds the movement by. */
const referenceOf = ({ reference, bookedOn }: BankLine): string => `RELEVE ${reference ?? bookedOn}`;

/** Throws `bank.line_not_found`. */
async function lockedLine(tx: EntityManager, id: string): Promise<BankLine> {
  const line = await tx.findOne(BankLine, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!line) throw bankErrors.notFound('bank.line_not_found');
  return line;
}

const liveMatch = (tx: EntityManager, lineId: string): Promise<BankMatch | null> =>
  tx.findOneBy(BankMatch, { lineId, undoneAt: IsNull() });
