import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DecimalText, formatRate, Money, PriceText } from '../amounts.js';

const t = fr.billing.invoices;
type Line = Schema<'InvoiceLineView'>;

interface Props {
  lines: Line[];
  /** in place of the quantity: an input, while it may be changed */
  quantity?: (line: Line, index: number) => ReactNode;
}

/** The lines as they are or will be printed. */
export function InvoiceLines({ lines, quantity }: Props) {
  const columns: readonly Column<Line>[] = [
    {
      key: 'label',
      title: t.label,
      render: (line) => (
        <>
          {line.label}
          {line.details && (
            <Text size="xs" c="dimmed">
              {line.details}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'quantity',
      title: t.quantity,
      align: 'right',
      width: quantity ? 150 : undefined,
      render: (line) => (quantity ? quantity(line, lines.indexOf(line)) : <DecimalText value={line.quantity} />),
    },
    { key: 'unit', title: t.unit, render: (line) => line.unit },
    { key: 'price', title: t.unitPrice, align: 'right', render: (line) => <PriceText value={line.unitPrice} /> },
    { key: 'vat', title: t.vatRate, align: 'right', render: (line) => formatRate(line.vatRateBp) },
    { key: 'net', title: t.lineNet, align: 'right', render: (line) => <Money cents={line.netCents} /> },
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
