import { Button, Divider, PasswordInput, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { ActionButton } from '../ui/buttons.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ListBar } from '../ui/ListBar.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { api } from './api.js';
import { InvitationOf, InviteUser, Standing } from './Invitations.js';
import { NEW, useList, useListState } from './list.js';
import { Waiting } from './pages.js';
import { RoleChoices } from './RoleChoices.js';
import { type Role, useSession } from './session.js';
import { ResetTwoFactor, TwoFactorPolicy } from './TwoFactorRules.js';

type User = Schema<'UserView'>;

const PATH = [{ label: fr.settings.title, to: '/reglages' }];

const COLUMNS: readonly Column<User>[] = [
  { key: 'name', title: fr.users.name, render: (user) => user.name },
  { key: 'email', title: fr.users.email, render: (user) => user.email },
  { key: 'roles', title: fr.users.roles, render: (user) => user.roles.map((role) => fr.roles[role]).join(', ') },
  { key: 'active', title: fr.users.access, render: (user) => <Standing user={user} /> },
  {
    key: 'secondStep',
    title: fr.access.users.secondStep,
    render: (user) => (user.secondStep ? fr.access.users.secondStepOn : fr.access.users.secondStepOff),
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
        {user && <OneUser key={user.id} user={user} onDone={state.close} />}
      </SidePanel>
      {can('access_policy.read') && <TwoFactorPolicy />}
    </Screen>
  );
}

/** By an invitation; with a password that is given by word of mouth where mails have no address to lead to, or on wish. */
function NewUser({ onDone }: { onDone: () => void }) {
  const { data } = api.useQuery('get', '/api/v1/users');
  const [byHand, setByHand] = useState(false);
  if (!data) return <Waiting />;
  if (byHand || !data.invitationsOffered) return <UserWithPassword onDone={onDone} />;
  return (
    <Stack>
      <InviteUser onDone={onDone} />
      <Divider />
      <Button variant="subtle" onClick={() => setByHand(true)}>
        {fr.access.users.byHand}
      </Button>
    </Stack>
  );
}

function OneUser({ user, onDone }: { user: User; onDone: () => void }) {
  const { can, me } = useSession();
  return (
    <Stack>
      {user.invited && can('user.invite') && <InvitationOf user={user} />}
      {(!user.invited || user.active) && <EditUser user={user} onDone={onDone} />}
      {user.secondStep && user.id !== me.id && can('two_factor.reset') && <ResetTwoFactor userId={user.id} />}
    </Stack>
  );
}

function UserWithPassword({ onDone }: { onDone: () => void }) {
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
        {!user.invited && (
          <Switch
            label={fr.users.active}
            checked={form.form.values.active}
            onChange={(event) => form.form.setFieldValue('active', event.currentTarget.checked)}
          />
        )}
        <PasswordInput
          label={user.invited ? fr.access.users.byHand : fr.users.newPassword}
          description={user.invited ? fr.access.users.byHandHint : fr.users.newPasswordHint}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': fr.login.showPassword }}
          {...form.field('password')}
        />
      </Stack>
    </FormPanel>
  );
}
