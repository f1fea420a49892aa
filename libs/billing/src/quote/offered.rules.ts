import { formatCents, formatRate, percentOf, type VatReason, vatCategoryOf } from '@etabli/kernel';
import type { Allowance, DocumentTotals } from '../invoice/line.rules.js';
import { type PrintedLine, printedLines, type PrintedTotal, printedTotals } from '../invoice/printed.rules.js';

interface OfferedLine {
  readonly label: string;
  readonly details: string | null;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly discountBp: number;
  readonly vatRateBp: number;
  readonly vatReason: VatReason | null;
  readonly netCents: number;
}

/** The lines of a quote, an order confirmation or a pro forma as printed. */
export const offeredLines = (lines: readonly OfferedLine[]): { discounts: boolean; lines: PrintedLine[] } =>
  printedLines(lines.map((line) => ({ ...line, vatCategory: vatCategoryOf(line) })));

/** The totals, with the discount on the whole before them. */
export const offeredTotals = (totals: DocumentTotals): PrintedTotal[] => [
  ...(totals.allowanceCents === 0
    ? []
    : [
        { label: 'Total HT avant remise', value: formatCents(totals.linesNetCents) },
        { label: discountLabel(totals.allowances), value: formatCents(-totals.allowanceCents) },
      ]),
  ...printedTotals(totals),
];

const discountLabel = ([first]: readonly Allowance[]): string =>
  first && first.percentBp !== null ? `Remise ${formatRate(first.percentBp)}` : 'Remise';

/** What is asked for when the order is placed, of the total with tax. */
export const depositCents = ({ depositBp, grossCents }: { depositBp: number; grossCents: number }): number =>
  percentOf(grossCents, depositBp);

/** Nothing when no deposit is asked. */
export const depositConditions = (quote: { depositBp: number; grossCents: number }): string[] =>
  quote.depositBp === 0
    ? []
    : [
        `Un acompte de ${formatRate(quote.depositBp)} du total TTC, soit ${formatCents(depositCents(quote))}, est demandé à la commande.`,
      ];
