import { type OpeningOrder, openingRefusals, openingState } from './order-opening.rules.js';

const TODAY = '2026-11-23';
const order = (change: Partial<OpeningOrder> = {}): OpeningOrder => ({
  openedOn: '2026-09-01',
  dueOn: null,
  lines: [{ quantity: '10', deliveredQuantity: '4', billedQuantity: '3' }],
  operations: [{ lineIndex: 0, minutesToDate: 600, done: false }],
  ...change,
});
const line = (quantity: string, deliveredQuantity: string, billedQuantity: string) => [
  { quantity, deliveredQuantity, billedQuantity },
];

describe('an order taken over', () => {
  it.each([
    ['as it was', {}, []],
    ['of tomorrow', { openedOn: '2026-11-24' }, ['openedOn order_opening.in_future']],
    ['due before', { dueOn: '2026-08-31' }, ['dueOn order_opening.due_before']],
    [
      'delivered above',
      { lines: line('10', '10.5', '3') },
      ['lines.0.deliveredQuantity order_opening.delivered_above'],
    ],
    [
      'invoiced above delivered',
      { lines: line('10', '4', '4.1') },
      ['lines.0.billedQuantity order_opening.billed_above'],
    ],
    ['all invoiced', { lines: line('10', '10', '10.0') }, ['lines order_opening.over']],
    [
      'with an operation of no line',
      { operations: [{ lineIndex: 1, minutesToDate: 0, done: false }] },
      ['operations.0.lineIndex order_opening.line_unknown'],
    ],
  ])('%s', (_what, change, wrong) => {
    expect(openingRefusals(order(change), TODAY).map(({ field, code }) => `${field} ${code}`)).toEqual(wrong);
  });

  it('stands where its hours and its deliveries say', () => {
    expect(openingState(order())).toBe('in_work');
    expect(openingState(order({ lines: line('10', '0', '0'), operations: [] }))).toBe('released');
    expect(openingState(order({ lines: line('10', '1', '0'), operations: [] }))).toBe('in_work');
    expect(openingState(order({ lines: line('10', '10.00', '4') }))).toBe('delivered');
  });
});
