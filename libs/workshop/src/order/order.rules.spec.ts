import { orderErrors } from './order.errors.js';
import {
  cancelRefusals,
  checkPartRefusals,
  checkRefusals,
  closeRefusals,
  unbilledWarnings,
  deliverRefusals,
  documentNumber,
  editRefusals,
  isLate,
  isOpen,
  measureRefusals,
  nonconformityOrderRefusals,
  operationsRefusals,
  ORDER_STATES,
  ORDER_TRANSITIONS,
  type OrderState,
  releaseRefusals,
  reopenRefusals,
} from './order.rules.js';

const SETTLED = { customerId: null, lines: [], openNonconformities: 0 };
const codes = (refusals: readonly { code: string }[]): string =>
  refusals.map(({ code }) => code.replace('order.', '')).join();

describe('l’ordre de fabrication', () => {
  const table: [OrderState, edit: string, split: string, check: string, deliver: string, cancel: string][] = [
    ['planned', '', '', 'not_released', 'not_checked', ''],
    ['released', '', '', '', 'not_checked', ''],
    ['in_work', '', '', '', 'not_checked', ''],
    ['checked', '', 'checked', 'already_checked', '', ''],
    ['delivered', 'ended', 'ended', 'ended', 'ended', 'ended'],
    ['closed', 'ended', 'ended', 'ended', 'ended', 'ended'],
    ['cancelled', 'ended', 'ended', 'ended', 'ended', 'ended'],
  ];
  it.each(table)('%s', (state, edit, split, check, deliver, cancel) => {
    const order = { state, partlyDelivered: false, partlyChecked: false };
    expect(
      [editRefusals, operationsRefusals, checkRefusals, deliverRefusals, cancelRefusals].map((rule) =>
        codes(rule(order)),
      ),
    ).toEqual([edit, split, check, deliver, cancel]);
  });

  it.each<[OrderState, deliver: string, checkPart: string, measure: string, found: string]>([
    ['planned', 'not_checked', 'not_released', 'not_released', ''],
    ['released', '', '', '', ''],
    ['in_work', '', '', '', ''],
    ['checked', '', 'already_checked', '', ''],
    ['delivered', 'ended', 'ended', 'ended', ''],
    ['closed', 'ended', 'ended', 'ended', 'ended'],
    ['cancelled', 'ended', 'ended', 'ended', 'ended'],
  ])('contrôlé en partie, %s se livre, se contrôle, se mesure', (state, deliver, checkPart, measure, found) => {
    const order = { state, partlyDelivered: false, partlyChecked: true };
    expect(
      [deliverRefusals, checkPartRefusals, measureRefusals, nonconformityOrderRefusals].map((rule) =>
        codes(rule(order)),
      ),
    ).toEqual([deliver, checkPart, measure, found]);
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
      const order = { state, partlyDelivered: false, partlyChecked: false };
      // a delivered or closed order is checked again by a return, not by the trainer
      if (state !== 'delivered' && state !== 'closed')
        expect(checkRefusals(order).length === 0).toBe(ORDER_TRANSITIONS.can(state, 'checked'));
      // a closed order is delivered again when the director reopens it
      if (state !== 'closed')
        expect(deliverRefusals(order).length === 0).toBe(ORDER_TRANSITIONS.can(state, 'delivered'));
      expect(releaseRefusals(order).length === 0).toBe(state === 'planned');
      expect(closeRefusals({ ...order, ...SETTLED }).length === 0).toBe(ORDER_TRANSITIONS.can(state, 'closed'));
      expect(reopenRefusals(order).length === 0).toBe(state === 'closed');
      expect(cancelRefusals(order).length === 0).toBe(ORDER_TRANSITIONS.can(state, 'cancelled'));
    }
    expect([...ORDER_STATES]).toEqual([...ORDER_TRANSITIONS.states]);
    expect(ORDER_STATES.filter(isOpen)).toEqual(['released', 'in_work']);
  });

  it.each([
    ['in_work', '2026-11-22', true],
    ['in_work', '2026-11-23', false],
    ['checked', '2026-11-22', true],
    ['planned', '2026-11-22', true],
    ['delivered', '2026-11-22', false],
    ['closed', '2026-11-22', false],
    ['cancelled', '2026-11-22', false],
    ['in_work', null, false],
  ] as const)('%s, délai %s : en retard le 23 novembre = %s', (state, dueOn, late) =>
    expect(isLate({ state, dueOn }, '2026-11-23')).toBe(late),
  );

  it('passe d’un état à l’autre comme la table le dit, et pas autrement', () => {
    const steps = ORDER_STATES.flatMap((from) =>
      ORDER_STATES.filter((to) => ORDER_TRANSITIONS.can(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(steps).toEqual([
      'planned → released',
      'planned → cancelled',
      'released → planned',
      'released → in_work',
      'released → checked',
      'released → cancelled',
      'in_work → checked',
      'in_work → cancelled',
      'checked → released',
      'checked → in_work',
      'checked → delivered',
      'checked → cancelled',
      'delivered → checked',
      'delivered → closed',
      'closed → checked',
      'closed → delivered',
    ]);
  });

  it.each([
    ['delivered', 0, ''],
    ['delivered', 2, 'open_nonconformities'],
    ['checked', 0, 'not_delivered'],
    ['closed', 0, 'already_closed'],
  ] as const)('se clôt : %s, %i non-conformités : %s', (state, openNonconformities, code) => {
    expect(codes(closeRefusals({ state, openNonconformities }))).toBe(code);
  });

  it.each([
    ['client', '10', null],
    ['client', '9.5', '«\u202fPlatine\u202f» 0,5 pièce'],
    ['client', '0', '«\u202fPlatine\u202f» 10 pièce'],
    [null, '0', null],
  ])('demande, client %s et %s facturés sur 10, ce que devient le reste : %s', (customerId, billedQuantity, lines) => {
    const line = { label: 'Platine', unit: 'pièce', deliveredQuantity: '10', billedQuantity, soldCents: 100_00 };
    const free = { ...line, label: 'Emballage', billedQuantity: '0', soldCents: 0 };
    expect(unbilledWarnings(customerId, [line, free])).toEqual(
      lines === null ? [] : [{ code: 'order.not_billed', params: { lines } }],
    );
  });

  it('porte un numéro par année', () => {
    expect(documentNumber('OF', 2026, 7)).toBe('OF-2026-0007');
    expect(documentNumber('BL', 2026, 12345)).toBe('BL-2026-12345');
  });
});
