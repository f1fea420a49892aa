import type { EntityManager } from 'typeorm';
import { newId, spread, vatReasonOf } from '@etabli/kernel';
import { EstimatePart, type OpenOrderLine } from '@etabli/workshop';
import { type Discount, priced, sectorOf } from '../invoice/line.rules.js';
import type { QuoteLineRequest } from './quote.dto.js';
import { Quote, QuoteLine } from './quote.entity.js';
import { quoteErrors } from './quote.errors.js';

/** Throws `quote.not_found`. */
export async function locked(tx: EntityManager, id: string): Promise<Quote> {
  const quote = await tx.findOne(Quote, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!quote) throw quoteErrors.notFound('quote.not_found');
  return quote;
}

export const linesOf = (tx: EntityManager, quoteId: string): Promise<QuoteLine[]> =>
  tx.find(QuoteLine, { where: { quoteId }, order: { position: 'ASC' } });

/** Each line as sold: its part of the discount on the whole taken off, so that the margins read what is earned. */
function soldLines(lines: readonly QuoteLine[], discount: Discount): (QuoteLine & { soldCents: number })[] {
  const { allowanceCents, linesNetCents } = priced(lines, discount);
  const nets = lines.map(({ netCents }) => netCents);
  const shares = linesNetCents === 0 ? nets.map(() => 0) : spread(allowanceCents, nets);
  return lines.map((line, index) => ({ ...line, soldCents: line.netCents - shares[index]! }));
}

/** As the order takes them over. */
export const orderLines = (lines: readonly QuoteLine[], discount: Discount): OpenOrderLine[] =>
  soldLines(lines, discount).map((line) => ({
    quoteLineId: line.id,
    estimatePartId: line.estimatePartId,
    label: line.label,
    nature: line.nature,
    unit: line.unit,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discountBp: line.discountBp,
    vatRateBp: line.vatRateBp,
    vatReason: line.vatReason,
    soldCents: line.soldCents,
    allottedMinutes: line.allottedMinutes,
  }));

export const amounts = ({
  netCents,
  vatCents,
  grossCents,
}: {
  netCents: number;
  vatCents: number;
  grossCents: number;
}): Pick<Quote, 'netCents' | 'vatCents' | 'grossCents'> => ({
  netCents,
  vatCents,
  grossCents,
});

export async function writeLines(
  tx: EntityManager,
  { id: quoteId, estimateId }: { id: string; estimateId: string | null },
  lines: readonly (QuoteLineRequest & { netCents: number })[],
): Promise<void> {
  const parts = estimateId ? await tx.find(EstimatePart, { select: { id: true }, where: { estimateId } }) : [];
  const known = new Set(parts.map(({ id }) => id));
  await tx.insert(
    QuoteLine,
    lines.map((line, index) => {
      const { nature, label, details, quantity, unit, unitPrice, discountBp = 0, vatRateBp, netCents } = line;
      return {
        id: newId(),
        quoteId,
        position: index + 1,
        nature,
        sector: sectorOf(line),
        label,
        details: details || null,
        quantity,
        unit,
        unitPrice,
        discountBp,
        vatRateBp,
        vatReason: vatReasonOf(line),
        netCents,
        allottedMinutes: line.allottedMinutes,
        estimatePartId: line.estimatePartId && known.has(line.estimatePartId) ? line.estimatePartId : null,
      };
    }),
  );
}
