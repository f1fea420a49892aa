import { type CivilDate, daysBetween, formatDay, type Refusal } from '@etabli/kernel';
import { type BankCredit, cites, NEAR_DAYS, type Proposal, saidIn } from './proposal.rules.js';

/** A slip that the bank has not credited yet. */
export interface SlipOnItsWay {
  readonly id: string;
  readonly number: string;
  readonly depositedOn: CivilDate;
  readonly chequeCount: number;
  readonly totalCents: number;
}

const WEIGHTS = { total: 50, cheques: 20, number: 40, onlyOne: 15 } as const;

/** Slips of the line's very amount, not far from its day. `byCheque`: the bank says that it credits cheques. */
export function slipProposalsOf(
  credit: BankCredit,
  slips: readonly SlipOnItsWay[],
  { byCheque }: { readonly byCheque: boolean },
): Proposal[] {
  const said = saidIn(credit);
  const fitting = slips.filter(
    ({ totalCents, depositedOn }) =>
      totalCents === credit.amountCents && Math.abs(daysBetween(depositedOn, credit.bookedOn)) <= NEAR_DAYS,
  );
  return fitting.map((slip): Proposal => {
    const cited = cites(said.texts, slip.number) !== null;
    const alone = fitting.length === 1;
    const score =
      WEIGHTS.total +
      (byCheque ? WEIGHTS.cheques : 0) +
      (cited ? WEIGHTS.number : 0) +
      (alone && byCheque ? WEIGHTS.onlyOne : 0);
    const reasons: Refusal[] = [
      { code: 'proposal.slip', params: { number: slip.number, day: formatDay(slip.depositedOn) } },
      ...(cited ? [{ code: 'proposal.slip_number', params: { number: slip.number } }] : []),
      ...(byCheque ? [{ code: 'proposal.slip_cheques' }] : []),
    ];
    return {
      kind: 'slip',
      customerId: null,
      customerLabel: `Remise ${slip.number}, ${slip.chequeCount === 1 ? 'un chèque' : `${slip.chequeCount} chèques`}`,
      paymentId: null,
      slipId: slip.id,
      allocations: [],
      numbers: [],
      restCents: 0,
      // of two slips of one total, only the number tells
      score: Math.min(alone || cited ? score : WEIGHTS.total, 100),
      reasons,
    };
  });
}
