import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DecimalText, formatRate, Money, PriceText } from '../amounts.js';

const t = fr.billing.invoices;
const kinds = fr.billing.kinds;
type Line = Schema<'InvoiceLineView'>;

interface Props {
  lines: Line[];
  /** in place of the quantity: an input, while it may be changed */
  quantity?: (line: Line, index: number) => ReactNode;
}

/** The lines as they are or will be printed; discounts and what is credited only where there are any. */
export function InvoiceLines({ lines, quantity }: Props) {
  const columns: readonly Column<Line>[] = [
    { key: 'label', title: t.label, render: (line) => <Labelled main={line.label} small={line.details} /> },
    {
      key: 'quantity',
      title: t.quantity,
      align: 'right',
      width: quantity ? 150 : undefined,
      render: (line) => (quantity ? quantity(line, lines.indexOf(line)) : <DecimalText value={line.quantity} />),
    },
    { key: 'unit', title: t.unit, render: (line) => line.unit },
    { key: 'price', title: t.unitPrice, align: 'right', render: (line) => <PriceText value={line.unitPrice} /> },
    ...(lines.some((line) => line.discountBp > 0) ? [DISCOUNT] : []),
    {
      key: 'vat',
      title: t.vatRate,
      align: 'right',
      render: ({ vatRateBp, vatReason }) => (
        <Labelled main={formatRate(vatRateBp)} small={vatReason && kinds.reasons[vatReason]} />
      ),
    },
    { key: 'net', title: t.lineNet, align: 'right', render: (line) => <Money cents={line.netCents} /> },
    ...(lines.some((line) => line.creditedCents > 0) ? [CREDITED] : []),
  ];
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t.lines}
      </Title>
      <DataTable caption={t.lines} list={rows(lines)} columns={columns} rowId={(line) => line.id} />
    </section>
  );
}

const DISCOUNT: Column<Line> = {
  key: 'discount',
  title: kinds.discount,
  align: 'right',
  render: ({ discountBp }) => (discountBp > 0 ? formatRate(discountBp) : ''),
};
const CREDITED: Column<Line> = {
  key: 'credited',
  title: fr.billing.credits.credited,
  align: 'right',
  render: ({ creditedCents }) => (creditedCents > 0 ? <Money cents={creditedCents} /> : ''),
};

const Labelled = ({ main, small }: { main: string; small: string | null }) => (
  <>
    {main}
    {small && (
      <Text size="xs" c="dimmed">
        {small}
      </Text>
    )}
  </>
);
