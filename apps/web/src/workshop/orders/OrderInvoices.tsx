import { Button, Group, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { compareDecimals } from '@etabli/kernel';
import { useCommand } from '../../app/command.js';
import { type ItemOf, useList } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { InvoiceBadge } from '../../billing/states.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.workshop.orders;
const words = fr.billing.invoices;

const COLUMNS: readonly Column<ItemOf<'/api/v1/invoices'>>[] = [
  { key: 'number', title: words.number, render: (row) => row.number ?? words.draftName },
  { key: 'issued', title: words.issuedOn, render: (row) => <DayText day={row.issuedOn} /> },
  { key: 'state', title: words.state, render: (row) => <InvoiceBadge state={row.state} /> },
  { key: 'gross', title: words.gross, align: 'right', render: (row) => <Money cents={row.grossCents} /> },
];

/** What of this order is billed; what is delivered and on no invoice can be drafted by hand. */
export function OrderInvoices({ order }: { order: Schema<'OrderView'> }) {
  const { can } = useSession();
  const navigate = useNavigate();
  const list = useList('/api/v1/invoices', { orderId: order.id, sort: 'createdOn', limit: '50' });
  const draft = useCommand('post', '/api/v1/invoices', {
    done: t.drafted,
    onDone: ({ id }) => void navigate(`/factures/${id}`),
  });
  const unbilled = order.lines.some((line) => compareDecimals(line.deliveredQuantity, line.billedQuantity) > 0);
  const drafted = list.items.some((invoice) => invoice.number === null);
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.invoices}
        </Title>
        {can('invoice.edit') && unbilled && !drafted && !list.loading && (
          <Button
            variant="default"
            loading={draft.running}
            onClick={() => void draft.run({ body: { orderId: order.id } })}
          >
            {t.toBill}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={draft.problem} />
      {list.items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.noInvoices}
        </Text>
      ) : (
        <DataTable
          caption={t.invoices}
          list={list}
          columns={COLUMNS}
          rowId={(row) => row.id}
          rowLabel={(row) => row.number ?? `${words.draftName} – ${row.title}`}
          rowLink={(row) => `/factures/${row.id}`}
        />
      )}
    </section>
  );
}
