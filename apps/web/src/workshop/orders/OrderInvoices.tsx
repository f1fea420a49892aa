import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { compareDecimals } from '@etabli/kernel';
import { useCommand } from '../../app/command.js';
import { type ItemOf, useList } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { InvoiceBadge, invoiceName } from '../../billing/states.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { BillAhead } from './BillAhead.js';
import { type BilledAhead, billedAhead } from './billed-ahead.js';

const t = fr.workshop.orders;
const words = fr.billing.invoices;
const progress = fr.billing.progress;
type Order = Schema<'OrderView'>;

const COLUMNS: readonly Column<ItemOf<'/api/v1/invoices'>>[] = [
  { key: 'number', title: words.number, render: (row) => row.number ?? words.draftName },
  { key: 'kind', title: fr.billing.kinds.kind, render: (row) => fr.billing.kinds.short[row.kind] },
  { key: 'issued', title: words.issuedOn, render: (row) => <DayText day={row.issuedOn} /> },
  { key: 'state', title: words.state, render: (row) => <InvoiceBadge {...row} /> },
  { key: 'gross', title: words.gross, align: 'right', render: (row) => <Money cents={row.grossCents} /> },
  {
    key: 'due',
    title: words.due,
    align: 'right',
    render: (row) => <Money cents={row.number === null ? null : row.dueCents} />,
  },
];

/** What of this order is billed, ahead or by what is delivered; what is on no invoice can be drafted by hand. */
export function OrderInvoices({ order }: { order: Order }) {
  const list = useList('/api/v1/invoices', { orderId: order.id, sort: 'createdOn', limit: '100' });
  const ahead = billedAhead(list.items);
  const drafted = list.items.some(({ number, kind }) => number === null && (kind === 'invoice' || kind === 'final'));
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.invoices}
        </Title>
        {!list.loading && <Acts order={order} ahead={ahead} drafted={drafted} />}
      </Group>
      <FinalHint ahead={ahead} />
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
          rowLabel={invoiceName}
          rowLink={(row) => `/factures/${row.id}`}
        />
      )}
    </section>
  );
}

/** What the last invoice will take off, and what it waits for. */
function FinalHint({ ahead }: { ahead: BilledAhead }) {
  if (ahead.finalKnown || ahead.depositBp + ahead.situationBp === 0) return null;
  const texts = [
    ahead.situationBp > 0 ? progress.situationsOnly : null,
    progress.finalNext,
    ahead.openDeposits.length > 0 ? progress.openDeposits(ahead.openDeposits.join(', ')) : null,
  ];
  return (
    <Alert color="ink" py="xs" mb="sm">
      {texts.filter(Boolean).join(' ')}
    </Alert>
  );
}

interface ActsProps {
  order: Order;
  ahead: BilledAhead;
  drafted: boolean;
}

function Acts({ order, ahead, drafted }: ActsProps) {
  const { can } = useSession();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'deposit' | 'situation' | null>(null);
  const draft = useCommand('post', '/api/v1/invoices', {
    done: t.drafted,
    onDone: ({ id }) => void navigate(`/factures/${id}`),
  });
  const unbilled = order.lines.some((line) => compareDecimals(line.deliveredQuantity, line.billedQuantity) > 0);
  const open = order.state !== 'cancelled' && !ahead.finalKnown;
  const close = (): void => setAsking(null);
  if (!can('invoice.edit')) return null;
  return (
    <Group gap="xs">
      <ProblemAlert problem={draft.problem} />
      {open && (
        <Button variant="default" onClick={() => setAsking('deposit')}>
          {progress.deposit}
        </Button>
      )}
      {open && !ahead.byQuantity && (
        <Button variant="default" onClick={() => setAsking('situation')}>
          {progress.situation}
        </Button>
      )}
      {unbilled && !drafted && (
        <Button
          variant="default"
          loading={draft.running}
          onClick={() => void draft.run({ body: { orderId: order.id } })}
        >
          {t.toBill}
        </Button>
      )}
      <SidePanel opened={asking === 'deposit'} onClose={close} title={progress.deposit} width={440}>
        <BillAhead kind="deposit" orderId={order.id} ahead={ahead} onCancel={close} />
      </SidePanel>
      <SidePanel opened={asking === 'situation'} onClose={close} title={progress.situation} width={440}>
        <BillAhead kind="situation" orderId={order.id} ahead={ahead} onCancel={close} />
      </SidePanel>
    </Group>
  );
}
