import { Group, Radio, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied, filled } from '../../app/emptied.js';
import { NEW, useCount, useList, useListState } from '../../app/list.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Facts } from '../../ui/Facts.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../../ui/form.js';
import { ExportButton, FilterSelect, ListBar } from '../../ui/ListBar.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { StateBadge } from '../../ui/StateBadge.js';

const t = fr.machines;
type Machine = Schema<'MachineView'>;
const STATES = Object.entries(t.states).map(([value, label]) => ({ value, label }));
const PATH = [{ label: fr.settings.title, to: '/reglages' }];

const state = (machine: Machine) => (
  <Group gap="xs">
    <StateBadge tone={machine.state === 'in_use' ? 'good' : 'bad'} label={t.states[machine.state]} />
    {machine.stopReason && (
      <Text size="sm" miw={160}>
        {machine.stopReason}
      </Text>
    )}
  </Group>
);

const COLUMNS: readonly Column<Machine>[] = [
  {
    key: 'code',
    title: t.code,
    sort: 'code',
    width: 110,
    render: (machine) => machine.code,
    csv: (machine) => machine.code,
  },
  { key: 'name', title: t.name, sort: 'name', render: (machine) => machine.name, csv: (machine) => machine.name },
  { key: 'family', title: t.family, render: (machine) => machine.family, csv: (machine) => machine.family },
  {
    key: 'location',
    title: t.location,
    render: (machine) => machine.location ?? fr.ui.none,
    csv: (machine) => machine.location ?? '',
  },
  {
    key: 'state',
    title: t.state,
    render: state,
    csv: (machine) => [t.states[machine.state], machine.stopReason].filter(Boolean).join(' – '),
  },
];

/** The workshop's machines: which run, which stand still and why. */
export function MachinesScreen() {
  const { can } = useSession();
  const listState = useListState({ state: '', sort: 'code' });
  const list = useList('/api/v1/machines', listState.query);
  const count = useCount('/api/v1/machines/count', listState.query);
  const found = list.items.find((item) => item.id === listState.opened);
  const add = can('machine.edit') ? (
    <ActionButton onClick={() => listState.open(NEW)}>{t.add}</ActionButton>
  ) : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={PATH} actions={add}>
      <ListBar
        state={listState}
        noun={t.noun}
        count={count}
        actions={<ExportButton name="machines" columns={COLUMNS} all={list.all} />}
      >
        <FilterSelect state={listState} name="state" label={t.state} data={STATES} />
      </ListBar>
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={(item) => `${item.code} ${item.name}`}
        state={listState}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={listState.opened === NEW} onClose={listState.close} title={t.add}>
        <NewMachine onDone={listState.close} />
      </SidePanel>
      <SidePanel opened={Boolean(found)} onClose={listState.close} title={found?.name ?? ''}>
        {found &&
          (can('machine.edit') ? (
            <EditMachine key={found.id} machine={found} onDone={listState.close} />
          ) : (
            <MachineFacts machine={found} />
          ))}
      </SidePanel>
    </Screen>
  );
}

const MachineFacts = ({ machine }: { machine: Machine }) => (
  <Facts
    facts={[
      [t.code, machine.code],
      [t.family, machine.family],
      [t.location, machine.location],
      [t.state, state(machine)],
    ]}
  />
);

function NewMachine({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/machines',
    initialValues: {
      code: '',
      name: '',
      family: '',
      location: '',
      state: 'in_use' as Machine['state'],
      stopReason: '',
    },
    request: (values) => ({ body: emptied(values, 'code', 'name', 'family', 'state') }),
    done: t.created,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.create} onCancel={onDone}>
      <Fields field={form.field} stopped={form.form.values.state === 'stopped'} />
    </FormPanel>
  );
}

function EditMachine({ machine, onDone }: { machine: Machine; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/machines/{id}',
    initialValues: { ...filled(machine, 'code', 'name', 'family', 'location', 'stopReason'), state: machine.state },
    request: (values) => ({
      params: { path: { id: machine.id } },
      body: emptied(values, 'code', 'name', 'family', 'state'),
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields field={form.field} stopped={form.form.values.state === 'stopped'} />
    </FormPanel>
  );
}

const Fields = ({ field, stopped }: { field: CommandFormOf<Record<string, unknown>>['field']; stopped: boolean }) => (
  <>
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput
        label={t.code}
        description={t.codeHint}
        required
        data-autofocus
        autoComplete="off"
        {...field('code')}
      />
      <TextInput label={t.family} description={t.familyHint} required autoComplete="off" {...field('family')} />
    </SimpleGrid>
    <TextInput label={t.name} required autoComplete="off" {...field('name')} />
    <TextInput label={t.location} autoComplete="off" {...field('location')} />
    <Radio.Group label={t.state} {...field('state')}>
      <Group mt={6}>
        {STATES.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Group>
    </Radio.Group>
    {stopped && <TextInput label={t.stopReason} description={t.stopReasonHint} required {...field('stopReason')} />}
  </>
);
