import fc from 'fast-check';
import { compareDecimals, formatDecimal } from '@etabli/kernel';
import {
  correctableRefusals,
  type CorrectedLine,
  lineAfter,
  lineRefusals,
  stateAfterCorrection,
} from './opening-correction.rules.js';

/** Ten ordered; before: six delivered, four invoiced; since: two delivered, three invoiced. */
const line = (delivered: string, billed: string, change: Partial<CorrectedLine> = {}): CorrectedLine => ({
  quantity: '10',
  checkedQuantity: '8',
  deliveredQuantity: '8',
  billedQuantity: '7',
  before: { deliveredQuantity: '6', billedQuantity: '4' },
  wanted: { deliveredQuantity: delivered, billedQuantity: billed },
  ...change,
});

describe('an opening put right', () => {
  it.each([
    ['as it was', line('6', '4'), []],
    ['a little less', line('5', '4'), []],
    ['more than ordered', line('11', '4'), ['deliveredQuantity order_opening.delivered_above']],
    ['invoiced above delivered', line('3', '4'), ['billedQuantity order_opening.billed_above']],
    ['delivered twice', line('9', '4'), ['deliveredQuantity order_opening.later_deliveries']],
    ['invoiced since and never delivered', line('4', '4'), ['deliveredQuantity order_opening.later_invoices']],
    ['invoiced twice', line('6', '6'), ['billedQuantity order_opening.later_invoices']],
    [
      'came back and never left',
      line('1', '0', { deliveredQuantity: '4', billedQuantity: '4' }),
      ['deliveredQuantity order_opening.later_returns'],
    ],
  ])('%s', (_what, one, wrong) => {
    expect(lineRefusals(one, 0).map(({ field, code }) => `${field.replace('lines.0.', '')} ${code}`)).toEqual(wrong);
  });

  it('keeps what came since', () => {
    expect(lineAfter(line('5', '3'), false)).toEqual({
      checkedQuantity: '7',
      deliveredQuantity: '7',
      billedQuantity: '6',
    });
    expect(lineAfter(line('5', '3'), true).checkedQuantity).toBe('10');
  });

  it('leaves the order where its quantities say', () => {
    const some = (deliveredQuantity: string) => [{ quantity: '10', deliveredQuantity }];
    expect(stateAfterCorrection('in_work', some('10.0'))).toBe('delivered');
    expect(stateAfterCorrection('delivered', some('9'))).toBe('checked');
    expect(stateAfterCorrection('released', some('1'))).toBe('in_work');
    expect(stateAfterCorrection('released', some('0'))).toBe('released');
    expect(correctableRefusals('closed')).toMatchObject([{ code: 'order_opening.order_over' }]);
    expect(correctableRefusals('delivered')).toEqual([]);
  });

  it('never breaks invoiced ≤ delivered ≤ checked ≤ ordered', () => {
    const part = fc.bigInt({ min: 0n, max: 100n });
    const text = (value: bigint): string => formatDecimal(value, 1);
    fc.assert(
      fc.property(part, part, part, part, part, part, (...parts) => {
        const [billedBefore, before, billed, delivered, wantedBilled, wanted] = parts.map((one) => one as bigint);
        const most = (one: bigint, other: bigint): bigint => (one > other ? other : one);
        const one: CorrectedLine = {
          quantity: '10',
          checkedQuantity: text(delivered!),
          deliveredQuantity: text(delivered!),
          billedQuantity: text(most(billed!, delivered!)),
          before: { deliveredQuantity: text(before!), billedQuantity: text(most(billedBefore!, before!)) },
          wanted: { deliveredQuantity: text(wanted!), billedQuantity: text(most(wantedBilled!, wanted!)) },
        };
        if (lineRefusals(one, 0).length > 0) return;
        const after = lineAfter(one, false);
        expect(compareDecimals(after.billedQuantity, after.deliveredQuantity)).toBeLessThanOrEqual(0);
        expect(compareDecimals(after.deliveredQuantity, after.checkedQuantity)).toBeLessThanOrEqual(0);
        expect(compareDecimals(after.checkedQuantity, one.quantity)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
