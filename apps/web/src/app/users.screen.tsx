import { Checkbox, type CheckboxGroupProps, PasswordInput, Stack, Switch, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { StateBadge } from '../ui/StateBadge.js';
import { NEW, useList, useListState } from './list.js';
import { type Role, useSession } from './session.js';

type User = Schema<'UserView'>;

const PATH = [{ label: fr.settings.title, to: '/reglages' }];

const COLUMNS: readonly Column<User>[] = [
  { key: 'name', title: fr.users.name, render: (user) => user.name },
  { key: 'email', title: fr.users.email, render: (user) => user.email },
  { key: 'roles', title: fr.users.roles, render: (user) => user.roles.map((role) => fr.roles[role]).join(', ') },
  {
    key: 'active',
    title: fr.users.access,
    render: (user) => (
      <StateBadge tone={user.active ? 'good' : 'neutral'} label={user.active ? fr.users.active : fr.users.inactive} />
    ),
  },
];

/** Who may log in, and as what. */
export function UsersScreen() {
  const { can } = useSession();
  const state = useListState({});
  const list = useList('/api/v1/users');
  const user = list.items.find((item) => item.id === state.opened);
  const add = can('user.edit') ? (
    <ActionButton onClick={() => state.open(NEW)}>{fr.users.add}</ActionButton>
  ) : undefined;
  return (
    <Screen title={fr.users.title} hint={fr.settings.usersHint} path={PATH} actions={add}>
      <ListBar
        state={state}
        search={false}
        noun={fr.users.noun}
        count={list.loading ? undefined : { count: list.items.length, exactness: 'exact' }}
      />
      <DataTable
        caption={fr.users.title}
        list={list}
        columns={COLUMNS}
        rowId={(item) => item.id}
        rowLabel={(item) => item.name}
        state={state}
        empty={{ hint: fr.users.emptyHint }}
      />
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={fr.users.add}>
        <NewUser onDone={state.close} />
      </SidePanel>
      <SidePanel opened={Boolean(user)} onClose={state.close} title={user?.name ?? ''}>
        {user && <EditUser key={user.id} user={user} onDone={state.close} />}
      </SidePanel>
    </Screen>
  );
}

function NewUser({ onDone }: { onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/users',
    initialValues: { name: '', email: '', roles: [] as Role[], password: '' },
    request: (body) => ({ body }),
    done: fr.users.created,
    onDone,
  });
  return (
    <FormPanel of={form} submit={fr.users.create} onCancel={onDone}>
      <TextInput label={fr.users.name} data-autofocus {...form.field('name')} />
      <TextInput label={fr.users.email} type="email" autoComplete="off" {...form.field('email')} />
      <RoleChoices {...form.field('roles')} />
      <PasswordInput
        label={fr.users.password}
        description={fr.users.passwordHint}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': fr.login.showPassword }}
        {...form.field('password')}
      />
    </FormPanel>
  );
}

function EditUser({ user, onDone }: { user: User; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/users/{id}',
    initialValues: { name: user.name, roles: user.roles, active: user.active, password: '' },
    request: ({ password, ...rest }) => ({
      params: { path: { id: user.id } },
      body: { ...rest, ...(password ? { password } : {}) },
    }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Stack gap="sm">
        <TextInput label={fr.users.email} value={user.email} readOnly variant="filled" />
        <TextInput label={fr.users.name} {...form.field('name')} />
        <RoleChoices {...form.field('roles')} />
        <Switch
          label={fr.users.active}
          checked={form.form.values.active}
          onChange={(event) => form.form.setFieldValue('active', event.currentTarget.checked)}
        />
        <PasswordInput
          label={fr.users.newPassword}
          description={fr.users.newPasswordHint}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': fr.login.showPassword }}
          {...form.field('password')}
        />
      </Stack>
    </FormPanel>
  );
}

const RoleChoices = (props: Omit<CheckboxGroupProps, 'children'>) => (
  <Checkbox.Group label={fr.users.roles} description={fr.users.rolesHint} {...props}>
    <Stack gap="xs" mt="xs">
      {Object.entries(fr.roles).map(([role, label]) => (
        <Checkbox key={role} value={role} label={label} />
      ))}
    </Stack>
  </Checkbox.Group>
);
