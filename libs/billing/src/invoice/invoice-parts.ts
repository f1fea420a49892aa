import type { EntityManager } from 'typeorm';
import { newId, vatCategoryOf, vatReasonOf } from '@etabli/kernel';
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

/** Prices the lines and writes them with discounts and VAT in place of those before; answers the amounts of the invoice. */
export async function writeParts(
  tx: EntityManager,
  invoiceId: string,
  given: readonly NewLine[],
  discount: Discount = NO_DISCOUNT,
  /** a credit note's own totals, which end exactly at what its invoice said */
  exactly?: DocumentTotals,
): Promise<Amounts> {
  const { lines, ...computed } = priced(given, discount);
  const totals = exactly ?? computed;
  await tx.delete(InvoiceLine, { invoiceId });
  await tx.insert(
    InvoiceLine,
    lines.map((line, index) => ({
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
  );
  await writeTotals(tx, invoiceId, totals);
  const { netCents, vatCents, grossCents } = totals;
  return { netCents, vatCents, grossCents, prepaidCents: 0, payableCents: grossCents };
}

async function writeTotals(tx: EntityManager, invoiceId: string, totals: DocumentTotals): Promise<void> {
  await tx.delete(InvoiceAllowance, { invoiceId });
  if (totals.allowances.length > 0) {
    const reason = REASON_OF_DISCOUNT;
    await tx.insert(
      InvoiceAllowance,
      totals.allowances.map((row) => ({ id: newId(), invoiceId, reason, ...row })),
    );
  }
  await tx.delete(InvoiceVatLine, { invoiceId });
  const undecided = { pendingCents: 0, exemptionText: null, exemptionCode: null };
  await tx.insert(
    InvoiceVatLine,
    totals.vatGroups.map((row) => ({ id: newId(), invoiceId, ...undecided, ...row })),
  );
}

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
