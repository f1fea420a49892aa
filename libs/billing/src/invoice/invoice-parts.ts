import type { EntityManager } from 'typeorm';
import { newId, vatCategoryOf, vatReasonOf } from '@etabli/kernel';
import { writeTogether, type Rows, rowsOf } from '@etabli/platform';
import type { VatRate } from '@etabli/school';
import { Invoice, InvoiceAllowance, InvoiceLine, InvoiceVatLine } from './invoice.entity.js';
import {
  type Discount,
  type DocumentTotals,
  type NewLine,
  NO_DISCOUNT,
  priced,
  sameGroup,
  sectorOf,
} from './line.rules.js';

export const REASON_OF_DISCOUNT = 'Remise';

type Amounts = Pick<Invoice, 'netCents' | 'vatCents' | 'grossCents' | 'prepaidCents' | 'payableCents'>;

export interface Parts {
  readonly amounts: Amounts;
  readonly lines: InvoiceLine[];
  readonly allowances: InvoiceAllowance[];
  /** what waits and why there is none is decided at issue */
  readonly vat: InvoiceVatLine[];
}

/** Prices the lines: the rows of an invoice, not written yet. `exactly`: a credit note's own totals, which end where its invoice does. */
export function partsOf(
  invoiceId: string,
  given: readonly NewLine[],
  discount: Discount = NO_DISCOUNT,
  exactly?: DocumentTotals,
): Parts {
  const { lines, ...computed } = priced(given, discount);
  const totals = exactly ?? computed;
  const { netCents, vatCents, grossCents } = totals;
  const undecided = { pendingCents: 0, exemptionText: null, exemptionCode: null };
  return {
    amounts: { netCents, vatCents, grossCents, prepaidCents: 0, payableCents: grossCents },
    lines: lines.map((line, index) => ({
      orderLineId: null,
      creditedLineId: null,
      returnedQuantity: null,
      ...line,
      id: newId(),
      invoiceId,
      position: index + 1,
      sector: sectorOf(line),
      vatCategory: vatCategoryOf(line),
      vatReason: vatReasonOf(line),
    })),
    allowances: totals.allowances.map((row) => ({ id: newId(), invoiceId, reason: REASON_OF_DISCOUNT, ...row })),
    vat: totals.vatGroups.map((row) => ({ id: newId(), invoiceId, ...undecided, ...row })),
  };
}

/** Writes the priced lines with discounts and VAT in place of those before; answers the amounts of the invoice. */
export async function writeParts(
  tx: EntityManager,
  invoiceId: string,
  given: readonly NewLine[],
  discount: Discount = NO_DISCOUNT,
  exactly?: DocumentTotals,
): Promise<Amounts> {
  const { amounts, lines, allowances, vat } = partsOf(invoiceId, given, discount, exactly);
  for (const part of [InvoiceLine, InvoiceAllowance, InvoiceVatLine]) await tx.delete(part, { invoiceId });
  await writeTogether(tx, ...rowsOfParts({ lines, allowances, vat }));
  return amounts;
}

export const rowsOfParts = ({ lines, allowances, vat }: Omit<Parts, 'amounts'>): Rows[] => [
  rowsOf(InvoiceLine, lines),
  rowsOf(InvoiceAllowance, allowances),
  rowsOf(InvoiceVatLine, vat),
];

/** Why a group bears no VAT, in the words of that day: the reasons of its lines, each once. */
export function exemptionOf(
  group: Pick<InvoiceVatLine, 'vatCategory' | 'vatRateBp'>,
  lines: readonly InvoiceLine[],
  rates: readonly VatRate[],
): Pick<InvoiceVatLine, 'exemptionText' | 'exemptionCode'> {
  if (group.vatCategory === 'S') return { exemptionText: null, exemptionCode: null };
  const rows = rates.filter((_rate, index) => sameGroup(group)(lines[index]!));
  return {
    exemptionText: [...new Set(rows.map((row) => row.exemptionText ?? row.label))].join('\u202f; '),
    exemptionCode: rows[0]?.exemptionCode ?? null,
  };
}
