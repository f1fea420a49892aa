import {
  addDecimals,
  compareDecimals,
  divideHalfUp,
  formatCents,
  formatDecimalFr,
  lineNet,
  type Refusal,
  subtractDecimals,
} from '@etabli/kernel';
import type { InvoiceKind } from '../invoice/document-view.rules.js';
import {
  type Allowance,
  type DocumentTotals,
  type NewLine,
  priced,
  sameGroup,
  type VatGroup,
} from '../invoice/line.rules.js';
import { euros } from '../progress/progress.rules.js';

/** A line of the invoice with what earlier credit notes took back of it. */
export interface CreditableLine extends NewLine {
  readonly id: string;
  /** after its discount */
  readonly netCents: number;
  readonly creditedCents: number;
  /** billed no longer: taken back by credit notes, not only lowered in price */
  readonly returnedSoFar: string;
}

/** An invoice that a credit note may take back, with what earlier ones took. */
export interface Creditable {
  readonly number: string | null;
  readonly kind: InvoiceKind;
  /** a deposit or a situation that a final invoice took off stays */
  readonly takenOff: boolean;
  readonly draftKnown: boolean;
  readonly lines: readonly CreditableLine[];
  readonly vat: readonly VatGroup[];
  readonly allowances: readonly Allowance[];
  /** by VAT group, taken back before: base, VAT and the discount within the base */
  readonly credited: readonly (VatGroup & { allowanceCents: number })[];
}

/** Of a line: a quantity that comes back, or an amount before tax by which its price is lowered. */
export interface WantedCredit {
  readonly lineId: string;
  readonly quantity?: string;
  readonly amountCents?: number;
}

export interface Credit {
  readonly lines: NewLine[];
  readonly totals: DocumentTotals;
}

/** All that speaks against any credit note of this invoice. */
export function creditRefusals(invoice: Creditable): Refusal[] {
  if (invoice.number === null) return [{ code: 'invoice.not_issued' }];
  if (invoice.kind === 'credit_note') return [{ code: 'credit.of_credit_note' }];
  return [
    ...(invoice.takenOff ? [{ code: 'credit.taken_off' }] : []),
    ...(invoice.draftKnown ? [{ code: 'credit.draft_known' }] : []),
    ...(restOf(invoice).every(({ baseCents, vatCents }) => baseCents <= 0 && vatCents <= 0)
      ? [{ code: 'credit.nothing_left', params: { number: invoice.number } }]
      : []),
  ];
}

/** What speaks against these lines: each once, within what is left of it, and the whole of a deposit. */
export function wantedRefusals(invoice: Creditable, wanted: readonly WantedCredit[]): Refusal[] {
  if (wanted.length === 0) return [{ code: 'credit.empty' }];
  if (invoice.kind === 'deposit') return [{ code: 'credit.deposit_whole' }];
  return wanted.flatMap(({ lineId, quantity, amountCents }, index): Refusal[] => {
    const line = invoice.lines.find(({ id }) => id === lineId);
    if (!line || wanted.findIndex((other) => other.lineId === lineId) < index) return [{ code: 'credit.line_unknown' }];
    const { label } = line;
    if ((quantity === undefined) === (amountCents === undefined))
      return [{ code: 'credit.one_of_both', params: { label } }];
    if (line.quantity.startsWith('-')) return [{ code: 'credit.line_takes_off', params: { label } }];
    const rest = line.netCents - line.creditedCents;
    if (amountCents !== undefined && amountCents > rest)
      return [{ code: 'credit.amount_above', params: { label, rest: formatCents(rest) } }];
    const left = subtractDecimals(line.quantity, line.returnedSoFar);
    if (quantity !== undefined && compareDecimals(quantity, left) > 0)
      return [{ code: 'credit.quantity_above', params: { label, rest: formatDecimalFr(left) } }];
    return [];
  });
}

/** The whole of what is left: every line back, down to the cent. */
export const wholeCredit = (invoice: Creditable): Credit =>
  creditOf(
    invoice,
    invoice.lines.map((line) => creditLine(line, subtractDecimals(line.quantity, line.returnedSoFar))),
  );

/** The lines asked for, with their part of the invoice's discount; VAT ends exactly where the invoice's does. */
export const partialCredit = (invoice: Creditable, wanted: readonly WantedCredit[]): Credit =>
  creditOf(
    invoice,
    wanted.map(({ lineId, quantity, amountCents }) => {
      const line = invoice.lines.find(({ id }) => id === lineId)!;
      return quantity === undefined ? lowered(line, amountCents!) : creditLine(line, quantity);
    }),
  );

function creditOf(invoice: Creditable, wanted: readonly (NewLine | null)[]): Credit {
  const lines = wanted.filter((line): line is NewLine => line !== null);
  const { lines: withNet, ...plain } = priced(lines);
  const rests = restOf(invoice);
  const groups = plain.vatGroups.map((group) => {
    const rest = rests.find(sameGroup(group))!;
    const allowance = allowanceShare(
      invoice,
      group,
      withNet.filter((line) => isOf(line, group)),
    );
    const baseCents = group.baseCents - allowance;
    const computed = Number(divideHalfUp(BigInt(baseCents) * BigInt(group.vatRateBp), 10_000n));
    const vatCents = baseCents === rest.baseCents ? rest.vatCents : Math.min(computed, rest.vatCents);
    return { ...group, baseCents, vatCents, allowance };
  });
  const sum = (amountOf: (group: (typeof groups)[number]) => number): number =>
    groups.reduce((all, group) => all + amountOf(group), 0);
  const netCents = sum(({ baseCents }) => baseCents);
  const vatCents = sum((group) => group.vatCents);
  const allowanceCents = sum(({ allowance }) => allowance);
  return {
    lines,
    totals: {
      linesNetCents: netCents + allowanceCents,
      allowanceCents,
      netCents,
      vatCents,
      grossCents: netCents + vatCents,
      vatGroups: groups.map(({ allowance: _allowance, ...group }) => group),
      allowances: groups
        .filter(({ allowance }) => allowance > 0)
        .map(({ vatCategory, vatRateBp, allowance }) => ({
          vatCategory,
          vatRateBp,
          amountCents: allowance,
          percentBp: invoice.allowances.find(sameGroup({ vatCategory, vatRateBp }))?.percentBp ?? null,
        })),
    },
  };
}

/** What is left of each VAT group. */
export const restOf = (invoice: Creditable): VatGroup[] =>
  invoice.vat.map((group) => {
    const before = invoice.credited.filter(sameGroup(group));
    return {
      ...group,
      baseCents: group.baseCents - before.reduce((sum, one) => sum + one.baseCents, 0),
      vatCents: group.vatCents - before.reduce((sum, one) => sum + one.vatCents, 0),
    };
  });

const isOf = (line: Pick<NewLine, 'vatRateBp' | 'vatReason'>, group: VatGroup): boolean =>
  priced([{ nature: 'goods', quantity: '1', unitPrice: '0', ...pick(line) }]).vatGroups.some(sameGroup(group));
const pick = ({
  vatRateBp,
  vatReason,
}: Pick<NewLine, 'vatRateBp' | 'vatReason'>): Pick<NewLine, 'vatRateBp' | 'vatReason'> => ({
  vatRateBp,
  vatReason,
});

/** The discount goes back with what was sold under it, counted on all taken back so far, so that the last one takes the rest. */
function allowanceShare(
  invoice: Creditable,
  group: VatGroup,
  taken: readonly (NewLine & { netCents: number })[],
): number {
  const whole = invoice.allowances.find(sameGroup(group))?.amountCents ?? 0;
  if (whole === 0) return 0;
  const sold = invoice.lines.filter((line) => isOf(line, group) && !line.quantity.startsWith('-'));
  const soldCents = sold.reduce((sum, line) => sum + line.netCents, 0);
  const before = sold.reduce((sum, line) => sum + line.creditedCents, 0);
  const now = taken.filter(({ quantity }) => !quantity.startsWith('-')).reduce((sum, line) => sum + line.netCents, 0);
  const borne = invoice.credited.filter(sameGroup(group)).reduce((sum, one) => sum + one.allowanceCents, 0);
  return Number(divideHalfUp(BigInt(whole) * BigInt(before + now), BigInt(soldCents))) - borne;
}

/**
 * That quantity of the line. Where cents rounded line by line would end elsewhere than the invoice, the last part is one lump of
 * what is left; null when nothing is.
 */
function creditLine(line: CreditableLine, quantity: string): NewLine | null {
  const rest = line.netCents - line.creditedCents;
  if (rest === 0 || compareDecimals(quantity, '0') === 0) return rest === 0 ? null : lowered(line, rest);
  const { id: _id, netCents: _n, creditedCents: _c, returnedSoFar: _r, orderLineId, ...shown } = line;
  const back = line.quantity.startsWith('-') ? null : quantity;
  const plain = { ...shown, quantity, orderLineId, creditedLineId: line.id, returnedQuantity: back };
  const net = lineNet(plain);
  const last = addDecimals(line.returnedSoFar, quantity) === addDecimals(line.quantity, '0');
  if (last ? net === rest : Math.abs(net) <= Math.abs(rest)) return plain;
  return {
    ...lowered(line, rest),
    label: `${line.label} (${formatDecimalFr(quantity)} ${line.unit})`,
    returnedQuantity: back,
  };
}

/** The price lowered by an amount before tax; nothing comes back. */
function lowered(line: CreditableLine, amountCents: number): NewLine {
  const { label, nature, vatRateBp, vatReason, orderLineId } = line;
  const sign = amountCents < 0 ? '-' : '';
  return {
    label,
    nature,
    vatRateBp,
    vatReason,
    details: null,
    quantity: `${sign}1`,
    unit: 'forfait',
    unitPrice: euros(Math.abs(amountCents)),
    discountBp: 0,
    orderLineId,
    creditedLineId: line.id,
    returnedQuantity: null,
  };
}
