import type { EntityManager } from 'typeorm';
import { vatCategoryOf } from '@etabli/kernel';
import { type Customer, customerLabel } from '@etabli/customers';
import type { SellerFacts, VatRate } from '@etabli/school';
import type { ProductionOrder } from '@etabli/workshop';
import { buyerOf } from '../invoice/buyer.js';
import { draftFor } from '../invoice/draft-of-order.js';
import { Invoice, InvoiceLine, InvoiceVatLine } from '../invoice/invoice.entity.js';
import { exemptionOf, writeParts } from '../invoice/invoice-parts.js';
import { bucketsOf, type DocumentTotals, type NewLine, NO_DISCOUNT, type VatGroup } from '../invoice/line.rules.js';
import { vatShares } from '../ledger/ledger.rules.js';
import { vatDueAt } from '../payment/settlement.rules.js';
import { euros } from '../progress/progress.rules.js';
import { grossOf, type OpeningDocument, type OpeningGroup } from './opening.rules.js';

/** A checked document of the list with what it hangs on. */
export interface Taken {
  readonly document: OpeningDocument;
  readonly customer: Customer;
  /** of a deposit or a situation */
  readonly order: ProductionOrder | null;
  readonly rank: number | null;
  /** of the order before tax, for the percentage of a deposit */
  readonly orderNetCents: number;
}

export interface Pending {
  vatRateBp: number;
  pendingCents: number;
}

const WORDS = { invoice: 'Facture', deposit: 'Acompte', situation: 'Situation' } as const;
export const titleOf = ({ kind, number }: OpeningDocument): string => `${WORDS[kind]} ${number} (reprise)`;

/** Writes the document as a draft that was issued elsewhere: lines, VAT and what still waits of it. Its id and the waiting VAT. */
export async function writeOpening(
  tx: EntityManager,
  { document, customer, order, rank, orderNetCents }: Taken,
  seller: SellerFacts,
  rates: readonly VatRate[],
): Promise<{ id: string; pending: Pending[] }> {
  const { kind, issuedOn, paidCents, orderNumber } = document;
  const gross = grossOf(document);
  const draft = draftFor(customer, issuedOn, {
    kind,
    title: titleOf(document),
    suppliedOn: kind === 'deposit' ? null : issuedOn,
    orderId: order?.id ?? null,
    orderNumber,
    percentBp: percentOf(document, orderNetCents),
    situationRank: rank,
  });
  await tx.insert(Invoice, { ...draft, opening: true });
  const totals = totalsOf(document.groups);
  const amounts = await writeParts(
    tx,
    draft.id,
    document.groups.map((group) => lineOf(document, group)),
    NO_DISCOUNT,
    totals,
  );
  await tx.update(Invoice, { id: draft.id }, { ...amounts, prepaidCents: paidCents, payableCents: gross - paidCents });

  const lines = await tx.find(InvoiceLine, { where: { invoiceId: draft.id }, order: { position: 'ASC' } });
  const rows = await tx.findBy(InvoiceVatLine, { invoiceId: draft.id });
  const rateOf = (line: InvoiceLine): VatRate =>
    rates.find(({ rateBp, reason }) => rateBp === line.vatRateBp && reason === line.vatReason)!;
  const pending: Pending[] = [];
  for (const share of vatShares(rows, bucketsOf(lines, []), seller.vatOption, kind)) {
    const row = share as typeof share & InvoiceVatLine;
    const pendingCents = share.pendingCents - vatDueAt(share.pendingCents, paidCents, gross);
    await tx.update(InvoiceVatLine, { id: row.id }, { pendingCents, ...exemptionOf(row, lines, lines.map(rateOf)) });
    pending.push({ vatRateBp: row.vatRateBp, pendingCents });
  }
  return { id: draft.id, pending };
}

/** Number, day and snapshots, then the hashes: as `seal_invoice`, the last locks of the transaction. */
export async function sealOpening(
  tx: EntityManager,
  { document, customer }: Taken,
  seller: SellerFacts,
  { id, entryId }: { id: string; entryId: string | null },
): Promise<void> {
  const texts = { title: titleOf(document), mentions: [] };
  await tx.query('SELECT seal_opening($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    id,
    entryId,
    document.number,
    document.issuedOn,
    document.dueOn,
    seller.vatOption,
    JSON.stringify(seller),
    JSON.stringify(buyerOf(customer)),
    JSON.stringify(texts),
  ]);
}

export const labelOf = ({ document, customer }: Taken): string =>
  `Reprise ${document.number} ${customerLabel(customer)}`;

const WHOLE_BP = 10_000;
function percentOf({ kind, percentBp, groups }: OpeningDocument, orderNetCents: number): number | null {
  if (kind !== 'deposit') return percentBp;
  const net = groups.reduce((sum, { netCents }) => sum + netCents, 0);
  const part = orderNetCents === 0 ? WHOLE_BP : Math.round((net * WHOLE_BP) / orderNetCents);
  return Math.min(Math.max(part, 1), WHOLE_BP);
}

const lineOf = (document: OpeningDocument, { nature, vatRateBp, vatReason, netCents }: OpeningGroup): NewLine => ({
  nature,
  label: titleOf(document),
  details: null,
  quantity: '1',
  unit: 'forfait',
  unitPrice: euros(netCents),
  discountBp: 0,
  vatRateBp,
  vatReason,
});

/** The totals as the list states them, whatever the rounding of the program before. */
function totalsOf(groups: readonly OpeningGroup[]): DocumentTotals {
  const vatGroups = new Map<string, VatGroup>();
  for (const group of groups) {
    const vatCategory = vatCategoryOf(group);
    const key = `${vatCategory} ${group.vatRateBp}`;
    const sum = vatGroups.get(key) ?? { vatCategory, vatRateBp: group.vatRateBp, baseCents: 0, vatCents: 0 };
    sum.baseCents += group.netCents;
    sum.vatCents += group.vatCents;
    vatGroups.set(key, sum);
  }
  const netCents = groups.reduce((sum, group) => sum + group.netCents, 0);
  const vatCents = groups.reduce((sum, group) => sum + group.vatCents, 0);
  return {
    linesNetCents: netCents,
    allowanceCents: 0,
    netCents,
    vatCents,
    grossCents: netCents + vatCents,
    vatGroups: [...vatGroups.values()],
    allowances: [],
  };
}
