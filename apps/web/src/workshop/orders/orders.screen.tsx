import { Badge, Group, Text, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { CustomerFilter } from '../../billing/CustomerFilter.js';
import { NEW, type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatDay, formatHours } from '../../ui/format.js';
import { HoursInput } from '../../ui/inputs.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { DueDay, HoursCell, OrderBadge } from './states.js';

const t = fr.workshop.orders;
type Row = ItemOf<'/api/v1/production-orders'>;
const FILTERS = Object.entries(t.filters).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'number',
    title: t.number,
    sort: 'number',
    width: 120,
    render: (row) => <span className="figures">{row.number}</span>,
    csv: (row) => row.number,
  },
  { key: 'title', title: t.object, sort: 'title', render: (row) => row.title, csv: (row) => row.title },
  {
    key: 'customer',
    title: t.customer,
    render: (row) => row.customerName ?? t.internal,
    csv: (row) => row.customerName ?? t.internal,
  },
  {
    key: 'state',
    title: t.state,
    render: (row) => (
      <>
        <Group gap={4} wrap="nowrap">
          <OrderBadge state={row.state} />
          {row.takenOverOn && <Badge variant="outline">{fr.orderOpenings.badge}</Badge>}
        </Group>
        {row.partlyDelivered && (
          <Text size="xs" c="dimmed">
            {fr.quality.partial.partly}
          </Text>
        )}
      </>
    ),
    csv: (row) =>
      [t.states[row.state], row.partlyDelivered ? fr.quality.partial.partly : ''].filter(Boolean).join(', '),
  },
  {
    key: 'due',
    title: t.dueOn,
    sort: 'dueOn',
    render: (row) => <DueDay order={row} />,
    csv: (row) => (row.dueOn ? formatDay(row.dueOn) : ''),
  },
  {
    key: 'hours',
    title: t.hours,
    render: (row) => <HoursCell {...row} />,
    csv: (row) => t.spentOf(formatHours(row.spentMinutes), formatHours(row.allottedMinutes)),
  },
  {
    key: 'operations',
    title: t.operationsDone,
    align: 'right',
    render: (row) => t.doneOf(row.operationsDone, row.operations),
    csv: (row) => t.doneOf(row.operationsDone, row.operations),
  },
  {
    key: 'opened',
    title: t.openedOn,
    sort: 'openedOn',
    render: (row) => <DayText day={row.openedOn} />,
    csv: (row) => formatDay(row.openedOn),
  },
];

/** What the workshop makes; at first what is still to be done, by due day. */
export function OrdersScreen() {
  const { can } = useSession();
  const state = useListState({ state: 'unfinished', customerId: '', sort: 'dueOn', direction: 'asc' });
  const list = useList('/api/v1/production-orders', state.query);
  const count = useCount('/api/v1/production-orders/count', state.query);
  const add = can('order.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.title} hint={t.hint} actions={add}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="ordres" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={FILTERS} />
        {can('customer.read') && <CustomerFilter state={state} />}
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.number}
        rowLink={(row) => `/ordres/${row.id}`}
        state={state}
        empty={{ hint: t.emptyHint, action: add }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add} width={440}>
        <NewExercise onCancel={state.close} />
      </SidePanel>
    </Screen>
  );
}

/** Work of the school itself, to learn on. */
function NewExercise({ onCancel }: { onCancel: () => void }) {
  const navigate = useNavigate();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/production-orders',
    initialValues: { title: '', dueOn: '', allottedMinutes: null as number | null },
    request: ({ title, dueOn, allottedMinutes }) => ({
      body: { title, dueOn: dueOn || null, allottedMinutes: allottedMinutes ?? 0 },
    }),
    done: t.opened,
    onDone: ({ id }) => void navigate(`/ordres/${id}`),
  });
  return (
    <FormPanel of={form} submit={t.open} onCancel={onCancel}>
      <TextInput
        label={t.exerciseTitle}
        description={t.exerciseHint}
        required
        autoComplete="off"
        data-autofocus
        {...form.field('title')}
      />
      <HoursInput label={t.allotted} {...form.field('allottedMinutes')} />
      <DayInput label={t.dueOn} clearable {...form.field('dueOn')} />
    </FormPanel>
  );
}
