import {
  type Acquaintance,
  type BankCredit,
  cites,
  type LoosePayment,
  type OpenBill,
  proposalsOf,
  SURE,
} from './proposal.rules.js';

const bill = (n: number, change: Partial<OpenBill> = {}): OpenBill => ({
  id: `i${n}`,
  number: `FA-2026-0000${n}`,
  kind: 'invoice',
  customerId: 'rhone',
  customerLabel: 'Mécanique du Rhône',
  issuedOn: `2026-10-0${n}`,
  dueCents: n * 100_00,
  quoteNumber: `DE-2026-000${n}`,
  orderNumber: `OF-2026-000${n}`,
  customerReference: null,
  ...change,
});
const credit = (change: Partial<BankCredit> = {}): BankCredit => ({
  bookedOn: '2026-11-20',
  amountCents: 100_00,
  counterparty: null,
  iban: null,
  reference: null,
  text: 'VIR SEPA RECU',
  ...change,
});
const NOBODY: Acquaintance = { byIban: [], byPayer: [] };
const best = (line: BankCredit, bills: readonly OpenBill[], known = NOBODY, payments: readonly LoosePayment[] = []) =>
  proposalsOf(line, bills, payments, known)[0];
const texts = (text: string): string[] => [text.toUpperCase(), text.toUpperCase().replaceAll(/\s/g, '')];

describe('a number cited in any spelling', () => {
  it.each([
    ['FA-2026-00012', 'whole'],
    ['REGLT FA202600012 MERCI', 'whole'],
    ['fa 2026 12', 'whole'],
    ['Fact.FA/2026/00012', 'whole'],
    ['FACTUREFA-2026-00012', 'whole'],
    ['FA-2026-00 012', 'whole'],
    ['FACT 2026-00012', 'short'],
    ['FA-2026-00012 15/11', 'whole'],
    ['FA-2026-000123', null],
    ['FA-2026-00120', null],
    ['AFA-2025-00012', null],
    ['12', null],
    ['', null],
  ])('%s', (text, how) => expect(cites(texts(text), 'FA-2026-00012')).toBe(how));
  it('and no other number by the digits that follow', () => {
    expect(cites(texts('FA-2026-00012 15'), 'FA-2026-01215')).toBeNull();
    expect(cites(texts('FA-2026-00012 15'), 'FA-2026-00001')).toBeNull();
  });
});

describe('the proposals for money in', () => {
  it('number and amount: sure, with the reasons', () => {
    expect(best(credit({ text: 'VIR FA 2026 1' }), [bill(1), bill(2)])).toMatchObject({
      kind: 'record',
      allocations: [{ invoiceId: 'i1', amountCents: 100_00 }],
      score: 80,
      reasons: [{ code: 'proposal.number' }, { code: 'proposal.amount' }],
    });
  });

  it('several numbers and their sum', () => {
    expect(
      best(credit({ amountCents: 300_00, text: 'FA-2026-00001 FA-2026-00002' }), [bill(1), bill(2), bill(3)]),
    ).toMatchObject({
      numbers: ['FA-2026-00001', 'FA-2026-00002'],
      reasons: [{}, {}, { code: 'proposal.sum' }],
    });
  });

  it('one number cited, the amount of two: the second of the same customer is found', () => {
    const found = best(credit({ amountCents: 400_00, text: 'FA-2026-00001' }), [bill(1), bill(2), bill(3)]);
    expect(found?.numbers).toEqual(['FA-2026-00001', 'FA-2026-00003']);
  });

  it('a number and less, or more, than is due', () => {
    expect(best(credit({ amountCents: 40_00, text: 'FA-2026-00001' }), [bill(1)])).toMatchObject({
      allocations: [{ amountCents: 40_00 }],
      restCents: 0,
      reasons: [{}, { code: 'proposal.part' }],
    });
    expect(best(credit({ amountCents: 140_00, text: 'FA-2026-00001' }), [bill(1)])).toMatchObject({
      allocations: [{ amountCents: 100_00 }],
      restCents: 40_00,
      score: 50,
      reasons: [{}, { code: 'proposal.rest' }],
    });
  });

  it('what does not come out even is never sure, whoever pays', () => {
    const known = { byIban: ['rhone'], byPayer: [] };
    expect(best(credit({ amountCents: 140_00, text: 'FA-2026-00001' }), [bill(1)], known)!.score).toBeLessThan(SURE);
  });

  it('the quote or the order it comes from, also for a deposit', () => {
    const deposit = bill(1, { kind: 'deposit', number: 'AC-2026-00001' });
    expect(best(credit({ text: 'ACOMPTE DEVIS DE-2026-0001' }), [deposit])).toMatchObject({
      score: 60,
      reasons: [{ code: 'proposal.reference' }, { code: 'proposal.deposit' }],
    });
  });

  it('the sum of several invoices of a payer known by his account', () => {
    const known = { byIban: ['rhone'], byPayer: [] };
    expect(best(credit({ amountCents: 500_00, iban: 'FR76' }), [bill(1), bill(2), bill(3)], known)).toMatchObject({
      numbers: ['FA-2026-00002', 'FA-2026-00003'],
      reasons: [{ code: 'proposal.iban' }, { code: 'proposal.sum' }],
    });
  });

  it('a known payer and no amount that fits: the oldest are filled', () => {
    const known = { byIban: [], byPayer: ['rhone'] };
    expect(best(credit({ amountCents: 150_00 }), [bill(1), bill(2)], known)).toMatchObject({
      allocations: [
        { invoiceId: 'i1', amountCents: 100_00 },
        { invoiceId: 'i2', amountCents: 50_00 },
      ],
    });
  });

  it('the amount alone is possible, never sure; the name in the text helps', () => {
    const other = bill(2, { dueCents: 100_00, customerId: 'ain', customerLabel: 'Ain Tôlerie' });
    const alone = best(credit(), [bill(1)]);
    expect(alone).toMatchObject({ score: 45, reasons: [{ code: 'proposal.amount' }, { code: 'proposal.only_one' }] });
    const both = proposalsOf(credit({ text: 'VIR AIN TOLERIE' }), [bill(1), other], [], NOBODY);
    expect(both.map(({ customerId }) => customerId)).toEqual(['ain', 'rhone']);
    expect(both.every(({ score }) => score < SURE)).toBe(true);
  });

  it('a payment typed before comes first, so that nothing is recorded twice', () => {
    const payment = {
      id: 'p',
      customerId: 'rhone',
      customerLabel: 'Mécanique du Rhône',
      receivedOn: '2026-11-18',
      amountCents: 100_00,
      reference: null,
    };
    const line = credit({ text: 'VIR MECANIQUE DU RHONE' });
    expect(best(line, [bill(1)], NOBODY, [payment])).toMatchObject({ kind: 'tie', paymentId: 'p', score: 65 });
    expect(best(line, [], NOBODY, [{ ...payment, receivedOn: '2026-08-01' }])).toBeUndefined();
    expect(best(line, [], NOBODY, [{ ...payment, amountCents: 99_00 }])).toBeUndefined();
  });

  it('nothing for money out, for invoices issued later, or for an amount that says nothing', () => {
    expect(proposalsOf(credit({ amountCents: -100_00 }), [bill(1)], [], NOBODY)).toEqual([]);
    expect(proposalsOf(credit({ bookedOn: '2026-09-30', text: 'FA-2026-00001' }), [bill(1)], [], NOBODY)).toEqual([]);
    expect(proposalsOf(credit({ amountCents: 77_00 }), [bill(1)], [], NOBODY)).toEqual([]);
  });
});
