import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatMinutes } from '@etabli/kernel';
import { api } from '../../app/api.js';
import { type ItemOf, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { DayInput } from '../../ui/DayInput.js';
import { DayText, formatDay, formatInstant } from '../../ui/format.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { RemoteSelect } from '../../ui/RemoteSelect.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { CorrectEntry } from '../atelier/CorrectEntry.js';

type Entry = ItemOf<'/api/v1/time-entries'>;

const voidText = ({ voidedAt, voidedByName, voidReason }: Entry): string =>
  voidedAt
    ? [fr.heures.voidedBy(voidedByName ?? '', formatInstant(voidedAt)), voidReason].filter(Boolean).join(' – ')
    : '';

const times = ({ from, to }: Entry): string => `${from}–${to}`;
const stateText = ({ voidedAt, replacesId }: Entry): string =>
  voidedAt ? fr.heures.voided : replacesId ? fr.heures.corrects : fr.heures.counts;
const struck = (entry: Entry, text: string) => (entry.voidedAt ? <s>{text}</s> : text);
const unbroken = (text: ReactNode) => <span className="figures">{text}</span>;

const COLUMNS: readonly Column<Entry>[] = [
  {
    key: 'day',
    title: fr.heures.day,
    sort: 'day',
    render: (entry) => struck(entry, formatDay(entry.day)),
    csv: ({ day }) => formatDay(day),
  },
  { key: 'times', title: fr.heures.times, render: (entry) => unbroken(struck(entry, times(entry))), csv: times },
  {
    key: 'student',
    title: fr.heures.student,
    render: (entry) => struck(entry, entry.studentName),
    csv: ({ studentName }) => studentName,
  },
  {
    key: 'operation',
    title: fr.heures.operation,
    render: (entry) => struck(entry, entry.operationTitle),
    csv: ({ operationTitle }) => operationTitle,
  },
  {
    key: 'order',
    title: fr.heures.order,
    render: ({ orderNumber }) => unbroken(orderNumber),
    csv: ({ orderNumber }) => orderNumber,
  },
  {
    key: 'minutes',
    title: fr.heures.minutes,
    align: 'right',
    render: (entry) => struck(entry, formatMinutes(entry.minutes)),
    csv: ({ minutes }) => formatMinutes(minutes),
  },
  {
    key: 'state',
    title: fr.heures.state,
    width: 150,
    render: (entry) => (
      <>
        <StateBadge tone={entry.voidedAt ? 'bad' : entry.replacesId ? 'info' : 'good'} label={stateText(entry)} />
        {entry.voidReason && (
          <Text size="sm" c="dimmed">
            {entry.voidReason}
          </Text>
        )}
      </>
    ),
    csv: stateText,
  },
];

/** Every line of hours, the annulled ones too. */
export function HeuresScreen() {
  const state = useListState({
    groupId: '',
    studentId: '',
    orderId: '',
    from: '',
    to: '',
    sort: 'day',
    direction: 'desc',
  });
  const list = useList('/api/v1/time-entries', state.query);
  const count = useCount('/api/v1/time-entries/count', state.query);
  const groups = useList('/api/v1/groups', { limit: '100' });
  const entry = list.items.find(({ id }) => id === state.opened);
  return (
    <Screen title={fr.heures.title} hint={fr.heures.hint} path={[{ label: fr.atelier.title, to: '/atelier' }]}>
      <ListBar
        state={state}
        noun={fr.heures.noun}
        count={count}
        actions={<ExportButton name="heures" columns={COLUMNS} all={list.all} />}
      >
        {groups.items.length > 1 && (
          <FilterSelect
            state={state}
            name="groupId"
            label={fr.heures.group}
            data={groups.items.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <StudentFilter value={state.values.studentId} onChange={(id) => state.set('studentId', id)} />
        <OrderFilter value={state.values.orderId} onChange={(id) => state.set('orderId', id)} />
        <DayInput
          aria-label={fr.heures.from}
          placeholder={fr.heures.from}
          value={state.values.from}
          onChange={(day) => state.set('from', day)}
          clearable
          w={150}
        />
        <DayInput
          aria-label={fr.heures.until}
          placeholder={fr.heures.until}
          value={state.values.to}
          onChange={(day) => state.set('to', day)}
          clearable
          w={150}
        />
      </ListBar>
      <DataTable
        caption={fr.heures.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={(row) => `${row.studentName}, ${formatDay(row.day)} ${times(row)}`}
        state={state}
        empty={{ hint: fr.heures.emptyHint }}
      />
      <SidePanel
        opened={Boolean(entry)}
        onClose={state.close}
        title={entry ? fr.atelier.correctTitle(entry.studentName) : ''}
      >
        {entry && <EntryPanel key={entry.id} entry={entry} onDone={state.close} />}
      </SidePanel>
    </Screen>
  );
}

interface FilterProps {
  value: string;
  onChange: (id: string | null) => void;
}

function StudentFilter({ value, onChange }: FilterProps) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/students/{id}',
    { params: { path: { id: value } } },
    { enabled: Boolean(value) },
  );
  const current = data ? { value: data.id, label: `${data.firstName} ${data.lastName}` } : null;
  return (
    <RemoteSelect
      path="/api/v1/students"
      aria-label={fr.heures.student}
      placeholder={fr.heures.student}
      toOption={({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` })}
      value={value || null}
      current={current}
      onChange={onChange}
      clearable
      w={200}
    />
  );
}

function OrderFilter({ value, onChange }: FilterProps) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/production-orders/{id}',
    { params: { path: { id: value } } },
    { enabled: Boolean(value) },
  );
  const current = data ? { value: data.id, label: `${data.number} ${data.title}` } : null;
  return (
    <RemoteSelect
      path="/api/v1/production-orders"
      aria-label={fr.heures.order}
      placeholder={fr.heures.order}
      toOption={({ id, number, title }) => ({ value: id, label: `${number} ${title}` })}
      value={value || null}
      current={current}
      onChange={onChange}
      clearable
      w={220}
    />
  );
}

function EntryPanel({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const { can } = useSession();
  const { data: order } = api.useQuery('get', '/api/v1/production-orders/{id}', {
    params: { path: { id: entry.orderId } },
  });
  const operations = order?.operationList.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Stack gap="md">
      <Text>
        <DayText day={entry.day} long /> · {times(entry)} · {formatMinutes(entry.minutes)}
      </Text>
      <Text>{[entry.operationTitle, entry.orderNumber, entry.machineName].filter(Boolean).join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        {[
          fr.heures.recorded,
          formatInstant(entry.recordedAt),
          entry.recordedByName && fr.heures.recordedBy(entry.recordedByName),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      {entry.voidedAt && (
        <Text size="sm" fw={600}>
          {voidText(entry)}
        </Text>
      )}
      {!entry.voidedAt && can('time_entry.correct') && operations && (
        <>
          <Text size="sm" c="dimmed">
            {fr.atelier.correctHint}
          </Text>
          <CorrectEntry entry={entry} operations={operations} onDone={onDone} />
        </>
      )}
    </Stack>
  );
}
