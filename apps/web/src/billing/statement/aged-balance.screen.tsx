import { Button, Group, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { api } from '../../app/api.js';
import { useList, useListState } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { formatDay, Money } from '../../ui/format.js';
import { ListBar } from '../../ui/ListBar.js';
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

/** What each customer owes by how long it is late; a row opens the statement of account. */
export function AgedBalanceScreen() {
  const today = useToday();
  const state = useListState({ on: '' });
  const on = state.values.on || today;
  const list = useList('/api/v1/aged-balance', { on, ...(state.values.q ? { q: state.values.q } : {}) });
  const { data: totals } = api.useQuery('get', '/api/v1/aged-balance/totals', { params: { query: { on } } });
  const count = totals && !state.values.q ? ({ count: totals.customerCount, exactness: 'exact' } as const) : undefined;
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
      <ListBar state={state} noun={t.noun} count={count} />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.customerId}
        rowLabel={(row) => row.customerLabel}
        rowLink={(row) => `/releves/${row.customerId}`}
        empty={{ hint: t.emptyHint }}
      />
      {totals && totals.customerCount > 0 && <Totals totals={totals} />}
    </Screen>
  );
}

/** Of all customers, whatever page is shown. */
const Totals = ({ totals }: { totals: Schema<'AgedTotalsView'> }) => (
  <section aria-labelledby="aged-totals">
    <Title order={2} size="h4" mt="md" mb="xs" id="aged-totals">
      {t.totals}
    </Title>
    <Facts
      facts={CENTS.map(([column, title]) => [title, <Money key={column} cents={totals[column]} fw={600} />] as const)}
    />
  </section>
);
