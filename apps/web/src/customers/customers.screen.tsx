import { Group } from '@mantine/core';
import { NEW, type ItemOf, useCount, useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { ImportLink } from '../ui/ImportLink.js';
import { ExportButton, FilterSelect, ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { NewCustomer } from './CustomerForm.js';
import { CustomerPanel } from './CustomerPanel.js';

const t = fr.customers;
type Row = ItemOf<'/api/v1/customers'>;
const KINDS = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));
const SHOWN = [
  { value: 'archived', label: t.shownValues.archived },
  { value: 'all', label: t.shownValues.all },
];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'name',
    title: t.nameColumn,
    sort: 'name',
    csv: (row) => row.label,
    render: (row) => (
      <Group gap="xs">
        {row.label}
        {row.archived && <StateBadge tone="neutral" label={t.archived} />}
      </Group>
    ),
  },
  { key: 'code', title: t.code, sort: 'code', width: 90, render: (row) => row.code, csv: (row) => row.code },
  { key: 'kind', title: t.kind, render: (row) => t.kinds[row.kind], csv: (row) => t.kinds[row.kind] },
  {
    key: 'city',
    title: t.city,
    sort: 'city',
    render: (row) => `${row.postalCode} ${row.city}`,
    csv: (row) => `${row.postalCode} ${row.city}`,
  },
  {
    key: 'siren',
    title: t.siren,
    render: (row) => <span className="figures">{row.siren ?? fr.ui.none}</span>,
    csv: (row) => row.siren ?? '',
  },
  { key: 'email', title: t.email, render: (row) => row.email ?? fr.ui.none, csv: (row) => row.email ?? '' },
  {
    key: 'phone',
    title: t.phone,
    render: (row) => <span className="figures">{row.phone ?? fr.ui.none}</span>,
    csv: (row) => row.phone ?? '',
  },
];

/** For whom the school works. */
export function CustomersScreen() {
  const { can } = useSession();
  const state = useListState({ kind: '', shown: '', sort: 'name' });
  const list = useList('/api/v1/customers', state.query);
  const count = useCount('/api/v1/customers/count', state.query);
  const add = can('customer.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen
      title={t.title}
      hint={t.hint}
      actions={
        <>
          <ImportLink kind="customers" permission="customer.edit" />
          {add}
        </>
      }
    >
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="clients" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="kind" label={t.kind} data={KINDS} />
        <FilterSelect state={state} name="shown" label={t.shownValues.active} data={SHOWN} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.label}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={640}>
        <NewCustomer onCancel={state.close} onCreated={(id) => state.open(id)} />
      </SidePanel>
      <CustomerPanel id={state.opened === NEW ? null : state.opened} onClose={state.close} />
    </Screen>
  );
}
