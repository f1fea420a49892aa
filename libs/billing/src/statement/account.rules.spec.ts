import { ageOf, balanceOf, movementOf } from './account.rules.js';

const invoice = {
  source: 'invoice',
  id: 'i',
  day: '2026-11-01',
  number: 'FA-1',
  title: 'Pièces',
  dueOn: '2026-12-01',
  amountCents: 100,
  letter: null,
} as const;
const payment = {
  source: 'payment',
  id: 'p',
  day: '2026-11-02',
  method: 'transfer',
  reference: 'R1',
  reason: null,
  letter: 'A',
} as const;

describe('a movement of the account', () => {
  it.each([
    ['Facture FA-1', 100, 0, { ...invoice, kind: 'invoice' }],
    ['Facture d’acompte FA-1', 100, 0, { ...invoice, kind: 'deposit' }],
    ['Avoir FA-1', 0, 100, { ...invoice, kind: 'credit_note' }],
    ['Virement', 0, 60, { ...payment, kind: 'receipt', amountCents: 60 }],
    ['Remboursement, virement', 60, 0, { ...payment, kind: 'refund', amountCents: -60 }],
    ['Annulation, virement', 60, 0, { ...payment, kind: 'reversal', amountCents: -60 }],
    ['Annulation, virement', 0, 60, { ...payment, kind: 'reversal', amountCents: 60 }],
  ] as const)('%s', (label, debitCents, creditCents, row) =>
    expect(movementOf(row)).toMatchObject({ label, debitCents, creditCents }),
  );
  it('adds up', () =>
    expect(
      balanceOf([
        { debitCents: 100, creditCents: 0 },
        { debitCents: 0, creditCents: 130 },
      ]),
    ).toBe(-30));
});

it.each([
  [-5, 'notDueCents'],
  [0, 'notDueCents'],
  [1, 'to30Cents'],
  [30, 'to30Cents'],
  [31, 'to60Cents'],
  [60, 'to60Cents'],
  [61, 'to90Cents'],
  [90, 'to90Cents'],
  [91, 'beyondCents'],
])('%i days late stand in %s', (days, column) => expect(ageOf(days)).toBe(column));
