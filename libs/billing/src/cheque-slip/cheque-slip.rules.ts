import { type CivilDate, formatCents, formatDay, type Refusal } from '@etabli/kernel';
import type { LedgerReportFacts } from '../paper/ledger-report.rules.js';
import type { PaymentKind, PaymentMethod } from '../payment/payment.rules.js';

/** `deposited`: brought to the bank; `credited`: found on a statement; `taken_back`: undone before that. */
export const SLIP_STATES = ['deposited', 'credited', 'taken_back'] as const;
export type SlipState = (typeof SLIP_STATES)[number];

/** A payment as a slip sees it. */
export interface Cheque {
  readonly id: string;
  readonly kind: PaymentKind;
  readonly method: PaymentMethod;
  readonly receivedOn: CivilDate;
  readonly amountCents: number;
  readonly customerLabel: string;
  readonly reversed: boolean;
  /** number of the slip that holds it */
  readonly slipNumber: string | null;
  /** found on a statement by itself */
  readonly matched: boolean;
}

/** All that speaks against a slip of these cheques on that day. */
export function slipRefusals(
  { depositedOn, iban }: { readonly depositedOn: CivilDate; readonly iban: string | null },
  cheques: readonly Cheque[],
  today: CivilDate,
): Refusal[] {
  return [
    ...(depositedOn > today ? [{ code: 'cheque_slip.in_future' }] : []),
    ...(iban === null ? [{ code: 'cheque_slip.no_bank' }] : []),
    ...cheques.flatMap((cheque) => chequeRefusals(cheque, depositedOn)),
  ];
}

function chequeRefusals(cheque: Cheque, depositedOn: CivilDate): Refusal[] {
  const named = { customer: cheque.customerLabel, amount: formatCents(cheque.amountCents) };
  if (cheque.kind !== 'receipt' || cheque.method !== 'cheque')
    return [{ code: 'cheque_slip.no_cheque', params: named }];
  return [
    ...(cheque.reversed ? [{ code: 'cheque_slip.reversed', params: named }] : []),
    ...(cheque.slipNumber === null
      ? []
      : [{ code: 'cheque_slip.in_slip', params: { ...named, number: cheque.slipNumber } }]),
    ...(cheque.matched ? [{ code: 'cheque_slip.matched', params: named }] : []),
    ...(cheque.receivedOn > depositedOn
      ? [{ code: 'cheque_slip.before_cheque', params: { ...named, day: formatDay(cheque.receivedOn) } }]
      : []),
  ];
}

export interface PrintedCheque {
  readonly customerLabel: string;
  readonly reference: string | null;
  readonly invoiceNumbers: string;
  readonly amountCents: number;
}

/** The slip on paper, as the bank takes it. */
export const slipReport = (
  slip: {
    readonly number: string;
    readonly depositedOn: CivilDate;
    readonly iban: string;
    readonly totalCents: number;
  },
  cheques: readonly PrintedCheque[],
  seller: LedgerReportFacts['seller'],
): LedgerReportFacts => ({
  seller,
  title: 'Remise de chèques',
  subtitle: slip.number,
  drawnOn: slip.depositedOn,
  facts: [
    ['Compte à créditer', slip.iban.replaceAll(/(.{4})(?=.)/g, '$1 ')],
    ['Nombre de chèques', String(cheques.length)],
  ],
  tables: [
    {
      title: null,
      columns: [
        { label: 'N°', width: 10, right: true },
        { label: 'Tireur', width: null, right: false },
        { label: 'Chèque n°', width: 34, right: false },
        { label: 'Factures', width: 44, right: false },
        { label: 'Montant', width: 28, right: true },
      ],
      rows: cheques.map((cheque, index) => ({
        cells: [
          String(index + 1),
          cheque.customerLabel,
          cheque.reference,
          cheque.invoiceNumbers,
          { cents: cheque.amountCents },
        ],
      })),
      empty: 'Aucun chèque.',
    },
  ],
  totals: [{ label: 'Total de la remise', cents: slip.totalCents, strong: true }],
  notes: ['Signature du remettant\u202f:'],
  flipped: false,
});
