import { Button, Group, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useListState } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { DayText, formatDay, Money } from '../../ui/format.js';
import { Screen } from '../../ui/Screen.js';
import { BILLING_PATH } from '../path.js';

const t = fr.billing.statement;
type Row = Schema<'AccountMovementView'>;
const PATH = [...BILLING_PATH, { label: fr.billing.aged.title, to: '/balance-agee' }];

const side = (cents: number) => (cents === 0 ? '' : <Money cents={cents} />);
const COLUMNS: readonly Column<Row>[] = [
  { key: 'day', title: t.day, width: 110, render: (row) => <DayText day={row.day} /> },
  { key: 'label', title: t.label, render: (row) => [row.label, row.note].filter(Boolean).join(' – ') },
  { key: 'due', title: t.dueOn, width: 110, render: (row) => (row.dueOn ? <DayText day={row.dueOn} /> : '') },
  { key: 'letter', title: t.letter, width: 90, render: (row) => row.letter ?? '' },
  { key: 'debit', title: t.debit, align: 'right', render: (row) => side(row.debitCents) },
  { key: 'credit', title: t.credit, align: 'right', render: (row) => side(row.creditCents) },
  { key: 'balance', title: t.balance, align: 'right', render: (row) => <Money cents={row.balanceCents} /> },
];

/** The account of one customer over a period. */
export function StatementScreen() {
  const { customerId = '' } = useParams();
  const today = useToday();
  const state = useListState({ from: '', to: '' });
  const { from, to } = state.values;
  const query = { ...(from && { from }), ...(to && { to }) };
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/statements/{customerId}', {
    params: { path: { customerId }, query },
  });
  const period = new URLSearchParams(query).toString();
  return (
    <Screen
      title={data ? t.title(data.customerLabel) : t.short}
      path={PATH}
      actions={
        <Button
          variant="default"
          component="a"
          href={`/api/v1/statements/${customerId}/pdf?${period}`}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t.pdf}
        </Button>
      }
    >
      <Stack>
        <Group>
          <DayInput label={t.from} value={from || data?.from} w={160} onChange={(day) => state.set('from', day)} />
          <DayInput
            label={t.to}
            value={to || data?.to}
            maxDate={today}
            w={160}
            onChange={(day) => state.set('to', day)}
          />
        </Group>
        {data && (
          <Facts
            facts={[
              [t.opening, <Money key="opening" cents={data.openingCents} />],
              [t.closing, <Money key="closing" cents={data.closingCents} fw={700} />],
              [t.overdue, <Money key="overdue" cents={data.overdueCents} />],
            ]}
          />
        )}
        <DataTable
          caption={t.short}
          list={{
            ...rows(data?.movements ?? []),
            loading: isPending,
            problem: error ? problemOf(error) : null,
            reload: () => void refetch(),
          }}
          columns={COLUMNS}
          rowId={(row) => row.id}
          rowLabel={(row) => `${formatDay(row.day)} – ${row.label}`}
          rowLink={(row) => (row.source === 'invoice' ? `/factures/${row.id}` : `/reglements?ouvert=${row.id}`)}
          empty={{ hint: t.emptyHint }}
        />
      </Stack>
    </Screen>
  );
}
