import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { api } from '../../app/api.js';
import { useListState } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable, rows } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { formatDay, Money } from '../../ui/format.js';
import { Screen } from '../../ui/Screen.js';
import { BILLING_PATH } from '../path.js';

const t = fr.billing.aged;
type Row = Schema<'AgedRow'>;

const CENTS = [
  ['notDueCents', t.notDue],
  ['to30Cents', t.to30],
  ['to60Cents', t.to60],
  ['to90Cents', t.to90],
  ['beyondCents', t.beyond],
  ['restCents', t.rest],
  ['totalCents', t.total],
] as const;

const COLUMNS: readonly Column<Row>[] = [
  { key: 'customer', title: t.customer, render: (row) => row.customerLabel },
  ...CENTS.map(([column, title]): Column<Row> => {
    return { key: column, title, align: 'right', render: (row) => <Money cents={row[column]} /> };
  }),
];
/** The last row bears the totals and opens nothing. */
const TOTALS = 'totals';

/** What each customer owes by how long it is late; a row opens the statement of account. */
export function AgedBalanceScreen() {
  const today = useToday();
  const state = useListState({ on: '' });
  const on = state.values.on || today;
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/aged-balance', {
    params: { query: { on } },
  });
  const items: Row[] = data ? data.items : [];
  const totals = data?.totals[0];
  const all =
    totals && items.length > 0
      ? [...items, { ...totals, customerId: TOTALS, customerCode: '', customerLabel: t.totals, invoiceCount: 0 }]
      : items;
  const file = (format: 'csv' | 'xlsx' | 'pdf', label: string) => (
    <Button
      variant="default"
      component="a"
      href={`/api/v1/aged-balance/file?on=${on}&format=${format}`}
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {label}
    </Button>
  );
  return (
    <Screen title={t.title} hint={t.hint(formatDay(on))} path={BILLING_PATH}>
      <Group mb="sm" justify="space-between" align="flex-end">
        <DayInput label={t.on} value={on} maxDate={today} w={170} onChange={(day) => state.set('on', day)} />
        <Group gap="xs">
          {file('pdf', 'PDF')}
          {file('xlsx', t.xlsx)}
          {file('csv', t.csv)}
        </Group>
      </Group>
      <DataTable
        caption={t.title}
        list={{
          ...rows(all),
          loading: isPending,
          problem: error ? problemOf(error) : null,
          reload: () => void refetch(),
        }}
        columns={COLUMNS}
        rowId={(row) => row.customerId}
        rowLabel={(row) => row.customerLabel}
        rowLink={(row) => (row.customerId === TOTALS ? '/balance-agee' : `/releves/${row.customerId}`)}
        empty={{ hint: t.emptyHint }}
      />
    </Screen>
  );
}
