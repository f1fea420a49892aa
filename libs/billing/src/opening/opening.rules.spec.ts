import fc from 'fast-check';
import {
  documentRefusals,
  type Known,
  listRefusals,
  type OpeningDocument,
  openingMovements,
  openingTotals,
} from './opening.rules.js';

const known: Known = {
  customerCodes: new Set(['C0001']),
  orders: new Map([['OF-2026-0001', { customerCode: 'C0001' }]]),
  takenNumbers: new Set(['FA-1']),
  drawable: (number) => number === 'FA-2026-00012',
};
const document = (change: Partial<OpeningDocument> = {}): OpeningDocument => ({
  kind: 'invoice',
  number: 'F-871',
  issuedOn: '2026-09-30',
  dueOn: '2026-10-30',
  customerCode: 'C0001',
  orderNumber: null,
  percentBp: null,
  paidCents: 200_00,
  groups: [{ nature: 'service', vatRateBp: 2000, vatReason: null, netCents: 1000_00, vatCents: 200_00 }],
  ...change,
});
const codes = (change: Partial<OpeningDocument>, others: OpeningDocument[] = []): string[] =>
  documentRefusals(document(change), [document(change), ...others], '2026-10-31', known).map(({ code }) => code);

describe('a document of the list', () => {
  it.each([
    [{}, []],
    [{ number: 'F 871' }, ['opening.number_wrong']],
    [{ number: 'FA-1' }, ['opening.number_taken']],
    [{ number: 'FA-2026-00012' }, ['opening.number_drawable']],
    [{ issuedOn: '2026-11-01', dueOn: '2026-11-30' }, ['opening.issued_after']],
    [{ dueOn: '2026-09-29' }, ['opening.due_before']],
    [{ customerCode: 'C9' }, ['opening.customer_unknown']],
    [{ kind: 'deposit' as const }, ['opening.order_unknown']],
    [{ kind: 'deposit' as const, orderNumber: 'OF-2026-0001' }, []],
    [{ kind: 'deposit' as const, orderNumber: 'OF-2026-0001', paidCents: 1200_00 }, []],
    [{ kind: 'situation' as const, orderNumber: 'OF-2026-0001' }, ['opening.percent_wrong']],
    [{ kind: 'situation' as const, orderNumber: 'OF-2026-0001', percentBp: 4000 }, []],
    [{ paidCents: 1200_01 }, ['opening.paid_above']],
    [{ paidCents: 1200_00 }, ['opening.paid_whole']],
    [
      { groups: [{ nature: 'goods' as const, vatRateBp: 1000, vatReason: null, netCents: 1000_00, vatCents: 200_00 }] },
      ['opening.vat_wrong'],
    ],
  ])('%o: %o', (change, expected) => expect(codes(change)).toEqual(expected));
  it('twice', () => expect(codes({}, [document()])).toEqual(['opening.number_twice']));
});

it('is compared with the accountant’s own list', () => {
  const totals = openingTotals([document(), document({ number: 'F-872', paidCents: 0 })]);
  expect(totals).toMatchObject({ documentCount: 2, grossCents: 2400_00, paidCents: 200_00, restCents: 2200_00 });
  expect(listRefusals(totals, { count: 2, restCents: 2200_00 })).toEqual([]);
  expect(listRefusals(totals, { count: 3, restCents: 2200_01 }).map(({ code }) => code)).toEqual([
    'opening.count_differs',
    'opening.sum_differs',
  ]);
});

it('every opening entry balances to the cent', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(
      fc.constantFrom('invoice' as const, 'deposit' as const, 'situation' as const),
      cents,
      cents,
      fc.array(fc.record({ vatRateBp: fc.constantFrom(2000, 1000), pendingCents: cents }), { maxLength: 2 }),
      (kind, netCents, restCents, pending) => {
        const movements = openingMovements({ kind, netCents, restCents, pending });
        expect(movements.reduce((sum, one) => sum + one.cents, 0)).toBe(0);
        const due = movements.find(({ role }) => role === 'customers')?.cents ?? 0;
        expect(due).toBe(restCents);
      },
    ),
  );
});
