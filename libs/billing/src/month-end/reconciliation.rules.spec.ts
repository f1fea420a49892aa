import fc from 'fast-check';
import { type BankAccount, type Difference, reconciled } from './reconciliation.rules.js';

const account = (over: Partial<BankAccount> = {}): BankAccount => ({
  statementOn: '2026-11-30',
  closingCents: 1500_00,
  linesAfterCents: 0,
  openingCents: 100_00,
  linesCents: 1400_00,
  ...over,
});
const difference = (kind: Difference['kind'], cents: number): Difference => ({ kind, cents, count: 1 });

describe('bank and ledger at the end of a month', () => {
  it.each<[string, number, BankAccount[], Difference[], Partial<ReturnType<typeof reconciled>>]>([
    ['agree', 1400_00, [account()], [], { bankCents: 1500_00, startCents: 100_00, missingCents: 0, toExplainCents: 0 }],
    [
      'differ by a line and a payment',
      1600_00,
      [account()],
      [difference('open_lines', 50_00), difference('payments', -250_00)],
      { bankCents: 1500_00, startCents: 100_00, toExplainCents: -200_00 },
    ],
    [
      'differ by what is booked elsewhere, which nobody has to explain',
      1800_00,
      [account()],
      [difference('elsewhere_lines', -400_00)],
      { startCents: 100_00, toExplainCents: 0 },
    ],
    [
      'miss a statement in between',
      1400_00,
      [account({ closingCents: 1720_00 })],
      [],
      { bankCents: 1720_00, startCents: 100_00, missingCents: 220_00, toExplainCents: 220_00 },
    ],
    [
      'take off what the statement holds of the month after',
      1400_00,
      [account({ statementOn: '2026-12-15', closingCents: 1800_00, linesAfterCents: 300_00 })],
      [],
      { bankCents: 1500_00, startCents: 100_00, missingCents: 0, toExplainCents: 0 },
    ],
    [
      'take the start from the figures where the first statement does not say it',
      1400_00,
      [account({ openingCents: null })],
      [],
      { startCents: 100_00, missingCents: 0 },
    ],
    [
      'cannot be compared when the last statement is of the month before',
      900_00,
      [account({ statementOn: '2026-10-31' })],
      [difference('payments', -900_00)],
      { bankCents: null, statementOn: '2026-10-31', startCents: null, toExplainCents: -900_00 },
    ],
    ['cannot be compared without a statement', 900_00, [], [], { bankCents: null, statementOn: null }],
  ])('%s', (_name, ledgerCents, accounts, differences, expected) => {
    expect(reconciled(ledgerCents, accounts, differences, '2026-11-01')).toMatchObject(expected);
  });

  it('always adds up', () => {
    const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
    fc.assert(
      fc.property(
        cents,
        cents,
        cents,
        cents,
        fc.array(cents),
        (ledger, closingCents, openingCents, linesCents, named) => {
          const differences = named.map((one) => difference('payments', one));
          const accounts = [account({ closingCents, openingCents, linesCents })];
          const { bankCents, startCents, missingCents } = reconciled(ledger, accounts, differences, '2026-11-01');
          expect(ledger + startCents! + missingCents + named.reduce((sum, one) => sum + one, 0)).toBe(bankCents);
        },
      ),
    );
  });
});
