import { Alert, Button, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { civilDateAt, wallTimeAt } from '@etabli/kernel';
import { useCommand } from '../app/command.js';
import { NEW, useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { formatDay } from '../ui/format.js';
import { ListBar } from '../ui/ListBar.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { TrainerPins } from './TrainerPins.js';

type Device = Schema<'DeviceView'>;

const t = fr.tablet.devices;
const PATH = [{ label: fr.settings.title, to: '/reglages' }];
const DEFAULT_IDLE = 5;

const when = (instant: string): string => {
  const at = new Date(instant);
  return `${formatDay(civilDateAt(at))} ${wallTimeAt(at)}`;
};

const COLUMNS: readonly Column<Device>[] = [
  { key: 'name', title: t.name, render: ({ name }) => name },
  { key: 'place', title: t.place, render: ({ place }) => place },
  { key: 'state', title: t.state, render: (device) => <State device={device} /> },
  { key: 'seen', title: t.seen, render: ({ seenAt }) => (seenAt ? when(seenAt) : fr.ui.none) },
  { key: 'used', title: t.used, render: ({ usedByName }) => usedByName ?? fr.ui.none },
];

function State({ device }: { device: Device }) {
  if (device.revokedAt) return <StateBadge tone="neutral" label={t.revoked} />;
  if (device.pairedAt) return <StateBadge tone="good" label={t.paired} />;
  return device.pairingCode ? (
    <StateBadge tone="active" label={t.waiting} />
  ) : (
    <StateBadge tone="warning" label={t.expired} />
  );
}

/** The shared tablets of the school, and who has a PIN for them. */
export function DevicesScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/devices');
  const device = list.items.find(({ id }) => id === state.opened);
  const add = can('device.edit') ? <ActionButton onClick={() => state.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.title} hint={t.hint} path={PATH} actions={add}>
      <ListBar
        state={state}
        search={false}
        noun={t.noun}
        count={list.loading ? undefined : { count: list.items.length, exactness: 'exact' }}
      />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={({ id }) => id}
        rowLabel={({ name }) => name}
        state={state}
        empty={{ hint: t.emptyHint }}
      />
      <TrainerPins />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.add}>
        <NewDevice onDone={state.open} onCancel={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(device)} onClose={state.close} title={device?.name ?? ''}>
        {device && <OneDevice key={device.id} device={device} onDone={state.close} />}
      </SidePanel>
    </Screen>
  );
}

function NewDevice({ onDone, onCancel }: { onDone: (id: string) => void; onCancel: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/devices',
    initialValues: { name: '', place: '', idleMinutes: DEFAULT_IDLE },
    request: (body) => ({ body }),
    done: t.added,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} submit={t.add} onCancel={onCancel}>
      <TextInput label={t.name} data-autofocus {...form.field('name')} />
      <TextInput label={t.place} {...form.field('place')} />
      <NumberInput label={t.idle} description={t.idleHint} min={1} max={60} {...form.field('idleMinutes')} />
    </FormPanel>
  );
}

function OneDevice({ device, onDone }: { device: Device; onDone: () => void }) {
  const { id, name, place, idleMinutes, pairingCode, pairingUntil, revokedAt } = device;
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/devices/{id}',
    initialValues: { name, place, idleMinutes },
    request: (body) => ({ params: { path: { id } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  const again = useCommand('post', '/api/v1/devices/{id}/pairing', { done: t.againDone });
  const revoke = useCommand('post', '/api/v1/devices/{id}/revoke', { done: t.revokedDone, onDone });
  const init = { params: { path: { id } } };
  if (revokedAt) return <Text>{`${t.revoked} : ${when(revokedAt)}`}</Text>;
  return (
    <Stack gap="lg">
      {pairingCode && pairingUntil && (
        <Alert color="ink" title={t.codeIs}>
          <Title order={3} className="figures" my={4}>
            {`${pairingCode.slice(0, 4)} ${pairingCode.slice(4)}`}
          </Title>
          <Text size="sm">{t.codeHow(`${location.origin}/tablette`, wallTimeAt(new Date(pairingUntil)))}</Text>
        </Alert>
      )}
      <FormPanel of={form}>
        <TextInput label={t.name} {...form.field('name')} />
        <TextInput label={t.place} {...form.field('place')} />
        <NumberInput label={t.idle} description={t.idleHint} min={1} max={60} {...form.field('idleMinutes')} />
      </FormPanel>
      <ProblemAlert problem={again.problem ?? revoke.problem} />
      <Group gap="sm">
        <Button variant="default" loading={again.running} onClick={() => void again.run(init)}>
          {t.again}
        </Button>
        <Button variant="light" color="red" loading={revoke.running} onClick={() => void revoke.run(init)}>
          {t.revoke}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t.revokeHint}
      </Text>
    </Stack>
  );
}
