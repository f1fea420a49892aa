import {
  billable,
  disputeRefusals,
  dueDay,
  editRefusals,
  type InvoiceFacts,
  type InvoiceState,
  invoiceState,
  issueRefusals,
  payRefusals,
} from './invoice.rules.js';

const ISSUED: InvoiceFacts = {
  number: 'FA-2026-00001',
  dueOn: '2026-12-23',
  grossCents: 1200_00,
  paidCents: 0,
  disputed: false,
};
const SELLER = { siren: '552100554', addressLine1: '12 rue des Forges', postalCode: '69100', city: 'Villeurbanne' };
const DRAFT = { number: null, suppliedOn: '2026-11-20', grossCents: 1200_00 };

describe('the state of an invoice', () => {
  it.each<[string, Partial<InvoiceFacts>, string, InvoiceState]>([
    ['no number', { number: null, dueOn: null }, '2027-01-01', 'draft'],
    ['nothing paid', {}, '2026-12-01', 'issued'],
    ['its last day', {}, '2026-12-23', 'issued'],
    ['the day after', {}, '2026-12-24', 'overdue'],
    ['a part paid in time', { paidCents: 1 }, '2026-12-01', 'partly_paid'],
    ['a part paid, the rest late', { paidCents: 1 }, '2026-12-24', 'overdue'],
    ['all paid, late', { paidCents: 1200_00 }, '2027-12-24', 'paid'],
    ['contested', { disputed: true }, '2027-12-24', 'disputed'],
    ['contested, then paid', { disputed: true, paidCents: 1200_00 }, '2027-12-24', 'paid'],
  ])('%s', (_case, change, today, state) => {
    expect(invoiceState({ ...ISSUED, ...change }, today)).toBe(state);
  });
});

describe('the due day', () => {
  it.each([
    ['business', null, '2026-12-23'],
    ['business', 45, '2027-01-07'],
    ['business', 0, '2026-11-23'],
    ['public_body', 45, '2026-12-23'],
    ['public_body', 15, '2026-12-08'],
    ['person', null, '2026-12-23'],
  ])('of a %s with a term of %p days', (kind, paymentDays, day) => {
    expect(dueDay('2026-11-23', { kind, paymentDays }, 30)).toBe(day);
  });
  it('is never beyond sixty days', () =>
    expect(dueDay('2026-11-23', { kind: 'business', paymentDays: null }, 90)).toBe('2027-01-22'));
});

describe('issuing', () => {
  const codes = (change: object, issuedOn = '2026-11-23', seller = {}): string[] =>
    issueRefusals({ ...DRAFT, ...change }, { ...SELLER, ...seller }, issuedOn, '2026-11-23').map(({ code }) => code);
  it.each<[string, object, string | undefined, object | undefined, string[]]>([
    ['a draft today', {}, undefined, undefined, []],
    ['on the day of delivery', {}, '2026-11-20', undefined, []],
    ['an issued one', { number: 'FA-1' }, undefined, undefined, ['invoice.issued']],
    ['before the delivery', {}, '2026-11-19', undefined, ['invoice.issued_before_supply']],
    ['tomorrow', {}, '2026-11-24', undefined, ['invoice.issued_in_future']],
    [
      'nothing to pay, for a school without SIREN',
      { grossCents: 0 },
      undefined,
      { siren: null },
      ['invoice.total_zero', 'invoice.seller_incomplete'],
    ],
    ['for a school without address', {}, undefined, { city: null }, ['invoice.seller_incomplete']],
  ])('%s', (_case, change, day, seller, refusals) => expect(codes(change, day, seller)).toEqual(refusals));
});

it('an issued invoice is neither edited nor, once paid, paid or contested', () => {
  expect(editRefusals(ISSUED)).toMatchObject([{ code: 'invoice.issued' }]);
  expect(payRefusals(ISSUED)).toEqual([]);
  expect(payRefusals({ ...ISSUED, paidCents: 1200_00 })).toMatchObject([{ code: 'invoice.paid' }]);
  expect(payRefusals({ ...ISSUED, number: null })).toMatchObject([{ code: 'invoice.not_issued' }]);
  expect(disputeRefusals({ ...ISSUED, disputed: true })).toMatchObject([{ code: 'invoice.disputed' }]);
});

it.each([
  ['10', '4', '0', '6'],
  ['10.5', '4.25', '1', '5.25'],
  ['10', '10', '0', '0'],
  ['10', '4', '8', '0'],
])(
  'of %s delivered, %s billed and %s on drafts, %s may be billed',
  (deliveredQuantity, billedQuantity, draftedQuantity, rest) => {
    expect(billable({ id: 'x', deliveredQuantity, billedQuantity, draftedQuantity })).toBe(rest);
  },
);
