import { addDecimals, compareDecimals, formatCents, formatDecimalFr, formatRate } from '@etabli/kernel';
import type { DocumentTotals } from './line.rules.js';
import type { Buyer } from './snapshot.rules.js';

/** What the templates print of lines and totals: finished French strings, nothing to calculate. */
export interface PrintedLine {
  cells: string[];
  note: string | null;
}
export interface PrintedTotal {
  label: string;
  value: string;
  strong?: boolean;
}

/** '12.500000' → '12,50', '0.123400' → '0,1234': euros have two decimals at least. */
export function printedUnitPrice(unitPrice: string): string {
  const [whole = '0', fraction = ''] = addDecimals(unitPrice, '0').split('.');
  return formatDecimalFr(`${whole}.${fraction.padEnd(2, '0')}`);
}

/** '24 pièces', '1 pièce', '3,2 m': a whole word takes its plural from two on, a symbol never does. */
export function printedQuantity(quantity: string, unit: string): string {
  const plural = compareDecimals(quantity, '2') >= 0 && /^\p{Ll}{4,}$/u.test(unit) && !/[sxzu]$/.test(unit);
  return `${formatDecimalFr(addDecimals(quantity, '0'))}\u00a0${unit}${plural ? 's' : ''}`;
}

export const printedLine = (line: {
  label: string;
  details: string | null;
  quantity: string;
  unit: string;
  unitPrice: string;
  vatRateBp: number;
  netCents: number;
}): PrintedLine => ({
  cells: [
    line.label,
    printedQuantity(line.quantity, line.unit),
    printedUnitPrice(line.unitPrice),
    formatRate(line.vatRateBp),
    formatCents(line.netCents),
  ],
  note: line.details,
});

/** Total before tax, VAT of each rate with its base, total with tax. */
export const printedTotals = (totals: DocumentTotals): PrintedTotal[] => [
  { label: 'Total HT', value: formatCents(totals.netCents) },
  ...totals.vatGroups.map(({ vatRateBp, baseCents, vatCents }) => ({
    label:
      vatRateBp === 0
        ? `Exonéré de TVA, base ${formatCents(baseCents)}`
        : `TVA ${formatRate(vatRateBp)} sur ${formatCents(baseCents)}`,
    value: formatCents(vatCents),
  })),
  { label: 'Total TTC', value: formatCents(totals.grossCents), strong: true },
];

export const recipientLines = (buyer: Buyer): string[] => [buyer.label, ...buyer.lines];
