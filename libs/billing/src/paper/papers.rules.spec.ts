import { BUYERS, SELLER, viewOf } from '../facturx/views.fixture.js';
import { printedReport } from './ledger-report.rules.js';
import { printedOrderConfirmation } from './order-confirmation.rules.js';
import { printedReminder } from './reminder.rules.js';
import { printedStatement } from './statement.rules.js';

const parties = { seller: SELLER, buyer: BUYERS.business } as const;

describe('the statement of account', () => {
  const movement = { label: 'x', note: null, dueOn: null, debitCents: 0, creditCents: 0 };
  const period = { drawnOn: '2026-11-25', from: '2026-01-01', to: '2026-11-25' };

  it('carries the balance from line to line', () => {
    const printed = printedStatement({
      ...parties,
      ...period,
      openingCents: 10_000,
      overdueCents: 5_000,
      movements: [
        { ...movement, day: '2026-02-01', debitCents: 12_000 },
        { ...movement, day: '2026-03-01', creditCents: 10_000 },
      ],
    });
    expect(printed.rows.map(({ cells }) => cells.slice(3))).toEqual([
      ['', '', '100,00\u00a0€'],
      ['120,00\u00a0€', '', '220,00\u00a0€'],
      ['', '100,00\u00a0€', '120,00\u00a0€'],
    ]);
    expect(printed.totals.at(-1)).toEqual({ label: 'Solde à régler', value: '120,00\u00a0€', strong: true });
    expect(printed.payment).toHaveLength(1);
  });

  it('asks for nothing when the school owes', () => {
    const printed = printedStatement({ ...parties, ...period, openingCents: -700, overdueCents: 0, movements: [] });
    expect(printed.totals.at(-1)).toEqual({ label: 'Solde en votre faveur', value: '7,00\u00a0€', strong: true });
    expect(printed.payment).toEqual([]);
  });
});

describe('the reminder', () => {
  const one = { number: 'FA-1', issuedOn: '2026-08-01', dueOn: '2026-08-31', grossCents: 12_000, openCents: 10_000 };
  const letter = {
    ...parties,
    writtenOn: '2026-09-01',
    title: 'Rappel',
    opening: [],
    closing: [],
    signature: [],
    mentions: [],
  };

  it('adds interest and indemnity where they are owed', () => {
    const printed = printedReminder({
      ...letter,
      invoices: [one, { ...one, number: 'FA-2' }],
      interestCents: 150,
      recoveryCents: 8_000,
    });
    expect(printed.subject).toBe('factures FA-1, FA-2 échues et non réglées');
    expect(printed.rows[0]!.slice(4)).toEqual(['100,00\u00a0€', '1\u00a0jour']);
    expect(printed.totals.map(({ value }) => value)).toEqual([
      '200,00\u00a0€',
      '1,50\u00a0€',
      '80,00\u00a0€',
      '281,50\u00a0€',
    ]);
  });

  it('names none towards a private person', () => {
    const printed = printedReminder({ ...letter, invoices: [one], interestCents: 0, recoveryCents: 0 });
    expect(printed.totals).toEqual([{ label: 'Total des factures', value: '100,00\u00a0€', strong: true }]);
    expect(printed.subject).toBe('facture FA-1 échue et non réglée');
  });
});

it('a report prints cents, days, texts and nothing', () => {
  const printed = printedReport({
    seller: SELLER,
    title: 'TVA collectée',
    subtitle: 'novembre 2026',
    drawnOn: '2026-11-25',
    facts: [['Période', 'novembre 2026']],
    flipped: false,
    tables: [
      {
        title: null,
        columns: [],
        rows: [{ section: '20 %' }, { cells: [{ cents: 123_456 }, { day: '2026-11-02' }, 'FA-1', null], strong: true }],
        empty: 'Rien.',
      },
    ],
    totals: [{ label: 'Total', cents: 100 }],
    notes: [],
  });
  expect(printed.tables[0]!.rows).toEqual([
    { section: '20 %' },
    { cells: ['1\u202f234,56\u00a0€', '02/11/2026', 'FA-1', ''], note: null, strong: true },
  ]);
  expect(printed.totals).toEqual([{ label: 'Total', value: '1,00\u00a0€' }]);
  expect(printed.facts[0]).toEqual(['Établi le', '25/11/2026']);
});

it('an order confirmation says what was accepted, by whom and for when', () => {
  const { lines, totals, vat } = viewOf({ lines: [{ quantity: '2', unitPrice: '10', discountBp: 500 }] });
  const printed = printedOrderConfirmation({
    ...parties,
    number: 'CO-1',
    title: 'Platines',
    confirmedOn: '2026-11-25',
    promisedFor: '2026-12-18',
    customerReference: null,
    quoteNumber: 'DE-1',
    acceptedBy: { name: 'Mme Kowalska', on: '2026-11-24' },
    deliveredTo: null,
    lines,
    totals: { ...totals, vatGroups: [...vat] },
    conditions: [],
  });
  expect(Object.fromEntries(printed.facts)).toMatchObject({
    'Délai prévu': '18/12/2026',
    'Accepté par': 'Mme Kowalska, le 24/11/2026',
  });
  expect(printed).toMatchObject({ discounts: true, lines: [{ cells: expect.arrayContaining(['5\u202f%']) }] });
});
