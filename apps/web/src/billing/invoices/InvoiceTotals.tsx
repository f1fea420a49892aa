import '../lines.css';
import type { ReactNode } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { formatCents, formatRate, Money } from '../../ui/format.js';
import { LinkedInvoices } from './LinkedInvoices.js';
import { groupWords } from './vat-words.js';

const t = fr.billing.kinds;
const words = fr.billing.invoices;
type Invoice = Schema<'InvoiceView'>;
type Fact = readonly [string, ReactNode];

/** From the lines to what is left to pay, as printed. */
export const InvoiceTotals = ({ invoice }: { invoice: Invoice }) => (
  <div className="totals">
    <Facts
      facts={[
        ...totalsFacts(invoice.totals, invoice.lines, invoice.discountBp),
        ...prepaidFacts(invoice),
        ...(invoice.number === null ? [] : restFacts(invoice)),
      ]}
    />
  </div>
);

/** Lines, discount on the whole, net, VAT of each group with its reason, gross. */
export const totalsFacts = (
  totals: Schema<'TotalsView'>,
  lines: Parameters<typeof groupWords>[1],
  discountBp: number,
): Fact[] => [
  ...(totals.allowanceCents > 0
    ? [
        [t.linesNet, <Money key="lines" cents={totals.linesNetCents} />] as const,
        [
          discountBp > 0 ? t.discountOf(formatRate(discountBp)) : t.discount,
          <Money key="discount" cents={-totals.allowanceCents} />,
        ] as const,
      ]
    : []),
  [words.net, <Money key="net" cents={totals.netCents} />],
  ...totals.vatGroups.map(
    (group) =>
      [
        t.vatOf(groupWords(group, lines), formatCents(group.baseCents)),
        <Money key={`${group.vatCategory}-${group.vatRateBp}`} cents={group.vatCents} />,
      ] as const,
  ),
  [words.gross, <Money key="gross" cents={totals.grossCents} fw={700} size="lg" />],
];

const prepaidFacts = (invoice: Invoice): Fact[] =>
  invoice.prepaidCents === 0
    ? []
    : [
        [
          t.prepaid,
          <span key="prepaid">
            <LinkedInvoices invoices={invoice.deposits} /> <Money cents={-invoice.prepaidCents} />
          </span>,
        ],
        [t.toPay, <Money key="payable" cents={invoice.payableCents} fw={700} />],
      ];

function restFacts({ kind, settledCents, dueCents }: Invoice): Fact[] {
  const note = kind === 'credit_note';
  return [
    [note ? t.used : t.settled, <Money key="settled" cents={settledCents} />],
    [note ? t.left : words.due, <Money key="due" cents={dueCents} fw={700} />],
  ];
}
