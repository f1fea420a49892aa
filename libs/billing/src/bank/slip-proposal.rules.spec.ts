import { SURE } from './proposal.rules.js';
import { slipProposalsOf } from './slip-proposal.rules.js';

const credit = (text: string, amountCents = 2400_00) => ({
  bookedOn: '2026-11-25',
  amountCents,
  counterparty: null,
  iban: null,
  reference: null,
  text,
});
const slip = (number: string, more = {}) => ({
  id: number,
  number,
  depositedOn: '2026-11-23',
  chequeCount: 3,
  totalCents: 2400_00,
  ...more,
});
const score = (...of: Parameters<typeof slipProposalsOf>): number[] => slipProposalsOf(...of).map((one) => one.score);

describe('a slip of cheques proposed for a line', () => {
  it('is sure when the bank speaks of cheques and no other slip has its total', () => {
    const [found] = slipProposalsOf(credit('REMISE CHEQUES'), [slip('REM-0007')], { byCheque: true });
    expect(found).toMatchObject({ kind: 'slip', slipId: 'REM-0007', customerLabel: 'Remise REM-0007, 3 chèques' });
    expect(found!.score).toBeGreaterThanOrEqual(SURE);
  });
  it('is sure when its number is cited', () => {
    expect(score(credit('REMISE REM 7'), [slip('REM-0007')], { byCheque: false })[0]).toBeGreaterThanOrEqual(SURE);
  });
  it('of two slips of one total neither is sure, but the one cited', () => {
    const two = [slip('REM-0007'), slip('REM-0008')];
    expect(score(credit('REMISE'), two, { byCheque: true }).every((one) => one < SURE)).toBe(true);
    const [seven, eight] = score(credit('REMISE REM-0008'), two, { byCheque: true });
    expect([seven! < SURE, eight! >= SURE]).toEqual([true, true]);
  });
  it.each([
    ['another total', slip('REM-0007', { totalCents: 1 })],
    ['another month', slip('REM-0007', { depositedOn: '2026-09-01' })],
  ])('is not proposed for %s', (_why, one) => expect(score(credit('REMISE'), [one], { byCheque: true })).toEqual([]));
});
