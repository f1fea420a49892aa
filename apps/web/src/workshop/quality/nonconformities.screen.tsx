import { Group, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { DayText, formatCents, formatDay, formatDecimalFr, formatHours, HoursText } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { NonconformityPanel } from './NonconformityPanel.js';
import { CAUSE_OPTIONS, causeText, NonconformityBadge } from './nonconformity-state.js';

const t = fr.quality.nonconformity;
type Row = ItemOf<'/api/v1/nonconformities'>;
const STATES = Object.entries(t.filters).map(([value, label]) => ({ value, label }));

const COLUMNS: readonly Column<Row>[] = [
  { key: 'what', title: t.what, render: (row) => row.what, csv: (row) => row.what },
  {
    key: 'order',
    title: t.order,
    render: (row) => [row.orderNumber, row.operationTitle].filter(Boolean).join(' – '),
    csv: (row) => [row.orderNumber, row.operationTitle].filter(Boolean).join(' – '),
  },
  { key: 'cause', title: t.cause, render: causeText, csv: causeText },
  {
    key: 'foundOn',
    title: t.foundOn,
    sort: 'foundOn',
    render: (row) => <DayText day={row.foundOn} />,
    csv: (row) => formatDay(row.foundOn),
  },
  {
    key: 'scrapped',
    title: t.scrapped,
    align: 'right',
    render: (row) => formatDecimalFr(row.scrapped),
    csv: (row) => formatDecimalFr(row.scrapped),
  },
  {
    key: 'toRework',
    title: t.toRework,
    align: 'right',
    render: (row) => formatDecimalFr(row.toRework),
    csv: (row) => formatDecimalFr(row.toRework),
  },
  {
    key: 'hours',
    title: t.reworkHours,
    align: 'right',
    render: (row) => <HoursText minutes={row.reworkMinutes} />,
    csv: (row) => formatHours(row.reworkMinutes),
  },
  {
    key: 'state',
    title: t.state,
    render: (row) => <NonconformityBadge state={row.state} />,
    csv: (row) => t.states[row.state],
  },
];

/** What went wrong; at first all of it, the last found first. */
export function NonconformitiesScreen() {
  const state = useListState({ state: '', cause: '', from: '', to: '' });
  const list = useList('/api/v1/nonconformities', state.query);
  const count = useCount('/api/v1/nonconformities/count', state.query);
  const { data: figures } = api.useQuery('get', '/api/v1/nonconformities/figures', {
    params: { query: state.query as object },
  });
  return (
    <Screen title={t.title} hint={t.hint}>
      <ListBar
        state={state}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="non-conformites" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={state} name="state" label={t.state} data={STATES} />
        <FilterSelect state={state} name="cause" label={t.cause} data={CAUSE_OPTIONS} />
        <DayInput
          aria-label={t.from}
          placeholder={t.from}
          clearable
          w={140}
          value={state.values.from || null}
          onChange={(day) => state.set('from', day)}
        />
        <DayInput
          aria-label={t.to}
          placeholder={t.to}
          clearable
          w={140}
          value={state.values.to || null}
          onChange={(day) => state.set('to', day)}
        />
      </ListBar>
      {figures && figures.count > 0 && <Figures figures={figures} />}
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(row) => row.id}
        rowLabel={(row) => row.what}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <Opened id={state.opened} onClose={state.close} />
    </Screen>
  );
}

const Figures = ({ figures }: { figures: Schema<'NonconformityFiguresView'> }) => (
  <Group gap="lg" mb="sm" className="figures">
    <Text fw={600}>{t.pending(figures.pending)}</Text>
    <Text fw={600}>{t.figures(formatHours(figures.reworkMinutes))}</Text>
    {figures.reworkCents !== null && <Text fw={600}>{t.cost(formatCents(figures.reworkCents))}</Text>}
  </Group>
);

/** One of them beside its list or its order. */
export function Opened({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/nonconformities/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== null },
  );
  return (
    <SidePanel
      opened={id !== null}
      onClose={onClose}
      title={t.one}
      loading={!data && !error}
      problem={error ? problemOf(error) : null}
    >
      {data && <NonconformityPanel key={data.id} of={data} />}
    </SidePanel>
  );
}
