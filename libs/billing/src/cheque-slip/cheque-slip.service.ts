import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type CivilDate, newId } from '@etabli/kernel';
import { Clock, currentActor, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { Payment } from '../payment/payment.entity.js';
import { ChequeSlip, ChequeSlipCheque } from './cheque-slip.entity.js';
import { chequeSlipErrors } from './cheque-slip.errors.js';
import { type Cheque, slipRefusals } from './cheque-slip.rules.js';

/** Recorded cheques put together for the bank. Nothing is booked before the bank credits the slip: they wait on their account. */
@Injectable()
export class ChequeSlips {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly school: SchoolService,
  ) {}

  /** The id of the slip. Throws 422 `cheque_slip.cheque_not_found`, 409 with those of `slipRefusals`. */
  make({ depositedOn, paymentIds }: { depositedOn: CivilDate; paymentIds: readonly string[] }): Promise<string> {
    return this.work.run('cheque_slip.make', async (tx) => {
      const { iban } = await this.school.find();
      const ids = [...new Set(paymentIds)];
      const cheques = await lockedCheques(tx, ids);
      if (cheques.length < ids.length) throw chequeSlipErrors.invalid('cheque_slip.cheque_not_found', 'paymentIds');
      chequeSlipErrors.throwIfAny(slipRefusals({ depositedOn, iban }, cheques, this.clock.today()));
      const slipId = newId();
      await tx.insert(ChequeSlip, {
        id: slipId,
        number: await nextNumber(tx),
        depositedOn,
        iban: iban!,
        chequeCount: cheques.length,
        totalCents: cheques.reduce((sum, { amountCents }) => sum + amountCents, 0),
        madeAt: this.clock.now(),
        madeByName: currentActor().name,
      });
      const rows = cheques.map(({ id: paymentId, amountCents }, index) => {
        return { slipId, paymentId, amountCents, position: index + 1, takenBack: false };
      });
      await tx.insert(ChequeSlipCheque, rows);
      return slipId;
    });
  }

  /** Its cheques wait again. Throws 404, 409 `cheque_slip.taken_back`, `cheque_slip.credited`. */
  takeBack(id: string, reason: string): Promise<void> {
    return this.work.run('cheque_slip.take_back', async (tx) => {
      const slip = await lockedSlip(tx, id);
      if (slip.takenBackAt) throw chequeSlipErrors.refused('cheque_slip.taken_back');
      if (await isCredited(tx, id)) throw chequeSlipErrors.refused('cheque_slip.credited');
      const by = { takenBackAt: this.clock.now(), takenBackByName: currentActor().name, takenBackReason: reason };
      await tx.update(ChequeSlip, { id }, by);
      await tx.update(ChequeSlipCheque, { slipId: id }, { takenBack: true });
    });
  }
}

/** Throws `cheque_slip.not_found`. */
export async function lockedSlip(tx: EntityManager, id: string): Promise<ChequeSlip> {
  const slip = await tx.findOne(ChequeSlip, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!slip) throw chequeSlipErrors.notFound('cheque_slip.not_found');
  return slip;
}

export async function isCredited(tx: EntityManager, slipId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query('SELECT 1 FROM bank_matches WHERE slip_id = $1 AND undone_at IS NULL', [
    slipId,
  ]);
  return rows.length > 0;
}

/** The slip that holds a payment, and whether the bank credited it; null when none does. */
export async function slipOf(
  tx: EntityManager,
  paymentId: string,
): Promise<{ id: string; number: string; credited: boolean } | null> {
  const [row] = (await tx.query(
    `SELECT s.id, s.number, EXISTS (SELECT 1 FROM bank_matches m WHERE m.slip_id = s.id AND m.undone_at IS NULL) AS credited
       FROM cheque_slip_cheques k JOIN cheque_slips s ON s.id = k.slip_id WHERE k.payment_id = $1 AND NOT k.taken_back`,
    [paymentId],
  )) as { id: string; number: string; credited: boolean }[];
  return row ?? null;
}

/** In the order they came in, kept from others until the commit. */
async function lockedCheques(tx: EntityManager, ids: readonly string[]): Promise<Cheque[]> {
  await tx
    .createQueryBuilder(Payment, 'p')
    .where('p.id = ANY (:ids)', { ids })
    .orderBy('p.id')
    .setLock('pessimistic_write')
    .getMany();
  return tx.query(
    `SELECT p.id, p.kind, p.method, p.received_on AS "receivedOn", p.amount_cents AS "amountCents",
            concat_ws(' ', c.first_name, c.name) AS "customerLabel", s.number AS "slipNumber",
            EXISTS (SELECT 1 FROM payments u WHERE u.reverses_id = p.id) AS reversed,
            EXISTS (SELECT 1 FROM bank_matches m WHERE m.payment_id = p.id AND m.undone_at IS NULL) AS matched
       FROM payments p JOIN customers c ON c.id = p.customer_id
       LEFT JOIN cheque_slip_cheques k ON k.payment_id = p.id AND NOT k.taken_back LEFT JOIN cheque_slips s ON s.id = k.slip_id
      WHERE p.id = ANY ($1) ORDER BY p.received_on, p.id`,
    [ids],
  );
}

async function nextNumber(tx: EntityManager): Promise<string> {
  const [row] = (await tx.query(`SELECT nextval('cheque_slips_number_seq') AS number`)) as { number: number }[];
  return `REM-${String(row?.number).padStart(4, '0')}`;
}
