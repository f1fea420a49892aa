import { orderErrors } from './order.errors.js';
import {
  cancelRefusals,
  checkRefusals,
  deliverRefusals,
  documentNumber,
  editRefusals,
  isLate,
  isOpen,
  operationsRefusals,
  ORDER_STATES,
  ORDER_TRANSITIONS,
  type OrderState,
} from './order.rules.js';

const codes = (refusals: readonly { code: string }[]): string =>
  refusals.map(({ code }) => code.replace('order.', '')).join();

describe('l’ordre de fabrication', () => {
  const table: [OrderState, edit: string, split: string, check: string, deliver: string, cancel: string][] = [
    ['released', '', '', '', 'not_checked', ''],
    ['in_work', '', '', '', 'not_checked', ''],
    ['checked', '', 'checked', 'already_checked', '', ''],
    ['delivered', 'ended', 'ended', 'ended', 'ended', 'ended'],
    ['cancelled', 'ended', 'ended', 'ended', 'ended', 'ended'],
  ];
  it.each(table)('%s', (state, edit, split, check, deliver, cancel) => {
    const order = { state, partlyDelivered: false };
    expect(
      [editRefusals, operationsRefusals, checkRefusals, deliverRefusals, cancelRefusals].map((rule) =>
        codes(rule(order)),
      ),
    ).toEqual([edit, split, check, deliver, cancel]);
  });

  it('livré en partie ne s’annule plus', () => {
    expect(codes(cancelRefusals({ state: 'checked', partlyDelivered: true }))).toBe('partly_delivered');
    expect(codes(cancelRefusals({ state: 'delivered', partlyDelivered: true }))).toBe('ended');
  });

  it('dit pourquoi en français', () => {
    expect(orderErrors.say(editRefusals({ state: 'delivered' })[0]!).detail).toBe(
      'Cet ordre est livré\u202f: il ne change plus.',
    );
  });

  it('ne permet une règle que si la table des états y mène', () => {
    for (const state of ORDER_STATES) {
      const order = { state, partlyDelivered: false };
      // a delivered order is checked again by a return, not by the trainer
      if (state !== 'delivered')
        expect(checkRefusals(order).length === 0).toBe(ORDER_TRANSITIONS.can(state, 'checked'));
      expect(deliverRefusals(order).length === 0).toBe(ORDER_TRANSITIONS.can(state, 'delivered'));
      expect(cancelRefusals(order).length === 0).toBe(ORDER_TRANSITIONS.can(state, 'cancelled'));
    }
    expect([...ORDER_STATES]).toEqual([...ORDER_TRANSITIONS.states]);
    expect(ORDER_STATES.filter(isOpen)).toEqual(['released', 'in_work']);
  });

  it.each([
    ['in_work', '2026-11-22', true],
    ['in_work', '2026-11-23', false],
    ['checked', '2026-11-22', true],
    ['delivered', '2026-11-22', false],
    ['cancelled', '2026-11-22', false],
    ['in_work', null, false],
  ] as const)('%s, délai %s : en retard le 23 novembre = %s', (state, dueOn, late) =>
    expect(isLate({ state, dueOn }, '2026-11-23')).toBe(late),
  );

  it('porte un numéro par année', () => {
    expect(documentNumber('OF', 2026, 7)).toBe('OF-2026-0007');
    expect(documentNumber('BL', 2026, 12345)).toBe('BL-2026-12345');
  });
});
