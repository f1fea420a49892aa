import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { InvoiceBadge, QuoteBadge } from '../billing/states.js';
import { useList } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayText, Money } from '../ui/format.js';
import { DueDay, OrderBadge } from '../workshop/orders/states.js';

const t = fr.customers;

const QUOTES: readonly Column<Schema<'QuoteRow'>>[] = [
  { key: 'number', title: fr.billing.quotes.number, render: (row) => row.number ?? fr.billing.quotes.draftName },
  { key: 'title', title: fr.billing.quotes.object, render: (row) => row.title },
  { key: 'state', title: fr.billing.quotes.state, render: (row) => <QuoteBadge state={row.state} /> },
  { key: 'net', title: fr.billing.quotes.net, align: 'right', render: (row) => <Money cents={row.netCents} /> },
];
const ORDERS: readonly Column<Schema<'OrderRowView'>>[] = [
  { key: 'number', title: fr.workshop.orders.number, render: (row) => row.number },
  { key: 'title', title: fr.workshop.orders.object, render: (row) => row.title },
  { key: 'state', title: fr.workshop.orders.state, render: (row) => <OrderBadge state={row.state} /> },
  { key: 'due', title: fr.workshop.orders.dueOn, render: (row) => <DueDay order={row} /> },
];
const INVOICES: readonly Column<Schema<'InvoiceRow'>>[] = [
  { key: 'number', title: fr.billing.invoices.number, render: (row) => row.number ?? fr.billing.invoices.draftName },
  { key: 'issued', title: fr.billing.invoices.issuedOn, render: (row) => <DayText day={row.issuedOn} /> },
  { key: 'state', title: fr.billing.invoices.state, render: (row) => <InvoiceBadge state={row.state} /> },
  { key: 'gross', title: fr.billing.invoices.gross, align: 'right', render: (row) => <Money cents={row.grossCents} /> },
];

interface Of {
  customerId: string;
}

export function QuotesOf({ customerId }: Of) {
  const list = useList('/api/v1/quotes', { customerId, sort: 'createdOn', direction: 'desc', limit: '20' });
  return (
    <Linked to={`/devis?customerId=${customerId}`} shown={list.items.length > 0}>
      <DataTable
        caption={t.quotes}
        list={{ ...list, hasNext: false }}
        columns={QUOTES}
        rowId={(row) => row.id}
        rowLabel={(row) => row.number ?? `${fr.billing.quotes.draftName} – ${row.title}`}
        rowLink={(row) => `/devis/${row.id}`}
        empty={{ hint: t.noQuotes }}
      />
    </Linked>
  );
}

export function OrdersOf({ customerId }: Of) {
  const list = useList('/api/v1/production-orders', { customerId, sort: 'openedOn', direction: 'desc', limit: '20' });
  return (
    <Linked to={`/ordres?state=&sort=openedOn&direction=desc&customerId=${customerId}`} shown={list.items.length > 0}>
      <DataTable
        caption={t.orders}
        list={{ ...list, hasNext: false }}
        columns={ORDERS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.number}
        rowLink={(row) => `/ordres/${row.id}`}
        empty={{ hint: t.noOrders }}
      />
    </Linked>
  );
}

export function InvoicesOf({ customerId }: Of) {
  const list = useList('/api/v1/invoices', { customerId, sort: 'createdOn', direction: 'desc', limit: '20' });
  return (
    <Linked to={`/factures?customerId=${customerId}`} shown={list.items.length > 0}>
      <DataTable
        caption={t.invoices}
        list={{ ...list, hasNext: false }}
        columns={INVOICES}
        rowId={(row) => row.id}
        rowLabel={(row) => row.number ?? `${fr.billing.invoices.draftName} – ${row.title}`}
        rowLink={(row) => `/factures/${row.id}`}
        empty={{ hint: t.noInvoices }}
      />
    </Linked>
  );
}

const Linked = ({ to, shown, children }: { to: string; shown: boolean; children: React.ReactNode }) => (
  <Stack gap="sm">
    {children}
    {shown && (
      <Text size="sm">
        <Anchor component={Link} to={to} inherit>
          {t.seeAll}
        </Anchor>
      </Text>
    )}
  </Stack>
);
