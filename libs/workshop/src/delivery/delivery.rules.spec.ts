import {
  afterCheck,
  afterDelivery,
  checkedLinesRefusals,
  dayRefusals,
  deliverable,
  linesRefusals,
  signatureDayRefusals,
  signRefusals,
} from './delivery.rules.js';

const LINES = [
  { id: 'garde-corps', quantity: '10.0000', checkedQuantity: '10.0000', deliveredQuantity: '4.0000' },
  { id: 'pose', quantity: '1.5000', checkedQuantity: '1.5000', deliveredQuantity: '0.0000' },
];
const refused = (...handed: [lineId: string, quantity: string][]): string[] =>
  linesRefusals(
    LINES,
    handed.map(([lineId, quantity]) => ({ lineId, quantity })),
  ).map(({ code, field }) => `${code} ${field}`);

describe('une livraison', () => {
  it('ne dépasse jamais la quantité commandée', () => {
    expect(refused(['garde-corps', '6'])).toEqual([]);
    expect(refused(['garde-corps', '6.0001'])).toEqual(['delivery.above_ordered lines.0.quantity']);
    expect(linesRefusals(LINES, [{ lineId: 'pose', quantity: '2' }])[0]?.params).toEqual({ remaining: '1,5' });
  });

  it.each([
    ['4', '0', '4'],
    ['4', '4', '0'],
    ['4.0000', '1.5', '2.5'],
    ['0', '2', '0'],
  ])('de %s contrôlés et %s livrés, laisse partir %s', (checkedQuantity, deliveredQuantity, expected) =>
    expect(deliverable({ id: 'x', quantity: '10', checkedQuantity, deliveredQuantity })).toBe(expected),
  );

  it('ne dépasse jamais ce qui est contrôlé', () => {
    const lines = [{ id: 'pose', quantity: '10', checkedQuantity: '4', deliveredQuantity: '1' }];
    const code = (quantity: string) => linesRefusals(lines, [{ lineId: 'pose', quantity }])[0]?.code;
    expect([code('3'), code('3.0001'), code('9.0001')]).toEqual([
      undefined,
      'delivery.above_checked',
      'delivery.above_ordered',
    ]);
  });

  it('le contrôle d’une partie va jusqu’à ce qui est commandé, et dit quand il reste tout', () => {
    const lines = [{ id: 'pose', quantity: '10', checkedQuantity: '4', deliveredQuantity: '1' }];
    const codes = (...passed: [string, string][]): string[] =>
      checkedLinesRefusals(
        lines,
        passed.map(([lineId, quantity]) => ({ lineId, quantity })),
      ).map(({ code }) => code.replace('delivery.', ''));
    expect(codes(['pose', '6'])).toEqual([]);
    expect(codes(['pose', '6.0001'])).toEqual(['check_above_ordered']);
    expect(codes(['pose', '0'], ['pose', '1'], ['autre', '1'])).toEqual([
      'quantity_zero',
      'line_twice',
      'line_unknown',
    ]);
    expect(afterCheck(lines, [{ lineId: 'pose', quantity: '6' }]).whole).toBe(true);
    expect(afterCheck(lines, [{ lineId: 'pose', quantity: '5.9' }])).toMatchObject({
      whole: false,
      lines: [{ checkedQuantity: '9.9' }],
    });
  });

  it('ne porte ni quantité nulle, ni ligne deux fois, ni ligne d’un autre ordre, et n’est pas vide', () => {
    expect(refused(['garde-corps', '0'], ['pose', '-1'])).toEqual([
      'delivery.quantity_zero lines.0.quantity',
      'delivery.quantity_zero lines.1.quantity',
    ]);
    expect(refused(['pose', '1'], ['pose', '0.5'])).toEqual(['delivery.line_twice lines.1.lineId']);
    expect(refused(['autre', '1'])).toEqual(['delivery.line_unknown lines.0.lineId']);
    expect(refused()).toEqual(['delivery.empty lines']);
  });

  it('est datée entre l’ouverture de l’ordre et aujourd’hui', () => {
    const order = { openedOn: '2026-11-02' };
    const code = (day: string): string | undefined => dayRefusals(order, day, '2026-11-23')[0]?.code;
    expect([code('2026-11-01'), code('2026-11-02'), code('2026-11-23'), code('2026-11-24')]).toEqual([
      'delivery.before_opening',
      undefined,
      undefined,
      'delivery.in_future',
    ]);
  });

  it('termine l’ordre quand plus rien ne reste', () => {
    const first = afterDelivery(LINES, [{ lineId: 'garde-corps', quantity: '6' }]);
    expect(first.complete).toBe(false);
    expect(first.lines[0]?.deliveredQuantity).toBe('10');
    expect(afterDelivery(first.lines, [{ lineId: 'pose', quantity: '1.5' }]).complete).toBe(true);
  });

  it('est signée une fois, entre la livraison et aujourd’hui', () => {
    expect(signRefusals({ signedByName: null })).toEqual([]);
    expect(signRefusals({ signedByName: 'Mme Achard' })).toEqual([
      { code: 'delivery.already_signed', params: { name: 'Mme Achard' } },
    ]);
    const code = (day: string): string | undefined =>
      signatureDayRefusals({ deliveredOn: '2026-11-20' }, day, '2026-11-23')[0]?.code;
    expect(['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24'].map(code)).toEqual([
      'delivery.signed_before_delivery',
      undefined,
      undefined,
      'delivery.signed_in_future',
    ]);
  });
});
