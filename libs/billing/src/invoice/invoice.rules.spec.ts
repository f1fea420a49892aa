import type { InvoiceKind } from './document-view.rules.js';
import {
  codesOf,
  customerRefusals,
  billable,
  disputeRefusals,
  dueDay,
  editRefusals,
  type InvoiceFacts,
  type InvoiceState,
  invoiceState,
  type IssuedBuyer,
  type IssuedDraft,
  issueRefusals,
  payRefusals,
} from './invoice.rules.js';

const ISSUED: InvoiceFacts = {
  kind: 'invoice',
  number: 'FA-2026-00001',
  dueOn: '2026-12-23',
  payableCents: 1200_00,
  settledCents: 0,
  paidCents: 0,
  disputed: false,
};
const SELLER = { siren: '552100554', addressLine1: '12 rue des Forges', postalCode: '69100', city: 'Villeurbanne' };
const BUYER: IssuedBuyer = {
  kind: 'business',
  country: 'FR',
  vatNumber: 'FR40303265045',
  requiresServiceCode: false,
  requiresEngagement: false,
};
const DRAFT: IssuedDraft = {
  number: null,
  kind: 'invoice',
  suppliedOn: '2026-11-20',
  grossCents: 1200_00,
  payableCents: 1200_00,
  serviceCode: null,
  engagementNumber: null,
  reasons: [],
  openDeposits: [],
  creditedOn: null,
};

describe('the state of an invoice', () => {
  it.each<[string, Partial<InvoiceFacts>, string, InvoiceState]>([
    ['no number', { number: null, dueOn: null }, '2027-01-01', 'draft'],
    ['nothing paid', {}, '2026-12-01', 'issued'],
    ['its last day', {}, '2026-12-23', 'issued'],
    ['the day after', {}, '2026-12-24', 'overdue'],
    ['a part paid in time', { settledCents: 1, paidCents: 1 }, '2026-12-01', 'partly_paid'],
    ['a part paid, the rest late', { settledCents: 1, paidCents: 1 }, '2026-12-24', 'overdue'],
    ['all paid, late', { settledCents: 1200_00, paidCents: 1200_00 }, '2027-12-24', 'paid'],
    ['contested', { disputed: true }, '2027-12-24', 'disputed'],
    ['contested, then paid', { disputed: true, settledCents: 1200_00, paidCents: 1200_00 }, '2027-12-24', 'paid'],
    ['all credited', { settledCents: 1200_00 }, '2027-12-24', 'credited'],
    ['a final invoice that its deposits paid', { payableCents: 0 }, '2027-12-24', 'paid'],
    ['a credit note, long after', { kind: 'credit_note' }, '2027-12-24', 'issued'],
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
  const codes = (change: object, issuedOn = '2026-11-23', seller = {}, buyer = {}): string[] =>
    issueRefusals(
      { ...DRAFT, ...change },
      { ...SELLER, ...seller },
      { ...BUYER, ...buyer },
      issuedOn,
      '2026-11-23',
    ).map(({ code }) => code);
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
    ['a deposit before any delivery', { kind: 'deposit', suppliedOn: null }, '2026-11-01', undefined, []],
    ['a final one with an unpaid deposit', { openDeposits: ['AC-1'] }, undefined, undefined, ['invoice.deposit_open']],
    ['a final one below its deposits', { payableCents: -1 }, undefined, undefined, ['invoice.deposits_above']],
    [
      'a credit note before its invoice',
      { kind: 'credit_note', creditedOn: '2026-11-21' },
      '2026-11-20',
      undefined,
      ['invoice.credit_before'],
    ],
  ])('%s', (_case, change, day, seller, refusals) => expect(codes(change, day, seller)).toEqual(refusals));

  it.each<[string, object, object, string[]]>([
    [
      'a public buyer with all he asks for',
      { serviceCode: 'S1', engagementNumber: 'E1' },
      { requiresServiceCode: true },
      [],
    ],
    ['without the service code', {}, { requiresServiceCode: true }, ['invoice.service_code_missing']],
    ['without the engagement', { serviceCode: 'S1' }, { requiresEngagement: true }, ['invoice.engagement_missing']],
    [
      'reverse charge without a VAT number',
      { reasons: ['building_subcontract'] },
      { vatNumber: null },
      ['invoice.reason_needs_vat_number'],
    ],
    ['goods within the Union to France', { reasons: ['intra_eu_goods'] }, {}, ['invoice.reason_needs_member']],
    ['goods to Germany', { reasons: ['intra_eu_goods'] }, { country: 'DE', vatNumber: 'DE123456789' }, []],
    ['an export to Belgium', { reasons: ['export'] }, { country: 'BE' }, ['invoice.reason_needs_abroad']],
    ['an export to Switzerland', { reasons: ['export'] }, { country: 'CH', vatNumber: null }, []],
  ])('%s', (_case, change, buyer, refusals) => expect(codes(change, undefined, {}, buyer)).toEqual(refusals));
});

it('an issued invoice is neither edited nor, once paid, paid or contested', () => {
  expect(editRefusals(ISSUED)).toMatchObject([{ code: 'invoice.issued' }]);
  expect(payRefusals(ISSUED)).toEqual([]);
  expect(payRefusals({ ...ISSUED, settledCents: 1200_00 })).toMatchObject([{ code: 'invoice.paid' }]);
  expect(payRefusals({ ...ISSUED, kind: 'credit_note' })).toMatchObject([{ code: 'invoice.credit_note' }]);
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

describe('another customer of a draft', () => {
  it.each<[string, { kind: InvoiceKind; orderId: string | null }, string[]]>([
    ['a free one', { kind: 'invoice', orderId: null }, []],
    ['one of an order', { kind: 'invoice', orderId: 'o' }, ['invoice.customer_fixed']],
    ['a credit note', { kind: 'credit_note', orderId: null }, ['invoice.customer_fixed']],
  ])('%s', (_case, draft, codes) => {
    expect(customerRefusals(draft).map(({ code }) => code)).toEqual(codes);
  });

  it('brings his own service code and forgets the engagement of the one before', () => {
    const draft = { customerId: 'a', serviceCode: 'S1', engagementNumber: 'E1' };
    expect(codesOf(draft, { id: 'a', serviceCode: 'S9' })).toMatchObject({ serviceCode: 'S1', engagementNumber: 'E1' });
    expect(codesOf(draft, { id: 'b', serviceCode: null })).toEqual({ serviceCode: null, engagementNumber: null });
  });
});
