import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { type ItemOf, useList } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayText, formatDay, InstantText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { ACTION } from '../../ui/theme.js';

const t = fr.estimates;
type Row = ItemOf<'/api/v1/inquiries/{id}/estimates'>;

/** The estimates of an inquiry, the newest first; written anew or copied from the past. */
export function EstimateList({ inquiry }: { inquiry: Schema<'InquiryView'> }) {
  const { can } = useSession();
  const [copying, setCopying] = useState(false);
  const list = useEstimates(inquiry.id);
  const may =
    can('estimate.edit') && inquiry.actions.some(({ act, refusals }) => act === 'estimate' && !refusals.length);
  const add = may ? (
    <Button color={ACTION} component={Link} to={`/chiffrages/nouveau?demande=${inquiry.id}`}>
      {t.add}
    </Button>
  ) : undefined;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4">
          {t.title}
        </Title>
        {may && (
          <Group gap="xs">
            <Button variant="default" onClick={() => setCopying(true)}>
              {t.copy}
            </Button>
            {add}
          </Group>
        )}
      </Group>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.title}
        rowLink={(row) => `/chiffrages/${row.id}`}
        empty={{ hint: t.none }}
      />
      <SidePanel opened={copying} onClose={() => setCopying(false)} title={t.copyTitle} width={520}>
        <Copy inquiryId={inquiry.id} />
      </SidePanel>
    </section>
  );
}

const useEstimates = (id: string) => useList(`/api/v1/inquiries/${id}/estimates` as '/api/v1/inquiries/{id}/estimates');

const COLUMNS: readonly Column<Row>[] = [
  { key: 'title', title: t.name, render: (row) => row.title },
  { key: 'net', title: t.net, align: 'right', render: (row) => <Money cents={row.netCents} /> },
  { key: 'priced', title: t.pricedOn, render: (row) => <DayText day={row.pricedOn} /> },
  { key: 'quoted', title: t.quotedOn, render: (row) => <DayText day={row.quotedOn} /> },
  {
    key: 'by',
    title: t.writtenBy,
    render: (row) => (
      <>
        {row.writtenByName} <InstantText at={row.writtenAt} c="dimmed" />
      </>
    ),
  },
];

function Copy({ inquiryId }: { inquiryId: string }) {
  const navigate = useNavigate();
  const [orderId, setOrderId] = useState('');
  const [estimateId, setEstimateId] = useState('');
  const copy = useCommand('post', '/api/v1/inquiries/{id}/estimates/copy', {
    done: t.copied,
    onDone: ({ id }) => void navigate(`/chiffrages/${id}`),
  });
  const run = (body: Schema<'CopyEstimateRequest'>): void =>
    void copy.run({ params: { path: { id: inquiryId } }, body });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t.copyHint}
      </Text>
      <Group align="flex-end" wrap="nowrap">
        <RemoteSelect
          path="/api/v1/production-orders"
          label={t.fromOrder}
          flex={1}
          toOption={(order) => ({ value: order.id, label: `${order.number} – ${order.title}` })}
          value={orderId}
          onChange={(id) => setOrderId(id ?? '')}
        />
        <Button disabled={!orderId} loading={copy.running} onClick={() => run({ fromOrderId: orderId })}>
          {t.copyThis}
        </Button>
      </Group>
      <Group align="flex-end" wrap="nowrap">
        <RemoteSelect
          path="/api/v1/estimates"
          label={t.fromEstimate}
          flex={1}
          toOption={(one) => ({ value: one.id, label: `${one.title} – ${one.clientName}, ${formatDay(one.pricedOn)}` })}
          value={estimateId}
          onChange={(id) => setEstimateId(id ?? '')}
        />
        <Button disabled={!estimateId} loading={copy.running} onClick={() => run({ fromEstimateId: estimateId })}>
          {t.copyThis}
        </Button>
      </Group>
      <ProblemAlert problem={copy.problem} others={(copy.problem?.errors ?? []).map(({ message }) => message)} />
    </Stack>
  );
}
