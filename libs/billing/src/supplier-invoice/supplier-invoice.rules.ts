import { type CivilDate, type Refusal, transitions } from '@etabli/kernel';

export const SUPPLIER_FORMATS = ['facturx', 'cii', 'ubl', 'pdf'] as const;
export type SupplierFormat = (typeof SUPPLIER_FORMATS)[number];

export const SUPPLIER_SOURCES = ['upload', 'platform'] as const;
export type SupplierSource = (typeof SUPPLIER_SOURCES)[number];

/** How the school paid; `offset`: against a credit note or an invoice of its own. */
export const SUPPLIER_PAYMENT_METHODS = ['transfer', 'cheque', 'card', 'cash', 'direct_debit', 'offset'] as const;
export type SupplierPaymentMethod = (typeof SUPPLIER_PAYMENT_METHODS)[number];

/** The life of a supplier's document. A plain PDF waits until its amounts are typed; a payment noted by mistake goes back. */
export const SUPPLIER_INVOICE_TRANSITIONS = transitions({
  to_type: ['received', 'refused'],
  received: ['checked', 'disputed', 'refused'],
  disputed: ['received', 'refused'],
  checked: ['paid', 'disputed', 'received'],
  paid: ['checked'],
  refused: [],
});
export const SUPPLIER_INVOICE_STATES = SUPPLIER_INVOICE_TRANSITIONS.states;
export type SupplierInvoiceState = (typeof SUPPLIER_INVOICE_STATES)[number];

/** What is not paid yet and may have to be. */
export const OPEN_STATES = [
  'to_type',
  'received',
  'disputed',
  'checked',
] as const satisfies readonly SupplierInvoiceState[];

export interface SupplierInvoiceFacts {
  readonly state: SupplierInvoiceState;
  readonly format: SupplierFormat;
  readonly issuedOn: CivilDate | null;
}

/** What a person does with it: from which states, to which. */
export const SUPPLIER_INVOICE_STEPS = {
  type: { from: ['to_type'], to: 'received' },
  check: { from: ['received'], to: 'checked' },
  uncheck: { from: ['checked'], to: 'received' },
  dispute: { from: ['received', 'checked'], to: 'disputed' },
  settle: { from: ['disputed'], to: 'received' },
  refuse: { from: ['to_type', 'received', 'disputed'], to: 'refused' },
  pay: { from: ['checked'], to: 'paid' },
  unpay: { from: ['paid'], to: 'checked' },
} as const satisfies Record<string, { from: readonly SupplierInvoiceState[]; to: SupplierInvoiceState }>;
export type SupplierInvoiceStep = keyof typeof SUPPLIER_INVOICE_STEPS;

/** Why a step is refused, by the state it would start from. */
const WHY: Readonly<Record<SupplierInvoiceState, string>> = {
  to_type: 'supplier_invoice.not_typed',
  received: 'supplier_invoice.not_checked',
  disputed: 'supplier_invoice.disputed',
  checked: 'supplier_invoice.checked',
  paid: 'supplier_invoice.paid',
  refused: 'supplier_invoice.refused',
};
/** Steps that undo say what there is nothing of. */
const NOTHING_TO_UNDO: Partial<Record<SupplierInvoiceStep, string>> = {
  settle: 'supplier_invoice.not_disputed',
  unpay: 'supplier_invoice.not_paid',
};

/** Empty: the step may be taken now. */
export function stepRefusals(invoice: { readonly state: SupplierInvoiceState }, step: SupplierInvoiceStep): Refusal[] {
  const from: readonly SupplierInvoiceState[] = SUPPLIER_INVOICE_STEPS[step].from;
  return from.includes(invoice.state) ? [] : [{ code: NOTHING_TO_UNDO[step] ?? WHY[invoice.state] }];
}

/** Amounts are typed for a plain PDF alone, and again as long as nobody has checked them. */
export function typeRefusals(invoice: Pick<SupplierInvoiceFacts, 'state' | 'format'>): Refusal[] {
  if (invoice.format !== 'pdf') return [{ code: 'supplier_invoice.read_by_machine' }];
  return invoice.state === 'received' ? [] : stepRefusals(invoice, 'type');
}

export function payRefusals(invoice: SupplierInvoiceFacts, paidOn: CivilDate, today: CivilDate): Refusal[] {
  const { issuedOn } = invoice;
  return [
    ...stepRefusals(invoice, 'pay'),
    ...(paidOn > today ? [{ code: 'supplier_invoice.paid_in_future' }] : []),
    ...(issuedOn !== null && paidOn < issuedOn
      ? [{ code: 'supplier_invoice.paid_before_issue', params: { day: issuedOn } }]
      : []),
  ];
}
