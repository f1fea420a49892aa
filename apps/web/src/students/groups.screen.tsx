import { Alert, Anchor, Group, NumberInput, Progress, Select, Switch, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { filled } from '../app/emptied.js';
import { NEW, useCount, useList, useListState } from '../app/list.js';
import { useSession } from '../app/session.js';
import { GroupDossiers } from '../pedagogy/dossiers/GroupDossiers.js';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { Facts } from '../ui/Facts.js';
import { type CommandFormOf, FormPanel, useCommandForm } from '../ui/form.js';
import { ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';

const t = fr.students.groups;
type TheGroup = Schema<'GroupView'>;

const members = (group: TheGroup) => (
  <Group gap="xs" wrap="nowrap">
    <Progress w={80} value={(group.members / group.capacity) * 100} aria-hidden />
    <Text size="sm" className="figures">
      {t.membersOf(group.members, group.capacity)}
    </Text>
    {group.members >= group.capacity && <StateBadge tone="info" label={t.full} />}
    {group.size !== 'right' && <StateBadge tone="warning" label={t.sizes[group.size]} />}
  </Group>
);
const state = (group: TheGroup) => (
  <StateBadge tone={group.active ? 'good' : 'neutral'} label={group.active ? t.states.yes : t.states.no} />
);

const COLUMNS: readonly Column<TheGroup>[] = [
  { key: 'name', title: t.name, sort: 'name', render: (group) => group.name },
  { key: 'trade', title: t.trade, render: (group) => group.trade },
  { key: 'trainer', title: t.trainer, render: (group) => group.trainerName },
  { key: 'members', title: t.members, render: members },
  { key: 'state', title: t.state, render: state },
];

/** The groups with their trainer and their places. */
export function GroupsScreen() {
  const { can } = useSession();
  const listState = useListState({ sort: 'name' });
  const list = useList('/api/v1/groups', listState.query);
  const count = useCount('/api/v1/groups/count', listState.query);
  const group = list.items.find((item) => item.id === listState.opened);
  const add = can('group.edit') ? <ActionButton onClick={() => listState.open(NEW)}>{t.add}</ActionButton> : undefined;
  return (
    <Screen title={t.title} actions={add}>
      <ListBar state={listState} noun={t.noun} count={count} />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={(item) => item.name}
        state={listState}
        empty={{ hint: t.emptyHint }}
      />
      <SidePanel opened={listState.opened === NEW} onClose={listState.close} title={t.add}>
        <NewGroup onDone={listState.close} />
      </SidePanel>
      <SidePanel opened={Boolean(group)} onClose={listState.close} title={group?.name ?? ''} width={680}>
        {group && (
          <>
            <Anchor component={Link} to={`/jeunes?groupId=${group.id}`} size="sm" mb="md" display="block">
              {t.seeStudents}
            </Anchor>
            {group.size !== 'right' && (
              <Alert color="amber" mb="md" role="note" icon={<IconAlertTriangle aria-hidden />}>
                {t.sizeHints[group.size]}
              </Alert>
            )}
            {can('group.edit') ? (
              <EditGroup key={group.id} group={group} onDone={listState.close} />
            ) : (
              <GroupFacts group={group} />
            )}
            {can('dossier.read') && <GroupDossiers groupId={group.id} />}
          </>
        )}
      </SidePanel>
    </Screen>
  );
}

const GroupFacts = ({ group }: { group: TheGroup }) => (
  <Facts
    facts={[
      [t.trade, group.trade],
      [t.trainer, group.trainerName],
      [t.members, members(group)],
      [t.state, state(group)],
    ]}
  />
);

function NewGroup({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/groups',
    initialValues: { name: '', trade: '', trainerId: '', capacity: 12 },
    request: (body) => ({ body }),
    done: t.created,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.create} onCancel={onDone}>
      <Fields field={form.field} />
    </FormPanel>
  );
}

function EditGroup({ group, onDone }: { group: TheGroup; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/groups/{id}',
    initialValues: { ...filled(group, 'name', 'trade', 'trainerId'), capacity: group.capacity, active: group.active },
    request: (body) => ({ params: { path: { id: group.id } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Fields field={form.field} />
      <Switch
        label={t.active}
        checked={form.form.values.active}
        onChange={(event) => form.form.setFieldValue('active', event.currentTarget.checked)}
      />
    </FormPanel>
  );
}

function Fields({ field }: { field: CommandFormOf<Record<string, unknown>>['field'] }) {
  const { can } = useSession();
  const staff = useList('/api/v1/staff-members', { limit: '200' });
  const data = staff.items
    .filter((member) => member.active)
    .map(({ id, firstName, lastName, kind }) => ({ value: id, label: `${firstName} ${lastName} – ${fr.roles[kind]}` }));
  return (
    <>
      <TextInput
        label={t.name}
        description={t.nameHint}
        required
        data-autofocus
        autoComplete="off"
        {...field('name')}
      />
      <TextInput label={t.trade} required autoComplete="off" {...field('trade')} />
      <div>
        <Select
          label={t.trainer}
          required
          searchable
          data={data}
          nothingFoundMessage={t.noTrainer}
          {...field('trainerId')}
        />
        {can('staff.edit') && (
          <Anchor component={Link} to="/reglages/personnel?ouvert=nouveau" size="sm">
            {t.addStaff}
          </Anchor>
        )}
      </div>
      <NumberInput
        label={t.capacity}
        description={t.capacityHint}
        required
        allowDecimal={false}
        maw={200}
        {...field('capacity')}
      />
    </>
  );
}
