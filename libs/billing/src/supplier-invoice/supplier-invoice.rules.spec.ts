import {
  payRefusals,
  stepRefusals,
  SUPPLIER_INVOICE_STATES,
  SUPPLIER_INVOICE_STEPS,
  SUPPLIER_INVOICE_TRANSITIONS,
  type SupplierInvoiceStep,
  typeRefusals,
} from './supplier-invoice.rules.js';
import { supplierInvoiceErrors } from './supplier-invoice.errors.js';

const STEPS = Object.keys(SUPPLIER_INVOICE_STEPS) as SupplierInvoiceStep[];

describe('the life of a supplier’s invoice', () => {
  it('each step is a transition, and each transition a step', () => {
    const steps = STEPS.flatMap((step) =>
      SUPPLIER_INVOICE_STEPS[step].from.map((from) => `${from} → ${SUPPLIER_INVOICE_STEPS[step].to}`),
    );
    const table = SUPPLIER_INVOICE_STATES.flatMap((from) =>
      SUPPLIER_INVOICE_TRANSITIONS.next(from).map((to) => `${from} → ${to}`),
    );
    expect([...new Set(steps)].sort()).toEqual([...table].sort());
  });

  it.each(STEPS.flatMap((step) => SUPPLIER_INVOICE_STATES.map((state) => ({ step, state }))))(
    '$step from $state is allowed or refused in words',
    ({ step, state }) => {
      const refusals = stepRefusals({ state }, step);
      expect(refusals.length === 0).toBe(SUPPLIER_INVOICE_STEPS[step].from.includes(state as never));
      for (const refusal of refusals) expect(supplierInvoiceErrors.say(refusal).detail).not.toContain('{');
    },
  );

  it.each([
    ['to_type', 'check', 'supplier_invoice.not_typed'],
    ['received', 'pay', 'supplier_invoice.not_checked'],
    ['disputed', 'pay', 'supplier_invoice.disputed'],
    ['checked', 'check', 'supplier_invoice.checked'],
    ['checked', 'settle', 'supplier_invoice.not_disputed'],
    ['checked', 'unpay', 'supplier_invoice.not_paid'],
    ['paid', 'pay', 'supplier_invoice.paid'],
    ['refused', 'check', 'supplier_invoice.refused'],
  ] as const)('%s does not allow %s: %s', (state, step, code) => {
    expect(stepRefusals({ state }, step)).toEqual([{ code }]);
  });

  it('types the amounts of a plain PDF alone, until it is checked', () => {
    expect(typeRefusals({ state: 'to_type', format: 'pdf' })).toEqual([]);
    expect(typeRefusals({ state: 'received', format: 'pdf' })).toEqual([]);
    expect(typeRefusals({ state: 'checked', format: 'pdf' })).toEqual([{ code: 'supplier_invoice.checked' }]);
    expect(typeRefusals({ state: 'received', format: 'ubl' })).toEqual([{ code: 'supplier_invoice.read_by_machine' }]);
  });

  it.each([
    ['2026-11-20', []],
    ['2026-11-10', []],
    ['2026-11-09', ['supplier_invoice.paid_before_issue']],
    ['2026-11-26', ['supplier_invoice.paid_in_future']],
  ])('paid on %s: %j', (paidOn, codes) => {
    const invoice = { state: 'checked', format: 'ubl', issuedOn: '2026-11-10' } as const;
    expect(payRefusals(invoice, paidOn, '2026-11-25').map(({ code }) => code)).toEqual(codes);
  });
});
